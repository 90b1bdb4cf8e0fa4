"""Slack's limits, and the one place that cuts to them."""

import re
from collections.abc import Sequence
from typing import TypeVar

from bot.texts.escape import Mrkdwn, Plain, Text

T = TypeVar("T")

MESSAGE_TEXT = 4000
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
VIEW_TITLE = 24
PRIVATE_METADATA = 3000
SECTION = 3000
FIELD = 2000
FIELDS = 10
HEADER = 150
LABEL = 2000
ACTIONS = 25
ALT = 2000
CONTEXT = 10
BUTTON = 75
VALUE = 2000
URL = 3000
OPTION = 75
OPTIONS = 100
FEW_OPTIONS = 10
OVERFLOW = 5
INPUT = 3000
PLACEHOLDER = 150
CONFIRM_TITLE = 100
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30
SELECTED_USERS = 100

# Half a link or half an escaped character must not be left at the end.
_HALF = re.compile(r"(?:<[^>]*|&[a-z]{0,3})$")
_NOTHING = "–"


def plain(text: Plain, limit: int) -> Plain:
    """The text, at most `limit` characters; an ellipsis shows a cut and a dash stands for nothing at all."""
    if len(text) > limit:
        return Plain(text[: limit - 1].rstrip() + "…")
    return text if text.strip() else Plain(_NOTHING)


def mrkdwn(text: Mrkdwn, limit: int) -> Mrkdwn:
    """The same for mrkdwn; a link or an escaped character is kept whole or dropped."""
    if len(text) > limit:
        return Mrkdwn(_HALF.sub("", text[: limit - 1]).rstrip() + "…")
    return text if text.strip() else Mrkdwn(_NOTHING)


def text(value: Text, limit: int) -> Text:
    """Either kind, cut as its kind needs."""
    return mrkdwn(value, limit) if isinstance(value, Mrkdwn) else plain(value, limit)


def first(items: Sequence[T], limit: int) -> list[T]:
    """At most `limit` of them, the first ones."""
    return list(items[:limit])


def code(value: str, limit: int) -> str:
    """A value for programs: a ValueError where it is too long, since cutting would change its meaning."""
    if len(value) > limit:
        raise ValueError(f"{len(value)} characters where Slack takes {limit}")
    return value
