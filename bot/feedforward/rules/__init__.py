"""What may happen in a cycle of feedforward, and when. PURE: no clock, no database, no Slack.

After Marshall Goldsmith's feedforward: pick, discuss, ask, listen; then act, follow up, and repeat.
"""
