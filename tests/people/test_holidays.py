"""Whose public holidays are kept: what a person chose, else what Slack leaves no doubt of."""

from datetime import UTC, date, datetime

import pytest

from bot.calendar import WorkingHours, meeting_slots, next_working, works_on
from bot.people.holidays import country_of, likely_country, public_holidays
from bot.people.service import hours_of
from bot.texts.places import NO_COUNTRY
from tests.people.rows import person


@pytest.mark.parametrize(
    ("locale", "zone", "country"),
    [
        ("sv-SE", "Europe/Stockholm", "SE"),
        ("en-GB", "Europe/London", "GB"),
        ("en-US", "America/New_York", "US"),
        ("en-US", "Europe/Stockholm", None),  # Slack begins with en-US all over the world
        ("sv-SE", "Europe/Helsinki", None),
        ("sv-SE", "UTC", None),
        ("en-IN", "Asia/Kolkata", "IN"),
    ],
)
def test_a_country_is_assumed_only_where_language_and_zone_agree(locale: str, zone: str, country: str | None) -> None:
    assert likely_country(locale, zone) == country


def test_what_a_person_chose_counts_also_where_it_is_none() -> None:
    assert country_of(person()) == "SE"
    assert country_of(person(country="FI")) == "FI"
    assert country_of(person(country=NO_COUNTRY)) is None


@pytest.mark.parametrize(
    "day", [date(2026, 4, 3), date(2026, 4, 6), date(2026, 6, 19), date(2026, 12, 24), date(2027, 1, 6)]
)
def test_swedish_holidays_are_days_off_and_so_are_their_eves(day: date) -> None:
    assert not works_on(hours_of(person()), day)
    assert works_on(hours_of(person(country=NO_COUNTRY)), day)


def test_after_easter_work_begins_on_tuesday() -> None:
    good_friday = datetime(2026, 4, 3, 8, tzinfo=UTC)
    assert next_working(hours_of(person()), good_friday) == datetime(2026, 4, 7, 7, tzinfo=UTC)


def test_no_time_is_proposed_on_a_holiday_of_either() -> None:
    swede, briton = hours_of(person()), hours_of(person(locale="en-GB", zone="Europe/London"))
    times = meeting_slots([swede, briton], datetime(2026, 4, 2, 10, tzinfo=UTC)).times
    assert {time.date() for time in times}.isdisjoint({date(2026, 4, 3), date(2026, 4, 6)})


def test_where_all_ten_days_are_holidays_times_are_found_all_the_same() -> None:
    always = WorkingHours(zone="Europe/Stockholm", holiday=lambda _day: True)
    found = meeting_slots([always], datetime(2026, 4, 2, 10, tzinfo=UTC))
    assert len(found.times) == 3
    assert not found.everyone_at_work


def test_nobody_has_holidays_where_there_is_no_country() -> None:
    assert not public_holidays(None)(date(2026, 12, 25))
