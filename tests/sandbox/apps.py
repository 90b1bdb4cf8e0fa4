"""Tiny real Bolt apps, over Socket Mode and over signed HTTP, and a person who talks to the sandbox over HTTP."""

import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient

from bot.sandbox.server import Sandbox
from tests.waiting import until

Json = dict[str, Any]


class People:
    """The person side of one sandbox."""

    def __init__(self, sandbox: Sandbox) -> None:
        plain = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.http = httpx.Client(base_url=sandbox.url, timeout=30.0, trust_env=False, verify=plain)

    def get(self, path: str, **query: Any) -> Any:
        """What a GET answers."""
        return self.http.get(f"/sandbox/{path}", params={key.rstrip("_"): each for key, each in query.items()}).json()

    def do(self, path: str, **body: Any) -> Json:
        """What an act answers, refusals included."""
        answer: Json = self.http.post(
            f"/sandbox/{path}", json={key.rstrip("_"): each for key, each in body.items()}
        ).json()
        return answer

    def messages(self, who: str, channel: str) -> list[Json]:
        """What this person sees in a conversation."""
        found: list[Json] = self.get("messages", as_=who, channel=channel)["messages"]
        return found

    def notices(self, who: str) -> list[str]:
        """What Slack itself has told this person."""
        return [each["text"] for each in self.get("see", as_=who)["notices"]]


def bolt_app(sandbox: Sandbox) -> App:
    """A Bolt app that knows only this sandbox."""
    client = WebClient(token=sandbox.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])
    return App(client=client, signing_secret=sandbox.signing_secret)


@contextmanager
def over_socket(app: App, sandbox: Sandbox) -> Iterator[SocketModeHandler]:
    """The app, connected with slack_bolt's own Socket Mode handler."""
    handler = SocketModeHandler(
        app, sandbox.app_token, web_client=WebClient(base_url=f"{sandbox.url}/api/", retry_handlers=[])
    )
    handler.connect()  # type: ignore[no-untyped-call] # the SDK has no type here
    try:
        yield handler
    finally:
        # Closed from its own side alone, the client would first wait up to 3 s for something to read; closed from
        # both sides at once, it fails now and then.
        handler.client.auto_reconnect_enabled = False
        sandbox.world.link.socket.disconnect(reason=None)
        until(lambda: not handler.client.is_connected())
        handler.close()  # type: ignore[no-untyped-call] # the SDK has no type here


@contextmanager
def over_http(app: App, sandbox: Sandbox) -> Iterator[str]:
    """The app behind a request URL; answers with the URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer = app.dispatch(BoltRequest(body=body, headers=dict(self.headers.items())))
            content = (answer.body or "").encode()
            self.send_response(answer.status)
            for name, value in answer.first_headers_without_set_cookie().items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
            pass

    with served(Handler) as url:
        sandbox.request_url = f"{url}/slack/events"
        yield sandbox.request_url
    sandbox.request_url = None


class _Server(ThreadingHTTPServer):
    """A server that takes it calmly when the sandbox has hung up on a late answer."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """A local HTTP server for a request handler; answers with its address."""
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def acking(app_listener: Callable[..., Any], bodies: list[Json]) -> None:
    """Register a listener that keeps the body and acks."""

    @app_listener
    def listen(ack: Any, body: Json) -> None:
        bodies.append(body)
        ack()


def hearing(app_listener: Callable[..., Any], events: list[Json]) -> None:
    """Register a listener that keeps the event."""

    @app_listener
    def listen(event: Json) -> None:
        events.append(event)


def button(action_id: str = "go", value: str = "yes") -> Json:
    """An actions block with one button."""
    text = {"type": "plain_text", "text": "Go"}
    element = {"type": "button", "action_id": action_id, "value": value, "text": text}
    return {"type": "actions", "block_id": "buttons", "elements": [element]}


def text_input(block_id: str = "name", **more: Any) -> Json:
    """An input block with a text field called "text"."""
    optional: Json = {key: more.pop(key) for key in ("optional", "dispatch_action") if key in more}
    return {
        "type": "input",
        "block_id": block_id,
        "label": {"type": "plain_text", "text": "Name"},
        "element": {"type": "plain_text_input", "action_id": "text", **more},
        **optional,
    }


def form(*blocks: Json, **more: Any) -> Json:
    """A modal with a submit button."""
    return {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": "Form"},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": list(blocks) or [text_input()],
        **more,
    }
