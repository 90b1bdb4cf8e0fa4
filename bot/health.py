"""Whether this process lives, is ready, and what it counts: three pages for whoever runs it."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from anyio import to_thread
from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot import logs
from bot.metrics import Metrics
from bot.opening import revision_of
from migrations import run as migrations
from models.engine import Database

ANSWER_SECONDS = 2.0
MOST_TICKS = 3


@dataclass
class Pulse:
    """When the last tick was done, and whether the process is on its way out."""

    tick_seconds: float
    draining: bool = False
    _last: float = field(default_factory=time.monotonic)

    def beat(self) -> None:
        """A tick is done."""
        self._last = time.monotonic()

    def age(self) -> float:
        """Seconds since then, or since the start."""
        return time.monotonic() - self._last


class Health:
    """`/livez`, `/readyz` and `/metrics`. Slack's own health is no part of it: a restart would not mend that."""

    def __init__(self, database: Database, pulse: Pulse, metrics: Metrics) -> None:
        self._database, self._pulse, self._metrics = database, pulse, metrics
        self._head = migrations.head()

    def routes(self) -> list[BaseRoute]:
        """The three pages, for any web application."""
        return [
            Route("/livez", self._live),
            Route("/readyz", self._ready),
            Route("/metrics", self._count),
        ]

    async def _live(self, _request: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def _ready(self, _request: Request) -> Response:
        try:
            problems = await asyncio.wait_for(to_thread.run_sync(self.problems, abandon_on_cancel=True), ANSWER_SECONDS)
        except TimeoutError:
            problems = [f"the database does not answer within {ANSWER_SECONDS:g} s"]
        return JSONResponse({"ready": not problems, "problems": problems}, 503 if problems else 200)

    async def _count(self, _request: Request) -> Response:
        exposition = await to_thread.run_sync(self._metrics.text)
        return Response(exposition, headers={"content-type": CONTENT_TYPE_LATEST})

    def problems(self) -> list[str]:
        """Why this process should get no work; empty when it should."""
        return [*self._of_pulse(), *self._of_database()]

    def _of_pulse(self) -> Iterator[str]:
        if self._pulse.draining:
            yield "stopping"
        longest = MOST_TICKS * self._pulse.tick_seconds
        if self._pulse.age() >= longest:
            yield f"the last tick was {self._pulse.age():.0f} s ago; {longest:g} s are the most"

    def _of_database(self) -> Iterator[str]:
        try:
            found = revision_of(self._database)
        except SQLAlchemyError as error:
            yield logs.brief(error)
            return
        if found != self._head:
            yield f"the schema is at {found}, not at {self._head}"
