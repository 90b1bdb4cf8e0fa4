"""A stage: threads that act one at a time, in an order drawn from a seed, on a clock that moves when nobody can act."""

import heapq
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random


class Killed(BaseException):
    """The process of this actor was killed. No `except Exception` may see it, just as none sees a `kill -9`."""


class Actor:
    """One thread. It acts from one `Stage.pause` to the next; nobody else acts meanwhile."""

    def __init__(self, stage: "Stage", name: str, play: Callable[[], None]) -> None:
        self.name = name
        self.ready_at = stage.now
        self.is_idle = False
        self.doomed = False
        self.ended = False
        self._stage = stage
        self._play = play
        self._turn = threading.Semaphore(0)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def act(self) -> None:
        """Let the thread act until it pauses or ends. Called by the stage."""
        self._turn.release()
        self._stage.curtain.acquire()
        if self.ended:
            self._thread.join()

    def wait(self) -> None:
        """Hand the stage back and wait for the next turn."""
        self._stage.curtain.release()
        self._turn.acquire()
        if self.doomed:
            raise Killed

    def _run(self) -> None:
        self._turn.acquire()
        try:
            if not self.doomed:
                self._play()
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - it is raised again where the stage runs
            self._stage.failure = error
        finally:
            self.ended = True
            self._stage.curtain.release()


class Stage:
    """Virtual time, actors, and events that happen by themselves. Everything random comes from `dice`."""

    def __init__(self, dice: Random, start: datetime) -> None:
        self.dice = dice
        self.now = start
        self.curtain = threading.Semaphore(0)
        self.failure: BaseException | None = None
        self._actors: list[Actor] = []
        self._events: list[tuple[datetime, int, Callable[[], None]]] = []
        self._count = 0
        self._acting: Actor | None = None

    def spawn(self, name: str, play: Callable[[], None]) -> Actor:
        """Put an actor on stage; it begins when its turn comes."""
        actor = Actor(self, name, play)
        self._actors.append(actor)
        return actor

    def after(self, seconds: float, happen: Callable[[], None]) -> None:
        """Have something happen by itself that long from now. It must not pause."""
        self._count += 1
        heapq.heappush(self._events, (self.now + timedelta(seconds=seconds), self._count, happen))

    def pause(self, seconds: float = 0.0, *, idle: bool = False) -> None:
        """Called by an actor: let others act, and go on no sooner than that long from now. Raises Killed.

        `idle`: it waits for something to do, and `wake` ends the wait.
        """
        actor = self._acting
        if actor is None:
            return
        actor.ready_at, actor.is_idle = self.now + timedelta(seconds=seconds), idle
        actor.wait()

    def wake(self, actors: list[Actor]) -> None:
        """Let those that are idle go on at once."""
        for actor in actors:
            if actor.is_idle:
                actor.ready_at = min(actor.ready_at, self.now)

    def kill(self, actors: list[Actor]) -> None:
        """End actors where they stand, before anybody else acts. One that is acting has to raise Killed by itself."""
        for actor in actors:
            actor.doomed, actor.ready_at = True, self.now

    def run(self, is_over: Callable[[], bool]) -> None:
        """Play until `is_over`. Raises what an actor raised."""
        while not is_over():
            self._happen()
            ready = [actor for actor in self._actors if actor.ready_at <= self.now]
            if ready:
                self._act(next((actor for actor in ready if actor.doomed), None) or self.dice.choice(ready))
            elif not self._move_on():
                return

    def clear(self) -> None:
        """Let everything happen that is on its way, then end every actor."""
        while self._events:
            self.now = max(self.now, self._events[0][0])
            self._happen()
        self.kill(self._actors)
        for actor in list(self._actors):
            self._act(actor)

    def _act(self, actor: Actor) -> None:
        self._acting = actor
        actor.act()
        self._acting = None
        if actor.ended:
            self._actors.remove(actor)
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure

    def _happen(self) -> None:
        while self._events and self._events[0][0] <= self.now:
            heapq.heappop(self._events)[2]()

    def _move_on(self) -> bool:
        moments = [actor.ready_at for actor in self._actors] + [each[0] for each in self._events[:1]]
        self.now = max(self.now, min(moments, default=self.now))
        return bool(moments)
