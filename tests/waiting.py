"""Waiting for what another thread or process does."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


def until(happened: Callable[[], Found], seconds: float = 30.0, told: Callable[[], str] = lambda: "") -> Found:
    """Wait until something is true and give it; fails, with what `told` tells, where it does not become so."""
    deadline = time.monotonic() + seconds
    while not (found := happened()):
        assert time.monotonic() < deadline, f"it did not happen in time. {told()}"
        time.sleep(0.005)
    return found
