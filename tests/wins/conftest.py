"""Colleagues who tell of wins, on SQLite unless a test asks for both databases."""

import pytest

from models.engine import Database
from tests.databases import Kind
from tests.wins.team import Team


@pytest.fixture
def database_kind() -> Kind:
    """What is tested here is the same on both; a test that doubts it parametrises this."""
    return "sqlite"


@pytest.fixture
def team(database: Database) -> Team:
    """Nobody yet."""
    return Team(database)
