"""people.csv: who is in this round, and what is known of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from functools import lru_cache
from zoneinfo import available_timezones

from bot.calendar import minutes_from_utc
from bot.lists.remarks import Margin
from bot.lists.sheet import Columns, Line, read_sheet
from bot.matching.hours import week_slots
from bot.matching.model import Candidate
from bot.people.spelling import in_usual_spelling, level_number
from bot.people.topics import normal_topics
from bot.texts import Plain, UserText

COLUMNS = Columns(
    known=("id", "department", "site", "level", "manager", "timezone", "offers", "seeks", "interests"), needed=("id",)
)
HIGHEST_LEVEL = 1_000
"""What has more digits is no level but something else, such as a year or a salary."""
Ids = Mapping[str, str]
"""Everybody's id by its `key`, as people.csv writes it."""


def key(written: str) -> str:
    """An id as it is compared: capitals make no difference."""
    return written.casefold()


def read_people(content: bytes, at: datetime, margin: Margin) -> tuple[Candidate, ...]:
    """Everybody in the list. `at` says whether zones are on summer time."""
    before = len(margin.report.problems)
    lines = read_sheet(content, COLUMNS, margin)
    if not lines and len(margin.report.problems) == before:
        margin.problem(None, "match-no-people")
    lines = _with_own_ids(lines, margin)
    ids = {key(line.cells["id"]): line.cells["id"] for line in lines}
    departments, sites = (_spelt(lines, column) for column in ("department", "site"))
    return tuple(
        Candidate(
            id=line.cells["id"],
            department=departments.get(line.cells["id"]),
            site=sites.get(line.cells["id"]),
            level=_level(line, margin),
            manager=_manager(line, ids, margin),
            zone=(zone := _zone(line, margin)),
            hours=week_slots(minutes_from_utc(zone, at)) if zone is not None else frozenset(),
            offers=normal_topics(line.cells.get("offers", "")),
            seeks=normal_topics(line.cells.get("seeks", "")),
            interests=normal_topics(line.cells.get("interests", "")),
        )
        for line in lines
    )


def _with_own_ids(lines: Iterable[Line], margin: Margin) -> list[Line]:
    """The lines whose id is there, and nowhere above."""
    first: dict[str, Line] = {}
    for line in lines:
        written = line.cells["id"]
        earlier = first.get(key(written))
        if not written:
            margin.problem(line.number, "match-no-id")
        elif "\n" in written:
            margin.problem(line.number, "match-id-broken")
        elif earlier is not None:
            at = Plain(str(earlier.number))
            margin.problem(line.number, "match-id-twice", id=UserText(written), line=at)
        else:
            first[key(written)] = line
    return list(first.values())


def _spelt(lines: Sequence[Line], column: str) -> dict[str, str]:
    return in_usual_spelling({line.cells["id"]: line.cells[column] for line in lines if line.cells.get(column)})


def _level(line: Line, margin: Margin) -> int | None:
    written = line.cells.get("level", "")
    level = level_number(written)
    if written and (level is None or level > HIGHEST_LEVEL):
        margin.problem(line.number, "match-level", level=UserText(written))
        return None
    return level


def _manager(line: Line, ids: Ids, margin: Margin) -> str | None:
    written = line.cells.get("manager", "")
    if written and key(written) not in ids:
        margin.note(line.number, "match-unknown-manager", id=UserText(written))
    return ids.get(key(written))


def _zone(line: Line, margin: Margin) -> str | None:
    written = line.cells.get("timezone", "")
    zone = _zones().get(written.casefold())
    if written and zone is None:
        near = get_close_matches(written.casefold(), _zones(), n=1)
        text = "match-zone-near" if near else "match-zone"
        example = Plain(_zones()[near[0]] if near else "Europe/Stockholm")
        margin.problem(line.number, text, zone=UserText(written), example=example)
    return zone


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    return {name.casefold(): name for name in available_timezones()}
