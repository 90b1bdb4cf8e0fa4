"""Messages: posting, changing and deleting them, to a channel or to one person in it."""

from typing import Any

from bot.sandbox import pictures, shapes
from bot.sandbox.blockkit import validate_blocks
from bot.sandbox.records import Channel, Json, Message
from bot.sandbox.webapi.access import partner, postable
from bot.sandbox.webapi.base import Context, RateLimited, SlackError, method, required, structure, text

LONGEST_POST = 40_000
LONGEST_UPDATE = 4_000
MOST_METADATA = frozenset({"event_type", "event_payload", "entities"})


@method("chat.postMessage", "post", "chat:write")
def post_message(ctx: Context, params: Json) -> Json:
    """Post to a channel the app is in, or to a person by their id: that is their direct message with the app."""
    target, content = required(params, "channel"), contents(params, LONGEST_POST)
    metadata = message_metadata(params)
    channel = destination(ctx, target)
    thread = thread_of(ctx, channel, text(params, "thread_ts"))
    show_pictures(ctx, channel, content[1])
    slow_down(ctx, channel)
    app = ctx.workspace.app
    posted = ctx.workspace.add_message(
        channel.id, ctx.me, *content, bot_id=app.bot_id, app_id=app.app_id, thread_ts=thread, metadata=metadata
    )
    return {"channel": channel.id, "ts": posted.ts, "message": shapes.message(ctx.workspace, posted, metadata=True)}


@method("chat.postEphemeral", "4", "chat:write")
def post_ephemeral(ctx: Context, params: Json) -> Json:
    """Show a message to one member of a channel the app is in."""
    target, user = required(params, "channel"), required(params, "user")
    said, blocks = contents(params, LONGEST_POST)
    channel = postable(ctx, target)
    if user not in ctx.workspace.active_members(channel.id):
        raise SlackError("user_not_in_channel")
    thread = text(params, "thread_ts") or None
    return {"message_ts": ctx.workspace.add_ephemeral(channel.id, user, said, blocks, thread).ts}


@method("chat.update", "3", "chat:write")
def update(ctx: Context, params: Json) -> Json:
    """Replace a message of the app's own. Blocks and metadata that are not given stay as they are."""
    channel = postable(ctx, required(params, "channel"))
    message = own(ctx, channel, required(params, "ts"), "cant_update_message")
    shown = message.blocks if params.get("blocks") is None else params["blocks"]
    said, blocks = contents({**params, "blocks": shown}, LONGEST_UPDATE)
    show_pictures(ctx, channel, blocks)
    metadata = message.metadata if params.get("metadata") is None else message_metadata(params)
    ctx.workspace.change_message(message, said, blocks, metadata)
    changed = shapes.message(ctx.workspace, message, metadata=True)
    return {"channel": channel.id, "ts": message.ts, "text": said, "message": changed}


@method("chat.delete", "3", "chat:write")
def delete(ctx: Context, params: Json) -> Json:
    """Delete a message of the app's own."""
    channel = postable(ctx, required(params, "channel"))
    message = own(ctx, channel, required(params, "ts"), "cant_delete_message")
    ctx.workspace.delete_message(message)
    return {"channel": channel.id, "ts": message.ts}


@method("reactions.add", "3", "reactions:write")
def reactions_add(ctx: Context, params: Json) -> Json:
    """React to a message in a conversation the app is in."""
    name = text(params, "name").strip(":")
    if not name:
        raise SlackError("invalid_name")
    if not (text(params, "channel") and text(params, "timestamp")):
        raise SlackError("no_item_specified")
    channel = postable(ctx, text(params, "channel"))
    if not ctx.workspace.react(present(ctx, channel, text(params, "timestamp")), ctx.me, name):
        raise SlackError("already_reacted")
    return {}


def destination(ctx: Context, target: str) -> Channel:
    """The conversation that a channel id, "#name" or person's id stands for."""
    workspace = ctx.workspace
    if target in workspace.people or target == "USLACKBOT":
        return workspace.open_im(ctx.me, partner(ctx, target).id)[0]
    if target.startswith("#"):
        named = (each.id for each in workspace.channels.values() if f"#{each.name}" == target and not each.is_direct)
        return postable(ctx, next(named, target))
    return postable(ctx, target)


def slow_down(ctx: Context, channel: Channel) -> None:
    """Refuse a post that comes too soon after the last one in the same channel."""
    wait = ctx.workspace.limiter.allow_post(channel.id)
    if wait:
        raise RateLimited(wait)


def contents(params: Json, longest: int) -> tuple[str, list[Json]]:
    """The text and the blocks of a call, found valid."""
    said, blocks = text(params, "text"), structure(params, "blocks", "invalid_blocks_format")
    if not said.strip() and not blocks:
        raise SlackError("no_text")
    if len(said) > longest:
        raise SlackError("msg_too_long")
    return said, checked(blocks if blocks is not None else [])


def checked(blocks: Any) -> list[Json]:
    """Blocks that Slack would take."""
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    refuse(validate_blocks(blocks))
    return blocks


def refuse(findings: list[str]) -> None:
    """Say what is wrong with blocks, if something is."""
    if findings:
        errors = [each.removeprefix("[ERROR] ") for each in findings]
        raise SlackError("invalid_blocks", errors=errors, response_metadata={"messages": findings})


def show_pictures(ctx: Context, channel: Channel, blocks: list[Json]) -> None:
    """Have the conversation see the pictures in blocks, if they are there and the app may show them."""
    refuse(pictures.refused(ctx.workspace, blocks, "/blocks"))
    for file_id in pictures.named_in(blocks):
        file = ctx.workspace.files[file_id]
        file.channels = list(dict.fromkeys([*file.channels, channel.id]))


def message_metadata(params: Json) -> Json | None:
    """Metadata with a type and a payload; an empty object is none."""
    given = structure(params, "metadata", "invalid_metadata_format")
    if given is None or given == {}:
        return None
    if not isinstance(given, dict) or given.keys() - MOST_METADATA:
        raise SlackError("invalid_metadata_format")
    if not isinstance(given.get("event_type"), str) or not isinstance(given.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    return given


def thread_of(ctx: Context, channel: Channel, ts: str) -> str | None:
    """The thread to post in: that of an existing message."""
    if not ts:
        return None
    parent = ctx.workspace.find_message(channel.id, ts)
    if parent is None:
        raise SlackError("thread_not_found")
    return parent.thread_ts or parent.ts


def present(ctx: Context, channel: Channel, ts: str) -> Message:
    """A message that is there."""
    found = ctx.workspace.find_message(channel.id, ts)
    if found is None:
        raise SlackError("message_not_found")
    return found


def own(ctx: Context, channel: Channel, ts: str, error: str) -> Message:
    """A message that the app itself posted."""
    found = present(ctx, channel, ts)
    if found.user != ctx.me or found.subtype is not None:
        raise SlackError(error)
    return found
