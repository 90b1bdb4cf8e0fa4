"""Both ways from Slack to the bot, with the sandbox at the other end."""

import gc
import threading
import time
from collections.abc import Iterator

import pytest
from slack_bolt import Ack, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.server import Sandbox
from bot.slack.app import authorize_once
from bot.slack.client import web_client
from bot.slack.http import HttpTransport
from bot.slack.socket import SocketTransport
from tests.slack.conftest import ELSA, Local
from tests.waiting import until

Transport = HttpTransport | SocketTransport


@pytest.fixture(params=["socket", "http"])
def transport(request: pytest.FixtureRequest, local: Local) -> Iterator[Transport]:
    transport = _transport(request.param, local)
    transport.start()
    yield transport
    transport.stop()


def _transport(kind: str, local: Local) -> Transport:
    if kind == "socket":
        return SocketTransport(local.app, local.sandbox.app_token)
    transport = HttpTransport(local.app, local.sandbox.signing_secret, "127.0.0.1", 0)
    local.sandbox.request_url = transport.url
    return transport


@pytest.mark.usefixtures("transport")
def test_a_command_is_answered_to_the_person_who_typed_it(local: Local) -> None:
    local.app.command("/partner")(lambda ack, body: ack(f"You said {body['text']}."))
    assert local.command("help") == "You said help."


@pytest.mark.usefixtures("transport")
def test_a_modal_opens_its_errors_come_back_and_then_it_closes(local: Local) -> None:
    @local.app.command("/partner")
    def open_form(ack: Ack, body: dict[str, str], client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=FORM)
        ack()

    @local.app.view("form")
    def submitted(ack: Ack, view: dict[str, object]) -> None:
        said = view["state"]["values"]["name"]["name"]["value"]  # type: ignore[index] # Slack's JSON
        ack() if said == "Elsa" else ack(response_action="errors", errors={"name": "That is not you."})

    local.command("")
    view = local.client.get(f"{local.sandbox.url}/sandbox/see", params={"as": ELSA}).json()["view"]
    assert local.act("submit", view=view["id"], values={"name": "Bo"})["errors"] == {"name": "That is not you."}
    assert local.act("submit", view=view["id"], values={"name": "Elsa"})["view"] is None


@pytest.mark.usefixtures("transport")
def test_an_event_arrives(local: Local) -> None:
    heard: list[str] = []
    local.app.event("app_home_opened")(lambda event: heard.append(event["user"]))
    local.act("home")
    until(lambda: heard)
    assert heard == [ELSA]


@pytest.mark.usefixtures("transport")
def test_an_event_whose_listener_failed_comes_again(local: Local) -> None:
    tries: list[str] = []

    @local.app.event("app_home_opened")
    def fail_once(body: dict[str, str]) -> None:
        tries.append(body["event_id"])
        if len(tries) == 1:
            raise OSError("the disk is full")

    local.act("home")
    until(lambda: len(tries) == 2)
    assert len(set(tries)) == 1
    assert [str(error) for error in local.errors] == ["the disk is full"]


@pytest.mark.usefixtures("transport")
def test_a_command_whose_listener_failed_is_answered_all_the_same(local: Local) -> None:
    @local.app.command("/partner")
    def fail() -> None:
        raise RuntimeError("a bug")

    assert local.command("help") == "Sorry."


@pytest.mark.usefixtures("transport")
def test_what_no_listener_knows_is_acknowledged(local: Local) -> None:
    assert local.command("help") is None
    assert local.errors == []


@pytest.mark.usefixtures("transport")
def test_nobody_asks_slack_whose_token_it_is_for_every_request(local: Local) -> None:
    local.app.command("/partner")(lambda ack: ack("Yes."))
    for _ in range(5):
        local.command("help")
    calls = [call.method for call in local.sandbox.workspace.calls_since(0)]
    assert calls.count("auth.test") == 1


@pytest.mark.usefixtures("transport")
def test_many_commands_at_once_are_all_answered_in_time(local: Local) -> None:
    @local.app.command("/partner")
    def answer(ack: Ack, body: dict[str, str]) -> None:
        time.sleep(0.3)
        ack(body["text"])

    answers: list[str | None] = []
    people = [threading.Thread(target=lambda n=n: answers.append(local.command(f"{n}"))) for n in range(12)]
    for thread in people:
        thread.start()
    for thread in people:
        thread.join()

    assert sorted(str(answer) for answer in answers) == sorted(str(number) for number in range(12))


@pytest.mark.parametrize("kind", ["socket", "http"])
def test_stopping_answers_what_is_in_flight_and_leaves_nothing_behind(local: Local, kind: str) -> None:
    begun, gate = threading.Event(), threading.Event()

    @local.app.command("/partner")
    def answer(ack: Ack) -> None:
        begun.set()
        gate.wait(10)
        ack("Done.")

    before = set(threading.enumerate())
    transport = _transport(kind, local)
    transport.start()
    answers: list[str | None] = []
    person = threading.Thread(target=lambda: answers.append(local.command("help")))
    person.start()
    assert begun.wait(10)
    stopping = threading.Thread(target=transport.stop)
    stopping.start()
    gate.set()
    stopping.join()
    person.join()

    assert answers == ["Done."]
    gc.collect()  # an unclosed socket would warn here, and warnings are errors
    assert {thread for thread in threading.enumerate() if "sandbox" not in thread.name} <= before | {
        each for each in threading.enumerate() if each.name.startswith("AnyIO")
    }


def test_a_transport_that_was_never_started_can_be_stopped(local: Local) -> None:
    for kind in ("socket", "http"):
        _transport(kind, local).stop()


def test_socket_mode_connects_again_when_slack_asks_it_to(local: Local) -> None:
    local.app.command("/partner")(lambda ack: ack("Here."))
    transport = SocketTransport(local.app, local.sandbox.app_token)
    transport.start()
    local.sandbox.world.link.socket.disconnect()
    until(lambda: local.sandbox.world.link.socket.connected)

    assert local.command("help") == "Here."
    transport.stop()
    assert not transport.connected


def test_a_wrong_app_token_is_known_at_the_start(local: Local) -> None:
    transport = SocketTransport(local.app, "xapp-wrong")
    with pytest.raises(SlackApiError, match="invalid_auth"):
        transport.start()
    transport.stop()


def test_a_wrong_bot_token_is_known_before_there_is_an_app(sandbox: Sandbox) -> None:
    with pytest.raises(SlackApiError, match="invalid_auth"):
        authorize_once(web_client("xoxb-wrong", f"{sandbox.url}/api/"))


@pytest.mark.usefixtures("transport")
def test_a_listener_may_respond_after_its_answer(local: Local) -> None:
    def at_once(ack: Ack) -> None:
        ack("Now.")

    def later(respond: Respond) -> None:
        respond(text="And this came later.")

    local.app.command("/partner")(ack=at_once, lazy=[later])
    local.command("help")
    until(lambda: "And this came later." in local.ephemerals())


FORM = {
    "type": "modal",
    "callback_id": "form",
    "title": {"type": "plain_text", "text": "Who are you?"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "name",
            "label": {"type": "plain_text", "text": "Name"},
            "element": {"type": "plain_text_input", "action_id": "name"},
        }
    ],
}
