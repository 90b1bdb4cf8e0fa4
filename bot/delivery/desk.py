"""The outbox for whoever runs Partner: what stands in it, what went wrong, and what to do about it.

Nothing here shows what a message says, or who wrote what: ids, kinds, states and reasons only.
"""

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from slack_sdk import WebClient
from sqlalchemy import and_, func, or_, select, update

from bot.clock import Clock
from bot.delivery.figures import all_rows
from bot.delivery.hold import held_since
from bot.delivery.lanes import HISTORY
from bot.delivery.mark import AGAIN, POSTS
from bot.delivery.outbox import next_method
from bot.delivery.watch import Unwatched
from bot.delivery.worker import Worker
from models.delivery import OutboxRow, State, is_troubled, is_unfinished
from models.engine import Database, TeamSession

MOST_LISTED = 50
PATIENCE = timedelta(seconds=90)
"""How long reconciling waits for a lease or a pause before it leaves the rest to the next time."""
SHOWN = (
    *("id", "team_id", "key", "kind", "template", "state", "reason", "attempts", "urgent", "user_ids", "channel_id"),
    *(
        "target_key",
        "method",
        "due_at",
        "not_after",
        "ready_at",
        "maybe_sent_at",
        "created_at",
        "sent_at",
        "ts",
        "owner",
    ),
)


class NotThere(Exception):
    """No message, or more than one, has an id that begins like this; the text says so."""


def listing(session: TeamSession, now: datetime) -> Iterator[str]:
    """Counts by state and kind, then what failed or died, the newest first, and why."""
    held = held_since(session)
    if held is not None:
        yield f"HELD since {_moment(held.since)}: {held.reason}"
    counts = all_rows(session)
    for (state, kind), count in sorted(counts.items()):
        yield f"{state:8} {kind:9} {count:9}"
    if not counts:
        yield "The outbox is empty."
    oldest = session.scalar(select(func.min(OutboxRow.due_at)).where(is_unfinished(OutboxRow)))
    if oldest is not None and oldest < now:
        yield f"The longest waiting is due since {_moment(oldest)}."
    yield from _troubled(session)


def _troubled(session: TeamSession) -> Iterator[str]:
    query = select(OutboxRow).where(is_troubled(OutboxRow)).order_by(OutboxRow.created_at.desc()).limit(MOST_LISTED)
    for row in session.scalars(query):
        yield f"{row.id}  {row.state:6} {row.kind:9} {row.template:16} {row.attempts:3}×  {row.reason}"


def show(session: TeamSession, beginning: str) -> Iterator[str]:
    """All that is known of one message but its words. Raises NotThere."""
    row = _one(session, beginning)
    for name in SHOWN:
        value = getattr(row, name)
        yield f"{name:14} {_moment(value) if isinstance(value, datetime) else value}"


def retry(session: TeamSession, beginning: str) -> bool:
    """Queue a message that failed or died once more. False when it did neither. Raises NotThere."""
    row = _one(session, beginning)
    if row.state not in (State.DEAD, State.FAILED):
        return False
    _revive(row)
    return True


def retry_dead(session: TeamSession) -> int:
    """Queue every dead message once more, and say how many these are."""
    rows = list(
        session.scalars(
            select(OutboxRow).where(is_troubled(OutboxRow), OutboxRow.state == State.DEAD).with_for_update()
        )
    )
    for row in rows:
        _revive(row)
    return len(rows)


def _revive(row: OutboxRow) -> None:
    # An intent stays: what became of the last call is looked up before anything is said.
    row.state, row.attempts, row.method = State.QUEUED, 0, next_method(row)


def _one(session: TeamSession, beginning: str) -> OutboxRow:
    found = list(session.scalars(select(OutboxRow).where(OutboxRow.id.startswith(beginning, autoescape=True)).limit(2)))
    if len(found) != 1:
        count = "Several messages have" if found else "No message has"
        raise NotThere(f"{count} an id that begins with {beginning}.")
    return found[0]


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"


@dataclass
class Tally(Unwatched):
    """Counts how unknown ends were cleared up."""

    by_how: Counter[str] = field(default_factory=Counter)

    def resolved(self, how: str) -> None:
        """Count it."""
        self.by_how[how] += 1


def worker_for(
    database: Database, client: WebClient, clock: Clock, sent_again: Collection[str], tally: Tally
) -> Worker:
    """A worker that clears up and says nothing: sending is held, so it needs no words."""
    return Worker(
        database,
        lambda _team_id: client,
        {},
        lambda _session, _user_id, _now: None,
        clock,
        owner=f"desk-{uuid4().hex[:8]}",
        sent_again=sent_again,
        watch=tally,
    )


@dataclass(frozen=True)
class Reconciling:
    """After a restore: asks Slack of each message that may have been said since the backup was made.

    Sending must be held. `progress` is told how many are done and how many there were; `sleep` takes seconds.
    """

    database: Database
    worker: Worker
    clock: Clock
    progress: Callable[[int, int], None]
    sleep: Callable[[float], None] = time.sleep

    def run(self) -> int:
        """Clear up what can be cleared up now, and say how many are left for later."""
        with self.database.everywhere() as session:
            _assume(session, self.clock())
        total = left = self._left()
        while left and self._step():
            left = self._left()
            self.progress(total - left, total)
        return left

    def _left(self) -> int:
        with self.database.look() as session:
            query = select(func.count()).where(is_unfinished(OutboxRow), OutboxRow.method == HISTORY)
            return session.scalar(query) or 0

    def _step(self) -> bool:
        if self.worker.run_once():
            return True
        following = self.worker.next_at()
        if following is None or following - self.clock() > PATIENCE:
            return False
        self.sleep(max((following - self.clock()).total_seconds(), 0.05))
        return True


def _assume(session: TeamSession, now: datetime) -> None:
    """Whatever was due may have been said in the time that the backup does not know of.

    What was found to need saying again is not asked of twice: that would end it.
    """
    perhaps = or_(OutboxRow.state == State.LEASED, OutboxRow.ready_at <= now)
    unknown = and_(OutboxRow.maybe_sent_at.is_(None), OutboxRow.reason.is_distinct_from(AGAIN))
    posts = (OutboxRow.kind.in_(POSTS), OutboxRow.due_at <= now)
    statement = update(OutboxRow).where(is_unfinished(OutboxRow), perhaps, unknown, *posts)
    session.execute(
        statement.values(maybe_sent_at=OutboxRow.due_at, method=HISTORY, state=State.QUEUED, owner=None, ready_at=now),
        execution_options={"synchronize_session": False},
    )
