"""One claimed row through the protocol. No call is made inside a transaction."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from slack_sdk import WebClient

from bot import logs
from bot.clock import Clock
from bot.delivery import mark
from bot.delivery.calls import make
from bot.delivery.claim import Claim, held
from bot.delivery.compose import Call, Lapse, Wait, compose
from bot.delivery.outcome import NotSent, Outcome, Refused, Sent, Unknown
from bot.delivery.pauses import Pauses
from bot.delivery.reconcile import Absent, CannotTell, Finding, Found, Later, look_for
from bot.delivery.render import Renderers
from models.delivery import Kind, OutboxRow, State
from models.engine import Database, TeamSession

OnRefused: TypeAlias = Callable[[TeamSession, OutboxRow, str], None]
"""Told of a row that Slack refused for good, in the transaction that ends it: it marks the person or channel."""

TOO_LONG = timedelta(seconds=30)
"""A process that slept this long between intent and call must not call: too little of the lease is left."""

log = logs.get(__name__)


@dataclass(frozen=True)
class Means:
    """What delivering takes.

    `client_for` gives the Web API client of a workspace. `sent_again` names the templates that are said a second
    time where nobody can know whether the first reached its readers; all others count as sent then.
    """

    database: Database
    client_for: Callable[[str], WebClient]
    renderers: Renderers
    clock: Clock
    on_refused: OnRefused
    sent_again: Collection[str] = ()
    pauses: Pauses = field(default_factory=Pauses)


def deliver(means: Means, claim: Claim) -> None:
    """Say what the row says, or bring it as far as it gets today. Only a database that fails raises."""
    try:
        _Delivery(means, claim).run()
    except Exception as error:
        log.exception("delivery.broken", delivery=claim.id, team=claim.team_id, template=claim.template)
        _set_back(means, claim, logs.brief(error))


def _set_back(means: Means, claim: Claim, reason: str) -> None:
    with means.database.team(claim.team_id) as session:
        row = held(session, claim)
        # With an intent the lease must run its whole length: the call may be on its way.
        if row is not None and row.maybe_sent_at is None:
            mark.backed_off(row, reason, means.clock())


class _Delivery:
    def __init__(self, means: Means, claim: Claim) -> None:
        self._means = means
        self._claim = claim
        self._client = means.client_for(claim.team_id)

    def run(self) -> None:
        claim = self._claim
        if claim.maybe_sent_at is not None and not self._may_send(claim.maybe_sent_at):
            return
        if claim.is_late(self._means.clock()):
            self._mark(lambda _session, row: mark.lapsed(row, "late"))
        elif claim.attempts >= mark.GIVE_UP_AFTER:
            self._mark(lambda _session, row: mark.dead(row))
        elif self._is_addressed():
            self._say()

    # --- before: what became of the last attempt

    def _may_send(self, maybe_sent_at: datetime) -> bool:
        assert self._claim.channel_id is not None  # noqa: S101 - an intent needs an address
        if self._is_paused("conversations.history"):
            return False
        finding = look_for(self._client, self._claim.id, self._claim.channel_id, maybe_sent_at)
        self._log("reconciled", finding=type(finding).__name__)
        row = self._mark(lambda session, row: self._settle(session, row, finding, maybe_sent_at))
        return row is not None and row.state == State.LEASED

    def _settle(self, session: TeamSession, row: OutboxRow, finding: Finding, maybe_sent_at: datetime) -> None:
        match finding:
            case Found(ts):
                mark.sent(session, row, self._claim, ts, maybe_sent_at)
            case Absent():
                mark.absent(row)
            case CannotTell():
                mark.unconfirmed(row, maybe_sent_at, again=row.template in self._means.sent_again)
            case Later(outcome):
                self._postpone(row, "conversations.history", outcome)

    # --- the address

    def _is_addressed(self) -> bool:
        if self._claim.kind not in (Kind.DM, Kind.GROUP_DM) or self._claim.channel_id is not None:
            return True
        if self._is_paused("conversations.open"):
            return False
        opened = make(self._client, Call("conversations.open", {"users": ",".join(self._claim.user_ids)}))
        if isinstance(opened, Sent) and opened.channel is not None:
            self._claim = replace(self._claim, channel_id=opened.channel)
            return self._mark(self._keep_address) is not None
        self._mark(lambda session, row: self._conclude(session, row, "conversations.open", opened))
        return False

    def _keep_address(self, _session: TeamSession, row: OutboxRow) -> None:
        row.channel_id = self._claim.channel_id

    # --- saying it

    def _say(self) -> None:
        call = self._intend()
        if call is None:
            return
        outcome = make(self._client, call)
        self._mark(lambda session, row: self._conclude(session, row, call.method, outcome))

    def _intend(self) -> Call | None:
        now = self._means.clock()
        with self._means.database.team(self._claim.team_id) as session:
            row = held(session, self._claim)
            call = None if row is None else self._prepare(session, row, now)
        if self._means.clock() - now > TOO_LONG:
            self._log("overslept")
            return None
        return call

    def _prepare(self, session: TeamSession, row: OutboxRow, now: datetime) -> Call | None:
        # What is refreshed from here on is newer than what we render.
        self._claim = replace(self._claim, revision=row.revision)
        match compose(session, row, self._means.renderers, now):
            case Lapse(reason):
                mark.lapsed(row, reason)
            case Wait(until):
                mark.deferred(row, until)
            case Call(method) as call:
                paused_until = self._means.pauses.until(row.team_id, method, now)
                if paused_until is None:
                    mark.under_way(session, row, now)
                    return call
                mark.deferred(row, paused_until)
        return None

    # --- after

    def _conclude(self, session: TeamSession, row: OutboxRow, method: str, outcome: Outcome) -> None:
        match outcome:
            case Sent(ts):
                mark.sent(session, row, self._claim, ts, self._means.clock())
            case Refused(error):
                mark.failed(row, error)
                self._means.on_refused(session, row, error)
            case NotSent():
                row.maybe_sent_at = None
                self._postpone(row, method, outcome)
            case Unknown(reason) if method == "conversations.open":
                mark.backed_off(row, reason, self._means.clock())  # opening twice opens once
            case Unknown():
                mark.unresolved(row, self._means.clock())

    def _postpone(self, row: OutboxRow, method: str, outcome: NotSent | Unknown) -> None:
        now = self._means.clock()
        if isinstance(outcome, NotSent) and outcome.retry_after is not None:
            until = now + timedelta(seconds=outcome.retry_after) + mark.jitter(row.id)
            self._means.pauses.pause(self._claim.team_id, method, until)
            mark.deferred(row, until)
        else:
            mark.backed_off(row, outcome.reason, now)

    def _is_paused(self, method: str) -> bool:
        # It was free when the row was claimed, but another thread may have met a 429 since.
        until = self._means.pauses.until(self._claim.team_id, method, self._means.clock())
        if until is None:
            return False
        self._mark(lambda _session, row: mark.deferred(row, until))
        return True

    def _mark(self, change: Callable[[TeamSession, OutboxRow], None]) -> OutboxRow | None:
        """Change the row in a transaction of its own; None when the lease was lost, and the row is another's now."""
        with self._means.database.team(self._claim.team_id) as session:
            row = held(session, self._claim)
            if row is None:
                self._log("lease lost")
                return None
            change(session, row)
        self._log(row.state, reason=row.reason, attempts=row.attempts)
        return row

    def _log(self, event: str, **values: object) -> None:
        claim = self._claim
        log.info(f"delivery.{event}", delivery=claim.id, team=claim.team_id, kind=claim.kind, **values)
