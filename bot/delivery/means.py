"""What delivering takes. Clock, transport and crash points come from outside, so that tests can hold them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias, TypedDict

from slack_sdk import WebClient

from bot.clock import Clock, Steady
from bot.courtesy import Courtesy
from bot.delivery.budgets import SLACK, Paces
from bot.delivery.leases import Leases
from bot.delivery.render import Renderers
from bot.delivery.watch import Unwatched, Watch
from models.delivery import OutboxRow
from models.engine import Database, TeamSession

OnRefused: TypeAlias = Callable[[TeamSession, OutboxRow, str], None]
"""Told of a row that Slack refused for good, in the transaction that ends it: it marks the person or channel."""
Waits: TypeAlias = Callable[[TeamSession, OutboxRow, datetime], datetime | None]
"""Asked before a row is said that nobody waits for: until when its readers' hours, wishes or budgets keep it, None
for not. What it locks stays locked until the intent is committed. See `bot.people.waiting`."""
Point: TypeAlias = Callable[[str], None]
"""Called where a process can die: "claiming" and "marking" right before a commit, "claimed" and "marked" right after
it, "calling" and "called" around a call. It may raise a BaseException to die there."""


def mark_nothing(_session: TeamSession, _row: OutboxRow, _error: str) -> None:
    """For where nobody needs to know of refusals."""


def waits_never(_session: TeamSession, _row: OutboxRow, _now: datetime) -> None:
    """For where nobody has working hours."""


def live_on(_point: str) -> None:
    """For where nobody dies on purpose."""


@dataclass(frozen=True)
class Means:
    """Everything that the protocol works with.

    `client_for` gives the Web API client of a workspace: it must never retry by itself. `sent_again` names the
    templates that are said a second time where nobody can know whether the first reached its readers; all others
    count as sent then.
    """

    database: Database
    client_for: Callable[[str], WebClient]
    renderers: Renderers
    clock: Clock
    steady: Steady
    leases: Leases
    on_refused: OnRefused = mark_nothing
    waits: Waits = waits_never
    sent_again: Collection[str] = field(default=frozenset())
    paces: Paces = SLACK
    watch: Watch = field(default_factory=Unwatched)
    point: Point = live_on
    courtesy: Courtesy = field(default_factory=Courtesy)
    """Who waits for an answer: they are given way before each look, and between the queries for a Home."""


class More(TypedDict, total=False):
    """The fields of `Means` that have a default."""

    on_refused: OnRefused
    waits: Waits
    sent_again: Collection[str]
    paces: Paces
    watch: Watch
    point: Point
    courtesy: Courtesy
