"""Whether a lease that ran out by the clock ran out in truth.

A lease is a moment on the wall clock. When that clock is set on, every lease is over at once, and whoever holds one
still talks to Slack. A clock that nobody can set shows it.
"""

import threading
from datetime import timedelta

from bot.clock import Clock, Steady
from bot.delivery.claim import LEASE

LEEWAY = timedelta(seconds=5)
"""How far the two clocks may drift apart before one counts as set: a lease covers six time-outs, and needs one."""


class Leases:
    """Compares the clock that leases are told by with one that cannot be set."""

    def __init__(self, clock: Clock, steady: Steady) -> None:
        self._clock = clock
        self._steady = steady
        self._lock = threading.Lock()
        self._apart = self._difference()
        self._sound_at = steady()

    def are_sound(self) -> bool:
        """False for as long as a lease lasts after the clock was set: what is leased may be in somebody's hands."""
        with self._lock:
            apart = self._difference()
            if abs(apart - self._apart) > LEEWAY.total_seconds():
                self._apart = apart
                self._sound_at = self._steady() + LEASE.total_seconds()
            return self._steady() >= self._sound_at

    def _difference(self) -> float:
        return self._clock().timestamp() - self._steady()
