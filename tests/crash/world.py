"""One simulated world: the real delivery in crashing processes, between a real database and the sandbox's Slack."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from random import Random
from zlib import crc32

from sqlalchemy import delete, event, select, text

from bot.delivery.worker import Worker
from models.audit import ALLOWED
from models.base import Base
from models.delivery import Kind, OutboxRow, State
from models.engine import Database, TeamSession
from tests.crash.letters import Tally, Town, tally, written
from tests.crash.network import Json, Network, Weather
from tests.crash.senders import MakeSender, Played, Sender, partner
from tests.crash.stage import Actor, Killed, Stage
from tests.crash.townhall import WITH_HISTORY, town_hall, town_of

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LONGEST = timedelta(days=2)
"""A world that is not done by then has lost what it still holds."""
BACKLOG = 40
TEAMS = ("T0CRASH001", "T0CRASH002")
UNFINISHED = text("SELECT count(*) FROM outbox WHERE state IN ('queued', 'leased')")
INTENT = text("SELECT maybe_sent_at FROM outbox WHERE id = :id")


class Frail(Database):
    """One process's view of a database that several share: the process can crash at every edge of a transaction."""

    def __init__(self, shared: Database, point: Callable[[str], None]) -> None:
        vars(self).update(vars(shared))
        self._point = point

    @contextmanager
    def team(self, team_id: str) -> Iterator[TeamSession]:
        """As the base class has it."""
        with self._writing(super().team(team_id)) as session:
            yield session

    @contextmanager
    def behind(self, team_id: str) -> Iterator[TeamSession]:
        """As the base class has it."""
        with self._writing(super().behind(team_id)) as session:
            yield session

    @contextmanager
    def everywhere(self) -> Iterator[TeamSession]:
        """As the base class has it."""
        with self._writing(super().everywhere()) as session:
            yield session

    @contextmanager
    def read(self, team_id: str) -> Iterator[TeamSession]:
        """As the base class has it."""
        with self._reading(super().read(team_id)) as session:
            yield session

    @contextmanager
    def look(self) -> Iterator[TeamSession]:
        """As the base class has it."""
        with self._reading(super().look()) as session:
            yield session

    @contextmanager
    def _reading(self, opened: AbstractContextManager[TeamSession]) -> Iterator[TeamSession]:
        self._point("before begin")
        with opened as session:
            yield session

    @contextmanager
    def _writing(self, opened: AbstractContextManager[TeamSession]) -> Iterator[TeamSession]:
        with self._reading(opened) as session:
            yield session
            self._point("before commit")
        self._point("after commit")


@dataclass
class Outcome:
    """What one world came to."""

    seed: str
    crashes: int
    letters: int
    tally: Tally
    points: Counter[str]
    fates: Counter[str]
    trace: int
    """A checksum over everything that happened, in order: the same seed gives the same one."""


@dataclass
class Process:
    """One process of the bot: what it remembers is gone with it."""

    name: str
    skew: timedelta
    actors: list[Actor] = field(default_factory=list)


class World:
    """Crashes processes `crashes` times while they deliver, then lets them finish, and counts."""

    def __init__(
        self,
        seed: str,
        database: Database,
        crashes: int,
        make_sender: MakeSender = partner,
        *,
        weather: Weather | None = None,
        scopes: frozenset[str] = WITH_HISTORY,
    ) -> None:
        self.seed = seed
        self.dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
        self.stage = Stage(self.dice, START)
        self.database = database
        self.points: Counter[str] = Counter()
        self.crashes = 0
        self.trace = 0
        self._quota = crashes
        self._make_sender = make_sender
        self._rate = 10 ** self.dice.uniform(-1.7, -0.9)
        self._stall = self.dice.choice([0.0, 0.01])
        self._unruly = True
        self._finished = False
        slack_late = timedelta(seconds=self.dice.uniform(-120, 120))
        self.slacks = [town_hall(team_id, lambda: self.stage.now + slack_late, scopes) for team_id in TEAMS]
        self.towns = [town_of(slack) for slack in self.slacks]
        self.network = Network(
            self.stage, {each.bot_token: each for each in self.slacks}, weather or Weather(), self._departs
        )
        self.astray: list[str] = []

    def run(self) -> Outcome:
        """Play it to the end."""
        _empty(self.database)
        self._start("author", self._write)
        for number in range(self.dice.randint(1, 3)):
            self._start_bot(number)
        with watched(self.astray):
            self.stage.run(lambda: self._finished or self.stage.now > START + LONGEST)
            self.stage.clear()
        result = Tally(astray=self.astray)
        counts = [self._count(self.database, town) for town in self.towns]
        for town, slack, count in zip(self.towns, self.slacks, counts, strict=True):
            result += tally(town, count, slack)
        return Outcome(self.seed, self.crashes, sum(counts), result, self.points, self.network.fates, self.trace)

    # --- processes

    def _start_bot(self, number: int) -> None:
        process = Process(f"bot-{number}", timedelta(seconds=self.dice.uniform(-1, 1)))
        point = self._point_of(process, lambda: self._start_bot(number))
        clients = {slack.team_id: self.network.client(slack.bot_token, point) for slack in self.slacks}
        sender = self._make_sender(
            Frail(self.database, point), clients, lambda: self.stage.now + process.skew, process.name
        )
        for thread in range(self.dice.randint(1, 3)):
            process.actors.append(self.stage.spawn(f"{process.name}.{thread}", lambda: self._deliver(sender)))

    def _deliver(self, given: Sender) -> None:
        sender = Played(given) if isinstance(given, Worker) else given
        while True:
            if sender.run_once() == 0:
                self._finished = self._finished or self._is_done()
                self._rest(sender.next_at())

    def _rest(self, until: datetime | None) -> None:
        longest = self.dice.uniform(2.0, 20.0)
        wait = longest if until is None else (until - self.stage.now).total_seconds()
        self.stage.pause(min(max(wait, 0.02) + self.dice.uniform(0.0, 0.5), longest))

    def _start(self, name: str, play: Callable[[Database], None]) -> None:
        process = Process(name, timedelta())
        database = Frail(self.database, self._point_of(process, lambda: self._start(name, play)))
        process.actors.append(self.stage.spawn(name, lambda: play(database)))

    def _write(self, database: Database) -> None:
        counts = {town: self._count(database, town) for town in self.towns}
        while self.crashes < self._quota:
            town = self.dice.choice(self.towns)
            with database.team(town.team_id) as session:
                town.write(session, counts[town], self.stage.now)
                _name_rows(session, self.seed)
            counts[town] += 1
            self.stage.pause(self.dice.uniform(0.0, 4.0))
            while self.crashes < self._quota and self._backlog() > BACKLOG:
                self.stage.pause(10.0)
        self._unruly = False
        self.network.weather = None

    def _count(self, database: Database, town: Town) -> int:
        with database.team(town.team_id) as session:
            return written(session)

    def _backlog(self) -> int:
        with self.database.engine.begin() as connection:
            return connection.execute(UNFINISHED).scalar() or 0

    def _is_done(self) -> bool:
        return not self._unruly and self._backlog() == 0

    # --- what may happen at a point

    def _point_of(self, process: Process, restart: Callable[[], None]) -> Callable[[str], None]:
        def point(name: str) -> None:
            if name != "before commit":  # nobody else can act while a transaction is open
                self.stage.pause(self._delay(name))
            self.trace = crc32(f"{process.name} {name} {self.stage.now}".encode(), self.trace)
            if self._unruly and self.crashes < self._quota and self.dice.random() < self._rate:
                self._crash(process, name, restart)

        return point

    def _delay(self, name: str) -> float:
        # The machine may stand still for minutes, but not between the last look at the clock and the call.
        if self._unruly and name == "after commit" and self.dice.random() < self._stall:
            return self.dice.uniform(5, 150)
        return self.dice.uniform(0.0, 0.02)

    def _crash(self, process: Process, name: str, restart: Callable[[], None]) -> None:
        self.crashes += 1
        self.points[name] += 1
        self.stage.kill(process.actors)
        self.stage.after(self.dice.uniform(0.2, 10.0), restart)
        raise Killed

    def _departs(self, method: str, params: Json) -> None:
        """Nothing is sent without a committed intent."""
        if method != "chat.postMessage":
            return
        metadata = params["metadata"]
        delivery = (json.loads(metadata) if isinstance(metadata, str) else metadata)["event_payload"]["delivery"]
        with self.database.engine.begin() as connection:
            intent = connection.execute(INTENT, {"id": delivery}).scalar()
        if intent is None:
            self.astray.append(f"{delivery} was sent without an intent")


@contextmanager
def watched(astray: list[str]) -> Iterator[None]:
    """Note it where a row that was sent ceases to be: `sent` never goes back."""

    def went_back(row: OutboxRow, new: State, old: State, _initiator: object) -> None:
        if old == State.SENT and new != State.SENT and row.kind not in (Kind.UPDATE, Kind.HOME):
            astray.append(f"{row.key} was sent, and became {new}")

    event.listen(OutboxRow.state, "set", went_back)
    try:
        yield
    finally:
        event.remove(OutboxRow.state, "set", went_back)


def _empty(database: Database) -> None:
    with database.everywhere() as session:
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(delete(table), execution_options={ALLOWED: True})


def _name_rows(session: TeamSession, seed: str) -> None:
    """Give new rows ids that depend on nothing but their keys, so that a seed replays exactly."""
    for row in session.scalars(select(OutboxRow).where(OutboxRow.id.not_like("%z"))):
        row.id = blake2b(f"{seed} {row.team_id} {row.key}".encode(), digest_size=15).hexdigest() + "z"
