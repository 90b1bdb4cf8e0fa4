"""200 commands a second for a minute, each with its write, while a round is delivered; Bolt's adapter beside it."""

import asyncio
import multiprocessing
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import system_clock
from bot.garbage import set_aside
from tests.bench.figures import Figure, at_least, at_most, none, noted, percentile
from tests.bench.load import Caller, Load
from tests.bench.web import SECRET, Front, Site, be_site
from tests.crash.children import Address, be_slack
from tests.crash.fast import FastClock

RATE = 200
SECONDS = 60
STEP_SECONDS = 5
STEP = 1.1
SLOWEST = 20.0
"""Commands a second at which the search for what a front holds begins."""
HELD = 1.0
"""A rate is held where the 99th percentile of acks stays within so many seconds, and all are acked."""


@contextmanager
def serving(folder: Path, front: Front, seed: int) -> Iterator[Caller]:
    """A process of the bot behind that front, on an SQLite file, with a round to deliver."""
    context = multiprocessing.get_context("forkserver")
    clock = FastClock(1.0, system_clock())
    slack_pipe, theirs = context.Pipe()
    slack = context.Process(target=be_slack, args=(clock, folder / f"{front}.json", seed, theirs), daemon=True)
    slack.start()
    address: Address = slack_pipe.recv()
    slack_pipe.send("calm")
    pipe, theirs = context.Pipe()
    site = context.Process(
        target=be_site, args=(Site(front, address, f"sqlite:///{folder}/{front}.sqlite3"), theirs), daemon=True
    )
    site.start()
    try:
        yield Caller(pipe.recv(), SECRET, address.town.team_id, address.town.people, f"{seed}.{front}")
    finally:
        pipe.send("end")
        site.join(30)
        site.kill()
        slack_pipe.send("end")
        slack.join(30)
        slack.kill()


def send(caller: Caller, rate: float, seconds: float, run: str) -> Load:
    """Send commands that were not sent before."""
    fresh = Caller(caller.url, caller.secret, caller.team_id, caller.people, f"{caller.run}.{run}")
    return asyncio.run(fresh.send(rate, seconds))


def until_carried_out(database: Path) -> float:
    """Seconds until no command is stored any more."""
    began = time.monotonic()
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        while connection.execute("SELECT count(*) FROM stored_commands").fetchone()[0]:
            time.sleep(0.2)
    return time.monotonic() - began


def held_by(caller: Caller) -> float:
    """The highest rate, in commands a second, that is held for five seconds; found in steps of a tenth."""
    held, rate = 0.0, SLOWEST
    while True:
        load = send(caller, rate, STEP_SECONDS, f"step {rate:.0f}")
        if load.failed or percentile(load.seconds, 0.99) > HELD:
            return held
        held, rate = rate, rate * STEP


def measure(seed: int) -> Iterator[Figure]:
    """The minute, then what each front holds."""
    set_aside()  # it is not the caller whose pauses are measured
    with TemporaryDirectory(prefix="partner-bench-") as name:
        folder = Path(name)
        with serving(folder, "partner", seed) as caller:
            send(caller, 20, 2, "warm")
            load = send(caller, RATE, SECONDS, "minute")
            yield noted(f"acks: {RATE}/s for {SECONDS} s, median", f"{1000 * percentile(load.seconds, 0.5):.1f} ms")
            yield none("acks: commands not acked", load.failed)
            yield noted("acks: stored first, answered later", f"{load.later} of {len(load.seconds)}")
            yield at_most("acks: 99th percentile", 1000 * percentile(load.seconds, 0.99), 50, " ms", 1)
            yield at_most("acks: slowest", max(load.seconds), 1, " s")
            rest = until_carried_out(folder / "partner.sqlite3")
            yield noted("acks: after the minute, until all that was stored is carried out", f"{rest:.1f} s")
            ours = held_by(caller)
        with serving(folder, "bolt", seed) as caller:
            send(caller, 10, 2, "warm")
            theirs = held_by(caller)
    yield noted("acks: held by Partner, by Bolt's Starlette adapter", f"{ours:.0f}/s, {theirs:.0f}/s")
    yield at_least("acks: that is", ours / max(theirs, 1.0), 4, "×", 1)
