"""Requests as Slack signs them, for tests that talk to the request URL directly."""

import hashlib
import hmac
import json
from urllib.parse import urlencode

from bot.clock import system_clock

SECRET = "5ecretfortests"
FORM = "application/x-www-form-urlencoded"


def signed(
    body: bytes, content_type: str = "application/json", *, secret: str = SECRET, age: int = 0
) -> dict[str, str]:
    """The headers that Slack sends with this body, `age` seconds ago."""
    timestamp = str(int(system_clock().timestamp()) - age)
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": f"v0={digest}",
    }


def command(text: str) -> bytes:
    """The body of a slash command."""
    return urlencode({"command": "/partner", "text": text, "team_id": "T1", "user_id": "U1"}).encode()


def click(action_id: str, **more: object) -> bytes:
    """The body of a click on a button."""
    payload = {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "actions": [{"type": "button", "action_id": action_id, "block_id": "b"}],
    }
    return urlencode({"payload": json.dumps(payload | more)}).encode()


def event(kind: str, event_id: str = "Ev1") -> bytes:
    """The body of an event."""
    body = {
        "type": "event_callback",
        "team_id": "T1",
        "event_id": event_id,
        "event": {"type": kind, "user": "U1"},
    }
    return json.dumps(body).encode()
