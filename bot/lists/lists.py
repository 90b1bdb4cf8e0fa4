"""The three files together: what `bot.matching.engine.match` takes."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.lists.pairs import read_exclusions, read_history
from bot.lists.people import key, read_people
from bot.lists.remarks import Margin, Report
from bot.matching.model import Candidate, Exclusions, History


@dataclass(frozen=True)
class File:
    """What a file is called and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Lists:
    """Who is in the round, who met whom, and who must not meet."""

    people: tuple[Candidate, ...]
    history: History = field(default_factory=History)
    excluded: Exclusions = frozenset()


def read_lists(people: File | None, history: File | None, exclude: File | None, at: datetime, report: Report) -> Lists:
    """What the files say; it means something only where the report has no problem. `at` decides on summer time.

    people: None where it cannot be opened; what is wrong in the others is found nevertheless.
    """
    found = () if people is None else read_people(people.content, at, Margin(people.name, report))
    ids = {key(person.id): person.id for person in found}
    return Lists(
        found,
        History() if history is None else read_history(history.content, ids, Margin(history.name, report)),
        frozenset() if exclude is None else read_exclusions(exclude.content, ids, Margin(exclude.name, report)),
    )
