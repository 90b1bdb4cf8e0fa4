"""Step 2: who is asked. Whoever can be asked is; what they then do looks the same until their time is over."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.calendar import meeting_slots
from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.load import has_room, is_pool_large_enough
from bot.feedforward.rules.states import (
    ASKED,
    MEETING_MINUTES,
    MOST_HELPERS,
    CycleState,
    HelperState,
    PoolState,
)
from bot.feedforward.service.cycles import helpers_of, is_gone, look, mine, move
from bot.feedforward.service.letters import Say, say
from bot.matching.legal import chain_above
from bot.people.apart import exclusions_among
from bot.people.eligibility import Barrier, Gate, barrier
from bot.people.facts import manager_ids, profiles
from bot.people.service import hours_of, people_by_id
from bot.texts import UserText
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Offer
from models.people import Person

REFUSALS = {
    Barrier.BOT: "ff-not-a-person",
    Barrier.GONE: "ff-has-gone",
    Barrier.UNREACHABLE: "ff-has-gone",
    Barrier.STRANGER: "ff-no-guests",
    Barrier.GUEST: "ff-no-guests",
}


def ask(
    session: TeamSession, cycle_id: str, user_id: str, chosen: Sequence[str], now: datetime, *, all_report: bool = False
) -> list[str]:
    """Ask these people; whoever is asked already is not asked twice. Gives who is new.

    Raises:
        Refusal: beside the field: nobody, oneself, too many, or somebody who cannot be asked.
    """
    cycle = mine(session, cycle_id, user_id, CycleState.PICKED, CycleState.DISCUSSING)
    before = {helper.helper_id for helper in helpers_of(session, cycle.id)}
    new = [one for one in dict.fromkeys(chosen) if one not in before]
    _check_number(chosen, new, len(before), user_id)
    people = _locked_people(session, new)
    check_people(session, new, people, now, guests=allows_guests(session, cycle))
    _check_load(session, new, people, user_id)
    reports = set(new) if all_report else reports_among(session, user_id, new)
    _check_pool(cycle, len(reports))
    if cycle.state is CycleState.PICKED:
        move(session, cycle, CycleState.DISCUSSING, now)
    if reports:
        cycle.pool, cycle.pool_until = PoolState.OPEN, now + timedelta(days=TIMERS.reply)
    apart = exclusions_among(session, [user_id, *new])
    for helper_id in new:
        _invite(session, cycle, helper_id, now, pooled=helper_id in reports, apart={user_id, helper_id} in apart)
    look(session, cycle, now)
    return new


def _check_number(chosen: Collection[str], new: Collection[str], already: int, user_id: str) -> None:
    if not chosen:
        raise Refusal("ff-no-helper", field="helpers")
    if user_id in chosen:
        raise Refusal("ff-not-yourself", field="helpers")
    if not new:
        raise Refusal("ff-asked-already", field="helpers")
    if len(new) + already > MOST_HELPERS:
        raise Refusal("ff-too-many", field="helpers", most=MOST_HELPERS, left=MOST_HELPERS - already)


def _locked_people(session: TeamSession, user_ids: Collection[str]) -> dict[str, Person]:
    # In one order, so that two owners who ask the same people wait for each other and not against each other.
    query = select(Person).where(Person.id.in_(user_ids)).order_by(Person.id).with_for_update()
    return {person.id: person for person in session.scalars(query)}


def allows_guests(session: TeamSession, cycle: Cycle) -> bool:
    """Whether guests may be asked: where an organiser said so for the channel in which the owner joined."""
    offer = None if cycle.offer_id is None else session.get(Offer, (session.team_id, cycle.offer_id))
    return offer is not None and offer.guests


def check_people(
    session: TeamSession, user_ids: Collection[str], people: Mapping[str, Person], now: datetime, *, guests: bool
) -> None:
    """Refuse who cannot be asked, by name. A break is no reason: it looks as silence does."""
    unknown = [user_id for user_id in user_ids if user_id not in people or is_gone(session, user_id)]
    gone = {user_id: people[user_id] for user_id in unknown if user_id in people}
    if gone:
        raise Refusal("ff-has-gone", field="helpers", names=_names(gone.values()))
    if unknown:
        raise Refusal("ff-not-known", field="helpers")
    gate = Gate(guests=guests, members=None)
    for why, key in REFUSALS.items():
        found = [people[user_id] for user_id in user_ids if barrier(people[user_id], gate, now) is why]
        if found:
            raise Refusal(key, field="helpers", names=_names(found))


def _names(people: Collection[Person]) -> UserText:
    return UserText(", ".join(person.name for person in people))


def _check_load(session: TeamSession, user_ids: Collection[str], people: Mapping[str, Person], owner_id: str) -> None:
    asking: dict[str, set[str]] = {}
    query = (
        select(Helper.helper_id, Cycle.owner_id)
        .join(Cycle, Cycle.id == Helper.cycle_id)
        .where(Helper.helper_id.in_(user_ids), Helper.state.in_(ASKED), Helper.has_left.is_(False))
        .where(Cycle.state == CycleState.DISCUSSING)
    )
    for helper_id, other in session.execute(query):
        asking.setdefault(helper_id, set()).add(other)
    full = [people[one] for one in user_ids if not has_room(asking.get(one, set()), owner_id)]
    if full:
        raise Refusal("ff-asked-enough", field="helpers", names=_names(full))


def reports_among(session: TeamSession, manager_id: str, user_ids: Collection[str]) -> set[str]:
    """Those of these people who report to somebody, at any distance, as far as is known."""
    everybody = list(session.scalars(select(Person).where(Person.is_bot.is_(False))))
    managers = manager_ids(everybody, profiles(session, [person.id for person in everybody]))
    return {user_id for user_id in user_ids if manager_id in chain_above(user_id, managers)}


def _check_pool(cycle: Cycle, reports: int) -> None:
    if not is_pool_large_enough(reports):
        raise Refusal("ff-pool-too-small", field="helpers")
    if reports and cycle.pool is not PoolState.NONE:
        raise Refusal("ff-pool-closed", field="helpers")


def _invite(session: TeamSession, cycle: Cycle, helper_id: str, now: datetime, *, pooled: bool, apart: bool) -> None:
    until = now + timedelta(days=TIMERS.reply)
    helper = Helper(cycle_id=cycle.id, helper_id=helper_id, pooled=pooled, invited_at=now, until=until, slots=[])
    # Who would rather have nothing to do with the owner has said no already, and nobody learns of it.
    helper.state = HelperState.DECLINED if apart else HelperState.INVITED
    helper.has_left = apart
    session.add(helper)
    session.flush()
    if not apart:
        helper.slots = [] if pooled else _times(session, cycle.owner_id, helper_id, now)
        invitation = Say("ff-discuss", helper_id, cycle.id, not_after=until, by_colleague=True)
        say(session, invitation, now)
        refresh_home(session, helper_id, now)


def _times(session: TeamSession, owner_id: str, helper_id: str, now: datetime) -> list[str]:
    """Times at which both are at work, for ten minutes together."""
    people = people_by_id(session, [owner_id, helper_id])
    found = meeting_slots(
        [hours_of(person) for person in people.values()], now + timedelta(days=2), minutes=MEETING_MINUTES
    )
    return [at.isoformat() for at in found.times]
