"""What each takes from a session: a plan, and three taps that nobody else sees."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from bot.errors import Refusal
from bot.partnerships.service.pairs import Pair, pair_of, show_again
from bot.partnerships.service.sessions import COMING, seats_of
from models.engine import TeamSession
from models.partnerships import Seat, Session


@dataclass(frozen=True)
class Plan:
    """If this, then that, by a day: the form in which intentions are kept best (evidence.md, Sheeran et al. 2024)."""

    when: str
    then: str
    due: date | None
    done: bool = False


def write_plan(session: TeamSession, session_id: str, user_id: str, plan: Plan, now: datetime) -> Pair:
    """What this person will do; nobody else writes it (programmes.md C7).

    Raises:
        Refusal: not theirs.
    """
    pair, found, seat = seat_in(session, session_id, user_id)
    if found.state in COMING:
        raise Refusal("lp-step-over")
    seat.plan = session.seal(json.dumps([plan.when.strip(), plan.then.strip()]))
    seat.plan_due, seat.plan_done_at = plan.due, None
    show_again(session, pair.row, now)
    return pair


def seat_in(session: TeamSession, session_id: str, user_id: str) -> tuple[Pair, Session, Seat]:
    """One's own seat in a session; nobody else changes it meanwhile."""
    found = session.get(Session, (session.team_id, session_id))
    pair = pair_of(session, found.partnership_id, user_id) if found is not None else None
    seat = session.get(Seat, (session.team_id, session_id, user_id), with_for_update=True)
    if found is None or pair is None or seat is None:
        raise Refusal("error-not-yours")
    return pair, found, seat


def mark_plan(session: TeamSession, session_id: str, user_id: str, now: datetime) -> Pair:
    """This person has done what they planned. A second tap takes it back."""
    pair, _, seat = seat_in(session, session_id, user_id)
    seat.plan_done_at = now if seat.plan_done_at is None else None
    show_again(session, pair.row, now)
    return pair


TAPS = ("useful", "heard", "needs")


def tap(session: TeamSession, session_id: str, user_id: str, what: str, value: int) -> Pair:
    """One of the three taps, 1 to 5; nobody but this person ever sees it (programmes.md C9).

    Raises:
        Refusal: not theirs, or no such tap.
    """
    pair, _, seat = seat_in(session, session_id, user_id)
    if what not in TAPS or not 1 <= value <= 5:
        raise Refusal("lp-step-over")
    setattr(seat, what, value)
    return pair


def plan_of(session: TeamSession, seat: Seat) -> Plan | None:
    """What somebody wrote that they would do."""
    if seat.plan is None:
        return None
    when, then = json.loads(session.unseal(seat.plan))
    return Plan(when, then, seat.plan_due, seat.plan_done_at is not None)


def plans_of(session: TeamSession, pair: Pair) -> list[tuple[Session, str, Plan]]:
    """What both planned in their sessions, the newest first: their trail (programmes.md C14)."""
    query = select(Session).where(Session.partnership_id == pair.id).order_by(Session.number.desc())
    found = []
    for one in session.scalars(query):
        for user_id, seat in seats_of(session, one.id).items():
            plan = plan_of(session, seat)
            if plan is not None:
                found.append((one, user_id, plan))
    return found
