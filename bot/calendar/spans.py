"""Stretches of whole days that a phrase can name."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# Months or days: far beyond any pause, and still within what a date can hold.
MOST = 500


@dataclass(frozen=True)
class Span:
    """The days from `first` up to and not including `after`."""

    first: date
    after: date


def one_day(day: date) -> Span:
    """That day."""
    return Span(day, day + timedelta(days=1))


def moment(day: date) -> Span:
    """Where a length of time ends: there is nothing in it to be before or beyond."""
    return Span(day, day)


def week_of(day: date) -> Span:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(weeks=1))


def weekend_of(day: date) -> Span:
    """Saturday and Sunday of that day's week."""
    after = week_of(day).after
    return Span(after - timedelta(days=2), after)


def month_of(day: date) -> Span:
    """The calendar month."""
    first = day.replace(day=1)
    return Span(first, months_on(first, 1))


def year_of(day: date) -> Span:
    """The calendar year."""
    first = day.replace(month=1, day=1)
    return Span(first, months_on(first, 12))


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month when it is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def coming(weekday: int, today: date) -> date:
    """The first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def date_or_none(year: int, month: int, day: int) -> date | None:
    """That date, or None when the calendar has no such day, or no year after it."""
    if not (1 <= month <= 12 and 1 <= year <= 9998 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def not_over(spans: Iterable[Span | None], today: date) -> list[Span]:
    """The first of them that is not wholly past, in a list, or an empty one: how a date without a year is meant."""
    return [span for span in spans if span is not None and span.after > today][:1]
