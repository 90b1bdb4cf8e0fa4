"""What every Web API method is made of: its registration, its context, its errors and its parameters."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.ratelimit import Tier
from bot.sandbox.records import Json
from bot.sandbox.state import Workspace


class SlackError(Exception):
    """An answer `{"ok": false, "error": code, …}`; it is raised before anything else has changed."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


class RateLimited(SlackError):
    """An answer 429 with Retry-After."""

    def __init__(self, seconds: int) -> None:
        super().__init__("ratelimited")
        self.seconds = seconds


@dataclass(frozen=True)
class Context:
    """Who calls: the workspace, the app's own person in it, and the kind of token."""

    workspace: Workspace
    method: "Method"

    @property
    def me(self) -> str:
        """The app's own person."""
        return self.workspace.app.user_id

    def has(self, scope: str) -> bool:
        """Whether the app was granted a scope."""
        return scope in self.workspace.scopes

    def need(self, *scopes: str) -> None:
        """Refuse unless one of these scopes is granted."""
        if scopes and not any(map(self.has, scopes)):
            raise SlackError("missing_scope", needed=",".join(scopes), provided=",".join(sorted(self.workspace.scopes)))


Caller = Literal["bot", "app", "either", "anyone"]
Handler = Callable[[Context, Json], Json]


@dataclass(frozen=True)
class Method:
    """One method. One of `scopes` must be granted (none needed when empty); `caller` is whose token it takes."""

    name: str
    run: Handler
    tier: Tier
    scopes: tuple[str, ...] = ()
    caller: Caller = "bot"


METHODS: dict[str, Method] = {}


def method(name: str, tier: Tier, *scopes: str, caller: Caller = "bot") -> Callable[[Handler], Handler]:
    """Register a function as a method of the Web API."""

    def register(run: Handler) -> Handler:
        METHODS[name] = Method(name, run, tier, scopes, caller)
        return run

    return register


def invalid(*messages: str) -> SlackError:
    """`invalid_arguments` with its reasons, each in the form "missing required field: channel"."""
    return SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {each}" for each in messages]})


def text(params: Json, name: str) -> str:
    """A parameter as a string, "" when it is absent."""
    value = params.get(name)
    return "" if value is None else str(value)


def required(params: Json, name: str) -> str:
    """A parameter that must be there."""
    if not text(params, name):
        raise invalid(f"missing required field: {name}")
    return text(params, name)


def flag(params: Json, name: str, *, default: bool = False) -> bool:
    """A boolean: forms write it as "true" or "1"."""
    if params.get(name) is None:
        return default
    return text(params, name).lower() in {"true", "1"}


def listed(params: Json, name: str) -> list[str]:
    """A list of strings: JSON, or separated by commas."""
    value = params.get(name)
    parts = value if isinstance(value, list) else text(params, name).split(",")
    return [str(part).strip() for part in parts if str(part).strip()]


def structure(params: Json, name: str, error: str) -> Any:
    """A parameter that is JSON, as text in a form; None when absent. `error` is for text that is no JSON."""
    value = params.get(name)
    if not isinstance(value, str):
        return value
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError as wrong:
        raise SlackError(error) from wrong
