"""Times to offer to people who are to meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.calendar.hours import WorkingHours, in_hours, no_holiday
from bot.calendar.wallclock import in_utc, local_day, local_time

HALF_HOUR = timedelta(minutes=30)
DAY = timedelta(days=1)

# Hours added before and after everybody's own day, mildest first. Evenings are stretched further than mornings.
BEARABLE = ((1, 1), (2, 3), (2, 5), (3, 6))
UNBEARABLE = tuple((3 + more, 6 + more) for more in range(1, 22))


@dataclass(frozen=True)
class Slots:
    """Times to offer: starts in UTC, earliest first, at least one.

    everyone_at_work is False when no time within reach suits everybody's own hours: these are then the mildest
    to be had, and `in_hours` says for whom each is early, late or on a day off.
    """

    times: tuple[datetime, ...]
    everyone_at_work: bool


def meeting_slots(
    hours_list: Sequence[WorkingHours],
    after_utc: datetime,
    count: int = 3,
    minutes: int = 20,
    *,
    horizon_days: int = 10,
) -> Slots:
    """Up to `count` starts for a meeting of so many minutes, at or after `after_utc`, within `horizon_days`.

    A slot starts on :00 or :30 by the clocks of most of them, and begins and ends within the working hours of each.
    Nobody gets two on the same local day while there is another day, and the times of day are as far apart as they
    can be: morning, late, midday. None starts between 12 and 13 for anybody while that day has another time.
    Fewer than `count` only when the hours they share leave no more room.

    When nothing fits, everybody's day is stretched step by step (9–16 becomes 8–17, 7–19, 7–21, 6–22). When that
    is not enough, the days off they told us are used too, in the same steps; and at the very last public holidays and
    any hour. Saturdays and Sundays never are.
    Raises ValueError when nobody is to meet, when the meeting is longer than two hours, or for a horizon under 10 days.
    """
    if not hours_list or count < 1 or not 0 < minutes <= 120 or horizon_days < 10:
        raise ValueError("slots are for at least one person and time, two hours at most, and need 10 days to look at")
    starts = list(_grid(hours_list, in_utc(after_utc), horizon_days))
    for hours in _ever_wider(hours_list):
        fitting = [start for start in starts if _fits(hours, start, minutes)]
        if fitting:
            return Slots(_spread(hours_list, fitting, count), everyone_at_work=hours == list(hours_list))
    raise AssertionError("ten days always hold a weekday that all zones share")


def _grid(hours_list: Sequence[WorkingHours], after: datetime, days: int) -> Iterator[datetime]:
    # Kathmandu and the Chatham Islands are a quarter of an hour off everybody else's half hours.
    minutes_past = Counter(local_time(after, hours.zone).minute % 30 for hours in hours_list)
    past = minutes_past.most_common(1)[0][0]
    whole_minute = after.replace(second=0, microsecond=0)
    start = whole_minute - timedelta(minutes=past)
    while start < after:
        start += HALF_HOUR
    end = after + timedelta(days=days)
    while start < end:
        yield start
        start += HALF_HOUR


def _ever_wider(hours_list: Sequence[WorkingHours]) -> Iterator[list[WorkingHours]]:
    for before, later in ((0, 0), *BEARABLE):
        yield [_stretched(hours, before, later) for hours in hours_list]
    for before, later in ((0, 0), *BEARABLE):
        yield [_stretched(replace(hours, days_off=frozenset()), before, later) for hours in hours_list]
    # Ten days around a new year may hold no day that is nobody's holiday.
    for before, later in ((0, 0), *BEARABLE, *UNBEARABLE):
        every_weekday = [replace(hours, days_off=frozenset(), holiday=no_holiday) for hours in hours_list]
        yield [_stretched(hours, before, later) for hours in every_weekday]


def _stretched(hours: WorkingHours, before: int, later: int) -> WorkingHours:
    return replace(hours, start=max(0, hours.start - before), end=min(24, hours.end + later))


def _fits(hours_list: Sequence[WorkingHours], start: datetime, minutes: int) -> bool:
    last = start + timedelta(minutes=minutes, microseconds=-1)
    return all(
        in_hours(hours, start) and in_hours(hours, last) and local_day(start, hours.zone) == local_day(last, hours.zone)
        for hours in hours_list
    )


def _spread(hours_list: Sequence[WorkingHours], fitting: list[datetime], count: int) -> tuple[datetime, ...]:
    chosen: list[datetime] = []
    while len(chosen) < min(count, len(fitting)):
        free = [s for s in fitting if not any(_share_a_day(hours_list, s, taken) for taken in chosen)]
        first_free_day = [s for s in free if _share_a_day(hours_list, s, free[0])]
        left = first_free_day or [s for s in fitting if s not in chosen]
        chosen.append(_at_another_time_of_day(chosen, _calm(hours_list, left)))
    return tuple(sorted(chosen))


def _share_a_day(hours_list: Sequence[WorkingHours], one: datetime, other: datetime) -> bool:
    return any(local_day(one, hours.zone) == local_day(other, hours.zone) for hours in hours_list)


def _calm(hours_list: Sequence[WorkingHours], starts: list[datetime]) -> list[datetime]:
    """Those at nobody's lunchtime, or all of them when there are no others."""
    return [s for s in starts if all(local_time(s, hours.zone).hour != 12 for hours in hours_list)] or starts


def _at_another_time_of_day(chosen: list[datetime], starts: list[datetime]) -> datetime:
    if not chosen:
        return starts[len(starts) // 6]  # early, but not the first thing in the morning
    return max(starts, key=lambda start: min(_hours_apart(start, taken) for taken in chosen))


def _hours_apart(one: datetime, other: datetime) -> timedelta:
    """How far apart they are on the face of a clock with 24 hours."""
    return min((one - other) % DAY, (other - one) % DAY)
