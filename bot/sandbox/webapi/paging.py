"""Slack's cursors: opaque text that says where the next page begins."""

import base64
from collections.abc import Callable
from typing import TypeVar

from bot.sandbox.records import Channel, Json, Person
from bot.sandbox.webapi.base import SlackError, text

Item = TypeVar("Item")


def page(
    params: Json,
    items: list[Item],
    key: Callable[[Item], str],
    *,
    kind: str,
    default: int = 100,
    most: int = 1000,
) -> tuple[list[Item], str]:
    """One page of the items and the cursor of the next one, "" at the end.

    A cursor names the next item by its key, so that what comes or goes between two pages makes no other item be
    missed or come twice. `kind` tells cursors of different lists apart.
    """
    size, keys = limit(params, default, most), [key(each) for each in items]
    start = position(text(params, "cursor"), kind, keys)
    following = keys[start + size :][:1]
    return items[start : start + size], cursor(kind, following[0]) if following else ""


def by_id(item: Person | Channel) -> str:
    """The key of a person or a conversation."""
    return item.id


def limit(params: Json, default: int, most: int) -> int:
    """How many are asked for; Slack takes 0 as "you choose"."""
    asked = text(params, "limit") or "0"
    if not asked.isdecimal() or int(asked) > most:
        raise SlackError("invalid_limit")
    return int(asked) or default


def cursor(kind: str, first: str) -> str:
    """The cursor of the page that begins with that item."""
    return base64.b64encode(f"{kind}:{first}".encode()).decode()


def position(given: str, kind: str, keys: list[str]) -> int:
    """Where a cursor points."""
    if not given:
        return 0
    try:
        name, _, first = base64.b64decode(given, validate=True).decode().partition(":")
    except ValueError as wrong:  # no ASCII, no base64, no UTF-8
        raise SlackError("invalid_cursor") from wrong
    if name != kind or first not in keys:
        raise SlackError("invalid_cursor")
    return keys.index(first)


def next_page(following: str) -> Json:
    """The part of an answer that carries the cursor."""
    return {"response_metadata": {"next_cursor": following}}
