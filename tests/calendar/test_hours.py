"""When people are at work, alone and together."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import WorkingHours, in_hours, local_time, next_shared, next_working, works_on
from tests.calendar.zones import moments, working_hours

STOCKHOLM = WorkingHours("Europe/Stockholm")
LONDON = WorkingHours("Europe/London")
NEW_YORK = WorkingHours("America/New_York")
KOLKATA = WorkingHours("Asia/Kolkata")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


AT_WORK = [
    # 2026-11-18 is a Wednesday; Stockholm is an hour ahead of UTC
    ("2026-11-18T07:59:59", False, "a second before nine"),
    ("2026-11-18T08:00", True, "nine sharp"),
    ("2026-11-18T14:59:59", True, "a second before four"),
    ("2026-11-18T15:00", False, "four sharp is over"),
    ("2026-11-21T10:00", False, "Saturday"),
    ("2026-11-22T10:00", False, "Sunday"),
    ("2026-07-15T07:00", True, "nine in summer"),
]


@pytest.mark.parametrize(("at", "expected", "remark"), AT_WORK)
def test_somebody_in_stockholm_is_at_work(at: str, expected: bool, remark: str) -> None:  # noqa: FBT001 - a table's column
    assert in_hours(STOCKHOLM, utc(at)) is expected, remark


NEXT = [
    (STOCKHOLM, "2026-11-18T10:10:10", "2026-11-18T10:10:10", "inside already: now"),
    (STOCKHOLM, "2026-11-18T05:00", "2026-11-18T08:00", "early: this morning"),
    (STOCKHOLM, "2026-11-18T15:00", "2026-11-19T08:00", "over: tomorrow"),
    (STOCKHOLM, "2026-11-20T16:00", "2026-11-23T08:00", "Friday evening: Monday"),
    (WorkingHours("Europe/Stockholm", days_off=frozenset({0})), "2026-11-21T10:00", "2026-11-24T08:00", "Mondays off"),
    (STOCKHOLM, "2026-03-27T20:00", "2026-03-30T07:00", "over a weekend with a clock change"),
    (WorkingHours("Pacific/Auckland"), "2026-11-18T10:00", "2026-11-18T20:00", "it is Thursday there already"),
    (WorkingHours("Europe/Stockholm", 2, 3), "2026-03-29T00:00", "2026-03-30T00:00", "weekends are off, gap or not"),
]


@pytest.mark.parametrize(("hours", "at", "expected", "remark"), NEXT)
def test_the_next_moment_at_work_is(hours: WorkingHours, at: str, expected: str, remark: str) -> None:
    assert next_working(hours, utc(at)) == utc(expected), remark


def test_a_day_whose_working_hours_the_clocks_skip_has_none() -> None:
    # In Cairo clocks jump from 00:00 to 01:00 on Friday 24 April 2026.
    assert next_working(WorkingHours("Africa/Cairo", 0, 1), utc("2026-04-23T12:00")) == utc("2026-04-26T21:00")


@given(working_hours(), moments)
def test_the_next_moment_at_work_is_at_work_not_earlier_and_the_first(hours: WorkingHours, at: datetime) -> None:
    found = next_working(hours, at)
    assert in_hours(hours, found)
    assert found >= at
    if found > at:
        assert not in_hours(hours, found - timedelta(microseconds=1))
        assert local_time(found, hours.zone).minute in {0, 30}
    halfway = at + (found - at) / 2
    assert found == at or not in_hours(hours, halfway)


SHARED = [
    ([STOCKHOLM, LONDON], "2026-11-18T05:00", "2026-11-18T09:00", "when London starts"),
    ([STOCKHOLM, NEW_YORK], "2026-11-18T05:00", "2026-11-18T14:00", "the one hour they share"),
    ([STOCKHOLM, NEW_YORK], "2026-11-20T15:00", "2026-11-23T14:00", "missed on Friday: Monday"),
    ([STOCKHOLM, LONDON], "2026-11-18T11:11", "2026-11-18T11:11", "now"),
    ([NEW_YORK, KOLKATA], "2026-11-18T05:00", None, "never"),
    ([], "2026-11-21T05:00", "2026-11-21T05:00", "nobody has to be at work"),
]


@pytest.mark.parametrize(("people", "at", "expected", "remark"), SHARED)
def test_the_first_moment_when_all_are_at_work_is(
    people: list[WorkingHours], at: str, expected: str | None, remark: str
) -> None:
    assert next_shared(people, utc(at)) == (utc(expected) if expected else None), remark


def test_a_shared_moment_beyond_the_horizon_is_none() -> None:
    saturday = utc("2026-11-21T10:00")
    assert next_shared([STOCKHOLM], saturday, horizon_days=1) is None
    assert next_shared([STOCKHOLM], saturday, horizon_days=2) == utc("2026-11-23T08:00")


@given(st.lists(working_hours(), min_size=1, max_size=4), moments)
def test_a_shared_moment_is_one_for_all_and_no_hour_before_it_is(people: list[WorkingHours], at: datetime) -> None:
    found = next_shared(people, at)
    if found is not None:
        assert all(in_hours(hours, found) for hours in people)
        assert at <= found < at + timedelta(days=7)
    until = found or at + timedelta(days=7)
    passed = int((until - at) / timedelta(hours=1))
    earlier = (at + timedelta(hours=n) for n in range(passed + 1))
    assert not any(all(in_hours(hours, moment) for hours in people) for moment in earlier if moment < until)


REFUSED = [
    pytest.param((9, 9), frozenset[int](), id="no hours"),
    pytest.param((16, 9), frozenset[int](), id="nights over midnight are not offered"),
    pytest.param((-1, 9), frozenset[int](), id="before the day"),
    pytest.param((9, 25), frozenset[int](), id="after the day"),
    pytest.param((9, 16), frozenset(range(5)), id="no day left"),
]


@pytest.mark.parametrize(("span", "days_off"), REFUSED)
def test_hours_in_which_nothing_could_happen_are_refused(span: tuple[int, int], days_off: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="working"):
        WorkingHours("UTC", *span, days_off)


def test_days_off_are_off() -> None:
    hours = WorkingHours("UTC", days_off=frozenset({2, 5}))
    week = [date(2026, 11, 16) + timedelta(days=n) for n in range(7)]
    assert [works_on(hours, day) for day in week] == [True, True, False, True, True, False, False]
