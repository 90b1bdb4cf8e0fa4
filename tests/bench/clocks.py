"""Clocks that are set, and clocks that change by law: one round per local date, and every message once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from random import Random
from zoneinfo import ZoneInfo, available_timezones

from sqlalchemy import delete, func, select

from bot.calendar.wallclock import at_wall
from bot.introductions.rules import EnrolmentState, Mode
from bot.programme import PROGRAMMES
from models.base import Base
from models.delivery import Kind, OutboxRow
from models.engine import Database, TeamSession
from models.introductions import Enrolment, IntroProgramme, Round
from models.people import Channel, ChannelMember, Person, Workspace
from tests.bench.figures import Figure, none, noted
from tests.bench.virtual import Fleet, database, introduction, workspace

YEARS = range(2026, 2036)
TEAM = "T0CLOCK001"
SAMPLE = 40
"""Changes at which a whole round is played in the database; all others are checked on the calendar alone."""
LETTERS = 900
STEPS_ON = 40
"""How often the bot's clock is set an hour on, at random moments; it is set back by one once in ten times."""


@dataclass(frozen=True)
class Change:
    """A zone whose clocks change on a local date."""

    zone: str
    day: date


@cache
def changes() -> list[Change]:
    """Every change of every zone in ten years."""
    return [Change(name, day) for name in sorted(available_timezones()) for day in _days_of(ZoneInfo(name))]


def _days_of(zone: ZoneInfo) -> Iterator[date]:
    day, last = date(YEARS.start, 1, 1), date(YEARS.stop, 1, 1)
    before = datetime.combine(day, time(), zone).utcoffset()
    while day < last:
        after = datetime.combine(day + timedelta(days=1), time(), zone).utcoffset()
        if after != before:
            yield day
        day, before = day + timedelta(days=1), after


def anomalies(change: Change) -> int:
    """Hours of the days round a change that are shown wrong, or no later than on the day before."""
    zone, found = ZoneInfo(change.zone), 0
    for hour in range(24):
        last = datetime.min.replace(tzinfo=UTC)
        for shift in (-1, 0, 1):
            day = change.day + timedelta(days=shift)
            at = at_wall(day, hour, change.zone)
            found += at <= last or not _is_right(at, datetime.combine(day, time(hour)), zone)
            last = at
    return found


def _is_right(at: datetime, wanted: datetime, zone: ZoneInfo) -> bool:
    shown = at.astimezone(zone).replace(tzinfo=None)
    readings = (wanted.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    exists = any(each.astimezone(zone).replace(tzinfo=None) == wanted for each in readings)
    # A time that the clocks jump over is moved on; in Greenland that is past midnight.
    return shown == wanted if exists else wanted < shown <= wanted + timedelta(hours=2)


def play_round(made: Database, change: Change, dice: Random) -> int:
    """One round on the day of a change, by a clock that is set back and on by an hour. How much is wrong with it."""
    hour = dice.randrange(24)
    draw_at = at_wall(change.day, hour, change.zone)
    began = draw_at - timedelta(days=7)
    with made.engine.begin() as connection:  # a session lets nobody empty the audit
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(delete(table))
    with made.everywhere() as session:
        _found(session, change, hour, began)
    now = began
    while now < draw_at + timedelta(days=1):
        near = abs(now - draw_at) < timedelta(hours=3)
        skew = timedelta(hours=dice.choice((-1, 0, 0, 1))) if near else timedelta(0)
        for programme in PROGRAMMES:
            programme.tick(made, TEAM, now + skew)
        now += timedelta(minutes=20) if near else timedelta(hours=8)
    return _wrong(made, change)


def _found(session: TeamSession, change: Change, hour: int, now: datetime) -> None:
    session.add(Workspace(team_id=TEAM, name="Clocks", bot_user_id="U0PARTNER0"))
    session.add_all(Person(team_id=TEAM, id=f"U{each}", name=f"Person {each}", zone=change.zone) for each in range(4))
    session.add(Channel(team_id=TEAM, id="C1", synced_at=now))
    session.add_all(ChannelMember(team_id=TEAM, channel_id="C1", user_id=f"U{each}") for each in range(4))
    session.add(
        IntroProgramme(
            team_id=TEAM,
            id="programme",
            channel_id="C1",
            set_up_by="U1",
            mode=Mode.OPT_IN,
            cadence="weekly",
            weekday=change.day.weekday(),
            hour=hour,
            zone=change.zone,
            anchor=change.day,
            created_at=now,
            changed_at=now,
        )
    )
    session.add_all(
        Enrolment(
            team_id=TEAM, programme_id="programme", user_id=f"U{each}", state=EnrolmentState.ACTIVE, joined_at=now
        )
        for each in range(4)
    )


def _wrong(made: Database, change: Change) -> int:
    with made.team(TEAM) as session:
        rounds = session.scalar(select(func.count()).where(Round.held_on == change.day)) or 0
        groups = list(session.scalars(select(OutboxRow.user_ids).where(OutboxRow.kind == Kind.GROUP_DM)))
    introduced = Counter(person for group in groups for person in group)
    return abs(rounds - 1) + sum(abs(introduced[f"U{each}"] - 1) for each in range(4))


def measure(seed: int) -> Iterator[Figure]:
    """The calendar, rounds in the database, and delivery."""
    zones = len({change.zone for change in changes()})
    yield noted(
        f"clocks: changes in {YEARS.start}-{YEARS.stop - 1}, in {zones} of {len(available_timezones())} zones",
        f"{len(changes()):,}",
    )
    yield none("clocks: hours that come twice, never or too early", sum(map(anomalies, changes())))
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    with database() as made:
        wrong = sum(play_round(made, change, dice) for change in dice.sample(changes(), SAMPLE))
    yield none(f"clocks: {SAMPLE} rounds on such days: not one a date, not one each", wrong)
    yield from deliver(seed)


def deliver(seed: int) -> Iterator[Figure]:
    """Messages while the bot's clock is set an hour back and on under it; Slack's clock is right."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    with database() as made:
        fleet = Fleet(made, lambda clock: [workspace(TEAM, 2 * LETTERS, clock)], seed)
        ahead = 0
        for number, moment in enumerate(sorted(dice.uniform(0, LETTERS) for _ in range(STEPS_ON))):
            ahead += -1 if number % 10 == 9 else 1
            fleet.stage.after(moment, partial(fleet.set_clock, ahead))
        for number in range(LETTERS):
            fleet.stage.after(number, partial(_write, fleet, number))
        fleet.expects_more = True
        fleet.stage.after(LETTERS, lambda: setattr(fleet, "expects_more", False))
        fleet.start()
        fleet.run(timedelta(hours=6))
        fleet.close()
        said, left, took = fleet.said(), fleet.unfinished(), fleet.minutes
    yield noted(f"clocks: {LETTERS} letters, the bot's clock set {STEPS_ON} times by an hour", f"{took:.0f} min")
    yield none("clocks: letters lost", LETTERS - len(said) + left)
    yield none("clocks: letters doubled", said.total() - len(said))


def _write(fleet: Fleet, number: int) -> None:
    fleet.enqueue(TEAM, [introduction(number, fleet.clock())])
