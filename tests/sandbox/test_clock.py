"""The sandbox's clock runs, stands still, and walks forward in small steps."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.clock import ClockError, SandboxClock, next_morning, opening, target_of

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_frozen_clock_stands_still() -> None:
    clock = SandboxClock(MONDAY, frozen=True)
    assert clock.now() == clock.now() == MONDAY


def test_a_clock_that_is_not_frozen_runs() -> None:
    clock = SandboxClock(MONDAY)
    assert MONDAY < clock.now() < MONDAY + timedelta(seconds=5)


def test_a_clock_without_a_start_shows_the_real_time() -> None:
    real = datetime.now(UTC)  # noqa: TID251 - the real time is what this is about
    assert abs(SandboxClock().now() - real) < timedelta(seconds=5)


def test_a_new_sandbox_opens_when_people_are_at_work_from_stockholm_to_new_york() -> None:
    hours = [opening().astimezone(ZoneInfo(zone)) for zone in ("Europe/Stockholm", "Europe/London", "America/New_York")]
    assert all(one.weekday() == 1 and 9 <= one.hour < 16 for one in hours)


def test_two_days_are_walked_an_hour_at_a_time() -> None:
    clock = SandboxClock(MONDAY, frozen=True)
    seen: list[datetime] = []
    reached = clock.turn("2d", lambda: seen.append(clock.now()))
    assert seen == [MONDAY + timedelta(hours=hour) for hour in range(49)]
    assert reached == clock.now() == MONDAY + timedelta(days=2)


def test_the_last_step_is_as_short_as_it_must_be() -> None:
    clock = SandboxClock(MONDAY, frozen=True)
    seen: list[datetime] = []
    clock.turn("to:2026-03-02T10:20:00Z", lambda: seen.append(clock.now()))
    assert [(each - MONDAY).seconds // 60 for each in seen] == [0, 60, 80]


def test_time_stands_still_while_what_is_due_happens() -> None:
    clock = SandboxClock(MONDAY)
    seen: list[bool] = []
    clock.turn("1h", lambda: seen.append(clock.now() == clock.now() and clock.turning))
    assert seen == [True, True]
    assert not clock.turning
    assert clock.now() > MONDAY + timedelta(hours=1)


def test_the_clock_cannot_be_turned_while_it_turns() -> None:
    clock = SandboxClock(MONDAY, frozen=True)
    refused: list[str] = []

    def again() -> None:
        with pytest.raises(ClockError) as error:
            clock.turn("1h", lambda: None)
        refused.append(str(error.value))

    clock.turn("30m", again)
    assert refused == ["The clock is being turned already. Wait until it stands still."] * 2


def test_the_clock_runs_on_after_a_turn_that_failed() -> None:
    clock = SandboxClock(MONDAY)

    def fail() -> None:
        raise RuntimeError("the app broke")

    with pytest.raises(RuntimeError, match="the app broke"):
        clock.turn("1h", fail)
    before = clock.now()
    assert not clock.turning
    assert clock.now() >= before


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("30m", "2026-03-02T09:30:00+00:00"),
        ("+1h", "2026-03-02T10:00:00+00:00"),
        ("1 w", "2026-03-09T09:00:00+00:00"),
        ("45s", "2026-03-02T09:00:45+00:00"),
        ("Next morning", "2026-03-03T07:00:00+00:00"),
        ("to:2026-03-09T08:00:00+01:00", "2026-03-09T07:00:00+00:00"),
    ],
)
def test_a_step_is_understood(step: str, expected: str) -> None:
    assert target_of(step, MONDAY).isoformat() == expected


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("tomorrow", "Say how far"),
        ("-1h", "Say how far"),
        ("", "Say how far"),
        ("to:2026-03-01T08:00:00Z", "only goes forward"),
        ("0h", "only goes forward"),
        ("to:2026-03-09T08:00:00", "need a zone"),
        ("to:soon", "no ISO 8601|not an ISO 8601"),
        ("999w", "at most 370 days"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused_with_a_sentence(step: str, said: str) -> None:
    with pytest.raises(ClockError, match=said):
        target_of(step, MONDAY)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-03-02T06:59:00+00:00", "2026-03-02T07:00:00+00:00"),
        ("2026-03-02T07:00:00+00:00", "2026-03-03T07:00:00+00:00"),
        ("2026-03-06T12:00:00+00:00", "2026-03-09T07:00:00+00:00"),
        ("2026-03-27T12:00:00+00:00", "2026-03-30T06:00:00+00:00"),  # summer time begins on the Sunday between
    ],
)
def test_the_next_morning_is_eight_on_a_weekday_in_stockholm(now: str, morning: str) -> None:
    assert next_morning(datetime.fromisoformat(now)).isoformat() == morning
