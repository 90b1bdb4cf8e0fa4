"""The table of the person side: path, request and what answers it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.sandbox.person import belonging, clicking, commands, filing, machine, modals, reading
from bot.sandbox.person import requests as asked
from bot.sandbox.records import Json
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World

Handler = Callable[[World, Any], Json | list[Json]]
Endpoint = Callable[[HttpRequest], Awaitable[JSONResponse]]

READS: dict[str, tuple[type[asked.Request], Handler]] = {
    "company": (asked.Nothing, reading.company),
    "see": (asked.AsPerson, reading.see),
    "messages": (asked.Reading, reading.messages),
    "clock": (asked.Nothing, machine.clock),
    "calls": (asked.Since, machine.calls),
    "faults": (asked.FaultOrder, machine.faults),
    "link": (asked.Nothing, machine.link),
}
ACTS: dict[str, tuple[type[asked.Request], Handler]] = {
    "command": (asked.Saying, commands.command),
    "message": (asked.Saying, commands.message),
    "action": (asked.Acting, clicking.action),
    "options": (asked.Asking, clicking.options),
    "shortcut": (asked.Shortcutting, clicking.shortcut),
    "upload": (asked.Uploading, filing.upload),
    "fill": (asked.Filling, modals.fill),
    "submit": (asked.Submitting, modals.submit),
    "close": (asked.Closing, modals.close),
    "home": (asked.AsPerson, modals.home),
    "dm": (asked.Addressing, belonging.dm),
    "join": (asked.InChannel, belonging.join),
    "leave": (asked.InChannel, belonging.leave),
    "invite": (asked.Inviting, belonging.invite),
    "kick": (asked.Inviting, belonging.kick),
    "channel": (asked.MakingChannel, belonging.create),
    "archive": (asked.InChannel, belonging.archive),
    "delete": (asked.InChannel, belonging.delete),
    "read": (asked.InChannel, belonging.read),
    "status": (asked.Status, belonging.status),
    "person": (asked.Changing, belonging.change),
    "hire": (asked.Hiring, belonging.hire),
    "clock": (asked.Turning, machine.turn),
    "settle": (asked.Nothing, machine.settle),
    "faults": (asked.FaultOrder, machine.faults),
    "disconnect": (asked.Disconnecting, machine.disconnect),
    "verify": (asked.Nothing, machine.verify),
    "uninstall": (asked.Nothing, machine.uninstall),
}


def routes(world: World, pool: Executor) -> list[Route]:
    """Every /sandbox endpoint but the live WebSocket."""
    made = [Route(f"/sandbox/{name}", _endpoint(world, pool, *READS[name]), methods=["GET"]) for name in READS]
    made += [Route(f"/sandbox/{name}", _endpoint(world, pool, *ACTS[name]), methods=["POST"]) for name in ACTS]
    return [*made, Route("/sandbox/{rest:path}", _unknown, methods=["GET", "POST"])]


def _endpoint(world: World, pool: Executor, model: type[asked.Request], handler: Handler) -> Endpoint:
    async def answer(http: HttpRequest) -> JSONResponse:
        try:
            request = asked.parse(model, await _data(http))
            found = await asyncio.get_running_loop().run_in_executor(pool, handler, world, request)
        except Refused as refused:
            return refusal(refused)
        return JSONResponse(found if isinstance(found, list) else {"ok": True, **found})

    return answer


async def _data(http: HttpRequest) -> Any:
    if http.method != "POST":
        return dict(http.query_params)
    if _foreign(http):
        raise Refused("foreign_origin", "Another web site may not act here.", 403)
    body = await http.body()
    try:
        return json.loads(body) if body.strip() else {}
    except ValueError:
        raise Refused("invalid_json", "The body is no JSON.") from None


def _foreign(http: HttpRequest) -> bool:
    """True when a browser says that the request comes from a page of another host."""
    origin = http.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != http.headers.get("host")


async def _unknown(http: HttpRequest) -> JSONResponse:
    name = http.path_params["rest"]
    return refusal(Refused("not_found", f"There is no {http.method} /sandbox/{name}; see docs/sandbox.md.", 404))


def refusal(refused: Refused) -> JSONResponse:
    """A refusal as JSON."""
    return JSONResponse({"ok": False, "error": refused.code, "say": refused.say}, refused.status)
