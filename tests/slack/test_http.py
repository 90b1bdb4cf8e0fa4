"""What Slack, and whoever pretends to be Slack, gets from the request URL."""

import threading
from collections.abc import Callable, Iterator

import httpx
import pytest
from slack_bolt import Ack, App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult

from bot.slack.app import build_app, close_app
from bot.slack.http import LARGEST_BODY, HttpTransport
from tests.capture import captured_logs
from tests.slack.signing import FORM, SECRET, click, command, event, signed

Post = Callable[..., httpx.Response]

SECRET_WORDS = "I would rather not meet Bo"


def _authorize(team_id: str | None) -> AuthorizeResult | None:
    if team_id != "T1":
        return None
    return AuthorizeResult(
        enterprise_id=None,
        team_id="T1",
        bot_id="B1",
        bot_user_id="U0",
        bot_token="xoxb-test",
    )


def _say_sorry(_error: Exception, request: BoltRequest) -> BoltResponse | None:
    return BoltResponse(status=200, body={"text": "Sorry."}) if "command" in request.body else None


@pytest.fixture
def app() -> Iterator[App]:
    app = build_app(_authorize, _say_sorry)
    yield app
    close_app(app)


@pytest.fixture
def transport(app: App) -> Iterator[HttpTransport]:
    transport = HttpTransport(app, SECRET, "127.0.0.1", 0)
    transport.start()
    yield transport
    transport.stop()


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=20) as client:
        yield client


@pytest.fixture
def post(client: httpx.Client, transport: HttpTransport) -> Post:
    def post(body: bytes, headers: dict[str, str]) -> httpx.Response:
        return client.post(
            transport.url, content=body, headers={name.encode(): each.encode() for name, each in headers.items()}
        )

    return post


def test_a_command_reaches_its_listener_and_the_answer_comes_back(app: App, post: Post) -> None:
    app.command("/partner")(lambda ack, body: ack(text=f"You said {body['text']}."))
    body = command("help")

    answer = post(body, signed(body, FORM))

    assert (answer.status_code, answer.text) == (200, "You said help.")


def test_errors_of_a_form_come_back_in_the_ack(app: App, post: Post) -> None:
    app.view("setup")(lambda ack: ack(response_action="errors", errors={"when": "That day is past."}))
    body = click(
        "-", type="view_submission", view={"type": "modal", "callback_id": "setup", "id": "V1", "state": {"values": {}}}
    )

    answer = post(body, signed(body, FORM))

    assert answer.json() == {"response_action": "errors", "errors": {"when": "That day is past."}}


def test_slack_is_answered_only_after_the_listener_has_done_its_work(app: App, post: Post) -> None:
    done: list[str] = []
    app.event("team_join")(lambda body: done.append(body["event_id"]))
    body = event("team_join", "Ev7")

    assert post(body, signed(body)).status_code == 200
    assert done == ["Ev7"]


def test_an_event_whose_work_failed_is_not_acknowledged_so_that_slack_repeats_it(app: App, post: Post) -> None:
    @app.event("team_join")
    def fail() -> None:
        raise OSError("the disk is full")

    body = event("team_join")
    assert post(body, signed(body)).status_code == 500


def test_a_listener_that_fails_answers_with_what_the_error_handler_says(app: App, post: Post) -> None:
    @app.command("/partner")
    def fail(ack: Ack) -> None:
        raise RuntimeError(f"never answers with {ack}")

    body = command("help")
    assert post(body, signed(body, FORM)).json() == {"text": "Sorry."}


@pytest.mark.parametrize(
    "body",
    [
        click("a_button_of_last_year"),
        event("message_of_the_future"),
        click("-", type="view_submission", view={"type": "modal", "callback_id": "gone", "id": "V1"}),
    ],
)
def test_what_no_listener_knows_is_acknowledged_so_that_slack_does_not_repeat_it(post: Post, body: bytes) -> None:
    content_type = "application/json" if body.startswith(b"{") else FORM
    answer = post(body, signed(body, content_type))
    assert (answer.status_code, answer.content) == (200, b"")


def test_slack_verifies_the_url_and_gets_its_challenge_back(post: Post) -> None:
    body = b'{"type": "url_verification", "challenge": "c4a11enge", "token": "t"}'
    assert "c4a11enge" in post(body, signed(body)).text


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("signed with another secret", lambda: signed(command("x"), FORM, secret="another")),
        ("ten minutes old", lambda: signed(command("x"), FORM, age=600)),
        ("of ten minutes hence", lambda: signed(command("x"), FORM, age=-600)),
        ("without a signature", lambda: {"Content-Type": FORM}),
        ("with an empty signature", lambda: signed(command("x"), FORM) | {"X-Slack-Signature": ""}),
        ("with a signature that is no ASCII", lambda: signed(command("x"), FORM) | {"X-Slack-Signature": "v0=åäö"}),
        ("with a time that is no number", lambda: signed(command("x"), FORM) | {"X-Slack-Request-Timestamp": "today"}),
        ("with a time that is a superscript", lambda: signed(command("x"), FORM) | {"X-Slack-Request-Timestamp": "²"}),
        ("with a time below zero", lambda: signed(command("x"), FORM) | {"X-Slack-Request-Timestamp": "-5"}),
        ("with a time beyond all time", lambda: signed(command("x"), FORM) | {"X-Slack-Request-Timestamp": "9" * 400}),
        ("signed for another body", lambda: signed(command("y"), FORM)),
    ],
)
def test_a_request_is_refused_that_is(app: App, post: Post, what: str, change: Callable[[], dict[str, str]]) -> None:
    heard: list[str] = []
    app.command("/partner")(lambda body: heard.append(body["text"]))

    answer = post(command("x"), change())  # signed now: tests are collected long before they run

    assert answer.status_code == 401, what
    assert answer.json() == {"error": "The signature or its timestamp is not valid."}
    assert heard == []


@pytest.mark.parametrize(
    ("body", "content_type", "sentence"),
    [
        (b"{", "application/json", "The payload is not valid JSON."),
        (b"[1, 2]", "application/json", "The payload is not a JSON object."),
        (b'"hello"', "application/json", "The payload is not a JSON object."),
        (b"{" * 100_000, "application/json", "The payload is not valid JSON."),
        (b'{"a":' * 50_000, "application/json", "The payload is not valid JSON."),
        (b"payload=%7Boops", FORM, "The payload is not valid JSON."),
        (b"payload=7", FORM, "The payload is not a JSON object."),
        (b"", FORM, "The body is neither a JSON object nor a form that Slack sends."),
        (b"just words", FORM, "The body is neither a JSON object nor a form that Slack sends."),
        (b"\xff\xfe", "application/json", "The body is not UTF-8."),
        (b'{"team": 5}', "application/json", "The payload's fields are not those that Slack sends."),
        (b'{"authorizations": 5}', "application/json", "The payload's fields are not those that Slack sends."),
    ],
)
def test_a_malformed_body_is_told_what_is_wrong_with_it(
    post: Post, body: bytes, content_type: str, sentence: str
) -> None:
    answer = post(body, signed(body, content_type))
    assert (answer.status_code, answer.json()) == (400, {"error": sentence})


def test_a_form_that_is_no_form_is_told_so_even_where_bolt_stumbles_over_it(app: App, post: Post) -> None:
    app.view("setup")(lambda ack: ack())
    body = click("-", type="view_submission", view={"id": "V1", "callback_id": "setup"})

    answer = post(body, signed(body, FORM))

    assert (answer.status_code, answer.json()) == (
        400,
        {"error": "The payload's fields are not those that Slack sends."},
    )


def test_a_body_over_a_megabyte_is_refused_before_it_is_read(post: Post) -> None:
    body = b"x" * (LARGEST_BODY + 1)
    assert post(body, signed(body)).status_code == 413


def test_a_body_that_hides_its_length_is_cut_off_at_a_megabyte(client: httpx.Client, transport: HttpTransport) -> None:
    chunks = (b"x" * 100_000 for _ in range(11))
    assert client.post(transport.url, content=chunks).status_code == 413


def test_nothing_else_answers_at_the_port(client: httpx.Client, transport: HttpTransport) -> None:
    assert client.get(transport.url).status_code == 405
    assert client.post(transport.url + "/more").status_code == 404


def test_a_workspace_that_has_not_installed_the_bot_reaches_no_listener(app: App, post: Post) -> None:
    heard: list[str] = []
    app.event("team_join")(lambda body: heard.append(body["team_id"]))
    body = event("team_join").replace(b"T1", b"T2")

    post(body, signed(body))

    assert heard == []


def test_nothing_of_a_body_is_logged_whatever_becomes_of_it(app: App, post: Post) -> None:
    @app.command("/partner")
    def fail() -> None:
        raise RuntimeError(SECRET_WORDS)

    body, unknown = command(SECRET_WORDS), click(SECRET_WORDS)
    with captured_logs() as stream:
        post(body, signed(body, FORM))
        post(body, signed(body, FORM, secret="another"))
        post(b"{" + body, signed(b"{" + body))
        post(unknown, signed(unknown, FORM))

    assert "slack.forged" in stream.getvalue()
    assert SECRET_WORDS not in stream.getvalue()
    assert SECRET_WORDS.replace(" ", "+") not in stream.getvalue()


def test_one_slow_listener_does_not_hold_up_the_others(app: App, post: Post) -> None:
    gate = threading.Event()

    @app.command("/partner")
    def answer(ack: Ack, body: dict[str, str]) -> None:
        if body["text"] == "slow":
            gate.wait(10)
        ack(text=body["text"])

    slow, fast = command("slow"), command("fast")
    answers: list[str] = []
    waiting = threading.Thread(target=lambda: answers.append(post(slow, signed(slow, FORM)).text))
    waiting.start()
    assert post(fast, signed(fast, FORM)).text == "fast"
    gate.set()
    waiting.join()
    assert answers == ["slow"]


def test_stopping_finishes_what_is_in_flight_and_closes_the_port(app: App, client: httpx.Client) -> None:
    begun, gate = threading.Event(), threading.Event()

    @app.command("/partner")
    def answer(ack: Ack) -> None:
        begun.set()
        gate.wait(10)
        ack(text="done")

    transport = HttpTransport(app, SECRET, "127.0.0.1", 0)
    transport.start()
    body = command("x")
    answers: list[str] = []
    asking = threading.Thread(
        target=lambda: answers.append(client.post(transport.url, content=body, headers=signed(body, FORM)).text)
    )
    asking.start()
    assert begun.wait(10)
    stopping = threading.Thread(target=transport.stop)
    stopping.start()
    gate.set()
    for thread in (asking, stopping):
        thread.join()

    assert answers == ["done"]
    with pytest.raises(httpx.ConnectError):
        client.post(transport.url)


def test_a_port_that_is_taken_is_known_at_once(app: App, transport: HttpTransport) -> None:
    port = int(transport.url.rsplit(":", 1)[1].split("/")[0])
    with pytest.raises(OSError, match="in use"):
        HttpTransport(app, SECRET, "127.0.0.1", port)
