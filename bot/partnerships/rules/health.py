"""The monthly health check, one's own balance of giving and receiving, and when cards are asked for again. PURE.

"Healthy internal partnerships at all levels … two-way street" (programmes.md A10): three taps a month for oneself, and
how much one has given and received, which is nobody else's to read.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.partnerships.rules.states import TIMERS, Timers

CHECKS = ("two_way", "candid", "worth")
"""Do both give and receive? Can one say what one thinks? Is it worth the time?"""
LOW = 2
"""Up to here a tap is reason enough to say whom one could talk to."""
FEWEST_TURNS = 3
"""Before so many turns nothing can be said of a balance: with one turn a session it is never even."""
EVEN_ENOUGH = 0.6
"""Of the turn balance 1 - |a - b| / (a + b) of programmes.md 5; three against one has 0.5."""


class Lean(StrEnum):
    """To which side a balance leans."""

    GIVES = "gives"
    RECEIVES = "receives"


@dataclass(frozen=True)
class Balance:
    """What one has given, as a coach, and received, as a learner: turns and minutes."""

    given: int = 0
    received: int = 0
    given_minutes: int = 0
    received_minutes: int = 0

    @property
    def lean(self) -> Lean | None:
        """The side it leans to, None while it is even enough or there is too little to tell."""
        minutes = self.given_minutes + self.received_minutes
        if self.given + self.received < FEWEST_TURNS or not minutes:
            return None
        apart = self.given_minutes - self.received_minutes
        if 1 - abs(apart) / minutes >= EVEN_ENOUGH:
            return None
        return Lean.GIVES if apart > 0 else Lean.RECEIVES


def turn_minutes(began_at: datetime, ended_at: datetime, agreed: int) -> int:
    """How long a turn was: one that nobody ended counts for no more than twice what was agreed."""
    return min(round((ended_at - began_at) / timedelta(minutes=1)), 2 * agreed)


def check_at(since: datetime, asked_at: datetime | None, timers: Timers = TIMERS) -> datetime:
    """When the next check is due: a month after the last one, or after what was agreed, if that is later."""
    return max(since, asked_at or since) + timedelta(days=timers.check_days)


def again_at(opened_at: datetime, timers: Timers = TIMERS) -> datetime:
    """When both are asked for their cards anew, so early that they can be renewed within 90 days (programmes.md B8)."""
    return opened_at + timedelta(days=timers.wants_days - timers.answer_days)
