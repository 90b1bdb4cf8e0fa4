"""The words with which people of one language name a day: those of its file (`dates-…`), months and weekdays (Babel).

Plain data, so that the calendar, which reads dates with them, needs to know nothing of languages.
"""

from collections.abc import Callable, Mapping
from functools import cache

from babel.dates import get_day_names, get_month_names

from bot.texts.files import FALLBACK, listed, locale_of, messages

PREFIX = "dates-"
_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")


@cache
def date_words(language: str) -> Mapping[str, tuple[str, ...]]:
    """Its words by what they are for, such as `until` or `units-day`; `month-1` is January, `weekday-0` Monday."""
    names = [key for key in messages(FALLBACK) if key.startswith(PREFIX)]
    found = {name.removeprefix(PREFIX): listed(language, name) for name in names}
    for month in range(1, 13):
        found[f"month-{month}"] = _names(language, month, get_month_names)
    for day in range(7):
        weekday = _names(language, day, get_day_names)
        found[f"weekday-{day}"] = weekday + tuple(weekday[0] + end for end in found["weekday-ending"])
    return found


def _names(language: str, number: int, names: Callable[..., Mapping[int, str]]) -> tuple[str, ...]:
    locale = locale_of(language)
    return tuple(names(width, context, locale)[number].rstrip(".") for width in _WIDTHS for context in _CONTEXTS)
