"""The words people use for dates, of one language or several, and their spelling made even.

A language brings its words as plain lists (see `Words`). Small letters are what people typed; a word all in capitals
is one of ours, put in the place of theirs: "nästa vecka" and "next week" are both "NEXT week", "i år" is "THIS YEAR".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

LETTER = r"[^\W\d_]"

Words = Mapping[str, Sequence[str]]
"""One language: what the words are for, such as `until`, `units-day`, `month-1` or `weekday-0`, and the words."""

_OURS = {
    "today": "TODAY",
    "tomorrow": "TOMORROW",
    "overmorrow": "OVERMORROW",
    "yesterday": "YESTERDAY",
    "next": "NEXT",
    "coming": "COMING",
    "this": "THIS",
    "this-week": "THIS WEEK",
    "this-month": "THIS MONTH",
    "this-year": "THIS YEAR",
    "end-of-week": "END THIS WEEK",
    "end-of-month": "END THIS MONTH",
    "end-of-year": "END THIS YEAR",
    "half-year": "6 MONTH",
}
_UNITS = {"day": (0, 1), "week": (0, 7), "fortnight": (0, 14), "month": (1, 0), "quarter": (3, 0), "year": (12, 0)}


@dataclass(frozen=True)
class Vocabulary:
    """The words of one reader. Where two languages differ on a word, the earlier one has its way."""

    languages: tuple[Words, ...]

    def all(self, name: str) -> list[str]:
        """Every word for one thing, evened, the longest first."""
        found = {self._ours(plain(word)) for words in self.languages for word in words[name]}
        return sorted(found, key=lambda word: (-len(word), word))

    def any_of(self, *names: str) -> str:
        """A regular expression for any word for these things, ours included."""
        words = [re.escape(word) for name in names for word in [*self.all(name), name.upper()]]
        return rf"(?:{'|'.join(words)})"

    @cached_property
    def day_first(self) -> bool:
        """True where 12/3 can only be the 12th of March."""
        return "day-month" in self.languages[0]["figures"]

    @cached_property
    def units(self) -> dict[str, tuple[int, int]]:
        """How many months and days one of it is."""
        theirs = {word: size for name, size in _UNITS.items() for word in self.all(f"units-{name}")}
        return theirs | {"MONTH": _UNITS["month"]}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """What a number is in figures."""
        pairs = [pair.rpartition(" ") for pair in self.all("numbers")]
        return {word: int(figures) for word, _, figures in pairs if figures.isdecimal()}

    def evened(self, text: str) -> str:
        """Lower case, one space between words, no accents, our word for each thing: "I  Morgon!" is "TOMORROW"."""
        return self._trailing.sub("", self._ours(plain(text)))

    def month_named(self, word: str) -> int | None:
        """1 to 12 for a month's name or at least three letters of it."""
        return self._place("month-{}", range(1, 13), word)

    def weekday_named(self, word: str) -> int | None:
        """0 (Monday) to 6 for a weekday's name or at least three letters of it."""
        return self._place("weekday-{}", range(7), word)

    def _place(self, rows: str, places: Iterable[int], word: str) -> int | None:
        if len(word) < 3:
            return None
        found = (place for place in places if any(name.startswith(word) for name in self._named(rows.format(place))))
        return next(found, None)

    def _named(self, row: str) -> list[str]:
        return [plain(name) for words in self.languages for name in words[row]]

    def _ours(self, text: str) -> str:
        for wording, ours in self._wordings:
            text = wording.sub(ours, text)
        return text

    @cached_property
    def _wordings(self) -> list[tuple[re.Pattern[str], str]]:
        pairs = {plain(word): ours for name, ours in _OURS.items() for words in self.languages for word in words[name]}
        ordered = sorted(pairs.items(), key=lambda pair: -len(pair[0]))
        return [(re.compile(rf"(?<!{LETTER}){re.escape(word)}(?!{LETTER})"), ours) for word, ours in ordered]

    @cached_property
    def _trailing(self) -> re.Pattern[str]:
        words = [re.escape(self._ours(plain(word))) for language in self.languages for word in language["trailing"]]
        return re.compile(rf"( (?:{'|'.join(words)})|[.!?,])+$" if words else r"[.!?,]+$")


def plain(text: str) -> str:
    """Lower case, no accents, one space between words."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    # A phone or a Mac may send "å" as "a" and a ring, and many keyboards have no "å" at all: all three read the same.
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(re.sub(rf"(?<={LETTER})\.|'", " ", bare).split())
