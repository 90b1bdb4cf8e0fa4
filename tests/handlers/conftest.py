"""A running company for each file of tests, and a room in it for each test."""

from collections.abc import Iterator

import pytest

from tests.databases import Databases
from tests.handlers.room import Room
from tests.story.driver import Story, playing


@pytest.fixture(scope="module")
def story(databases: Databases) -> Iterator[Story]:
    """The company, with the bot in it; no test of the file may have made a listener fail."""
    url = databases.fresh("sqlite")
    # The clock stands still, so that a minute of Slack's rate limits would never be over; and what Slack's profiles say
    # takes a call for each person, which is a matter of the story.
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        yield story
        assert story.trouble == ""
    databases.drop(url)


@pytest.fixture
def room(story: Story) -> Iterator[Room]:
    """A channel of the test's own, with an organiser in it."""
    room = Room.of(story)
    yield room
    room.forget()
