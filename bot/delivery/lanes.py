"""Where there is something to do, and from when.

A lane is what waits for one method in one workspace, either because somebody waits for it or as bulk. Only its first
row and its budget count, so this costs a few look-ups in an index for each workspace, however long the queues are.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import CTE, ScalarSelect, Select, func, select
from sqlalchemy.orm import aliased

from bot.delivery.budgets import SLACK, Figures, Grant, Paces, figures_of
from bot.delivery.hold import is_held
from models.delivery import OutboxRow, State, is_unfinished
from models.engine import TeamSession

HISTORY = "conversations.history"
_KINDS = [(method, urgent) for method in SLACK.methods for urgent in (True, False)]


@dataclass(frozen=True)
class Lane:
    """`ready_at`: when its first row may be claimed and its call would be granted."""

    team_id: str
    method: str
    urgent: bool
    ready_at: datetime


def lanes(session: TeamSession, paces: Paces, now: datetime, *, leases_are_sound: bool = True) -> list[Lane]:
    """All lanes that hold something. While sending is held, only those that clear up what became of a call.

    Unless `leases_are_sound`, a leased row counts as somebody's, whatever its lease says.
    """
    firsts = _firsts(session, leases_are_sound=leases_are_sound)
    if not firsts:
        return []
    budgets = figures_of(session, {team_id for team_id, *_ in firsts})
    only_history = is_held(session)
    return [
        Lane(
            team_id, method, urgent, max(ready_at, _free_at(budgets.get((team_id, method)), method, urgent, paces, now))
        )
        for team_id, method, urgent, ready_at in firsts
        if method == HISTORY or not only_history
    ]


def in_turn(found: Iterable[Lane], now: datetime, last_team: str) -> list[Lane]:
    """The lanes that are ready, in the order in which to serve them.

    Who is waited for comes before bulk. Workspaces take turns: those after the one that was served last come first.
    """
    ready = [lane for lane in found if lane.ready_at <= now]
    return sorted(ready, key=lambda lane: (not lane.urgent, lane.team_id <= last_team, lane.team_id, lane.ready_at))


def _free_at(figures: Figures | None, method: str, urgent: bool, paces: Paces, now: datetime) -> datetime:  # noqa: FBT001 - as a lane has it
    return (figures or Figures()).free_at(Grant(method, paces.methods[method], now, urgent=urgent))


def _firsts(session: TeamSession, *, leases_are_sound: bool) -> list[tuple[str, str, bool, datetime]]:
    return [
        (team_id, method, urgent, ready_at)
        for team_id, *moments in session.execute(_query(leases_are_sound=leases_are_sound))
        for (method, urgent), ready_at in zip(_KINDS, moments, strict=True)
        if ready_at is not None
    ]


@cache
def _query(*, leases_are_sound: bool) -> Select[*tuple[Any, ...]]:
    """One row for each workspace: its id, and when the first row of each of `_KINDS` is ready."""
    # Kept, because putting it together takes longer than running it.
    teams = _teams()
    free = () if leases_are_sound else (State.QUEUED,)
    columns = [_first(teams, method, urgent, free) for method, urgent in _KINDS]
    return select(teams.c.team_id, *columns).where(teams.c.team_id.is_not(None))


def _teams() -> CTE:
    """Each workspace that has something to do, found by leaping from one to the next in the index."""
    teams = (
        select(func.min(OutboxRow.team_id).label("team_id"))
        .where(is_unfinished(OutboxRow))
        .cte("teams", recursive=True)
    )
    other = aliased(OutboxRow)
    following = (
        select(func.min(other.team_id)).where(is_unfinished(other), other.team_id > teams.c.team_id).scalar_subquery()
    )
    return teams.union_all(select(following).where(teams.c.team_id.is_not(None)))


def _first(teams: CTE, method: str, urgent: bool, only: Collection[State]) -> ScalarSelect[datetime]:  # noqa: FBT001 - as a lane has it
    other = aliased(OutboxRow)
    here = (other.team_id == teams.c.team_id, other.method == method, other.urgent == urgent)
    query = select(func.min(other.ready_at)).where(is_unfinished(other), *here)
    return (query.where(other.state.in_(only)) if only else query).scalar_subquery()
