"""When two partners meet: times that suit both, a word the day before, sitting one out."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from bot.calendar import at_wall, local_day, meeting_slots
from bot.delivery.outbox import refresh
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, Pattern, SessionState, State, Talk, first_learner
from bot.partnerships.service.agreements import in_force
from bot.partnerships.service.letters import say_to_both, together
from bot.partnerships.service.pairs import Pair, require_pair, show_again
from bot.people.rules import Start
from bot.people.service import hours_of, people_by_id
from models.engine import TeamSession
from models.partnerships import Partnership, Seat, Session, Turn

LEAD = timedelta(hours=20)
"""From the message to the first time proposed: nobody is asked to meet at once."""
FIRST_TALK_MINUTES = 45
AROUND = 10
"""Minutes of a session beside its turns: to arrive, and to write down what comes of it."""
LONGEST = 120
COMING = (SessionState.PROPOSED, SessionState.BOOKED)
TAKEN_PLACE = (SessionState.RUNNING, SessionState.DONE)


def sessions_of(session: TeamSession, row: Partnership) -> list[Session]:
    """All sessions of a partnership, the first talk among them, in order."""
    query = select(Session).where(Session.partnership_id == row.id).order_by(Session.number)
    return list(session.scalars(query))


def coming(session: TeamSession, row: Partnership) -> Session | None:
    """What the two have ahead of them, or are in the middle of."""
    states = (*COMING, SessionState.RUNNING)
    query = select(Session).where(Session.partnership_id == row.id, Session.state.in_(states))
    return session.scalar(query.order_by(Session.number.desc()).limit(1))


def seats_of(session: TeamSession, session_id: str, *, lock: bool = False) -> dict[str, Seat]:
    """Both partners in one session."""
    query = select(Seat).where(Seat.session_id == session_id).order_by(Seat.user_id)
    return {seat.user_id: seat for seat in session.scalars(query.with_for_update() if lock else query)}


def held_before(session: TeamSession, row: Partnership) -> list[tuple[Session, list[Turn]]]:
    """The sessions that took place, each with its turns, in order."""
    kept = [one for one in sessions_of(session, row) if one.state in TAKEN_PLACE and one.talk is Talk.SESSION]
    turns: dict[str, list[Turn]] = {one.id: [] for one in kept}
    query = select(Turn).where(Turn.session_id.in_(turns)).order_by(Turn.number, Turn.part)
    for turn in session.scalars(query):
        turns[turn.session_id].append(turn)
    return [(one, turns[one.id]) for one in kept]


def learners_so_far(held: Sequence[tuple[Session, list[Turn]]]) -> list[str]:
    """Who learnt in each turn so far."""
    found: list[str] = []
    for _, turns in held:
        found += list({turn.number: turn.learner_id for turn in turns}.values())
    return found


def firsts_so_far(held: Sequence[tuple[Session, list[Turn]]]) -> list[str]:
    """Who went first in each session so far."""
    return [turns[0].learner_id for _, turns in held if turns]


def next_first(session: TeamSession, pair: Pair, but: str = "") -> str:
    """Who goes first in the coming session."""
    agreement = in_force(session, pair.row)
    pattern = agreement.terms.shared.pattern if agreement is not None else Pattern.BOTH
    held = [(one, turns) for one, turns in held_before(session, pair.row) if one.id != but]
    return first_learner(pair.partners, pair.row.seed, firsts_so_far(held), pattern)


# --- proposing times


def propose(session: TeamSession, row: Partnership, talk: Talk, now: datetime) -> Session | None:
    """Times when both work, for the first talk or for the next session; once for each number."""
    people = list(people_by_id(session, (row.first_id, row.second_id)).values())
    if len(people) < 2:
        return None
    turn_minutes, minutes = _length(session, row, talk)
    begins = together(people, now)
    slots = meeting_slots([hours_of(person) for person in people], begins + LEAD, minutes=minutes)
    made = add(session, row, talk, turn_minutes, now)
    made.minutes, made.slots = minutes, [slot.isoformat() for slot in slots.times]
    made.lapses_at = max(slots.times[-1] + timedelta(minutes=minutes), now + timedelta(days=TIMERS.open_days))
    session.flush()
    _say_times(session, row, made, now)
    show_again(session, row, now, urgent=False)
    return made


def _length(session: TeamSession, row: Partnership, talk: Talk) -> tuple[int, int]:
    agreement = in_force(session, row)
    if talk is Talk.FIRST or agreement is None:
        return TURN_MINUTES, FIRST_TALK_MINUTES
    shared = agreement.terms.shared
    turns = 1 if shared.pattern is Pattern.ONE else 2
    return shared.minutes, min(turns * shared.minutes + AROUND, LONGEST)


TURN_MINUTES = 25
"""Of a turn, where nothing is agreed."""


def add(session: TeamSession, row: Partnership, talk: Talk, turn_minutes: int, now: datetime) -> Session:
    """A new session with both their seats, the first talk being number 0."""
    last = session.scalar(select(func.max(Session.number)).where(Session.partnership_id == row.id))
    made = Session(
        partnership_id=row.id,
        number=0 if last is None else last + 1,
        talk=talk,
        slots=[],
        minutes=turn_minutes,
        turn_minutes=turn_minutes,
        lapses_at=now + timedelta(days=TIMERS.open_days),
    )
    session.add(made)
    session.flush()
    for user_id in (row.first_id, row.second_id):
        session.add(Seat(session_id=made.id, user_id=user_id, slots=[]))
    session.flush()
    return made


def _say_times(session: TeamSession, row: Partnership, made: Session, now: datetime) -> None:
    is_first = made.talk is Talk.FIRST
    say_to_both(
        session,
        (row.first_id, row.second_id),
        "lp-begin" if is_first else "lp-times",
        times_key(made),
        now,
        params={"partnership": row.id, "session": made.id},
        not_after=made.lapses_at,
        started_by=Start.COLLEAGUE if is_first else Start.BOT,
    )


def times_key(found: Session) -> str:
    """The one message that proposes times for a session."""
    return f"lp/{found.partnership_id}/times/{found.number}"


def propose_at(session: TeamSession, row: Partnership) -> datetime | None:
    """When the next times are to be proposed; None where nothing is due."""
    if row.state is not State.ACTIVE or row.next_on is None or coming(session, row) is not None:
        return None
    person = people_by_id(session, [row.first_id]).get(row.first_id)
    day = row.next_on - timedelta(days=TIMERS.propose_days)
    return at_wall(day, 9, person.zone if person is not None else "UTC")


def is_overdue(row: Partnership, today: date) -> bool:
    """True where the day is over around which the two were to meet next."""
    return row.next_on is not None and row.next_on < today


def choose_slot(session: TeamSession, session_id: str, user_id: str, number: int, now: datetime) -> Session:
    """This person can, or after all cannot, at that time. It is booked once both can.

    Raises:
        Refusal: not theirs, over, or that time has passed.
    """
    pair, found = require_session(session, session_id, user_id)
    if found.state not in COMING:
        raise Refusal("lp-step-over")
    if not 0 <= number < len(found.slots) or datetime.fromisoformat(found.slots[number]) < now:
        raise Refusal("lp-slot-past")
    seats = seats_of(session, found.id, lock=True)
    seats[user_id].slots = sorted(set(seats[user_id].slots) ^ {number})
    common = set.intersection(*(set(seat.slots) for seat in seats.values()))
    found.booked_at = datetime.fromisoformat(found.slots[min(common)]) if common else None
    found.state = SessionState.BOOKED if common else SessionState.PROPOSED
    found.prompted = found.prompted and bool(common)
    refresh(session, times_key(found), now)
    show_again(session, pair.row, now)
    return found


def require_session(session: TeamSession, session_id: str, user_id: str) -> tuple[Pair, Session]:
    """A session of this person's, with its partnership; nobody else changes either meanwhile.

    Raises:
        Refusal: it is not theirs, or the partnership is over.
    """
    found = session.get(Session, (session.team_id, session_id))
    if found is None:
        raise Refusal("error-not-yours")
    pair = require_pair(session, found.partnership_id, user_id)
    session.refresh(found, with_for_update=True)
    return pair, found


def skip(session: TeamSession, partnership_id: str, user_id: str, now: datetime) -> date:
    """Sit out the session that is ahead; the other sees that it is not this round. Gives the day it was on.

    Raises:
        Refusal: there is none.
    """
    pair = require_pair(session, partnership_id, user_id)
    found = coming(session, pair.row)
    if found is None or found.state not in COMING or found.talk is Talk.FIRST:
        raise Refusal("skip-none")
    zone = people_by_id(session, [user_id])[user_id].zone
    found.state = SessionState.SKIPPED
    day = day_of(found, zone)
    _plan_next(session, pair.row, day)
    refresh(session, times_key(found), now)
    refresh(session, prompt_key(found), now)
    show_again(session, pair.row, now)
    return day


def day_of(found: Session, zone: str) -> date:
    """The day of a session: the one that is booked, else the first that was proposed."""
    at = found.booked_at if found.booked_at is not None else datetime.fromisoformat(found.slots[0])
    return local_day(at, zone)


def _plan_next(session: TeamSession, row: Partnership, last: date) -> None:
    agreement = in_force(session, row)
    weeks = agreement.terms.shared.weeks if agreement is not None else 2
    row.next_on = last + timedelta(weeks=weeks)


def plan_after(session: TeamSession, row: Partnership, at: datetime) -> None:
    """When the next session is due, counted from one that was, or would have been."""
    person = people_by_id(session, [row.first_id]).get(row.first_id)
    _plan_next(session, row, local_day(at, person.zone if person is not None else "UTC"))


# --- what time makes due


def prompt_at(session: TeamSession, found: Session, row: Partnership) -> datetime | None:
    """The morning of the day before a session that is booked; None where nothing is to be said."""
    if found.state is not SessionState.BOOKED or found.prompted or found.booked_at is None:
        return None
    person = people_by_id(session, [row.first_id]).get(row.first_id)
    zone = person.zone if person is not None else "UTC"
    return at_wall(local_day(found.booked_at, zone) - timedelta(days=1), 9, zone)


def prompt(session: TeamSession, found: Session, row: Partnership, now: datetime) -> None:
    """The day before: when, who goes first, and what one could think of until then."""
    found.prompted = True
    say_to_both(
        session,
        (row.first_id, row.second_id),
        "lp-prompt",
        prompt_key(found),
        now,
        params={"partnership": row.id, "session": found.id},
        not_after=found.booked_at,
    )


def prompt_key(found: Session) -> str:
    """The one word on the day before."""
    return f"lp/{found.partnership_id}/prompt/{found.number}"


def lapse(session: TeamSession, found: Session, row: Partnership, now: datetime) -> None:
    """Its times have passed and nobody began it: not this round, and the next one comes."""
    found.state = SessionState.LAPSED
    if found.talk is Talk.SESSION:
        plan_after(session, row, found.booked_at or found.lapses_at)
    refresh(session, times_key(found), now, urgent=False)
    show_again(session, row, now, urgent=False)


def is_over(found: Session, now: datetime) -> bool:
    """True for a session that nobody began in its time."""
    if found.state is SessionState.BOOKED and found.booked_at is not None:
        return now >= found.booked_at + timedelta(days=2)
    return found.state is SessionState.PROPOSED and now >= found.lapses_at


def held_talk(session: TeamSession, session_id: str, user_id: str, now: datetime) -> Pair:
    """The first talk has taken place.

    Raises:
        Refusal: not theirs, or over.
    """
    pair, found = require_session(session, session_id, user_id)
    if found.talk is not Talk.FIRST or found.state not in COMING:
        raise Refusal("lp-step-over")
    found.state, found.ended_at = SessionState.DONE, now
    refresh(session, times_key(found), now)
    show_again(session, pair.row, now)
    return pair


def starts(found: Session) -> list[datetime]:
    """The times that were proposed."""
    return [datetime.fromisoformat(at) for at in found.slots]
