"""After the draw: one nudge, one question, and a quiet end."""

from collections.abc import Sequence
from datetime import datetime

from bot.calendar import next_working
from bot.delivery.outbox import Letter, enqueue, find, refresh, refresh_home
from bot.introductions.rules import RoundState, Timetable, is_silence
from bot.introductions.service.draw import when_all_work
from bot.introductions.service.enrolment import active_enrolments, check_key, enrolment_of
from bot.introductions.service.letters import RANKS
from bot.introductions.service.rounds import members_of, pairings_of, times_of
from bot.people.eligibility import Barrier, Gate, barrier
from bot.people.erased import is_somebody
from bot.people.service import hours_of, people_by_id
from bot.people.silence import ignored, quiet_until
from models.delivery import Kind
from models.engine import TeamSession
from models.introductions import IntroProgramme, Pairing, PairingMember, Round
from models.people import Person, Silence

ANYBODY = Gate(guests=True, members=None)
"""Whoever was introduced is asked, whatever the programme takes today."""


def nudge(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Day 4: one nudge to each group in which nothing is booked and nobody wants to be left alone."""
    held.nudged = True
    open_to_it = _open_to_questions(session, programme, now)
    pairings = [pairing for pairing in pairings_of(session, held) if pairing.booked_slot is None]
    not_after = times_of(programme, held).ask_at
    for pairing_id, members in members_of(session, [pairing.id for pairing in pairings]).items():
        people = [open_to_it[member.user_id] for member in members if member.user_id in open_to_it]
        if len(people) == len(members):
            _nudge_group(session, pairing_id, people, not_after, now)


def _open_to_questions(session: TeamSession, programme: IntroProgramme, now: datetime) -> dict[str, Person]:
    """Those who are in, but for whoever is gone, on a break, or in the quiet that follows three silent rounds."""
    people = people_by_id(session, [enrolment.user_id for enrolment in active_enrolments(session, programme.id)])
    quiet = quiet_until(session, list(people), now)
    found = {
        user_id: barrier(person, ANYBODY, now, quiet_until=quiet.get(user_id)) for user_id, person in people.items()
    }
    return {user_id: people[user_id] for user_id, why in found.items() if why in {None, Barrier.AWAY}}


def _nudge_group(
    session: TeamSession, pairing_id: str, people: Sequence[Person], not_after: datetime, now: datetime
) -> None:
    letter = Letter(
        key=nudge_key(pairing_id),
        kind=Kind.GROUP_DM,
        template="intro-nudge",
        params={"pairing": pairing_id},
        user_ids=tuple(person.id for person in people),
        due_at=when_all_work([hours_of(person) for person in people], now),
        not_after=not_after,
        rank=RANKS["intro-nudge"],
    )
    enqueue(session, letter, now)


def nudge_key(pairing_id: str) -> str:
    """The one nudge of a group."""
    return f"intro/{pairing_id}/nudge"


def ask(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> None:
    """Day 10: did you get to talk? Asked of each person alone, but of nobody who has answered or wants quiet."""
    held.asked = True
    times = times_of(programme, held)
    open_to_it = _open_to_questions(session, programme, now)
    for members in members_of(session, [pairing.id for pairing in pairings_of(session, held)]).values():
        left = sum(is_somebody(member.user_id) for member in members)
        for member in members if left > 1 else ():
            if member.answer is None and member.user_id in open_to_it:
                _ask_person(session, member, open_to_it[member.user_id], times, now)
            refresh_home(session, member.user_id, now, urgent=False)


def _ask_person(session: TeamSession, member: PairingMember, person: Person, times: Timetable, now: datetime) -> None:
    letter = Letter(
        key=ask_key(member.pairing_id, member.user_id),
        kind=Kind.DM,
        template="intro-ask",
        params={"pairing": member.pairing_id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=times.close_at,
        rank=RANKS["intro-ask"],
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
    # Silence is to have been asked and to say nothing: not to be asked, on a break or in quiet, is none.
    letter = find(session, ask_key(pairing.id, member.user_id))
    asked = letter is not None and letter.sent_at is not None
    booked = pairing.booked_slot is not None or bool(member.slots)
    if enrolment_of(session, programme.id, member.user_id) is None:
        return
    if is_silence(matched=asked, answered=member.answer is not None, booked=booked):
        silence = ignored(session, member.user_id, now)
        if silence is not None:
            _go_quiet(session, programme, silence, now)


def _go_quiet(session: TeamSession, programme: IntroProgramme, silence: Silence, now: datetime) -> None:
    person = people_by_id(session, [silence.user_id])[silence.user_id]
    letter = Letter(
        key=check_key(programme.id, silence),
        kind=Kind.DM,
        template="intro-check",
        params={"programme": programme.id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=silence.quiet_until,
        rank=RANKS["intro-check"],
    )
    enqueue(session, letter, now)
