"""People of one workspace to ask about, on SQLite unless a test asks for both databases."""

from collections.abc import Iterator

import pytest

from bot.people.directory import Directory
from bot.sandbox.server import DEFAULT_SCOPES, Sandbox
from bot.slack.client import web_client
from models.engine import Database, TeamSession
from models.people import Workspace
from tests.databases import Kind
from tests.people.reading import COFFEE, LABELS, Open, Reading
from tests.people.rows import MONDAY, TEAM


@pytest.fixture
def database_kind() -> Kind:
    """What is tested here is the same on both; a test that doubts it parametrises this."""
    return "sqlite"


@pytest.fixture
def session(database: Database) -> Iterator[TeamSession]:
    """A transaction in the workspace."""
    with database.team(TEAM) as session:
        yield session


@pytest.fixture
def opened(database: Database) -> Iterator[Open]:
    """Open a workspace with these scopes, in which the members of `channels` are wanted."""
    running: list[Sandbox] = []

    def start(scopes: list[str] | None = None, channels: set[str] | None = None) -> Reading:
        granted = list(DEFAULT_SCOPES) if scopes is None else scopes
        sandbox = Sandbox(MONDAY, frozen=True, rate_limits=False, scopes=granted)
        sandbox.start()
        running.append(sandbox)
        with database.team(sandbox.team_id) as session:
            session.add(Workspace(name="Lindvik", bot_user_id="U0PARTNER0"))
        client = web_client(sandbox.bot_token, f"{sandbox.url}/api/")
        wanted = {COFFEE} if channels is None else channels
        found = Directory(client, database, sandbox.team_id, frozenset(granted), LABELS, lambda _session: wanted)
        return Reading(sandbox, database, found)

    yield start
    for sandbox in running:
        sandbox.stop()
