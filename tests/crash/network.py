"""The network between the SDK and Slack: no sockets, virtual time, and everything that goes wrong out there.

The SDK's own client runs down to the point where it would open a connection. What arrives is answered by the sandbox's
Web API. What a client sees of a failure is what `urllib` raises for it.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.message import Message as Headers
from http.client import RemoteDisconnected
from io import BytesIO
from typing import Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl

from slack_sdk import WebClient

from bot.sandbox.state import Workspace
from bot.sandbox.webapi import Answer, dispatch
from bot.slack.client import CALL_SECONDS
from tests.crash.stage import Stage

PAGE = "upstream connect error or disconnect/reset before headers"

Json = dict[str, Any]


class Request(Protocol):
    """What the SDK hands to urllib."""

    full_url: str
    data: bytes | None
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Fate:
    """What becomes of one call. `arrives` and `answered` are seconds from now; None never arrives.

    `instead` is what the client gets in place of Slack's answer: another answer, or an exception.
    """

    name: str
    arrives: float | None
    answered: float
    instead: Answer | Exception | None = None


@dataclass
class Weather:
    """How often what goes wrong, as weights; the rest of a hundred goes well."""

    ratelimited: float = 2.0
    unavailable: float = 3.0
    half_done: float = 2.0
    reset: float = 3.0
    silence: float = 2.0
    late: float = 2.0
    refused: float = 1.0
    latest: float = 22.0
    """Seconds within which a request that left has arrived, or never will; the lease must cover it."""

    @property
    def weights(self) -> dict[str, float]:
        """The chance of each kind of fate."""
        bad = {name: weight for name, weight in vars(self).items() if name != "latest"}
        return {"fine": 100.0 - sum(bad.values()), **bad}


@dataclass
class Network:
    """Carries calls to workspaces, which are known by the token they gave the bot."""

    stage: Stage
    slacks: Mapping[str, Workspace]
    weather: Weather | None = field(default_factory=Weather)
    on_departure: Callable[[str, Json], None] = lambda _method, _params: None
    fates: Counter[str] = field(default_factory=Counter)

    def client(self, token: str, point: Callable[[str], None]) -> WebClient:
        """A client of the SDK whose process can crash at `point`."""
        return _Client(token, self, point)

    def carry(self, token: str, method: str, params: Json, point: Callable[[str], None]) -> Answer:
        """Bring one call to Slack and its answer back. Raises what urllib would."""
        point("before the call")
        self.on_departure(method, params)
        fate = self.draw(method)
        self.fates[fate.name] += 1
        arrived: list[Answer] = []
        if fate.arrives is not None:
            self.stage.after(fate.arrives, lambda: arrived.append(self._answer(token, method, params)))
        reached = min(fate.arrives or 0.0, fate.answered)
        self.stage.pause(reached)
        point("during the call")
        self.stage.pause(fate.answered - reached)
        point("after the call")
        if isinstance(fate.instead, Exception):
            raise fate.instead
        return fate.instead or arrived[0]

    def _answer(self, token: str, method: str, params: Json) -> Answer:
        return dispatch(self.slacks[token], method, token, params)

    def draw(self, _method: str) -> Fate:
        """What becomes of this call."""
        dice = self.stage.dice
        there, back = dice.uniform(0.01, 0.3), dice.uniform(0.01, 0.3)
        if self.weather is None:
            return Fate("fine", there, there + back)
        weights = self.weather.weights
        [kind] = dice.choices(list(weights), list(weights.values()))
        both = there + back
        if kind == "fine":
            return Fate(kind, there, both)
        if kind == "ratelimited":
            wait = str(dice.randint(1, 30))
            return Fate(kind, None, both, Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": wait}))
        if kind == "refused":
            return Fate(kind, None, there, URLError(ConnectionRefusedError(111, "Connection refused")))
        if kind == "late":
            return Fate(kind, dice.uniform(CALL_SECONDS, self.weather.latest), CALL_SECONDS, TimeoutError("timed out"))
        arrives = dice.choice([there, None])
        before = "after the work" if arrives else "before the work"
        instead, answered = self._broken(kind, both)
        return Fate(f"{kind} {before}", arrives, answered, instead)

    def _broken(self, kind: str, both: float) -> tuple[Answer | Exception, float]:
        dice = self.stage.dice
        if kind == "silence":
            return TimeoutError("The read operation timed out"), float(CALL_SECONDS)
        if kind == "reset":
            resets: Sequence[Exception] = (
                ConnectionResetError(104, "Connection reset by peer"),
                URLError(ConnectionResetError(104, "Connection reset by peer")),
                URLError(BrokenPipeError(32, "Broken pipe")),
                RemoteDisconnected("Remote end closed connection without response"),
            )
            return dice.choice(resets), both
        if kind == "unavailable":
            return Answer(dice.choice([500, 502, 503, 504]), {}, {}), both
        code = dice.choice(["fatal_error", "internal_error", "service_unavailable"])
        return Answer(200, {"ok": False, "error": code}), both


class _Client(WebClient):
    """The SDK's client; only the socket is missing."""

    def __init__(self, token: str, network: Network, point: Callable[[str], None]) -> None:
        super().__init__(token=token, base_url="https://slack.invalid/api/", timeout=CALL_SECONDS, retry_handlers=[])
        self._logger.setLevel("CRITICAL")
        self._network = network
        self._point = point

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> Json:  # type: ignore[override] # a looser Request
        method = url.rpartition("/")[2]
        answer = self._network.carry(str(self.token), method, _params(req), self._point)
        headers = Headers()
        for name, value in answer.headers.items():
            headers[name] = value
        body = json.dumps(answer.body) if answer.body else PAGE
        if answer.status >= 400:
            raise HTTPError(url, answer.status, "", headers, BytesIO(body.encode()))
        return {"status": answer.status, "headers": headers, "body": body}


def _params(request: Request) -> Json:
    body = (request.data or b"").decode()
    if request.headers.get("Content-type", request.headers.get("Content-Type", "")).startswith("application/json"):
        found: Json = json.loads(body)
        return found
    return dict(parse_qsl(body, keep_blank_values=True))
