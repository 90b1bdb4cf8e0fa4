"""Dates, times, numbers, lists and plurals as people of each language write them."""

from datetime import UTC, date, datetime

import pytest

from bot.texts import MissingText, Plain, UserText, language_of, mention, words

TUESDAY = date(2026, 3, 3)
MORNING = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
en, sv = words("en"), words("sv")


@pytest.mark.parametrize(
    ("locale", "language"),
    [("sv-SE", "sv"), ("sv_FI", "sv"), ("SV", "sv"), ("en-US", "en"), ("nb-NO", "en"), ("", "en"), (None, "en")],
)
def test_a_slack_locale_becomes_one_of_our_languages(locale: str | None, language: str) -> None:
    assert language_of(locale) == language


def test_days_are_written_as_people_write_them() -> None:
    assert (en.date(TUESDAY), sv.date(TUESDAY)) == ("Tuesday 3 March", "tisdag 3 mars")
    assert (en.date_with_year(TUESDAY), sv.date_with_year(TUESDAY)) == ("3 March 2026", "3 mars 2026")
    assert (en.weekday(0), sv.weekday(6)) == ("Monday", "söndag")
    assert (en.month(1), sv.month(12)) == ("January", "december")
    assert en.hour(9) == "09:00"


def test_a_moment_is_told_on_the_readers_clock() -> None:
    assert en.moment(MORNING, "Europe/Stockholm") == "Tuesday 3 March 10:00 (Stockholm)"
    assert sv.moment(MORNING, "Europe/Copenhagen") == "tisdag 3 mars kl. 10:00 (Köpenhamn)"
    assert sv.time(MORNING, "Asia/Kolkata") == "14:30"


def test_summer_time_counts_from_its_first_day() -> None:
    before, after = datetime(2026, 3, 28, 9, tzinfo=UTC), datetime(2026, 3, 29, 9, tzinfo=UTC)
    assert (en.time(before, "Europe/Stockholm"), en.time(after, "Europe/Stockholm")) == ("10:00", "11:00")


def test_a_shared_moment_shows_each_clock_once_and_another_day_by_name() -> None:
    zones = ["Europe/Stockholm", "Europe/Paris", "Asia/Kolkata", "Europe/Stockholm"]
    assert en.moment_in(MORNING, zones) == "Tuesday 3 March 10:00 (Stockholm and Paris), 14:30 (Kolkata)"
    late = datetime(2026, 3, 3, 20, tzinfo=UTC)
    assert sv.moment_in(late, ["Europe/Stockholm", "Australia/Sydney"]) == (
        "tisdag 3 mars kl. 21:00 (Stockholm), onsdag 4 mars kl. 07:00 (Sydney)"
    )


def test_places_have_the_name_of_their_city() -> None:
    assert en.place("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert en.place("UTC") == "UTC"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        en.moment(datetime(2026, 3, 3, 9), "UTC")  # noqa: DTZ001 - the mistake itself


def test_lists_are_joined_as_in_speech_and_escaped_where_needed() -> None:
    assert en.join([Plain("a"), Plain("b"), Plain("c")]) == "a, b and c"
    assert sv.join([mention("U01"), mention("U02")]) == "<@U01> och <@U02>"
    assert sv.join([UserText("R&D"), UserText("{0} <x>")]) == "R&amp;D och {0} &lt;x&gt;"


def test_numbers_are_grouped_and_counted_things_agree_with_them() -> None:
    assert (en.number(12345), sv.number(12345)) == ("12,345", "12\xa0345")
    assert en.plain("setup-counts-people", n=1) == "1 person took part"
    assert sv.plain("setup-counts-people", n=7) == "7 personer var med"


def test_an_unknown_key_or_a_missing_argument_is_an_error_not_an_odd_text() -> None:
    with pytest.raises(MissingText):
        en.plain("no-such-key")
    with pytest.raises(MissingText):
        en.plain("help-unknown")
    with pytest.raises(MissingText):
        words("de")
