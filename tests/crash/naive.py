"""The control: two senders as one would write them without thinking of crashes. The harness must catch both."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from slack_sdk import WebClient
from sqlalchemy import select

from bot.clock import Clock
from bot.delivery.calls import make
from bot.delivery.compose import Call, Wait, compose
from bot.delivery.outcome import Sent
from bot.delivery.render import Renderers
from models.delivery import Kind, OutboxRow, State
from models.engine import Database

Habit = Literal["retry", "at most once"]
"""`retry` marks a row when the call succeeded, and calls again otherwise; `at most once` marks it before the call."""


@dataclass
class Naive:
    """Sends what is queued: no lease, no intent, no look at what became of the last attempt."""

    database: Database
    client_for: Callable[[str], WebClient]
    renderers: Renderers
    clock: Clock
    habit: Habit

    def run_once(self) -> int:
        """Send one row: 1, or 0 when nothing is due."""
        with self.database.everywhere() as session:
            now = self.clock()
            due = (OutboxRow.state == State.QUEUED, OutboxRow.due_at <= now)
            row = session.scalar(select(OutboxRow).where(*due).limit(1))
            if row is None:
                return 0
            if self.habit == "at most once" and row.kind not in (Kind.UPDATE, Kind.HOME):
                row.state = State.SENT
            row.due_at = now + timedelta(seconds=5)
            found = row.team_id, row.id, row.kind, list(row.user_ids), row.channel_id
        self._send(*found)
        return 1

    def next_at(self) -> datetime | None:
        """It does not know."""
        return None

    def _send(self, team_id: str, row_id: str, kind: Kind, user_ids: list[str], channel_id: str | None) -> None:
        client = self.client_for(team_id)
        if kind in (Kind.DM, Kind.GROUP_DM):
            opened = make(client, Call("conversations.open", {"users": ",".join(user_ids)}))
            channel_id = opened.channel if isinstance(opened, Sent) else None
            if channel_id is None:
                return
        with self.database.team(team_id) as session:
            row = session.get_one(OutboxRow, (team_id, row_id))
            row.channel_id = channel_id
            call = compose(session, row, self.renderers, self.clock())
            if not isinstance(call, Call):
                row.state = State.QUEUED if isinstance(call, Wait) else State.LAPSED
                return
            revision = row.revision
        outcome = make(client, call)
        if not isinstance(outcome, Sent):
            return
        with self.database.team(team_id) as session:
            row = session.get_one(OutboxRow, (team_id, row_id))
            row.ts = outcome.ts
            row.state = State.SENT if row.revision == revision else State.QUEUED
