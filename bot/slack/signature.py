"""Whether a request comes from Slack. Nothing here raises on hostile input."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import datetime

FRESH_SECONDS = 300
_NUMBER = re.compile(r"[0-9]{1,12}")


def comes_from_slack(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> bool:
    """True for a signature of `secret` over this body that is at most five minutes old or ahead.

    `headers` finds names whatever their case.
    """
    timestamp = headers.get("x-slack-request-timestamp", "")
    if not _NUMBER.fullmatch(timestamp) or abs(now.timestamp() - int(timestamp)) > FRESH_SECONDS:
        return False
    expected = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    given = headers.get("x-slack-signature", "")
    return hmac.compare_digest(f"v0={expected}".encode(), given.encode())
