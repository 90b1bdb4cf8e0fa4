"""A million finished rows: a claim and a tick cost what they cost with a thousand, on both databases."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from statistics import median
from tempfile import TemporaryDirectory

from slack_sdk import WebClient
from sqlalchemy import Table, text

from bot.delivery.outbox import Letter, enqueue
from bot.delivery.worker import Worker
from bot.introductions.rules import Mode, RoundState
from bot.programme import PROGRAMMES
from migrations.run import upgrade
from models.base import Base
from models.delivery import Kind, OutboxRow, State
from models.engine import Database
from models.introductions import IntroProgramme, Round
from models.people import Workspace
from tests.bench.figures import Figure, at_most, noted
from tests.bench.virtual import MONDAY, RENDERERS
from tests.crash.simulate import without_power_cuts
from tests.postgres import create_database, running_postgres

TEAM = "T0OLD00001"
FEW, MANY = 1_000, 1_000_000
PROGRAMMES_RUNNING = 5
PLACES = 200
"""In each finished round; so a million are a thousand rounds in each of five programmes: twenty years of weeks."""
TIMES = 200
WARM = 20
NOW = MONDAY


class Stop(BaseException):
    """Ends a delivery where the claim ends."""


@dataclass
class Old:
    """A database with a past."""

    database: Database
    claims: list[float] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)
    numbers: int = 0

    def __post_init__(self) -> None:
        self._worker = Worker(
            self.database,
            lambda _team_id: WebClient(),
            RENDERERS.messages,
            RENDERERS.home,
            lambda: NOW,
            owner="bench",
            point=self._stop,
        )

    def claim(self) -> None:
        """Time one look and one claim; the row is taken away again."""
        self.numbers += 1
        key = f"new {self.numbers}"
        with self.database.team(TEAM) as session:
            letter = Letter(key, Kind.CHANNEL, "letter", NOW, channel_id=f"C{self.numbers}")
            enqueue(session, letter, NOW)
        began = time.perf_counter()
        try:
            self._worker.run_once()
        except Stop:
            self.claims.append(time.perf_counter() - began)
        with self.database.everywhere() as session:
            session.execute(text("DELETE FROM outbox WHERE team_id = :team AND key = :key"), {"team": TEAM, "key": key})
            session.execute(text("DELETE FROM budgets"))

    def tick(self) -> None:
        """Time one tick of every programme."""
        began = time.perf_counter()
        for programme in PROGRAMMES:
            programme.tick(self.database, TEAM, NOW)
        self.ticks.append(time.perf_counter() - began)

    def _stop(self, point: str) -> None:
        if point == "claimed":
            raise Stop


def fill(database: Database, rows: int) -> None:
    """Give it a past: so many messages that were sent, and so many places in rounds that are closed."""
    with database.everywhere() as session:
        session.add(Workspace(team_id=TEAM, name="Old", bot_user_id="U0PARTNER0"))
        session.add_all(_programme(number) for number in range(PROGRAMMES_RUNNING))
        session.add(_sent())
        session.flush()
        session.execute(text(CLONE), {"count": rows - 1})
        session.add_all(_rounds(max(1, rows // PROGRAMMES_RUNNING // PLACES)))
        session.flush()
        session.execute(text(SEATS), {"count": PLACES})
    if not database.is_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")  # as PostgreSQL's autovacuum would have done by then


SEQUENCE = "WITH RECURSIVE seq(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < :count) "


def _clone(table: Table, source: str, **changes: str) -> str:
    columns = ", ".join(column.name for column in table.c)
    values = ", ".join(changes.get(column.name, column.name) for column in table.c)
    # The names are those of our own columns.
    return f"INSERT INTO {table.name} ({columns}) {SEQUENCE} SELECT {values} FROM {source}, seq"  # noqa: S608


CLONE = _clone(
    Base.metadata.tables["outbox"], "outbox", id="'old-' || CAST(n AS VARCHAR)", key="'old-' || CAST(n AS VARCHAR)"
)
SEATS = _clone(
    Base.metadata.tables["intro_places"],
    "intro_rounds",
    round_id="intro_rounds.id",
    user_id="'U' || CAST(n AS VARCHAR)",
    outcome="'introduced'",
    reason="NULL",
)


def _sent() -> OutboxRow:
    return OutboxRow(
        team_id=TEAM,
        key="old",
        kind=Kind.CHANNEL,
        template="letter",
        channel_id="C0OLD",
        due_at=NOW - timedelta(days=30),
        ready_at=NOW - timedelta(days=30),
        method="chat.postMessage",
        state=State.SENT,
        ts="1.000001",
        created_at=NOW - timedelta(days=30),
        sent_at=NOW - timedelta(days=30),
    )


def _programme(number: int) -> IntroProgramme:
    return IntroProgramme(
        team_id=TEAM,
        id=f"programme-{number}",
        channel_id=f"C{number}",
        set_up_by="U1",
        mode=Mode.OPT_IN,
        cadence="weekly",
        weekday=2,
        hour=10,
        zone="Europe/Stockholm",
        anchor=NOW.date(),
        created_at=NOW,
        changed_at=NOW,
    )


def _rounds(count: int) -> Iterator[Round]:
    for number in range(PROGRAMMES_RUNNING):
        for week in range(1, count + 1):
            at = NOW - timedelta(weeks=week)
            yield Round(
                team_id=TEAM,
                programme_id=f"programme-{number}",
                held_on=at.date(),
                state=RoundState.CLOSED,
                preview_at=at,
                draw_at=at,
                seed=week,
                statistics={},
            )


def compare(kind: str, small: Old, large: Old) -> Iterator[Figure]:
    """Measure both in turns, so that whatever else the machine does strikes both alike."""
    for old in (small, large):
        for _ in range(WARM):
            old.claim()
            old.tick()
        old.claims.clear()
        old.ticks.clear()
    for _ in range(TIMES):
        for old in (small, large):
            old.claim()
            old.tick()
    for what, few, many in (("claim", small.claims, large.claims), ("tick", small.ticks, large.ticks)):
        cost = f"{1000 * median(few):.2f} → {1000 * median(many):.2f} ms"
        yield noted(f"finished: a {what} on {kind}, {FEW:,} → {MANY:,} rows", cost)
        yield at_most(f"finished: that is, {kind}", median(many) / median(few), 1.2, "×")


def measure(_seed: int) -> Iterator[Figure]:
    """On SQLite, then on PostgreSQL."""
    with TemporaryDirectory(prefix="partner-bench-") as folder, running_postgres() as server:
        for kind in ("sqlite", "postgresql"):
            urls = [
                f"sqlite:///{folder}/{rows}" if kind == "sqlite" else create_database(server, f"old_{rows}")
                for rows in (FEW, MANY)
            ]
            with past(urls[0], FEW) as small, past(urls[1], MANY) as large:
                yield from compare(kind, small, large)


@contextmanager
def past(url: str, rows: int) -> Iterator[Old]:
    """A database with so many finished rows."""
    database = without_power_cuts(url)
    upgrade(database.engine)
    fill(database, rows)
    yield Old(database)
    database.close()
