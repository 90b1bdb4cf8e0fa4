"""What partnerships say: how much each message matters, which one reminds, and how one is put into the outbox."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from bot.calendar import next_shared, next_working
from bot.delivery.outbox import Letter, enqueue
from bot.people.rules import Rank, Start
from bot.people.service import hours_of, people_by_id
from models.delivery import Kind
from models.engine import TeamSession
from models.people import Person

RANKS = {
    "lp-begin": Rank.INTRODUCTION,
    "lp-invite": Rank.QUESTION,
    "lp-draft": Rank.QUESTION,
    "lp-sign": Rank.QUESTION,
    "lp-signed": Rank.QUESTION,
    "lp-times": Rank.QUESTION,
    "lp-review": Rank.QUESTION,
    "lp-check": Rank.QUESTION,
    "lp-again": Rank.QUESTION,
    "lp-ended": Rank.QUESTION,
    "lp-touch": Rank.QUESTION,
    "lp-help": Rank.QUESTION,
    "lp-swap": Rank.QUESTION,
    "lp-prompt": Rank.PREVIEW,
    "lp-invite-remind": Rank.NUDGE,
    "lp-review-remind": Rank.NUDGE,
    "lp-check-remind": Rank.NUDGE,
    "lp-again-remind": Rank.NUDGE,
}
"""Of every direct message."""
REMINDS = {f"{asks}-remind": asks for asks in ("lp-invite", "lp-review", "lp-check", "lp-again")}
"""Reminder to what it reminds of: one for each step at most (programmes.md, section 2, "Rules for all")."""
A_WHILE = 5
"""Days within which two people's hours mostly meet; Easter is shorter."""


def say_to(
    session: TeamSession,
    user_id: str,
    template: str,
    key: str,
    now: datetime,
    *,
    params: Mapping[str, Any],
    not_after: datetime | None = None,
    started_by: Start = Start.BOT,
) -> None:
    """A message to one person, in their working hours."""
    person = people_by_id(session, [user_id]).get(user_id)
    if person is None:
        return  # erased meanwhile
    letter = Letter(
        key=key,
        kind=Kind.DM,
        template=template,
        params=params,
        user_ids=(user_id,),
        due_at=next_working(hours_of(person), now),
        not_after=not_after,
        started_by=started_by,
        rank=RANKS[template],
    )
    enqueue(session, letter, now)


def say_to_both(
    session: TeamSession,
    user_ids: Collection[str],
    template: str,
    key: str,
    now: datetime,
    *,
    params: Mapping[str, Any],
    not_after: datetime | None = None,
    started_by: Start = Start.BOT,
    urgent: bool = False,
) -> None:
    """A message in the conversation that two partners have with Partner."""
    people = list(people_by_id(session, user_ids).values())
    if len(people) < 2:
        return  # one was erased meanwhile
    letter = Letter(
        key=key,
        kind=Kind.GROUP_DM,
        template=template,
        params=params,
        user_ids=tuple(sorted(user_ids)),
        due_at=now if urgent else together(people, now),
        not_after=not_after,
        urgent=urgent,
        started_by=started_by,
        rank=RANKS[template],
    )
    enqueue(session, letter, now)


def together(people: Collection[Person], now: datetime) -> datetime:
    """The first moment when all are at work; without one, the moment when the last of them has begun."""
    hours = [hours_of(person) for person in people]
    shared = next_shared(hours, now, A_WHILE)
    return shared if shared is not None else max(next_working(one, now) for one in hours)
