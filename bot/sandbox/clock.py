"""The sandbox's clock: it runs like a wall clock, stands still for tests, and is turned forward in small steps."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from datetime import time as wall_time
from zoneinfo import ZoneInfo

TEAM_ZONE = ZoneInfo("Europe/Stockholm")
MORNING = wall_time(8, 0)
LONGEST_STEP = timedelta(hours=1)
OPENING = wall_time(15, 10)
FARTHEST_TURN = timedelta(days=370)
_SPAN = re.compile(r"\+?\s*(\d{1,4})\s*(s|m|h|d|w)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class ClockError(ValueError):
    """The clock cannot be turned like that; the text says why, for the person who asked."""


class SandboxClock:
    """What time it is in the sandbox. Thread-safe; all instants are aware UTC datetimes.

    `start` None means the real time of today. A frozen clock moves only when it is turned.
    """

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        self._lock = threading.Lock()
        self._turn_lock = threading.Lock()
        self._frozen = frozen
        self._base = (start or datetime.now(UTC)).astimezone(UTC)
        self._mark: float | None = None if frozen else time.monotonic()

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        with self._lock:
            return self._read()

    @property
    def turning(self) -> bool:
        """True while a turn is under way."""
        return self._turn_lock.locked()

    def set(self, instant: datetime) -> None:
        """Put the clock at an instant without walking there (used when a saved state is loaded)."""
        with self._lock:
            self._base = instant.astimezone(UTC)
            self._mark = None if self._mark is None else time.monotonic()

    def turn(self, step: str, after_each: Callable[[], None]) -> datetime:
        """Walk forward by a step such as "1h", "2d", "next morning" or "to:2026-03-09T08:00:00Z".

        The walk goes at most an hour at a time. `after_each` runs once before the first step, so that what is due now
        happens now, and after every step. Time stands still in between. Answers with the instant reached.
        Raises ClockError for a step that is not understood, goes back, or comes while another turn is under way.
        """
        if not self._turn_lock.acquire(blocking=False):
            raise ClockError("The clock is being turned already. Wait until it stands still.")
        try:
            with self._held():
                return self._walk(target_of(step, self.now()), after_each)
        finally:
            self._turn_lock.release()

    def _walk(self, target: datetime, after_each: Callable[[], None]) -> datetime:
        after_each()
        while (now := self.now()) < target:
            self.set(min(now + LONGEST_STEP, target))
            after_each()
        return target

    @contextmanager
    def _held(self) -> Iterator[None]:
        with self._lock:
            self._base, self._mark = self._read(), None
        try:
            yield
        finally:
            with self._lock:
                self._mark = None if self._frozen else time.monotonic()

    def _read(self) -> datetime:
        if self._mark is None:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._mark)


def target_of(step: str, now: datetime) -> datetime:
    """The instant a step leads to from `now`. Raises ClockError when it is not understood or not ahead."""
    target = _parse(step.strip().lower(), now)
    if target <= now:
        raise ClockError("The clock only goes forward.")
    if target - now > FARTHEST_TURN:
        raise ClockError(f"The clock turns at most {FARTHEST_TURN.days} days at a time.")
    return target


def opening() -> datetime:
    """When a new sandbox begins: this week's Tuesday at 15:10 in the team's zone, in UTC.

    From Stockholm to New York everybody is at work then, so that what the app says arrives at once, and not on the
    Saturday night on which somebody happens to try it out.
    """
    today = datetime.now(TEAM_ZONE).date()
    return datetime.combine(today + timedelta(days=1 - today.weekday()), OPENING, TEAM_ZONE).astimezone(UTC)


def next_morning(now: datetime) -> datetime:
    """The first 08:00 on a weekday in the team's zone (Europe/Stockholm) that is later than `now`, in UTC."""
    day = now.astimezone(TEAM_ZONE).date()
    while True:
        morning = datetime.combine(day, MORNING, TEAM_ZONE).astimezone(UTC)
        if morning > now and day.weekday() < 5:
            return morning
        day += timedelta(days=1)


def _parse(step: str, now: datetime) -> datetime:
    if step == "next morning":
        return next_morning(now)
    if step.startswith("to:"):
        return _instant(step.removeprefix("to:").strip())
    if span := _SPAN.fullmatch(step):
        return now + timedelta(**{_UNITS[span[2]]: int(span[1])})
    raise ClockError('Say how far: "30m", "1h", "2d", "1w", "next morning" or "to:2026-03-09T08:00:00Z" (with a zone).')


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text.upper())
    except ValueError:
        raise ClockError(f"{text!r} is not an ISO 8601 date and time.") from None
    if instant.tzinfo is None:
        raise ClockError("The date and time need a zone, for example 2026-03-09T08:00:00Z.")
    return instant.astimezone(UTC)
