"""What was said: conversations.history and conversations.replies."""

import re

from bot.sandbox import shapes
from bot.sandbox.records import Channel, Json, Message
from bot.sandbox.webapi.access import HISTORY, readable
from bot.sandbox.webapi.base import Context, SlackError, flag, method, required, text
from bot.sandbox.webapi.paging import next_page, page

TIMESTAMP = re.compile(r"\d+(\.\d+)?")


@method("conversations.history", "3", *HISTORY)
def history(ctx: Context, params: Json) -> Json:
    """The messages of a conversation, newest first, without replies in threads."""
    channel = in_it(ctx, required(params, "channel"))
    found = [each for each in between(ctx, channel, params) if each.thread_ts in {None, each.ts}]
    return answer(ctx, params, found[::-1]) | {"pin_count": 0}


@method("conversations.replies", "3", *HISTORY)
def replies(ctx: Context, params: Json) -> Json:
    """A message and the replies in its thread, oldest first."""
    channel, ts = in_it(ctx, required(params, "channel")), required(params, "ts")
    if ctx.workspace.find_message(channel.id, ts) is None:
        raise SlackError("thread_not_found")
    return answer(ctx, params, [each for each in between(ctx, channel, params) if ts in {each.ts, each.thread_ts}])


def in_it(ctx: Context, channel_id: str) -> Channel:
    """A conversation whose history the app may read: the scope for its type, and membership."""
    found = readable(ctx, channel_id, "history")
    if ctx.me not in found.members:
        raise SlackError("not_in_channel")
    return found


def between(ctx: Context, channel: Channel, params: Json) -> list[Message]:
    """The messages from `oldest` to `latest`; the two bounds count only when `inclusive`."""
    oldest, latest = bound(params, "oldest", 0.0), bound(params, "latest", float("inf"))
    inclusive = flag(params, "inclusive")
    stamped = [(float(each.ts), each) for each in ctx.workspace.messages[channel.id]]
    return [each for at, each in stamped if oldest < at < latest or (inclusive and at in {oldest, latest})]


def bound(params: Json, name: str, default: float) -> float:
    """A ts given as a bound; Slack takes 0 and "now" for an open end."""
    given = text(params, name)
    if given in {"", "now", "0"}:
        return default
    if not TIMESTAMP.fullmatch(given):
        raise SlackError(f"invalid_ts_{name}")
    return float(given)


def answer(ctx: Context, params: Json, found: list[Message]) -> Json:
    """One page of messages."""
    some, following = page(params, found, lambda each: each.ts, kind="next_ts", most=999)
    metadata = flag(params, "include_all_metadata")
    shaped = [shapes.message(ctx.workspace, each, metadata=metadata) for each in some]
    tail = next_page(following) if following else {}
    return {"messages": shaped, "has_more": bool(following), **tail}
