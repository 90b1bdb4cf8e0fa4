"""Until when somebody wants to be left alone, in whichever language they say it."""

from datetime import date
from functools import cache

from bot.calendar import DateProblem, Grammar, parse_until
from bot.texts import LANGUAGES
from bot.texts.datewords import date_words
from bot.texts.files import FALLBACK


def first_day_back(text: str, today: date, language: str) -> date | DateProblem:
    """The first day back (see `parse_until`), read in the person's language or English, else in any that there is.

    In that order, because a word can be something else in a language that the person does not speak.
    """
    found: date | DateProblem = DateProblem("unreadable")
    reading = ((language,), (language, FALLBACK), (language, *LANGUAGES))
    for languages in dict.fromkeys(tuple(dict.fromkeys(spoken)) for spoken in reading):
        found = parse_until(text, today, _grammar(languages))
        if found != DateProblem("unreadable"):
            return found
    return found


@cache
def _grammar(languages: tuple[str, ...]) -> Grammar:
    return Grammar(tuple(date_words(language) for language in languages))
