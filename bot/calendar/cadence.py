"""On which days the rounds of a programme fall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.calendar.wallclock import zone_named

WEEKS_BETWEEN = (1, 2, 4)
NTHS = (1, 2, 3, 4, -1)


@dataclass(frozen=True)
class Cadence:
    """Every 1, 2 or 4 weeks, or on the nth weekday of each month, at a full hour in one zone.

    kind     "weekly" uses `every`, "monthly" uses `nth`
    every    weeks between rounds: 1, 2 or 4 (1 when monthly)
    nth      1 to 4, or -1 for the last one in the month (None when weekly)
    weekday  0 is Monday, 6 is Sunday
    hour     0 to 23, as clocks in `zone` (an IANA name) show it

    Raises ValueError for any other combination.
    """

    kind: Literal["weekly", "monthly"]
    every: int
    nth: int | None
    weekday: int
    hour: int
    zone: str

    def __post_init__(self) -> None:
        """Refuse what has no meaning, so that next_on can always answer."""
        if not self._rhythm_is_known():
            raise ValueError(f"no such rhythm: {self.kind}, every {self.every}, nth {self.nth}")
        if self.weekday not in range(7):
            raise ValueError("a weekday is 0 (Monday) to 6 (Sunday)")
        if self.hour not in range(24):
            raise ValueError("an hour is 0 to 23")
        zone_named(self.zone)

    def _rhythm_is_known(self) -> bool:
        known = {
            "weekly": self.every in WEEKS_BETWEEN and self.nth is None,
            "monthly": self.every == 1 and self.nth in NTHS,
        }
        return known.get(self.kind, False)


def next_on(cadence: Cadence, anchor: date, after: date) -> date:
    """The first round strictly after `after`, and never before `anchor`. All three are dates in the cadence's zone.

    The anchor also fixes which weeks count: rounds are whole multiples of `every` weeks from the first fitting
    weekday on or after it, so asking late, or after a long silence, does not shift the rhythm.
    """
    if cadence.nth is None:
        return _next_weekly(_weekday_from(anchor, cadence.weekday), timedelta(weeks=cadence.every), after)
    return _next_monthly(cadence.nth, cadence.weekday, max(after, anchor - timedelta(days=1)))


def _weekday_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _next_weekly(first: date, step: timedelta, after: date) -> date:
    if after < first:
        return first
    return first + ((after - first) // step + 1) * step


def _next_monthly(nth: int, weekday: int, after: date) -> date:
    in_this_month = _nth_weekday(after.replace(day=1), nth, weekday)
    if in_this_month > after:
        return in_this_month
    return _nth_weekday(_month_after(after), nth, weekday)


def _nth_weekday(first_of_month: date, nth: int, weekday: int) -> date:
    if nth == -1:
        return _weekday_from(_month_after(first_of_month) - timedelta(days=7), weekday)
    return _weekday_from(first_of_month, weekday) + timedelta(weeks=nth - 1)


def _month_after(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
