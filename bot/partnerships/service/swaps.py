"""What time makes due in a session: the word that it is time to swap, and an end for what nobody ended."""

from datetime import datetime, timedelta

from bot.partnerships.rules import TIMERS, SessionState
from bot.partnerships.service.letters import say_to_both
from bot.partnerships.service.turns import end, ends_at, now_on, turns_of
from bot.people.rules import Start
from models.engine import TeamSession
from models.partnerships import Partnership, Session

SWAP_LATEST = timedelta(minutes=15)
"""Later nobody is told to swap any more: they have, or they have stopped."""


def swap_at(session: TeamSession, found: Session) -> datetime | None:
    """When both are to be told that the turn's time is over; None where they have been."""
    if found.state is not SessionState.RUNNING or found.swap_said:
        return None
    return ends_at(found, turns_of(session, found.id))


def say_swap(session: TeamSession, found: Session, row: Partnership, now: datetime) -> None:
    """Tell both that it is time, at once: they are waiting for it. Too late to be of use, nothing is said."""
    running, due = now_on(turns_of(session, found.id)), swap_at(session, found)
    found.swap_said = True
    if running is None or due is None or now > due + SWAP_LATEST:
        return
    say_to_both(
        session,
        (row.first_id, row.second_id),
        "lp-swap",
        f"lp/{row.id}/swap/{found.number}/{running.number}",
        now,
        params={"partnership": row.id, "session": found.id, "turn": running.number},
        not_after=due + SWAP_LATEST,
        started_by=Start.SELF,
        urgent=True,
    )


def is_forgotten(found: Session, now: datetime) -> bool:
    """True for a session that began hours ago and that nobody has ended."""
    began = found.began_at
    hours = timedelta(hours=TIMERS.overtime_hours)
    return found.state is SessionState.RUNNING and began is not None and now >= began + hours


def forget(session: TeamSession, found: Session, row: Partnership, now: datetime) -> None:
    """It is over all the same; its turns count for no longer than they were meant to last."""
    turns = turns_of(session, found.id)
    running, until = now_on(turns), ends_at(found, turns)
    if running is not None and until is not None:
        running.ended_at = max(running.began_at, until)
    end(session, row, found, now)
