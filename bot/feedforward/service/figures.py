"""What an organiser may know of a cycle that was offered: counts, released once, never who."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from bot.feedforward.rules.states import CycleState, HelperState, OfferState
from bot.release import Cell, Quarter, Released, Told, from_store, release, to_store
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Joined, Offer

LONG_ENOUGH = timedelta(days=28)
"""After its begin, before its quarter is counted: by then whoever begins has begun."""


def figures_of(found: Offer) -> dict[str, Released | None]:
    """What was released of it; empty until then."""
    return from_store(found.figures)


def cut_on(starts_on: date) -> date:
    """The first day of a quarter that comes four weeks after the begin, or later: figures are cut by quarter."""
    quarter = Quarter.of(starts_on + LONG_ENOUGH)
    last = max(quarter.months)
    return date(quarter.year + last // 12, last % 12 + 1, 1)


def cut(session: TeamSession, now: datetime, before: Told) -> None:
    """Release what is due, each once: what would change at every look would tell who has come or gone."""
    begun = select(Offer).where(Offer.state == OfferState.STARTED, Offer.starts_at <= now - LONG_ENOUGH)
    for found in session.scalars(begun.order_by(Offer.id)):
        if not found.figures and now.astimezone(UTC).date() >= cut_on(found.starts_on):
            found.figures = to_store(release(list(_cells(session, found)), before()).figures)


def told(session: TeamSession) -> Iterator[Cell]:
    """The cells of every figure that organisers have been shown, as far as the rows still tell."""
    for found in session.scalars(select(Offer).order_by(Offer.id)):
        if found.figures:
            yield from (cell for cell in _cells(session, found) if found.figures.get(cell.key) is not None)


def _cells(session: TeamSession, found: Offer) -> Iterator[Cell]:
    """How many joined, began, and got as far as a thank-you."""
    joined = frozenset(session.scalars(select(Joined.user_id).where(Joined.offer_id == found.id)))
    cycles = select(Cycle.owner_id).where(Cycle.offer_id == found.id)
    begun = frozenset(session.scalars(cycles.where(Cycle.state != CycleState.INPUT)))
    heard = {HelperState.THANKED, HelperState.COOLED}
    thanked = frozenset(
        session.scalars(cycles.join(Helper, Helper.cycle_id == Cycle.id).where(Helper.state.in_(heard)))
    )
    yield Cell("joined", joined)
    yield Cell("begun", joined, joined & begun, measure="ff-begun")
    yield Cell("thanked", joined, joined & thanked, measure="ff-thanked")
