"""One lap after another: beginning, picking, and then the same again, something new, or a month's rest."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import Select, select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import BEHAVIOUR, NOTE, PLAN, CycleState, HelperState
from bot.feedforward.service.cycles import check_length, locked, mine, move, running
from bot.feedforward.service.letters import show_anew
from bot.people.service import person_of
from bot.people.silence import keep_on
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Joined, Offer
from models.kept import kept
from models.people import Person


def note(session: TeamSession, user_id: str, text: str, now: datetime) -> Cycle:
    """Begin, with what feedback one has had: for oneself alone, and as empty as one likes.

    Raises:
        Refusal: a cycle is running, or the text is too long.
    """
    if len(text) > NOTE:
        raise Refusal("ff-note-too-long", field="note", n=len(text))
    cycle = _beginning(session, user_id, now)
    cycle.note = session.seal(text) if text.strip() else None
    refresh_home(session, user_id, now)
    return cycle


def _beginning(session: TeamSession, user_id: str, now: datetime) -> Cycle:
    person = session.get(Person, (session.team_id, user_id), with_for_update=True)
    if person is None:
        person_of(session, user_id, now)  # who begins by themself is known from then on
    found = running(session, user_id)
    if found is not None and found.state is not CycleState.INPUT:
        raise Refusal("ff-already-running")
    keep_on(session, user_id)
    return found or _new(session, user_id, now)


def _new(session: TeamSession, user_id: str, now: datetime) -> Cycle:
    cycle = Cycle(
        owner_id=user_id,
        state=CycleState.INPUT,
        since=now,
        until=now + timedelta(days=TIMERS.input),
        look_at=now,
        seed=secrets.randbits(31),
        created_at=now,
        offer_id=_offer_for(session, user_id),
        result={},
    )
    session.add(cycle)
    session.flush()
    return cycle


def _offer_for(session: TeamSession, user_id: str) -> str | None:
    """The newest offer that the person joined and has not begun with."""
    begun = select(Cycle.offer_id).where(Cycle.owner_id == user_id, Cycle.offer_id.is_not(None))
    query = (
        select(Offer.id)
        .join(Joined, Joined.offer_id == Offer.id)
        .where(Joined.user_id == user_id, Joined.left_at.is_(None), Offer.id.not_in(begun))
    )
    return session.scalar(query.order_by(Offer.starts_on.desc(), Offer.id).limit(1))


def pick(session: TeamSession, user_id: str, texts: tuple[str, str, str], now: datetime) -> Cycle:
    """One behaviour, and an if-then plan for it. Until helpers are asked it can be picked anew.

    Raises:
        Refusal: beside the field that is too short or too long; or helpers have been asked already.
    """
    for text, name, (least, most) in zip(texts, ("behaviour", "cue", "action"), (BEHAVIOUR, PLAN, PLAN), strict=True):
        check_length(text, name, least, most)
    found = running(session, user_id)
    if found is not None and found.state is CycleState.PICKED:
        cycle = mine(session, found.id, user_id, CycleState.PICKED)
        refresh_home(session, user_id, now)
    else:
        cycle = _beginning(session, user_id, now)
        move(session, cycle, CycleState.PICKED, now, days=TIMERS.picked)
    cycle.behaviour, cycle.cue, cycle.action = (session.seal(text.strip()) for text in texts)
    return cycle


def same_again(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> Cycle:
    """Another lap with the same behaviour: a new cycle, picked already. A second press finds it.

    Raises:
        Refusal: that lap is not over, or its words are no longer kept.
    """
    before = locked(session, cycle_id)
    if before is None or before.owner_id != user_id:
        raise Refusal("error-not-yours")
    following = running(session, user_id)
    if following is not None and following.id != before.id and following.state is CycleState.PICKED:
        return following
    if before.state not in {CycleState.DONE, CycleState.RESTING} or before.behaviour is None:
        raise Refusal("ff-step-over")
    keep_on(session, user_id)
    move(session, before, CycleState.ENDED, now)
    session.flush()
    show_anew(session, "ff-repeat", before.id, user_id, now)
    cycle = _new(session, user_id, now)
    move(session, cycle, CycleState.PICKED, now, days=TIMERS.picked)
    cycle.behaviour, cycle.cue, cycle.action = before.behaviour, before.cue, before.action
    return cycle


def something_new(session: TeamSession, user_id: str, now: datetime) -> None:
    """End a lap that is over, so that another can begin; nothing to do where none is."""
    found = running(session, user_id)
    if found is not None and found.state in {CycleState.DONE, CycleState.RESTING}:
        move(session, mine(session, found.id, user_id, found.state), CycleState.ENDED, now)
        session.flush()
        show_anew(session, "ff-repeat", found.id, user_id, now)


def rest(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> datetime:
    """A month's rest. Gives until when; a second press changes nothing."""
    cycle = mine(session, cycle_id, user_id, CycleState.DONE, CycleState.RESTING)
    if cycle.state is CycleState.DONE:
        move(session, cycle, CycleState.RESTING, now, days=TIMERS.rest)
        show_anew(session, "ff-repeat", cycle.id, user_id, now)
    return cycle.until or now


def ended_of(session: TeamSession, user_id: str) -> list[Cycle]:
    """What somebody has been through, the newest first: laps that got as far as trying."""
    return list(_ended(user_id).scalars(session))


@kept
def _ended(user_id: str) -> Select[Cycle]:
    query = select(Cycle).where(Cycle.owner_id == user_id, Cycle.acting_at.is_not(None))
    return query.order_by(Cycle.created_at.desc(), Cycle.id)


def former_helpers(session: TeamSession, user_id: str) -> list[str]:
    """Who helped in the lap before, and was thanked by name."""
    thanked = (HelperState.THANKED, HelperState.COOLED)
    query = (
        select(Helper.helper_id)
        .join(Cycle, Cycle.id == Helper.cycle_id)
        .where(Cycle.owner_id == user_id, Cycle.state == CycleState.ENDED)
        .where(Helper.state.in_(thanked), Helper.pooled.is_(False))
    )
    return list(session.scalars(query.order_by(Cycle.created_at.desc(), Helper.helper_id)))
