"""What nobody will ask for again."""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_

from bot.delivery.budgets import micros
from models.delivery import Budget, InboxRow
from models.engine import TeamSession

REPEATS_END = timedelta(days=3)
"""Slack repeats itself for minutes; a restored queue of a proxy's perhaps for a day."""
IDLE = timedelta(days=1)


def tidy(session: TeamSession, now: datetime) -> None:
    """Forget what was heard long ago, and budgets that are full again. Messages stay: their keys say what was said."""
    session.execute(delete(InboxRow).where(InboxRow.seen_at < now - REPEATS_END))
    unused = (Budget.next_at < micros(now - IDLE), Budget.promised_at < micros(now - IDLE))
    not_paused = or_(Budget.paused_until.is_(None), Budget.paused_until < now)
    session.execute(delete(Budget).where(*unused, not_paused))
