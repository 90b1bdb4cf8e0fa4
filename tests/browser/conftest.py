"""A sandbox with a small app, and a browser that looks at it. Without a browser this folder says so in one line."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from bot.sandbox.server import Sandbox
from tests.browser import chromium
from tests.browser.seen import Seen
from tests.browser.stub import Stub
from tests.sandbox.apps import People, over_http

# Nothing is collected rather than skipped, and the summary says why: a skip among hundreds of dots goes unseen.
collect_ignore_glob = [] if chromium.find() else ["test_*.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it when the page was not looked at."""
    if chromium.find() is None:
        terminalreporter.write_line("The browser tests did NOT run: this machine has no Chromium.", red=True, bold=True)


# The scope is the folder: Playwright keeps an event loop running in this thread, which no other test should meet.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of this folder."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        yield found
        found.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A local Slack on a Tuesday morning, where time stands still."""
    with Sandbox(datetime(2026, 3, 3, 8, 4, tzinfo=UTC), frozen=True, rate_limits=False) as running:
        yield running


@pytest.fixture
def people(sandbox: Sandbox) -> Iterator[People]:
    """Everyone in the company, over HTTP."""
    everyone = People(sandbox)
    with everyone.http:
        yield everyone


@pytest.fixture
def stub(sandbox: Sandbox) -> Iterator[Stub]:
    """The app, at a request URL."""
    app = Stub(sandbox)
    with over_http(app.app, sandbox):
        yield app


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh window; a script error on the page fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 820}, reduced_motion="reduce")
    window = context.new_page()
    window.set_default_timeout(8_000)
    broken: list[str] = []
    window.on("pageerror", lambda error: broken.append(error.message))
    yield window
    context.close()
    assert not broken


@pytest.fixture
def seen(page: Page, sandbox: Sandbox) -> Seen:
    """The page, in the words of somebody who uses it."""
    return Seen(page, sandbox.url)
