"""Taking a due row, so that nobody else works on it for as long as the lease lasts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import ColumnElement, and_, case, literal, literal_column, not_, or_, select

from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession

LEASE = timedelta(seconds=60)
"""Six times a call's time-out: when it is over, whatever was on its way has arrived."""

# Written out, because SQLite uses the partial index only where it can read that the condition is the index's own.
_UNFINISHED: ColumnElement[bool] = literal_column("state IN ('queued', 'leased')")


@dataclass(frozen=True)
class Claim:
    """What the protocol must know of a row while no transaction is open. `owner` names this very claim."""

    team_id: str
    id: str
    owner: str
    kind: Kind
    template: str
    user_ids: tuple[str, ...]
    channel_id: str | None
    revision: int
    attempts: int
    not_after: datetime | None
    maybe_sent_at: datetime | None

    def is_late(self, now: datetime) -> bool:
        """True when the message has lost its point by the clock."""
        return self.not_after is not None and now > self.not_after


def take(session: TeamSession, owner: str, now: datetime, paused: Iterable[tuple[str, str]] = ()) -> Claim | None:
    """Lease the most pressing due row to `owner`; None when nothing is due.

    A row whose lease ran out is due again: whoever held it crashed, or never learned what became of its call.
    """
    row = session.scalar(
        select(OutboxRow)
        .where(_UNFINISHED, OutboxRow.due_at <= now, _free(now), *_not_paused(paused))
        .order_by(OutboxRow.urgent.desc(), OutboxRow.due_at, OutboxRow.created_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if row is None:
        return None
    if row.state == State.LEASED:
        row.attempts += 1
    row.state, row.owner, row.leased_until = State.LEASED, f"{owner}:{uuid4().hex[:8]}", now + LEASE
    return _claim(row, row.owner)


def held(session: TeamSession, claim: Claim) -> OutboxRow | None:
    """The row, locked until the transaction ends; None when the lease was lost to somebody else."""
    return session.scalar(
        select(OutboxRow).where(OutboxRow.id == claim.id, OutboxRow.owner == claim.owner).with_for_update()
    )


def _free(now: datetime) -> ColumnElement[bool]:
    waiting = and_(OutboxRow.state == State.QUEUED, or_(OutboxRow.next_try_at.is_(None), OutboxRow.next_try_at <= now))
    return or_(waiting, and_(OutboxRow.state == State.LEASED, OutboxRow.leased_until <= now))


def _not_paused(paused: Iterable[tuple[str, str]]) -> list[ColumnElement[bool]]:
    return [not_(and_(OutboxRow.team_id == team_id, _next_method() == method)) for team_id, method in paused]


def _next_method() -> ColumnElement[str]:
    """The method that the row's next call goes to."""
    return case(
        (OutboxRow.maybe_sent_at.is_not(None), literal("conversations.history")),
        (OutboxRow.kind == Kind.UPDATE, literal("chat.update")),
        (OutboxRow.kind == Kind.HOME, literal("views.publish")),
        (OutboxRow.channel_id.is_(None), literal("conversations.open")),
        else_=literal("chat.postMessage"),
    )


def _claim(row: OutboxRow, owner: str) -> Claim:
    return Claim(
        team_id=row.team_id,
        id=row.id,
        owner=owner,
        kind=Kind(row.kind),
        template=row.template,
        user_ids=tuple(row.user_ids),
        channel_id=row.channel_id,
        revision=row.revision,
        attempts=row.attempts,
        not_after=row.not_after,
        maybe_sent_at=row.maybe_sent_at,
    )
