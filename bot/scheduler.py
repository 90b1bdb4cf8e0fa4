"""A plain ticker: it says that time has passed. What is due is decided by rows in the database."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped] # APScheduler 3 has no types

from bot import logs
from bot.clock import system_clock

log = logs.get(__name__)


class Ticker:
    """Calls `tick` every `seconds`, the first time at once; never two at a time, and late ticks fold into one."""

    def __init__(self, tick: Callable[[], None], seconds: float) -> None:
        self._tick = tick
        # One thread and a memory job store: a restart, a late tick or a second replica changes nothing that is due.
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": {"type": "threadpool", "max_workers": 1}},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        self._scheduler.add_job(self._safely, "interval", seconds=seconds, next_run_time=system_clock())

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def stop(self) -> None:
        """Let a tick that runs finish, then tick no more."""
        self._scheduler.shutdown(wait=True)

    def _safely(self) -> None:
        try:
            self._tick()
        except Exception:
            # The next tick does what this one could not.
            log.exception("tick.failed")


class Rhythm:
    """Says now and then that it is time again; for work that may be done twice, and that a restart may repeat."""

    def __init__(self, every: timedelta) -> None:
        self._every = every
        self._last: datetime | None = None

    def is_due(self, now: datetime) -> bool:
        """True the first time, then once in each span, and where the clock was set back: it counts as done then."""
        if self._last is not None and timedelta(0) <= now - self._last < self._every:
            return False
        self._last = now
        return True
