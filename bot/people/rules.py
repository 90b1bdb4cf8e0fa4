"""How much Partner may ask of one person's attention. PURE: no clock, no database, no Slack."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum

WEEKEND = 5
A_DAY = timedelta(days=1)


class Start(StrEnum):
    """Who started what a message is about. What a person started themself does not count in their budget."""

    BOT = "bot"
    COLLEAGUE = "colleague"
    SELF = "self"


class Rank(IntEnum):
    """What comes first where the budget leaves room for one alone; the lowest does."""

    INTRODUCTION = 1
    """What they signed up for: people are introduced to each other."""
    QUESTION = 2
    """A step that is theirs: an answer, or whether they want to be in at all."""
    PREVIEW = 3
    """What is to come, with a way out."""
    NUDGE = 4
    """A reminder of something that was said already."""


@dataclass(frozen=True)
class Limits:
    """One budget for all programmes (programmes.md, section 2, "Rules for all"), by the person's own calendar.

    `per_day` and `per_week` count direct messages that the bot started, group conversations included; a week begins
    on Monday. After `ignored` prompts in a row without a sign of life follow `quiet_days` of quiet. `patience_days`:
    so long after it was due, an introduction waits for nobody's budget any more.
    """

    per_day: int = 1
    per_week: int = 2
    ignored: int = 3
    quiet_days: int = 60
    patience_days: int = 7


LIMITS = Limits()


def precedence(started_by: Start, rank: int) -> tuple[bool, int]:
    """What a colleague asked for comes first, then what matters most; the smaller goes first."""
    return started_by is not Start.COLLEAGUE, rank


def monday_of(day: date) -> date:
    """The first day of the week that a day is in."""
    return day - timedelta(days=day.weekday())


def next_room(today: date, said: Collection[date], ahead: Collection[date], limits: Limits = LIMITS) -> date:
    """The first day on which one more message can be said: today, tomorrow, or the Monday after.

    `said` are the days of what was said, `ahead` those of what is to come and goes before it: room is kept for that.
    What is due on a weekend is said there: to a group that spans the world, whose hours meet on somebody's Sunday.
    """
    next_monday = monday_of(today) + timedelta(weeks=1)
    taken = Counter(day for day in said if monday_of(today) <= day < next_monday)
    for day in sorted(max(day, today) for day in ahead):
        found = _day_with_room(day, taken, limits)
        if found < next_monday:
            taken[found] += 1
    if taken.total() >= limits.per_week:
        return next_monday
    return today + A_DAY if taken[today] >= limits.per_day else today


def _day_with_room(day: date, taken: Counter[date], limits: Limits) -> date:
    found = day
    while taken[found] >= limits.per_day or (found.weekday() >= WEEKEND and found != day):
        found += A_DAY
    return found
