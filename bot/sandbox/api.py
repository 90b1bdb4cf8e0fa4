"""The Web API over HTTP: reads a call, lets faults strike, and hands it to the methods."""

import asyncio
import json
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.sandbox import webapi
from bot.sandbox.faults import WORK_IS_DONE, Fault
from bot.sandbox.link.reset import reset
from bot.sandbox.link.response import respond
from bot.sandbox.records import Json
from bot.sandbox.world import World


class WebApi:
    """The endpoints that the app calls. `connections` tells the server's open connections, for resets."""

    def __init__(self, world: World, pool: Executor, connections: Callable[[], Iterable[Any]]) -> None:
        self._world = world
        self._connections = connections
        self._pool = pool
        self.stopping = asyncio.Event()

    async def call(self, request: Request) -> Response:
        """POST or GET /api/<method>."""
        method = str(request.path_params["method"])
        token, params = await read_call(request)
        fault = self._world.faults.strike(method)
        if fault is None:
            return await self._work(request, token, params)
        if fault.kind in WORK_IS_DONE:
            await self._work(request, token, params)
        return await self._fail(request, method, params, fault)

    async def respond(self, request: Request) -> Response:
        """POST to a response_url."""
        hook_id, body = str(request.path_params["hook"]), await read_json(request)
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._respond, hook_id, body)

    def _respond(self, hook_id: str, body: Json | None) -> Response:
        hook = self._world.workspace.spend_hook(hook_id)
        if isinstance(hook, str):
            return self._logged("(response_url)", {}, 404, {"ok": False, "error": hook})
        error = "invalid_payload" if body is None else respond(self._world.workspace, hook, body)
        if error:
            return self._logged("(response_url)", body or {}, 400, {"ok": False, "error": error})
        self._world.workspace.log_call("(response_url)", 200, None, body or {})
        return PlainTextResponse("ok")

    async def _work(self, request: Request, token: str | None, params: Json) -> Response:
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._dispatch, request, token, params)

    def _dispatch(self, request: Request, token: str | None, params: Json) -> Response:
        method = str(request.path_params["method"])
        answer = webapi.dispatch(self._world.workspace, method, token, params, request.method)
        return JSONResponse(answer.body, answer.status, answer.headers)

    def _logged(self, method: str, params: Json, status: int, body: Json, wait: int | None = None) -> Response:
        self._world.workspace.log_call(method, status, body["error"], params)
        return JSONResponse(body, status, {"Retry-After": str(wait)} if wait is not None else None)

    async def _fail(self, request: Request, method: str, params: Json, fault: Fault) -> Response:
        if fault.kind == "ratelimited":
            return self._logged(method, params, 429, {"ok": False, "error": "ratelimited"}, fault.retry_after)
        if fault.kind == "error":
            return self._logged(method, params, 200, {"ok": False, "error": fault.error})
        self._world.workspace.log_call(method, 503 if fault.kind.startswith("5xx") else 0, fault.kind, params)
        if fault.kind.startswith("5xx"):
            return PlainTextResponse("upstream connect error or disconnect/reset before headers", 503)
        if fault.kind.startswith("hang"):
            await self._silence(request, fault.seconds)
        await reset(request, self._connections())
        return Response(status_code=503)

    async def _silence(self, request: Request, seconds: float) -> None:
        """Say nothing for so long, or until the app gives up or the sandbox stops."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end and not self.stopping.is_set() and not await request.is_disconnected():
            await asyncio.sleep(0.02)


async def read_call(request: Request) -> tuple[str | None, Json]:
    """The token and the parameters, from wherever Slack takes them: header, query, form or JSON body."""
    params: Json = dict(request.query_params)
    if request.method == "POST" and request.headers.get("content-type", "").startswith("application/json"):
        params |= await read_json(request) or {}
    elif request.method == "POST":
        params |= dict(parse_qsl((await request.body()).decode(errors="replace"), keep_blank_values=True))
    kind, _, bearer = request.headers.get("authorization", "").partition(" ")
    given = params.pop("token", None)
    return (bearer.strip() if kind.lower() == "bearer" else given), params


async def read_json(request: Request) -> Json | None:
    """The body as a JSON object; None when it is none."""
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
