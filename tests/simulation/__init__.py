"""A year without Slack."""
