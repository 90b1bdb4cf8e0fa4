"""Whose turn it is, in which role the other coaches, and which question comes next. PURE.

The three roles are the thinking partner, the objective supporter and the companion (programmes.md C11 to C14). Turns
are the heart of it: "take turns in coaching" (C15), timed alike for both.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from enum import StrEnum
from hashlib import sha256


class Role(StrEnum):
    """In which the coach listens."""

    THINKING = "thinking"
    OBJECTIVE = "objective"
    COMPANION = "companion"


BANKS = {
    Role.THINKING: "thinking_partner",
    Role.OBJECTIVE: "objective_supporter",
    Role.COMPANION: "companion",
}
"""The deck of questions that each role brings."""


class Pattern(StrEnum):
    """How two people take turns; what they signed."""

    BOTH = "both"
    """Both have a turn in each session; whoever was second goes first the next time."""
    ONE = "one"
    """One has the whole session, the other the next one."""
    TWO = "two"
    """Both in each session, and the same one goes first twice before it changes."""


class Activity(StrEnum):
    """What a session is for."""

    COACH = "coach"
    REVIEW = "review"
    OBSERVE = "observe"
    INSIGHT = "insight"


def first_learner(partners: Sequence[str], seed: int, firsts: Sequence[str], pattern: Pattern) -> str:
    """Who goes first in the coming session.

    firsts: who did in those before, the oldest first. Nobody goes first twice in a row, unless both agreed to a
    pattern in which they do.
    """
    ordered = sorted(partners)
    earlier = [one for one in firsts if one in ordered]
    if not earlier:
        return ordered[seed % 2]
    last = earlier[-1]
    if pattern is Pattern.TWO and earlier[-2:] != [last, last]:
        return last
    return ordered[0] if last == ordered[1] else ordered[1]


def learners(partners: Sequence[str], first: str, pattern: Pattern) -> list[str]:
    """Who learns in each turn of one session, in order."""
    others = [one for one in sorted(partners) if one != first]
    return [first] if pattern is Pattern.ONE else [first, *others]


def gap(partners: Sequence[str], turns: Sequence[str]) -> int:
    """By how many turns one of them is ahead; `turns` says who learnt in each."""
    counts = Counter(turns)
    one, other = sorted(partners)
    return abs(counts[one] - counts[other])


def shown_gap(partners: Sequence[str], turns: Sequence[str]) -> bool:
    """True where the gap is large enough to be shown to both (programmes.md 2.2: two or more)."""
    return gap(partners, turns) >= 2


def beginning_role(wanted: Sequence[Role], activity: Activity) -> Role:
    """In which role the coach begins: what the learner asked for, else what suits the activity."""
    if activity is Activity.COACH and wanted:
        return wanted[0]
    fitting = {Activity.REVIEW: Role.COMPANION, Activity.INSIGHT: Role.OBJECTIVE}
    return fitting.get(activity, Role.THINKING)


def choose(deck: Sequence[str], asked: Collection[str], seed: int, salt: str) -> str | None:
    """The next question of a deck that has not been asked; None when it is through."""
    fresh = [question for question in deck if question not in asked]
    return min(fresh, key=lambda question: sha256(f"{seed} {salt} {question}".encode()).digest(), default=None)


def through(deck: Sequence[str], asked: Collection[str]) -> bool:
    """True when every question of a deck has been asked."""
    return set(deck) <= set(asked)
