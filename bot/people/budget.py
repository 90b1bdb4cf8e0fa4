"""One budget of attention for each person: what was said to them, what is to come, and when there is room again.

What was said is what the outbox says was said; nothing is counted twice, or beside it.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from sqlalchemy import Row, Select, and_, func, or_, select

from bot.calendar import at_wall, local_day
from bot.people.rules import LIMITS, WEEKEND, Limits, Rank, Start, monday_of, next_room, precedence
from models.delivery import Kind, OutboxReader, OutboxRow, State
from models.engine import TeamSession
from models.kept import kept
from models.people import Person

UNFINISHED = (State.QUEUED, State.LEASED)


@dataclass(frozen=True)
class Ahead:
    """Something that a programme is going to say to a person, and that is not in the outbox yet."""

    user_id: str
    at: datetime
    rank: Rank
    started_by: Start = Start.BOT


Foresight: TypeAlias = Callable[[TeamSession, Collection[str], datetime], Iterable[Ahead]]
"""What a programme is going to say to these people until a moment, as far as time alone decides."""


@dataclass
class Budget:
    """What concerns one person's budget in one week, as days of their own calendar."""

    said: list[date] = field(default_factory=list)
    ahead: list[tuple[date, tuple[bool, int]]] = field(default_factory=list)
    waiting: int = 0
    """Introductions that wait to be said, in this week or, as before Easter, in the next: nothing withholds them."""

    @property
    def taken(self) -> int:
        """What was said this week, and the introductions that will be, whatever comes."""
        return len(self.said) + self.waiting

    def room_for(self, row: OutboxRow, today: date, limits: Limits = LIMITS) -> date:
        """The first day on which this letter can be said."""
        if is_introduction(row):
            # Its round made sure that the week has room; a day later it is as welcome.
            return next_room(today, [day for day in self.said if day == today], [], limits)
        mine = precedence(row.started_by, row.rank)
        return next_room(today, self.said, [day for day, theirs in self.ahead if theirs < mine], limits)


def is_introduction(row: OutboxRow | Row[*tuple[Any, ...]]) -> bool:
    """True for a message that introduces people: a whole group waits for it, so no budget withholds it for good."""
    return row.kind == Kind.GROUP_DM and row.rank == Rank.INTRODUCTION


def counts(row: OutboxRow) -> bool:
    """True for what takes a place in its readers' budgets."""
    return row.kind in (Kind.DM, Kind.GROUP_DM) and not row.urgent and row.started_by is not Start.SELF


def budgets(
    session: TeamSession, people: Collection[Person], now: datetime, *, but: str = "", foresee: Sequence[Foresight] = ()
) -> dict[str, Budget]:
    """The budget of each person in their present week, but for one letter, whose turn is being decided."""
    by_id = {person.id: person for person in people}
    weeks = {person.id: _Week(person.zone, monday_of(local_day(now, person.zone))) for person in people}
    found = {user_id: Budget() for user_id in by_id}
    for letter in _letters(by_id, but).rows(session):
        _enter(found[letter.user_id], weeks[letter.user_id], letter)
    until = max((week.end for week in weeks.values()), default=now)
    for coming in (each for foresight in foresee for each in foresight(session, list(by_id), until)):
        day = weeks[coming.user_id].day_of(coming.at)
        if day is not None and day.weekday() < WEEKEND:  # what time makes due on a weekend is said on the Monday
            found[coming.user_id].ahead.append((day, precedence(coming.started_by, coming.rank)))
    return found


@dataclass(frozen=True)
class _Week:
    """One week of one person: the local Monday it begins on."""

    zone: str
    monday: date

    @property
    def end(self) -> datetime:
        return at_wall(self.monday + timedelta(weeks=1), 0, self.zone)

    def day_of(self, at: datetime) -> date | None:
        """The local day, None outside of this week; what is late already is as good as due on its Monday."""
        day = max(local_day(at, self.zone), self.monday)
        return day if day < self.monday + timedelta(weeks=1) else None


@kept
def _letters(user_ids: Collection[str], but: str) -> Select[*tuple[Any, ...]]:
    row = OutboxRow
    columns = (row.kind, row.state, row.started_by, row.rank, row.due_at, row.ready_at, row.not_after)
    return (
        select(OutboxReader.user_id, *columns, func.coalesce(row.sent_at, row.maybe_sent_at).label("said_at"))
        .join(row, and_(row.team_id == OutboxReader.team_id, row.id == OutboxReader.outbox_id))
        .where(OutboxReader.user_id.in_(user_ids), row.id != but)
    )


def _enter(budget: Budget, week: _Week, letter: Row[*tuple[Any, ...]]) -> None:
    if letter.said_at is not None:
        said = local_day(letter.said_at, week.zone)
        if said >= week.monday:
            budget.said.append(said)
    elif letter.state in UNFINISHED and not _will_lapse(letter):
        day = week.day_of(max(letter.due_at, letter.ready_at))
        if day is not None:
            budget.ahead.append((day, precedence(letter.started_by, letter.rank)))
        if is_introduction(letter):
            budget.waiting += 1


def _will_lapse(letter: Row[*tuple[Any, ...]]) -> bool:
    """True for what waits in Home until its end."""
    return letter.not_after is not None and letter.ready_at >= letter.not_after


def held_back(session: TeamSession, user_id: str, now: datetime) -> list[OutboxRow]:
    """What waits for this person's budget, what comes first first."""
    rows = _held_back(user_id, now).scalars(session)
    return sorted(rows, key=lambda row: (precedence(row.started_by, row.rank), row.created_at))


@kept
def _held_back(user_id: str, now: datetime) -> Select[OutboxRow]:
    return (
        select(OutboxRow)
        .join(OutboxReader, and_(OutboxRow.team_id == OutboxReader.team_id, OutboxRow.id == OutboxReader.outbox_id))
        .where(OutboxReader.user_id == user_id, OutboxReader.held_back.is_(True), OutboxRow.state.in_(UNFINISHED))
        .where(or_(OutboxRow.not_after.is_(None), OutboxRow.not_after > now), OutboxRow.maybe_sent_at.is_(None))
    )
