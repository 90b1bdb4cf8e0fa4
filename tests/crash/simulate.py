"""Many worlds, one after another or in several processes at once."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from multiprocessing import get_context

from cryptography.fernet import Fernet

from bot import logs
from migrations.run import upgrade
from models.engine import Database
from models.seal import Vault
from tests.crash.letters import Tally
from tests.crash.senders import SENDERS
from tests.crash.world import Outcome, World
from tests.postgres import create_database

PER_WORLD = 40
"""Crashes in one world: enough for several to fall on one message, few enough to read when it fails."""


@dataclass
class Result:
    """What many worlds came to."""

    crashes: int = 0
    letters: int = 0
    tally: Tally = field(default_factory=Tally)
    points: Counter[str] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    failed: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one world in."""
        self.crashes += outcome.crashes
        self.letters += outcome.letters
        self.tally += outcome.tally
        self.points += outcome.points
        self.fates += outcome.fates
        if not outcome.tally.is_clean:
            self.failed.append(outcome)


def shares(crashes: int) -> Iterator[int]:
    """So many crashes, shared out among worlds."""
    while crashes > 0:
        yield min(crashes, PER_WORLD)
        crashes -= PER_WORLD


def play(database: Database, seed: int, crashes: int, sender: str = "partner") -> Outcome:
    """One world in a database that nobody else uses. Its rows are thrown away first."""
    return World(str(seed), database, crashes, SENDERS[sender]).run()


def play_all(database: Database, seed: int, crashes: int, sender: str = "partner") -> Result:
    """As many worlds as so many crashes need, in this process; the first has that seed, the next one more."""
    result = Result()
    for number, share in enumerate(shares(crashes)):
        result.add(play(database, seed + number, share, sender))
    return result


def play_wide(
    home: str, seed: int, crashes: int, sender: str, progress: Callable[[Result], None] = lambda _result: None
) -> Result:
    """The same on every core. `home` is a folder for SQLite files or the URL of a PostgreSQL server."""
    result = Result()
    worlds = [(seed + number, share) for number, share in enumerate(shares(crashes))]
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        for outcome in pool.map(partial(_play_here, home, sender), worlds):
            result.add(outcome)
            progress(result)
    return result


def _play_here(home: str, sender: str, world: tuple[int, int]) -> Outcome:
    logs.configure("CRITICAL")
    return play(_own_database(home), world[0], world[1], sender)


@cache
def _own_database(home: str) -> Database:
    name = f"crash_{os.getpid()}"
    database = without_power_cuts(
        create_database(home, name) if home.startswith("postgresql") else f"sqlite:///{home}/{name}"
    )
    upgrade(database.engine)
    return database


def without_power_cuts(url: str) -> Database:
    """A database whose commits survive a killed process but need not survive a power cut, which is much faster."""
    return Database(url, Vault([Fernet.generate_key().decode()]), outlives_power_cuts=False)


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """Such a database, closed afterwards."""
    database = without_power_cuts(url)
    yield database
    database.close()


def replays(result: Result, kind: str) -> Iterator[str]:
    """How to see each failure again, and what it was."""
    for outcome in result.failed:
        yield f"make crash SEED={outcome.seed} CRASHES={outcome.crashes} KILLS=0 ON={kind}"
        yield from (f"    {line}" for line in outcome.tally.lines())
