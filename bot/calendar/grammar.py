"""The forms of a date in one vocabulary, as regular expressions over evened text."""

from __future__ import annotations

import re
from functools import cached_property

from bot.calendar.vocabulary import LETTER, Vocabulary

PERIODS = ("week", "weekend", "month", "year")


class Grammar(Vocabulary):
    """What a phrase is matched against; each form is named after what it finds. Made once, for it is costly."""

    @cached_property
    def until(self) -> re.Pattern[str]:
        """A date is named by its beginning."""
        return re.compile(rf"{self.any_of('until')} ")

    @cached_property
    def within(self) -> re.Pattern[str]:
        """A date may be named by its beginning or its end."""
        return re.compile(rf"{self.any_of('in')} ")

    @cached_property
    def through(self) -> re.Pattern[str]:
        """A date is named by its end."""
        return re.compile(rf"(?:END|{self.any_of('through')}) ")

    @cached_property
    def no_end(self) -> frozenset[str]:
        """What says "until further notice" once the prepositions are gone."""
        return frozenset({"", *self.all("no-end")})

    @cached_property
    def article(self) -> re.Pattern[str]:
        """An article, where a phrase begins with it."""
        return re.compile(rf"^{self._the}")

    @cached_property
    def ahead(self) -> re.Pattern[str]:
        """What may stand before a length, as in "the next two weeks"."""
        return re.compile(rf"^(?:{self._the})?(?:NEXT|COMING) ")

    @cached_property
    def conjunction(self) -> re.Pattern[str]:
        """What stands between two lengths."""
        return re.compile(rf" {self.any_of('and')} |, ?")

    @cached_property
    def length(self) -> re.Pattern[str]:
        """A number and a unit."""
        return re.compile(rf"(\d+|{_either(self.numbers)}) ?({_either(self.units)})")

    @cached_property
    def figures(self) -> re.Pattern[str]:
        """Day and month, or month and day, in figures."""
        return re.compile(rf"(?:{self._the})?(\d\d?)([-/.])(\d\d?)(?:[-/. ](\d{{4}})|[/.](\d\d))?")

    @cached_property
    def day_of_month(self) -> re.Pattern[str]:
        """Finds "the 15th", "den 15"."""
        return re.compile(rf"(?:{self._the}(\d\d?){self._ordinal}?|(\d\d?){self._ordinal})")

    @cached_property
    def day_then_month(self) -> re.Pattern[str]:
        """Finds "friday the 15th of January"."""
        between = rf"(?:{self.any_of('of')} )?"
        date = rf"(?P<day>\d\d?){self._ordinal}? ?{between}(?P<month>{LETTER}+)"
        return re.compile(rf"{self._weekday_before}(?:{self._the})?{date}")

    @cached_property
    def month_then_day(self) -> re.Pattern[str]:
        """Finds "friday, jan 15th"."""
        date = rf"(?P<month>{LETTER}+) ?(?:{self._the})?(?P<day>\d\d?){self._ordinal}?"
        return re.compile(rf"{self._weekday_before}{date}")

    @cached_property
    def weekday(self) -> re.Pattern[str]:
        """Finds "next friday", "friday next week"."""
        week = self.any_of("week")
        return re.compile(rf"(?:(NEXT|COMING|THIS) )?({LETTER}+)( NEXT {week}| THIS {week})?")

    @cached_property
    def week_number(self) -> re.Pattern[str]:
        """Finds "week 3"."""
        return re.compile(rf"{self.any_of('week-number')} ?(\d\d?)")

    @cached_property
    def period(self) -> re.Pattern[str]:
        """Finds "the week", "next month"."""
        return re.compile(rf"(?:{self._the})?(?:(NEXT|COMING|THIS) )?({LETTER}+)")

    @cached_property
    def periods(self) -> dict[str, str]:
        """Which of `PERIODS` a word is."""
        theirs = {word: name for name in PERIODS for word in self.all(name)}
        return theirs | {name.upper(): name for name in PERIODS}

    @cached_property
    def christmas(self) -> frozenset[str]:
        """Its names."""
        return frozenset(self.all("christmas"))

    @cached_property
    def _the(self) -> str:
        return rf"{self.any_of('article')} "

    @cached_property
    def _ordinal(self) -> str:
        # "15th of", "15:e januari" and "1a mars", but not the "a" of "15april".
        ends = [re.escape(word) + (rf"(?!{LETTER})" if word[-1].isalpha() else "") for word in self.all("ordinal")]
        return rf"(?:{'|'.join(ends)})"

    @cached_property
    def _weekday_before(self) -> str:
        return rf"(?:(?!{self._the})(?P<weekday>{LETTER}+),? )?"


def _either(words: dict[str, int] | dict[str, tuple[int, int]] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
