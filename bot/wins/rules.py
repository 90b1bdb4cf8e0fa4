"""What may happen to a story and to a digest, and when. PURE: no clock, no database, no Slack.

A win, or a role-model story, goes `asking → approving → queued → posted`; whoever tells it can take it back until the
end, and it is a note of their own then (`kept`). Thanks are `given`, and become public by their receiver's word alone.
Nothing here counts anybody's wins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from bot.calendar import Cadence, at_wall, next_on
from bot.release import Quarter


class Kind(StrEnum):
    """What is told: something achieved together, a value that somebody lives, or a thank-you to one person."""

    WIN = "win"
    STORY = "story"
    THANKS = "thanks"


class State(StrEnum):
    """Where it stands. `kept`: a note of the author's own, which nobody else sees."""

    ASKING = "asking"
    APPROVING = "approving"
    QUEUED = "queued"
    POSTED = "posted"
    KEPT = "kept"
    GIVEN = "given"


class Choice(StrEnum):
    """How somebody appears, by their own word. No word is `NEITHER`."""

    NAME = "name"
    TEAM = "team"
    NEITHER = "neither"


class Step(StrEnum):
    """What time, or the last answer, makes due for one story."""

    ASK_AUTHOR = "ask-author"
    EXPIRE = "expire"


class DigestState(StrEnum):
    """A removed digest keeps what it has posted and posts nothing more."""

    ACTIVE = "active"
    PAUSED = "paused"
    REMOVED = "removed"


class IssueState(StrEnum):
    """`composed`: what stands in it is decided, and its picture may be on its way. `out`: handed to delivery.

    `lost`: it never came to its channel, and its stories wait for another.
    """

    COMPOSED = "composed"
    OUT = "out"
    SENT = "sent"
    LOST = "lost"


@dataclass(frozen=True)
class Timers:
    """How long each step waits (programmes.md 2.9); `patience`: for the picture, before a digest goes without it."""

    ask: timedelta = timedelta(days=3)
    approve: timedelta = timedelta(days=14)
    thanks: timedelta = timedelta(days=30)
    late: timedelta = timedelta(days=3)
    patience: timedelta = timedelta(minutes=10)


TIMERS = Timers()
LEAST = 3
"""So many stories make a digest; with fewer it waits for its next day."""
MOST_IN_ONE = 8
"""So many stories, and so many thanks, stand in one digest: it is read on a phone, and Slack takes 50 blocks. The rest
come first in the next."""
MOST_CREDITED = 12
MOST_PAIRS = 15
"""So many lines can still be told apart in the picture of a period."""
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif"})
"""What Slack shows in an image block out of a file of its own."""
RHYTHMS = {"weekly": 1, "two-weeks": 2, "four-weeks": 4}
"""How often a digest comes, by the name that is stored: the weeks between."""

_TAKES_BACK = {State.ASKING, State.APPROVING, State.QUEUED, State.POSTED}
_VISIBLE = {None: 0, Choice.NEITHER: 0, Choice.TEAM: 1, Choice.NAME: 2}


def first_state(kind: Kind, others: int) -> State:
    """Where a story begins: what names nobody but its author is a note of their own."""
    if kind is Kind.THANKS:
        return State.GIVEN
    return State.ASKING if others else State.KEPT


def due_step(state: State, unanswered: int, ask_until: datetime, approve_until: datetime, now: datetime) -> Step | None:
    """What is due; silence for three days leaves somebody unnamed, and of two weeks the story to its author."""
    if state is State.ASKING and (unanswered == 0 or now >= ask_until):
        return Step.ASK_AUTHOR
    return Step.EXPIRE if state is State.APPROVING and now >= approve_until else None


def may_choose(state: State, before: Choice | None, after: Choice) -> bool:
    """Whether somebody may appear like this from now on.

    Until the author has approved the wording anything goes; afterwards one can only be shown less, and that always.
    """
    if state in {State.ASKING, State.APPROVING, State.GIVEN}:
        return True
    return state in {State.QUEUED, State.POSTED} and _VISIBLE[after] <= _VISIBLE[before]


def after_choice(kind: Kind, state: State, chosen: Choice, *, offered: bool) -> State:
    """Where a choice leads: thanks become public by their receiver's consent, and private again without it."""
    if kind is not Kind.THANKS:
        return state
    if chosen is Choice.NEITHER:
        return State.GIVEN
    return State.QUEUED if offered and state is State.GIVEN else state


def after_taking_back(kind: Kind, state: State) -> State | None:
    """Where the author's taking it back leads; None where there is nothing to take back."""
    if state not in _TAKES_BACK:
        return None
    return State.GIVEN if kind is Kind.THANKS else State.KEPT


def is_shown(choice: Choice | None) -> bool:
    """True for who appears, by name or as part of a team."""
    return choice in {Choice.NAME, Choice.TEAM}


# --- the digest


@dataclass(frozen=True)
class Rhythm:
    """When a digest comes: a name of `RHYTHMS`, a weekday (0 is Monday), and an hour of the clocks in `zone`."""

    cadence: str
    weekday: int
    hour: int
    zone: str


@dataclass(frozen=True)
class Due:
    """The day of a digest that has come, and whether it is too late to keep it."""

    on: date
    at: datetime
    lapsed: bool


def cadence_of(rhythm: Rhythm) -> Cadence:
    """The rhythm, as the calendar takes it."""
    every = RHYTHMS[rhythm.cadence]
    return Cadence(kind="weekly", every=every, nth=None, weekday=rhythm.weekday, hour=rhythm.hour, zone=rhythm.zone)


def moment_of(rhythm: Rhythm, day: date) -> datetime:
    """When the digest of a day is due."""
    return at_wall(day, rhythm.hour, rhythm.zone)


def next_day(rhythm: Rhythm, anchor: date, handled_on: date) -> date:
    """The first day of a digest after the last one that was dealt with."""
    return next_on(cadence_of(rhythm), anchor, handled_on)


def due_issue(rhythm: Rhythm, anchor: date, handled_on: date, now: datetime) -> Due | None:
    """The newest day that has come and was not dealt with: after a time away one digest comes, not several."""
    day, newest = next_day(rhythm, anchor, handled_on), None
    while moment_of(rhythm, day) <= now:
        newest, day = day, next_day(rhythm, anchor, day)
    if newest is None:
        return None
    at = moment_of(rhythm, newest)
    return Due(newest, at, lapsed=now > at + TIMERS.late)


@dataclass(frozen=True)
class Candidate:
    """A story that a digest could take, as far as its place in it goes: never who, or how often."""

    id: str
    departments: frozenset[str]
    approved_at: datetime


def in_order(candidates: Iterable[Candidate]) -> list[str]:
    """Joint wins across departments first, then what waited longest. Neither people nor numbers decide."""
    ordered = sorted(candidates, key=lambda one: (len(one.departments) < 2, one.approved_at, one.id))
    return [one.id for one in ordered]


def pairs_of(stories: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """Which departments won together, each pair once, in the order of the alphabet: no numbers, no first."""
    found = {pair for departments in stories for pair in combinations(sorted(set(departments)), 2)}
    return sorted(found)[:MOST_PAIRS]


# --- the check-in with oneself (requirements A9, E12: "position yourself as an ideal partner")


ITEMS = ("known", "listen", "word", "share", "ask", "reach")
"""What the six questions are about, in their order."""
LOWEST, HIGHEST = 1, 5
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Check:
    """What somebody said of themselves in one quarter: a score for each item."""

    taken_on: date
    """The first day of its quarter."""
    scores: Mapping[str, int]
    part: str | None = None
    """What they wrote of their own part in something that did not go as hoped (requirement B6)."""


def quarter_of(day: date) -> date:
    """The first day of the quarter that a day lies in: a second check in it takes the place of the first."""
    quarter = Quarter.of(day)
    return date(quarter.year, quarter.months.start, 1)


def is_whole(scores: Mapping[str, int]) -> bool:
    """True for a score that there is, for each of the six."""
    return scores.keys() == set(ITEMS) and all(LOWEST <= score <= HIGHEST for score in scores.values())


def is_offered_again(last: date | None, today: date) -> bool:
    """Whether Home mentions it: to who took one in the quarter before. Whoever lets a quarter pass hears no more."""
    return last is not None and last == quarter_of(quarter_of(today) - timedelta(days=1))


def level(check: Check) -> Decimal | None:
    """All six together, on the same scale; None where nothing is left of them."""
    scores = [check.scores[item] for item in ITEMS if item in check.scores]
    return (Decimal(sum(scores)) / len(scores)).quantize(TENTH) if scores else None


# --- what somebody takes on (requirement B6, "don't pass the buck")


PROPOSED_DAYS = 14
MOST_OPEN = 7
"""More at once is a list of wishes."""
YEAR = timedelta(days=366)
NEAR, OVER = timedelta(days=7), timedelta(days=30)
"""So long before its day Home mentions it, and so long after it: then it is let be."""


def is_ahead(due: date, today: date) -> bool:
    """Whether a day can be set for something: today or later, and within a year."""
    return today <= due <= today + YEAR


def is_near(due: date, today: date) -> bool:
    """Whether Home mentions it."""
    return due - NEAR <= today <= due + OVER
