"""Which dates get a round: one each, announced beforehand, whatever the clock and the organiser do."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.calendar import at_wall, next_on
from bot.introductions.rules import RHYTHMS, ProgrammeState, RoundState, Timers, timetable
from bot.introductions.service.programmes import cadence_of, first_date
from bot.introductions.service.rounds import plan_next
from models.introductions import IntroProgramme
from tests.databases import Kind
from tests.introductions.club import MONDAY, TEAM, TUESDAYS, ZONE, Club, stockholm

DAY = timedelta(days=1)


def dates(club: Club, *states: RoundState) -> list[date]:
    return [held.held_on for held in club.rounds() if not states or held.state in states]


def march(*days: int) -> list[date]:
    return [date(2026, 3, day) for day in days]


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_a_programme_has_its_next_round_and_no_other(club: Club, database_kind: Kind) -> None:
    assert database_kind
    club.set_up()

    for _ in range(3):
        club.tick(MONDAY)

    assert dates(club) == march(10)
    assert club.rounds()[0].draw_at == stockholm("2026-03-10 10:00")


def test_the_first_round_is_one_that_can_still_be_announced(club: Club) -> None:
    club.set_up(replace(TUESDAYS, weekday=2), stockholm("2026-03-02 09:59"))
    club.tick(stockholm("2026-03-02 09:59"))
    assert dates(club) == march(4), "the preview of Wednesday is due in a minute"

    club.set_up(replace(TUESDAYS, weekday=3), stockholm("2026-03-03 10:01"))
    club.tick(stockholm("2026-03-03 10:01"))
    assert dates(club) == march(12), "that of Thursday was due a minute ago"


@pytest.mark.parametrize("cadence", ["weekly", "two-weeks", "four-weeks", "first", "last"])
def test_every_cadence_has_each_of_its_dates_once(club: Club, cadence: str) -> None:
    club.set_up(replace(TUESDAYS, cadence=cadence))
    club.live(MONDAY, MONDAY + 100 * DAY, DAY)

    programme = club.programme()
    expected, day = [], programme.anchor - DAY
    while (day := next_on(cadence_of(programme), programme.anchor, day)) <= dates(club)[-1]:
        expected.append(day)
    assert dates(club) == expected
    assert dates(club, RoundState.LAPSED) == []
    assert len(expected) >= 4


def test_a_clock_set_back_and_forth_gives_no_date_a_second_round(club: Club) -> None:
    club.set_up()
    for days in (0, 9, 3, 16, -30, 8, 9, 0, 23, 2, 24):
        club.tick(MONDAY + timedelta(days=days, hours=6))

    assert max(Counter(dates(club)).values()) == 1
    assert all(day.weekday() == 1 for day in dates(club))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(jumps=st.lists(st.integers(-20 * 24, 40 * 24), max_size=12), cadence=st.sampled_from(sorted(RHYTHMS)))
def test_however_time_jumps_each_date_has_one_round_and_one_open_plan(
    club: Club, jumps: list[int], cadence: str
) -> None:
    club.set_up(replace(TUESDAYS, cadence=cadence))
    now = MONDAY
    for hours in jumps:
        now = max(MONDAY, now + timedelta(hours=hours))
        club.tick(now)

    planned = dates(club, RoundState.PLANNED, RoundState.POOLED)
    assert len(planned) <= 1
    assert len(set(dates(club))) == len(dates(club))


def test_after_long_downtime_what_was_missed_lapses_and_the_next_date_has_its_round(club: Club) -> None:
    club.set_up()
    club.join(club.people(4))
    club.tick(MONDAY)

    club.tick(stockholm("2026-05-18 09:00"))

    assert dates(club, RoundState.LAPSED) == march(10)
    assert dates(club, RoundState.PLANNED, RoundState.POOLED) == [date(2026, 5, 19)]
    assert club.letters("intro-meet") == []


def test_coming_back_after_the_hour_waits_for_the_next_date(club: Club) -> None:
    club.set_up()
    club.tick(MONDAY)

    club.tick(stockholm("2026-03-17 10:01"))

    assert dates(club, RoundState.LAPSED) == march(10)
    assert dates(club, RoundState.PLANNED) == march(24)


def test_a_day_late_the_round_is_still_drawn(club: Club) -> None:
    club.set_up()
    club.join(club.people(4))
    club.tick(stockholm("2026-03-06 10:00"))

    club.tick(stockholm("2026-03-11 17:00"))

    assert dates(club, RoundState.DRAWN) == march(10)
    assert len(club.letters("intro-meet")) == 2


def test_a_paused_programme_draws_nothing_and_resumes_with_a_date_ahead(club: Club) -> None:
    club.set_up()
    club.join(club.people(4))
    club.tick(stockholm("2026-03-06 10:00"))
    club.change_state(ProgrammeState.PAUSED, stockholm("2026-03-09 12:00"))
    club.live(stockholm("2026-03-09 12:00"), stockholm("2026-03-17 12:00"))
    assert dates(club) == dates(club, RoundState.LAPSED) == march(10)

    club.change_state(ProgrammeState.ACTIVE, stockholm("2026-03-17 12:00"))
    club.tick(stockholm("2026-03-17 12:00"))

    assert dates(club, RoundState.PLANNED) == march(24), "the hour of the 17th is over"
    assert club.letters("intro-meet") == []


def test_a_removed_programme_plans_nothing_and_may_be_set_up_again(club: Club) -> None:
    club.set_up()
    club.tick(MONDAY)
    club.change_state(ProgrammeState.REMOVED, MONDAY + DAY)
    club.live(MONDAY + DAY, MONDAY + 10 * DAY)
    assert dates(club) == []

    club.set_up(now=MONDAY + 11 * DAY)
    club.tick(MONDAY + 11 * DAY)

    assert dates(club) == march(17)
    assert len(club.letters("intro-welcome")) == 2
    assert len(club.letters("intro-ended")) == 1


def test_what_was_drawn_runs_to_its_end_though_the_programme_is_removed(club: Club) -> None:
    club.set_up()
    people = club.people(4)
    club.join(people)
    club.live(MONDAY, stockholm("2026-03-10 12:00"))
    club.change_state(ProgrammeState.REMOVED, stockholm("2026-03-10 13:00"))

    club.live(stockholm("2026-03-10 18:00"), stockholm("2026-03-25 12:00"))

    assert dates(club) == dates(club, RoundState.CLOSED) == march(10)
    assert club.readers("intro-ask") == set(people)


def test_a_change_of_cadence_moves_the_plan_and_leaves_what_is_under_way(club: Club) -> None:
    club.set_up()
    club.join(club.people(4))
    club.live(MONDAY, stockholm("2026-03-10 12:00"))
    assert dates(club, RoundState.DRAWN) == march(10)

    club.set_up(replace(TUESDAYS, cadence="first", weekday=3), stockholm("2026-03-10 13:00"))
    club.tick(stockholm("2026-03-10 13:00"))

    assert dates(club, RoundState.DRAWN) == march(10)
    assert dates(club, RoundState.PLANNED) == [date(2026, 4, 2)]


def test_a_change_of_cadence_keeps_the_date_that_people_were_told(club: Club) -> None:
    club.set_up()
    club.join(club.people(4))
    club.tick(stockholm("2026-03-06 10:00"))

    club.set_up(replace(TUESDAYS, weekday=4), stockholm("2026-03-06 11:00"))
    club.live(stockholm("2026-03-06 11:00"), stockholm("2026-03-10 12:00"))

    assert dates(club, RoundState.DRAWN) == march(10)
    assert dates(club, RoundState.PLANNED) == march(13)


def test_a_change_of_a_detail_neither_moves_the_dates_nor_posts_again(club: Club) -> None:
    club.set_up(replace(TUESDAYS, cadence="two-weeks"))
    club.tick(MONDAY)
    anchor = club.programme().anchor

    club.set_up(replace(TUESDAYS, cadence="two-weeks", size=3, guests=True), MONDAY + DAY)
    club.tick(MONDAY + DAY)

    assert club.programme().anchor == anchor
    assert dates(club) == march(10)
    assert len(club.letters("intro-welcome")) == 1


@given(
    cadence=st.sampled_from(sorted(RHYTHMS)),
    weekday=st.integers(0, 6),
    hour=st.integers(0, 23),
    zone=st.sampled_from([ZONE, "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"]),
    hours=st.integers(0, 2 * 365 * 24),
)
def test_the_first_date_can_always_be_announced(cadence: str, weekday: int, hour: int, zone: str, hours: int) -> None:
    now = MONDAY + timedelta(hours=hours)
    programme = IntroProgramme(cadence=cadence, weekday=weekday, hour=hour, zone=zone)

    day = first_date(programme, now)

    assert day.weekday() == weekday
    assert timetable(cadence_of(programme), day, Timers()).preview_at >= now
    limit = {"weekly": 14, "monthly": 65}[RHYTHMS[cadence][0]]
    assert at_wall(day, hour, zone) - now < timedelta(days=limit), "no longer than the rhythm makes necessary"


def test_planning_again_gives_the_round_that_is_there(club: Club) -> None:
    club.set_up()
    with club.database.team(TEAM) as session:
        programme = session.get_one(IntroProgramme, (TEAM, club.programme_id))
        first, again = plan_next(session, programme, MONDAY), plan_next(session, programme, MONDAY)

    assert first is again
