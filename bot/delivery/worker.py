"""The threads that deliver: they claim what is due, one row at a time, until they are told to stop."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Unpack

from slack_sdk import WebClient

from bot import logs
from bot.clock import Clock
from bot.delivery.budgets import AT_ONCE
from bot.delivery.lanes import Lane, in_turn, lanes
from bot.delivery.means import Means, More
from bot.delivery.render import HomeRenderer, Renderer, Renderers
from bot.delivery.send import serve
from models.engine import Database

THREADS = 8
POLL_SECONDS = 1.0
"""How often an idle worker looks: time passes, and other processes write, without a call to `wake`."""
SHORTEST_REST = 0.02
LONGEST_REST = 30.0

log = logs.get(__name__)


@dataclass(frozen=True)
class _Turn:
    """What one look came to. `next_at`: when something can be done next, where nothing could now."""

    worked: bool
    next_at: datetime | None = None


class Worker:
    """Delivers what is due.

    Args:
        client_for: the Web API client of a workspace (`bot.slack.client.web_client`: it must never retry by itself).
        renderers: by template. `homes` makes Home views.
        owner: names this process in its leases.
        more: the other fields of `Means`: who is told of refusals, working hours, paces, who counts, crash points.
    """

    def __init__(
        self,
        database: Database,
        client_for: Callable[[str], WebClient],
        renderers: Mapping[str, Renderer],
        homes: HomeRenderer,
        clock: Clock,
        *,
        owner: str,
        threads: int = THREADS,
        **more: Unpack[More],
    ) -> None:
        self._means = Means(database, client_for, Renderers(renderers, homes), clock, **more)
        self._owner = owner
        self._threads = [
            threading.Thread(target=self._work, name=f"delivery-{number}", daemon=True) for number in range(threads)
        ]
        # However slowly one workspace answers, there are threads left for the others.
        self._most_for_one = max(1, threads // 2)
        self._in_hand: Counter[str] = Counter()
        self._last_team = ""
        self._bell = threading.Condition()
        self._rings = 0
        self._busy = 0
        self._stopping = False

    def run_once(self) -> int:
        """Claim one row that may be sent now and bring it as far as it gets: 1, or 0 when there is none."""
        return int(self._turn(self._means).worked)

    def next_at(self) -> datetime | None:
        """When something can be done next: the present or earlier for at once, None when nothing is left to do."""
        return min((lane.ready_at for lane in self._lanes(self._means, self._means.clock())), default=None)

    def drain(self, timeout: float = 120.0) -> None:
        """Deliver until nothing is due at the clock, and the other threads have finished too.

        For a clock that stands still: no pace is kept. Rows that wait (for a Retry-After, a lease, an hour of the day)
        stay.

        Raises:
            TimeoutError: it was not done after `timeout` seconds.
        """
        deadline = time.monotonic() + timeout
        at_once = replace(self._means, paces=AT_ONCE)
        while self._turn(at_once).worked or self._others_worked(deadline):
            self.wake()  # where one row was due, more may be: the others help, and sleep on where nothing was
            if time.monotonic() > deadline:
                raise TimeoutError(f"the outbox was not drained in {timeout:g} s")

    def wake(self) -> None:
        """Look at once: something was committed, or the clock was turned."""
        with self._bell:
            self._rings += 1
            self._bell.notify_all()

    def start(self) -> None:
        """Begin to deliver, in threads."""
        for thread in self._threads:
            thread.start()

    def take_no_more(self) -> None:
        """Take no new row; what is in flight goes on to its end."""
        self._stopping = True
        self.wake()

    def stop(self) -> None:
        """Take no new row, finish those in flight, and end the threads."""
        self.take_no_more()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _turn(self, means: Means) -> _Turn:
        with self._at_work():
            now = means.clock()
            found = self._lanes(means, now)
            for lane in in_turn(found, now, self._last_team):
                with self._hand_on(lane.team_id) as is_free:
                    if is_free and serve(means, lane, self._owner):
                        return _Turn(worked=True)
            later = (lane.ready_at for lane in found if lane.ready_at > now)
            return _Turn(worked=False, next_at=min(later, default=None))

    def _lanes(self, means: Means, now: datetime) -> list[Lane]:
        with means.database.look() as session:
            return lanes(session, means.paces, now)

    def _work(self) -> None:
        rest = POLL_SECONDS
        while not self._stopping:
            rings = self._rings
            try:
                turn = self._turn(self._means)
                rest = POLL_SECONDS
            except Exception:
                # The database is away, or its disk is full. What was claimed is safe: its lease will run out.
                log.exception("delivery.stuck", rest_seconds=rest)
                self._wait(rings, rest)
                rest = min(rest * 2, LONGEST_REST)
                continue
            if not turn.worked:
                self._wait(rings, self._until(turn.next_at))

    def _until(self, next_at: datetime | None) -> float:
        if next_at is None:
            return POLL_SECONDS
        return min(max((next_at - self._means.clock()).total_seconds(), SHORTEST_REST), POLL_SECONDS)

    def _wait(self, rings: int, seconds: float) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._stopping or self._rings != rings, seconds)

    @contextmanager
    def _hand_on(self, team_id: str) -> Iterator[bool]:
        """True while this thread may work for the workspace; False when enough others do."""
        with self._bell:
            is_free = self._in_hand[team_id] < self._most_for_one
            self._in_hand[team_id] += is_free
            self._last_team = team_id if is_free else self._last_team
        try:
            yield is_free
        finally:
            with self._bell:
                self._in_hand[team_id] -= is_free

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        with self._bell:
            self._busy += 1
        try:
            yield
        finally:
            with self._bell:
                self._busy -= 1
                self._bell.notify_all()

    def _others_worked(self, deadline: float) -> bool:
        """True after waiting for somebody; what they did may have made something due."""
        with self._bell:
            if self._busy == 0:
                return False
            self._bell.wait_for(lambda: self._busy == 0, max(deadline - time.monotonic(), 0))
            return True
