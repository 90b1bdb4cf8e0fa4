"""What Slack sent already: a repeat is known by its key."""

from datetime import datetime

from bot.delivery.upsert import insert_once
from models.delivery import InboxRow
from models.engine import TeamSession


def seen(session: TeamSession, key: str, now: datetime) -> bool:
    """True when something with this key (an `event_id`, say) was dealt with before; else it is noted as dealt with.

    The note lasts only if the transaction does, so that what failed is done when Slack repeats it.
    """
    return not insert_once(session, InboxRow, key=key, seen_at=now)
