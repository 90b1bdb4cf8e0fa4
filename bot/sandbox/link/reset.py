"""Ending a connection without an answer, as a broken network does."""

import asyncio
import socket
import struct
from collections.abc import Iterable
from typing import Any

from starlette.requests import Request

LINGER_NOT_AT_ALL = struct.pack("ii", 1, 0)


async def reset(request: Request, connections: Iterable[Any]) -> None:
    """Send a TCP reset in place of an answer; `connections` are the server's open protocols, as uvicorn keeps them."""
    for protocol in list(connections):
        if request.client is not None and tuple(protocol.client or ()) == tuple(request.client):
            raw: socket.socket = protocol.transport.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_NOT_AT_ALL)
            protocol.transport.abort()
    while not await request.is_disconnected():
        await asyncio.sleep(0.005)
