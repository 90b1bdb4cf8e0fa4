"""How a row stands after a step of the protocol. Each of these needs the row as `claim.held` gave it."""

from datetime import datetime, timedelta

from sqlalchemy import Select, select

from bot.delivery.claim import LEASE
from bot.delivery.outbox import next_method, update_key
from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession
from models.kept import kept

POSTS = (Kind.DM, Kind.GROUP_DM, Kind.CHANNEL)
GIVE_UP_AFTER = 15
"""Attempts; with the waits between them a row lives through some eight hours of an outage."""
LONGEST_WAIT = timedelta(hours=1)
AGAIN = "sent again"
"""The reason of a row whose second, and last, uncertain attempt is under way."""


def under_way(session: TeamSession, row: OutboxRow, now: datetime) -> None:
    """The call is about to be made. The lease begins anew, so that its quiet time is whole whatever came before."""
    row.ready_at = now + LEASE
    if row.kind in POSTS:  # an update or a Home can be said twice without harm, so they leave nothing to resolve
        row.maybe_sent_at = now
    row.method = next_method(row)
    if row.kind in POSTS:
        _fold_update(session, row, now)


def asking(row: OutboxRow, now: datetime) -> None:
    """A call that says nothing (it opens a conversation, or reads one) is about to be made; the lease begins anew."""
    row.ready_at = now + LEASE


def unresolved(row: OutboxRow, now: datetime) -> None:
    """Nobody knows what became of the call: nobody touches the row before the lease, or the back-off, is over."""
    row.ready_at = now + max(LEASE, wait_after(row.attempts))


def absent(row: OutboxRow) -> None:
    """The last attempt left nothing behind; the next may begin."""
    row.maybe_sent_at = None
    row.method = next_method(row)


def addressed(row: OutboxRow, channel_id: str) -> None:
    """The conversation with its readers is known."""
    row.channel_id = channel_id
    row.method = next_method(row)


def sent(session: TeamSession, row: OutboxRow, revision: int, ts: str | None, at: datetime) -> None:
    """It is said as it was at `revision`. Where newer facts came in since, it is queued to be said once more."""
    newer = row.revision != revision
    _release(row, State.QUEUED if newer else State.SENT, at)
    row.ts, row.sent_at, row.reason, row.attempts = ts, at, None, 0
    _let_update_go(session, row, at)


def unconfirmed(row: OutboxRow, at: datetime, *, again: bool) -> None:
    """Nobody can ever know whether it was said. It is said once more (`again`), or counts as sent."""
    if again and row.reason != AGAIN:
        row.reason = AGAIN
        absent(row)
        return
    _release(row, State.SENT, at)
    row.sent_at, row.reason = at, "unconfirmed"


def lapsed(row: OutboxRow, reason: str, now: datetime) -> None:
    """It has lost its point."""
    _release(row, State.LAPSED, now)
    row.reason = reason


def failed(row: OutboxRow, error: str, now: datetime) -> None:
    """Slack will never take it."""
    row.maybe_sent_at = None
    _release(row, State.FAILED, now)
    row.reason = error


def dead(row: OutboxRow, now: datetime) -> None:
    """It was tried too often. It stays listed until somebody retries it by hand."""
    _release(row, State.DEAD, now)


def deferred(row: OutboxRow, until: datetime) -> None:
    """It waits, and that is no failure of its own."""
    _release(row, State.QUEUED, until)


def backed_off(row: OutboxRow, reason: str, now: datetime) -> None:
    """One attempt more, and a longer wait; after the last one it is dead."""
    row.attempts += 1
    row.reason = row.reason if row.reason == AGAIN else reason
    if row.attempts >= GIVE_UP_AFTER:
        dead(row, now)
    else:
        deferred(row, now + wait_after(row.attempts) + jitter(row.id, timedelta(seconds=1)))


def wait_after(attempts: int) -> timedelta:
    """5 s, 10 s, 20 s … an hour."""
    return min(timedelta(seconds=5 * 2 ** min(attempts, 20)), LONGEST_WAIT)


def jitter(row_id: str, most: timedelta) -> timedelta:
    """Up to `most`, by the row's id, so that rows which failed together do not return together."""
    return most * (int(row_id[:4], 16) / 0x10000)


def _release(row: OutboxRow, state: State, ready_at: datetime) -> None:
    row.state, row.owner, row.ready_at, row.method = state, None, ready_at, next_method(row)


def _fold_update(session: TeamSession, row: OutboxRow, now: datetime) -> None:
    # The row shows the newest facts: an update of it that waits has nothing to add.
    update = _queued_update(session, row)
    if update is not None:
        lapsed(update, "folded", now)


def _let_update_go(session: TeamSession, row: OutboxRow, at: datetime) -> None:
    update = _queued_update(session, row) if row.kind in POSTS else None
    if update is not None:
        update.ready_at = at


def _queued_update(session: TeamSession, row: OutboxRow) -> OutboxRow | None:
    return _queued(update_key(row.key)).scalars(session).first()


@kept
def _queued(key: str) -> Select[OutboxRow]:
    return select(OutboxRow).where(OutboxRow.key == key, OutboxRow.state == State.QUEUED).with_for_update()
