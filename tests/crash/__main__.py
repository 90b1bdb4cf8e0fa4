"""`make crash`: crash the bot as often as it takes, and print what was lost and what was said twice."""

import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory

from migrations.run import upgrade
from tests.crash.killing import Killing, kill_processes
from tests.crash.letters import Tally
from tests.crash.simulate import PER_WORLD, Result, opened, play_wide, replays
from tests.databases import Kind
from tests.postgres import create_database, running_postgres

NAIVE = ("retry", "at most once")
MEMORY = Path("/dev/shm")  # noqa: S108 - the folder made in it is our own; simulated processes need no disk


@dataclass(frozen=True)
class Size:
    """How much to do. `on` None spreads simulated crashes: nine of ten on SQLite, which is faster."""

    crashes: int
    kills: int
    seed: int
    on: Kind | None

    @classmethod
    def from_environment(cls) -> "Size":
        """CRASHES=, KILLS= (half of them on each database), SEED= and ON=."""
        kinds: dict[str, Kind] = {"sqlite": "sqlite", "postgresql": "postgresql"}
        on = kinds.get(environ.get("ON", ""))
        seed = int(environ.get("SEED") or secrets.randbelow(10**9))
        return cls(int(environ.get("CRASHES") or 10_000), int(environ.get("KILLS") or 400), seed, on)

    def simulated(self) -> dict[Kind, int]:
        """Crashes on each kind of database."""
        share = {"sqlite": 0, "postgresql": self.crashes}.get(self.on or "", self.crashes // 10)
        if self.on is None and self.crashes < 10 * PER_WORLD:
            share = 0
        return {"sqlite": self.crashes - share, "postgresql": share}

    def killed(self) -> dict[Kind, int]:
        """Kills on each kind of database."""
        return {"sqlite": self.kills - self.kills // 2, "postgresql": self.kills // 2}


@dataclass
class Report:
    """The table, row by row, and what goes under it."""

    crashes: int = 0
    kills: int = 0
    tally: Tally = field(default_factory=Tally)
    control: Tally = field(default_factory=Tally)
    trouble: list[str] = field(default_factory=list)

    def row(self, what: str, letters: int, tally: Tally, seconds: float) -> None:
        """Print one row."""
        show(f"| {what:<58} | {letters:>7,} | {len(tally.lost):>6,} | {len(tally.doubled):>7,} | {seconds:>5.0f} s |")

    @property
    def is_proof(self) -> bool:
        """The bot is clean, and the control is not."""
        return self.tally.is_clean and not self.trouble and bool(self.control.lost) and bool(self.control.doubled)

    def last_line(self) -> str:
        """The sum of it all."""
        return (
            f"lost {len(self.tally.lost)}, doubled {len(self.tally.doubled)} "
            f"in {self.crashes} crashes and {self.kills} kills; "
            f"control: lost {len(self.control.lost)}, doubled {len(self.control.doubled)}"
        )


def show(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@contextmanager
def progress(what: str) -> Iterator[Callable[[int], None]]:
    """A line on a terminal that counts; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _count: None
        return
    yield lambda count: print(f"\r\033[K{what}: {count:,}", end="", file=sys.stderr, flush=True)  # noqa: T201 - a terminal
    print("\r\033[K", end="", file=sys.stderr, flush=True)  # noqa: T201 - a terminal


def simulate(report: Report, what: str, home: str, *, seed: int, crashes: int, sender: str = "partner") -> Result:
    """Simulated crashes on one database."""
    began = time.monotonic()
    with progress(what) as tell:
        result = play_wide(home, seed, crashes, sender, lambda so_far: tell(so_far.crashes))
    seconds = time.monotonic() - began
    rate = f", {result.crashes / seconds:.0f}/s"
    report.row(f"{result.crashes:,} {what}{rate}", result.letters, result.tally, seconds)
    return result


def kill(
    report: Report, what: str, folder: Path, url: str, *, seed: int, kills: int, replicas: int, sender: str = "partner"
) -> Killing:
    """Real processes, killed."""
    folder.mkdir()
    with opened(url) as database:
        upgrade(database.engine)
    with progress(what) as tell:
        result = kill_processes(folder, url, seed=seed, kills=kills, replicas=replicas, sender=sender, progress=tell)
    report.row(f"{result.kills:,} {what}", result.letters, result.tally, result.seconds)
    return result


def prove_simulated(report: Report, size: Size, homes: dict[Kind, str]) -> None:
    """Every kind of simulated crash, and the control."""
    for kind, crashes in size.simulated().items():
        if crashes:
            result = simulate(report, f"simulated crashes on {kind}", homes[kind], seed=size.seed, crashes=crashes)
            report.crashes += result.crashes
            report.tally += result.tally
            report.trouble += replays(result, kind)
    for habit in NAIVE if size.crashes else ():
        what, crashes = f"crashes of a naive sender, {habit}", max(PER_WORLD, size.crashes // 20)
        report.control += simulate(report, what, homes["sqlite"], seed=size.seed, crashes=crashes, sender=habit).tally


def prove_killed(report: Report, size: Size, folder: Path, server: str) -> None:
    """Real processes on both databases, and the control."""
    urls: dict[Kind, str] = {"sqlite": f"sqlite:///{folder}/kills", "postgresql": create_database(server, "kills")}
    for kind, kills in size.killed().items():
        if kills:
            replicas = 1 if kind == "sqlite" else 3
            what = f"kill -9 on {kind}, {replicas} process{'es' * (replicas > 1)}"
            result = kill(report, what, folder / kind, urls[kind], seed=size.seed, kills=kills, replicas=replicas)
            report.kills += result.kills
            report.tally += result.tally
            report.trouble += [*result.died, *(f"{kind}: {line}" for line in result.tally.lines())]
    for habit in NAIVE if size.kills else ():
        url, what, kills = (
            f"sqlite:///{folder}/{habit}",
            f"kill -9 of a naive sender, {habit}",
            max(10, size.kills // 20),
        )
        report.control += kill(
            report, what, folder / f"naive {habit}", url, seed=size.seed, kills=kills, replicas=1, sender=habit
        ).tally


def main() -> int:
    """Run it all: 0 when nothing was lost or doubled and the control was caught, else 1."""
    size = Size.from_environment()
    report = Report()
    show(f"seed {size.seed}; SEED={size.seed} CRASHES={size.crashes} KILLS={size.kills} plays it again")
    show(f"| {'what':<58} | {'letters':>7} | {'lost':>6} | {'doubled':>7} | {'took':>7} |")
    show(f"| {'-' * 58} | {'-' * 7} | {'-' * 6} | {'-' * 7} | {'-' * 7} |")
    with (
        TemporaryDirectory(prefix="partner-crash-", dir=MEMORY if MEMORY.is_dir() else None) as memory,
        TemporaryDirectory(prefix="partner-kill-") as disk,
        running_postgres() as server,
    ):
        prove_simulated(report, size, {"sqlite": memory, "postgresql": server})
        prove_killed(report, size, Path(disk), server)
    for line in report.trouble:
        show(line)
    show(report.last_line())
    return 0 if report.is_proof else 1


if __name__ == "__main__":
    sys.exit(main())
