"""The processes of a kill run: Slack in one of its own, and the bot's, which are killed."""

import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from bot import logs
from bot.delivery.worker import Worker
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox
from bot.slack.client import web_client
from models.engine import Database
from models.seal import Vault
from tests.crash.fast import FastClock
from tests.crash.letters import Town, written
from tests.crash.senders import SENDERS, Sender
from tests.crash.townhall import WITH_HISTORY, town_of
from tests.crash.world import UNFINISHED

BACKLOG = 100
FAULTS = (
    Fault(kind="ratelimited", rate=0.01, retry_after=5),
    Fault(kind="5xx_before", rate=0.01),
    Fault(kind="5xx_after", rate=0.01),
    Fault(kind="reset_after", rate=0.01),
    Fault(kind="hang_after", rate=0.005, seconds=3),
)


@dataclass(frozen=True)
class Address:
    """Where Slack is, and whom it knows."""

    url: str
    token: str
    town: Town


@dataclass(frozen=True)
class Orders:
    """What a process of the bot needs to know. It ends by itself once `enough` exists and nothing is left to do."""

    address: Address
    database_url: str
    key: str
    clock: FastClock
    sender: str
    enough: Path


def be_slack(clock: FastClock, state_file: Path, seed: int, driver: Connection) -> None:
    """Serve as Slack until told "end"; faults strike until told "calm". The state file then has all that was said."""
    sandbox = Sandbox(clock(), frozen=True, state_file=state_file, rate_limits=False, scopes=sorted(WITH_HISTORY))
    sandbox.workspace.limiter.enabled = False
    for number, fault in enumerate(FAULTS):
        sandbox.faults.add(fault.model_copy(update={"seed": seed + number}))
    workspace = sandbox.workspace
    for name in ("parcels", "postcards"):
        workspace.join(workspace.create_channel(name, next(iter(workspace.people))).id, workspace.app.user_id)
    over = threading.Event()
    with sandbox:
        threading.Thread(target=_run_clock, args=(sandbox, clock, over)).start()
        driver.send(Address(sandbox.url, sandbox.bot_token, town_of(workspace)))
        while driver.recv() != "end":
            sandbox.faults.clear()
        over.set()


def _run_clock(sandbox: Sandbox, clock: FastClock, over: threading.Event) -> None:
    while not over.wait(0.005):
        sandbox.clock.set(clock())


def be_bot(orders: Orders) -> None:
    """Write letters and deliver them, as any replica does, until there are enough."""
    logs.configure("CRITICAL")
    database = Database(orders.database_url, Vault([orders.key]))
    client = web_client(orders.address.token, f"{orders.address.url}/api/")
    client.timeout = orders.clock.call_seconds  # type: ignore[assignment] # urllib takes fractions as well
    clients = {orders.address.town.team_id: client}
    sender = SENDERS[orders.sender](database, clients, orders.clock, f"bot-{threading.get_native_id()}")
    _start(sender)
    while not orders.enough.exists():
        _write(database, orders.address.town, orders.clock)
        time.sleep(0.02)
    while unfinished(database):
        time.sleep(0.2)
    if isinstance(sender, Worker):
        sender.stop()
    database.close()


def _write(database: Database, town: Town, clock: FastClock) -> None:
    if unfinished(database) < BACKLOG:
        for _ in range(5):
            with database.team(town.team_id) as session:
                town.write(session, written(session), clock())


def unfinished(database: Database) -> int:
    """How many letters are still to be said."""
    with database.engine.begin() as connection:
        return connection.execute(UNFINISHED).scalar() or 0


def _start(sender: Sender) -> None:
    if isinstance(sender, Worker):
        sender.start()
        return
    for _ in range(4):
        threading.Thread(target=_send_forever, args=(sender,), daemon=True).start()


def _send_forever(sender: Sender) -> None:
    while True:
        if sender.run_once() == 0:
            time.sleep(0.05)
