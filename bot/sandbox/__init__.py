"""A local Slack: what it holds, what its Web API answers, and the page that plays every colleague.

Shares no code with the rest of the bot, so that it cannot share the bot's mistakes.
"""
