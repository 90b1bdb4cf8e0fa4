"""Waiting, in real time, for something another thread does."""

import time
from collections.abc import Callable


def wait_for(happened: Callable[[], bool], seconds: float) -> bool:
    """Look every few milliseconds whether something has happened; False when it has not in so many real seconds."""
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True
