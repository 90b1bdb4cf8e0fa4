"""Taking a row, so that nobody else works on it for as long as the lease lasts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from uuid import uuid4

from sqlalchemy import Select, select

from bot.delivery.lanes import Lane
from models.delivery import Kind, OutboxRow, State, is_unfinished
from models.engine import TeamSession
from models.kept import Asked, kept

LEASE = timedelta(seconds=60)
"""Six times a call's time-out: when it is over, whatever was on its way has arrived."""


@dataclass(frozen=True)
class Claim:
    """What has to be known of a row while no transaction is open. `owner` names this very claim."""

    team_id: str
    id: str
    owner: str
    kind: Kind
    template: str


def first_in(
    session: TeamSession, lane: Lane, now: datetime, *, leases_are_sound: bool = True, to_keep: bool = True
) -> OutboxRow | None:
    """The row of the lane that has been ready longest, locked if it is `to_keep`; None when nobody left one.

    Unless `leases_are_sound`, a leased row is somebody's, whatever its lease says.
    """
    ready = _first(leases_are_sound=leases_are_sound, to_keep=to_keep)
    return ready(lane.method, lane.urgent, now).scalars(session).first()


def lease(row: OutboxRow, owner: str, now: datetime) -> Claim:
    """Give a locked row to `owner`.

    One whose lease ran out is one attempt further: whoever held it crashed, or never learned what became of its call.
    """
    if row.state == State.LEASED:
        row.attempts += 1
    row.state, row.owner, row.ready_at = State.LEASED, f"{owner}:{uuid4().hex[:8]}", now + LEASE
    return Claim(row.team_id, row.id, row.owner, Kind(row.kind), row.template)


def held(session: TeamSession, claim: Claim) -> OutboxRow | None:
    """The row, locked until the transaction ends; None when the lease was lost to somebody else."""
    return _claimed(claim.id, claim.owner).scalars(session).first()


@kept
def _claimed(row_id: str, owner: str) -> Select[OutboxRow]:
    return select(OutboxRow).where(OutboxRow.id == row_id, OutboxRow.owner == owner).with_for_update()


@cache
def _first(*, leases_are_sound: bool, to_keep: bool) -> Callable[[str, bool, datetime], Asked[OutboxRow]]:
    @kept
    def ready(method: str, urgent: bool, by: datetime) -> Select[OutboxRow]:  # noqa: FBT001 - a lane's two halves
        query = (
            select(OutboxRow)
            .where(is_unfinished(OutboxRow), OutboxRow.method == method)
            .where(OutboxRow.urgent == urgent, OutboxRow.ready_at <= by)
            .order_by(OutboxRow.ready_at, OutboxRow.created_at)
            .limit(1)
        )
        query = query.with_for_update(skip_locked=True) if to_keep else query
        return query if leases_are_sound else query.where(OutboxRow.state == State.QUEUED)

    return ready
