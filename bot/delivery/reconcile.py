"""Whether a message that may have been sent was: its metadata in the channel's history says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from slack_sdk import WebClient

from bot.delivery.calls import make
from bot.delivery.compose import Call, is_ours
from bot.delivery.outcome import NotSent, Outcome, Sent, Unknown

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far Slack's clock, which stamps messages, may be behind ours."""
MOST_PAGES = 20
_NOT_ALLOWED = frozenset({"missing_scope", "no_permission", "access_denied", "not_allowed_token_type"})


@dataclass(frozen=True)
class Found:
    """It was sent, and this is its `ts`."""

    ts: str


@dataclass(frozen=True)
class Absent:
    """It was not sent, and now never will be."""


@dataclass(frozen=True)
class CannotTell:
    """The history is closed to us."""

    reason: str


@dataclass(frozen=True)
class Later:
    """The history cannot be read just now."""

    outcome: NotSent | Unknown


Finding: TypeAlias = Found | Absent | CannotTell | Later


def look_for(client: WebClient, delivery: str, channel_id: str, maybe_sent_at: datetime) -> Finding:
    """Look for the message of row `delivery` in the history of its channel. Its lease must have run out."""
    oldest = (maybe_sent_at - CLOCKS_DIFFER).timestamp()
    for page in _pages(client, channel_id, oldest):
        if not isinstance(page, Sent):
            return _closed(page)
        for message in page.answer.get("messages", ()):
            if is_ours(message.get("metadata"), delivery):
                return Found(message["ts"])
        if not _cursor(page):
            return Absent()
    return CannotTell("the history since then is too long to read")


def _pages(client: WebClient, channel_id: str, oldest: float) -> Iterator[Outcome]:
    arguments: dict[str, Any] = {
        "channel": channel_id,
        "oldest": f"{oldest:.6f}",
        "include_all_metadata": True,
        "limit": 100,
    }
    for _ in range(MOST_PAGES):
        page = make(client, Call("conversations.history", arguments))
        yield page
        arguments = arguments | {"cursor": _cursor(page) if isinstance(page, Sent) else ""}


def _cursor(page: Sent) -> str:
    return str((page.answer.get("response_metadata") or {}).get("next_cursor") or "")


def _closed(outcome: Outcome) -> Finding:
    if isinstance(outcome, NotSent) and outcome.reason not in _NOT_ALLOWED:
        return Later(outcome)
    if isinstance(outcome, Unknown):
        return Later(outcome)
    return CannotTell(str(outcome))
