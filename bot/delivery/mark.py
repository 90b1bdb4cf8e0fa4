"""How a row stands after a step of the protocol. Each of these needs the row as `claim.held` gave it."""

from datetime import datetime, timedelta

from sqlalchemy import select

from bot.delivery.claim import LEASE, Claim
from bot.delivery.outbox import update_key
from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession

POSTS = (Kind.DM, Kind.GROUP_DM, Kind.CHANNEL)
GIVE_UP_AFTER = 15
"""Attempts; with the waits between them a row lives through some eight hours of an outage."""
LONGEST_WAIT = timedelta(hours=1)
AGAIN = "sent again"
"""The reason of a row whose second, and last, uncertain attempt is under way."""


def under_way(session: TeamSession, row: OutboxRow, now: datetime) -> None:
    """The call is about to be made. The lease begins anew, so that its quiet time is whole whatever came before."""
    row.leased_until = now + LEASE
    if row.kind in POSTS:  # an update or a Home can be said twice without harm, so they leave nothing to resolve
        row.maybe_sent_at = now
        _fold_update(session, row)


def unresolved(row: OutboxRow, now: datetime) -> None:
    """Nobody knows what became of the call: nobody touches the row before the lease, or the back-off, is over."""
    row.leased_until = now + max(LEASE, wait_after(row.attempts))


def absent(row: OutboxRow) -> None:
    """The last attempt left nothing behind; the next may begin."""
    row.maybe_sent_at = None


def sent(session: TeamSession, row: OutboxRow, claim: Claim, ts: str | None, at: datetime) -> None:
    """It is said. Where newer facts came in since it was rendered, it is queued to be said once more."""
    newer = row.revision != claim.revision
    _release(row, State.QUEUED if newer else State.SENT)
    row.ts, row.sent_at, row.reason, row.attempts = ts, at, None, 0
    _let_update_go(session, row)


def unconfirmed(row: OutboxRow, at: datetime, *, again: bool) -> None:
    """Nobody can ever know whether it was said. It is said once more (`again`), or counts as sent."""
    if again and row.reason != AGAIN:
        row.reason, row.maybe_sent_at = AGAIN, None
        return
    _release(row, State.SENT)
    row.sent_at, row.reason = at, "unconfirmed"


def lapsed(row: OutboxRow, reason: str) -> None:
    """It has lost its point."""
    _release(row, State.LAPSED)
    row.reason = reason


def failed(row: OutboxRow, error: str) -> None:
    """Slack will never take it."""
    _release(row, State.FAILED)
    row.reason, row.maybe_sent_at = error, None


def dead(row: OutboxRow) -> None:
    """It was tried too often. It stays listed until somebody retries it by hand."""
    _release(row, State.DEAD)


def deferred(row: OutboxRow, until: datetime) -> None:
    """It waits, and that is no failure of its own."""
    _release(row, State.QUEUED)
    row.next_try_at = until


def backed_off(row: OutboxRow, reason: str, now: datetime) -> None:
    """One attempt more, and a longer wait; after the last one it is dead."""
    row.attempts += 1
    row.reason = row.reason if row.reason == AGAIN else reason
    if row.attempts >= GIVE_UP_AFTER:
        dead(row)
    else:
        deferred(row, now + wait_after(row.attempts) + jitter(row.id))


def wait_after(attempts: int) -> timedelta:
    """5 s, 10 s, 20 s … an hour."""
    return min(timedelta(seconds=5 * 2 ** min(attempts, 20)), LONGEST_WAIT)


def jitter(row_id: str) -> timedelta:
    """Up to a second, by the row's id, so that rows which failed together do not return together."""
    return timedelta(milliseconds=int(row_id[:4], 16) % 1000)


def _release(row: OutboxRow, state: State) -> None:
    row.state, row.owner, row.leased_until, row.next_try_at = state, None, None, None


def _fold_update(session: TeamSession, row: OutboxRow) -> None:
    # The row shows the newest facts: an update of it that waits has nothing to add.
    update = _queued_update(session, row)
    if update is not None:
        lapsed(update, "folded")


def _let_update_go(session: TeamSession, row: OutboxRow) -> None:
    update = _queued_update(session, row) if row.kind in POSTS else None
    if update is not None:
        update.next_try_at = None


def _queued_update(session: TeamSession, row: OutboxRow) -> OutboxRow | None:
    return session.scalar(
        select(OutboxRow).where(OutboxRow.key == update_key(row.key), OutboxRow.state == State.QUEUED).with_for_update()
    )
