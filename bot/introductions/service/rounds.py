"""A round from its plan to its end, but for the draw itself."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.calendar import next_on, next_working
from bot.delivery.outbox import Letter, enqueue, refresh, refresh_home
from bot.introductions.rules import (
    Outcome,
    ProgrammeState,
    RoundState,
    Step,
    Timers,
    Timetable,
    due_step,
    is_silence,
    seed_of,
    timetable,
)
from bot.introductions.service.enrolment import active_enrolments, enrolment_of, gate_of, preview_key
from bot.introductions.service.programmes import cadence_of
from bot.people.eligibility import barrier
from bot.people.service import hours_of, people_by_id
from models.delivery import Kind
from models.engine import TeamSession
from models.introductions import Enrolment, IntroProgramme, Pairing, PairingMember, Place, Round
from models.people import Person

TIMERS = Timers()


def plan_next(session: TeamSession, programme: IntroProgramme, now: datetime) -> Round | None:
    """Make sure that the next date has its round; one row a date, whatever the clock does."""
    if programme.state is not ProgrammeState.ACTIVE:
        return None
    last = session.scalar(
        select(Round).where(Round.programme_id == programme.id).order_by(Round.held_on.desc()).limit(1)
    )
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
    times = timetable(cadence, held_on, TIMERS)
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


def open_rounds(session: TeamSession, programme: IntroProgramme) -> list[Round]:
    """The rounds of a programme that time still has something to do with, the oldest first."""
    ended = (RoundState.CLOSED, RoundState.LAPSED)
    query = select(Round).where(Round.programme_id == programme.id, Round.state.not_in(ended))
    return list(session.scalars(query.order_by(Round.held_on)))


def times_of(programme: IntroProgramme, held: Round) -> Timetable:
    """When the steps of this round are due. A round keeps the day it was planned for."""
    return timetable(cadence_of(programme), held.held_on, TIMERS)


def step_of(programme: IntroProgramme, held: Round, now: datetime) -> Step | None:
    """What is due in this round."""
    return due_step(held.state, times_of(programme, held), now, nudged=held.nudged, asked=held.asked)


def pool(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Two working days before: everybody who is in and can be matched hears of it, with a button to skip."""
    held.state = RoundState.POOLED
    enrolments = {enrolment.user_id: enrolment for enrolment in active_enrolments(session, programme.id)}
    places = places_of(session, held)
    gate = gate_of(session, programme)
    for person in people_by_id(session, list(enrolments)).values():
        quiet_until = enrolments[person.id].quiet_until
        if person.id not in places and barrier(person, gate, now, quiet_until=quiet_until) is None:
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
    )
    enqueue(session, letter, now)


def pairings_of(session: TeamSession, held: Round) -> list[Pairing]:
    """The groups of a round."""
    return list(session.scalars(select(Pairing).where(Pairing.round_id == held.id).order_by(Pairing.id)))


def members_of(session: TeamSession, pairing_ids: Sequence[str]) -> dict[str, list[PairingMember]]:
    """The people of each pairing, in the order of their ids."""
    found: dict[str, list[PairingMember]] = {pairing_id: [] for pairing_id in pairing_ids}
    query = select(PairingMember).where(PairingMember.pairing_id.in_(pairing_ids))
    for member in session.scalars(query.order_by(PairingMember.user_id)):
        found[member.pairing_id].append(member)
    return found


def nudge(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Day 4: one nudge to each group in which nothing is booked."""
    held.nudged = True
    pairings = [pairing for pairing in pairings_of(session, held) if pairing.booked_slot is None]
    members = members_of(session, [pairing.id for pairing in pairings])
    not_after = times_of(programme, held).ask_at
    for pairing in pairings:
        _nudge_group(session, pairing, [member.user_id for member in members[pairing.id]], not_after, now)


def _nudge_group(
    session: TeamSession, pairing: Pairing, user_ids: list[str], not_after: datetime, now: datetime
) -> None:
    people = people_by_id(session, user_ids).values()
    letter = Letter(
        key=f"intro/{pairing.id}/nudge",
        kind=Kind.GROUP_DM,
        template="intro-nudge",
        params={"pairing": pairing.id},
        user_ids=tuple(user_ids),
        due_at=max(next_working(hours_of(person), now) for person in people),
        not_after=not_after,
    )
    enqueue(session, letter, now)


def ask(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Day 10: did you get to talk? Asked of each person alone; whoever has answered already is not asked."""
    held.asked = True
    times = times_of(programme, held)
    members = members_of(session, [pairing.id for pairing in pairings_of(session, held)])
    flat = [member for group in members.values() for member in group if member.answer is None]
    people = people_by_id(session, [member.user_id for member in flat])
    for member in flat:
        _ask_person(session, member, people[member.user_id], times, now)


def _ask_person(session: TeamSession, member: PairingMember, person: Person, times: Timetable, now: datetime) -> None:
    letter = Letter(
        key=ask_key(member.pairing_id, member.user_id),
        kind=Kind.DM,
        template="intro-ask",
        params={"pairing": member.pairing_id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=times.close_at,
    )
    enqueue(session, letter, now)


def ask_key(pairing_id: str, user_id: str) -> str:
    """The one question a person is asked about a pairing."""
    return f"intro/{pairing_id}/ask/{user_id}"


def close(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Day 14: closed, quietly. Who gave no sign of life for three rounds is asked once, then left in peace."""
    held.state = RoundState.CLOSED
    pairings = {pairing.id: pairing for pairing in pairings_of(session, held)}
    for pairing_id, members in members_of(session, list(pairings)).items():
        for member in members:
            _count_silence(session, programme, pairings[pairing_id], member, now)
            refresh(session, ask_key(pairing_id, member.user_id), now, urgent=False)
            refresh_home(session, member.user_id, now, urgent=False)


def _count_silence(
    session: TeamSession, programme: IntroProgramme, pairing: Pairing, member: PairingMember, now: datetime
) -> None:
    enrolment = enrolment_of(session, programme.id, member.user_id)
    booked = pairing.booked_slot is not None or bool(member.slots)
    if enrolment is None or not is_silence(matched=True, answered=member.answer is not None, booked=booked):
        return
    enrolment.unanswered += 1
    if enrolment.unanswered >= TIMERS.unanswered_rounds and enrolment.quiet_until is None:
        _go_quiet(session, enrolment, now)


def _go_quiet(session: TeamSession, enrolment: Enrolment, now: datetime) -> None:
    enrolment.quiet_until = now + timedelta(days=TIMERS.quiet_days)
    enrolment.unanswered = 0
    enrolment.silences += 1
    person = people_by_id(session, [enrolment.user_id])[enrolment.user_id]
    letter = Letter(
        key=f"intro/{enrolment.programme_id}/check/{person.id}/{enrolment.silences}",
        kind=Kind.DM,
        template="intro-check",
        params={"programme": enrolment.programme_id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=enrolment.quiet_until,
    )
    enqueue(session, letter, now)


def lapse(held: Round) -> None:
    """The last moment of the draw is over: this date has no round."""
    held.state = RoundState.LAPSED


def matched_in(session: TeamSession, user_id: str) -> list[tuple[Round, Pairing]]:
    """The rounds in which a person was introduced, the newest first."""
    query = (
        select(Round, Pairing)
        .join(Pairing, Pairing.round_id == Round.id)
        .join(PairingMember, PairingMember.pairing_id == Pairing.id)
        .where(PairingMember.user_id == user_id)
        .order_by(Round.held_on.desc(), Round.id)
    )
    return [(held, pairing) for held, pairing in session.execute(query)]


def counts(session: TeamSession, held: Round) -> dict[Outcome, int]:
    """How many people ended where in a round."""
    places = places_of(session, held).values()
    return {outcome: sum(place.outcome is outcome for place in places) for outcome in Outcome}
