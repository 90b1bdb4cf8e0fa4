"""Which conversations and people the app may see, and with which scopes."""

from typing import Literal

from bot.sandbox.records import Channel, Kind, Person
from bot.sandbox.webapi.base import Context, SlackError

Verb = Literal["read", "history"]

SCOPE_NAMES: dict[Kind, str] = {"channel": "channels", "private": "groups", "im": "im", "mpim": "mpim"}
TYPE_NAMES: dict[str, Kind] = {"public_channel": "channel", "private_channel": "private", "im": "im", "mpim": "mpim"}
READ = tuple(f"{name}:read" for name in SCOPE_NAMES.values())
HISTORY = tuple(f"{name}:history" for name in SCOPE_NAMES.values())
SLACKBOT = Person(id="USLACKBOT", name="slackbot", real_name="Slackbot", tz="America/Los_Angeles", locale="en-US")
"""Slack calls it no bot: is_bot is false."""


def conversation(ctx: Context, channel_id: str) -> Channel:
    """A conversation that is there for the app at all: public, or one it is in."""
    found = ctx.workspace.channels.get(channel_id)
    if found is None or (found.kind != "channel" and ctx.me not in found.members):
        raise SlackError("channel_not_found")
    return found


def readable(ctx: Context, channel_id: str, verb: Verb) -> Channel:
    """A conversation that the app's scopes let it look into; private channels do not exist without groups:read."""
    found = conversation(ctx, channel_id)
    if found.kind == "private" and not ctx.has("groups:read"):
        raise SlackError("channel_not_found")
    ctx.need(f"{SCOPE_NAMES[found.kind]}:{verb}")
    return found


def postable(ctx: Context, channel_id: str) -> Channel:
    """A conversation that the app may write to: it is in it, it is not archived, and nobody is gone from an im."""
    found = conversation(ctx, channel_id)
    if ctx.me not in found.members:
        raise SlackError("not_in_channel")
    if found.is_archived:
        raise SlackError("is_archived")
    if found.kind == "im":
        partner(ctx, next(each for each in found.members if each != ctx.me))
    return found


def person(ctx: Context, user_id: str) -> Person:
    """Anyone of this workspace, deactivated or not."""
    found = SLACKBOT if user_id == SLACKBOT.id else ctx.workspace.people.get(user_id)
    if found is None:
        raise SlackError("user_not_found")
    return found


def partner(ctx: Context, user_id: str) -> Person:
    """Someone whom the app can have a direct message with."""
    found = person(ctx, user_id)
    if found.deleted:
        raise SlackError("user_disabled")
    if found.is_bot or found.id == SLACKBOT.id:
        raise SlackError("cannot_dm_bot")
    return found
