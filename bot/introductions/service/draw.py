"""What a draw writes: its groups, their history, and the message that introduces them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import combinations

from sqlalchemy import select

from bot.calendar import WorkingHours, meeting_slots, next_shared, next_working
from bot.delivery.outbox import Letter, enqueue, refresh_home
from bot.introductions.reasons import dump_reasons
from bot.introductions.rules import PREVIEWED, Outcome, RoundState
from bot.introductions.service.collect import Draw
from bot.introductions.service.letters import RANKS
from bot.introductions.service.rounds import places_of
from bot.matching.model import Group, LeftOut, LeftOutReason, Matching
from bot.people.service import hours_of, people_by_id
from bot.texts import banks
from models.delivery import Kind
from models.engine import TeamSession
from models.introductions import Encounter, IcebreakerAsked, Pairing, PairingMember, Place, Round
from models.people import Person

ICEBREAKERS = "icebreakers"
LEAD = timedelta(hours=20)
"""From the introduction to the first time proposed: nobody is asked to meet at once."""


def record(session: TeamSession, held: Round, draw: Draw, matching: Matching, now: datetime) -> None:
    """Write the groups down and queue what is to be said to whom."""
    held.state = RoundState.DRAWN
    held.seed = draw.seed
    told = {PREVIEWED: held.statistics[PREVIEWED]} if PREVIEWED in held.statistics else {}
    held.statistics = _statistics(draw, matching) | told
    _place_all(session, held, draw, matching)
    everybody = {candidate.id for candidate in draw.candidates}
    people = people_by_id(session, list(everybody))
    host = _Host(session, held, people, _asked_before(session, everybody), now)
    for group in matching.groups:
        host.introduce(group)
    for left in matching.left_out:
        tell_left_out(session, held, left, now)
    for user_id in everybody | set(draw.barriers):
        refresh_home(session, user_id, now, urgent=False)


def _statistics(draw: Draw, matching: Matching) -> dict[str, str | int]:
    stats = matching.stats
    groups = {frozenset(group.members) for group in matching.groups}
    return {
        "people": len(draw.candidates),
        # Of the groups that an organiser has approved; value and bound are those of the others.
        "kept": sum(frozenset(ids) in groups for ids in draw.keep),
        # As text: a value with its tiers is larger than what a JSON number holds exactly.
        "value": str(stats.value),
        "bound": str(stats.bound),
        "method": str(stats.method),
        "seed": stats.seed,
        "policy": stats.policy_hash,
        "repeats": stats.repeats,
    }


def _place_all(session: TeamSession, held: Round, draw: Draw, matching: Matching) -> None:
    places = places_of(session, held)
    for user_id, (outcome, reason) in _ends(draw, matching).items():
        place = places.get(user_id)
        if place is None:
            place = Place(round_id=held.id, user_id=user_id)
            session.add(place)
        place.outcome, place.reason = outcome, reason


def _ends(draw: Draw, matching: Matching) -> dict[str, tuple[Outcome, str | None]]:
    ends: dict[str, tuple[Outcome, str | None]] = {
        user_id: (Outcome.MATCHED, None) for group in matching.groups for user_id in group.members
    }
    ends |= {left.id: (Outcome.LEFT_OUT, str(left.reason)) for left in matching.left_out}
    return ends | {user_id: (Outcome.INELIGIBLE, str(why)) for user_id, why in draw.barriers.items()}


def _asked_before(session: TeamSession, user_ids: set[str]) -> dict[str, set[str]]:
    asked: dict[str, set[str]] = {user_id: set() for user_id in user_ids}
    for row in session.scalars(select(IcebreakerAsked).where(IcebreakerAsked.user_id.in_(user_ids))):
        asked[row.user_id].add(row.question_id)
    return asked


def meet_key(pairing_id: str) -> str:
    """The one message that introduces a group."""
    return f"intro/{pairing_id}/meet"


def choose_question(seed: int, members: Iterable[str], asked: set[str]) -> str | None:
    """A question that none of them has been asked, None when they have had them all."""
    fresh = [question for question in banks.ids(ICEBREAKERS) if question not in asked]
    salt = f"{seed} {' '.join(sorted(members))}"
    return min(fresh, key=lambda question: sha256(f"{salt} {question}".encode()).digest(), default=None)


def when_all_work(hours: list[WorkingHours], now: datetime) -> datetime:
    """The first moment when all are at work; without one, the moment when the last of them has begun."""
    shared = next_shared(hours, now, horizon_days=5)  # Easter is shorter
    return shared if shared is not None else max(next_working(one, now) for one in hours)


@dataclass(frozen=True)
class _Host:
    """Introduces the groups of one round."""

    session: TeamSession
    held: Round
    people: Mapping[str, Person]
    asked: Mapping[str, set[str]]
    now: datetime

    def introduce(self, group: Group) -> None:
        """One group: its pairing, its history, its question, its times, and the message that introduces it."""
        hours = [hours_of(self.people[user_id]) for user_id in group.members]
        due_at = when_all_work(hours, self.now)
        asked = set().union(*(self.asked[user_id] for user_id in group.members))
        question = choose_question(self.held.seed, group.members, asked)
        slots = meeting_slots(hours, due_at + LEAD)
        pairing = Pairing(
            round_id=self.held.id,
            reasons=self.session.seal(dump_reasons(group.terms)),
            icebreaker=question or "",
            slots=[slot.isoformat() for slot in slots.times],
            stretched=not slots.everyone_at_work,
        )
        self.session.add(pairing)
        self.session.flush()
        self._remember(pairing, group, question)
        self._say(pairing, group, due_at)

    def _remember(self, pairing: Pairing, group: Group, question: str | None) -> None:
        for user_id in group.members:
            third = user_id == group.third
            self.session.add(PairingMember(pairing_id=pairing.id, user_id=user_id, third=third, slots=[]))
            if question is not None:
                self.session.add(IcebreakerAsked(user_id=user_id, question_id=question))
        for first, second in combinations(sorted(group.members), 2):
            self.session.add(
                Encounter(round_id=self.held.id, first_id=first, second_id=second, held_on=self.held.held_on)
            )

    def _say(self, pairing: Pairing, group: Group, due_at: datetime) -> None:
        letter = Letter(
            key=meet_key(pairing.id),
            kind=Kind.GROUP_DM,
            template="intro-meet",
            params={"pairing": pairing.id},
            user_ids=group.members,
            due_at=due_at,
            rank=RANKS["intro-meet"],
        )
        enqueue(self.session, letter, self.now)


def tell_left_out(session: TeamSession, held: Round, left: LeftOut, now: datetime) -> None:
    """To somebody without a group: why, and that they come first next time."""
    person = people_by_id(session, [left.id])[left.id]
    letter = Letter(
        key=_left_out_key(held, left),
        kind=Kind.DM,
        template="intro-left-out",
        params={"reason": str(left.reason), "programme": held.programme_id},
        user_ids=(left.id,),
        due_at=next_working(hours_of(person), now),
        not_after=now + timedelta(days=7),
        rank=RANKS["intro-left-out"],
    )
    enqueue(session, letter, now)


def _left_out_key(held: Round, left: LeftOut) -> str:
    # Whom the rules let meet nobody, such as the head of a company, is told once and not every round.
    scope = held.programme_id if left.reason is LeftOutReason.NOBODY_LEGAL else held.id
    return f"intro/{scope}/left-out/{left.id}"
