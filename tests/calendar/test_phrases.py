"""Until when, as people say it. Today is Wednesday 18 November 2026."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import DateProblem
from bot.people.until import first_day_back
from tests.calendar.zones import days

TODAY = date(2026, 11, 18)

# What was said, the first day back. Each is read the same for both languages' speakers.
UNDERSTOOD = [
    # Dates
    ("until 15 January", "2027-01-15", "without a year, the next one there is"),
    ("15 jan", "2027-01-15", "the word until may be left out"),
    ("Jan 15", "2027-01-15", "the American order, in words, is clear"),
    ("15th of january", "2027-01-15", ""),
    ("the 15th of January", "2027-01-15", ""),
    ("jan 15th, 2027", "2027-01-15", ""),
    ("sept 3", "2027-09-03", "any beginning of a month's name"),
    ("15jan", "2027-01-15", "typed in haste"),
    ("1 dec", "2026-12-01", "still ahead this year"),
    ("until friday 15 January", "2027-01-15", "with its weekday"),
    ("friday, 20 november", "2026-11-20", ""),
    ("UNTIL  15   JANUARY!", "2027-01-15", "shouted"),
    ("till 15 januari", "2027-01-15", ""),
    ("till den 15 jan", "2027-01-15", ""),
    ("den 15:e januari", "2027-01-15", ""),
    ("1:a mars", "2027-03-01", ""),
    ("3 maj", "2027-05-03", ""),
    ("fredagen den 15 januari 2027", "2027-01-15", ""),
    ("fram till 15 jan.", "2027-01-15", ""),
    ("2026-12-01", "2026-12-01", "ISO"),
    ("20261201", "2026-12-01", "ISO without hyphens"),
    ("2026/12/1", "2026-12-01", ""),
    ("12.3", "2027-03-12", "with dots the day is first everywhere"),
    ("12.3.2027", "2027-03-12", ""),
    ("15/1", "2027-01-15", "there is no 15th month"),
    ("1/15", "2027-01-15", ""),
    ("15/1 2027", "2027-01-15", "as Swedes write it"),
    ("15/1/27", "2027-01-15", ""),
    ("den 15/1", "2027-01-15", ""),
    ("3/3", "2027-03-03", "the same either way"),
    ("until the 15th", "2026-12-15", "this month's has passed"),
    ("the 20th", "2026-11-20", "this month's has not"),
    ("till den 15", "2026-12-15", ""),
    ("31st", "2026-12-31", "November has none"),
    # Lengths, counted from today
    ("for two weeks", "2026-12-02", ""),
    ("2 weeks", "2026-12-02", ""),
    ("2w", "2026-12-02", ""),
    ("in 2 weeks", "2026-12-02", ""),
    ("2 weeks from now", "2026-12-02", ""),
    ("for the next two weeks", "2026-12-02", ""),
    ("a fortnight", "2026-12-02", ""),
    ("for a couple of weeks", "2026-12-02", ""),
    ("a month", "2026-12-18", ""),
    ("1 month and 2 weeks", "2027-01-01", ""),
    ("half a year", "2027-05-18", ""),
    ("30 days", "2026-12-18", ""),
    ("a year", "2027-11-18", "366 days are the limit"),
    ("366 days", "2027-11-19", ""),
    ("i två veckor", "2026-12-02", ""),
    ("2 veckor", "2026-12-02", ""),
    ("2 v", "2026-12-02", ""),
    ("om två veckor", "2026-12-02", ""),
    ("två veckor framåt", "2026-12-02", ""),
    ("kommande två veckor", "2026-12-02", ""),
    ("fjorton dagar", "2026-12-02", "how a Swede says two weeks"),
    ("ett par veckor", "2026-12-02", ""),
    ("åtta veckor", "2027-01-13", ""),
    ("en månad", "2026-12-18", ""),
    ("3 mån", "2027-02-18", ""),
    ("ett halvår", "2027-05-18", ""),
    ("en vecka och två dagar", "2026-11-27", ""),
    # Weekdays
    ("monday", "2026-11-23", "the coming one"),
    ("until Mon", "2026-11-23", ""),
    ("back on monday", "2026-11-23", ""),
    ("until monday morning", "2026-11-23", ""),
    ("wednesday", "2026-11-25", "today is one: the next"),
    ("next monday", "2026-11-23", "the coming one is next week's"),
    ("friday", "2026-11-20", ""),
    ("friday next week", "2026-11-27", ""),
    ("nästa måndag", "2026-11-23", ""),
    ("på måndag", "2026-11-23", ""),
    ("till måndagen", "2026-11-23", ""),
    ("nu på fredag", "2026-11-20", ""),
    ("fredag nästa vecka", "2026-11-27", ""),
    ("mandag", "2026-11-23", "from a keyboard without å"),
    (unicodedata.normalize("NFD", "måndag"), "2026-11-23", "an å sent as a and a ring"),
    # Days nearby
    ("tomorrow", "2026-11-19", ""),
    ("the day after tomorrow", "2026-11-20", ""),
    ("imorgon", "2026-11-19", ""),
    ("i morgon", "2026-11-19", ""),
    ("till i övermorgon", "2026-11-20", ""),
    # Weeks, months, years: up to them …
    ("until next week", "2026-11-23", "back on its Monday"),
    ("until January", "2027-01-01", ""),
    ("until march 2027", "2027-03-01", ""),
    ("until the weekend", "2026-11-21", ""),
    ("till vecka 3", "2027-01-18", "its Monday"),
    ("till v.3", "2027-01-18", ""),
    ("till nästa månad", "2026-12-01", ""),
    # … and to their end
    ("end of month", "2026-12-01", "quiet through the last day"),
    ("until the end of the month", "2026-12-01", ""),
    ("until the end of next week", "2026-11-30", ""),
    ("end of january", "2027-02-01", ""),
    ("for next week", "2026-11-30", "quiet all that week"),
    ("the rest of the year", "2027-01-01", ""),
    ("over the weekend", "2026-11-23", ""),
    ("until after the weekend", "2026-11-23", ""),
    ("this week", "2026-11-23", "its beginning has passed, so its end is meant"),
    ("november", "2026-12-01", "likewise"),
    ("through January", "2027-02-01", ""),
    ("through Friday", "2026-11-21", "Friday is quiet still"),
    ("new year", "2027-01-01", ""),
    ("till månadsskiftet", "2026-12-01", ""),
    ("till slutet av mars", "2027-04-01", ""),
    ("till årets slut", "2027-01-01", ""),
    ("t.o.m. fredag", "2026-11-21", "including Friday"),
    ("till och med 15 januari", "2027-01-16", ""),
    ("hela januari", "2027-02-01", ""),
    ("över helgen", "2026-11-23", ""),
    ("den här veckan", "2026-11-23", ""),
    ("till nyår", "2027-01-01", ""),
]

UNREADABLE = [
    ("hello", "not about time"),
    ("15", "days? the 15th?"),
    ("2", "of what?"),
    ("a few weeks", "how many?"),
    ("några veckor", "hur många?"),
    ("3 hours", "a pause has whole days"),
    ("10:30", "a time is no day"),
    ("30 february", "no such day"),
    ("31/2", "nor this, in either order"),
    ("2026-13-01", "no such month"),
    ("2027-02-29", "no leap year"),
    ("0/0", ""),
    ("week 54", "no such week"),
    ("the 32nd", ""),
    ("monday 15 january 2027", "that is a Friday: which of the two is wrong?"),
    ("9999-12-31", "the last day there is has none after it"),
    ("0000-01-01", ""),
    ("15 jan 15 feb", "one date at a time"),
    ("mo", "too short to be a Monday"),
    ("<@U012AB3CD>", ""),
    ("2026-12-01'; DROP TABLE people", ""),
    ("9" * 79, "digits only"),
    ("monday " * 12, "nobody says this"),
    ("１５", "full-width digits, and still days or the 15th"),
]

AMBIGUOUS = [
    ("12/3", ["2026-12-03", "2027-03-12"], "European or American"),
    ("12-3", ["2026-12-03", "2027-03-12"], ""),
    ("12/3/2026", ["2026-12-03"], "12 March 2026 has passed, so it is December: no question"),
    ("3/12/2027", ["2027-03-12"], "3 December 2027 is too far, so it is March: no question"),
    ("next friday", ["2026-11-20", "2026-11-27"], "two days to some, nine to others"),
    ("nästa fredag", ["2026-11-20", "2026-11-27"], ""),
    ("through next friday", ["2026-11-21", "2026-11-28"], "the same, each with its Friday"),
    ("next week", ["2026-11-23", "2026-11-30"], "up to it, or over it?"),
    ("january", ["2027-01-01", "2027-02-01"], ""),
    ("vecka 3", ["2027-01-18", "2027-01-25"], ""),
    ("the weekend", ["2026-11-21", "2026-11-23"], ""),
]

PAST = [
    ("15 jan 2025", "2025-01-15"),
    ("2026-11-17", "2026-11-17"),
    ("yesterday", "2026-11-17"),
    ("igår", "2026-11-17"),
    ("today", "2026-11-18"),
    ("18 november", "2026-11-18"),
    ("0 days", "2026-11-18"),
    ("until this week", "2026-11-16"),
    ("12/3/2025", "2025-12-03"),
]

TOO_FAR = [
    "1 jan 2030",
    "2027-11-20",
    "2 years",
    "två år",
    "367 days",
    "29 february",
    "9" * 70 + " weeks",
    "99 years",
    ", ".join(["900y"] * 13),
]

OPEN = [
    "",
    "   ",
    "until",
    "för",
    "until further notice",
    "tills vidare",
    "indefinitely",
    "forever",
    "for ever",
    "för alltid",
]


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(("said", "back", "remark"), UNDERSTOOD)
def test_people_are_understood_in_either_language(said: str, back: str, remark: str, language: str) -> None:
    assert first_day_back(said, TODAY, language) == date.fromisoformat(back), remark


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(("said", "remark"), UNREADABLE)
def test_what_names_no_day_is_said_to_be_unreadable(said: str, remark: str, language: str) -> None:
    assert first_day_back(said, TODAY, language) == DateProblem("unreadable"), remark


@pytest.mark.parametrize(("said", "choices", "remark"), AMBIGUOUS)
def test_what_can_mean_two_days_is_asked_about(said: str, choices: list[str], remark: str) -> None:
    found = first_day_back(said, TODAY, "en")
    days_found = found.days if isinstance(found, DateProblem) else (found,)
    assert [day.isoformat() for day in days_found] == choices, remark
    assert isinstance(found, DateProblem) is (len(choices) > 1)


@pytest.mark.parametrize(
    ("said", "back"), [("12/3", "2027-03-12"), ("till 12/3", "2027-03-12"), ("3/12", "2026-12-03")]
)
def test_a_swede_means_the_day_first_and_is_not_asked(said: str, back: str) -> None:
    assert first_day_back(said, TODAY, "sv") == date.fromisoformat(back)


@pytest.mark.parametrize(("said", "day"), PAST)
def test_a_day_that_is_not_ahead_is_said_to_be_past(said: str, day: str) -> None:
    assert first_day_back(said, TODAY, "en") == DateProblem("past", (date.fromisoformat(day),))


@pytest.mark.parametrize("said", TOO_FAR)
def test_more_than_366_days_is_too_far(said: str) -> None:
    assert first_day_back(said, TODAY, "en") == DateProblem("too_far")


@pytest.mark.parametrize("said", OPEN)
def test_no_end_at_all_is_left_open(said: str) -> None:
    assert first_day_back(said, TODAY, "en") == DateProblem("open")


OTHER_DAYS = [
    ("2026-11-16", "next monday", "2026-11-23", "on a Monday the coming one is next week's"),
    ("2026-11-22", "next friday", "2026-11-27", "on a Sunday there is no doubt"),
    ("2027-01-31", "a month", "2027-02-28", "February is shorter"),
    ("2027-12-31", "tomorrow", "2028-01-01", "over the new year"),
    ("2027-03-01", "29 feb", "2028-02-29", "the next one there is"),
    ("2026-12-30", "till vecka 1", "2027-01-04", "week 53 is running"),
    ("2026-12-30", "until next week", "2027-01-04", ""),
    ("2027-01-31", "end of month", "2027-02-01", "on its last day"),
    ("2026-11-30", "the 31st", "2026-12-31", ""),
]


@pytest.mark.parametrize(("today", "said", "back", "remark"), OTHER_DAYS)
def test_the_day_it_is_said_on_matters(today: str, said: str, back: str, remark: str) -> None:
    assert first_day_back(said, date.fromisoformat(today), "en") == date.fromisoformat(back), remark


@given(days, st.integers(1, 366))
def test_every_day_within_a_year_can_be_named_in_iso(today: date, ahead: int) -> None:
    wanted = today + timedelta(days=ahead)
    assert first_day_back(f"until {wanted.isoformat()}", today, "en") == wanted


@given(days, st.integers(1, 364))
def test_every_day_short_of_a_year_can_be_named_by_day_and_month(today: date, ahead: int) -> None:
    wanted = today + timedelta(days=ahead)
    assert first_day_back(f"{wanted.day} {wanted:%B}", today, "en") == wanted
    assert first_day_back(f"till {wanted.day}/{wanted.month}", today, "sv") == wanted


@given(
    st.one_of(
        st.text(max_size=90),
        st.lists(st.sampled_from(" ".join(said for said, *_ in UNDERSTOOD).split()), max_size=7).map(" ".join),
    ),
    days,
    st.sampled_from(("en", "sv")),
)
def test_whatever_is_typed_the_answer_is_a_day_within_reach_or_a_problem(text: str, today: date, language: str) -> None:
    found = first_day_back(text, today, language)
    if isinstance(found, DateProblem):
        assert (len(found.days) > 1) is (found.kind == "ambiguous")
        assert all(today < day for day in found.days) or found.kind == "past"
    else:
        assert today < found <= today + timedelta(days=366)
