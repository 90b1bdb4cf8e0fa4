"""Feedforward on the database alone, on SQLite unless a test asks for both."""

from collections.abc import Iterator

import pytest

from models.engine import Database
from tests.databases import Databases, Kind
from tests.feedforward.club import OWNER, Club
from tests.handlers.room import Room
from tests.story.driver import Story, playing


@pytest.fixture
def database_kind() -> Kind:
    """What is tested here is the same on both; a test that doubts it parametrises this."""
    return "sqlite"


@pytest.fixture
def club(database: Database) -> Club:
    """An owner, and ten colleagues A to J."""
    club = Club(database)
    club.hire(OWNER, *(f"U0{letter}" for letter in "ABCDEFGHIJ"))
    return club


@pytest.fixture(scope="module")
def story(databases: Databases) -> Iterator[Story]:
    """A running company; no test of the file may have made a listener fail."""
    url = databases.fresh("sqlite")
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        yield story
        assert story.trouble == ""
    databases.drop(url)


@pytest.fixture
def room(story: Story) -> Room:
    """A channel of the test's own, with an organiser in it."""
    return Room.of(story)
