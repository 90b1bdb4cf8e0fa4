"""Until when somebody wants to be left alone, in their own words.

Dates are read by a grammar of our own. dateparser was measured first: it read "15 januari" as a day in 2115, did not
know "nästa måndag", "åtta veckor" or "fjorton dagar", and took "1" for the 18th of January. Its RELATIVE_BASE, needed
because `today` is an argument, keeps a regex cache for each day asked from, and its caches are not safe among threads.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.calendar.grammar import Grammar
from bot.calendar.readings import read
from bot.calendar.spans import Span

LONGEST_TEXT = 80
LONGEST_PAUSE = timedelta(days=366)

Side = Literal["first", "after"]


@dataclass(frozen=True)
class DateProblem:
    """Why there is no date, and the days that it is about.

    open        no day was named: nothing at all, or "until further notice"
    unreadable  no date that we know how to read
    ambiguous   it can mean several days: `days` has those that would do, earliest first, to choose from
    past        `days` has the one day it means, today or earlier
    too_far     more than 366 days ahead
    """

    kind: Literal["open", "unreadable", "ambiguous", "past", "too_far"]
    days: tuple[date, ...] = ()


def parse_until(text: str, today: date, grammar: Grammar) -> date | DateProblem:
    """The first day back, from what somebody typed after `/partner pause`. It is after today, within 366 days.

    "until 15 January" is quiet up to and including the 14th, and back on the 15th; "through", "t.o.m.", "for" and
    "end of" include the day, week, month or year they name. A length ("two weeks") counts from `today`, which is the
    person's local date. Only the words of `grammar` are understood. A week, month or weekend without such a word can
    mean up to it or past it: ambiguous.
    """
    if len(text) > LONGEST_TEXT:
        return DateProblem("unreadable")
    words, side = _without_prepositions(grammar.evened(text), grammar)
    if words in grammar.no_end:
        return DateProblem("open")
    spans = read(words, today, grammar)
    if not spans:
        return DateProblem("unreadable")
    return _judged({day for span in spans for day in _ends(span, side)}, today)


def _without_prepositions(words: str, grammar: Grammar) -> tuple[str, Side | None]:
    side: Side | None = None
    words += " "
    while True:
        # "until the end of March" ends where March does: whatever reaches beyond has the last word.
        if beyond := grammar.through.match(words):
            words, side = words[beyond.end() :], "after"
        elif up_to := grammar.until.match(words):
            words, side = words[up_to.end() :], side or "first"
        elif either := grammar.within.match(words):
            words = words[either.end() :]
        else:
            return words.rstrip(), side


def _ends(span: Span, side: Side | None) -> set[date]:
    if side == "after":
        return {span.after}
    is_longer_than_a_day = span.after - span.first > timedelta(days=1)
    return {span.first, span.after} if side is None and is_longer_than_a_day else {span.first}


def _judged(days: set[date], today: date) -> date | DateProblem:
    possible = sorted(day for day in days if today < day <= today + LONGEST_PAUSE)
    if len(possible) == 1:
        return possible[0]
    if possible:
        return DateProblem("ambiguous", tuple(possible))
    latest = max(days)
    return DateProblem("too_far") if latest > today else DateProblem("past", (latest,))
