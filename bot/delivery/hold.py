"""The switch that stops everything that is said, in all processes, until somebody releases it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, select

from bot.delivery.upsert import insert
from models.delivery import Hold
from models.engine import TeamSession
from models.kept import kept

OUTBOX = "outbox"
NO_TEAM = ""
"""A hold belongs to no workspace: it stops all of them."""


@dataclass(frozen=True)
class Held:
    """Since when everything is stopped, and the operator's reason."""

    since: datetime
    reason: str


def is_held(session: TeamSession) -> bool:
    """True while nothing may be said. What is on its way already arrives, and unknown ends are still cleared up."""
    return _switch().scalars(session).first() is not None


@kept
def _switch() -> Select[str]:
    return select(Hold.name).where(Hold.name == OUTBOX)


def held_since(session: TeamSession) -> Held | None:
    """The hold, with its moment and its reason; None where there is none."""
    found = session.scalar(select(Hold).where(Hold.name == OUTBOX))
    return None if found is None else Held(found.since, session.vault.unseal(NO_TEAM, found.reason))


def hold(session: TeamSession, reason: str, now: datetime) -> bool:
    """Stop. False where everything was stopped already; then that hold stays as it is."""
    sealed = session.vault.seal(NO_TEAM, reason)
    statement = insert(session, Hold).values(name=OUTBOX, since=now, reason=sealed).on_conflict_do_nothing()
    return session.execute(statement.returning(Hold.name)).first() is not None


def release(session: TeamSession) -> bool:
    """Go on. False where nothing was stopped."""
    was_held = is_held(session)
    session.execute(delete(Hold).where(Hold.name == OUTBOX))
    return was_held
