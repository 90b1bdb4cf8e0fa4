"""Socket Mode: tickets, hello, envelopes, acks, several connections, and slack_bolt's own client."""

import asyncio
import json
from collections.abc import Iterator, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any

import httpx
import pytest
from starlette.websockets import WebSocket
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.sandbox.link.answer import Answer
from bot.sandbox.link.socket import SocketLink
from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, People, bolt_app, over_socket
from tests.waiting import until

COFFEE = "C0COFFEE00"


def open_connection(sandbox: Sandbox, token: str | None = None) -> Json:
    headers = {"Authorization": f"Bearer {token or sandbox.app_token}"}
    with httpx.Client(base_url=sandbox.url, trust_env=False) as http:
        answer: Json = http.post("/api/apps.connections.open", headers=headers).json()
    return answer


@contextmanager
def dial(sandbox: Sandbox) -> Iterator[ClientConnection]:
    with connect(open_connection(sandbox)["url"], proxy=None) as socket:
        yield socket


def heard(socket: ClientConnection) -> Any:
    return json.loads(socket.recv(timeout=5))


def test_a_ticket_needs_the_app_level_token(sandbox: Sandbox) -> None:
    assert open_connection(sandbox)["ok"] is True
    assert open_connection(sandbox, sandbox.bot_token)["error"] == "not_allowed_token_type"
    assert open_connection(sandbox, "xapp-wrong")["error"] == "invalid_auth"


def test_slack_says_hello(sandbox: Sandbox) -> None:
    with dial(sandbox) as socket:
        hello = heard(socket)
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    assert hello["connection_info"] == {"app_id": "A0PARTNER0"}


def test_a_ticket_is_good_for_one_connection(sandbox: Sandbox) -> None:
    url = open_connection(sandbox)["url"]
    with connect(url, proxy=None):
        pass
    for wrong in (url, url.replace("ticket=", "ticket=x")):
        with pytest.raises(InvalidStatus), connect(wrong, proxy=None):
            pass


def test_a_command_arrives_in_an_envelope_and_its_ack_is_what_the_person_reads(
    sandbox: Sandbox, people: People
) -> None:
    with dial(sandbox) as socket, ThreadPoolExecutor() as pool:
        heard(socket)
        asked = pool.submit(people.do, "command", as_="maja", channel=COFFEE, text="/partner help")
        envelope = heard(socket)
        ack = {"envelope_id": envelope["envelope_id"], "payload": {"text": "Hello Maja"}}
        socket.send(json.dumps(ack))
        assert asked.result() == {"ok": True, "ephemeral": "Hello Maja"}
    assert envelope["type"] == "slash_commands"
    assert envelope["accepts_response_payload"] is True
    assert envelope["payload"]["command"] == "/partner"


def test_a_command_that_is_not_acked_in_three_seconds_shows_slacks_words(sandbox: Sandbox, people: People) -> None:
    with dial(sandbox) as socket:
        heard(socket)
        answer = people.do("command", as_="maja", channel=COFFEE, text="/partner help")
    assert answer["error"] == "operation_timeout"
    assert people.notices("maja") == ['/partner failed with the error "operation_timeout"']


def test_a_command_without_an_app_to_take_it_fails_at_once(people: People) -> None:
    answer = people.do("command", as_="maja", channel=COFFEE, text="/partner")
    assert answer["say"] == '/partner failed with the error "dispatch_failed"'


def test_what_happens_during_the_handshake_reaches_the_app_after_hello() -> None:
    link, wire, reads, answered = SocketLink("A0PARTNER0"), [], asyncio.Queue[Json](), asyncio.Event()

    async def write(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "websocket.accept":
            await answered.wait()
            return
        wire.append(json.loads(message["text"]))
        if "envelope_id" in wire[-1]:
            reads.put_nowait({"type": "websocket.receive", "text": json.dumps(wire[-1])})

    async def play() -> Answer:
        scope = {"type": "websocket", "query_string": f"ticket={link.issue_ticket()}".encode(), "headers": []}
        serving = asyncio.create_task(link.serve(WebSocket(scope, reads.get, write)))
        reads.put_nowait({"type": "websocket.connect"})
        await asyncio.sleep(0)
        sending = asyncio.create_task(asyncio.to_thread(link.send, "events_api", {"event": {"type": "user_change"}}))
        await asyncio.sleep(0.1)
        answered.set()
        answer = await sending
        reads.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await serving
        return answer

    assert asyncio.run(play()).acked
    assert [each["type"] for each in wire] == ["hello", "events_api"]
    assert link.connected == 0


def test_each_payload_goes_to_one_of_several_connections(sandbox: Sandbox, people: People) -> None:
    with dial(sandbox) as one, dial(sandbox) as two, ThreadPoolExecutor() as pool:
        assert (heard(one)["num_connections"], heard(two)["num_connections"]) == (1, 2)
        for _ in range(2):
            pool.submit(people.do, "command", as_="maja", channel=COFFEE, text="/partner")
        seen = [heard(one), heard(two)]
        for socket, envelope in zip((one, two), seen, strict=True):
            socket.send(json.dumps({"envelope_id": envelope["envelope_id"]}))
    assert seen[0]["envelope_id"] != seen[1]["envelope_id"]


def test_slack_allows_ten_connections(sandbox: Sandbox) -> None:
    sandbox.workspace.limiter.enabled = False
    with ExitStack() as open_sockets:
        greetings = [heard(open_sockets.enter_context(dial(sandbox))) for _ in range(11)]
    assert [each["type"] for each in greetings] == ["hello"] * 10 + ["disconnect"]
    assert greetings[-1]["reason"] == "too_many_websockets"


def test_slack_can_end_the_connections(sandbox: Sandbox, people: People) -> None:
    with dial(sandbox) as socket:
        heard(socket)
        assert people.do("disconnect", reason="warning")["disconnected"] == 1
        assert heard(socket)["reason"] == "warning"
        with pytest.raises(ConnectionClosed):
            socket.recv(timeout=5)


def test_rubbish_on_the_socket_is_ignored(sandbox: Sandbox) -> None:
    with dial(sandbox) as socket:
        heard(socket)
        for rubbish in ("{", "[]", '"x"', '{"envelope_id": "unknown"}'):
            socket.send(rubbish)
        socket.ping().wait(5)
        assert sandbox.world.link.socket.connected == 1


def test_bolt_answers_a_command_over_its_own_socket_mode_client(sandbox: Sandbox, people: People) -> None:
    app = bolt_app(sandbox)

    @app.command("/partner")
    def partner(ack: Any, command: Json) -> None:
        ack(f"Usage for {command['user_name']}: {command['text']}")

    with over_socket(app, sandbox):
        assert people.do("command", as_="maja", channel=COFFEE, text="/partner help")["ephemeral"] == (
            "Usage for maja: help"
        )


def test_bolt_comes_back_after_slack_has_ended_its_connection(sandbox: Sandbox, people: People) -> None:
    app = bolt_app(sandbox)
    app.command("/partner")(lambda ack: ack("back"))
    with over_socket(app, sandbox) as handler:
        before = handler.client.session_id()
        people.do("disconnect")
        until(lambda: handler.client.session_id() != before and sandbox.world.link.socket.connected == 1)
        assert people.do("command", as_="maja", channel=COFFEE, text="/partner")["ephemeral"] == "back"
