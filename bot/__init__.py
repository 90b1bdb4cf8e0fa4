"""Partner: introductions, learning partnerships and feedforward in Slack."""
