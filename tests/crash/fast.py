"""A clock that runs faster than the machine's, the same in all processes of this machine."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.slack.client import CALL_SECONDS


@dataclass(frozen=True)
class FastClock:
    """Every second of the machine is `speed` seconds here, so that a lease of a minute is over in a few seconds.

    Whatever the bot and Slack do to each other keeps its proportions: the clock and the HTTP time-out run alike.
    """

    speed: float
    start: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    mark: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        """The present, aware, in UTC."""
        return self.start + timedelta(seconds=(time.monotonic() - self.mark) * self.speed)

    @property
    def call_seconds(self) -> float:
        """The HTTP time-out in real seconds."""
        return CALL_SECONDS / self.speed
