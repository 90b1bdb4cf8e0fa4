"""The states of a cycle, of each helper in it, and of what is pooled; and which may follow which."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum


class CycleState(StrEnum):
    """Where a whole cycle stands (programmes.md 2.3). What runs for each helper alone is in `HelperState`."""

    INPUT = "input"
    """The owner noted, for themself alone, what feedback they have had."""
    PICKED = "picked"
    """One behaviour and an if-then plan, and nobody asked."""
    DISCUSSING = "discussing"
    """Helpers are asked, write, are listened to and thanked: each in their own time."""
    CHOOSING = "choosing"
    ACTING = "acting"
    SURVEYED = "surveyed"
    """The mini-survey runs."""
    DONE = "done"
    """A lap is over: the same again, something new, or a month's rest?"""
    RESTING = "resting"
    ENDED = "ended"


class HelperState(StrEnum):
    """Where one helper stands in one cycle. To the owner `declined` is the same as `invited`, until both expire."""

    INVITED = "invited"
    DECLINED = "declined"
    AGREED = "agreed"
    """They will talk, at a time that is set."""
    TYPED = "typed"
    """They have talked; the owner wrote both suggestions down, and the helper is to say whether that is said."""
    REPLIED = "replied"
    LISTENED = "listened"
    """The owner has read, and thanked for, the first of the two."""
    THANKED = "thanked"
    COOLED = "cooled"
    EXPIRED = "expired"


class PoolState(StrEnum):
    """What becomes of suggestions from the owner's own reports."""

    NONE = "none"
    OPEN = "open"
    OUT = "out"
    """Shuffled, without names, for the owner to listen to."""
    OVER = "over"


class Way(StrEnum):
    """How a helper gives their two suggestions."""

    WRITTEN = "written"
    LIVE = "live"


class Occasion(StrEnum):
    """When a suggestion was asked for."""

    ASK = "ask"
    STILL = "still"
    """On day 30 or 60: still trying, any further idea?"""
    SURVEY = "survey"


class Fate(StrEnum):
    """What the owner does with a suggestion; nobody else is told."""

    TRY = "try"
    LATER = "later"
    GO = "go"


class OfferState(StrEnum):
    """A cycle that an organiser offers to a channel."""

    OPEN = "open"
    STARTED = "started"
    WITHDRAWN = "withdrawn"


C, H = CycleState, HelperState

CYCLE_NEXT: Mapping[CycleState, frozenset[CycleState]] = {
    C.INPUT: frozenset({C.PICKED, C.ENDED}),
    C.PICKED: frozenset({C.DISCUSSING, C.ENDED}),
    C.DISCUSSING: frozenset({C.CHOOSING, C.PICKED, C.ENDED}),
    C.CHOOSING: frozenset({C.ACTING, C.ENDED}),
    C.ACTING: frozenset({C.SURVEYED, C.DONE, C.ENDED}),
    C.SURVEYED: frozenset({C.DONE, C.ENDED}),
    C.DONE: frozenset({C.RESTING, C.ENDED}),
    C.RESTING: frozenset({C.ENDED}),
    C.ENDED: frozenset(),
}
"""Back to `picked` when nobody's suggestions came. An owner may end at any time; a new lap is a new cycle."""

HELPER_NEXT: Mapping[HelperState, frozenset[HelperState]] = {
    H.INVITED: frozenset({H.DECLINED, H.AGREED, H.REPLIED, H.EXPIRED}),
    H.DECLINED: frozenset({H.AGREED, H.REPLIED, H.EXPIRED}),
    H.AGREED: frozenset({H.DECLINED, H.TYPED, H.REPLIED, H.EXPIRED}),
    H.TYPED: frozenset({H.DECLINED, H.TYPED, H.REPLIED, H.EXPIRED}),
    H.REPLIED: frozenset({H.REPLIED, H.LISTENED, H.THANKED, H.EXPIRED}),
    H.LISTENED: frozenset({H.THANKED, H.EXPIRED}),
    H.THANKED: frozenset({H.COOLED, H.EXPIRED}),
    H.COOLED: frozenset(),
    H.EXPIRED: frozenset(),
}
"""A mind may be changed until the time is over. What was declined is `replied` at the release of a pool, as all of it
is: from then on nobody can tell who wrote."""

OPEN_TO_HELPER = frozenset({H.INVITED, H.DECLINED, H.AGREED, H.TYPED, H.REPLIED})
"""The helper can still write, or write anew."""
ASKED = frozenset({H.INVITED, H.AGREED, H.TYPED})
"""Somebody waits for this helper: what the load of two at once counts."""
RESOLVED = frozenset({H.COOLED, H.EXPIRED})

MOST_HELPERS = 8
MOST_ASKING = 2
"""By so many owners one person is asked at once."""
FEWEST_IN_POOL = 3
FEWEST_RATERS = 3
MOST_TRIED = 2
MOST_NAMED = 12
"""So many people rate at most."""
SUGGESTION = (10, 300)
"""Letters, the fewest and the most."""
BEHAVIOUR = (10, 200)
PLAN = (3, 200)
NOTE = 2000
QUESTION = 140
MEETING_MINUTES = 10
A_DAY = timedelta(days=1)


def may_follow(state: CycleState, following: CycleState) -> bool:
    """Whether a cycle may go on from one state to another."""
    return following in CYCLE_NEXT[state]


def may_helper_follow(state: HelperState, following: HelperState) -> bool:
    """Whether a helper may go on from one state to another."""
    return following in HELPER_NEXT[state]
