"""Faults on request: what may go wrong between the app and Slack, drawn from a seeded sequence."""

import random
import threading
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["ratelimited", "5xx_before", "5xx_after", "reset_after", "hang", "hang_after", "error"]
WORK_IS_DONE = frozenset({"5xx_after", "reset_after", "hang_after"})


class Fault(BaseModel):
    """One thing that goes wrong with Web API calls.

    ratelimited: 429 with Retry-After, nothing done.      error: Slack's `{"ok": false, "error": …}`, nothing done.
    5xx_before: 503, nothing done.                         5xx_after: the work is done, the answer is a 503.
    reset_after: the work is done, the connection resets.  hang / hang_after: silence for `seconds`, before / after it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    method: str = Field(default="*", description='a method such as "chat.postMessage", or "*" for all')
    kind: Kind
    times: int | None = Field(default=None, ge=1, description="how often at most; null: until cleared")
    rate: float = Field(default=1.0, ge=0.0, le=1.0, description="the share of calls that are hit")
    retry_after: int = Field(default=1, ge=0, description="seconds, for ratelimited")
    seconds: float = Field(default=30.0, ge=0.0, le=300.0, description="real seconds of silence, for hang")
    error: str = Field(default="internal_error", description="Slack's error code, for error")
    seed: int = 0

    def fits(self, method: str) -> bool:
        """True when this fault is meant for that method."""
        return self.method in ("*", method)


class EventFaults(BaseModel):
    """What goes wrong with events: `late` sandbox seconds of delay, `double` sends each of them twice."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    late: float = Field(default=0.0, ge=0.0)
    double: bool = False


@dataclass
class _Active:
    fault: Fault
    left: int | None
    dice: random.Random = field(repr=False)
    hits: int = 0

    def strikes(self) -> bool:
        if self.left == 0 or self.dice.random() >= self.fault.rate:
            return False
        self.left = None if self.left is None else self.left - 1
        self.hits += 1
        return True


class Faults:
    """The faults in force. Thread-safe; the same seed and the same calls give the same faults."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._active: list[_Active] = []
        self._events = EventFaults()

    @property
    def events(self) -> EventFaults:
        """What goes wrong with events at present."""
        return self._events

    def add(self, fault: Fault) -> None:
        """Put a fault in force."""
        with self._lock:
            dice = random.Random(fault.seed)  # noqa: S311 - faults must be repeatable, not secret
            self._active.append(_Active(fault, fault.times, dice))

    def set_events(self, faults: EventFaults) -> None:
        """Replace what goes wrong with events."""
        self._events = faults

    def clear(self) -> None:
        """Everything works again."""
        with self._lock:
            self._active.clear()
            self._events = EventFaults()

    def strike(self, method: str) -> Fault | None:
        """The fault that hits this call, if one does. The first fitting one in the order they were added wins."""
        with self._lock:
            return next((each.fault for each in self._active if each.fault.fits(method) and each.strikes()), None)

    def listing(self) -> list[dict[str, object]]:
        """The faults in force as JSON, with how often each may still hit (`left`) and has hit (`hits`)."""
        with self._lock:
            return [{**each.fault.model_dump(), "left": each.left, "hits": each.hits} for each in self._active]
