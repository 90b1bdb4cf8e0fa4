"""What clocks on walls show, through every change between summer and winter."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.calendar import UnknownZone, at_wall, local_day, local_time

TEN_YEARS = [date(2025, 1, 1) + timedelta(days=10 * step) for step in range(366)]

WALLS = [
    # zone, what the wall should show, the instant in UTC
    ("Europe/Stockholm", "2026-01-15T09:00", "2026-01-15T08:00", "winter"),
    ("Europe/Stockholm", "2026-07-15T09:00", "2026-07-15T07:00", "summer"),
    ("Europe/Stockholm", "2026-03-29T02:30", "2026-03-29T01:30", "in the gap: clocks show 03:30 then"),
    ("Europe/Stockholm", "2026-10-25T02:30", "2026-10-25T00:30", "shown twice: the first time"),
    ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45", "their clocks jump half an hour: 02:45"),
    ("Asia/Kathmandu", "2026-06-01T09:00", "2026-06-01T03:15", "a quarter of an hour off"),
    ("Pacific/Kiritimati", "2026-06-02T00:00", "2026-06-01T10:00", "the first to have a new day"),
    ("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T19:00", "a day Samoa never had: as much later, on the 31st"),
    ("America/Scoresbysund", "2026-03-28T23:30", "2026-03-29T01:30", "a gap before midnight: 00:30, already Sunday"),
    ("Asia/Calcutta", "2026-06-01T09:00", "2026-06-01T03:30", "an old name still works: Slack sends them"),
]


@pytest.mark.parametrize(("zone", "wall", "instant", "remark"), WALLS)
def test_a_time_on_the_wall_is_this_instant(zone: str, wall: str, instant: str, remark: str) -> None:
    shown = datetime.fromisoformat(wall)
    found = at_wall(shown.date(), shown.hour, zone, shown.minute)
    assert found == datetime.fromisoformat(instant).replace(tzinfo=UTC), remark
    assert found.tzinfo is UTC


def zones_that_differ() -> dict[tuple[timedelta | None, ...], str]:
    """One name for each way in which clocks have run: most of the 600 names are second names of another zone."""
    names = sorted(available_timezones() - {"localtime"})
    return {tuple(noon(day).astimezone(ZoneInfo(name)).utcoffset() for day in TEN_YEARS): name for name in names}


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def days_around_changes(offsets: tuple[timedelta | None, ...]) -> list[date]:
    changes = [place for place in range(1, len(offsets)) if offsets[place] != offsets[place - 1]]
    return sorted({TEN_YEARS[place - 1] + timedelta(days=n) for place in changes for n in range(-1, 12)})


def test_in_every_zone_each_local_day_of_ten_years_of_clock_changes_has_its_round_once() -> None:
    swept = 0
    for offsets, zone in zones_that_differ().items():
        days = days_around_changes(offsets)
        for hour in (0, 1, 2, 3, 4, 9, 15):
            instants = [at_wall(day, hour, zone) for day in days]
            assert [local_day(instant, zone) for instant in instants] == days, (zone, hour)
            assert all(earlier < later for earlier, later in pairwise(instants)), (zone, hour)
        swept += len(days)
    assert swept > 5_000, "the zones of this machine are not there"


@pytest.mark.parametrize("name", ["", "Europe", "Mars/Olympus", "../UTC", "/etc/passwd", "CEST\0", "å"])
def test_what_is_no_zone_is_named_in_the_refusal(name: str) -> None:
    with pytest.raises(UnknownZone, match="no time zone"):
        local_time(datetime(2026, 1, 1, tzinfo=UTC), name)


def test_a_naive_time_is_no_instant() -> None:
    with pytest.raises(ValueError, match="time zone"):
        local_day(datetime(2026, 1, 1), "UTC")  # noqa: DTZ001 - the naive time is what is tested
