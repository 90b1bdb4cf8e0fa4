"""Who waits for an answer goes first: what is done in the background gives way for a moment."""

import threading
from collections.abc import Iterator
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
        with self._nobody:
            self._nobody.wait_for(lambda: not self.is_busy, PATIENCE)
