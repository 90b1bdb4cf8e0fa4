"""What a workspace remembers, and what every change needs: the lock, the time, an id, a sign of change."""

import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from threading import RLock
from typing import Self

from pydantic import TypeAdapter

from bot.sandbox.ratelimit import Limiter
from bot.sandbox.records import (
    AppIdentity,
    Call,
    Channel,
    Ephemeral,
    Json,
    Message,
    Notice,
    Person,
    ProfileField,
    ResponseHook,
    SharedFile,
    Trigger,
    View,
)

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CHANGES_KEPT = 2000


@dataclass
class Records:
    """Everything that survives a restart."""

    team_id: str = "T0SANDBOX1"
    team_name: str = "Sandbox"
    team_domain: str = "sandbox"
    app: AppIdentity = field(default_factory=AppIdentity)
    profile_fields: list[ProfileField] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[str, list[Message]] = field(default_factory=dict)
    """Channel id -> its messages in order of ts."""
    files: dict[str, SharedFile] = field(default_factory=dict)
    ephemerals: list[Ephemeral] = field(default_factory=list)
    homes: dict[str, View] = field(default_factory=dict)
    """Person id -> the Home tab published for them."""
    stacks: dict[str, list[View]] = field(default_factory=dict)
    """Person id -> open modals, bottom first."""
    hooks: dict[str, ResponseHook] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    ids_given: int = 0
    last_micros: int = 0


ADAPTER = TypeAdapter(Records)


def real_now() -> datetime:
    """The real time, for a workspace that was given no clock."""
    return datetime.now(UTC)


class Store(Records):
    """Records in use: guarded by `lock`, dated by `now`, followed through `version` and the two lists of listeners.

    Listeners are called while the lock is held: they may only queue what they are told.
    """

    def __init__(self, records: Records | None = None, *, now: Callable[[], datetime] = real_now) -> None:
        """Take over the records given; `now` answers aware UTC datetimes."""
        for each in fields(Records):
            setattr(self, each.name, getattr(records or Records(), each.name))
        self.now = now
        self.monotonic: Callable[[], float] = time.monotonic
        self.lock = RLock()
        self.version = 0
        self.on_event: list[Callable[[str, Json], None]] = []
        self.on_change: list[Callable[[int, frozenset[str]], None]] = []
        self.changes: deque[tuple[int, frozenset[str]]] = deque(maxlen=CHANGES_KEPT)
        self.limiter = Limiter(now)
        self.socket_url: Callable[[], str] | None = None
        """Answers a fresh WebSocket address for apps.connections.open; None where no socket is served."""
        self.base_url: Callable[[], str] | None = None
        """Answers where this Slack is served, for the addresses of uploads."""
        self.uploads: dict[str, str] = {}
        """Ticket of an upload address -> file id."""
        self.triggers: dict[str, Trigger] = {}
        self.calls: list[Call] = []
        self.scopes: frozenset[str] = frozenset()
        self.bot_token = f"xoxb-sandbox-{secrets.token_hex(8)}"
        self.app_token = f"xapp-sandbox-{secrets.token_hex(8)}"
        self.revoked: set[str] = set()

    @classmethod
    def from_json(cls, text: str, *, now: Callable[[], datetime] = real_now) -> Self:
        """The workspace that `to_json` wrote. Raises pydantic.ValidationError for anything else."""
        return cls(ADAPTER.validate_json(text), now=now)

    def to_json(self) -> str:
        """Everything that survives a restart; no token, scope, trigger or call is in it."""
        with self.lock:
            kept = Records(**{each.name: getattr(self, each.name) for each in fields(Records)})
            return ADAPTER.dump_json(kept).decode()

    def touch(self, *keys: str) -> None:
        """Say that something changed: keys such as "channel:C…", "person:U…", "company"."""
        with self.lock:
            self.version += 1
            changed = frozenset(keys)
            self.changes.append((self.version, changed))
            for listener in self.on_change:
                listener(self.version, changed)

    def changed_since(self, version: int) -> set[str]:
        """Every key touched after that version (as far back as is kept)."""
        with self.lock:
            return {key for at, keys in self.changes if at > version for key in keys}

    def touch_people(self, people: Iterable[str]) -> None:
        """What these people see has changed."""
        self.touch(*(f"person:{each}" for each in people))

    def emit(self, kind: str, event: Json) -> None:
        """Tell the listeners of an event in the Events API's inner form; `type` and `event_ts` are filled in."""
        with self.lock:
            whole = {"type": kind, "event_ts": self.event_ts(), **event}
            for listener in self.on_event:
                listener(kind, whole)

    def new_id(self, prefix: str) -> str:
        """A fresh id such as "D0K3F9Q2A"; the same ones in the same order for every workspace."""
        with self.lock:
            self.ids_given += 1
            rest, letters = (self.ids_given * 2654435761) % 36**7, ""
            for _ in range(7):
                rest, digit = divmod(rest, 36)
                letters = ALPHABET[digit] + letters
            return f"{prefix}0{letters}"

    def new_ts(self) -> str:
        """A message timestamp: now, or a microsecond after the last one given if the clock stands still."""
        with self.lock:
            self.last_micros = max(micros(self.now()), self.last_micros + 1)
            return as_ts(self.last_micros)

    def event_ts(self) -> str:
        """The present moment in Slack's form, for events that are no message."""
        return as_ts(micros(self.now()))

    def epoch(self) -> int:
        """The present moment in whole seconds since 1970."""
        return int(self.now().timestamp())


def micros(moment: datetime) -> int:
    """Microseconds since 1970."""
    return round(moment.timestamp() * 1_000_000)


def as_ts(count: int) -> str:
    """Microseconds since 1970 as Slack writes them: "1767225600.000100"."""
    return f"{count // 1_000_000}.{count % 1_000_000:06d}"
