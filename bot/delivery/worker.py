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
from bot.clock import Clock, Steady, steady_beside
from bot.delivery.budgets import AT_ONCE
from bot.delivery.lanes import Lane, in_turn, lanes
from bot.delivery.leases import Leases
from bot.delivery.means import Means, More
from bot.delivery.render import HomeRenderer, Renderer, Renderers
from bot.delivery.send import Taken, take
from models.engine import Database

THREADS = 8
POLL_SECONDS = 1.0
"""How often an idle worker looks: time passes, and other processes write, without a call to `wake`."""
SHORTEST_REST = 0.02
LOOK_SECONDS = 0.05
"""From a look that found nothing to the next, however many commits call for one meanwhile."""
LONGEST_REST = 30.0

log = logs.get(__name__)


@dataclass(frozen=True)
class _Look:
    """What one look came to. `next_at`: when something can be done next, where nothing could be taken now."""

    taken: Taken | None
    next_at: datetime | None = None

    @property
    def worked(self) -> bool:
        """True where there was something to do."""
        return self.taken is not None


class Worker:
    """Delivers what is due.

    Args:
        client_for: the Web API client of a workspace (`bot.slack.client.web_client`: it must never retry by itself).
        renderers: by template. `homes` makes Home views.
        owner: names this process in its leases.
        steady: measures spans; without it, what `bot.clock` puts beside `clock`.
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
        steady: Steady | None = None,
        **more: Unpack[More],
    ) -> None:
        steady = steady or steady_beside(clock)
        words = Renderers(renderers, homes)
        self._means = Means(database, client_for, words, clock, steady, Leases(clock, steady), **more)
        self._owner = owner
        self._threads = [
            threading.Thread(target=self._work, name=f"delivery-{number}", daemon=True) for number in range(threads)
        ]
        # However slowly one workspace answers, there are threads left for the others.
        self._most_for_one = max(1, threads // 2)
        self._in_hand: Counter[str] = Counter()
        self._last_team = ""
        # One thread looks for all: a look costs as much as a command, and after a commit they would all find the same.
        self._scouting, self._looking = threading.Lock(), threading.Lock()
        self._bell = threading.Condition()
        self._rings = 0
        self._looks = 0
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
        while self._act(self._look_alone(at_once)).worked or self._others_worked(deadline):
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

    def _turn(self, means: Means) -> _Look:
        """Look once, and do what can be done."""
        return self._act(self._look(means))

    def _act(self, look: _Look) -> _Look:
        """Do what was found."""
        if look.taken is not None:
            self._carry_out(look.taken)
        return look

    def _look(self, means: Means) -> _Look:
        """Take the first row that may be sent now; it is in hand until it was carried out."""
        with self._at_look():
            now = means.clock()
            found = self._lanes(means, now)
            for lane in in_turn(found, now, self._last_team):
                taken = self._take(means, lane)
                if taken is not None:
                    return _Look(taken)
            return _Look(None, min((lane.ready_at for lane in found if lane.ready_at > now), default=None))

    def _look_alone(self, means: Means) -> _Look:
        """The same where many threads look: two at once would find the same row, and compose it twice."""
        with self._looking:
            return self._look(means)

    def _lanes(self, means: Means, now: datetime) -> list[Lane]:
        with means.database.look() as session:
            return lanes(session, means.paces, now, leases_are_sound=means.leases.are_sound())

    def _take(self, means: Means, lane: Lane) -> Taken | None:
        if not self._hand_on(lane.team_id):
            return None
        taken = None
        try:
            taken = take(means, lane, self._owner)
        finally:
            if taken is None:
                self._hand_off(lane.team_id)
        return taken

    def _carry_out(self, taken: Taken) -> None:
        try:
            taken.carry_out()
        finally:
            self._hand_off(taken.claim.team_id)

    def _work(self) -> None:
        while not self._stopping:
            with self._scouting:
                taken = self._scout()
            try:
                if taken is not None:
                    self._carry_out(taken)
                    self.wake()  # what became of it may have made something due
            except Exception:
                # What was claimed is safe: its lease will run out.
                log.exception("delivery.stuck")

    def _scout(self) -> Taken | None:
        """Wait until there is something to do, and take it; None when it is time to stop."""
        rest = POLL_SECONDS
        while not self._stopping:
            rings = self._rings
            self._means.courtesy.give_way()
            try:
                look = self._look_alone(self._means)
            except Exception:
                # The database is away, or its disk is full.
                log.exception("delivery.stuck", rest_seconds=rest)
                self._wait(rings, rest)
                rest = min(rest * 2, LONGEST_REST)
                continue
            if look.taken is not None:
                return look.taken
            rest = POLL_SECONDS
            self._wait(rings, self._until(look.next_at))
        return None

    def _until(self, next_at: datetime | None) -> float:
        if next_at is None:
            return POLL_SECONDS
        return min(max((next_at - self._means.clock()).total_seconds(), SHORTEST_REST), POLL_SECONDS)

    def _wait(self, rings: int, seconds: float) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._stopping, min(seconds, LOOK_SECONDS))
            self._bell.wait_for(lambda: self._stopping or self._rings != rings, max(seconds - LOOK_SECONDS, 0))

    def _hand_on(self, team_id: str) -> bool:
        """Take one more row of the workspace in hand; False when enough of its rows are."""
        with self._bell:
            is_free = self._in_hand[team_id] < self._most_for_one
            self._in_hand[team_id] += is_free
            self._last_team = team_id if is_free else self._last_team
            return is_free

    def _hand_off(self, team_id: str) -> None:
        with self._bell:
            self._in_hand[team_id] -= 1
            self._bell.notify_all()

    @contextmanager
    def _at_look(self) -> Iterator[None]:
        with self._bell:
            self._looks += 1
        try:
            yield
        finally:
            with self._bell:
                self._looks -= 1
                self._bell.notify_all()

    def _others_worked(self, deadline: float) -> bool:
        """True after waiting for somebody; what they did may have made something due."""
        with self._bell:
            if self._is_idle():
                return False
            self._bell.wait_for(self._is_idle, max(deadline - time.monotonic(), 0))
            return True

    def _is_idle(self) -> bool:
        return self._looks == 0 and not any(self._in_hand.values())
