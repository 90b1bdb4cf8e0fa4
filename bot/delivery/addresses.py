"""The channels of DMs and group DMs: each set of people is opened once, and remembered."""

from collections.abc import Iterable

from sqlalchemy import delete

from bot.delivery.upsert import insert
from models.delivery import Conversation
from models.engine import TeamSession


def channel_of(session: TeamSession, user_ids: Iterable[str]) -> str | None:
    """The channel in which the bot writes to exactly these people; None where none was opened yet."""
    found = session.get(Conversation, (session.team_id, _people(user_ids)))
    return None if found is None else found.channel_id


def remember(session: TeamSession, user_ids: Iterable[str], channel_id: str) -> None:
    """Keep the channel that `conversations.open` gave."""
    values = {"team_id": session.team_id, "people": _people(user_ids), "channel_id": channel_id}
    statement = insert(session, Conversation).values(values)
    session.execute(
        statement.on_conflict_do_update(index_elements=["team_id", "people"], set_={"channel_id": channel_id})
    )


def forget(session: TeamSession, channel_id: str) -> None:
    """Slack does not know this channel (any more): the next message opens it anew."""
    session.execute(delete(Conversation).where(Conversation.channel_id == channel_id))


def _people(user_ids: Iterable[str]) -> str:
    return ",".join(sorted(user_ids))
