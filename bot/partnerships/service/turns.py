"""In a session: timed turns, roles that the learner switches, and one question at a time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.delivery.outbox import refresh
from bot.errors import Refusal
from bot.partnerships.rules import (
    BANKS,
    TIMERS,
    Activity,
    Half,
    Pattern,
    Role,
    SessionState,
    State,
    Talk,
    beginning_role,
    choose,
    learners,
    through,
)
from bot.partnerships.service.agreements import in_force
from bot.partnerships.service.pairs import Pair, pair_of, require_pair, show_again
from bot.partnerships.service.sessions import (
    TURN_MINUTES,
    add,
    coming,
    next_first,
    plan_after,
    require_session,
    times_key,
)
from bot.texts import banks
from models.engine import TeamSession
from models.partnerships import Deck, Partnership, Seat, Session, Turn


def turns_of(session: TeamSession, session_id: str) -> list[Turn]:
    """The parts of the turns of one session, in order."""
    query = select(Turn).where(Turn.session_id == session_id).order_by(Turn.number, Turn.part)
    return list(session.scalars(query))


def order_of(session: TeamSession, pair: Pair, found: Session) -> list[str]:
    """Who learns in each turn of a session, in order: as it began, else as it will."""
    agreement = in_force(session, pair.row)
    pattern = agreement.terms.shared.pattern if agreement is not None else Pattern.BOTH
    turns = turns_of(session, found.id)
    first = turns[0].learner_id if turns else next_first(session, pair, but=found.id)
    return learners(pair.partners, first, pattern)


def start(session: TeamSession, partnership_id: str, user_id: str, activity: Activity, now: datetime) -> Session:
    """Begin the session that is ahead, or one on the spot. A second tap, also the other's, gives the same session.

    Raises:
        Refusal: not theirs, over, or nothing is agreed yet.
    """
    pair = require_pair(session, partnership_id, user_id)
    if pair.row.state is not State.ACTIVE:
        raise Refusal("lp-session-not-yet")
    found = coming(session, pair.row)
    if found is not None and found.state is SessionState.RUNNING:
        return found
    if found is None or found.talk is Talk.FIRST:
        found = add(session, pair.row, Talk.SESSION, _minutes(session, pair.row), now)
    found.state, found.activity, found.began_at = SessionState.RUNNING, activity, now
    found.turn_minutes = _minutes(session, pair.row)
    _begin_turn(session, pair, found, 1, now)
    refresh(session, times_key(found), now)
    show_again(session, pair.row, now)
    return found


def _minutes(session: TeamSession, row: Partnership) -> int:
    agreement = in_force(session, row)
    return agreement.terms.shared.minutes if agreement is not None else TURN_MINUTES


def _begin_turn(session: TeamSession, pair: Pair, found: Session, number: int, now: datetime) -> None:
    learner = order_of(session, pair, found)[number - 1]
    agreement = in_force(session, pair.row)
    halves = agreement.terms.halves if agreement is not None else {}
    role = beginning_role(halves.get(learner, Half()).roles, Activity(found.activity))
    coach = next(one for one in pair.partners if one != learner)
    session.add(
        Turn(session_id=found.id, number=number, part=1, learner_id=learner, coach_id=coach, role=role, began_at=now)
    )
    session.flush()


def now_on(turns: Sequence[Turn]) -> Turn | None:
    """The part of a turn that runs, None between turns and after the last."""
    return next((turn for turn in turns if turn.ended_at is None), None)


def ends_at(found: Session, turns: Sequence[Turn]) -> datetime | None:
    """When it is time to swap, or to come to an end; None where no turn runs."""
    running = now_on(turns)
    if running is None:
        return None
    began = next(turn.began_at for turn in turns if turn.number == running.number)
    return began + timedelta(minutes=found.turn_minutes)


def _running(session: TeamSession, session_id: str, user_id: str) -> tuple[Pair, Session, list[Turn], Turn]:
    pair, found = require_session(session, session_id, user_id)
    turns = turns_of(session, found.id)
    running = now_on(turns)
    if found.state is not SessionState.RUNNING or running is None:
        raise Refusal("lp-session-over")
    return pair, found, turns, running


def switch_role(session: TeamSession, session_id: str, user_id: str, role: Role, now: datetime) -> Session:
    """The learner wants the other in another role from now on; the deck follows (programmes.md C11).

    Raises:
        Refusal: it is not their turn to learn, or the session is over.
    """
    _, found, turns, running = _running(session, session_id, user_id)
    if running.learner_id != user_id:
        raise Refusal("lp-role-learner")
    if running.role is role:
        return found
    running.ended_at = now
    part = max(turn.part for turn in turns if turn.number == running.number) + 1
    who = {"learner_id": running.learner_id, "coach_id": running.coach_id}
    session.add(Turn(session_id=found.id, number=running.number, part=part, role=role, began_at=now, **who))
    session.flush()
    return found


def next_question(session: TeamSession, session_id: str, user_id: str) -> Session:
    """Another question from the deck of the role; none comes twice until the deck is through.

    Raises:
        Refusal: the session is over.
    """
    pair, found, _, running = _running(session, session_id, user_id)
    key = (session.team_id, pair.id, running.learner_id, running.role)
    deck = session.get(Deck, key, with_for_update=True)
    if deck is None:
        deck = Deck(partnership_id=pair.id, learner_id=running.learner_id, role=running.role, asked=[], passes=0)
        session.add(deck)
    questions = banks.ids(BANKS[Role(running.role)])
    if through(questions, deck.asked):
        deck.asked, deck.passes = [], deck.passes + 1
    chosen = choose(questions, deck.asked, pair.row.seed, f"{running.learner_id} {deck.passes}")
    if chosen is not None:
        deck.asked = [*deck.asked, chosen]
    running.question = chosen
    session.flush()
    return found


def swap(session: TeamSession, session_id: str, user_id: str, number: int, now: datetime) -> Session:
    """End turn `number` and change seats; after the last turn only what each takes from it is left.

    A second tap, also the other's at the same moment, changes nothing: it names the turn that it ends.

    Raises:
        Refusal: the session is over.
    """
    pair, found = require_session(session, session_id, user_id)
    if found.state is not SessionState.RUNNING:
        raise Refusal("lp-session-over")
    turns = turns_of(session, found.id)
    running = now_on(turns)
    if running is None or running.number != number:
        return found
    running.ended_at = now
    found.swap_said = False
    if number < len(order_of(session, pair, found)):
        _begin_turn(session, pair, found, number + 1, now)
    return found


def finish(session: TeamSession, session_id: str, user_id: str, now: datetime) -> Pair:
    """The session is over, at whatever point. What each writes down and taps can follow.

    Raises:
        Refusal: not theirs, or it never began.
    """
    found = session.get(Session, (session.team_id, session_id))
    pair = pair_of(session, found.partnership_id, user_id) if found is not None else None
    if found is None or pair is None:
        raise Refusal("error-not-yours")
    if found.state is SessionState.DONE:
        return pair
    pair, found = require_session(session, session_id, user_id)
    if found.state is SessionState.RUNNING:
        end(session, pair.row, found, now)
    elif found.state is not SessionState.DONE:
        raise Refusal("lp-session-over")
    return pair


def end(session: TeamSession, row: Partnership, found: Session, now: datetime) -> None:
    """It has taken place; its last turn counts for no longer than a session can last."""
    running = now_on(turns_of(session, found.id))
    if running is not None:
        running.ended_at = min(now, running.began_at + timedelta(hours=TIMERS.overtime_hours))
    found.state, found.ended_at = SessionState.DONE, now
    plan_after(session, row, found.began_at or now)
    show_again(session, row, now)


def look_from(session: TeamSession, session_id: str, user_id: str, view_id: str) -> None:
    """Where somebody looks at the session: what the other does is shown there at once."""
    seat = session.get(Seat, (session.team_id, session_id, user_id))
    if seat is not None and seat.view_id != view_id:
        seat.view_id = view_id
