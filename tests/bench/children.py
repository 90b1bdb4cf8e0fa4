"""A process of the bot that writes its log to a file and outlives a disk that is full and a database that is away."""

import resource
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot import logs
from bot.slack.client import web_client
from models.engine import Database
from models.seal import Vault
from tests.crash.children import Orders
from tests.crash.letters import written
from tests.crash.senders import partner
from tests.crash.world import UNFINISHED

BACKLOG = 30
SMALL = 128 * 1024
"""Bytes beyond which no file of this process grows while the disk is full; its log stays below that."""


@dataclass(frozen=True)
class Switches:
    """Files that the driver makes: while `full` is there, the disk takes nothing."""

    full: Path
    log: Path


def be_patient_bot(orders: Orders, switches: Switches) -> None:
    """Write letters and deliver them until there are enough, whatever the database says meanwhile."""
    with switches.log.open("w", encoding="utf-8") as log:
        logs.configure("WARNING", log, json=True)
        threading.Thread(target=_watch_disk, args=(switches.full,), daemon=True).start()
        database = Database(orders.database_url, Vault([orders.key]))
        client = web_client(orders.address.token, f"{orders.address.url}/api/")
        client.timeout = orders.clock.call_seconds  # type: ignore[assignment] # urllib takes fractions as well
        worker = partner(database, {orders.address.town.team_id: client}, orders.clock, "patient")
        worker.start()
        while not orders.enough.exists():
            with suppress(DBAPIError):
                _write(database, orders)
            time.sleep(0.1)
        while _unfinished(database):
            time.sleep(0.2)
        worker.stop()
        database.close()


def _write(database: Database, orders: Orders) -> None:
    if _unfinished(database) < BACKLOG:
        with database.team(orders.address.town.team_id) as session:
            orders.address.town.write(session, written(session), orders.clock())


def _unfinished(database: Database) -> int:
    with database.engine.begin() as connection:
        return connection.execute(UNFINISHED).scalar() or 0


def _watch_disk(full: Path) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    while True:
        limit = SMALL if full.exists() else hard
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        time.sleep(0.05)
