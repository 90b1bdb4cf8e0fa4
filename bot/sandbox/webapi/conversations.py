"""Conversations: what there is, who is in them, opening, joining and leaving."""

from bot.sandbox import shapes
from bot.sandbox.records import Channel, Json
from bot.sandbox.webapi.access import (
    READ,
    SCOPE_NAMES,
    TYPE_NAMES,
    conversation,
    partner,
    readable,
)
from bot.sandbox.webapi.base import Context, SlackError, flag, listed, method, required, text
from bot.sandbox.webapi.paging import by_id, next_page, page

MOST_PEOPLE = 8
LEAVE = tuple(f"{name}:write" for name in ("channels", "groups", "im", "mpim"))


@method("conversations.info", "3", *READ)
def info(ctx: Context, params: Json) -> Json:
    """One conversation."""
    found = readable(ctx, required(params, "channel"), "read")
    shape = shapes.channel(ctx.workspace, found, ctx.me)
    if flag(params, "include_num_members"):
        shape["num_members"] = len(ctx.workspace.active_members(found.id))
    if flag(params, "include_locale"):
        shape["locale"] = "en-US"
    return {"channel": shape}


@method("conversations.members", "4", *READ)
def members(ctx: Context, params: Json) -> Json:
    """Who is in a conversation, without the deactivated."""
    found = readable(ctx, required(params, "channel"), "read")
    some, following = page(params, ctx.workspace.active_members(found.id), str, kind="user")
    return {"members": some, **next_page(following)}


@method("conversations.list", "2", *READ)
def listing(ctx: Context, params: Json) -> Json:
    """The conversations that the app can see, public channels unless other types are asked for."""
    some, following = page(params, of_types(ctx, params), by_id, kind="channel")
    shaped = [shapes.channel(ctx.workspace, each, ctx.me) for each in some]
    counts = [{} if each.is_direct else {"num_members": len(ctx.workspace.active_members(each.id))} for each in some]
    return {"channels": [a | b for a, b in zip(shaped, counts, strict=True)], **next_page(following)}


def of_types(ctx: Context, params: Json) -> list[Channel]:
    """The visible conversations of the types asked for; each type needs its own scope."""
    asked = listed(params, "types") or ["public_channel"]
    unknown = [each for each in asked if each not in TYPE_NAMES]
    if unknown:
        raise SlackError("invalid_types")
    kinds = {TYPE_NAMES[each] for each in asked}
    for kind in sorted(kinds):
        ctx.need(f"{SCOPE_NAMES[kind]}:read")
    exclude = flag(params, "exclude_archived")
    found = (each for each in ctx.workspace.channels.values() if each.kind in kinds)
    return [each for each in found if visible(ctx, each) and not (exclude and each.is_archived)]


def visible(ctx: Context, channel: Channel) -> bool:
    """Public, or the app is in it."""
    return channel.kind == "channel" or ctx.me in channel.members


@method("conversations.open", "3", "channels:manage", "groups:write", "im:write", "mpim:write")
def open_direct(ctx: Context, params: Json) -> Json:
    """Open a direct message with one person or up to eight; the same people always get the same conversation."""
    if text(params, "channel"):
        found, already = reopen(ctx, text(params, "channel"))
    else:
        found, already = open_with(ctx, others(ctx, params), create=not flag(params, "prevent_creation"))
    full = flag(params, "return_im")
    shape = shapes.channel(ctx.workspace, found, ctx.me) if full else {"id": found.id}
    return ({"no_op": True, "already_open": True} if already else {}) | {"channel": shape}


def others(ctx: Context, params: Json) -> list[str]:
    """Whom the app wants to talk to, itself left out, each known and active."""
    asked = list(dict.fromkeys(listed(params, "users")))
    if not asked:
        raise SlackError("users_list_not_supplied")
    people = [each for each in asked if each != ctx.me]
    if len(people) > MOST_PEOPLE:
        raise SlackError("too_many_users")
    if not people:
        raise SlackError("not_enough_users")
    ctx.need("im:write" if len(people) == 1 else "mpim:write")
    return [partner(ctx, each).id for each in people]


def open_with(ctx: Context, people: list[str], *, create: bool = True) -> tuple[Channel, bool]:
    """The conversation with exactly these people, and whether the app had it open."""
    workspace = ctx.workspace
    if not create and workspace.direct({ctx.me, *people}) is None:
        raise SlackError("channel_not_found")
    return workspace.open_im(ctx.me, people[0]) if len(people) == 1 else workspace.open_mpim(ctx.me, people)


def reopen(ctx: Context, channel_id: str) -> tuple[Channel, bool]:
    """Resume a direct message by its id."""
    found = conversation(ctx, channel_id)
    if not found.is_direct:
        raise SlackError("method_not_supported_for_channel_type")
    ctx.need(f"{found.kind}:write")
    return open_with(ctx, [each for each in found.members if each != ctx.me])


@method("conversations.join", "3", "channels:join")
def join(ctx: Context, params: Json) -> Json:
    """Join a public channel."""
    found = conversation(ctx, required(params, "channel"))
    if found.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if found.is_archived:
        raise SlackError("is_archived")
    joined = ctx.workspace.join(found.id, ctx.me)
    answer: Json = {"channel": shapes.channel(ctx.workspace, found, ctx.me)}
    if not joined:
        answer |= {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
    return answer


@method("conversations.leave", "3", "channels:manage", *LEAVE)
def leave(ctx: Context, params: Json) -> Json:
    """Leave a channel."""
    found = conversation(ctx, required(params, "channel"))
    if found.is_direct:
        raise SlackError("method_not_supported_for_channel_type")
    if found.is_archived:
        raise SlackError("is_archived")
    if found.is_general:
        raise SlackError("cant_leave_general")
    return {} if ctx.workspace.leave(found.id, ctx.me) else {"not_in_channel": True}
