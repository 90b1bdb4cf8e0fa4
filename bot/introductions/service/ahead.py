"""What introductions are going to say, and whether somebody's week has room for one more of them."""

from collections.abc import Collection, Iterator
from datetime import date, datetime

from sqlalchemy import and_, func, select

from bot.introductions.rules import EnrolmentState, Outcome, RoundState
from bot.introductions.service.letters import RANKS
from bot.introductions.service.rounds import times_of
from bot.people.budget import Ahead, budgets
from bot.people.rules import LIMITS
from bot.people.service import end_of_week
from models.engine import TeamSession
from models.introductions import Enrolment, IntroProgramme, Pairing, PairingMember, Place, Round, is_open
from models.people import Person

BEFORE_THE_DRAW = {RoundState.PLANNED, RoundState.POOLED}
Turn = tuple[str, Round, IntroProgramme, Outcome | None]


def ahead(session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterator[Ahead]:
    """What these people's rounds hold for them until a moment: previews, introductions, questions."""
    for user_id, held, programme, outcome in _turns(session, user_ids):
        times = times_of(programme, held)
        if held.state is RoundState.PLANNED and outcome is None:
            yield Ahead(user_id, times.preview_at, RANKS["intro-preview"])
        if held.state in BEFORE_THE_DRAW and times.draw_at < until:
            yield Ahead(user_id, times.draw_at, RANKS["intro-meet"])
        if held.state is RoundState.DRAWN and not held.asked and outcome is Outcome.MATCHED:
            yield Ahead(user_id, times.ask_at, RANKS["intro-ask"])


def _turns(session: TeamSession, user_ids: Collection[str]) -> Iterator[Turn]:
    """The open rounds of each person, but for those that they skip."""
    mine = and_(Place.team_id == Round.team_id, Place.round_id == Round.id, Place.user_id == Enrolment.user_id)
    query = (
        select(Enrolment.user_id, Round, IntroProgramme, Place.outcome)
        .join(IntroProgramme, IntroProgramme.id == Enrolment.programme_id)
        .join(Round, Round.programme_id == IntroProgramme.id)
        .outerjoin(Place, mine)
        .where(Enrolment.user_id.in_(user_ids), Enrolment.state == EnrolmentState.ACTIVE, is_open(Round))
    )
    for user_id, held, programme, outcome in session.execute(query):
        if outcome is not Outcome.SKIPPED:
            yield user_id, held, programme, outcome


def without_room(session: TeamSession, held: Round, people: Collection[Person], now: datetime) -> set[str]:
    """Those whose week other introductions fill. Who has waited longest in which channel decides; ids break ties."""
    rivals = _rivals(session, held, people)
    found = budgets(session, people, now)
    contested = {person.id: LIMITS.per_week - found[person.id].taken for person in people}
    short = {user_id: left for user_id, left in contested.items() if left < 1 + len(rivals.get(user_id, ()))}
    last = _last_introduced(session, list(short)) if short else {}

    def order(user_id: str, programme_id: str) -> tuple[date, str]:
        return last.get((programme_id, user_id), date.min), programme_id

    full = set()
    for user_id, left in short.items():
        mine = order(user_id, held.programme_id)
        before = sum(order(user_id, other) < mine for other in rivals.get(user_id, ()))
        if before >= left:
            full.add(user_id)
    return full


def _rivals(session: TeamSession, held: Round, people: Collection[Person]) -> dict[str, list[str]]:
    """The other programmes that will introduce each person before the end of their week."""
    ends = {person.id: end_of_week(person, held.draw_at) for person in people}
    others = select(Round.id).where(is_open(Round), Round.state != RoundState.DRAWN, Round.id != held.id).limit(1)
    if session.scalar(others) is None:
        return {}  # with introductions in one channel nobody has to choose
    found: dict[str, list[str]] = {}
    for user_id, other, programme, _ in _turns(session, list(ends)):
        if other.id != held.id and other.state in BEFORE_THE_DRAW and other.draw_at < ends[user_id]:
            found.setdefault(user_id, []).append(programme.id)
    return found


def _last_introduced(session: TeamSession, user_ids: Collection[str]) -> dict[tuple[str, str], date]:
    """When each person was last introduced in each programme."""
    query = (
        select(Round.programme_id, PairingMember.user_id, func.max(Round.held_on))
        .join(Pairing, Pairing.id == PairingMember.pairing_id)
        .join(Round, Round.id == Pairing.round_id)
        .where(PairingMember.user_id.in_(user_ids))
        .group_by(Round.programme_id, PairingMember.user_id)
    )
    return {(programme_id, user_id): held_on for programme_id, user_id, held_on in session.execute(query)}
