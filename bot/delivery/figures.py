"""How the outbox stands: for metrics and for the command line. Counts and ages, nothing of anybody."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, case, func, select

from bot.delivery.budgets import Paces
from bot.delivery.hold import is_held
from models.delivery import Budget, OutboxRow, is_troubled, is_unfinished
from models.engine import TeamSession


@dataclass(frozen=True)
class Figures:
    """`rows`: those that are not sent or lapsed, by (state, kind). `done_in`: until all that is due now will be said.

    `waiting`: how long the row that could be said, and was not, has stood there longest; one that waits for working
    hours or for its next attempt cannot. `pauses`: by method, in how many workspaces.
    """

    rows: Mapping[tuple[str, str], int]
    waiting: timedelta
    done_in: timedelta
    pauses: Mapping[str, int]
    is_held: bool


def figures(session: TeamSession, paces: Paces, now: datetime) -> Figures:
    """Read the figures. Finished rows are not looked at, so a million of them cost nothing."""
    rows: Counter[tuple[str, str]] = Counter()
    due: Counter[tuple[str, str]] = Counter()
    oldest = now
    for team_id, method, state, kind, count, due_count, ready_at in session.execute(_unfinished(now)):
        rows[state, kind] += count
        due[team_id, method] += int(due_count)
        oldest = min(oldest, ready_at)
    for state, kind, count in session.execute(_by_state_and_kind().where(is_troubled(OutboxRow))):
        rows[state, kind] += count
    return Figures(rows, now - oldest, _done_in(due, paces), _pauses(session, now), is_held(session))


def all_rows(session: TeamSession) -> dict[tuple[str, str], int]:
    """Every row, finished ones included, by (state, kind). It reads the whole table."""
    return {(state, kind): count for state, kind, count in session.execute(_by_state_and_kind())}


def _unfinished(now: datetime) -> Select[*tuple[Any, ...]]:
    is_due = case((OutboxRow.ready_at <= now, 1), else_=0)
    columns = (OutboxRow.team_id, OutboxRow.method, OutboxRow.state, OutboxRow.kind)
    counts = (func.count(), func.sum(is_due), func.min(OutboxRow.ready_at))
    return select(*columns, *counts).where(is_unfinished(OutboxRow)).group_by(*columns)


def _by_state_and_kind() -> Select[*tuple[Any, ...]]:
    columns = (OutboxRow.state, OutboxRow.kind)
    return select(*columns, func.count()).group_by(*columns)


def _done_in(due: Mapping[tuple[str, str], int], paces: Paces) -> timedelta:
    """The slowest queue of any workspace at its pace; what a conversation is opened for is posted meanwhile."""
    return max((count * paces.methods[method] for (_, method), count in due.items()), default=timedelta(0))


def _pauses(session: TeamSession, now: datetime) -> dict[str, int]:
    paused = select(Budget.name, func.count()).where(Budget.paused_until > now).group_by(Budget.name)
    return {str(name): int(count) for name, count in session.execute(paused)}
