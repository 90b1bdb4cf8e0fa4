"""The switch that stops everything that is said, in all processes, until somebody releases it."""

from datetime import datetime

from sqlalchemy import delete, select

from bot.delivery.upsert import insert
from models.delivery import Hold
from models.engine import TeamSession

OUTBOX = "outbox"


def is_held(session: TeamSession) -> bool:
    """True while nothing may be said. What is on its way already arrives, and unknown ends are still cleared up."""
    return session.scalar(select(Hold.name).where(Hold.name == OUTBOX)) is not None


def held_since(session: TeamSession) -> Hold | None:
    """The hold, with its moment and its reason; None where there is none."""
    return session.scalar(select(Hold).where(Hold.name == OUTBOX))


def hold(session: TeamSession, reason: str, now: datetime) -> bool:
    """Stop. False where everything was stopped already; then that hold stays as it is."""
    statement = insert(session, Hold).values(name=OUTBOX, since=now, reason=reason).on_conflict_do_nothing()
    return session.execute(statement.returning(Hold.name)).first() is not None


def release(session: TeamSession) -> bool:
    """Go on. False where nothing was stopped."""
    found = held_since(session)
    session.execute(delete(Hold).where(Hold.name == OUTBOX))
    return found is not None
