"""The next step of a leased row, decided inside a transaction: which call is to be made, if it is granted now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import OperationalError

from bot import logs
from bot.delivery import mark
from bot.delivery.addresses import channel_of
from bot.delivery.budgets import Grant, free_at, take_grant, turn_of
from bot.delivery.compose import Call, Composed, Lapse, Wait, compose
from bot.delivery.hold import is_held
from bot.delivery.means import Means
from bot.delivery.outbox import next_method
from bot.delivery.ready import Ready
from bot.delivery.reconcile import MOST_PAGES, page_of
from models.delivery import Kind, OutboxRow
from models.engine import TeamSession

SPOKEN_TO = (Kind.DM, Kind.GROUP_DM, Kind.FILE)
"""What goes into a conversation of its readers, which may have to be opened first."""

log = logs.get(__name__)


@dataclass(frozen=True)
class Errand:
    """A call that was granted, and the row's revision that it shows."""

    call: Call
    revision: int


def advance(
    means: Means, session: TeamSession, row: OutboxRow, now: datetime, ready: Ready | None = None
) -> Errand | None:
    """What to call next; None when the row's turn is over, because it ended or has to wait.

    `ready`: what was composed for it before, if it was.

    What its renderer raises sets this row back and holds up no other.
    """
    try:
        with session.begin_nested():
            return _Step(means, session, row, now, ready).next()
    except OperationalError:
        raise  # the database is away: that is nobody's fault here
    except Exception as error:
        log.exception("delivery.broken", delivery=row.id, team=row.team_id, template=row.template)
        mark.backed_off(row, logs.brief(error), now)
        return None


def next_page(means: Means, session: TeamSession, row: OutboxRow, cursor: str, now: datetime) -> Errand | None:
    """Go on reading. What was begun is read to its end, so the pages may run ahead of their pace."""
    assert row.channel_id is not None and row.maybe_sent_at is not None  # noqa: PT018, S101 - its first page was read
    call = page_of(row.channel_id, row.maybe_sent_at, cursor)
    return _Step(means, session, row, now).ask(call, pages_ahead=MOST_PAGES)


@dataclass(frozen=True)
class _Step:
    means: Means
    session: TeamSession
    row: OutboxRow
    now: datetime
    ready: Ready | None = None

    def next(self) -> Errand | None:
        row = self.row
        if row.user_ids and row.kind in SPOKEN_TO and row.channel_id is None and self._has_no_address():
            return self._open()
        if row.maybe_sent_at is not None:
            assert row.channel_id is not None  # noqa: S101 - posts have an address by now, and others no intent
            return self.ask(page_of(row.channel_id, row.maybe_sent_at))
        return None if self._is_over() or self._has_to_wait() else self._say()

    # --- where it goes

    def _has_no_address(self) -> bool:
        known = channel_of(self.session, self.row.user_ids)
        if known is not None:
            mark.addressed(self.row, known)
        return known is None

    def _open(self) -> Errand | None:
        if self.row.maybe_sent_at is None and (self._is_over() or self._has_to_wait()):
            return None
        return self.ask(Call("conversations.open", {"users": ",".join(self.row.user_ids)}))

    # --- whether it is said, and when

    def _is_over(self) -> bool:
        row, now = self.row, self.now
        if row.not_after is not None and now > row.not_after:
            mark.lapsed(row, "late", now)
        elif row.attempts >= mark.GIVE_UP_AFTER:
            mark.dead(row, now)
        else:
            return False
        return True

    def _has_to_wait(self) -> bool:
        if is_held(self.session):
            mark.deferred(self.row, self.now)
            return True
        until = None if self.row.urgent else self.means.waits(self.session, self.row, self.now)
        if until is None or until <= self.now:
            return False
        if self.row.not_after is not None and until > self.row.not_after:
            mark.lapsed(self.row, "late", self.now)
        else:
            mark.deferred(self.row, until)
        return True

    # --- saying it

    def _say(self) -> Errand | None:
        match self._composed():
            case Lapse(reason):
                mark.lapsed(self.row, reason, self.now)
            case Wait(until):
                mark.deferred(self.row, until)
            case Call() as call:
                return self._say_it(call)
        return None

    def _composed(self) -> Composed:
        if self.ready is not None and self.ready.is_for(self.row):
            return self.ready.composed()
        return compose(self.session, self.row, self.means.renderers, self.now)

    def _say_it(self, call: Call) -> Errand | None:
        until = self._refused(call)
        if until is not None:
            mark.deferred(self.row, until)
            return None
        mark.under_way(self.session, self.row, self.now)
        return Errand(call, self.row.revision)

    def _refused(self, call: Call) -> datetime | None:
        """When to come back; None when the method and, for a post, the channel let it pass."""
        method = self._method(call)
        if call.method != "chat.postMessage":
            return self._wait(call, take_grant(self.session, method))
        channel = Grant(str(call.arguments["channel"]), self.means.paces.channel, self.now)
        until = free_at(self.session, channel)
        if until > self.now:
            return until if self.row.urgent else turn_of(self.session, channel, until)
        return self._wait(call, take_grant(self.session, method)) or take_grant(self.session, channel)

    def _wait(self, call: Call, until: datetime | None) -> datetime | None:
        """A row that stands in the lane of that method keeps its place there: the lane itself waits for its budget."""
        return self.now if until is not None and next_method(self.row) == call.method else until

    # --- calls that say nothing

    def ask(self, call: Call, *, pages_ahead: int = 0) -> Errand | None:
        """A call that shows nobody anything, if it is granted."""
        until = self._wait(call, take_grant(self.session, self._method(call, pages_ahead)))
        if until is not None:
            mark.deferred(self.row, until)
            return None
        mark.asking(self.row, self.now)
        return Errand(call, self.row.revision)

    def _method(self, call: Call, pages_ahead: int = 0) -> Grant:
        every = self.means.paces.methods[call.method]
        return Grant(call.method, every, self.now, urgent=self.row.urgent, ahead=every * pages_ahead)
