"""A workspace whose clock only a test turns, and a short way to call its Web API."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.sandbox import company
from bot.sandbox.records import Json
from bot.sandbox.webapi import METHODS, Answer, dispatch

ALL_SCOPES = {scope for method in METHODS.values() for scope in method.scopes}
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

APP, ALVA, NILS, ROSA, GUSTAV, SHIPIT = (
    "U0PARTNER0",
    "U0ALVA0000",
    "U0NILS0000",
    "U0ROSA0000",
    "U0GUSTAV00",
    "U0SHIPIT00",
)
GENERAL, COFFEE, DESIGN, LEADS, LAUNCH = "C0GENERAL0", "C0COFFEE00", "C0DESIGN00", "G0LEADS000", "C0LAUNCH00"


class Frozen:
    """A company at nine on a Monday in March, with every scope granted unless others are named."""

    def __init__(self, *scopes: str, limits: bool = False) -> None:
        self.at = MONDAY
        self.real = 0.0
        self.workspace = company.build(now=lambda: self.at, scopes=scopes or ALL_SCOPES)
        self.workspace.monotonic = lambda: self.real
        self.workspace.limiter.enabled = limits
        self.events: list[Json] = []
        self.workspace.on_event.append(lambda _kind, event: self.events.append(event))

    def wait(self, seconds: float) -> None:
        """Turn the clock."""
        self.at += timedelta(seconds=seconds)

    def answer(self, method: str, params: Json | None = None, token: str | None = "") -> Answer:
        """Call with the bot's token, or another one."""
        return dispatch(self.workspace, method, self.workspace.bot_token if token == "" else token, params or {})

    def call(self, method: str, **params: Any) -> Json:
        """Call with the bot's token and give the body."""
        return self.answer(method, params).body

    def error(self, method: str, **params: Any) -> str:
        """Call with the bot's token and give the error code."""
        code = self.call(method, **params)["error"]
        assert isinstance(code, str)
        return code
