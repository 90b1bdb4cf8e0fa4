"""The threads that deliver: they claim what is due, one row at a time, until they are told to stop."""

import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager

from slack_sdk import WebClient

from bot import logs
from bot.clock import Clock
from bot.delivery.claim import take
from bot.delivery.render import HomeRenderer, Renderer, Renderers
from bot.delivery.send import Means, OnRefused, deliver
from models.delivery import OutboxRow
from models.engine import Database, TeamSession

THREADS = 4
POLL_SECONDS = 1.0
"""How often an idle worker looks: time passes, and other processes write, without a call to `wake`."""
LONGEST_REST = 30.0

log = logs.get(__name__)


def mark_nothing(_session: TeamSession, _row: OutboxRow, _error: str) -> None:
    """For where nobody needs to know of refusals."""


class Worker:
    """Delivers what is due.

    Args:
        client_for: the Web API client of a workspace (`bot.slack.client.web_client`: it must never retry by itself).
        renderers: by template. The home renderer makes Home views.
        owner: names this process in its leases.
        on_refused: told of permanent errors, see `bot.delivery.send`.
        sent_again: templates that are said twice rather than perhaps never.
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
        on_refused: OnRefused = mark_nothing,
        sent_again: Collection[str] = (),
        threads: int = THREADS,
    ) -> None:
        self._means = Means(database, client_for, Renderers(renderers, homes), clock, on_refused, sent_again)
        self._owner = owner
        self._threads = [
            threading.Thread(target=self._work, name=f"delivery-{number}", daemon=True) for number in range(threads)
        ]
        self._bell = threading.Condition()
        self._rings = 0
        self._busy = 0
        self._stopping = False

    def run_once(self) -> int:
        """Claim one due row and bring it as far as it gets: 1, or 0 when nothing is due."""
        with self._at_work():
            now = self._means.clock()
            with self._means.database.everywhere() as session:
                claim = take(session, self._owner, now, self._means.pauses.standing(now))
            if claim is None:
                return 0
            deliver(self._means, claim)
            return 1

    def drain(self, timeout: float = 120.0) -> None:
        """Deliver until nothing is due at the clock, and the other threads have finished too.

        Rows that wait (for a Retry-After, a lease, an hour of the day) stay.

        Raises:
            TimeoutError: it was not done after `timeout` seconds.
        """
        deadline = time.monotonic() + timeout
        while self.run_once() or self._others_worked(deadline):
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

    def stop(self) -> None:
        """Take no new row, finish those in flight, and end the threads."""
        self._stopping = True
        self.wake()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _work(self) -> None:
        rest = POLL_SECONDS
        while not self._stopping:
            rings = self._rings
            try:
                idle = self.run_once() == 0
                rest = POLL_SECONDS
            except Exception:
                # The database is away, or its disk is full. What was claimed is safe: its lease will run out.
                log.exception("delivery.stuck", rest_seconds=rest)
                idle, rest = True, min(rest * 2, LONGEST_REST)
            if idle:
                self._wait(rings, rest)

    def _wait(self, rings: int, seconds: float) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._stopping or self._rings != rings, seconds)

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
