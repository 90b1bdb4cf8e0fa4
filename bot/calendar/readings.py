"""What a phrase can mean: each function reads one form and answers with all that it may stand for, mostly one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.calendar.grammar import Grammar
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

Reader = Callable[[str, date, Grammar], list[Span]]

_ISO = re.compile(r"(\d{4})([-/.]?)(\d\d?)\2(\d\d?)")
_DAYS_NEAR = {"TODAY": 0, "TOMORROW": 1, "OVERMORROW": 2, "YESTERDAY": -1}
_AROUND: dict[str, Callable[[date], Span]] = {
    "week": week_of,
    "weekend": weekend_of,
    "month": month_of,
    "year": year_of,
}


def near_day(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "tomorrow", "i övermorgon"."""
    distance = _DAYS_NEAR.get(grammar.article.sub("", text))
    return [] if distance is None else [one_day(today + timedelta(days=distance))]


def length(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "two weeks", "1 month and 3 days", "fjorton dagar", counted from today."""
    parts = [grammar.length.fullmatch(part) for part in grammar.conjunction.split(grammar.ahead.sub("", text))]
    months = days = 0
    for part in parts:
        if part is None:
            return []
        number = grammar.numbers.get(part[1]) or int(part[1])
        months += number * grammar.units[part[2]][0]
        days += number * grammar.units[part[2]][1]
    return [moment(months_on(today, min(months, MOST)) + timedelta(days=min(days, MOST)))]


def iso_date(text: str, _today: date, _grammar: Grammar) -> list[Span]:
    """Reads "2026-12-01", "20261201"."""
    found = _ISO.fullmatch(text)
    day = date_or_none(int(found[1]), int(found[3]), int(found[4])) if found else None
    return [one_day(day)] if day else []


def figures(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "12/3", "12/3/2027", "12.3": both orders, save where but one is used: with dots, or in the language."""
    found = grammar.figures.fullmatch(text)
    if not found:
        return []
    one, other = int(found[1]), int(found[3])
    year = int(found[4] or f"20{found[5]}") if found[4] or found[5] else None
    day_first = _dated(other, one, year, today)
    if found[2] == "." or (found[2] == "/" and grammar.day_first and day_first):
        return day_first
    month_first = _dated(one, other, year, today)
    return day_first + [span for span in month_first if span not in day_first]


def _dated(month: int, day: int, year: int | None, today: date) -> list[Span]:
    # Between two 29ths of February lie at most eight years.
    years = range(today.year, today.year + 9) if year is None else [year]
    spans = [one_day(found) for found in (date_or_none(y, month, day) for y in years) if found]
    return not_over(spans, today) if year is None else spans


def named_month_date(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "15 January", "jan 15th 2027", "fredagen den 15:e januari". The wrong weekday makes it unreadable."""
    rest, year = _without_year(text)
    for found in (grammar.day_then_month.fullmatch(rest), grammar.month_then_day.fullmatch(rest)):
        month = grammar.month_named(found["month"]) if found else None
        if found and month:
            spans, name = _dated(month, int(found["day"]), year, today), found["weekday"]
            return spans if name is None else [s for s in spans if s.first.weekday() == grammar.weekday_named(name)]
    return []


def _without_year(text: str) -> tuple[str, int | None]:
    found = re.match(r"^(.*?[^\W_]),? (\d{4})$", text)
    return (found[1], int(found[2])) if found else (text, None)


def named_month(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "January", "mars 2027"."""
    rest, year = _without_year(text)
    month = grammar.month_named(rest)
    if month is None:
        return []
    firsts = [date_or_none(y, month, 1) for y in ([today.year, today.year + 1] if year is None else [year])]
    spans = [month_of(first) for first in firsts if first]
    return not_over(spans, today) if year is None else spans


def christmas(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "jul", "julen", "Christmas": from 24 to 26 December. Said in English, "jul" is July."""
    if text not in grammar.christmas:
        return []
    spans = [Span(date(year, 12, 24), date(year, 12, 27)) for year in (today.year, today.year + 1)]
    return not_over(spans, today)


def day_of_month(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "the 15th", "den 15": the next month that has such a day."""
    found = grammar.day_of_month.fullmatch(text)
    if not found:
        return []
    firsts = [months_on(today.replace(day=1), months) for months in range(3)]
    days = [date_or_none(first.year, first.month, int(found[1] or found[2])) for first in firsts]
    return not_over([one_day(day) for day in days if day], today)


def weekday(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "monday", "på fredag"; "next friday" said on a Wednesday is two days to some and nine to others."""
    found = grammar.weekday.fullmatch(text)
    wanted = grammar.weekday_named(found[2]) if found else None
    if found is None or wanted is None:
        return []
    soon, next_week = coming(wanted, today), week_of(today).after + timedelta(days=wanted)
    if (found[3] or "").startswith(" NEXT"):
        return [one_day(next_week)]
    if found[1] == "NEXT" and soon != next_week:
        return [one_day(soon), one_day(next_week)]
    return [one_day(soon)]


def week_number(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "vecka 3", "v.3": the ISO week, this year or next."""
    found = grammar.week_number.fullmatch(text)
    if not found:
        return []
    year = today.isocalendar().year
    return not_over([_iso_week(year, int(found[1])), _iso_week(year + 1, int(found[1]))], today)


def _iso_week(year: int, week: int) -> Span | None:
    last = date(year, 12, 28).isocalendar().week  # 28 December is always in the last one
    return week_of(date.fromisocalendar(year, week, 1)) if 1 <= week <= last else None


def period(text: str, today: date, grammar: Grammar) -> list[Span]:
    """Reads "next week", "this month", "the weekend"."""
    found = grammar.period.fullmatch(text)
    around = _AROUND.get(grammar.periods.get(found[2], "")) if found else None
    if found is None or around is None:
        return []
    this = around(today)
    return [around(this.after) if found[1] in {"NEXT", "COMING"} else this]


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


def read(text: str, today: date, grammar: Grammar) -> list[Span]:
    """All that an evened phrase can mean: the answer of the first reader that has one, else an empty list."""
    return next((spans for reader in READERS if (spans := reader(text, today, grammar))), [])
