"""Slash commands at a steady rate, each signed as Slack signs it, and how long each waits for its ack."""

import asyncio
import hashlib
import hmac
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from bot.clock import system_clock

CONNECTIONS = 64
PATIENCE = 3.0
"""Seconds after which Slack tells the person that the command timed out."""


@dataclass
class Load:
    """What became of the commands that were sent. Seconds count from when each was to be sent."""

    seconds: list[float] = field(default_factory=list)
    failed: int = 0
    later: int = 0
    """Acknowledged with nothing in it: stored, to be carried out and answered later."""


@dataclass(frozen=True)
class Caller:
    """Sends commands of a workspace's people to one request URL."""

    url: str
    secret: str
    team_id: str
    people: Sequence[str]
    run: str
    """Makes every command of this run one that was never sent before."""

    async def send(self, rate: float, seconds: float) -> Load:
        """So many commands a second for so long, whether or not the ones before were answered."""
        load, begin = Load(), time.perf_counter()
        free: asyncio.Queue[_Line] = asyncio.Queue()
        for _ in range(CONNECTIONS):
            free.put_nowait(_Line(self.url))
        async with asyncio.TaskGroup() as group:
            for number in range(int(rate * seconds)):
                at = begin + number / rate
                await asyncio.sleep(max(0.0, at - time.perf_counter()))
                group.create_task(self._one(free, number, at, load))
        while not free.empty():
            free.get_nowait().close()
        return load

    async def _one(self, free: "asyncio.Queue[_Line]", number: int, at: float, load: Load) -> None:
        line = await free.get()
        try:
            status, length = await asyncio.wait_for(line.post(*self._command(number)), 10 * PATIENCE)
        except (OSError, EOFError, TimeoutError, ValueError):
            status = length = 0
            line.close()
        free.put_nowait(line)
        load.failed += status != 200
        load.later += status == 200 and length == 0
        load.seconds.append(time.perf_counter() - at)

    def _command(self, number: int) -> tuple[bytes, bytes]:
        text = "resume" if number // len(self.people) % 2 else "pause"
        body = urlencode(
            {
                "command": "/partner",
                "text": text,
                "team_id": self.team_id,
                "user_id": self.people[number % len(self.people)],
                "channel_id": "C0LOAD",
                "trigger_id": f"{self.run}.{number}",
                "response_url": "https://slack.invalid/respond",
            }
        ).encode()
        at = str(int(system_clock().timestamp()))
        signature = hmac.new(self.secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
        headers = (
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
            f"X-Slack-Request-Timestamp: {at}\r\nX-Slack-Signature: v0={signature}\r\n"
        )
        return headers.encode(), body


class _Line:
    """One connection that is kept open; as little HTTP as will do, so that the caller is not what is measured."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port, self._path = str(parts.hostname), int(parts.port or 80), parts.path
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, headers: bytes, body: bytes) -> tuple[int, int]:
        """The status of the answer, and how many bytes it has."""
        self._streams = self._streams or await asyncio.open_connection(self._host, self._port)
        reader, writer = self._streams
        writer.write(f"POST {self._path} HTTP/1.1\r\nHost: {self._host}\r\n".encode() + headers + b"\r\n" + body)
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(head.partition("content-length:")[2].partition("\r\n")[0] or 0)
        await reader.readexactly(length)
        return int(head.split(" ", 2)[1]), length

    def close(self) -> None:
        """Hang up; the next call opens it anew."""
        if self._streams is not None:
            self._streams[1].close()
        self._streams = None
