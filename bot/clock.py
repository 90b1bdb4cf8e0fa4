"""The only place that asks what time it is."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present as an aware datetime in UTC."""
Steady = Callable[[], float]
"""Gives seconds since some moment: it is never set, so that it measures spans where a `Clock` tells moments."""


def system_clock() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


def steady_beside(clock: Clock) -> Steady:
    """What measures spans for who tells moments by `clock`: one that is turned by hand measures its own."""
    return time.monotonic if clock is system_clock else lambda: clock().timestamp()
