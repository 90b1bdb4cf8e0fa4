"""What feedforward is going to say, so that room is kept for it."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from sqlalchemy import Select, select

from bot.feedforward.rules.agenda import TIMERS, listen_until
from bot.feedforward.rules.states import CycleState, HelperState, OfferState
from bot.feedforward.service.cycles import standing_of
from bot.feedforward.service.letters import RANKS
from bot.people.budget import Ahead
from bot.people.rules import Start
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Joined, Offer, Rater
from models.kept import kept

SAYING = (CycleState.DISCUSSING, CycleState.ACTING, CycleState.SURVEYED)
"""In these states of a cycle time has something said to its owner."""


def ahead(session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterator[Ahead]:
    """What time will have it say to these people until a moment."""
    coming = [*_owners(session, user_ids, until), *_helpers(session, user_ids), *_raters(session, user_ids)]
    yield from (one for one in [*coming, *_joined(session, user_ids)] if one.at < until)


def _owners(session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterator[Ahead]:
    for cycle in _owned(user_ids).scalars(session):
        if cycle.state is CycleState.ACTING:
            yield from _nudges(cycle)
        elif cycle.state is CycleState.DISCUSSING and not cycle.reminded:
            yield from _to_listen(session, cycle, until)
        elif cycle.state is CycleState.SURVEYED and cycle.until is not None:
            yield Ahead(cycle.owner_id, cycle.until, RANKS["ff-repeat"])


@kept
def _owned(user_ids: Collection[str]) -> Select[Cycle]:
    return select(Cycle).where(Cycle.owner_id.in_(user_ids), Cycle.state.in_(SAYING))


def _nudges(cycle: Cycle) -> Iterator[Ahead]:
    for day in (TIMERS.nudge, *TIMERS.still):
        if day > cycle.passed and cycle.acting_at is not None:
            template = "ff-nudge" if day == TIMERS.nudge else "ff-still"
            yield Ahead(cycle.owner_id, cycle.acting_at + timedelta(days=day), RANKS[template])


def _to_listen(session: TeamSession, cycle: Cycle, until: datetime) -> Iterator[Ahead]:
    unread_until = listen_until(standing_of(session, cycle, until))
    if unread_until is not None:
        at = unread_until - timedelta(days=TIMERS.listen - TIMERS.listen_reminder)
        yield Ahead(cycle.owner_id, at, RANKS["ff-listen-remind"])


def _helpers(session: TeamSession, user_ids: Collection[str]) -> Iterator[Ahead]:
    for helper in _invited(user_ids).scalars(session):
        at = helper.invited_at + timedelta(days=TIMERS.reply_reminder)
        yield Ahead(helper.helper_id, at, RANKS["ff-remind"], Start.COLLEAGUE)


@kept
def _invited(user_ids: Collection[str]) -> Select[Helper]:
    return (
        select(Helper)
        .join(Cycle, Cycle.id == Helper.cycle_id)
        .where(Helper.helper_id.in_(user_ids), Helper.state == HelperState.INVITED, Helper.reminded.is_(False))
        .where(Cycle.state == CycleState.DISCUSSING)
    )


def _raters(session: TeamSession, user_ids: Collection[str]) -> Iterator[Ahead]:
    for rater_id, acting_at in _rating(user_ids).rows(session):
        if acting_at is not None:
            at = acting_at + timedelta(days=TIMERS.survey)
            yield Ahead(rater_id, at, RANKS["ff-survey"], Start.COLLEAGUE)


@kept
def _rating(user_ids: Collection[str]) -> Select[str, datetime | None]:
    return (
        select(Rater.rater_id, Cycle.acting_at)
        .join(Cycle, Cycle.id == Rater.cycle_id)
        .where(Rater.rater_id.in_(user_ids), Cycle.state == CycleState.ACTING)
    )


def _joined(session: TeamSession, user_ids: Collection[str]) -> Iterator[Ahead]:
    for user_id, starts_at in _beginning(user_ids).rows(session):
        yield Ahead(user_id, starts_at, RANKS["ff-begin"])


@kept
def _beginning(user_ids: Collection[str]) -> Select[str, datetime]:
    return (
        select(Joined.user_id, Offer.starts_at)
        .join(Offer, Offer.id == Joined.offer_id)
        .where(Joined.user_id.in_(user_ids), Joined.left_at.is_(None), Offer.state == OfferState.OPEN)
    )
