"""Department, site, manager and level from a list that an organiser keeps."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from bot.people.facts import FIELDS, Said, put_facts
from models.engine import TeamSession
from models.people import Person, Source


@dataclass(frozen=True)
class Import:
    """What became of a list: people and facts changed, and a sentence for each line it could not use."""

    people: int = 0
    changes: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Row:
    line: int
    person: str
    facts: dict[str, str | None] = field(default_factory=dict)


class UnusableList(Exception):
    """The list as a whole cannot be read; the message says why and what to do."""


def import_people(session: TeamSession, path: Path, now: datetime) -> Import:
    """Store a list `id,department,site,manager,level`. All but `id` is optional; an empty cell changes nothing.

    `id` is a Slack user id, or the handle that Slack's own member export calls `username`.

    Raises:
        UnusableList: the file is missing, empty, not UTF-8, or has no column `id`.
    """
    by_name = _people(session)
    problems: list[str] = []
    seen: dict[str, int] = {}
    changes = 0
    for row in _rows(path):
        user_id = by_name.get(row.person.removeprefix("@").casefold())
        problem = _problem(row, user_id, seen)
        if problem is not None or user_id is None:
            problems.append(problem or "")
            continue
        seen[user_id] = row.line
        changes += put_facts(session, Said(user_id, Source.CSV, row.facts), now)
    return Import(people=len(seen), changes=changes, problems=tuple(problems))


def _people(session: TeamSession) -> dict[str, str]:
    people = list(session.scalars(select(Person)))
    return {person.handle.casefold(): person.id for person in people} | {
        person.id.casefold(): person.id for person in people
    }


def _problem(row: _Row, user_id: str | None, seen: Mapping[str, int]) -> str | None:
    if not row.person:
        return f"Line {row.line}: the id is empty. Write a Slack user id or a username."
    if user_id is None:
        return f"Line {row.line}: nobody in the workspace is called “{row.person}”. Check the id."
    if user_id in seen:
        return f"Line {row.line}: “{row.person}” is on line {seen[user_id]} already. Keep one of the two."
    return None


def _rows(path: Path) -> Iterator[_Row]:
    lines = csv.DictReader(_text(path).splitlines())
    names = {(name or "").strip().casefold(): name for name in lines.fieldnames or ()}
    key = names.get("id") or names.get("userid") or names.get("username")
    if key is None:
        raise UnusableList(
            f"{path.name} has no column “id”. Its first line should be: id,department,site,manager,level"
        )
    for number, cells in enumerate(lines, 2):
        facts = {fact: (cells.get(names.get(fact, "")) or "").strip() for fact in FIELDS}
        yield _Row(number, (cells[key] or "").strip(), {fact: value for fact, value in facts.items() if value})


def _text(path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UnusableList(f"There is no file {path}.") from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise UnusableList(f"{path.name} is not UTF-8 (line {line}). Save it again as “CSV UTF-8”.") from error
    if not text.strip():
        raise UnusableList(f"{path.name} is empty.")
    return text
