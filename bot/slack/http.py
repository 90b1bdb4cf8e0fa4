"""Slack over HTTP: a Starlette app that checks every request before Bolt sees it, and a server for it."""

import asyncio
import socket
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import uvicorn
from slack_bolt import App, BoltRequest, BoltResponse
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot import logs
from bot.clock import Clock, system_clock
from bot.courtesy import Courtesy
from bot.slack.app import Acked, Later, dispatch, kind_of, never, unheard
from bot.slack.payload import BadPayload, bolt_request
from bot.slack.signature import comes_from_slack

PATH = "/slack/events"
LARGEST_BODY = 1_000_000
DISPATCH_THREADS = 16
GRACE_SECONDS = 10

log = logs.get(__name__)


class _TooLarge(Exception):
    """The body is longer than anything Slack sends."""


@dataclass(frozen=True)
class Inbound:
    """Slack's request URL. Bolt runs in threads of its own, so that a slow listener delays nobody else's answer."""

    app: App
    signing_secret: str
    clock: Clock = system_clock
    """Always the machine's time: Slack stamps its requests with the real one."""
    acked: Acked = unheard
    courtesy: Courtesy = field(default_factory=Courtesy)
    later: Later = never
    threads: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(DISPATCH_THREADS, thread_name_prefix="slack-http")
    )

    async def receive(self, request: Request) -> Response:
        """Answer one request: 413, 401, 400, or what Bolt says."""
        with self.courtesy.answering():
            return await self._receive(request)

    async def _receive(self, request: Request) -> Response:
        started = time.monotonic()
        try:
            body = await _read(request)
        except _TooLarge:
            return _problem(413, "The body is larger than 1 MB.")
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        if not comes_from_slack(self.signing_secret, request.headers, body, self.clock()):
            log.warning("slack.forged")
            return _problem(401, "The signature or its timestamp is not valid.")
        return await self._dispatch(body, request, started)

    async def _dispatch(self, body: bytes, request: Request, started: float) -> Response:
        try:
            bolt = bolt_request(body, request.headers)
        except BadPayload as problem:
            log.warning("slack.malformed", problem=str(problem))
            return _problem(400, str(problem))
        answer = await self._answer(bolt)
        self.acked(kind_of(bolt.body), time.monotonic() - started)
        return _response(answer)

    async def _answer(self, bolt: BoltRequest) -> BoltResponse:
        later = self.later(bolt)
        if later is not None:
            return await asyncio.wrap_future(later)
        return await asyncio.get_running_loop().run_in_executor(self.threads, dispatch, self.app, bolt)


def build_http(inbound: Inbound, routes: Sequence[BaseRoute] = ()) -> Starlette:
    """The web application: Slack's request URL, and whatever `routes` are added (health, metrics)."""
    return Starlette(routes=[Route(PATH, inbound.receive, methods=["POST"]), *routes])


class HttpServer:
    """uvicorn in a thread of its own.

    Port 0 picks a free one; `address` tells which. The socket is bound here, so a taken port is an OSError at once.
    """

    def __init__(self, web: Starlette, host: str, port: int) -> None:
        self._socket = _listen(host, port)
        self.address = f"http://{_authority(self._socket)}"
        config = uvicorn.Config(
            web,
            log_config=None,
            access_log=False,
            lifespan="off",
            loop="asyncio",
            ws="none",
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._serve, name="slack-http-server")

    def start(self) -> None:
        """Begin to serve; connections made from now on are answered."""
        self._thread.start()

    def stop(self) -> None:
        """Take no new request, finish those in flight, and close the port."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])


class HttpTransport:
    """The bot over HTTP: everything it needs from the first request to the last."""

    def __init__(
        self,
        app: App,
        signing_secret: str,
        host: str,
        port: int,
        *,
        routes: Sequence[BaseRoute] = (),
        acked: Acked = unheard,
        courtesy: Courtesy | None = None,
        later: Later = never,
    ) -> None:
        self._inbound = Inbound(app, signing_secret, acked=acked, courtesy=courtesy or Courtesy(), later=later)
        self._server = HttpServer(build_http(self._inbound, routes), host, port)

    @property
    def url(self) -> str:
        """The request URL, for the sandbox and for the log."""
        return f"{self._server.address}{PATH}"

    def start(self) -> None:
        """Begin to serve."""
        self._server.start()

    def stop(self) -> None:
        """Finish what is in flight and close."""
        self._server.stop()
        self._inbound.threads.shutdown(wait=True)


async def _read(request: Request) -> bytes:
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > LARGEST_BODY:
        raise _TooLarge
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise _TooLarge
    return bytes(body)


def _listen(host: str, port: int) -> socket.socket:
    # asyncio turns Nagle's algorithm off only for sockets that say they are TCP; with it an answer can take 40 ms.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(2048)
    except OSError:
        listening.close()
        raise
    return listening


def _authority(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _problem(status: int, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status_code=status)


def _response(answer: BoltResponse) -> Response:
    headers = {name: values[0] for name, values in answer.headers.items()}
    return Response(answer.body, status_code=answer.status, headers=headers)
