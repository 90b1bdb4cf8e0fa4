"""Public holidays, by the country whose days a person keeps."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

from holidays import country_holidays, list_supported_countries
from holidays.constants import DE_FACTO, PUBLIC

from bot.calendar.hours import no_holiday
from bot.texts.places import NO_COUNTRY, country_of_zone
from models.people import Person


def country_of(person: Person) -> str | None:
    """Whose holidays are kept for a person: what they chose, else what Slack leaves no doubt of."""
    if person.country is not None:
        return None if person.country == NO_COUNTRY else person.country
    return likely_country(person.locale, person.zone)


def likely_country(locale: str, zone: str) -> str | None:
    """The country of the zone where the locale names the same one: `sv-SE` in Europe/Stockholm is Sweden.

    Either alone proves nothing: `en-US` is what Slack begins with all over the world, and a zone says where somebody
    is, not whose days they keep.
    """
    country = country_of_zone(zone)
    region = locale.replace("_", "-").rpartition("-")[2].upper()
    return country if country == region and is_known(country) else None


@lru_cache(maxsize=1)
def known_countries() -> frozenset[str]:
    """Every country whose holidays are known, by ISO 3166-1 code."""
    return frozenset(code for code in list_supported_countries(include_aliases=False) if len(code) == 2)


def is_known(country: str | None) -> bool:
    """True where this country's holidays are known."""
    return country in known_countries()


def public_holidays(country: str | None) -> Callable[[date], bool]:
    """Whether a date is a holiday of the whole country, those included that are free in fact, such as Midsummer Eve.

    Nothing is where there is no country. Days of single regions are not known here: nobody says in which one they are.
    """
    return no_holiday if country is None else _of_country(country)


@cache
def _of_country(country: str) -> Callable[[date], bool]:
    @lru_cache(maxsize=16)
    def days_of(year: int) -> frozenset[date]:
        known = country_holidays(country).supported_categories
        categories = tuple(category for category in (PUBLIC, DE_FACTO) if category in known)
        # Plain dates, for the library's own container grows with every question.
        return frozenset(country_holidays(country, years=year, categories=categories or None).keys())

    return lambda day: day in days_of(day.year)
