"""What may happen in a round, and when: by the calendar alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import Cadence
from bot.introductions.rules import (
    RHYTHMS,
    RoundState,
    Step,
    Timers,
    Timetable,
    due_step,
    is_silence,
    seed_of,
    timetable,
    workdays_before,
)

TUESDAY = date(2026, 3, 10)
WEEKLY = Cadence(kind="weekly", every=1, nth=None, weekday=1, hour=10, zone="Europe/Stockholm")
TIMES = timetable(WEEKLY, TUESDAY, Timers())


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_the_steps_of_a_round_are_at_its_own_hour_on_the_wall() -> None:
    assert (
        Timetable(
            preview_at=utc("2026-03-06 09:00"),  # Friday: two working days before
            draw_at=utc("2026-03-10 09:00"),
            latest_draw_at=utc("2026-03-12 09:00"),
            nudge_at=utc("2026-03-14 09:00"),
            ask_at=utc("2026-03-20 09:00"),
            close_at=utc("2026-03-24 09:00"),
        )
        == TIMES
    )


def test_the_hour_on_the_wall_stays_when_clocks_change() -> None:
    times = timetable(WEEKLY, date(2026, 3, 24), Timers())

    assert times.draw_at == utc("2026-03-24 09:00")
    assert times.ask_at == utc("2026-04-03 08:00"), "summer time has begun"


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2026-03-02", "2026-02-26"),  # Monday: Thursday
        ("2026-03-03", "2026-02-27"),  # Tuesday: Friday
        ("2026-03-04", "2026-03-02"),
        ("2026-03-06", "2026-03-04"),
        ("2026-03-07", "2026-03-05"),  # Saturday: Thursday
        ("2026-03-08", "2026-03-05"),
    ],
)
def test_a_preview_comes_two_working_days_before(day: str, before: str) -> None:
    assert workdays_before(date.fromisoformat(day), 2) == date.fromisoformat(before)


@given(day=st.dates(min_value=date(2000, 1, 1)), count=st.integers(1, 30))
def test_a_preview_is_never_on_a_weekend(day: date, count: int) -> None:
    found = workdays_before(day, count)
    between = [found + timedelta(days=number) for number in range((day - found).days)]

    assert found.weekday() < 5
    assert sum(each.weekday() < 5 for each in between) == count


PLANNED, POOLED, DRAWN = RoundState.PLANNED, RoundState.POOLED, RoundState.DRAWN


@pytest.mark.parametrize(
    ("state", "done", "at", "step"),
    [
        (PLANNED, "", "2026-03-06 08:59", None),
        (PLANNED, "", "2026-03-06 09:00", Step.POOL),
        (PLANNED, "", "2026-03-12 08:59", Step.POOL),
        (PLANNED, "", "2026-03-12 09:00", Step.LAPSE),
        (PLANNED, "", "2027-03-12 09:00", Step.LAPSE),
        (POOLED, "", "2026-03-06 09:00", None),
        (POOLED, "", "2026-03-10 08:59", None),
        (POOLED, "", "2026-03-10 09:00", Step.DRAW),
        (POOLED, "", "2026-03-12 08:59", Step.DRAW),
        (POOLED, "", "2026-03-12 09:00", Step.LAPSE),
        (DRAWN, "", "2026-03-14 08:59", None),
        (DRAWN, "", "2026-03-14 09:00", Step.NUDGE),
        (DRAWN, "nudged", "2026-03-14 09:00", None),
        (DRAWN, "nudged", "2026-03-20 09:00", Step.ASK),
        (DRAWN, "", "2026-03-20 09:00", Step.ASK),  # after a week of downtime: the nudge has lapsed
        (DRAWN, "asked", "2026-03-20 09:00", None),
        (DRAWN, "nudged asked", "2026-03-24 08:59", None),
        (DRAWN, "nudged asked", "2026-03-24 09:00", Step.CLOSE),
        (DRAWN, "", "2026-03-24 09:00", Step.CLOSE),  # after two weeks: closed, and nobody is asked
        (DRAWN, "", "2026-03-01 00:00", None),  # the clock was set back
        (RoundState.CLOSED, "", "2026-03-24 09:00", None),
        (RoundState.LAPSED, "", "2026-03-10 09:00", None),
    ],
)
def test_what_is_due(state: RoundState, done: str, at: str, step: Step | None) -> None:
    assert due_step(state, TIMES, utc(at), nudged="nudged" in done, asked="asked" in done) is step


def test_a_week_without_the_bot_sends_no_week_of_nudges() -> None:
    taken: list[Step] = []
    nudged = asked = False
    now = TIMES.close_at - timedelta(minutes=1)
    while (step := due_step(DRAWN, TIMES, now, nudged=nudged, asked=asked)) is not None:
        taken.append(step)
        nudged, asked = nudged or step is Step.NUDGE, asked or step is Step.ASK

    assert taken == [Step.ASK]


@given(
    state=st.sampled_from(RoundState),
    hours=st.integers(-24 * 40, 24 * 40),
    nudged=st.booleans(),
    asked=st.booleans(),
)
def test_time_never_asks_for_a_step_that_its_state_has_behind_it(
    state: RoundState, hours: int, *, nudged: bool, asked: bool
) -> None:
    step = due_step(state, TIMES, TIMES.draw_at + timedelta(hours=hours), nudged=nudged, asked=asked)

    allowed = {
        PLANNED: {None, Step.POOL, Step.LAPSE},
        POOLED: {None, Step.DRAW, Step.LAPSE},
        DRAWN: {None, Step.NUDGE, Step.ASK, Step.CLOSE},
    }
    assert step in allowed.get(state, {None})
    assert not (nudged and step is Step.NUDGE)
    assert not (asked and step is Step.ASK)


def test_every_rhythm_is_one_that_the_calendar_knows() -> None:
    for kind, every, nth in RHYTHMS.values():
        assert replace(WEEKLY, kind=kind, every=every, nth=nth).hour == 10


@given(programme=st.uuids(), day=st.dates())
def test_a_seed_replays_and_fits_the_column_and_json(programme: object, day: date) -> None:
    seed = seed_of(str(programme), day)

    assert seed == seed_of(str(programme), day)
    assert 0 <= seed < 2**31


def test_each_round_has_a_seed_of_its_own() -> None:
    days = [TUESDAY + timedelta(weeks=number) for number in range(200)]

    assert len({seed_of(programme, day) for programme in ("a", "b") for day in days}) == 400


@pytest.mark.parametrize(
    ("matched", "answered", "booked", "silence"),
    [(True, False, False, True), (True, True, False, False), (True, False, True, False), (False, False, False, False)],
)
def test_only_an_introduction_without_a_sign_of_life_counts_as_silence(
    *, matched: bool, answered: bool, booked: bool, silence: bool
) -> None:
    assert is_silence(matched=matched, answered=answered, booked=booked) is silence
