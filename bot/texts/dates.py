"""Dates, times, numbers and lists as people of one language write them (Babel); the clock has 24 hours."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import overload
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal

from bot.texts.escape import Mrkdwn, Plain, Text, UserText, as_mrkdwn


class Dates:
    """The habits of one locale, such as `sv_SE`, with its patterns for dates (Unicode's letters).

    Every moment is an aware datetime, every zone an IANA name.
    """

    def __init__(self, locale: Locale, date: str, date_with_year: str) -> None:
        self._locale = locale
        self._date, self._date_with_year = date, date_with_year

    def date(self, day: dt.date) -> Plain:
        """`Tuesday 3 March`, `tisdag 3 mars`."""
        return Plain(format_date(day, self._date, locale=self._locale))

    def date_with_year(self, day: dt.date) -> Plain:
        """`3 March 2026`, `3 mars 2026`."""
        return Plain(format_date(day, self._date_with_year, locale=self._locale))

    def time(self, moment: dt.datetime, zone: str) -> Plain:
        """`09:30` on the clocks of that zone."""
        return Plain(f"{local(moment, zone):%H:%M}")

    def hour(self, hour: int) -> Plain:
        """`09:00` for 9."""
        return Plain(f"{hour:02}:00")

    def weekday(self, number: int) -> Plain:
        """`Tuesday`, `tisdag`; Monday is 0."""
        return Plain(get_day_names("wide", "stand-alone", self._locale)[number])

    def month(self, number: int) -> Plain:
        """`March`, `mars`; January is 1."""
        return Plain(get_month_names("wide", "stand-alone", self._locale)[number])

    def number(self, value: int | Decimal) -> Plain:
        """`12,345`, `12 345`; `99.8`, `99,8`."""
        return Plain(format_decimal(value, locale=self._locale))

    def place(self, zone: str) -> Plain:
        """The city that a zone is named after: `Copenhagen`, `Köpenhamn`."""
        city = get_timezone_location(ZoneInfo(zone), locale=self._locale, return_city=True)
        return Plain(city.rpartition("/")[2])

    @overload
    def join(self, parts: Sequence[Plain]) -> Plain: ...
    @overload
    def join(self, parts: Sequence[Mrkdwn] | Sequence[UserText]) -> Mrkdwn: ...
    def join(self, parts: Sequence[Text | UserText]) -> Text:
        """`a, b and c`. Plain parts stay Plain; otherwise each is escaped unless it is Mrkdwn."""
        if all(isinstance(part, Plain) for part in parts):
            return Plain(format_list([str(part) for part in parts], locale=self._locale))
        return Mrkdwn(format_list([str(as_mrkdwn(part)) for part in parts], locale=self._locale))


def local(moment: dt.datetime, zone: str) -> dt.datetime:
    """The moment on that zone's clocks; ValueError where it is naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone is no moment")
    return moment.astimezone(ZoneInfo(zone))
