"""A round from its plan to its draw, and who is in it; `draw` and `followup` do the rest."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from bot.calendar import next_on, next_working
from bot.delivery.outbox import Letter, enqueue, refresh_home
from bot.introductions.rules import (
    Outcome,
    ProgrammeState,
    RoundState,
    Step,
    Timers,
    Timetable,
    due_step,
    seed_of,
    timetable,
)
from bot.introductions.service.enrolment import active_enrolments, gate_of, preview_key, untold
from bot.introductions.service.letters import RANKS
from bot.introductions.service.programmes import cadence_of
from bot.people.eligibility import barrier
from bot.people.service import hours_of, people_by_id
from bot.people.silence import quiet_until
from models.delivery import Kind
from models.engine import TeamSession
from models.introductions import IntroProgramme, Pairing, PairingMember, Place, Round, is_open
from models.kept import kept
from models.people import Person

TIMERS = Timers()


def plan_next(session: TeamSession, programme: IntroProgramme, now: datetime) -> Round | None:
    """Make sure that the next date has its round; one row a date, whatever the clock does."""
    if programme.state is not ProgrammeState.ACTIVE:
        return None
    last = _last(programme.id).scalars(session).first()
    if last is not None and last.state in {RoundState.PLANNED, RoundState.POOLED}:
        return last
    cadence = cadence_of(programme)
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    # A date already served, or lapsed, is never planned again; nor is one before the programme's first.
    after = max(
        today - timedelta(days=1),
        programme.anchor - timedelta(days=1),
        last.held_on if last else today - timedelta(days=1),
    )
    held_on = next_on(cadence, programme.anchor, after)
    while (times := timetable(cadence, held_on, TIMERS)).draw_at <= now:
        # Its hour is over: whoever resumes a programme in the afternoon does not draw the morning's round.
        held_on = next_on(cadence, programme.anchor, held_on)
    planned = Round(
        programme_id=programme.id,
        held_on=held_on,
        preview_at=times.preview_at,
        draw_at=times.draw_at,
        seed=seed_of(programme.id, held_on),
        statistics={},
    )
    session.add(planned)
    session.flush()
    return planned


@kept
def _last(programme_id: str) -> Select[Round]:
    return select(Round).where(Round.programme_id == programme_id).order_by(Round.held_on.desc()).limit(1)


def open_rounds(session: TeamSession, programme: IntroProgramme) -> list[Round]:
    """The rounds of a programme that time still has something to do with, the oldest first."""
    return list(_open(programme.id).scalars(session))


@kept
def _open(programme_id: str) -> Select[Round]:
    return select(Round).where(Round.programme_id == programme_id, is_open(Round)).order_by(Round.held_on)


def times_of(programme: IntroProgramme, held: Round) -> Timetable:
    """When the steps of this round are due. A round keeps the day it was planned for."""
    return timetable(cadence_of(programme), held.held_on, TIMERS)


def step_of(programme: IntroProgramme, held: Round, now: datetime) -> Step | None:
    """What is due in this round."""
    return due_step(held.state, times_of(programme, held), now, nudged=held.nudged, asked=held.asked)


def pool(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Two working days before: everybody who is in and can be matched hears of it, with a button to skip."""
    held.state = RoundState.POOLED
    people = people_by_id(session, [enrolment.user_id for enrolment in active_enrolments(session, programme.id)])
    passed_over = {*places_of(session, held), *untold(session, programme)}
    quiet = quiet_until(session, list(people), now)
    gate = gate_of(session, programme)
    for person in people.values():
        if person.id not in passed_over and barrier(person, gate, now, quiet_until=quiet.get(person.id)) is None:
            _preview(session, held, person, now)
        refresh_home(session, person.id, now, urgent=False)


def places_of(session: TeamSession, held: Round) -> dict[str, Place]:
    """Who stands where in the round, by person."""
    return {place.user_id: place for place in session.scalars(select(Place).where(Place.round_id == held.id))}


def _preview(session: TeamSession, held: Round, person: Person, now: datetime) -> None:
    session.add(Place(round_id=held.id, user_id=person.id))
    letter = Letter(
        key=preview_key(held.id, person.id),
        kind=Kind.DM,
        template="intro-preview",
        params={"round": held.id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=held.draw_at,
        rank=RANKS["intro-preview"],
    )
    enqueue(session, letter, now)


def pairings_of(session: TeamSession, held: Round) -> list[Pairing]:
    """The groups of a round."""
    return list(session.scalars(select(Pairing).where(Pairing.round_id == held.id).order_by(Pairing.id)))


def members_of(session: TeamSession, pairing_ids: Sequence[str]) -> dict[str, list[PairingMember]]:
    """The people of each pairing, in the order of their ids."""
    found: dict[str, list[PairingMember]] = {pairing_id: [] for pairing_id in pairing_ids}
    if not found:
        return found
    for member in _members(pairing_ids).scalars(session):
        found[member.pairing_id].append(member)
    return found


@kept
def _members(pairing_ids: Collection[str]) -> Select[PairingMember]:
    query = select(PairingMember).where(PairingMember.pairing_id.in_(pairing_ids))
    return query.order_by(PairingMember.user_id)


def lapse(held: Round) -> None:
    """The last moment of the draw is over: this date has no round."""
    held.state = RoundState.LAPSED


def matched_in(session: TeamSession, user_id: str) -> list[tuple[Round, Pairing]]:
    """The rounds in which a person was introduced, the newest first."""
    return [(held, pairing) for held, pairing in _matched(user_id).rows(session)]


@kept
def _matched(user_id: str) -> Select[Round, Pairing]:
    return (
        select(Round, Pairing)
        .join(Pairing, Pairing.round_id == Round.id)
        .join(PairingMember, PairingMember.pairing_id == Pairing.id)
        .where(PairingMember.user_id == user_id)
        .order_by(Round.held_on.desc(), Round.id)
    )


def counts(session: TeamSession, held: Round) -> dict[Outcome, int]:
    """How many people ended where in a round."""
    places = places_of(session, held).values()
    return {outcome: sum(place.outcome is outcome for place in places) for outcome in Outcome}
