"""Who delivers in these runs: the bot's own worker, or one of the naive senders."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from typing import Protocol, TypeAlias

from slack_sdk import WebClient

from bot.clock import Clock
from bot.delivery.budgets import SLACK, Paces
from bot.delivery.render import Renderers
from bot.delivery.worker import Worker
from models.engine import Database
from tests.crash.letters import TEMPLATE, render, render_home
from tests.crash.naive import Habit, Naive

BRISK = Paces(dict.fromkeys(SLACK.methods, timedelta(seconds=0.2)), timedelta(seconds=0.3))
"""Faster than Slack allows, so that more happens at once; a workspace of the sandbox here has no limits."""
RENDERERS = Renderers({TEMPLATE: render}, render_home)


class Sender(Protocol):
    """What is under test."""

    def run_once(self) -> int:
        """Do one piece of work: 1, or 0 when nothing is due."""

    def next_at(self) -> datetime | None:
        """When there will be something to do; None when nothing is left."""


MakeSender: TypeAlias = Callable[[Database, Mapping[str, WebClient], Clock, str], Sender]


def partner(
    database: Database,
    clients: Mapping[str, WebClient],
    clock: Clock,
    owner: str,
    *,
    sent_again: Collection[str] = (),
) -> Worker:
    """The delivery of the bot."""
    return Worker(
        database,
        clients.__getitem__,
        RENDERERS.messages,
        RENDERERS.home,
        clock,
        owner=owner,
        paces=BRISK,
        sent_again=sent_again,
    )


class Played:
    """One thread of the bot's worker: what its own loop does, but for the waiting."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._next_at: datetime | None = None

    def run_once(self) -> int:
        """Look once, and do what can be done."""
        turn = self._worker._turn(self._worker._means)
        self._next_at = turn.next_at
        return int(turn.worked)

    def next_at(self) -> datetime | None:
        """As the last look had it."""
        return self._next_at


def retrying(habit: Habit) -> MakeSender:
    """A naive sender instead of the bot's delivery."""

    def make(database: Database, clients: Mapping[str, WebClient], clock: Clock, _owner: str) -> Sender:
        return Naive(database, clients.__getitem__, RENDERERS, clock, habit)

    return make


SENDERS: Mapping[str, MakeSender] = {
    "partner": partner,
    "retry": retrying("retry"),
    "at most once": retrying("at most once"),
}
