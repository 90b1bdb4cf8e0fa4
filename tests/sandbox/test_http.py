"""HTTP mode: signed requests to the app's request URL, in Slack's encodings."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier

from bot.sandbox.link.signing import signature
from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, People, bolt_app, over_http, served

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
COFFEE = "C0COFFEE00"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(START, frozen=True, bot_events=["member_joined_channel"]) as sandbox:
        yield sandbox


class Tape:
    """What arrived at a request URL that answers as it is told."""

    def __init__(self, status: int = 200, body: str = "", content_type: str = "text/plain", wait: float = 0.0) -> None:
        self.status, self.body, self.content_type, self.wait = status, body, content_type, wait
        self.requests: list[tuple[dict[str, str], str]] = []


@contextmanager
def recording(sandbox: Sandbox, tape: Tape) -> Iterator[Tape]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            tape.requests.append(({key.lower(): each for key, each in self.headers.items()}, body))
            time.sleep(tape.wait)
            self.send_response(tape.status)
            self.send_header("Content-Type", tape.content_type)
            self.send_header("Content-Length", str(len(tape.body)))
            self.end_headers()
            self.wfile.write(tape.body.encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
            pass

    with served(Handler) as url:
        sandbox.request_url = url
        yield tape
    sandbox.request_url = None


def test_the_signature_is_the_one_in_slacks_documentation() -> None:
    secret = "8f742231b10e8888abcd99yyyzzz85a5"
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        b"&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    assert signature(secret, "1531420618", body) == (
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    )


def test_a_command_is_a_signed_form(sandbox: Sandbox, people: People) -> None:
    with recording(sandbox, Tape()) as tape:
        assert people.do("command", as_="maja", channel=COFFEE, text="/partner  help me") == {
            "ok": True,
            "ephemeral": None,
        }
    headers, body = tape.requests[0]
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    assert SignatureVerifier(sandbox.signing_secret).is_valid_request(body, headers)
    sent = {key: each[0] for key, each in parse_qs(body, keep_blank_values=True).items()}
    assert {key: sent[key] for key in ("command", "text", "channel_id", "channel_name", "user_id", "user_name")} == {
        "command": "/partner",
        "text": "help me",
        "channel_id": COFFEE,
        "channel_name": "coffee",
        "user_id": "U0MAJA0000",
        "user_name": "maja",
    }
    assert sent["response_url"].startswith(f"{sandbox.url}/commands/T0SANDBOX1/")
    assert sent["is_enterprise_install"] == "false"
    assert sent["trigger_id"]


def test_plain_text_in_an_ack_is_shown_to_that_person_alone(sandbox: Sandbox, people: People) -> None:
    with recording(sandbox, Tape(body="Only you")):
        people.do("command", as_="maja", channel=COFFEE, text="/partner")
    last = people.messages("maja", COFFEE)[-1]
    assert (last["text"], last["ephemeral"], last["user"]) == ("Only you", True, "U0PARTNER0")
    assert people.messages("nils", COFFEE)[-1]["text"] != "Only you"


def test_an_ack_can_speak_to_the_whole_channel(sandbox: Sandbox, people: People) -> None:
    body = json.dumps({"response_type": "in_channel", "text": "Hello all"})
    with recording(sandbox, Tape(body=body, content_type="application/json")):
        assert people.do("command", as_="maja", channel=COFFEE, text="/partner")["ephemeral"] is None
    assert people.messages("nils", COFFEE)[-1]["text"] == "Hello all"


def test_an_ack_with_blocks_that_slack_would_refuse_fails(sandbox: Sandbox, people: People) -> None:
    body = json.dumps({"text": "x", "blocks": [{"type": "section"}]})
    with recording(sandbox, Tape(body=body, content_type="application/json")):
        assert people.do("command", as_="maja", channel=COFFEE, text="/partner")["error"] == "invalid_blocks"


@pytest.mark.parametrize(
    ("tape", "error"),
    [
        (Tape(status=500), "dispatch_failed"),
        (Tape(status=401), "dispatch_failed"),
        (Tape(body="{", content_type="application/json"), "dispatch_failed"),
        (Tape(wait=3.3), "operation_timeout"),
    ],
    ids=["500", "401", "broken JSON", "too late"],
)
def test_a_command_that_fails_says_so_in_slacks_words(sandbox: Sandbox, people: People, tape: Tape, error: str) -> None:
    with recording(sandbox, tape):
        answer = people.do("command", as_="maja", channel=COFFEE, text="/partner")
    assert answer["error"] == error
    assert people.notices("maja") == [f'/partner failed with the error "{error}"']


def test_an_event_is_signed_json(sandbox: Sandbox, people: People) -> None:
    with recording(sandbox, Tape()) as tape:
        people.do("leave", as_="maja", channel=COFFEE)
        people.do("join", as_="maja", channel=COFFEE)
        people.do("settle")
    ((headers, body),) = tape.requests
    assert headers["content-type"] == "application/json"
    assert SignatureVerifier(sandbox.signing_secret).is_valid_request(body, headers)
    event: Json = json.loads(body)
    assert (event["type"], event["team_id"], event["api_app_id"]) == ("event_callback", "T0SANDBOX1", "A0PARTNER0")
    assert event["event"]["type"] == "member_joined_channel"
    assert event["event_id"].startswith("Ev")
    assert event["event_time"] == int(START.timestamp())
    assert event["authorizations"][0]["user_id"] == "U0PARTNER0"


def test_the_request_url_is_verified_by_its_challenge(sandbox: Sandbox, people: People) -> None:
    with over_http(bolt_app(sandbox), sandbox):
        assert people.do("verify") == {"ok": True, "verified": True}
    with recording(sandbox, Tape(body="no")):
        assert people.do("verify")["error"] == "url_verification_failed"
    assert people.do("verify")["ok"] is False


def test_bolt_answers_a_signed_command(sandbox: Sandbox, people: People) -> None:
    app = bolt_app(sandbox)
    app.command("/partner")(lambda ack, command: ack(f"You said {command['text']}"))
    with over_http(app, sandbox):
        assert people.do("command", as_="maja", channel=COFFEE, text="/partner hi")["ephemeral"] == "You said hi"


def test_bolt_refuses_what_is_signed_with_another_secret(sandbox: Sandbox, people: People) -> None:
    with Sandbox(START, frozen=True) as other:
        app = bolt_app(other)
        app.command("/partner")(lambda ack: ack("let in"))
        with over_http(app, sandbox):
            assert people.do("command", as_="maja", channel=COFFEE, text="/partner")["error"] == "dispatch_failed"
