"""Delivery on a virtual clock: a database, workspaces of the sandbox with their limits, and processes of the bot."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from tempfile import TemporaryDirectory

from bot.clock import Clock
from bot.delivery.outbox import Letter, enqueue
from bot.delivery.render import Message, Renderers
from bot.delivery.worker import THREADS, Worker
from bot.sandbox.records import Person
from bot.sandbox.server import DEFAULT_SCOPES
from bot.sandbox.state import Workspace
from bot.texts.blocks import View, home, section
from bot.texts.escape import Mrkdwn
from migrations.run import upgrade
from models.delivery import Kind, OutboxRow
from models.engine import Database, TeamSession
from tests.crash.network import Network
from tests.crash.simulate import without_power_cuts
from tests.crash.stage import Actor, Stage
from tests.crash.world import UNFINISHED

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def _render(_session: TeamSession, row: OutboxRow, _now: datetime) -> Message:
    text = Mrkdwn(f"{row.key} is here.")
    return Message(text, [section(text)])


def _home(_session: TeamSession, user_id: str, _now: datetime) -> View:
    return home([section(Mrkdwn(user_id))])


RENDERERS = Renderers({"letter": _render}, _home)


def workspace(team_id: str, people: int, now: Clock) -> Workspace:
    """A workspace with so many people, Slack's rate limits, and the app in it."""
    slack = Workspace(now=now)
    slack.team_id, slack.bot_token = team_id, f"xoxb-{team_id}"
    slack.grant(DEFAULT_SCOPES)
    everybody = [Person(person_id(number), f"p{number}", f"Person {number}") for number in range(people)]
    app = Person(slack.app.user_id, "partner", "Partner", is_bot=True, bot_id=slack.app.bot_id)
    slack.people = {each.id: each for each in (*everybody, app)}
    return slack


def person_id(number: int) -> str:
    """The id of that person."""
    return f"U{number:09d}"


def introduction(number: int, now: datetime) -> Letter:
    """A letter to a pair that nobody else is in."""
    pair = (person_id(2 * number), person_id(2 * number + 1))
    return Letter(f"letter {number}", Kind.GROUP_DM, "letter", now, user_ids=pair)


class Fleet:
    """Everything on one stage. Time passes only where nobody has anything to do."""

    def __init__(
        self, database: Database, slacks: Callable[[Clock], Iterable[Workspace]], seed: int, *, threads: int = THREADS
    ) -> None:
        self.stage = Stage(Random(seed), MONDAY)  # noqa: S311 - a run must be repeatable, not secret
        self.database = database
        self.slacks = {slack.team_id: slack for slack in slacks(lambda: self.stage.now)}
        self.network = Network(self.stage, {slack.bot_token: slack for slack in self.slacks.values()}, None)
        self.expects_more = False
        self._ahead = timedelta()
        self._is_empty = False
        self._threads = threads
        self._actors: list[Actor] = []
        self._starts = 0

    @property
    def minutes(self) -> float:
        """Since the beginning."""
        return (self.stage.now - MONDAY) / timedelta(minutes=1)

    def clock(self) -> datetime:
        """What the bot takes the time to be."""
        return self.stage.now + self._ahead

    def steady(self) -> float:
        """What nobody sets: seconds on the stage's clock."""
        return self.stage.now.timestamp()

    def set_clock(self, hours: float) -> None:
        """Set the bot's clock so many hours ahead of Slack's."""
        self._ahead = timedelta(hours=hours)

    def enqueue(self, team_id: str, letters: Iterable[Letter]) -> None:
        """Put letters into the outbox, in one transaction, and wake who delivers."""
        with self.database.team(team_id) as session:
            for letter in letters:
                enqueue(session, letter, self.clock())
        self.stage.wake(self._actors)

    def start(self) -> None:
        """Start a process of the bot."""
        self._starts += 1
        clients = {
            team_id: self.network.client(slack.bot_token, lambda _point: None) for team_id, slack in self.slacks.items()
        }
        worker = Worker(
            self.database,
            clients.__getitem__,
            RENDERERS.messages,
            RENDERERS.home,
            self.clock,
            owner=f"bench-{self._starts}",
            threads=self._threads,
            steady=self.steady,
        )
        names = [f"bench-{self._starts}.{thread}" for thread in range(self._threads)]
        self._actors = [self.stage.spawn(name, lambda: self._deliver(worker)) for name in names]

    def restart(self, seconds: float) -> None:
        """Kill the process in the midst of its work, and start another one so many seconds later."""
        self.stage.kill(self._actors)
        self.stage.after(seconds, self.start)

    def run(self, longest: timedelta, *, until: Callable[[], bool] = lambda: False) -> None:
        """Play until nothing is left to do, `until` says so, or the time is up."""
        end = self.stage.now + longest
        self._is_empty = False
        self.stage.run(lambda: self._is_empty or until() or self.stage.now > end)

    def close(self) -> None:
        """End the process."""
        self.stage.clear()

    def said(self) -> Counter[str]:
        """How often each text was said, in all workspaces."""
        return Counter(
            message.text
            for slack in self.slacks.values()
            for messages in slack.messages.values()
            for message in messages
        )

    def unfinished(self) -> int:
        """How many letters wait."""
        with self.database.engine.begin() as connection:
            return connection.execute(UNFINISHED).scalar() or 0

    def _deliver(self, worker: Worker) -> None:
        # The loop of the worker's own threads, with the stage's clock to wait on.
        while True:
            turn = worker._turn(worker._means)
            if not turn.worked:
                if turn.next_at is None:
                    self._is_empty = not self.expects_more and self.unfinished() == 0
                self.stage.pause(worker._until(turn.next_at), idle=True)


@contextmanager
def database() -> Iterator[Database]:
    """An SQLite database for one bench."""
    with TemporaryDirectory(prefix="partner-bench-") as folder:
        made = without_power_cuts(f"sqlite:///{folder}/partner.sqlite3")
        upgrade(made.engine)
        yield made
        made.close()
