"""The running bot: what ticks, what delivers, what listens. `app.py` puts it together from settings."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from socket import gethostname
from typing import Protocol
from uuid import uuid4

from slack_sdk import WebClient
from sqlalchemy import Select, select

from bot import logs
from bot.background import Workers
from bot.backlog import Backlog, CarryOut
from bot.clock import Clock
from bot.courtesy import Courtesy
from bot.delivery.budgets import SLACK, Paces
from bot.delivery.hold import hold
from bot.delivery.worker import Worker
from bot.health import Health, Pulse
from bot.metrics import Metrics
from bot.people.directory import Directory
from bot.people.refusals import mark_unreachable
from bot.people.waiting import Waiting
from bot.personal.download import DOWNLOADS
from bot.programme import PROGRAMMES
from bot.scheduler import Ticker
from bot.surfaces import home_view
from bot.upkeep import Upkeep
from models.engine import Database, TeamSession
from models.kept import kept
from models.people import Workspace

log = logs.get(__name__)


class Transport(Protocol):
    """How Slack reaches the bot."""

    def start(self) -> None:
        """Begin to listen."""

    def stop(self) -> None:
        """Take nothing new, and finish what is in flight."""


@dataclass(frozen=True)
class Installation:
    """One workspace that Partner is installed in."""

    team_id: str
    team_name: str
    bot_user_id: str
    scopes: frozenset[str]

    @classmethod
    def from_slack(cls, client: WebClient) -> "Installation":
        """Ask Slack whose the token is and what it may do.

        Raises:
            slack_sdk.errors.SlackApiError: Slack does not accept the token.
        """
        answer = client.auth_test()
        granted = str(answer.headers.get("x-oauth-scopes") or answer.headers.get("X-OAuth-Scopes") or "")
        scopes = frozenset(scope.strip() for scope in granted.split(",") if scope.strip())
        return cls(answer["team_id"], answer.get("team") or answer["team_id"], answer["user_id"], scopes)


class Runtime:
    """Everything that runs for one workspace, from the first tick to the last message."""

    def __init__(
        self,
        database: Database,
        client: WebClient,
        installation: Installation,
        clock: Clock,
        labels: dict[str, tuple[str, ...]],
        *,
        tick_seconds: float = 15.0,
        paces: Paces = SLACK,
        retention: timedelta = timedelta(days=180),
    ) -> None:
        self.database, self.clock, self.installation = database, clock, installation
        self.pulse = Pulse(tick_seconds)
        self.background = Workers(self.pulse.beat)
        self.courtesy = Courtesy()
        self.backlog = Backlog(database, clock, self.courtesy)
        self.metrics = Metrics(database, clock, self.pulse.age)
        self.health = Health(database, self.pulse, self.metrics)
        self._directory = Directory(
            client, database, installation.team_id, installation.scopes, labels, _needed_channels
        )
        messages = {name: render for programme in PROGRAMMES for name, render in programme.messages.items()}
        messages |= DOWNLOADS
        self.worker = Worker(
            database,
            lambda _team_id: client,
            messages,
            home_view,
            clock,
            owner=f"{gethostname()}-{os.getpid()}-{uuid4().hex[:8]}",
            on_refused=mark_unreachable,
            sent_again=sent_again(),
            waits=Waiting([programme.ahead for programme in PROGRAMMES]),
            paces=paces,
            watch=self.metrics,
            courtesy=self.courtesy,
        )
        self._upkeep = Upkeep(database, self._teams, retention)
        self._syncing = threading.Lock()
        # Reading a large directory takes minutes of waiting for Slack; the programmes do not wait with it.
        self._tickers = (Ticker(self.tick, tick_seconds), Ticker(self.sync, tick_seconds))
        self._transport: Transport | None = None
        self._remember()

    def _remember(self) -> None:
        found = self.installation
        with self.database.team(found.team_id) as session:
            workspace = session.get(Workspace, (found.team_id,))
            if workspace is None:
                workspace = Workspace(team_id=found.team_id)
                session.add(workspace)
            workspace.name, workspace.bot_user_id = found.team_name, found.bot_user_id
            workspace.uninstalled_at, workspace.sync_wanted = None, True
            workspace.scopes = sorted(found.scopes)

    def wake(self) -> None:
        """Something was committed that may have to be said."""
        self.worker.wake()

    def tick(self) -> None:
        """Do what time makes due in every workspace, and have it said."""
        self._do_due()
        self.worker.wake()

    def _do_due(self) -> None:
        now = self.clock()
        for team_id in self._teams():
            for programme in PROGRAMMES:
                with _one_alone(programme.name):
                    programme.tick(self.database, team_id, now, self.background)
        with _one_alone("figures"):
            self._upkeep.cut_figures(now)
        with _one_alone("housekeeping"):
            self._upkeep.tidy(now)
        self.pulse.beat()

    def hold(self, reason: str) -> None:
        """Say nothing until somebody releases it; see `bot.delivery.hold`."""
        with self.database.everywhere() as session:
            hold(session, reason, self.clock())

    def sync(self) -> None:
        """Read the directory where that is due."""
        with self._syncing, _one_alone("directory"):
            if self.installation.team_id in self._teams() and self._directory.sync_if_due(self.clock()):
                self.worker.wake()

    def _teams(self) -> list[str]:
        with self.database.everywhere() as session:
            return list(_installed().scalars(session))

    def settle(self) -> None:
        """Do everything that is due at the clock's present moment; for the sandbox and its turning clock."""
        self.sync()
        self._do_due()
        self.worker.drain()

    def start(self, transport: Transport, carry_out: CarryOut) -> None:
        """Listen, deliver and tick; `carry_out` does what was stored."""
        self._transport = transport
        self.backlog.start(carry_out)
        self.worker.start()
        for ticker in self._tickers:
            ticker.start()
        transport.start()
        log.info("partner.started", team=self.installation.team_id)

    def stop(self) -> None:
        """Take no new work, finish what is in flight, and close."""
        self.pulse.draining = True
        self.worker.take_no_more()
        log.info("partner.stopping", team=self.installation.team_id)
        if self._transport is not None:
            self._transport.stop()
        self.backlog.stop()
        self.background.stop()
        for ticker in self._tickers:
            ticker.stop()
        self.worker.stop()
        self.database.close()
        log.info("partner.stopped", team=self.installation.team_id)


@kept
def _installed() -> Select[str]:
    return select(Workspace.team_id).where(Workspace.uninstalled_at.is_(None))


def sent_again() -> frozenset[str]:
    """The templates of all programmes that are rather said twice than never."""
    return frozenset[str]().union(*(programme.sent_again for programme in PROGRAMMES))


@contextmanager
def _one_alone(name: str) -> Iterator[None]:
    """What fails here does not keep the others from their work; the next tick tries again."""
    try:
        yield
    except Exception:
        log.exception("tick.part_failed", part=name)


def _needed_channels(session: TeamSession) -> set[str]:
    return {channel for programme in PROGRAMMES for channel in programme.channels(session)}
