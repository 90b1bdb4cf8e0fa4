"""What the owner's own reports write: together, shuffled, without names, of three at least, or not at all."""

from datetime import datetime, timedelta
from random import Random

from sqlalchemy import select

from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import FEWEST_IN_POOL, HelperState, Occasion, PoolState
from bot.feedforward.service.cycles import helpers_of, look, show_helper
from bot.feedforward.service.helping import tell_owner
from models.engine import TeamSession
from models.feedforward import Cycle, Suggestion


def release(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """At the end of their time, whoever has written by then: never earlier, for that would tell that all have."""
    is_out, closed_at = let_out(session, cycle, Occasion.ASK), cycle.pool_until
    cycle.pool = PoolState.OUT if is_out else PoolState.OVER
    cycle.pool_until = now + timedelta(days=TIMERS.listen) if is_out else None
    for helper in helpers_of(session, cycle.id):
        if helper.pooled and helper.until == closed_at:  # not those of an earlier pool
            # All of them alike: from now on no row says who wrote.
            helper.state = HelperState.REPLIED if is_out else HelperState.EXPIRED
            helper.reminded, helper.way = True, None
            show_helper(session, cycle.id, helper.helper_id, now)
    if is_out:
        tell_owner(session, cycle, now)
    look(session, cycle, now)


def let_out(session: TeamSession, cycle: Cycle, occasion: Occasion) -> bool:
    """Shuffle what is pooled and cut whose it is; of fewer than three people it is destroyed. True where it is out."""
    pooled = {helper.helper_id for helper in helpers_of(session, cycle.id) if helper.pooled}
    query = select(Suggestion).where(Suggestion.cycle_id == cycle.id, Suggestion.occasion == occasion)
    # What an owner typed after a talk is hidden, too, until it is confirmed; it is no part of the pool.
    hidden = [one for one in session.scalars(query.order_by(Suggestion.id)) if not one.shown and one.giver_id in pooled]
    if len({one.giver_id for one in hidden}) < FEWEST_IN_POOL:
        for one in hidden:
            session.delete(one)
        session.flush()
        return False
    Random(f"{cycle.seed} {occasion.value} {cycle.still_day}").shuffle(hidden)  # noqa: S311 - a shuffle to replay
    for place, one in enumerate(hidden, start=1):
        one.place, one.giver_id, one.shown = place, None, True
    session.flush()
    return True


def go_by(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """The owner did not listen to the end: the pool is over, and nobody is thanked."""
    cycle.pool, cycle.pool_until = PoolState.OVER, None
    for helper in helpers_of(session, cycle.id):
        if helper.pooled and helper.state is HelperState.REPLIED:
            helper.state = HelperState.EXPIRED
            show_helper(session, cycle.id, helper.helper_id, now)
    look(session, cycle, now)
