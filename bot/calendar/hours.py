"""When somebody is at work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.calendar.wallclock import at_wall, in_utc, local_day, local_time, zone_named

SATURDAY = 5
MONDAY_TO_FRIDAY = frozenset(range(SATURDAY))


def no_holiday(_day: date) -> bool:
    """For where no public holidays are kept."""
    return False


@dataclass(frozen=True)
class WorkingHours:
    """The hours of one person, by the clocks in their own zone, Monday to Friday.

    zone      an IANA name
    start     the first full hour at work, 0 to 23
    end       the hour when work is over (exclusive: at 16:00 sharp one is off), start + 1 to 24
    days_off  weekdays off beyond Saturday and Sunday, 0 is Monday
    holiday   pure: whether a date is a public holiday where they live

    Raises ValueError for hours that are none, or when no day of the week is left: nothing could ever be said to them.
    """

    zone: str
    start: int = 9
    end: int = 16
    days_off: frozenset[int] = frozenset()
    holiday: Callable[[date], bool] = no_holiday

    def __post_init__(self) -> None:
        """Refuse hours in which nothing could ever happen."""
        if not 0 <= self.start < self.end <= 24:
            raise ValueError("working hours start before they end, within one day")
        if self.days_off >= MONDAY_TO_FRIDAY:
            raise ValueError("somebody at work has at least one working day")
        zone_named(self.zone)


def works_on(hours: WorkingHours, day: date) -> bool:
    """True when that local day is one they work. All that asks about days asks here."""
    return day.weekday() < SATURDAY and day.weekday() not in hours.days_off and not hours.holiday(day)


def in_hours(hours: WorkingHours, at_utc: datetime) -> bool:
    """True when they are at work at that instant."""
    local = local_time(at_utc, hours.zone)
    return works_on(hours, local.date()) and hours.start <= local.hour < hours.end


def next_working(hours: WorkingHours, at_utc: datetime) -> datetime:
    """The first instant at or after `at_utc` when they are at work, in UTC: itself when they are at work already."""
    if in_hours(hours, at_utc):
        return in_utc(at_utc)
    # An opening can be outside the hours: where the clocks skip all of them, that day has none.
    return next(opens for opens in _openings(hours, at_utc) if opens >= at_utc and in_hours(hours, opens))


def _openings(hours: WorkingHours, at_utc: datetime) -> Iterator[datetime]:
    day = local_day(at_utc, hours.zone)
    while True:
        if works_on(hours, day):
            yield at_wall(day, hours.start, hours.zone)
        day += timedelta(days=1)


def next_shared(hours_list: Sequence[WorkingHours], at_utc: datetime, horizon_days: int = 7) -> datetime | None:
    """The first instant at or after `at_utc` when all of them are at work, in UTC.

    None when there is none before `horizon_days` times 24 hours have passed. With nobody in the list it is `at_utc`.
    """
    found = in_utc(at_utc)
    horizon = found + timedelta(days=horizon_days)
    while found < horizon:
        # Nobody's next hour at work can come before the shared one, so jumping to the latest of them skips nothing.
        latest = max((next_working(hours, found) for hours in hours_list), default=found)
        if latest == found:
            return found
        found = latest
    return None
