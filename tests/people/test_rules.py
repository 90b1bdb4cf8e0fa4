"""How much Partner may ask of one person: one message a day, two a week, and what matters most first."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.people.rules import LIMITS, Rank, Start, monday_of, next_room, precedence

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 3, 2) + timedelta(days=day) for day in range(5))
NEXT_MONDAY = date(2026, 3, 9)


def test_an_empty_week_has_room_today() -> None:
    assert next_room(TUESDAY, [], []) == TUESDAY


def test_a_second_message_waits_for_tomorrow() -> None:
    assert next_room(TUESDAY, [TUESDAY], []) == WEDNESDAY


def test_a_third_message_waits_for_the_next_monday() -> None:
    assert next_room(THURSDAY, [MONDAY, TUESDAY], []) == NEXT_MONDAY


def test_what_was_said_last_week_does_not_count() -> None:
    assert next_room(NEXT_MONDAY, [THURSDAY, FRIDAY], []) == NEXT_MONDAY


def test_room_is_kept_for_what_goes_before_it() -> None:
    assert next_room(TUESDAY, [MONDAY], [FRIDAY]) == NEXT_MONDAY
    assert next_room(TUESDAY, [], [TUESDAY]) == WEDNESDAY
    assert next_room(TUESDAY, [], [FRIDAY]) == TUESDAY


def test_two_on_one_day_take_two_days_and_on_a_friday_one_falls_out() -> None:
    assert next_room(TUESDAY, [], [WEDNESDAY, WEDNESDAY]) == NEXT_MONDAY
    assert next_room(TUESDAY, [], [FRIDAY, FRIDAY]) == TUESDAY, "the second of them comes on Monday"


def test_room_is_kept_for_a_group_that_is_introduced_on_somebodys_sunday() -> None:
    sunday = FRIDAY + timedelta(days=2)

    assert next_room(FRIDAY, [MONDAY], [sunday]) == NEXT_MONDAY
    assert next_room(FRIDAY, [], [sunday]) == FRIDAY


def test_a_colleagues_wish_comes_before_everything_of_the_bots() -> None:
    assert precedence(Start.COLLEAGUE, Rank.NUDGE) < precedence(Start.BOT, Rank.INTRODUCTION)
    assert sorted(Rank) == [Rank.INTRODUCTION, Rank.QUESTION, Rank.PREVIEW, Rank.NUDGE]


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(DAYS, max_size=40), st.lists(DAYS, max_size=8))
def test_whatever_comes_when_the_budget_is_kept(wanted: list[date], ahead: list[date]) -> None:
    said: list[date] = []
    for day in sorted(wanted):
        while (room := next_room(day, said, [other for other in ahead if other >= day])) > day:
            day = room  # noqa: PLW2901 - it waits
        said.append(day)
    assert max(Counter(said).values(), default=0) <= LIMITS.per_day
    assert max(Counter(map(monday_of, said)).values(), default=0) <= LIMITS.per_week
