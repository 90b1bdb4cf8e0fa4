"""Who waits for an answer goes first: what is done in the background gives way for a moment."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 0.25
"""Seconds that one piece of background work waits at most, so that it goes on, slowly, while Slack never pauses.

Python runs one thread at a time. At 200 commands a second there is hardly a moment in which nobody waits, and what
is delivered is bound to Slack's pace anyway: four looks a second are more than most workspaces may be sent."""


class Courtesy:
    """Knows whether somebody waits for an answer."""

    def __init__(self) -> None:
        self._waiting = 0
        self._nobody = threading.Condition()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._waiting

    @property
    def is_busy(self) -> bool:
        """True while somebody waits."""
        return self._waiting > 0

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Somebody waits for as long as this lasts."""
        with self._nobody:
            self._waiting += 1
        try:
            yield
        finally:
            with self._nobody:
                self._waiting -= 1
                if not self._waiting:
                    self._nobody.notify_all()

    def give_way(self) -> None:
        """Come back when nobody waits any more, or when it has been long enough."""
        self.patience()()

    def patience(self) -> Callable[[], None]:
        """The same for one piece of work that gives way again and again: `PATIENCE` is for all of its waits."""
        left = PATIENCE

        def give_way() -> None:
            nonlocal left
            if left <= 0 or not self.is_busy:
                return
            began = time.monotonic()
            with self._nobody:
                self._nobody.wait_for(lambda: not self.is_busy, left)
            left -= time.monotonic() - began

        return give_way
