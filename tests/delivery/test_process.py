"""Real processes: stopped, killed, and several over one database."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.delivery.outbox import Letter, enqueue, find
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox
from models.delivery import Kind, OutboxRow, State
from models.engine import Database
from models.seal import Vault
from tests.tooling.usage import ROOT
from tests.waiting import until

KEY = Fernet.generate_key().decode()
PEOPLE = ("U0ELSA0000", "U0MEERA000", "U0ERIK0000", "U0PRIYA000", "U0ARJUN000", "U0KAVYA000", "U0NILS0000")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url, Vault([KEY]))
    yield database
    database.close()


@contextmanager
def partner(sandbox: Sandbox, database: Database, folder: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A running Partner, connected when it is given, and gone afterwards."""
    with starting(sandbox, database, folder, *options) as process:
        until(lambda: sandbox.world.link.socket.connected or process.poll() is not None)
        yield process


@contextmanager
def starting(sandbox: Sandbox, database: Database, folder: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """`python app.py run` as an operator starts it, and gone afterwards."""
    environment = os.environ | {
        "SLACK_BOT_TOKEN": sandbox.bot_token,
        "SLACK_APP_TOKEN": sandbox.app_token,
        "SLACK_API_URL": f"{sandbox.url}/api/",
        "DATABASE_URL": database.url,
        "PARTNER_KEYS": KEY,
        "HEALTH_PORT": "0",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, str(ROOT / "app.py"), "run", *options]
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def _say(database: Database, sandbox: Sandbox, key: str, person: str) -> None:
    """A message that this code base has words for, whatever stands in the database."""
    now = datetime.now(UTC)  # noqa: TID251 - another process reads the machine's clock
    letter = Letter(key, Kind.DM, "intro-left-out", now, {"reason": "nobody_legal"}, user_ids=(person,), urgent=True)
    with database.team(sandbox.team_id) as session:
        enqueue(session, letter, now)


def _states(database: Database) -> list[State]:
    with database.look() as session:
        return [row.state for row in session.query(OutboxRow).filter(OutboxRow.kind == Kind.DM)]


def _called(sandbox: Sandbox, method: str) -> int:
    return sum(call.method == method for call in sandbox.workspace.calls_since(0))


def _said(sandbox: Sandbox) -> int:
    workspace = sandbox.workspace
    return sum(each.bot_id == workspace.app.bot_id for some in workspace.messages.values() for each in some)


def test_sigterm_finishes_the_message_on_its_way_and_takes_no_other(
    sandbox: Sandbox, database: Database, tmp_path: Path
) -> None:
    sandbox.faults.add(Fault(method="conversations.open", kind="hang", seconds=1.5, times=1))
    _say(database, sandbox, "first", PEOPLE[0])
    with partner(sandbox, database, tmp_path) as process:
        until(lambda: _called(sandbox, "conversations.open"))
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        next(line for line in process.stderr if "partner.stopping" in line)
        _say(database, sandbox, "second", PEOPLE[1])
        log = process.stderr.read()
        process.wait(30)

    assert process.returncode == 0, log
    assert "partner.stopped" in log
    with database.team(sandbox.team_id) as session:
        first, second = find(session, "first"), find(session, "second")
    assert first is not None
    assert second is not None
    # The open got no answer, which is harmless: the row waits for its next attempt and nobody's lease.
    assert (first.state, first.owner, first.reason is None) == (State.QUEUED, None, False)
    assert (second.state, second.attempts) == (State.QUEUED, 0)
    assert _called(sandbox, "conversations.open") == 1


def test_a_process_that_is_killed_is_followed_by_one_that_says_the_rest_once(
    sandbox: Sandbox, database: Database, tmp_path: Path
) -> None:
    for number, person in enumerate(PEOPLE):
        _say(database, sandbox, f"k{number}", person)
    with partner(sandbox, database, tmp_path) as process:
        until(lambda: _said(sandbox) >= 2)
        process.send_signal(signal.SIGKILL)
    with database.everywhere() as session:
        for row in session.query(OutboxRow).filter(OutboxRow.state == State.LEASED):
            row.ready_at = row.created_at  # the minute of its lease is over
    with partner(sandbox, database, tmp_path):
        until(lambda: set(_states(database)) == {State.SENT})

    assert _said(sandbox) == len(PEOPLE)


def test_a_partner_that_is_started_held_says_nothing_until_it_is_released(
    sandbox: Sandbox, database: Database, tmp_path: Path
) -> None:
    _say(database, sandbox, "k", PEOPLE[0])
    with partner(sandbox, database, tmp_path, "--start-held") as process:
        time.sleep(2)
        process.send_signal(signal.SIGTERM)
        process.wait(30)

    assert _said(sandbox) == 0
    assert _states(database) == [State.QUEUED]


def test_replicas_over_one_postgresql_share_the_work(
    sandbox: Sandbox, fresh_database_url: Callable[[str], str], tmp_path: Path
) -> None:
    database = Database(fresh_database_url("postgresql"), Vault([KEY]))
    for number, person in enumerate(PEOPLE * 2):
        _say(database, sandbox, f"k{number}", person)
    with partner(sandbox, database, tmp_path), partner(sandbox, database, tmp_path):
        until(lambda: set(_states(database)) == {State.SENT}, 60)
    database.close()

    assert _said(sandbox) == 2 * len(PEOPLE)
    assert {call.status for call in sandbox.workspace.calls_since(0) if call.method == "chat.postMessage"} == {200}


def test_a_second_partner_on_one_sqlite_is_told_so(
    sandbox: Sandbox, fresh_database_url: Callable[[str], str], tmp_path: Path
) -> None:
    database = Database(fresh_database_url("sqlite"), Vault([KEY]))
    database.close()
    with partner(sandbox, database, tmp_path), partner(sandbox, database, tmp_path) as second:
        assert second.stderr is not None
        assert "SQLite serves one process" in second.stderr.read()
        assert second.wait(30) == 1


def test_a_postgresql_that_is_away_at_the_start_is_waited_for(sandbox: Sandbox, tmp_path: Path) -> None:
    nowhere = Database("postgresql://nobody@127.0.0.1:9/none", Vault([KEY]))
    with starting(sandbox, nowhere, tmp_path) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert "database.away" in line
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        process.wait(30)
