"""How fast Slack may be called: one GCRA row per (workspace, method) and per (workspace, channel), for all replicas.

Nobody sleeps here. A grant is given or it is not, and then it says when to ask again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, bindparam, case, or_, select
from sqlalchemy.sql.dml import ReturningInsert

from bot.delivery.upsert import insert, insert_for
from models.delivery import Budget
from models.engine import TeamSession
from models.kept import kept


def per_minute(calls: int) -> timedelta:
    """The space between calls of a method that takes so many a minute.

    One call a minute stays free: what leaves here evenly arrives unevenly, and somebody who waits may go one ahead.
    """
    return timedelta(minutes=1) / (calls - 1)


@dataclass(frozen=True)
class Paces:
    """The space between calls: of each method in a workspace, and of posts to one channel."""

    methods: Mapping[str, timedelta]
    channel: timedelta


SLACK = Paces(
    methods=MappingProxyType(
        {
            "chat.postMessage": per_minute(300),
            "chat.update": per_minute(50),
            "conversations.open": per_minute(50),
            "conversations.history": per_minute(50),
            "files.completeUploadExternal": per_minute(100),
            "views.publish": per_minute(100),
        }
    ),
    channel=timedelta(seconds=1),
)
"""Slack's own tiers, as documented. A 429 corrects them where they are too fast."""
AT_ONCE = Paces(methods=MappingProxyType(dict.fromkeys(SLACK.methods, timedelta(0))), channel=timedelta(0))
"""No pace at all, for a clock that stands still; a pause that Slack asked for is kept all the same."""

ASKED_LATELY = timedelta(minutes=1)
"""For so long after somebody waited for a call, bulk leaves a fifth of the method to whoever comes next."""
LONGEST_DEBT = timedelta(minutes=1)
"""No pace leads farther ahead: a row that says so was written before the clock was set back."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class Grant:
    """What is asked for: one call of `name`, a method or a channel, at `now`.

    `urgent`: somebody waits for it, and may go one call ahead of the bulk. `ahead`: how far it may run ahead.
    """

    name: str
    every: timedelta
    now: datetime
    urgent: bool = False
    ahead: timedelta = timedelta(0)

    @property
    def lead(self) -> timedelta:
        """How much earlier than at its time it is given."""
        return max(self.ahead, self.every if self.urgent else timedelta(0))


@dataclass(frozen=True)
class Figures:
    """How a budget stands, as it is stored; the default is that of one which was never used."""

    next_at: int = 0
    paused_at: datetime | None = None
    paused_until: datetime | None = None

    def free_at(self, asked: Grant) -> datetime:
        """The moment when this could be granted, `asked.now` where that is now."""
        debt = _EPOCH + timedelta(microseconds=self.next_at) - asked.now
        wait = debt - asked.lead if timedelta(0) < debt <= LONGEST_DEBT and asked.every else timedelta(0)
        pause = timedelta(0)
        if self.paused_until is not None and self.paused_at is not None and self.paused_at - asked.now <= LONGEST_DEBT:
            pause = self.paused_until - asked.now
        return asked.now + max(wait, pause, timedelta(0))


def take_grant(session: TeamSession, asked: Grant) -> datetime | None:
    """Take one call from the budget. None when it is granted, else the moment to ask again."""
    at = micros(asked.now)
    fresh = {"next_at": at + _micros_of(asked.every), "asked_at": at if asked.urgent else 0, "promised_at": 0}
    moments = {"at": at, "moment": asked.now, "back": asked.now + LONGEST_DEBT}
    statement = _taking(session.get_bind().dialect.name, asked.every, asked.lead, urgent=asked.urgent)
    granted = session.execute(statement, {"team_id": session.team_id, "name": asked.name, **fresh, **moments}).first()
    return None if granted is not None else _figures(session, asked.name).free_at(asked)


def free_at(session: TeamSession, asked: Grant) -> datetime:
    """The moment when this could be granted; nothing is taken."""
    return _figures(session, asked.name).free_at(asked)


def turn_of(session: TeamSession, asked: Grant, until: datetime) -> datetime:
    """When a row that was refused until then should ask again: behind all that were refused before it.

    Otherwise a thousand rows for one channel would all ask again each second.
    """
    if until - asked.now < asked.every / 2:
        return until  # its turn is all but here
    budget = session.scalars(select(Budget).where(Budget.name == asked.name).with_for_update()).one()
    budget.promised_at = max(budget.promised_at + _micros_of(asked.every), budget.next_at)
    return _EPOCH + timedelta(microseconds=budget.promised_at)


def pause(session: TeamSession, name: str, now: datetime, until: datetime) -> None:
    """Slack asked for it: grant nothing of this method in this workspace before `until`."""
    values = {"paused_at": now, "paused_until": until}
    fresh = {"next_at": 0, "promised_at": 0, "asked_at": 0} | values
    statement = insert(session, Budget).values(team_id=session.team_id, name=name, **fresh)
    not_longer = or_(Budget.paused_until.is_(None), Budget.paused_until < until)
    session.execute(statement.on_conflict_do_update(index_elements=["team_id", "name"], set_=values, where=not_longer))


def figures_of(session: TeamSession, team_ids: Collection[str]) -> dict[tuple[str, str], Figures]:
    """How the methods' budgets of these workspaces stand, by (workspace, method). One that was never used is absent."""
    rows = _of_methods(team_ids).rows(session)
    return {(team_id, name): Figures(next_at, at, until) for team_id, name, next_at, at, until in rows}


@kept
def _of_methods(team_ids: Collection[str]) -> Select[str, str, int, datetime | None, datetime | None]:
    columns = (Budget.team_id, Budget.name, Budget.next_at, Budget.paused_at, Budget.paused_until)
    return select(*columns).where(Budget.team_id.in_(team_ids), Budget.name.in_(SLACK.methods))


def _figures(session: TeamSession, name: str) -> Figures:
    query = select(Budget.next_at, Budget.paused_at, Budget.paused_until).where(Budget.name == name)
    found = session.execute(query).one_or_none()
    return Figures() if found is None else Figures(*found)


@lru_cache(maxsize=256)
def _taking(dialect: str, every: timedelta, lead: timedelta, *, urgent: bool) -> ReturningInsert[str]:
    """What takes a call where one is free; told the row and the moment by what is bound."""
    # Kept, because putting it together takes longer than running it.
    statement = insert_for(dialect, Budget)
    bound: dict[str, Any] = {column: bindparam(column) for column in ("team_id", "name", "next_at", "asked_at")}
    return (
        statement.values(**bound, promised_at=bindparam("promised_at"))
        .on_conflict_do_update(
            index_elements=["team_id", "name"], set_=_changes(every, urgent=urgent), where=_is_free(every, lead)
        )
        .returning(Budget.name)
    )


def _changes(every: timedelta, *, urgent: bool) -> dict[str, Any]:
    at, space = bindparam("at", type_=BigInteger), _micros_of(every)
    since = case((and_(Budget.next_at > at, Budget.next_at <= at + _micros_of(LONGEST_DEBT)), Budget.next_at), else_=at)
    if urgent:
        return {"next_at": since + space, "asked_at": at}
    saving = case((Budget.asked_at > at - _micros_of(ASKED_LATELY), space * 5 // 4), else_=space)
    return {"next_at": since + saving}


def _is_free(every: timedelta, lead: timedelta) -> ColumnElement[bool]:
    at, moment = bindparam("at", type_=BigInteger), bindparam("moment", type_=Budget.paused_until.type)
    not_paused = or_(
        Budget.paused_until.is_(None),
        Budget.paused_until <= moment,
        Budget.paused_at > bindparam("back", type_=Budget.paused_at.type),  # the clock was set back since
    )
    if not every:
        return not_paused
    early, stale = Budget.next_at <= at + _micros_of(lead), Budget.next_at > at + _micros_of(LONGEST_DEBT)
    return and_(not_paused, or_(early, stale))


def micros(moment: datetime) -> int:
    """A moment as budgets store it: microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def _micros_of(span: timedelta) -> int:
    return span // _MICROSECOND
