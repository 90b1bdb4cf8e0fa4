"""The states of an invitation, a partnership and its sessions, and what leads from one to the next. PURE.

`invited → exploring → drafting → active ⇄ (reviews at day 42 and 84) → ended` (programmes.md 2.2). Whatever waits has a
last moment, after which it ends by itself and nobody is told why.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from bot.errors import Refusal

NORMS = 1
"""The version of what two people agree to by signing: respect, honesty, both needs (programmes.md C9)."""


class Invite(StrEnum):
    """What became of an invitation. Whoever sent it cannot tell these apart, but for `accepted`, until its end."""

    OPEN = "open"
    LATER = "later"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class State(StrEnum):
    """Where a partnership stands."""

    EXPLORING = "exploring"
    DRAFTING = "drafting"
    ACTIVE = "active"
    ENDED = "ended"


class Event(StrEnum):
    """What leads from one state to another."""

    DRAFT = "draft"
    AGREE = "agree"
    REST = "rest"
    LAPSE = "lapse"
    END = "end"


class Talk(StrEnum):
    """What two people meet for: the first talk, or a session."""

    FIRST = "first"
    SESSION = "session"


class SessionState(StrEnum):
    """`skipped`: one of them sat it out; `lapsed`: its times passed. Neither is told apart from the other."""

    PROPOSED = "proposed"
    BOOKED = "booked"
    RUNNING = "running"
    DONE = "done"
    SKIPPED = "skipped"
    LAPSED = "lapsed"


class Choice(StrEnum):
    """The three answers of a review."""

    RENEW = "renew"
    RESHAPE = "reshape"
    CLOSE = "thanks"


class CohortState(StrEnum):
    """Partnerships that were launched from a channel."""

    ACTIVE = "active"
    ENDED = "ended"


class Task(StrEnum):
    """What people can offer themselves for (programmes.md C6). A mentor offers themself where mentors are."""

    FACILITATE = "facilitate"
    HOST = "host"


class Way(StrEnum):
    """How somebody came upon whom they ask (programmes.md C3: the choice is recorded)."""

    KNOWN = "known"
    SHORTLIST = "shortlist"
    CHOOSER = "chooser"
    INTRODUCTION = "introduction"
    SEARCH = "search"


class Step(StrEnum):
    """What time makes due."""

    REMIND = "remind"
    EXPIRE = "expire"


TRANSITIONS: dict[State, dict[Event, State]] = {
    State.EXPLORING: {
        Event.DRAFT: State.DRAFTING,
        Event.AGREE: State.ACTIVE,  # after a long pause, when nothing has to be changed
        Event.LAPSE: State.ENDED,
        Event.END: State.ENDED,
    },
    State.DRAFTING: {
        Event.DRAFT: State.DRAFTING,
        Event.AGREE: State.ACTIVE,
        Event.REST: State.EXPLORING,
        Event.LAPSE: State.ENDED,
        Event.END: State.ENDED,
    },
    State.ACTIVE: {
        Event.DRAFT: State.ACTIVE,  # the agreement in force stays so until both have signed the new one
        Event.AGREE: State.ACTIVE,
        Event.REST: State.EXPLORING,
        Event.END: State.ENDED,
    },
    State.ENDED: {},
}


def after(state: State, event: Event) -> State:
    """The state that an event leads to.

    Raises:
        Refusal: it cannot happen in this state any more.
    """
    found = TRANSITIONS[state].get(event)
    if found is None:
        raise Refusal("lp-step-over")
    return found


@dataclass(frozen=True)
class Timers:
    """Days, minutes and counts of the programme; programmes.md 2.2 gives the defaults."""

    invite_days: int = 7
    remind_days: int = 4
    later_days: int = 30
    again_days: int = 60
    """Whoever was asked and did not say yes is not asked by the same person again for so long."""
    explore_days: int = 14
    draft_days: int = 28
    rest_days: int = 30
    propose_days: int = 6
    """How long before a session is due its times are proposed."""
    open_days: int = 10
    """How long proposed times can be chosen."""
    review_days: tuple[int, ...] = (42, 84)
    answer_days: int = 14
    check_days: int = 28
    """From one health check to the next."""
    check_open_days: int = 7
    wants_days: int = 90
    """The longest that cards stand before both have had the time to write them anew."""
    office_days: int = 28
    most_pairs: int = 8
    most_capacity: int = 3
    most_invitations: int = 3
    shortlist: int = 3
    overtime_hours: int = 4
    """A session that nobody ends is over so long after it began."""


TIMERS = Timers()


def invite_step(
    state: Invite, sent_at: datetime, now: datetime, *, reminded: bool, timers: Timers = TIMERS
) -> Step | None:
    """What is due for an invitation: one reminder, then its end; nothing for one that is over."""
    days = timers.later_days if state is Invite.LATER else timers.invite_days
    if state in {Invite.OPEN, Invite.LATER, Invite.DECLINED} and now >= sent_at + timedelta(days=days):
        return Step.EXPIRE
    is_due = now >= sent_at + timedelta(days=timers.remind_days)
    return Step.REMIND if state is Invite.OPEN and is_due and not reminded else None


def verdict(choices: Collection[Choice], *, last: bool, over: bool) -> Choice | None:
    """What two people decided in a review; None while it is open.

    One who closes ends it; one who reshapes has both look at their agreement; to renew takes both. Silence at the
    first review lets things be; at the last one it lets them end.
    """
    if Choice.CLOSE in choices:
        return Choice.CLOSE
    if len(choices) == 2:
        return Choice.RESHAPE if Choice.RESHAPE in choices else Choice.RENEW
    if not over:
        return None
    if Choice.RESHAPE in choices:
        return Choice.RESHAPE
    return Choice.CLOSE if last else Choice.RENEW


def seed_of(*parts: object) -> int:
    """A seed of 31 bits that follows from a random id, so that nobody can guess it and it can be drawn again."""
    return int.from_bytes(sha256(" ".join(str(part) for part in parts).encode()).digest()[:4]) >> 1
