"""Times to offer to people who are to meet."""

from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import Slots, WorkingHours, in_hours, local_day, local_time, meeting_slots
from tests.calendar.zones import moments, working_hours

STOCKHOLM = WorkingHours("Europe/Stockholm")
NEW_YORK = WorkingHours("America/New_York")
LOS_ANGELES = WorkingHours("America/Los_Angeles")
KOLKATA = WorkingHours("Asia/Kolkata")
KATHMANDU = WorkingHours("Asia/Kathmandu")
SYDNEY = WorkingHours("Australia/Sydney")
WEDNESDAY_NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def shown(slots: Slots, zone: str) -> list[str]:
    return [local_time(at, zone).strftime("%a %H:%M") for at in slots.times]


def only_on(weekday: int, zone: str = "Europe/Stockholm") -> WorkingHours:
    return WorkingHours(zone, days_off=frozenset(range(5)) - {weekday})


def test_two_people_in_one_office_get_a_morning_an_afternoon_and_a_midday_on_three_days() -> None:
    slots = meeting_slots([STOCKHOLM, STOCKHOLM], datetime(2026, 11, 18, 17, tzinfo=UTC))
    assert shown(slots, "Europe/Stockholm") == ["Thu 10:00", "Fri 15:30", "Mon 13:00"]
    assert slots.everyone_at_work


def test_stockholm_and_new_york_meet_in_the_hour_they_share() -> None:
    slots = meeting_slots([STOCKHOLM, NEW_YORK], WEDNESDAY_NOON)
    assert shown(slots, "Europe/Stockholm") == ["Wed 15:00", "Thu 15:30", "Fri 15:00"]
    assert shown(slots, "America/New_York") == ["Wed 09:00", "Thu 09:30", "Fri 09:00"]
    assert slots.everyone_at_work


def test_new_york_and_kolkata_share_no_hour_and_get_the_least_bad_ones() -> None:
    slots = meeting_slots([NEW_YORK, KOLKATA], WEDNESDAY_NOON)
    assert not slots.everyone_at_work
    assert len(slots.times) == 3
    for at in slots.times:
        assert 7 <= local_time(at, "America/New_York").hour < 9
        assert 17 <= local_time(at, "Asia/Kolkata").hour < 19


def test_three_corners_of_the_world_still_get_three_times_on_three_days() -> None:
    slots = meeting_slots([LOS_ANGELES, STOCKHOLM, SYDNEY], WEDNESDAY_NOON)
    assert not slots.everyone_at_work
    hours = [local_time(at, person.zone).hour for at in slots.times for person in (LOS_ANGELES, STOCKHOLM, SYDNEY)]
    assert min(hours) >= 6
    assert max(hours) < 22
    assert len({local_day(at, "Australia/Sydney") for at in slots.times}) == 3


def test_people_with_one_working_day_in_common_get_all_times_on_it_well_apart() -> None:
    slots = meeting_slots([only_on(1), STOCKHOLM], WEDNESDAY_NOON)
    assert shown(slots, "Europe/Stockholm") == ["Tue 10:00", "Tue 13:00", "Tue 15:30"]
    assert slots.everyone_at_work


def test_people_with_no_working_day_in_common_meet_within_hours_on_a_day_off() -> None:
    slots = meeting_slots([only_on(1), only_on(3)], WEDNESDAY_NOON)
    assert not slots.everyone_at_work
    assert len(slots.times) == 3
    for at in slots.times:
        assert in_hours(STOCKHOLM, at)


def test_a_day_off_is_used_before_the_middle_of_the_night() -> None:
    # Late on the Monday of Los Angeles it is Tuesday in Stockholm.
    slots = meeting_slots([only_on(0, "America/Los_Angeles"), only_on(1)], WEDNESDAY_NOON)
    for at in slots.times:
        assert 6 <= local_time(at, "America/Los_Angeles").hour < 22
        assert 6 <= local_time(at, "Europe/Stockholm").hour < 22


def test_a_shared_half_hour_gives_as_many_times_as_it_has_room_for() -> None:
    slots = meeting_slots([only_on(1), WorkingHours("Europe/Stockholm", 15, 16)], WEDNESDAY_NOON)
    assert shown(slots, "Europe/Stockholm") == ["Tue 15:00", "Tue 15:30"]
    assert slots.everyone_at_work


def test_a_meeting_ends_before_work_does() -> None:
    slots = meeting_slots([WorkingHours("UTC", 9, 11)], WEDNESDAY_NOON, minutes=75)
    assert {at.strftime("%H:%M") for at in slots.times} <= {"09:00", "09:30"}


def test_a_meeting_may_end_on_the_minute_when_work_does() -> None:
    slots = meeting_slots([WorkingHours("UTC", 9, 10)], WEDNESDAY_NOON, minutes=60)
    assert {at.strftime("%H:%M") for at in slots.times} == {"09:00"}


def test_nobody_is_asked_to_meet_over_lunch_while_there_is_another_time() -> None:
    midday = WorkingHours("UTC", 12, 14)
    assert all(at.hour == 13 for at in meeting_slots([midday], WEDNESDAY_NOON).times)
    assert all(at.hour == 12 for at in meeting_slots([WorkingHours("UTC", 12, 13)], WEDNESDAY_NOON).times)


def test_kathmandu_has_its_own_half_hours() -> None:
    slots = meeting_slots([KATHMANDU, KATHMANDU], WEDNESDAY_NOON + timedelta(minutes=7, seconds=3))
    assert {local_time(at, "Asia/Kathmandu").minute for at in slots.times} <= {0, 30}


def test_with_one_in_kathmandu_and_two_in_stockholm_the_half_hours_are_stockholms() -> None:
    slots = meeting_slots([KATHMANDU, STOCKHOLM, STOCKHOLM], WEDNESDAY_NOON)
    assert {at.minute for at in slots.times} <= {0, 30}


def test_weekends_are_never_offered_even_when_nothing_else_fits() -> None:
    people = [WorkingHours("Pacific/Kiritimati", 9, 10), WorkingHours("Pacific/Pago_Pago", 3, 4), STOCKHOLM, KOLKATA]
    slots = meeting_slots(people, WEDNESDAY_NOON)
    for at in slots.times:
        assert all(local_day(at, person.zone).weekday() < 5 for person in people)


def test_a_round_of_fifty_groups_finds_its_times_in_a_moment() -> None:
    first = date(2026, 11, 18)
    for n in range(50):
        at = datetime.combine(first, datetime.min.time(), UTC) + timedelta(hours=n)
        assert len(meeting_slots([STOCKHOLM, NEW_YORK, LOS_ANGELES], at).times) == 3


@pytest.mark.parametrize(
    ("people", "count", "minutes", "horizon_days"),
    [
        pytest.param([], 3, 20, 10, id="nobody"),
        pytest.param([STOCKHOLM], 0, 20, 10, id="no times"),
        pytest.param([STOCKHOLM], 3, 0, 10, id="no length"),
        pytest.param([STOCKHOLM], 3, 121, 10, id="longer than two hours"),
        pytest.param([STOCKHOLM], 3, 20, 3, id="a horizon that may be one long weekend"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(
    people: list[WorkingHours], count: int, minutes: int, horizon_days: int
) -> None:
    with pytest.raises(ValueError, match="slots are for"):
        meeting_slots(people, WEDNESDAY_NOON, count, minutes, horizon_days=horizon_days)


def ends(start: datetime, minutes: int) -> datetime:
    return start + timedelta(minutes=minutes, microseconds=-1)


@given(
    st.lists(working_hours(), min_size=1, max_size=4), moments, st.integers(1, 4), st.sampled_from((15, 20, 60, 120))
)
def test_slots_are_future_distinct_and_round_and_at_work_when_they_say_so(
    people: list[WorkingHours], after: datetime, count: int, minutes: int
) -> None:
    slots = meeting_slots(people, after, count, minutes)
    assert 1 <= len(slots.times) <= count
    assert list(slots.times) == sorted(set(slots.times))
    for start in slots.times:
        assert after <= start < after + timedelta(days=10)
        assert any(local_time(start, person.zone).minute % 30 == 0 for person in people)
        assert all(local_day(start, person.zone).weekday() < 5 for person in people)
        if slots.everyone_at_work:
            assert all(in_hours(person, start) and in_hours(person, ends(start, minutes)) for person in people)


@given(st.lists(st.sampled_from((STOCKHOLM, NEW_YORK, WorkingHours("Europe/London"))), min_size=2, max_size=4), moments)
def test_neighbours_always_get_three_days_all_at_work(people: list[WorkingHours], after: datetime) -> None:
    slots = meeting_slots(people, after)
    assert slots.everyone_at_work
    assert len(slots.times) == 3
    for one, other in combinations(slots.times, 2):
        assert all(local_day(one, person.zone) != local_day(other, person.zone) for person in people)


def test_slots_differ_in_their_time_of_day() -> None:
    slots = meeting_slots([STOCKHOLM, WorkingHours("Europe/London")], WEDNESDAY_NOON)
    assert len({at.time() for at in slots.times}) == 3
