"""Which methods Slack asked us to leave alone for a while, by workspace."""

import threading
from datetime import datetime


class Pauses:
    """Kept in memory, so each process learns of a 429 by itself. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until: dict[tuple[str, str], datetime] = {}

    def pause(self, team_id: str, method: str, until: datetime) -> None:
        """Make no call to `method` in this workspace before `until`."""
        with self._lock:
            self._until[team_id, method] = max(until, self._until.get((team_id, method), until))

    def until(self, team_id: str, method: str, now: datetime) -> datetime | None:
        """When the pause of this method ends; None where there is none at `now`."""
        with self._lock:
            until = self._until.get((team_id, method), now)
        return until if until > now else None

    def standing(self, now: datetime) -> list[tuple[str, str]]:
        """The (workspace, method) pairs that are paused at `now`."""
        with self._lock:
            self._until = {pair: until for pair, until in self._until.items() if until > now}
            return list(self._until)
