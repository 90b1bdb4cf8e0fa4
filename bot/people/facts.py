"""Department, site, manager and level: what is known of a person, from whom, and since when."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from bot.people.spelling import in_usual_spelling
from models.engine import TeamSession
from models.kept import kept
from models.people import Person, ProfileFact, Source

FIELDS = ("department", "site", "manager", "level")
PRECEDENCE = (Source.PERSON, Source.CSV, Source.SLACK)


@dataclass(frozen=True)
class Fact:
    """One known thing, its source and its freshness."""

    value: str
    source: Source
    updated_at: datetime


Profile = Mapping[str, Fact]
"""Field name to the fact that counts; a field nobody has said anything of is absent."""


def profiles(session: TeamSession, user_ids: Collection[str], fields: Collection[str] = FIELDS) -> dict[str, Profile]:
    """What counts for each person, of these fields; somebody unknown has an empty profile.

    Every fact is sealed: to open only what is asked for is most of the time for a large company.
    """
    found: dict[str, dict[str, Fact]] = {user_id: {} for user_id in user_ids}
    if not found:
        return {}
    rows = _facts(user_ids, fields).scalars(session)
    for row in sorted(rows, key=lambda row: PRECEDENCE.index(row.source), reverse=True):
        found[row.user_id][row.field] = Fact(session.unseal(row.value), row.source, row.updated_at)
    return dict(found)


@kept
def _facts(user_ids: Collection[str], fields: Collection[str]) -> Select[ProfileFact]:
    return select(ProfileFact).where(ProfileFact.user_id.in_(user_ids), ProfileFact.field.in_(fields))


def profile(session: TeamSession, user_id: str) -> Profile:
    """What counts for one person."""
    return profiles(session, [user_id])[user_id]


@dataclass(frozen=True)
class Said:
    """What one source says of one person, by field; an empty value takes the source's word back."""

    user_id: str
    source: Source
    values: Mapping[str, str | None]


def put_facts(session: TeamSession, said: Said, now: datetime) -> int:
    """Store what a source says of one person. Gives how many facts changed."""
    return put_all_facts(session, [said], now)


def put_all_facts(session: TeamSession, said: Collection[Said], now: datetime) -> int:
    """The same for many people, each of them named once for a source."""
    own = ProfileFact.user_id.in_({one.user_id for one in said}), ProfileFact.source.in_({one.source for one in said})
    rows = {(row.user_id, row.source, row.field): row for row in session.scalars(select(ProfileFact).where(*own))}
    return sum(
        _put_fact(session, one, field, rows.get((one.user_id, one.source, field)), now)
        for one in said
        for field in one.values
    )


def _put_fact(session: TeamSession, said: Said, field: str, row: ProfileFact | None, now: datetime) -> bool:
    value = (said.values[field] or "").strip()[:255]
    if not value:
        if row is not None:
            session.delete(row)
        return row is not None
    if row is None:
        sealed = session.seal(value)
        session.add(ProfileFact(user_id=said.user_id, field=field, source=said.source, value=sealed, updated_at=now))
        return True
    changed = session.unseal(row.value) != value
    if changed:  # the same text sealed anew would be another token, and a write for nothing
        row.value = session.seal(value)
    row.updated_at = now
    return changed


def spelt_alike(known: Mapping[str, Profile], field: str) -> dict[str, str]:
    """Person to department or site, each in the spelling that most people's has."""
    return in_usual_spelling({user_id: facts[field].value for user_id, facts in known.items() if field in facts})


def manager_ids(people: Iterable[Person], known: Mapping[str, Profile]) -> dict[str, str]:
    """Person to manager, both as ids. A manager may be written as an id, a handle or a full name.

    A name that two people share names nobody: a wrong reporting line is worse than a missing one. Somebody who is
    gone counts only where nobody else has the name.
    """
    people = list(people)
    present = _by_name(person for person in people if not person.is_deleted)
    gone = _by_name(person for person in people if person.is_deleted)
    written = {user_id: bare(facts["manager"].value) for user_id, facts in known.items() if "manager" in facts}
    found = {user_id: present.get(name) or gone.get(name, set()) for user_id, name in written.items()}
    return {user_id: next(iter(ids)) for user_id, ids in found.items() if len(ids) == 1 and user_id not in ids}


def _by_name(people: Iterable[Person]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for person in people:
        for name in (person.id, person.handle, person.name):
            names.setdefault(bare(name), set()).add(person.id)
    return {name: ids for name, ids in names.items() if name}


def bare(value: str) -> str:
    """A person as a list may write them, without what stands around the name."""
    return value.strip().removeprefix("<@").removesuffix(">").partition("|")[0].removeprefix("@").casefold()
