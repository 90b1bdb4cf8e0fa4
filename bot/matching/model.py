"""What goes into a match and what comes out. Plain frozen values; ids are the caller's own stable strings."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from hashlib import sha256
from json import dumps
from typing import Literal

from bot.matching.meetings import Meetings

Across = Literal["required", "preferred", "ignored"]
Exclusions = frozenset[frozenset[str]]

SMALLEST, LARGEST = 2, 8  # a Slack group DM holds eight people besides the bot
HEAVIEST = 2_000  # a weight; the sums of a hundred thousand people then stay exact


@dataclass(frozen=True)
class Candidate:
    """Somebody who is in this round. Everything but the id may be unknown; topics are normalised by the caller.

    hours: half hours of a UTC week when they are at work, 0 (Monday 00:00) to 335; see `hours.week_slots`.
    zone: used only where hours are unknown: the same zone then counts as a whole shared week.
    owed: how strongly a turn is owed (left out, skipped over, not met last time); 8 at most counts.
    trio_turns: how often they already were the third of a trio.
    """

    id: str
    department: str | None = None
    site: str | None = None
    level: int | None = None
    manager: str | None = None
    zone: str | None = None
    hours: frozenset[int] = frozenset()
    offers: frozenset[str] = frozenset()
    seeks: frozenset[str] = frozenset()
    interests: frozenset[str] = frozenset()
    owed: int = 0
    trio_turns: int = 0


@dataclass(frozen=True)
class Weights:
    """Points for one pair. All non-negative integers; 0 takes a wish out of the sum."""

    department: int = 400
    site: int = 120
    level: int = 40  # for each step between them, three at most
    hours: int = 120  # for twenty shared hours a week or more, in proportion below that
    topic: int = 80  # for each thing one offers and the other seeks, three at most
    interest: int = 60  # for each shared interest, two at most
    owed: int = 100  # for each turn owed: decides who is left out when somebody must be
    jitter: int = 16  # at most; seeded, so that equal pairs are not always the same


@dataclass(frozen=True)
class Policy:
    """What the organiser chose. "required" is a hard rule, "preferred" scores points, "ignored" does neither.

    A required difference is refused only where both sides are known and equal: nobody is left out for an empty field.
    Raises ValueError for a size outside 2–8 and for a weight outside 0–2,000.
    """

    size: int = 2
    across_departments: Across = "preferred"
    across_sites: Across = "preferred"
    across_levels: Across = "preferred"
    weights: Weights = field(default_factory=Weights)

    def __post_init__(self) -> None:
        if not SMALLEST <= self.size <= LARGEST:
            raise ValueError(f"a group has {SMALLEST} to {LARGEST} people, not {self.size}")
        if not all(0 <= weight <= HEAVIEST for weight in asdict(self.weights).values()):
            raise ValueError(f"a weight is 0 to {HEAVIEST}")

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change when anything in the policy does."""
        return sha256(dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class History:
    """For pairs who met: how many rounds ago each time was, 1 being the round before this one. Others never met.

    Every pair of every past group belongs here, or trios and circles would not count as met.
    """

    met: Mapping[frozenset[str], tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, meetings: Iterable[tuple[int, str, str]], upcoming: int) -> "History":
        """From (round, a, b); `upcoming` is the ordinal of the round to draw. ValueError for a round not before it."""
        return cls(Meetings.of(meetings, upcoming))


class TermKind(StrEnum):
    """Why these people, as far as everyone in the group may know. The comment gives `Term.people` and `Term.values`."""

    DEPARTMENTS = "departments"  # nobody; the different departments
    SITES = "sites"  # nobody; the different sites
    LEVELS = "levels"  # nobody; nothing, since titles stay out of it
    HOURS = "hours"  # nobody; half hours a week when both, or any two, are at work
    OFFERS_SEEKS = "offers_seeks"  # (who offers, who seeks); (topic,)
    SHARED_INTEREST = "shared_interest"  # those who share it; (topic,)
    FIRST_MEETING = "first_meeting"  # nobody; nothing
    OWED = "owed"  # nobody, so that it does not tell whose turn it was; nothing


@dataclass(frozen=True)
class Term:
    """One reason that decided, for a catalogue to put into words. Never an exclusion, a pause or a reporting line."""

    kind: TermKind
    people: tuple[str, ...] = ()
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class Group:
    """Members in the order of their ids. third: whose turn it was to make a pair a trio; None in other groups."""

    members: tuple[str, ...]
    third: str | None = None
    terms: tuple[Term, ...] = ()


class LeftOutReason(StrEnum):
    """Why nobody could be found. None of them says which rule stood in the way."""

    ALONE = "alone"  # nobody else is in this round
    NOBODY_LEGAL = "nobody_legal"  # others are in, but none whom the rules let them meet
    ODD_ONE_OUT = "odd_one_out"  # whom they may meet all have somebody, and no group can legally take one more


@dataclass(frozen=True)
class LeftOut:
    """Somebody without a group this round, and why."""

    id: str
    reason: LeftOutReason


class Method(StrEnum):
    """How the answer was found, and so what is proved about it."""

    EXACT = "exact"  # nothing better exists
    TRIO_SEARCH = "trio_search"  # trios by a bounded search; the gap says how much could be missing
    PLANNED = "planned"  # the best of those rounds that keep later rounds free of repeats
    ASSIGNMENT = "assignment"  # pairs by their prices; the gap says how much could be missing
    ROTATION = "rotation"  # groups of three and more, improved by rotating members
    SHARDED = "sharded"  # too many for one piece: drawn into pieces anew each round


@dataclass(frozen=True)
class Stats:
    """value: the sum of scores; bound: what no legal answer with the same tiers above can exceed; gap: bound − value.

    repeats counts pairs who met before. policy_hash is `Policy.fingerprint`.
    """

    value: int
    bound: int
    gap: int
    method: Method
    seed: int
    policy_hash: str
    repeats: int


@dataclass(frozen=True)
class Matching:
    """Groups in the order of their first member, those left out in the order of their ids."""

    groups: tuple[Group, ...]
    left_out: tuple[LeftOut, ...]
    stats: Stats
