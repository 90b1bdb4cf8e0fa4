"""Real processes and `kill -9`: start them, kill them at random moments, start them again, and count what was said."""

import multiprocessing
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from random import Random

from cryptography.fernet import Fernet

from bot.sandbox.clock import SandboxClock
from bot.sandbox.keeping import build_workspace
from models.engine import Database
from models.seal import Vault
from tests.crash.children import BACKLOG, Address, Orders, be_bot, be_slack, unfinished
from tests.crash.fast import FastClock
from tests.crash.letters import Tally, tally, written

SPEED = 10.0
LIVES = (0.05, 0.45)
"""Seconds from one kill to the next: long enough for a process to be in the midst of something."""
WORK_SECONDS = 5.0
DRAIN_SECONDS = 240.0
"""How long the last processes may take for what is left; then it counts as lost."""


@dataclass
class Killing:
    """What one run of kills came to."""

    kills: int = 0
    letters: int = 0
    seconds: float = 0.0
    tally: Tally = field(default_factory=Tally)
    died: list[str] = field(default_factory=list)
    """Processes that ended by themselves, which none may."""


def kill_processes(
    folder: Path,
    database_url: str,
    *,
    seed: int,
    kills: int,
    replicas: int,
    sender: str = "partner",
    progress: Callable[[int], None] = lambda _kills: None,
) -> Killing:
    """Have `replicas` processes deliver a stream of letters from a migrated, empty database, and kill them."""
    run = _Run(folder, database_url, seed, sender)
    began = time.monotonic()
    try:
        run.kill(kills, replicas, progress)
        run.finish()
    finally:
        run.end()
    run.result.seconds = time.monotonic() - began
    run.count()
    return run.result


class _Run:
    def __init__(self, folder: Path, database_url: str, seed: int, sender: str) -> None:
        self.result = Killing()
        self._dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
        self._context = _context()
        self._state = folder / "slack.json"
        self._url = database_url
        self._key = Fernet.generate_key().decode()
        self._database = Database(database_url, Vault([self._key]))
        clock = FastClock(SPEED)
        self._pipe, theirs = self._context.Pipe()
        self._slack = self._context.Process(target=be_slack, args=(clock, self._state, seed, theirs), daemon=True)
        self._slack.start()
        address: Address = self._pipe.recv()
        self._town = address.town
        self._orders = Orders(address, database_url, self._key, clock, sender, folder / "enough")
        self._bots: list[ForkServerProcess] = []

    def kill(self, kills: int, replicas: int, progress: Callable[[int], None]) -> None:
        """Kill and restart, at random moments."""
        self._bots = [self._start() for _ in range(replicas)]
        time.sleep(0.5)
        while self.result.kills < kills:
            if self.result.kills % 2 == 0:
                self._see_work()
            time.sleep(self._dice.uniform(*LIVES))
            number = self._dice.randrange(replicas)
            self._bots[number].kill()
            self._bots[number].join()
            self._autopsy(self._bots[number])
            self.result.kills += 1
            self._bots[number] = self._start()
            progress(self.result.kills)

    def _see_work(self) -> None:
        """Wait until something more was written: every other kill meets processes at work, however slow the machine."""
        before, deadline = self._written(), time.monotonic() + WORK_SECONDS
        while self._written() == before and unfinished(self._database) < BACKLOG and time.monotonic() < deadline:
            time.sleep(0.02)

    def finish(self) -> None:
        """Let what is left be delivered, in calm."""
        self._orders.enough.touch()
        self._pipe.send("calm")
        deadline = time.monotonic() + DRAIN_SECONDS
        for bot in self._bots:
            bot.join(max(deadline - time.monotonic(), 0))
            if bot.exitcode != 0:
                self.result.died.append(f"at the end: {bot.exitcode}")

    def end(self) -> None:
        """Leave no process behind."""
        for bot in self._bots:
            bot.kill()
        with suppress(OSError):
            self._pipe.send("end")
        self._slack.join(30)
        self._slack.kill()

    def count(self) -> None:
        """Compare Slack with what was written."""
        self.result.letters = self._written()
        self._database.close()
        slack = build_workspace(SandboxClock(), self._state, [], None, None)
        self.result.tally = tally(self._town, self.result.letters, slack)

    def _written(self) -> int:
        with self._database.read(self._town.team_id) as session:
            return written(session)

    def _start(self) -> ForkServerProcess:
        bot = self._context.Process(target=be_bot, args=(self._orders,), daemon=True)
        bot.start()
        return bot

    def _autopsy(self, bot: ForkServerProcess) -> None:
        if bot.exitcode != -signal.SIGKILL:
            self.result.died.append(f"exit status {bot.exitcode} after {self.result.kills} kills")


def _context() -> ForkServerContext:
    # Processes are forked from one that has imported everything, so that they come up in milliseconds.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.crash.children"])
    return context
