"""How Slack reaches the bot: a Bolt app, over Socket Mode or over HTTP."""
