"""Between a clock on a wall and an instant in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


class UnknownZone(ValueError):
    """A time zone name that the IANA database does not have."""


def zone_named(name: str) -> ZoneInfo:
    """The IANA zone of that name ("Europe/Stockholm"). Raises UnknownZone for anything else."""
    # zoneinfo raises KeyError when the name is missing, ValueError when it is a path, OSError when it is a folder.
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise UnknownZone(f"no time zone is called {name!r}") from error


def in_utc(at: datetime) -> datetime:
    """The same instant in UTC. Raises ValueError for a naive datetime, which is no instant."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(UTC)


def at_wall(day: date, hour: int, zone: str, minute: int = 0) -> datetime:
    """The UTC instant when clocks in `zone` show hour:minute on that local day.

    When the clocks are put forward over that time, it is as much later as they jump: 02:30 becomes 03:30.
    When they are put back and show it twice, it is the first of the two. So each local day has exactly one.
    """
    return datetime.combine(day, time(hour, minute, fold=0), zone_named(zone)).astimezone(UTC)


def local_time(at_utc: datetime, zone: str) -> datetime:
    """What clocks in `zone` show at that instant, as an aware datetime."""
    return in_utc(at_utc).astimezone(zone_named(zone))


def local_day(at_utc: datetime, zone: str) -> date:
    """The date in `zone` at that instant."""
    return local_time(at_utc, zone).date()


def minutes_from_utc(zone: str, at: datetime) -> int:
    """How far clocks in `zone` are ahead of UTC at that instant, in whole minutes: 120 for Stockholm in summer."""
    offset = in_utc(at).astimezone(zone_named(zone)).utcoffset()
    return 0 if offset is None else int(offset.total_seconds() // 60)
