"""Whether a message that may have been sent was: its metadata in the channel's history says so."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.delivery.compose import Call, is_ours
from bot.delivery.outcome import NotSent, Outcome, Sent, Unknown

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far Slack's clock, which stamps messages, may be behind ours."""
MOST_PAGES = 20
PAGE = 100
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
class NextPage:
    """It is not on this page of the history, and there is another."""

    cursor: str


@dataclass(frozen=True)
class Later:
    """The history cannot be read just now."""

    outcome: NotSent | Unknown


Finding: TypeAlias = Found | Absent | CannotTell | NextPage | Later


def page_of(channel_id: str, maybe_sent_at: datetime, cursor: str = "") -> Call:
    """The call that reads what was said in a channel since shortly before `maybe_sent_at`, the newest first."""
    arguments: dict[str, Any] = {
        "channel": channel_id,
        "oldest": f"{(maybe_sent_at - CLOCKS_DIFFER).timestamp():.6f}",
        "include_all_metadata": True,
        "limit": PAGE,
    }
    return Call("conversations.history", arguments | ({"cursor": cursor} if cursor else {}))


def finding_of(delivery: str, page: Outcome) -> Finding:
    """What a page of history says of the message of row `delivery`. The row's lease must have run out before."""
    if not isinstance(page, Sent):
        return _closed(page)
    for message in page.answer.get("messages", ()):
        if is_ours(message.get("metadata"), delivery):
            return Found(message["ts"])
    cursor = str((page.answer.get("response_metadata") or {}).get("next_cursor") or "")
    return NextPage(cursor) if cursor else Absent()


def _closed(outcome: Outcome) -> Finding:
    if isinstance(outcome, Unknown) or (isinstance(outcome, NotSent) and outcome.reason not in _NOT_ALLOWED):
        return Later(outcome)
    return CannotTell(str(outcome))
