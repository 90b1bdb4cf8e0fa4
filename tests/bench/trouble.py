"""A disk that is full, and a database that is away: a real process outlives a minute of each and loses nothing."""

import json
import multiprocessing
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.fernet import Fernet

from bot.sandbox.clock import SandboxClock
from bot.sandbox.keeping import build_workspace
from migrations.run import upgrade
from models.engine import Database
from models.seal import Vault
from tests.bench.away import way_to
from tests.bench.children import Switches, be_patient_bot
from tests.bench.figures import Figure, at_least, at_most, none, noted
from tests.crash.children import Address, Orders, be_slack
from tests.crash.fast import FastClock
from tests.crash.letters import Tally, tally, written
from tests.crash.simulate import opened
from tests.postgres import create_database, running_postgres

SECONDS = 60
BEFORE = 5.0
DRAIN_SECONDS = 180.0
LINES = 100
"""Log lines in a minute of trouble that somebody can still read; eight threads that wait longer each time say less."""


@dataclass(frozen=True)
class Trouble:
    """What befalls a database for a minute, and words that a clear log line about it has."""

    name: str
    url: str
    begin: Callable[[], object]
    end: Callable[[], object]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """What a process came to that lived through it."""

    exit_status: int | None
    letters: int
    before: int
    tally: Tally
    log: list[str]


def outlive(folder: Path, seed: int, full: Path, trouble: Trouble) -> Account:
    """Let a process deliver, have trouble begin, end it a minute later, and let the process finish."""
    context, clock = multiprocessing.get_context("forkserver"), FastClock(10.0)
    state, log, enough = folder / "slack.json", folder / "log", folder / "enough"
    pipe, theirs = context.Pipe()
    slack = context.Process(target=be_slack, args=(clock, state, seed, theirs), daemon=True)
    slack.start()
    address: Address = pipe.recv()
    pipe.send("calm")
    orders = Orders(address, trouble.url, Fernet.generate_key().decode(), clock, "partner", enough)
    bot = context.Process(target=be_patient_bot, args=(orders, Switches(full, log)), daemon=True)
    bot.start()
    time.sleep(BEFORE)
    before = _written(orders)
    trouble.begin()
    time.sleep(SECONDS)
    trouble.end()
    time.sleep(BEFORE)
    enough.touch()
    bot.join(DRAIN_SECONDS)
    status = bot.exitcode
    bot.kill()
    pipe.send("end")
    slack.join(30)
    letters = _written(orders)
    said = tally(address.town, letters, build_workspace(SandboxClock(), state, [], None, None))
    return Account(status, letters, before, said, log.read_text(encoding="utf-8").splitlines())


def _written(orders: Orders) -> int:
    database = Database(orders.database_url, Vault([orders.key]))
    with database.team(orders.address.town.team_id) as session:
        count = written(session)
    database.close()
    return count


def figures(trouble: Trouble, account: Account) -> Iterator[Figure]:
    """What to show of it."""
    name = trouble.name
    clear = [line for line in account.log if any(word in line for word in trouble.words)]
    yield noted(f"{name}: letters before and after", f"{account.before} → {account.letters}")
    yield noted(f"{name}: one log line", _shown(clear[0]) if clear else "none")
    yield at_least(f"{name}: log lines that name it", len(clear), 1, digits=0)
    yield at_most(f"{name}: log lines in all", len(account.log), LINES, digits=0)
    yield none(f"{name}: exit status of the one process", -1 if account.exit_status is None else account.exit_status)
    yield none(f"{name}: letters lost", len(account.tally.lost))
    yield none(f"{name}: letters doubled", len(account.tally.doubled))


def _shown(line: str) -> str:
    found = json.loads(line)
    return f"{found.get('event')}: {found.get('error', '')}"[:60]


def measure(seed: int) -> Iterator[Figure]:
    """A full disk under SQLite, then PostgreSQL away."""
    with TemporaryDirectory(prefix="partner-bench-") as name, running_postgres() as server, way_to(server) as way:
        folder = Path(name)
        full = folder / "full"
        for trouble in (
            Trouble("disk full", f"sqlite:///{folder}/db", full.touch, full.unlink, ("disk", "full")),
            Trouble(
                "database away", way.url(create_database(server, "away")), way.cut, way.mend, ("connect", "server")
            ),
        ):
            own = folder / trouble.name
            own.mkdir()
            with opened(trouble.url) as database:
                upgrade(database.engine)
            yield from figures(trouble, outlive(own, seed, full, trouble))
