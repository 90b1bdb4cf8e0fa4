"""Countries: where a time zone lies, and what a country is called (Babel)."""

from functools import cache

from babel import Locale
from babel.core import get_global

from bot.texts.escape import Plain

NO_COUNTRY = "--"
"""In the place of a country: what a person chose who wants no public holidays kept."""


def country_of_zone(zone: str) -> str | None:
    """The ISO 3166-1 code of the country that an IANA zone lies in; None for a zone of several, or of none."""
    territories, aliases = get_global("zone_territories"), get_global("zone_aliases")
    found = territories.get(zone) or territories.get(aliases.get(zone, ""))
    # "001" is the world: UTC lies in it.
    return found if found is not None and found.isalpha() else None


@cache
def country_name(code: str, language: str) -> Plain:
    """`Sweden`, `Sverige`; the code itself where the language has no name for it."""
    return Plain(Locale.parse(language).territories.get(code, code))
