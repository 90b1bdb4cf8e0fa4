"""A company to look for somebody in, on SQLite unless a test asks for both databases."""

import pytest

from models.engine import Database
from tests.databases import Kind
from tests.introductions.club import Club


@pytest.fixture
def database_kind() -> Kind:
    """What is tested here is the same on both; a test that doubts it parametrises this."""
    return "sqlite"


@pytest.fixture
def club(database: Database) -> Club:
    """Nobody yet."""
    return Club(database)
