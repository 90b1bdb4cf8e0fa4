"""A post office: the sandbox as Slack, a database, and a worker between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet

from bot.clock import Clock
from bot.delivery.budgets import AT_ONCE
from bot.delivery.outbox import Letter, enqueue, find, refresh, show_home
from bot.delivery.render import Message
from bot.delivery.worker import Worker
from bot.sandbox.faults import Fault
from bot.sandbox.records import Message as Posted
from bot.sandbox.server import Sandbox
from bot.slack.client import web_client
from bot.texts.blocks import View, home, section
from bot.texts.escape import Mrkdwn
from models.delivery import Kind, OutboxRow
from models.engine import Database, TeamSession
from models.seal import Vault

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ELSA, MEERA, GUSTAV = "U0ELSA0000", "U0MEERA000", "U0GUSTAV00"
KEY = Fernet.generate_key().decode()
"""Two colleagues, and one who was deactivated."""
GENERAL_READERS = (ELSA, MEERA)


@dataclass
class Office:
    """What a test of delivery needs. `facts` is what the messages say, by template; None lapses them."""

    sandbox: Sandbox
    database: Database
    facts: dict[str, str | None] = field(default_factory=lambda: {"note": "Hello.", "intro": "Meet each other."})
    refused: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.worker = self.new_worker()

    @property
    def now(self) -> datetime:
        return self.sandbox.clock.now()

    def new_worker(self, *, threads: int = 4, clock: Clock | None = None, **more: Any) -> Worker:
        """A worker such as a new process would have: it knows nothing but the database."""
        client = web_client(self.sandbox.bot_token, f"{self.sandbox.url}/api/")
        return Worker(
            self.database,
            lambda _team_id: client,
            dict.fromkeys(("note", "intro"), self._render),
            self._home,
            clock or self.sandbox.clock.now,
            owner="test",
            on_refused=lambda _session, row, error: self.refused.append((row.key, error)),
            sent_again={"intro"},
            threads=threads,
            **({"paces": AT_ONCE} | more),  # most tests are not about pace, and their clock stands still
        )

    def deliver(self, worker: Worker, seconds: float) -> None:
        """Let so much time pass, while the worker does at each moment what it can do."""
        end = self.now + timedelta(seconds=seconds)
        while True:
            while worker.run_once():
                pass
            following = worker.next_at()
            if following is None or following > end:
                break
            self.sandbox.clock.set(max(following, self.now + timedelta(milliseconds=1)))
        self.sandbox.clock.set(end)

    def enqueue(self, key: str = "k", **values: Any) -> bool:
        """Put a letter to Elsa into the outbox, or what `values` say otherwise."""
        given: dict[str, Any] = {"kind": Kind.DM, "template": "note", "user_ids": (ELSA,), "due_at": self.now} | values
        with self.database.team(self.sandbox.team_id) as session:
            return enqueue(session, Letter(key=key, **given), self.now)

    def introduce(self, key: str = "k", **values: Any) -> bool:
        """Put an introduction of Elsa and Meera into the outbox."""
        return self.enqueue(key, **{"kind": Kind.GROUP_DM, "template": "intro", "user_ids": (ELSA, MEERA)} | values)

    def refresh(self, key: str = "k") -> None:
        with self.database.team(self.sandbox.team_id) as session:
            refresh(session, key, self.now)

    def show_home(self, user_id: str = ELSA) -> None:
        with self.database.team(self.sandbox.team_id) as session:
            show_home(session, user_id, self.now)

    def row(self, key: str = "k") -> OutboxRow:
        with self.database.team(self.sandbox.team_id) as session:
            row = find(session, key)
        assert row is not None
        return row

    def turn(self, seconds: float) -> None:
        """Let time pass, without anybody acting in it."""
        self.sandbox.clock.set(self.now + timedelta(seconds=seconds))

    def fault(self, method: str, kind: str, **values: Any) -> None:
        self.sandbox.faults.add(Fault.model_validate({"method": method, "kind": kind, "times": 1} | values))

    def calls(self, method: str) -> list[int]:
        """The HTTP statuses of the calls to this method; 0 where there was no answer."""
        return [call.status for call in self.sandbox.workspace.calls_since(0) if call.method == method]

    @property
    def said(self) -> list[str]:
        """The texts of all messages of the bot, anywhere, in the order they were sent."""
        return [message.text for message in self.messages]

    @property
    def messages(self) -> list[Posted]:
        workspace = self.sandbox.workspace
        posted = [each for some in workspace.messages.values() for each in some if each.bot_id == workspace.app.bot_id]
        return sorted(posted, key=lambda each: float(each.ts))

    def home_of(self, user_id: str = ELSA) -> str:
        """The text of the first block of a person's Home."""
        return str(self.sandbox.workspace.homes[user_id].blocks[0]["text"]["text"])

    def _render(self, _session: TeamSession, row: OutboxRow, _now: datetime) -> Message | None:
        fact = self.facts[row.template]
        return None if fact is None else Message(Mrkdwn(fact), [section(Mrkdwn(fact))])

    def _home(self, _session: TeamSession, user_id: str, _now: datetime) -> View | None:
        fact = self.facts["note"]
        return None if fact is None else home([section(Mrkdwn(f"{fact} {user_id}"))])


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(MONDAY, frozen=True)
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url, Vault([KEY]))
    yield database
    database.close()


@pytest.fixture
def office(sandbox: Sandbox, database: Database) -> Office:
    return Office(sandbox, database)


def without_history(office: Office) -> None:
    """Take the scopes away that let the bot look a message up."""
    workspace = office.sandbox.workspace
    workspace.grant(workspace.scopes - {"im:history", "mpim:history"})


class Died(BaseException):
    """A process was killed. No `except Exception` sees it, as none sees a `kill -9`."""


def dies_at(point: str, nth: int) -> Callable[[str], None]:
    """A process that dies when it comes to this point for the nth time."""
    left = [nth]

    def come_to(where: str) -> None:
        left[0] -= where == point
        if left[0] == 0:
            raise Died(point)

    return come_to
