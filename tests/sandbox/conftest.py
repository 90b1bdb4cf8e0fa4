"""A sandbox, its people, and a tiny Bolt app on either transport."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_bolt import App

from bot.sandbox.server import Sandbox
from tests.sandbox.apps import People, bolt_app, over_http, over_socket

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox whose clock stands still on a Monday morning."""
    with Sandbox(START, frozen=True) as sandbox:
        yield sandbox


@pytest.fixture
def people(sandbox: Sandbox) -> Iterator[People]:
    """The person side of the sandbox."""
    people = People(sandbox)
    yield people
    people.http.close()


@pytest.fixture
def app(sandbox: Sandbox) -> App:
    """A Bolt app without listeners."""
    return bolt_app(sandbox)


@pytest.fixture
def on_http(app: App, sandbox: Sandbox) -> Iterator[App]:
    """The app, listening at a request URL."""
    with over_http(app, sandbox):
        yield app


@pytest.fixture(params=["socket", "http"])
def on_air(request: pytest.FixtureRequest, app: App, sandbox: Sandbox) -> Iterator[App]:
    """The app on each transport in turn."""
    transports: dict[str, Callable[[App, Sandbox], Any]] = {"socket": over_socket, "http": over_http}
    with ExitStack() as stack:
        stack.enter_context(transports[request.param](app, sandbox))
        yield app
