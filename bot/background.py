"""Work that nobody should wait for: heavy computing in a process of its own, and what follows an answer.

The serving process has one interpreter lock; ten seconds of matching in any of its threads would delay every ack.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, ParamSpec, Protocol, TypeVar

from bot import logs

P = ParamSpec("P")
T = TypeVar("T")

LONGEST = 600.0
"""Seconds after which a computation counts as stuck."""
GLANCE = 5.0
"""Seconds between two signs of life while a computation runs."""
THREADS = 2
FOLDER = Path(__file__).parents[1]
INHERITED = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "LANG", "SYSTEMROOT")
"""What the child gets of the environment: enough to start Python, and none of Partner's secrets."""

log = logs.get(__name__)


class ChildFailed(Exception):
    """The process that computed has ended without a result. Nothing was written; it can be tried again."""


class Background(Protocol):
    """Where work goes."""

    def compute(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a pure function of a module gives, computed where it keeps nobody waiting.

        Raises:
            ChildFailed: it could not be computed this time.
        """

    def later(self, work: Callable[[], None]) -> None:
        """Do this once the person has had an answer."""


class AtOnce:
    """All of it here and now: for tests and for commands, where nobody waits for an ack."""

    def compute(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call it."""
        return function(*args, **kwargs)

    def later(self, work: Callable[[], None]) -> None:
        """Do it."""
        work()


AT_ONCE = AtOnce()


class Workers:
    """A child process for each computation, and a few threads that wait for them.

    A process of its own each time costs a third of a second, gives all of its memory back, and holds nothing of ours:
    no connection, no thread, no secret. `alive` is called every few seconds while a computation runs; after `longest`
    seconds it counts as stuck.
    """

    def __init__(self, alive: Callable[[], None] = lambda: None, *, longest: float = LONGEST) -> None:
        self._alive, self._longest = alive, longest
        self._lock = threading.Lock()
        self._children: set[subprocess.Popen[bytes]] = set()
        self._stopped = False
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="later")

    def compute(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call it in a child of low priority."""
        began = monotonic()
        child = self._start()
        try:
            result: T = self._result(child, pickle.dumps((function, args, kwargs)))
        finally:
            with self._lock:
                self._children.discard(child)
        log.info("compute.done", function=function.__name__, seconds=round(monotonic() - began, 2))
        return result

    def later(self, work: Callable[[], None]) -> None:
        """Do it in a thread; what it raises is logged."""
        self._threads.submit(_logged, work)

    def stop(self) -> None:
        """End what is being computed: whoever waits for it gets ChildFailed."""
        with self._lock:
            self._stopped = True
            for child in self._children:
                child.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._stopped:
                raise ChildFailed("Partner is stopping")
            child = subprocess.Popen(
                [sys.executable, "-m", "bot.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=FOLDER,
                env={name: os.environ[name] for name in INHERITED if name in os.environ},
                start_new_session=True,  # Ctrl-C is for us: we end the child ourselves
            )
            self._children.add(child)
            return child

    def _result(self, child: subprocess.Popen[bytes], question: bytes) -> Any:
        with child:
            answer = self._wait(child, question)
        if child.returncode != 0:
            raise ChildFailed(f"the child ended with {child.returncode}")
        return pickle.loads(answer)  # noqa: S301 - our own child has written it, into a pipe that nobody else has

    def _wait(self, child: subprocess.Popen[bytes], question: bytes) -> bytes:
        _ask(child, question)
        until = monotonic() + self._longest
        while (rest := until - monotonic()) > 0:
            try:
                return child.communicate(timeout=min(GLANCE, rest))[0]
            except subprocess.TimeoutExpired:
                self._alive()
        child.kill()
        return child.communicate()[0]


def _ask(child: subprocess.Popen[bytes], question: bytes) -> None:
    # Not through `communicate`: once that has timed out, it sends no more of what it had still to send.
    assert child.stdin is not None  # noqa: S101 - it was started with a pipe
    with suppress(BrokenPipeError), child.stdin:
        child.stdin.write(question)
    child.stdin = None


def _logged(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception:
        log.exception("later.failed")
