"""What delivery learns of people and channels that cannot be reached."""

from bot.people.directory import channel_closed
from models.delivery import Kind, OutboxRow
from models.engine import TeamSession
from models.people import Person

OF_A_PERSON = frozenset({"user_disabled", "account_inactive", "user_not_found", "cannot_dm_bot", "users_not_found"})
OF_A_CHANNEL = frozenset({"channel_not_found", "is_archived", "not_in_channel"})


def mark_unreachable(session: TeamSession, row: OutboxRow, error: str) -> None:
    """Remember Slack's permanent error, so that nobody is matched with somebody who can never answer."""
    if error in OF_A_PERSON and row.kind == Kind.DM:
        person = session.get(Person, (session.team_id, row.user_ids[0]))
        if person is not None:
            person.unreachable = error
    elif error in OF_A_CHANNEL and row.kind == Kind.CHANNEL and row.channel_id is not None:
        channel_closed(session, row.channel_id)
