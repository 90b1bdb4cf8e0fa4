"""Slack's request signature, version v0."""

import hashlib
import hmac


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The value of X-Slack-Signature: HMAC-SHA256 of `v0:timestamp:body` in hex, with its version."""
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return f"v0={digest}"


def signed_headers(secret: str, body: bytes, at: int, content_type: str) -> dict[str, str]:
    """The headers Slack sends with a request body at a Unix time in seconds."""
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": str(at),
        "X-Slack-Signature": signature(secret, str(at), body),
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    }
