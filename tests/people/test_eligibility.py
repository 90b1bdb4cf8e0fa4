"""Who may be matched: everybody who can answer, is asked in, and wants to be."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.eligibility import Barrier, Gate, barrier, is_away, is_paused
from tests.people.rows import ELSA, MEERA, MONDAY, person

OPEN = Gate(guests=False, members=None)
WITH_GUESTS = Gate(guests=True, members=None)
WITH_ELSA = Gate(guests=False, members=frozenset({ELSA}))
WITHOUT_ELSA = Gate(guests=True, members=frozenset({MEERA}))
NOBODY_THERE = Gate(guests=True, members=frozenset())
PAUSED: dict[str, Any] = {"paused_at": MONDAY - timedelta(days=1)}

TABLE: list[tuple[str, dict[str, Any], Gate, Barrier | None]] = [
    ("a colleague", {}, OPEN, None),
    ("a colleague in the channel", {}, WITH_ELSA, None),
    ("an admin", {"is_admin": True}, OPEN, None),
    ("a bot", {"is_bot": True}, WITH_GUESTS, Barrier.BOT),
    ("somebody deactivated", {"is_deleted": True}, WITH_GUESTS, Barrier.GONE),
    ("somebody whom no message reaches", {"unreachable": "user_disabled"}, OPEN, Barrier.UNREACHABLE),
    ("a guest where guests are not asked", {"is_guest": True}, OPEN, Barrier.GUEST),
    ("a guest where they are", {"is_guest": True}, WITH_GUESTS, None),
    ("somebody of another company", {"is_stranger": True}, OPEN, Barrier.STRANGER),
    ("somebody of another company where guests are asked", {"is_stranger": True}, WITH_GUESTS, None),
    ("a guest of another company", {"is_stranger": True, "is_guest": True}, OPEN, Barrier.STRANGER),
    ("somebody who left the channel", {}, WITHOUT_ELSA, Barrier.NOT_IN_CHANNEL),
    ("anybody in an empty channel", {}, NOBODY_THERE, Barrier.NOT_IN_CHANNEL),
    ("somebody on a break", PAUSED, OPEN, Barrier.PAUSED),
    ("somebody who is away", {"is_away": True}, OPEN, Barrier.AWAY),
    ("a deactivated guest on a break", {"is_deleted": True, "is_guest": True, **PAUSED}, OPEN, Barrier.GONE),
    ("somebody away on a break", {"is_away": True, **PAUSED}, OPEN, Barrier.PAUSED),
    ("somebody on a break who left the channel", PAUSED, WITHOUT_ELSA, Barrier.NOT_IN_CHANNEL),
]


@pytest.mark.parametrize(
    ("facts", "gate", "expected"), [row[1:] for row in TABLE], ids=[row[0].replace(" ", "-") for row in TABLE]
)
def test_who_is_kept_out_and_why(facts: dict[str, Any], gate: Gate, expected: Barrier | None) -> None:
    assert barrier(person(**facts), gate, MONDAY) is expected


@pytest.mark.parametrize(("days", "expected"), [(1, Barrier.QUIET), (0, None), (-1, None)])
def test_who_gave_no_sign_of_life_is_left_alone_until_the_quiet_is_over(days: int, expected: Barrier | None) -> None:
    assert barrier(person(), OPEN, MONDAY, quiet_until=MONDAY + timedelta(days=days)) is expected


def test_a_break_without_an_end_lasts_until_they_resume() -> None:
    assert is_paused(person(**PAUSED), MONDAY + timedelta(days=3650))


@pytest.mark.parametrize(
    ("zone", "ends"),
    [
        ("Europe/Stockholm", datetime(2026, 3, 8, 23, 0, tzinfo=UTC)),
        ("Asia/Kolkata", datetime(2026, 3, 8, 18, 30, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 3, 9, 4, 0, tzinfo=UTC)),  # summer time began the day before
        ("Pacific/Kiritimati", datetime(2026, 3, 8, 10, 0, tzinfo=UTC)),
    ],
)
def test_a_break_ends_with_the_first_day_back_where_the_person_lives(zone: str, ends: datetime) -> None:
    resting = person(zone=zone, paused_until=date(2026, 3, 9), **PAUSED)

    assert is_paused(resting, ends - timedelta(seconds=1))
    assert not is_paused(resting, ends)


@given(
    zone=st.timezone_keys(),
    until=st.dates(min_value=date(2000, 1, 2), max_value=date(2099, 12, 30)),
    hours=st.integers(-72, 72),
)
def test_nobody_is_paused_on_or_after_their_first_day_back(zone: str, until: date, hours: int) -> None:
    now = datetime(until.year, until.month, until.day, tzinfo=UTC) + timedelta(hours=hours)
    resting = person(zone=zone, paused_until=until, paused_at=now)

    if hours >= 14:  # the last place on earth where the day begins is 12 hours behind, the first is 14 ahead
        assert not is_paused(resting, now)
    if hours < -14:
        assert is_paused(resting, now)


def test_an_away_status_ends_when_slack_says() -> None:
    resting = person(is_away=True, away_until=MONDAY)

    assert is_away(resting, MONDAY - timedelta(seconds=1))
    assert not is_away(resting, MONDAY)


def test_the_end_of_an_old_status_does_not_matter_to_somebody_at_work() -> None:
    assert not is_away(person(is_away=False, away_until=MONDAY + timedelta(days=1)), MONDAY)
