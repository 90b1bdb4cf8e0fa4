"""An answer goes to the address that was checked, and to no other that a redirect names."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.slack.respond import Answers


@pytest.fixture
def redirecting() -> Iterator[tuple[str, list[str]]]:
    """A server that sends everybody to another page of its own; its address, and what was asked of it."""
    asked: list[str] = []

    class Elsewhere(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(f"POST {self.path}")
            self.send_response(307 if len(asked) % 2 else 302)
            self.send_header("Location", "/elsewhere")
            self.end_headers()

        def do_GET(self) -> None:
            asked.append(f"GET {self.path}")

        def log_message(self, *_arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Elsewhere)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/here", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_redirect_is_not_followed(redirecting: tuple[str, list[str]]) -> None:
    url, asked = redirecting

    statuses = [Answers(response_url=url)(text="private").status_code for _ in range(2)]

    assert statuses == [307, 302]
    assert asked == ["POST /here", "POST /here"]
