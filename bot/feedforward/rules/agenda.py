"""What time makes due in one cycle. Everything that lies ahead is a list of moments; what is due is its beginning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.calendar import WorkingHours, next_working
from bot.feedforward.rules.states import RESOLVED, CycleState, HelperState, PoolState


class Step(StrEnum):
    """What time does."""

    REMIND_OWNER = "remind_owner"
    LAPSE = "lapse"
    """The owner let it be: the cycle ends, quietly."""
    REMIND_TO_LISTEN = "remind_to_listen"
    REMIND = "remind"
    MEET = "meet"
    """The talk is over: the owner may write both suggestions down."""
    EXPIRE = "expire"
    COOL = "cool"
    RELEASE = "release"
    """What the owner's reports wrote comes out together, or not at all."""
    GO_BY = "go_by"
    """The owner never listened to the pool."""
    NOTHING = "nothing"
    """Nobody's suggestions came."""
    CHOOSE = "choose"
    ACT = "act"
    NUDGE = "nudge"
    STILL = "still"
    GATHER = "gather"
    """Further ideas of the owner's reports come out together, or not at all."""
    SURVEY = "survey"
    RESULT = "result"
    FINISH = "finish"
    AGAIN = "again"
    """A month's rest is over."""


@dataclass(frozen=True)
class Timers:
    """Days, unless they say otherwise; programmes.md 2.3 and the summary in evidence.md give the defaults."""

    input: int = 7
    picked: int = 14
    picked_reminder: int = 4
    reply: int = 7
    reply_reminder: int = 4
    after_meeting: int = 5
    listen: int = 14
    listen_reminder: int = 7
    cooling_hours: int = 24
    choose: int = 5
    nudge: int = 14
    still: tuple[int, int] = (30, 60)
    still_open: int = 7
    survey: int = 90
    survey_open: int = 7
    repeat: int = 14
    rest: int = 30
    grace: int = 7
    """So long after a break the owner has for whatever waited."""


TIMERS = Timers()


@dataclass(frozen=True)
class Helping:
    """One helper, as time sees them."""

    user_id: str
    state: HelperState
    pooled: bool
    invited_at: datetime
    until: datetime
    """When the step that is theirs, or the owner's with them, is over."""
    reminded: bool = False
    met_at: datetime | None = None
    asked_to_type: bool = False


@dataclass(frozen=True)
class Standing:
    """One cycle, as time sees it."""

    state: CycleState
    since: datetime
    until: datetime | None = None
    reminded: bool = False
    acting_at: datetime | None = None
    passed: int = 0
    """The last day of the acting that was dealt with."""
    still_until: datetime | None = None
    pool: PoolState = PoolState.NONE
    pool_until: datetime | None = None
    helpers: Sequence[Helping] = field(default=())
    rests: bool = False
    """The owner is on a break: what is theirs to do waits for them."""


@dataclass(frozen=True, order=True)
class Due:
    """One thing that time does, and from when on. `waits`: not while the owner is on a break."""

    at: datetime
    step: Step
    helper_id: str = ""
    day: int = 0
    waits: bool = False


REMINDERS = frozenset({Step.REMIND, Step.REMIND_OWNER, Step.REMIND_TO_LISTEN})


def next_due(standing: Standing, now: datetime, timers: Timers = TIMERS) -> Due | None:
    """The next thing that is due; None while there is nothing to do. What ends goes before what reminds of it."""
    due = [one for one in agenda(standing, timers) if one.at <= now and not (one.waits and standing.rests)]
    return min(due, key=lambda one: (one.step in REMINDERS, one.at, one.helper_id), default=None)


def wake_at(standing: Standing, now: datetime, timers: Timers = TIMERS) -> datetime | None:
    """When to look at it again; None for what time has nothing more to do with."""
    ahead = [one.at for one in agenda(standing, timers) if one.at > now]
    looks = [now + timedelta(hours=6)] if standing.rests else []
    return min([*ahead, *looks], default=None)


def agenda(standing: Standing, timers: Timers = TIMERS) -> list[Due]:
    """Everything that lies ahead in its present state."""
    by_state = {
        CycleState.INPUT: _before_asking,
        CycleState.PICKED: _before_asking,
        CycleState.DISCUSSING: _discussing,
        CycleState.ACTING: _acting,
    }
    if standing.state in by_state:
        return list(by_state[standing.state](standing, timers))
    ends = {CycleState.CHOOSING: Step.ACT, CycleState.DONE: Step.FINISH, CycleState.RESTING: Step.AGAIN}
    if standing.until is None:
        return []
    if standing.state is CycleState.SURVEYED:  # others answer it: it closes whatever the owner does
        return [Due(standing.until, Step.RESULT)]
    return [Due(standing.until, ends[standing.state], waits=True)] if standing.state in ends else []


def _before_asking(standing: Standing, timers: Timers) -> Iterator[Due]:
    if standing.until is not None:
        yield Due(standing.until, Step.LAPSE, waits=True)
    if not standing.reminded:
        yield Due(standing.since + timedelta(days=timers.picked_reminder), Step.REMIND_OWNER, waits=True)


def _discussing(standing: Standing, timers: Timers) -> Iterator[Due]:
    for helping in standing.helpers:
        yield from _of_helper(helping, timers)
    unread_until = listen_until(standing)
    if unread_until is not None and not standing.reminded:
        at = unread_until - timedelta(days=timers.listen - timers.listen_reminder)
        yield Due(at, Step.REMIND_TO_LISTEN, waits=True)
    if standing.pool_until is not None and standing.pool is PoolState.OPEN:
        yield Due(standing.pool_until, Step.RELEASE)
    if standing.pool_until is not None and standing.pool is PoolState.OUT:
        yield Due(standing.pool_until, Step.GO_BY, waits=True)
    if standing.pool in {PoolState.NONE, PoolState.OVER} and all(one.state in RESOLVED for one in standing.helpers):
        heard = any(one.state is HelperState.COOLED for one in standing.helpers)
        yield Due(standing.since, Step.CHOOSE if heard else Step.NOTHING)


def listen_until(standing: Standing) -> datetime | None:
    """Until when the suggestions that have waited longest can be read; None where none wait."""
    unread = {HelperState.REPLIED, HelperState.LISTENED}
    ends = [one.until for one in standing.helpers if one.state in unread and not one.pooled]
    if standing.pool is PoolState.OUT and standing.pool_until is not None:
        ends.append(standing.pool_until)
    return min(ends, default=None)


def _of_helper(helping: Helping, timers: Timers) -> Iterator[Due]:
    state, who = helping.state, helping.user_id
    if state is HelperState.THANKED:
        yield Due(helping.until, Step.COOL, who)
        return
    if state is HelperState.INVITED and not helping.reminded:
        yield Due(helping.invited_at + timedelta(days=timers.reply_reminder), Step.REMIND, who)
    if state is HelperState.AGREED and helping.met_at is not None and not helping.asked_to_type:
        yield Due(helping.met_at + timedelta(hours=1), Step.MEET, who)
    if state not in RESOLVED and not helping.pooled:
        # Until the owner has listened it is their turn, and waits for them; before that it is the helper's.
        owners = state in {HelperState.REPLIED, HelperState.LISTENED, HelperState.AGREED}
        yield Due(helping.until, Step.EXPIRE, who, waits=owners)


def _acting(standing: Standing, timers: Timers) -> Iterator[Due]:
    if standing.still_until is not None:
        yield Due(standing.still_until, Step.GATHER)
    if standing.acting_at is None:
        return
    steps = {timers.nudge: Step.NUDGE, **dict.fromkeys(timers.still, Step.STILL), timers.survey: Step.SURVEY}
    for day, step in steps.items():
        if day > standing.passed:
            yield Due(standing.acting_at + timedelta(days=day), step, day=day, waits=True)


def newest_day(standing: Standing, now: datetime, timers: Timers = TIMERS) -> int:
    """The last day of the acting that has come: whoever was away for a month is not sent a month of messages."""
    if standing.acting_at is None:
        return standing.passed
    days = (timers.nudge, *timers.still, timers.survey)
    return max([standing.passed, *(day for day in days if standing.acting_at + timedelta(days=day) <= now)])


def cooled_at(hours: WorkingHours, thanked_at: datetime, timers: Timers = TIMERS) -> datetime:
    """24 hours, and on to where the owner is at work again."""
    return next_working(hours, thanked_at + timedelta(hours=timers.cooling_hours))
