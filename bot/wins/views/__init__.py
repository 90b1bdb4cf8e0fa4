"""What wins look like in Slack."""
