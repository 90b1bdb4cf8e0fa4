"""A cycle: whose it is, where it stands, going on from there, and its end. How one begins is in `laps`."""

from datetime import datetime, timedelta

from sqlalchemy import Select, delete, select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.agenda import Helping, Standing
from bot.feedforward.rules.states import CycleState, may_follow
from bot.feedforward.service.letters import show_all, show_anew
from bot.people.eligibility import is_paused
from bot.people.erased import is_erased
from bot.people.silence import keep_on
from bot.texts import UserText
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Rater, Suggestion
from models.kept import kept
from models.people import Person
from models.seal import Sealed


def running(session: TeamSession, user_id: str) -> Cycle | None:
    """The cycle that somebody is in the middle of; a person has one at a time."""
    return _running(user_id).scalars(session).first()


@kept
def _running(user_id: str) -> Select[Cycle]:
    query = select(Cycle).where(Cycle.owner_id == user_id, Cycle.state != CycleState.ENDED)
    return query.order_by(Cycle.created_at.desc(), Cycle.id).limit(1)


def mine(session: TeamSession, cycle_id: str, user_id: str, *states: CycleState) -> Cycle:
    """One's own cycle, locked, in one of these states.

    Raises:
        Refusal: it is somebody else's, or that step is over.
    """
    cycle = locked(session, cycle_id)
    if cycle is None or cycle.owner_id != user_id:
        raise Refusal("error-not-yours")
    if cycle.state not in states:
        raise Refusal("ff-step-over")
    keep_on(session, user_id)
    return cycle


def locked(session: TeamSession, cycle_id: str) -> Cycle | None:
    """The cycle, so that two people and two replicas change it one after the other."""
    return session.get(Cycle, (session.team_id, cycle_id), with_for_update=True)


def helpers_of(session: TeamSession, cycle_id: str) -> list[Helper]:
    """Everybody who is asked in it, in a steady order."""
    query = select(Helper).where(Helper.cycle_id == cycle_id)
    return list(session.scalars(query.order_by(Helper.invited_at, Helper.helper_id)))


def move(session: TeamSession, cycle: Cycle, state: CycleState, now: datetime, *, days: int | None = None) -> None:
    """Bring a cycle into a state that may follow; `days` is how long the owner has in it."""
    if not may_follow(cycle.state, state):
        raise ValueError(f"a cycle does not go from {cycle.state} to {state}")
    cycle.state, cycle.since, cycle.reminded = state, now, False
    cycle.until = None if days is None else now + timedelta(days=days)
    cycle.look_at = now
    if state is CycleState.ENDED:
        cycle.ended_at, cycle.look_at = now, None
    refresh_home(session, cycle.owner_id, now)


def look(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """Something changed: time looks at the cycle at its next tick, and the owner's Home shows it."""
    cycle.look_at = now if cycle.look_at is None else min(cycle.look_at, now)
    refresh_home(session, cycle.owner_id, now)


def check_length(text: str, field: str, least: int, most: int) -> None:
    """Refuse a text that is too short or too long, beside its field; it stays there as it was typed."""
    length = len(text.strip())
    if length < least:
        raise Refusal("ff-too-short", field=field, least=least, n=length)
    if length > most:
        raise Refusal("ff-too-long", field=field, most=most, n=length)


def end(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> bool:
    """The owner ends it, at any time. What waits for others lapses; they see at most that it has ended.

    False where it had ended already.
    """
    cycle = locked(session, cycle_id)
    if cycle is None or cycle.owner_id != user_id:
        raise Refusal("error-not-yours")
    if cycle.state is CycleState.ENDED:
        return False
    close(session, cycle, now)
    return True


def close(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """End a cycle, whoever or whatever ends it."""
    move(session, cycle, CycleState.ENDED, now)
    session.flush()
    for helper in helpers_of(session, cycle.id):
        refresh_home(session, helper.helper_id, now)
    # What nobody has seen yet, and nobody will, goes at once; with it goes who wrote it.
    session.execute(delete(Suggestion).where(Suggestion.cycle_id == cycle.id, Suggestion.shown.is_(False)))
    forget_raters(session, cycle, now)
    show_all(session, cycle.id, now)


def forget_raters(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """Cut who rated, and how: nothing is left of it, and their Homes do not ask any more."""
    raters = list(session.scalars(select(Rater.rater_id).where(Rater.cycle_id == cycle.id)))
    session.execute(delete(Rater).where(Rater.cycle_id == cycle.id))
    for rater_id in raters:
        show_helper(session, cycle.id, rater_id, now)


def show_helper(session: TeamSession, cycle_id: str, helper_id: str, now: datetime) -> None:
    """Have a helper's messages and Home shown as things are now."""
    for template in ("ff-discuss", "ff-remind", "ff-confirm", "ff-question", "ff-survey"):
        show_anew(session, template, cycle_id, helper_id, now)
    refresh_home(session, helper_id, now)


def standing_of(session: TeamSession, cycle: Cycle, now: datetime) -> Standing:
    """The cycle, as time sees it."""
    owner = session.get(Person, (session.team_id, cycle.owner_id))
    return Standing(
        state=cycle.state,
        since=cycle.since,
        until=cycle.until,
        reminded=cycle.reminded,
        acting_at=cycle.acting_at,
        passed=cycle.passed,
        still_until=cycle.still_until,
        pool=cycle.pool,
        pool_until=cycle.pool_until,
        helpers=tuple(_helping(helper) for helper in helpers_of(session, cycle.id)),
        rests=owner is not None and is_paused(owner, now),
    )


def _helping(helper: Helper) -> Helping:
    return Helping(
        user_id=helper.helper_id,
        state=helper.state,
        pooled=helper.pooled,
        invited_at=helper.invited_at,
        until=helper.until,
        reminded=helper.reminded,
        met_at=helper.met_at,
        asked_to_type=helper.asked_to_type,
    )


def title_of(session: TeamSession, cycle: Cycle) -> UserText | None:
    """The behaviour, as it was written; None once it is no longer kept."""
    return opened(session, cycle.behaviour)


def opened(session: TeamSession, sealed: Sealed | None) -> UserText | None:
    """What somebody wrote, to be shown."""
    return None if sealed is None else UserText(session.unseal(sealed))


def is_gone(session: TeamSession, user_id: str) -> bool:
    """True for somebody who has left the company, or whom nobody knows any more."""
    person = session.get(Person, (session.team_id, user_id))
    return is_erased(session, user_id) or person is None or person.is_deleted
