"""What a phrase can mean: each function reads one form and answers with all that it may stand for, mostly one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.calendar.spans import (
    MOST,
    Span,
    coming,
    date_or_none,
    moment,
    month_of,
    months_on,
    not_over,
    one_day,
    week_of,
    weekend_of,
    year_of,
)
from bot.calendar.vocabulary import CHRISTMAS, DAYS_NEAR, NUMBERS, UNITS, month_named, weekday_named

Reader = Callable[[str, date, str], list[Span]]

_ARTICLE = r"(?:(?:the|den|det) )?"
_ORDINAL = r"(?:st|nd|rd|th|:e|:a|[ea](?![a-z]))"
_WEEKDAY_BEFORE = r"(?:(?!the|den)(?P<weekday>[a-z]+),? )?"
_DAY_FIRST = re.compile(rf"{_WEEKDAY_BEFORE}{_ARTICLE}(?P<day>\d\d?){_ORDINAL}? ?(?:of |i )?(?P<month>[a-z]+)")
_MONTH_FIRST = re.compile(rf"{_WEEKDAY_BEFORE}(?P<month>[a-z]+) ?{_ARTICLE}(?P<day>\d\d?){_ORDINAL}?")
_YEAR = re.compile(r"^(.*?[a-z\d]),? (\d{4})$")
_DAY_OF_MONTH = re.compile(rf"(?:(?:the|den) (\d\d?){_ORDINAL}?|(\d\d?)(?:st|nd|rd|th|:e|:a))")
_ISO = re.compile(r"(\d{4})([-/.]?)(\d\d?)\2(\d\d?)")
_FIGURES = re.compile(r"(?:den )?(\d\d?)([-/.])(\d\d?)(?:[-/. ](\d{4})|[/.](\d\d))?")
_LENGTH = re.compile(rf"(\d+|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}) ?({'|'.join(UNITS)})")
_WEEKDAY = re.compile(r"(?:(next|this|coming|nu pa) )?([a-z]+)( next (?:week|vecka)| this (?:week|vecka|veckan))?")
_WEEK_NUMBER = re.compile(r"(?:week|vecka|w|v) ?(\d\d?)")
_PERIOD = re.compile(rf"{_ARTICLE}(?:(next|coming|this) )?([a-z]+)")

_AROUND: dict[str, Callable[[date], Span]] = {
    **dict.fromkeys(("week", "vecka", "veckan", "veckans"), week_of),
    **dict.fromkeys(("weekend", "helg", "helgen"), weekend_of),
    **dict.fromkeys(("month", "manad", "manaden", "manadens"), month_of),
    **dict.fromkeys(("year", "ar", "aret", "arets"), year_of),
}


def near_day(text: str, today: date, _language: str) -> list[Span]:
    """Reads "tomorrow", "i övermorgon"."""
    distance = DAYS_NEAR.get(text.removeprefix("the "))
    return [] if distance is None else [one_day(today + timedelta(days=distance))]


def length(text: str, today: date, _language: str) -> list[Span]:
    """Reads "two weeks", "1 month and 3 days", "fjorton dagar", counted from today."""
    plain = re.sub(r"^(the )?(next|coming) ", "", text)
    parts = [_LENGTH.fullmatch(part) for part in re.split(r" and | och |, ?", plain)]
    months = days = 0
    for part in parts:
        if part is None:
            return []
        number = NUMBERS.get(part[1]) or int(part[1])
        months += number * UNITS[part[2]][0]
        days += number * UNITS[part[2]][1]
    return [moment(months_on(today, min(months, MOST)) + timedelta(days=min(days, MOST)))]


def iso_date(text: str, _today: date, _language: str) -> list[Span]:
    """Reads "2026-12-01", "20261201"."""
    found = _ISO.fullmatch(text)
    day = date_or_none(int(found[1]), int(found[3]), int(found[4])) if found else None
    return [one_day(day)] if day else []


def figures(text: str, today: date, language: str) -> list[Span]:
    """Reads "12/3", "12/3/2027", "12.3": both orders, save where only one is used: with dots, and "/" in Swedish."""
    found = _FIGURES.fullmatch(text)
    if not found:
        return []
    one, other = int(found[1]), int(found[3])
    year = int(found[4] or f"20{found[5]}") if found[4] or found[5] else None
    day_first = _dated(other, one, year, today)
    if found[2] == "." or (found[2] == "/" and language == "sv" and day_first):
        return day_first
    month_first = _dated(one, other, year, today)
    return day_first + [span for span in month_first if span not in day_first]


def _dated(month: int, day: int, year: int | None, today: date) -> list[Span]:
    # Between two 29ths of February lie at most eight years.
    years = range(today.year, today.year + 9) if year is None else [year]
    spans = [one_day(found) for found in (date_or_none(y, month, day) for y in years) if found]
    return not_over(spans, today) if year is None else spans


def named_month_date(text: str, today: date, _language: str) -> list[Span]:
    """Reads "15 January", "jan 15th 2027", "fredagen den 15:e januari". The wrong weekday makes it unreadable."""
    rest, year = _without_year(text)
    for found in (_DAY_FIRST.fullmatch(rest), _MONTH_FIRST.fullmatch(rest)):
        month = month_named(found["month"]) if found else None
        if found and month:
            return _on_that_weekday(_dated(month, int(found["day"]), year, today), found["weekday"])
    return []


def _on_that_weekday(spans: list[Span], name: str | None) -> list[Span]:
    return [span for span in spans if name is None or span.first.weekday() == weekday_named(name)]


def _without_year(text: str) -> tuple[str, int | None]:
    found = _YEAR.match(text)
    return (found[1], int(found[2])) if found else (text, None)


def named_month(text: str, today: date, _language: str) -> list[Span]:
    """Reads "January", "mars 2027"."""
    rest, year = _without_year(text)
    month = month_named(rest)
    if month is None:
        return []
    firsts = [date_or_none(y, month, 1) for y in ([today.year, today.year + 1] if year is None else [year])]
    spans = [month_of(first) for first in firsts if first]
    return not_over(spans, today) if year is None else spans


def christmas(text: str, today: date, language: str) -> list[Span]:
    """Reads "jul", "julen", "Christmas": from 24 to 26 December. Said in English, "jul" is July."""
    if text not in CHRISTMAS or (text == "jul" and language != "sv"):
        return []
    spans = [Span(date(year, 12, 24), date(year, 12, 27)) for year in (today.year, today.year + 1)]
    return not_over(spans, today)


def day_of_month(text: str, today: date, _language: str) -> list[Span]:
    """Reads "the 15th", "den 15": the next month that has such a day."""
    found = _DAY_OF_MONTH.fullmatch(text)
    if not found:
        return []
    firsts = [months_on(today.replace(day=1), months) for months in range(3)]
    days = [date_or_none(first.year, first.month, int(found[1] or found[2])) for first in firsts]
    return not_over([one_day(day) for day in days if day], today)


def weekday(text: str, today: date, _language: str) -> list[Span]:
    """Reads "monday", "på fredag"; "next friday" said on a Wednesday is two days to some and nine to others."""
    found = _WEEKDAY.fullmatch(text)
    wanted = weekday_named(found[2]) if found else None
    if found is None or wanted is None:
        return []
    soon, next_week = coming(wanted, today), week_of(today).after + timedelta(days=wanted)
    if (found[3] or "").startswith(" next"):
        return [one_day(next_week)]
    if found[1] == "next" and soon != next_week:
        return [one_day(soon), one_day(next_week)]
    return [one_day(soon)]


def week_number(text: str, today: date, _language: str) -> list[Span]:
    """Reads "vecka 3", "v.3": the ISO week, this year or next."""
    found = _WEEK_NUMBER.fullmatch(text)
    if not found:
        return []
    year = today.isocalendar().year
    return not_over([_iso_week(year, int(found[1])), _iso_week(year + 1, int(found[1]))], today)


def _iso_week(year: int, week: int) -> Span | None:
    last = date(year, 12, 28).isocalendar().week  # 28 December is always in the last one
    return week_of(date.fromisocalendar(year, week, 1)) if 1 <= week <= last else None


def period(text: str, today: date, _language: str) -> list[Span]:
    """Reads "next week", "this month", "the weekend"."""
    found = _PERIOD.fullmatch(text)
    around = _AROUND.get(found[2]) if found else None
    if found is None or around is None:
        return []
    this = around(today)
    return [around(this.after) if found[1] in {"next", "coming"} else this]


READERS: tuple[Reader, ...] = (
    near_day,
    length,
    iso_date,
    figures,
    day_of_month,
    named_month_date,
    christmas,
    named_month,
    week_number,
    period,
    weekday,
)


def read(text: str, today: date, language: str) -> list[Span]:
    """All that an evened phrase can mean: the answer of the first reader that has one, else an empty list."""
    return next((spans for reader in READERS if (spans := reader(text, today, language))), [])
