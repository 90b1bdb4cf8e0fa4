"""On which days rounds fall."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import Cadence, next_on
from tests.calendar.zones import days

TUESDAY = 1


def weekly(every: int, weekday: int = TUESDAY) -> Cadence:
    return Cadence(kind="weekly", every=every, nth=None, weekday=weekday, hour=10, zone="Europe/Stockholm")


def monthly(nth: int, weekday: int = TUESDAY) -> Cadence:
    return Cadence(kind="monthly", every=1, nth=nth, weekday=weekday, hour=10, zone="Europe/Stockholm")


ROUNDS = [
    # anchor, after, next round
    (weekly(1), "2026-11-17", "2026-11-16", "2026-11-17", "set up for today, which is a Tuesday"),
    (weekly(1), "2026-11-17", "2026-11-17", "2026-11-24", "strictly after the day asked about"),
    (weekly(1), "2026-11-18", "2026-11-18", "2026-11-24", "set up on a Wednesday, the first one is the Tuesday after"),
    (weekly(2), "2026-11-18", "2026-11-24", "2026-12-08", "every other week from the first one"),
    (weekly(2), "2026-11-18", "2026-12-01", "2026-12-08", "asked in the week between"),
    (weekly(4), "2026-11-17", "2026-11-20", "2026-12-15", "every four weeks"),
    (weekly(4), "2026-11-17", "2028-01-01", "2028-01-11", "a year of silence does not shift the rhythm"),
    (weekly(2), "2026-11-17", "2020-01-01", "2026-11-17", "never before the anchor"),
    (weekly(2), "2026-12-29", "2026-12-29", "2027-01-12", "the new year and its week 53 change nothing"),
    (monthly(1), "2026-11-01", "2026-11-01", "2026-11-03", "the first Tuesday"),
    (monthly(1), "2026-11-01", "2026-11-03", "2026-12-01", "the first Tuesday can be the first of the month"),
    (monthly(3), "2026-11-01", "2026-11-18", "2026-12-15", "the third has passed, so next month's"),
    (monthly(4), "2026-12-01", "2026-12-22", "2027-01-26", "over the new year"),
    (monthly(-1), "2026-11-01", "2026-11-01", "2026-11-24", "the last is the fourth here"),
    (monthly(-1), "2026-12-01", "2026-12-01", "2026-12-29", "and the fifth here"),
    (monthly(-1), "2028-02-01", "2028-02-01", "2028-02-29", "a leap day"),
    (monthly(2), "2026-11-15", "2020-01-01", "2026-12-08", "November's second Tuesday is before the anchor"),
]


@pytest.mark.parametrize(("cadence", "anchor", "after", "expected", "remark"), ROUNDS)
def test_the_next_round_falls_on(cadence: Cadence, anchor: str, after: str, expected: str, remark: str) -> None:
    found = next_on(cadence, date.fromisoformat(anchor), date.fromisoformat(after))
    assert found.isoformat() == expected, remark


@given(every=st.sampled_from((1, 2, 4)), weekday=st.integers(0, 6), anchor=days, after=days)
def test_a_weekly_round_is_strictly_after_on_its_weekday_in_phase_and_none_is_passed_over(
    every: int, weekday: int, anchor: date, after: date
) -> None:
    cadence = weekly(every, weekday)
    first = next_on(cadence, anchor, date.min)
    found = next_on(cadence, anchor, after)
    assert found > after
    assert found >= first >= anchor
    assert first - anchor < timedelta(days=7)
    assert found.weekday() == weekday
    assert (found - first) % timedelta(weeks=every) == timedelta(0)
    assert found == first or found - timedelta(weeks=every) <= after


@given(nth=st.sampled_from((1, 2, 3, 4, -1)), weekday=st.integers(0, 6), anchor=days, after=days)
def test_a_monthly_round_is_strictly_after_on_the_nth_weekday_of_its_month(
    nth: int, weekday: int, anchor: date, after: date
) -> None:
    found = next_on(monthly(nth, weekday), anchor, after)
    assert found > after
    assert found >= anchor
    assert found.weekday() == weekday
    if nth == -1:
        assert (found + timedelta(weeks=1)).month != found.month
    else:
        assert (found.day - 1) // 7 + 1 == nth


@given(nth=st.sampled_from((1, 2, 3, 4, -1)), weekday=st.integers(0, 6), start=days)
def test_a_monthly_cadence_has_twelve_rounds_in_twelve_months(nth: int, weekday: int, start: date) -> None:
    cadence, round_day = monthly(nth, weekday), start
    months = []
    for _ in range(12):
        round_day = next_on(cadence, start, round_day)
        months.append(round_day.month)
    assert sorted(months) == list(range(1, 13))


REFUSED = [
    pytest.param({"every": 3}, id="only 1, 2 and 4 weeks are offered"),
    pytest.param({"every": 0}, id="would never move on"),
    pytest.param({"nth": 1}, id="a weekly rhythm has no nth"),
    pytest.param({"kind": "monthly"}, id="a monthly one needs an nth"),
    pytest.param({"kind": "monthly", "nth": 5}, id="not every month has a fifth"),
    pytest.param({"kind": "monthly", "nth": 0}, id="there is no zeroth"),
    pytest.param({"kind": "monthly", "nth": 1, "every": 2}, id="monthly is every month"),
    pytest.param({"kind": "daily"}, id="no such kind"),
    pytest.param({"weekday": 7}, id="0 to 6"),
    pytest.param({"hour": 24}, id="0 to 23"),
    pytest.param({"zone": "Mars/Olympus"}, id="no such zone"),
    pytest.param({"zone": "Europe"}, id="a folder of zones is not a zone"),
    pytest.param({"zone": "../etc"}, id="nor is a path"),
    pytest.param({"zone": ""}, id="nor is nothing"),
]


@pytest.mark.parametrize("change", REFUSED)
def test_a_rhythm_without_meaning_is_refused(change: dict[str, Any]) -> None:
    good: dict[str, Any] = {"kind": "weekly", "every": 1, "nth": None, "weekday": 0, "hour": 10, "zone": "UTC"}
    Cadence(**good)
    with pytest.raises(ValueError, match=r"."):
        Cadence(**(good | change))
