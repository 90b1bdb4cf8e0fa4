"""Whether a message that nobody waits for may be said now, by the clocks of those who would read it."""

from collections.abc import Sequence
from datetime import datetime

from bot.calendar import WorkingHours, in_hours, next_shared, next_working
from bot.people.service import hours_of, people_by_id
from models.delivery import Kind, OutboxRow
from models.engine import TeamSession

HORIZON_DAYS = 4


def waits_for_hours(session: TeamSession, row: OutboxRow, now: datetime) -> datetime | None:
    """When the readers of a DM or group DM are at work; None when that is now, or nobody is known.

    Hours and zones may have changed since the message was queued, and a round of thousands takes its time.
    """
    if row.kind not in (Kind.DM, Kind.GROUP_DM):
        return None
    hours = [hours_of(person) for person in people_by_id(session, row.user_ids).values()]
    until = _next_welcome(hours, now) if hours else now
    return until if until > now else None


def _next_welcome(hours: Sequence[WorkingHours], now: datetime) -> datetime:
    """When all are at work; where their hours never meet, when one of them is."""
    shared = next_shared(hours, now, HORIZON_DAYS)
    if shared is not None:
        return shared
    return now if any(in_hours(one, now) for one in hours) else min(next_working(one, now) for one in hours)
