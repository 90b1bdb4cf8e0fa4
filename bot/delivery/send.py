"""One claimed row through the protocol: a call, what came of it, the next call. None is made inside a transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import OperationalError

from bot import logs
from bot.delivery import mark
from bot.delivery.addresses import forget, remember
from bot.delivery.advance import Errand, advance, next_page
from bot.delivery.budgets import pause
from bot.delivery.calls import make
from bot.delivery.claim import Claim, first_in, held, lease
from bot.delivery.compose import go_bare
from bot.delivery.hold import is_held
from bot.delivery.lanes import HISTORY, Lane
from bot.delivery.means import Means
from bot.delivery.outcome import NotSent, Outcome, Refused, Sent, Unknown, code_of
from bot.delivery.ready import prepare
from bot.delivery.reconcile import MOST_PAGES, Absent, CannotTell, Finding, Found, Later, NextPage, finding_of
from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession

TOO_LONG = timedelta(seconds=30)
"""A process that slept this long between intent and call must not call: too little of the lease is left."""
JITTER = 0.05
"""Of a pause that Slack asked for, so that not everything comes back in the same instant."""
OPEN = "conversations.open"

log = logs.get(__name__)


@dataclass(frozen=True)
class Taken:
    """A row that is ours for as long as its lease lasts, and the call that comes next, where there is one."""

    means: Means
    claim: Claim
    row: OutboxRow
    errand: Errand | None
    since: float
    """When that was, on the steady clock."""

    def carry_out(self) -> None:
        """Bring the row as far as it gets. Raises only what a failing database raises."""
        claim = self.claim
        try:
            _Delivery(self.means, claim).run(self.row, self.errand, self.since)
        except OperationalError:
            raise
        except Exception:
            # Whatever it was: the lease runs out, and the attempts are counted.
            log.exception("delivery.broken", delivery=claim.id, team=claim.team_id, template=claim.template)


def take(means: Means, lane: Lane, owner: str) -> Taken | None:
    """Claim the first row of a lane; None when the lane was empty. Raises only what a failing database raises.

    Claim, grant, words and intent are one transaction; what came of a call and the intent of the next are one, too.
    """
    now = means.clock()
    ready, since = prepare(means, lane, now), means.steady()
    with means.database.behind(lane.team_id) as session:
        row = None
        if lane.method == HISTORY or not is_held(session):
            row = first_in(session, lane, now, leases_are_sound=means.leases.are_sound())
        if row is None:
            return None
        claim = lease(row, owner, now)
        errand = advance(means, session, row, now, ready)
        means.point("claiming")
    means.point("claimed")
    return Taken(means, claim, row, errand, since)


def _file_in(sent: Sent) -> str | None:
    """Slack's id of a file that was brought, where the call brought one."""
    files = sent.answer.get("files") or ()
    return str(files[0]["id"]) if files and isinstance(files[0], dict) and "id" in files[0] else None


class _Delivery:
    def __init__(self, means: Means, claim: Claim) -> None:
        self._means = means
        self._claim = claim
        self._client = means.client_for(claim.team_id)
        self._pages = 1

    def run(self, row: OutboxRow, errand: Errand | None, since: float) -> None:
        """From call to call, until the row's turn is over."""
        if errand is None:
            self._tell(row)
        while errand is not None:
            if self._means.steady() - since > TOO_LONG.total_seconds():
                self._log("overslept")
                return
            outcome = self._call(errand)
            since = self._means.steady()
            errand = self._mark(errand, outcome, self._means.clock())

    def _call(self, errand: Errand) -> Outcome:
        self._means.point("calling")
        outcome = make(self._client, errand.call)
        self._means.point("called")
        self._means.watch.called(errand.call.method, code_of(outcome))
        return outcome

    def _mark(self, errand: Errand, outcome: Outcome, now: datetime) -> Errand | None:
        """Write down what came of the call; nothing when the lease was lost, for the row is another's now."""
        with self._means.database.behind(self._claim.team_id) as session:
            row = held(session, self._claim)
            following = None if row is None else self._conclude(session, row, errand, outcome, now)
            self._means.point("marking")
        self._means.point("marked")
        if row is None:
            self._log("lease lost")
        elif following is None:
            self._tell(row)
        return following

    def _conclude(
        self, session: TeamSession, row: OutboxRow, errand: Errand, outcome: Outcome, now: datetime
    ) -> Errand | None:
        if errand.call.method == HISTORY:
            return self._cleared_up(session, row, outcome, now)
        if errand.call.method == OPEN:
            return self._opened(session, row, outcome, now)
        match outcome:
            case Sent(ts):
                mark.sent(session, row, errand.revision, ts or _file_in(outcome), now)
            case Unknown():
                mark.unresolved(row, now)
            case Refused("invalid_blocks") if go_bare(session, row, errand.call):
                mark.absent(row)
                mark.deferred(row, now)
            case Refused() | NotSent():
                self._not_done(session, row, errand.call.method, outcome, now)
        return None

    def _opened(self, session: TeamSession, row: OutboxRow, outcome: Outcome, now: datetime) -> Errand | None:
        match outcome:
            case Sent(channel=str(channel)):
                remember(session, row.user_ids, channel)
                mark.addressed(row, channel)
                return advance(self._means, session, row, now)
            case Sent():
                mark.backed_off(row, "odd answer", now)
            case Unknown(reason):
                mark.backed_off(row, reason, now)  # opening twice opens once
            case Refused() | NotSent():
                self._not_done(session, row, OPEN, outcome, now)
        return None

    def _cleared_up(self, session: TeamSession, row: OutboxRow, page: Outcome, now: datetime) -> Errand | None:
        """What became of the last attempt, and then, where it left nothing, the next."""
        finding = finding_of(row.id, page)
        if isinstance(finding, NextPage) and self._pages < MOST_PAGES:
            self._pages += 1
            return next_page(self._means, session, row, finding.cursor, now)
        self._settle(session, row, finding, now)
        return advance(self._means, session, row, now) if row.state == State.LEASED else None

    def _settle(self, session: TeamSession, row: OutboxRow, finding: Finding, now: datetime) -> None:
        maybe_sent_at = row.maybe_sent_at or now
        match finding:
            case Later(outcome):
                self._not_done(session, row, HISTORY, outcome, now)
                return
            case Found(ts):
                mark.sent(session, row, row.revision, ts, maybe_sent_at)
            case Absent():
                mark.absent(row)
            case CannotTell() | NextPage():
                mark.unconfirmed(row, maybe_sent_at, again=row.template in self._means.sent_again)
        self._means.watch.resolved(_how(finding, row))

    def _not_done(
        self, session: TeamSession, row: OutboxRow, method: str, outcome: Refused | NotSent | Unknown, now: datetime
    ) -> None:
        match outcome:
            case Refused(error):
                mark.failed(row, error, now)
                if row.kind in (Kind.DM, Kind.GROUP_DM, Kind.FILE) and row.channel_id is not None:
                    forget(session, row.channel_id)
                self._means.on_refused(session, row, error)
            case NotSent(_, float(seconds)):
                self._pause(session, row, method, timedelta(seconds=seconds), now)
            case NotSent(reason) | Unknown(reason):
                self._take_back(row, method)
                mark.backed_off(row, reason, now)

    def _pause(self, session: TeamSession, row: OutboxRow, method: str, wait: timedelta, now: datetime) -> None:
        until = now + wait + mark.jitter(row.id, wait * JITTER)
        pause(session, method, now, until)
        self._take_back(row, method)
        mark.deferred(row, until)

    @staticmethod
    def _take_back(row: OutboxRow, method: str) -> None:
        """A call that did nothing leaves nothing to resolve; one that says nothing does not resolve the one before."""
        if method not in (HISTORY, OPEN):
            mark.absent(row)

    def _tell(self, row: OutboxRow) -> None:
        self._means.watch.stands(row)
        self._log(row.state, reason=row.reason, attempts=row.attempts)

    def _log(self, event: str, **values: object) -> None:
        claim = self._claim
        log.info(f"delivery.{event}", delivery=claim.id, team=claim.team_id, kind=claim.kind, **values)


def _how(finding: Finding, row: OutboxRow) -> str:
    if isinstance(finding, Found | Absent):
        return type(finding).__name__.lower()
    return "counted" if row.state == State.SENT else "again"
