"""What an answer, or the lack of one, means."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from slack_sdk import WebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.delivery.outcome import NotSent, Outcome, Refused, Sent, Unknown, attempt
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox
from bot.slack.client import web_client
from bot.slack.http import HttpServer

COFFEE = "C0COFFEE00"


def _post(client: WebClient) -> Outcome:
    return attempt(lambda: client.chat_postMessage(channel=COFFEE, text="Hello."))


def _client(sandbox: Sandbox) -> WebClient:
    return web_client(sandbox.bot_token, f"{sandbox.url}/api/")


@contextmanager
def _in_between(answer: Callable[[Request], Response]) -> Iterator[WebClient]:
    """Something on the way to Slack that answers in its stead."""
    server = HttpServer(Starlette(routes=[Route("/{path:path}", answer, methods=["POST"])]), "127.0.0.1", 0)
    server.start()
    try:
        yield web_client("xoxb-test", server.address)
    finally:
        server.stop()


def test_a_message_that_slack_took_is_sent(sandbox: Sandbox) -> None:
    outcome = _post(_client(sandbox))
    assert isinstance(outcome, Sent)
    assert outcome.channel == COFFEE
    assert outcome.ts == sandbox.workspace.messages[COFFEE][-1].ts


def test_a_conversation_that_was_opened_is_known_by_its_id(sandbox: Sandbox) -> None:
    outcome = attempt(lambda: _client(sandbox).conversations_open(users="U0ELSA0000"))
    assert isinstance(outcome, Sent)
    assert outcome.channel in sandbox.workspace.channels


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"kind": "ratelimited", "retry_after": 17}, NotSent("ratelimited", 17.0)),
        ({"kind": "error", "error": "ratelimited"}, NotSent("ratelimited", 30.0)),
        ({"kind": "error", "error": "token_revoked"}, NotSent("token_revoked")),
        ({"kind": "error", "error": "missing_scope"}, NotSent("missing_scope")),
        ({"kind": "error", "error": "an_error_of_next_year"}, NotSent("an_error_of_next_year")),
        ({"kind": "error", "error": "account_inactive"}, Refused("account_inactive")),
        ({"kind": "error", "error": "is_archived"}, Refused("is_archived")),
        ({"kind": "error", "error": "fatal_error"}, Unknown("fatal_error")),
        ({"kind": "error", "error": "internal_error"}, Unknown("internal_error")),
        ({"kind": "5xx_before"}, Unknown("http_503")),
        ({"kind": "5xx_after"}, Unknown("http_503")),
    ],
)
def test_an_answer_means(sandbox: Sandbox, fault: dict[str, object], outcome: Outcome) -> None:
    sandbox.faults.add(Fault.model_validate({"method": "chat.postMessage"} | fault))
    assert _post(_client(sandbox)) == outcome


@pytest.mark.parametrize("kind", ["reset_after", "hang", "hang_after"])
def test_no_answer_means_that_nobody_knows(sandbox: Sandbox, kind: str) -> None:
    sandbox.faults.add(Fault.model_validate({"method": "chat.postMessage", "kind": kind, "seconds": 3}))
    client = _client(sandbox)
    client.timeout = 1
    assert isinstance(_post(client), Unknown)


def test_what_never_left_is_not_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert isinstance(_post(web_client("xoxb-test", f"http://127.0.0.1:{port}/")), NotSent)
    assert isinstance(_post(web_client("xoxb-test", "http://nowhere.invalid/")), NotSent)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Response("<html>Sign in to this network</html>"), Unknown("http_200")),
        (Response("<html>Forbidden</html>", 403), NotSent("http_403")),
        (Response("<html>Too slow</html>", 408), Unknown("http_408")),
        (Response("<html>Bad gateway</html>", 502), Unknown("http_502")),
        (Response("", 429, {"Retry-After": "9"}), NotSent("ratelimited", 9.0)),
        (Response("", 429, {"Retry-After": "soon"}), NotSent("ratelimited", 30.0)),
        (Response("", 429), NotSent("ratelimited", 30.0)),
        (JSONResponse({"ok": False}), Unknown("http_200")),
        (JSONResponse({"ok": False, "error": ["odd"]}), Unknown("http_200")),
        (JSONResponse([1, 2]), Unknown("odd answer")),
    ],
)
def test_words_that_are_not_slacks_mean(answer: Response, outcome: Outcome) -> None:
    with _in_between(lambda _request: answer) as client:
        assert _post(client) == outcome
