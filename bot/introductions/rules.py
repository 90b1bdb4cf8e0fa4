"""What may happen in a round, and when. PURE: no clock, no database, no Slack.

A round goes `planned → pooled → drawn → closed`. Each step has a last moment: a bot that was away for a week does
not send a week of nudges.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Literal

from bot.calendar import Cadence, at_wall
from bot.release import Quarter, Released

Across = Literal["required", "preferred", "ignored"]


class Mode(StrEnum):
    """How people get in: by their own tap, or as members of the channel, each told first."""

    OPT_IN = "opt_in"
    MEMBERS = "members"


class ProgrammeState(StrEnum):
    """A removed programme keeps its history and starts nothing."""

    ACTIVE = "active"
    PAUSED = "paused"
    REMOVED = "removed"


class EnrolmentState(StrEnum):
    """`left` is kept, so that a member who left is never enrolled again by their channel."""

    ACTIVE = "active"
    LEFT = "left"


class RoundState(StrEnum):
    """`lapsed`: the day passed while the bot was away or the programme was paused."""

    PLANNED = "planned"
    POOLED = "pooled"
    DRAWN = "drawn"
    CLOSED = "closed"
    LAPSED = "lapsed"


class Outcome(StrEnum):
    """What became of one person in one round."""

    POOLED = "pooled"
    SKIPPED = "skipped"
    MATCHED = "matched"
    LEFT_OUT = "left_out"
    INELIGIBLE = "ineligible"


class Answer(StrEnum):
    """Did you get to talk?"""

    MET = "met"
    BOOKED = "booked"
    NOT = "not"


RHYTHMS: dict[str, tuple[Literal["weekly", "monthly"], int, int | None]] = {
    "weekly": ("weekly", 1, None),
    "two-weeks": ("weekly", 2, None),
    "four-weeks": ("weekly", 4, None),
    "first": ("monthly", 1, 1),
    "second": ("monthly", 1, 2),
    "third": ("monthly", 1, 3),
    "fourth": ("monthly", 1, 4),
    "last": ("monthly", 1, -1),
}
"""How often, by the name it is stored under: the calendar's kind, the weeks between, the nth in the month."""


@dataclass(frozen=True)
class Wishes:
    """The setup form, parsed. `cadence` is a name of `RHYTHMS`; `weekday` 0 is Monday."""

    cadence: str
    weekday: int
    hour: int
    zone: str
    size: int
    departments: Across
    sites: Across
    levels: Across
    guests: bool
    mode: Mode


PREVIEWED = "previewed"
"""Where a round's statistics say which counts its preview told."""
PREVIEWED_NEXT = "previewed-next"
"""The same of a round that was to come after it and was planned anew."""


@dataclass(frozen=True)
class Figures:
    """Counts of people in one quarter; None where a count is hidden (see `bot.release`)."""

    quarter: Quarter
    people: Released | None
    matched: Released | None
    met: Released | None
    across_departments: Released | None


class Step(StrEnum):
    """What time makes due in a round."""

    POOL = "pool"
    DRAW = "draw"
    NUDGE = "nudge"
    ASK = "ask"
    CLOSE = "close"
    LAPSE = "lapse"


@dataclass(frozen=True)
class Timers:
    """Days between the steps of a round, counted from its date; programmes.md 2.1 gives the defaults."""

    preview_workdays: int = 2
    nudge_days: int = 4
    ask_days: int = 10
    close_days: int = 14
    latest_draw_days: int = 2


@dataclass(frozen=True)
class Timetable:
    """When the steps of one round are due. Instants in UTC, at the programme's own wall-clock hour."""

    preview_at: datetime
    draw_at: datetime
    latest_draw_at: datetime
    nudge_at: datetime
    ask_at: datetime
    close_at: datetime


def timetable(cadence: Cadence, held_on: date, timers: Timers) -> Timetable:
    """The steps of the round held on a local date."""

    def at(days: int) -> datetime:
        return at_wall(held_on + timedelta(days=days), cadence.hour, cadence.zone)

    return Timetable(
        preview_at=at_wall(workdays_before(held_on, timers.preview_workdays), cadence.hour, cadence.zone),
        draw_at=at(0),
        latest_draw_at=at(timers.latest_draw_days),
        nudge_at=at(timers.nudge_days),
        ask_at=at(timers.ask_days),
        close_at=at(timers.close_days),
    )


def workdays_before(day: date, count: int) -> date:
    """The date `count` days from Monday to Friday before `day`; a preview on a Saturday would be read by nobody."""
    while count > 0:
        day -= timedelta(days=1)
        count -= day.weekday() < 5
    return day


def due_step(state: RoundState, times: Timetable, now: datetime, *, nudged: bool, asked: bool) -> Step | None:
    """The next step that is due, None while there is nothing to do."""
    if state in {RoundState.PLANNED, RoundState.POOLED}:
        return _before_the_draw(state, times, now)
    if state is RoundState.DRAWN:
        return _after_the_draw(times, now, nudged=nudged, asked=asked)
    return None


def _before_the_draw(state: RoundState, times: Timetable, now: datetime) -> Step | None:
    if now >= times.latest_draw_at:
        return Step.LAPSE
    if state is RoundState.PLANNED:
        return Step.POOL if now >= times.preview_at else None
    return Step.DRAW if now >= times.draw_at else None


def _after_the_draw(times: Timetable, now: datetime, *, nudged: bool, asked: bool) -> Step | None:
    if now >= times.close_at:
        return Step.CLOSE
    if now >= times.ask_at:
        return None if asked else Step.ASK
    return Step.NUDGE if now >= times.nudge_at and not nudged else None


def seed_of(programme_id: str, held_on: date) -> int:
    """A seed of 31 bits that nobody can guess beforehand, for the programme's id is random, and that replays."""
    return int.from_bytes(sha256(f"{programme_id} {held_on.isoformat()}".encode()).digest()[:4]) >> 1


def is_silence(*, matched: bool, answered: bool, booked: bool) -> bool:
    """True when a person was introduced and gave no sign of life; only such rounds count towards quiet."""
    return matched and not answered and not booked
