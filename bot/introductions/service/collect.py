"""What a draw reads: everybody whose turn it is, their history, and what must not happen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.calendar import minutes_from_utc
from bot.introductions.rules import Answer, Outcome, RoundState
from bot.introductions.service.ahead import without_room
from bot.introductions.service.enrolment import active_enrolments, gate_of, untold
from bot.introductions.service.rounds import places_of
from bot.matching.hours import WEEKEND, week_slots
from bot.matching.model import Candidate, History, Policy
from bot.people.apart import kept_apart
from bot.people.eligibility import Barrier, barrier
from bot.people.facts import profiles, spelt_alike
from bot.people.service import people_by_id, topics_of
from bot.people.silence import quiet_until
from bot.people.spelling import level_number
from bot.people.topics import normal_topics
from models.engine import TeamSession
from models.introductions import (
    Encounter,
    IntroProgramme,
    Pairing,
    PairingMember,
    Round,
)
from models.people import Person

ROUNDS_OF_MEMORY = 6
"""How many rounds back somebody's turn is looked for."""


@dataclass(frozen=True)
class Draw:
    """All that the engine needs, and who cannot be matched and why."""

    candidates: list[Candidate]
    history: History
    excluded: frozenset[frozenset[str]]
    policy: Policy
    seed: int
    barriers: dict[str, Barrier]
    keep: tuple[tuple[str, ...], ...] = ()
    """Groups by ids that are to stay as they are where they can."""


def collect(session: TeamSession, programme: IntroProgramme, held: Round, now: datetime) -> Draw:
    """Read what a draw needs: everybody whose turn it is, as they are at this moment."""
    asked = _whose_turn(session, programme, held)
    people = people_by_id(session, asked)
    gate = gate_of(session, programme)
    quiet = quiet_until(session, list(people), now)
    checked = {person.id: barrier(person, gate, now, quiet_until=quiet.get(person.id)) for person in people.values()}
    willing = [person for person in people.values() if checked[person.id] is None]
    full = without_room(session, held, willing, now)
    checked |= dict.fromkeys(full, Barrier.FULL)
    able = [person for person in willing if person.id not in full]
    return Draw(
        candidates=_candidates(session, programme, held, able),
        history=history_of(session, held),
        excluded=kept_apart(session, {person.id for person in able}),
        policy=Policy(
            size=programme.size,
            across_departments=programme.departments,
            across_sites=programme.sites,
            across_levels=programme.levels,
        ),
        seed=held.seed,
        barriers={user_id: found for user_id, found in checked.items() if found is not None},
    )


def _whose_turn(session: TeamSession, programme: IntroProgramme, held: Round) -> set[str]:
    """Everybody in who did not skip and knows that they are in. Whoever resumed after the preview is in again."""
    places = places_of(session, held)
    found = set()
    for enrolment in active_enrolments(session, programme.id):
        place = places.get(enrolment.user_id)
        joined_before = enrolment.joined_at <= held.preview_at
        if (place is None and joined_before) or (place is not None and place.outcome is Outcome.POOLED):
            found.add(enrolment.user_id)
    return found - untold(session, programme)


@dataclass(frozen=True)
class _Known:
    """What is known of the people in a draw, by person."""

    departments: Mapping[str, str]
    sites: Mapping[str, str]
    levels: Mapping[str, int | None]
    owed: Mapping[str, int]
    thirds: Mapping[str, int]


def _candidates(session: TeamSession, programme: IntroProgramme, held: Round, people: list[Person]) -> list[Candidate]:
    ids = [person.id for person in people]
    facts = profiles(session, ids)
    known = _Known(
        departments=spelt_alike(facts, "department"),
        sites=spelt_alike(facts, "site"),
        levels={user_id: level_number(known["level"].value) for user_id, known in facts.items() if "level" in known},
        owed=turns_owed(session, programme, held),
        thirds=trio_turns(session, ids),
    )
    return [_candidate(session, person, known, held.draw_at) for person in people]


def _candidate(session: TeamSession, person: Person, known: _Known, at: datetime) -> Candidate:
    topics = topics_of(session, person)
    return Candidate(
        id=person.id,
        department=known.departments.get(person.id),
        site=known.sites.get(person.id),
        level=known.levels.get(person.id),
        zone=person.zone,
        hours=week_slots(minutes_from_utc(person.zone, at), days_off={*WEEKEND, *person.days_off}),
        offers=normal_topics(topics["offers"]),
        seeks=normal_topics(topics["seeks"]),
        interests=normal_topics(topics["interests"]),
        owed=known.owed.get(person.id, 0),
        trio_turns=known.thirds.get(person.id, 0),
    )


def history_of(session: TeamSession, held: Round) -> History:
    """All pairs ever introduced in the workspace, with how many of its dates ago that was."""
    rows = list(session.scalars(select(Encounter).where(Encounter.round_id != held.id)))
    ordinal = {day: number for number, day in enumerate(sorted({row.held_on for row in rows}))}
    return History.of(((ordinal[row.held_on], row.first_id, row.second_id) for row in rows), upcoming=len(ordinal))


def turns_owed(session: TeamSession, programme: IntroProgramme, held: Round) -> dict[str, int]:
    """How many rounds in a row, the latest last, each person was left out or did not get to meet."""
    drawn = (RoundState.DRAWN, RoundState.CLOSED)
    earlier = session.scalars(
        select(Round)
        .where(Round.programme_id == programme.id, Round.state.in_(drawn), Round.held_on < held.held_on)
        .order_by(Round.held_on.desc())
        .limit(ROUNDS_OF_MEMORY)
    )
    owed: dict[str, int] = {}
    settled: set[str] = set()
    for past in earlier:
        luckless = _luckless(session, past)
        for user_id, was_luckless in luckless.items():
            if was_luckless and user_id not in settled:
                owed[user_id] = owed.get(user_id, 0) + 1
            else:
                settled.add(user_id)
    return owed


def _luckless(session: TeamSession, past: Round) -> dict[str, bool]:
    """For everybody who took part in a round: True when they met nobody."""
    not_met = _not_met(session, past)
    found = {}
    for place in places_of(session, past).values():
        if place.outcome is Outcome.LEFT_OUT:
            found[place.user_id] = True
        elif place.outcome is Outcome.MATCHED:
            found[place.user_id] = place.user_id in not_met
    return found


def _not_met(session: TeamSession, past: Round) -> set[str]:
    """Those whose group says that it did not meet, and of whom nobody says that it did."""
    query = (
        select(PairingMember).join(Pairing, Pairing.id == PairingMember.pairing_id).where(Pairing.round_id == past.id)
    )
    answers: dict[str, list[PairingMember]] = {}
    for member in session.scalars(query):
        answers.setdefault(member.pairing_id, []).append(member)
    found: set[str] = set()
    for members in answers.values():
        said = {member.answer for member in members}
        if Answer.NOT in said and Answer.MET not in said:
            found |= {member.user_id for member in members}
    return found


def trio_turns(session: TeamSession, ids: Iterable[str]) -> dict[str, int]:
    """How often each person has been the third, so that the turn goes round."""
    query = select(PairingMember.user_id).where(PairingMember.user_id.in_(list(ids)), PairingMember.third.is_(True))
    turns: dict[str, int] = {}
    for user_id in session.scalars(query):
        turns[user_id] = turns.get(user_id, 0) + 1
    return turns
