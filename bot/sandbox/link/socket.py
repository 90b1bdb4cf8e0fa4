"""Socket Mode: tickets, WebSocket connections, envelopes and their acks."""

import asyncio
import json
import secrets
import threading
import time
import uuid
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass, field
from itertools import count

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from bot.sandbox.link.answer import ACK_SECONDS, Answer, Kind, Retry
from bot.sandbox.records import Json

TICKET_SECONDS = 30.0
MOST_CONNECTIONS = 10


@dataclass(eq=False)
class _Connection:
    websocket: WebSocket
    loop: asyncio.AbstractEventLoop
    waiting: dict[str, "Future[Answer]"] = field(default_factory=dict)
    greeted: "Future[None]" = field(default_factory=Future)
    """Done once Slack has said hello: nothing may be sent before."""

    def post(self, message: Json) -> None:
        """Send from any thread but the loop's own; raises when the connection is gone."""
        self.greeted.result(ACK_SECONDS)
        sending = asyncio.run_coroutine_threadsafe(self.websocket.send_text(json.dumps(message)), self.loop)
        sending.result(ACK_SECONDS)


class SocketLink:
    """The connections of one app. Methods other than `serve` are called from worker threads."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._lock = threading.Lock()
        self._tickets: dict[str, float] = {}
        self._connections: list[_Connection] = []
        self._turn = count()

    @property
    def connected(self) -> int:
        """How many connections are open."""
        with self._lock:
            return len(self._connections)

    def issue_ticket(self) -> str:
        """A ticket for one connection within 30 s."""
        ticket = secrets.token_urlsafe(24)
        with self._lock:
            self._tickets[ticket] = time.monotonic() + TICKET_SECONDS
        return ticket

    def send(self, kind: Kind, payload: Json, retry: Retry | None = None) -> Answer:
        """Hand a payload to one of the connections, in turn, and wait at most 3 s for its ack."""
        connection = self._pick()
        if connection is None:
            return Answer("unreachable")
        envelope = _envelope(kind, payload, retry)
        acked: Future[Answer] = Future()
        connection.waiting[str(envelope["envelope_id"])] = acked
        try:
            connection.post(envelope)
            return acked.result(ACK_SECONDS)
        except FutureTimeoutError:
            return Answer("timeout")
        except (RuntimeError, WebSocketDisconnect):
            return Answer("unreachable")
        finally:
            connection.waiting.pop(str(envelope["envelope_id"]), None)

    def disconnect(self, reason: str | None = "refresh_requested") -> int:
        """End every connection, announced by Slack's `disconnect` message or, with reason None, without a word.

        Answers with how many there were.
        """
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            if reason is not None:
                connection.post({"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})
            asyncio.run_coroutine_threadsafe(_close(connection.websocket), connection.loop).result(ACK_SECONDS)
        return len(connections)

    async def serve(self, websocket: WebSocket) -> None:
        """One WebSocket from its handshake to its end."""
        if not self._redeem(websocket.query_params.get("ticket", "")):
            await websocket.close(1008)
            return
        connection = _Connection(websocket, asyncio.get_running_loop())
        number = self._enter(connection)
        try:
            await websocket.accept()
            if number is None:
                await _turn_away(websocket)
                return
            await websocket.send_json(_hello(self._app_id, number))
            connection.greeted.set_result(None)
            await self._listen(connection)
        except WebSocketDisconnect:
            pass  # how every connection ends
        finally:
            self._drop(connection)

    def _enter(self, connection: _Connection) -> int | None:
        """How many there are with this one, None where there is no room for it.

        Before the handshake is answered: an app that has the answer is connected, and misses nothing from then on.
        """
        with self._lock:
            if len(self._connections) >= MOST_CONNECTIONS:
                return None
            self._connections.append(connection)
            return len(self._connections)

    async def _listen(self, connection: _Connection) -> None:
        while True:
            message = _parse(await connection.websocket.receive_text())
            waiting = connection.waiting.pop(str(message.get("envelope_id")), None)
            if waiting is not None:
                waiting.set_result(Answer("acked", _ack_body(message.get("payload"))))

    def _drop(self, connection: _Connection) -> None:
        with self._lock:
            if connection in self._connections:
                self._connections.remove(connection)
        if not connection.greeted.done():
            connection.greeted.set_exception(WebSocketDisconnect())

    def _redeem(self, ticket: str) -> bool:
        with self._lock:
            good_until = self._tickets.pop(ticket, 0.0)
        return time.monotonic() < good_until

    def _pick(self) -> _Connection | None:
        with self._lock:
            if not self._connections:
                return None
            return self._connections[next(self._turn) % len(self._connections)]


def _envelope(kind: Kind, payload: Json, retry: Retry | None) -> Json:
    envelope: Json = {
        "envelope_id": str(uuid.uuid4()),
        "type": kind,
        "payload": payload,
        "accepts_response_payload": _accepts_response(kind, payload),
    }
    if kind == "events_api":
        envelope |= {"retry_attempt": retry.number if retry else 0, "retry_reason": retry.reason if retry else ""}
    return envelope


def _accepts_response(kind: Kind, payload: Json) -> bool:
    if kind == "interactive":
        return payload.get("type") in ("view_submission", "block_suggestion")
    return kind == "slash_commands"


def _hello(app_id: str, number: int) -> Json:
    return {
        "type": "hello",
        "num_connections": number,
        "connection_info": {"app_id": app_id},
        "debug_info": {"host": "sandbox", "approximate_connection_time": 18060},
    }


def _parse(text: str) -> Json:
    try:
        message = json.loads(text)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}


def _ack_body(payload: object) -> Json | str | None:
    return payload if isinstance(payload, dict | str) and payload else None


async def _turn_away(websocket: WebSocket) -> None:
    await websocket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
    await websocket.close()


async def _close(websocket: WebSocket) -> None:
    if websocket.application_state is WebSocketState.CONNECTED:
        await websocket.close()
