"""What nobody will ask for again."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, func, or_

from bot.delivery.budgets import micros
from models.delivery import Budget, InboxRow, OutboxReader, OutboxRow, is_unfinished
from models.engine import TeamSession

REPEATS_END = timedelta(days=3)
"""Slack repeats itself for minutes; a restored queue of a proxy's perhaps for a day."""
IDLE = timedelta(days=1)
COUNTED = timedelta(days=9)
"""No budget looks back farther: a week, and a day for the zones."""


def tidy(session: TeamSession, now: datetime) -> None:
    """Forget what was heard long ago, and budgets that are full again. Messages stay: their keys say what was said."""
    session.execute(delete(InboxRow).where(InboxRow.seen_at < now - REPEATS_END))
    unused = (Budget.next_at < micros(now - IDLE), Budget.promised_at < micros(now - IDLE))
    not_paused = or_(Budget.paused_until.is_(None), Budget.paused_until < now)
    session.execute(delete(Budget).where(*unused, not_paused))
    session.execute(delete(OutboxReader).where(_is_over(now - COUNTED)))


def _is_over(before: datetime) -> ColumnElement[bool]:
    ended_at = func.coalesce(OutboxRow.sent_at, OutboxRow.maybe_sent_at, OutboxRow.due_at)
    mine = (OutboxRow.team_id == OutboxReader.team_id, OutboxRow.id == OutboxReader.outbox_id)
    return exists().where(*mine, ~is_unfinished(OutboxRow), ended_at < before)
