"""Department, site, manager and level from a list that an organiser keeps."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from bot.lists.text import KEYS, NotUtf8, decoded, separator_of
from bot.people.facts import FIELDS, Said, put_all_facts
from models.engine import TeamSession
from models.people import Person, Source

FIRST_LINE = ",".join(("id", *FIELDS))


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

    `id` is a Slack user id, or the handle that Slack's own member export calls `username`. Columns are separated by
    commas, semicolons or tabs; others than these five are passed over.

    Raises:
        UnusableList: the file is missing, empty, not UTF-8, no CSV, or has no column `id` or nothing beside it.
    """
    named = _people(session)
    problems: list[str] = []
    seen: dict[str, int] = {}
    said: list[Said] = []
    for row in _rows(path):
        ids = named.get(row.person.removeprefix("@").casefold(), [])
        problem = _problem(row, ids, seen)
        if problem is not None:
            problems.append(problem)
            continue
        seen[ids[0]] = row.line
        said.append(Said(ids[0], Source.CSV, row.facts))
    changes = put_all_facts(session, said, now)
    return Import(people=len(seen), changes=changes, problems=tuple(problems))


def _people(session: TeamSession) -> dict[str, list[str]]:
    people = list(session.scalars(select(Person)))
    named: dict[str, list[str]] = {}
    for person in people:
        named.setdefault(person.handle.casefold(), []).append(person.id)
    return named | {person.id.casefold(): [person.id] for person in people}


def _problem(row: _Row, ids: list[str], seen: Mapping[str, int]) -> str | None:
    if not row.person.removeprefix("@"):
        return f"Line {row.line}: the id is empty. Write a Slack user id or a username."
    if not ids:
        return f"Line {row.line}: nobody in the workspace is called “{row.person}”. Check the id."
    if len(ids) > 1:
        return f"Line {row.line}: {len(ids)} people are called “{row.person}”. Write the Slack user id."
    if ids[0] in seen:
        return f"Line {row.line}: “{row.person}” is on line {seen[ids[0]]} already. Keep one of the two."
    return None


def _rows(path: Path) -> Iterator[_Row]:
    text = _text(path)
    separator = separator_of(text.partition("\n")[0])
    # Line ends stay in: a cell in quotation marks may hold some.
    lines = csv.DictReader((f"{line}\n" for line in text.split("\n")), delimiter=separator, strict=True)
    try:
        key, columns = _columns(path, lines.fieldnames or ())
        for cells in lines:
            facts = {fact: (cells[name] or "").strip() for fact, name in columns.items()}
            said: dict[str, str | None] = {fact: value for fact, value in facts.items() if value}
            yield _Row(lines.line_num, (cells[key] or "").strip(), said)
    except csv.Error as error:
        raise UnusableList(
            f"{path.name} is no CSV (line {lines.reader.line_num}: {error}). Export it again."
        ) from error


def _columns(path: Path, header: Iterable[str]) -> tuple[str, dict[str, str]]:
    names = {name.strip().casefold(): name for name in header}
    key = next((names[name] for name in KEYS if name in names), None)
    if key is None:
        raise UnusableList(f"{path.name} has no column “id”. Its first line should be: {FIRST_LINE}")
    columns = {fact: names[fact] for fact in FIELDS if fact in names}
    if not columns:
        raise UnusableList(f"{path.name} has nothing beside the id. Its first line should be: {FIRST_LINE}")
    return key, columns


def _text(path: Path) -> str:
    try:
        text = decoded(path.read_bytes())
    except FileNotFoundError as error:
        raise UnusableList(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise UnusableList(f"{path} is a folder. Name the CSV file in it.") from error
    except NotUtf8 as error:
        raise UnusableList(f"{path.name} is not UTF-8 (line {error.line}). Save it again as “CSV UTF-8”.") from error
    if not text.strip():
        raise UnusableList(f"{path.name} is empty.")
    return text
