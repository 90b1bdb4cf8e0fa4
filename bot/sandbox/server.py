"""The sandbox as one object: a local Slack on one port, started and stopped from Python."""

import secrets
import socket
import threading
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from bot.sandbox.api import WebApi
from bot.sandbox.clock import SandboxClock
from bot.sandbox.faults import Faults
from bot.sandbox.keeping import build_workspace, save
from bot.sandbox.link.app import AppLink
from bot.sandbox.link.events import EventPump
from bot.sandbox.live import Live
from bot.sandbox.person.routes import routes
from bot.sandbox.state import Workspace
from bot.sandbox.uploads import file_routes
from bot.sandbox.world import Command, Shortcut, World

HOST = "127.0.0.1"
PAGE = Path(__file__).parent / "page"
START_SECONDS = 10.0
# People wait for the app while they hold a thread, and the app needs threads to answer them: hence a pool for each.
PEOPLE_AT_ONCE = 64
CALLS_AT_ONCE = 32
DEFAULT_SCOPES = (
    *("commands", "chat:write", "im:write", "mpim:write", "users:read", "channels:read", "groups:read"),
    *("im:history", "mpim:history", "users.profile:read", "files:write", "files:read"),
)
DEFAULT_COMMANDS = (Command("/partner", "[help | setup | pause | resume | skip | stop]", "Meet your colleagues"),)


class Sandbox:
    """A local Slack with an invented company and one app installed.

    `start` None is the real time; `frozen` lets time pass only when the clock is turned. `scopes`, `bot_events` (None:
    every event), `commands` and `shortcuts` are what the app's manifest asks for. A `state_file` is read when it exists
    and written by `stop`. Tokens are made up where none are given. Use it as a context manager, or `start` and `stop`.
    """

    def __init__(
        self,
        start: datetime | None = None,
        *,
        frozen: bool = False,
        state_file: Path | None = None,
        rate_limits: bool = True,
        scopes: Collection[str] = DEFAULT_SCOPES,
        bot_events: Collection[str] | None = None,
        commands: Iterable[Command] = DEFAULT_COMMANDS,
        shortcuts: Iterable[Shortcut] = (),
        bot_token: str | None = None,
        app_token: str | None = None,
        signing_secret: str | None = None,
    ) -> None:
        self.clock = SandboxClock(start, frozen=frozen)
        self.faults = Faults()
        self.signing_secret = signing_secret or secrets.token_hex(16)
        self._state_file = state_file
        self.workspace: Workspace = build_workspace(self.clock, state_file, scopes, bot_token, app_token)
        self.workspace.limiter.enabled = rate_limits
        self.workspace.socket_url = self._socket_url
        self.workspace.base_url = lambda: self.url
        self._link = AppLink(self.workspace.app.app_id, self.signing_secret, secrets.token_hex(12))
        pump = EventPump(self.workspace, self._link, self.faults, bot_events)
        self.world = World(self.workspace, self.clock, self.faults, self._link, pump, tuple(commands), tuple(shortcuts))
        self._people = ThreadPoolExecutor(PEOPLE_AT_ONCE, "sandbox-person")
        self._calls = ThreadPoolExecutor(CALLS_AT_ONCE, "sandbox-call")
        self._api = WebApi(self.world, self._calls, self._connections)
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The address of the page, such as http://127.0.0.1:8765; the Web API is at `<url>/api/`."""
        return self.world.url

    @property
    def bot_token(self) -> str:
        """The app's bot token."""
        return self.workspace.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token, for Socket Mode."""
        return self.workspace.app_token

    @property
    def team_id(self) -> str:
        """The workspace's id."""
        return self.workspace.team_id

    @property
    def request_url(self) -> str | None:
        """Where payloads are posted when no socket is connected."""
        return self._link.request_url

    @request_url.setter
    def request_url(self, url: str | None) -> None:
        self._link.request_url = url

    @property
    def settle(self) -> Callable[[], None] | None:
        """What does everything the app has due now; called after every step of the clock."""
        return self.world.settle

    @settle.setter
    def settle(self, hook: Callable[[], None] | None) -> None:
        self.world.settle = hook

    def start(self, port: int = 0) -> None:
        """Serve on a port of this machine (0: any free one) until `stop`. Raises OSError when it is taken."""
        listening = _listen(port)
        self.world.url = f"http://{HOST}:{listening.getsockname()[1]}"
        self._server = _Server(uvicorn.Config(self._asgi(), **SERVER_OPTIONS))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [listening]}, name="sandbox", daemon=True
        )
        self._thread.start()
        if not self._server.ready.wait(START_SECONDS):
            raise RuntimeError("the sandbox did not start")
        self.world.pump.start()

    def stop(self) -> None:
        """Close every connection, stop serving and write the state file, if one was given. Safe to call twice."""
        self.world.pump.stop()
        if self._server is not None and self._thread is not None:
            self._api.stopping.set()
            self._server.should_exit = True
            self._thread.join()
            self._server = self._thread = None
        self._people.shutdown(wait=False)
        self._calls.shutdown(wait=False)
        self._link.http.close()
        if self._state_file is not None:
            save(self._state_file, self.workspace, self.clock)

    def __enter__(self) -> Self:
        if self._server is None:
            self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _connections(self) -> Iterable[Any]:
        return self._server.server_state.connections if self._server else ()

    def _socket_url(self) -> str:
        host = self.url.partition("://")[2]
        return f"ws://{host}/link/?ticket={self._link.socket.issue_ticket()}&app_id={self.workspace.app.app_id}"

    def _asgi(self) -> Starlette:
        live = Live(self.world)
        page = StaticFiles(directory=PAGE, html=True)
        return Starlette(
            routes=[
                Route("/api/{method}", self._api.call, methods=["GET", "POST"]),
                Route("/commands/{team}/{hook}", self._api.respond, methods=["POST"]),
                WebSocketRoute("/link/", self._link.socket.serve),
                WebSocketRoute("/sandbox/live", live.serve),
                *file_routes(self.world),
                *routes(self.world, self._people),
                Mount("/page", page),
                Mount("/", page),
            ]
        )


def _listen(port: int) -> socket.socket:
    # asyncio turns Nagle's algorithm off only for sockets that say they are TCP; with it every answer takes 40 ms.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
    except OSError:
        listening.close()
        raise
    return listening


SERVER_OPTIONS: dict[str, Any] = {
    "http": "h11",
    "ws": "websockets-sansio",
    "loop": "asyncio",
    "lifespan": "off",
    "log_config": None,
    "log_level": "critical",
    "access_log": False,
    # What still hangs when the sandbox stops was asked to hang: nobody waits for it.
    "timeout_graceful_shutdown": 1,
}


class _Server(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self.ready.set()
