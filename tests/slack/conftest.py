"""A sandbox, and a Bolt app that one bot token authorizes in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from slack_bolt import App, BoltRequest, BoltResponse

from bot.sandbox.server import Sandbox
from bot.slack.app import authorize_once, build_app, close_app
from bot.slack.client import web_client

ELSA = "U0ELSA0000"
COFFEE = "C0COFFEE00"


@dataclass
class Local:
    """A sandbox with an app in it. `act` does what a person does on the page."""

    sandbox: Sandbox
    app: App
    client: httpx.Client
    errors: list[Exception] = field(default_factory=list)

    def act(self, what: str, **values: Any) -> dict[str, Any]:
        answer = self.client.post(f"{self.sandbox.url}/sandbox/{what}", json={"as": ELSA} | values)
        said: dict[str, Any] = answer.json()
        assert said["ok"] or "errors" in said, said
        return said

    def command(self, text: str) -> str | None:
        """Type a command; gives what only Elsa sees then."""
        shown: str | None = self.act("command", channel=COFFEE, text=f"/partner {text}").get("ephemeral")
        return shown

    def ephemerals(self) -> list[str]:
        """The texts that only some person sees."""
        return [each.text for each in self.sandbox.workspace.ephemerals]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.fixture
def local(sandbox: Sandbox) -> Iterator[Local]:
    errors: list[Exception] = []

    def on_error(error: Exception, request: BoltRequest) -> BoltResponse | None:
        errors.append(error)
        return BoltResponse(status=200, body="Sorry.") if "command" in request.body else None

    base_url = f"{sandbox.url}/api/"
    app = build_app(authorize_once(web_client(sandbox.bot_token, base_url)), on_error, base_url)
    with httpx.Client(trust_env=False, timeout=20) as client:
        yield Local(sandbox, app, client, errors)
    close_app(app)
