"""Quiet: thousands of deliveries would fill the report of a test that fails."""

from collections.abc import Iterator

import pytest

from bot import logs
from tests.capture import captured_logs


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    with captured_logs():
        logs.configure("CRITICAL")
        yield
