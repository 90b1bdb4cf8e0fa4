"""Half of all calls are answered 429 for ten minutes: nothing is lost, nobody calls too early, little time is lost."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.sandbox.ratelimit import PER_MINUTE
from bot.sandbox.webapi import Answer
from tests.bench.figures import Figure, at_most, none, noted
from tests.bench.virtual import MONDAY, Fleet, database, introduction, workspace
from tests.crash.network import Fate, Json, Network

TEAM = "T0STORM001"
LETTERS = 1_000
MINUTES = 10
METHODS = {"conversations.open": 60 / PER_MINUTE["3"], "chat.postMessage": 60 / PER_MINUTE["post"]}
"""Seconds from one call to the next that Slack allows."""


def storm_of(seed: int, method: str) -> Iterator[int | None]:
    """For each call of a method in turn: the Retry-After it meets, or None."""
    dice = Random(f"{seed} {method}")  # noqa: S311 - a run must be repeatable, not secret
    while True:
        yield dice.randint(1, 30) if dice.random() < 0.5 else None


@dataclass
class Stormy(Network):
    """Refuses half of all calls for ten minutes, and notes who calls before the Retry-After is over."""

    seed: int = 0
    early: int = 0
    refused: int = 0
    _storms: dict[str, Iterator[int | None]] = field(default_factory=dict)
    _closed: dict[str, datetime] = field(default_factory=lambda: defaultdict(lambda: MONDAY))

    def draw(self, method: str) -> Fate:
        """Half of all calls are refused while the storm lasts."""
        now = self.stage.now
        self.early += now < self._closed[method]
        wait = next(self._storms.setdefault(method, storm_of(self.seed, method)))
        if wait is None or now >= MONDAY + timedelta(minutes=MINUTES):
            return super().draw(method)
        self.refused += 1
        answered = self.stage.dice.uniform(0.02, 0.6)
        # From when the client knows: what left before that could not.
        self.stage.after(answered, lambda: self._close(method, wait))
        refusal: Json = {"ok": False, "error": "ratelimited"}
        return Fate("storm", None, answered, Answer(429, refusal, {"Retry-After": str(wait)}))

    def _close(self, method: str, wait: int) -> None:
        self._closed[method] = max(self._closed[method], self.stage.now + timedelta(seconds=wait))


def ideal_minutes(seed: int) -> float:
    """How long a sender takes that meets the same refusals and loses no moment: the slower method decides."""
    return max(_ideal_seconds(seed, method, space) for method, space in METHODS.items()) / 60


def _ideal_seconds(seed: int, method: str, space: float) -> float:
    at, done, storm = 0.0, 0, storm_of(seed, method)
    while done < LETTERS:
        wait = next(storm)
        if wait is not None and at < MINUTES * 60:
            at += wait
        else:
            at, done = at + space, done + 1
    return at


def measure(seed: int) -> Iterator[Figure]:
    """Play it once."""
    with database() as made:
        fleet = Fleet(made, lambda clock: [workspace(TEAM, 2 * LETTERS, clock)], seed)
        stormy = Stormy(fleet.stage, fleet.network.slacks, None, seed=seed)
        fleet.network = stormy
        fleet.enqueue(TEAM, (introduction(number, fleet.stage.now) for number in range(LETTERS)))
        fleet.start()
        fleet.run(timedelta(hours=3))
        fleet.close()
        said, left, took = fleet.said(), fleet.unfinished(), fleet.minutes
    ideal = ideal_minutes(seed)
    yield noted(f"storm: {LETTERS:,} letters, {MINUTES} minutes of 429s", f"{stormy.refused} refused")
    yield none("storm: letters lost", LETTERS - len(said) + left)
    yield none("storm: letters doubled", said.total() - len(said))
    yield none("storm: calls before Retry-After was over", stormy.early)
    yield at_most(f"storm: time to drain against the ideal {ideal:.1f} minutes", took / ideal, 1.10, "×", 3)
