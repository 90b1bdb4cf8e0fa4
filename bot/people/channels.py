"""Channels in which Partner can speak."""

from bot.errors import Refusal
from models.engine import TeamSession
from models.people import Channel


def require_channel(session: TeamSession, channel_id: str, *, lock: bool = False) -> Channel:
    """The channel, if Partner can post there. `lock`: until the transaction ends, for what a channel has one of.

    Raises:
        Refusal: it is a conversation, or Partner is not in it, or it is archived; with what to do.
    """
    if not channel_id.startswith(("C", "G")):
        raise Refusal("setup-dm-not-channel")
    channel = session.get(Channel, (session.team_id, channel_id), with_for_update=lock or None)
    if channel is None or not channel.is_member:
        raise Refusal("setup-not-in-channel")
    if channel.is_archived:
        raise Refusal("setup-archived")
    return channel


def is_reachable(session: TeamSession, channel_id: str) -> bool:
    """True while Partner can post in the channel."""
    channel = session.get(Channel, (session.team_id, channel_id))
    return channel is not None and channel.is_member and not channel.is_archived
