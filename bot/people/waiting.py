"""Whether a message that nobody waits for may be said now: by its readers' clocks, wishes and budgets."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, select

from bot.calendar import WorkingHours, at_wall, in_hours, local_day, next_shared, next_working
from bot.delivery.attention import lock_attention
from bot.delivery.outbox import refresh_home
from bot.people.budget import Foresight, budgets, counts, is_introduction
from bot.people.eligibility import is_away, is_paused
from bot.people.rules import LIMITS
from bot.people.service import hours_of, people_by_id
from bot.people.silence import quiet_until
from models.delivery import Kind, OutboxReader, OutboxRow
from models.engine import TeamSession
from models.kept import kept
from models.people import Person

HORIZON_DAYS = 5
"""Easter, from Good Friday to Tuesday, is shorter."""
LOOK_AGAIN = timedelta(days=7)
"""After so long somebody is looked at again whose break, or absence, names no end."""


@dataclass(frozen=True)
class Waiting:
    """The hook of delivery (`Waits`): asked of every message that nobody waits for, at the moment of sending.

    `foresee`: what the programmes are going to say, for which room is kept.
    """

    foresee: Sequence[Foresight] = ()

    def __call__(self, session: TeamSession, row: OutboxRow, now: datetime) -> datetime | None:
        """Until when it waits; None when it may be said. It lapses where that is after its end."""
        if row.kind not in (Kind.DM, Kind.GROUP_DM):
            return None
        people = list(people_by_id(session, row.user_ids).values())
        hours = [hours_of(person) for person in people]
        asleep = _later(_next_welcome(hours, now), now)
        if asleep is not None or not counts(row):
            return asleep
        resting = _later(_after_rest(session, row, people, now), now)
        if resting is not None:
            welcome = _next_welcome(hours, resting)
            return welcome if row.not_after is None or resting > row.not_after else min(welcome, row.not_after)
        room = self._room(session, row, people, now)
        return None if room is None else _to_its_end(row, _next_welcome(hours, room), now)

    def _room(self, session: TeamSession, row: OutboxRow, people: Sequence[Person], now: datetime) -> datetime | None:
        """When the budgets of all its readers have room; None when they have it now."""
        if is_introduction(row) and now - row.due_at > timedelta(days=LIMITS.patience_days):
            return None
        lock_attention(session, [person.id for person in people])
        # Nothing comes before an introduction, so nothing needs to be foreseen for it.
        foresee = () if is_introduction(row) else self.foresee
        found = budgets(session, people, now, but=row.id, foresee=foresee)
        starts: dict[str, datetime] = {}
        for person in people:
            today = local_day(now, person.zone)
            day = found[person.id].room_for(row, today)
            if day > today:
                starts[person.id] = at_wall(day, 0, person.zone)
        _hold_back(session, row, starts, now)
        return max(starts.values(), default=None)


waits_for_hours = Waiting()
"""Hours, wishes and budgets, with nothing foreseen."""


def _next_welcome(hours: Sequence[WorkingHours], at: datetime) -> datetime:
    """When all are at work; where their hours never meet, when one of them is. At once where nobody is known."""
    if not hours:
        return at
    shared = next_shared(hours, at, HORIZON_DAYS)
    if shared is not None:
        return shared
    return at if any(in_hours(one, at) for one in hours) else min(next_working(one, at) for one in hours)


def _later(until: datetime | None, now: datetime) -> datetime | None:
    return until if until is not None and until > now else None


def _after_rest(session: TeamSession, row: OutboxRow, people: Sequence[Person], now: datetime) -> datetime | None:
    """When all of them want to hear of it again; a group that was put together is introduced all the same."""
    if is_introduction(row):
        return None
    quiet = quiet_until(session, [person.id for person in people], now)
    return max((rest for person in people for rest in _rests(row, person, quiet, now)), default=None)


def _rests(row: OutboxRow, person: Person, quiet: Mapping[str, datetime], now: datetime) -> Iterable[datetime]:
    if is_paused(person, now):
        yield now + LOOK_AGAIN if person.paused_until is None else at_wall(person.paused_until, 0, person.zone)
    if is_away(person, now):
        yield _to_its_end(row, person.away_until or now + LOOK_AGAIN, now)
    # The question that announces the quiet is written as it begins.
    if person.id in quiet and row.created_at < quiet[person.id] - timedelta(days=LIMITS.quiet_days):
        yield quiet[person.id]


def _to_its_end(row: OutboxRow, until: datetime, now: datetime) -> datetime:
    """Not beyond its end, so that it waits in Home until then and does not lapse before."""
    return until if row.not_after is None or now >= row.not_after else min(until, row.not_after)


def _hold_back(session: TeamSession, row: OutboxRow, over_budget: Collection[str], now: datetime) -> None:
    """Have the Homes of those whose budgets it waits for show it, and those of the others no more."""
    for reader in _readers(row.user_ids, row.id).scalars(session):
        held_back = reader.user_id in over_budget
        if reader.held_back != held_back:
            reader.held_back = held_back
            refresh_home(session, reader.user_id, now, urgent=False)


@kept
def _readers(user_ids: Collection[str], outbox_id: str) -> Select[OutboxReader]:
    return select(OutboxReader).where(OutboxReader.user_id.in_(user_ids), OutboxReader.outbox_id == outbox_id)
