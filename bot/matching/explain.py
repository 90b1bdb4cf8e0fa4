"""Why these people: the terms that decided, the weightiest first, and nothing that only some of them may know."""

from collections.abc import Iterator
from itertools import combinations

from bot.matching.model import Term, TermKind
from bot.matching.score import PARTS
from bot.matching.table import Members, Table

MOST_TERMS = 6
NEW_POINTS = 200  # where a first meeting ranks among the points; it has a tier of its own


def terms(table: Table, members: Members) -> tuple[Term, ...]:
    """The terms of a group. What holds for one pair in it is told only for topics; the rest concerns everyone."""
    points = dict.fromkeys(PARTS, 0)
    for one, other in combinations(members, 2):
        for kind, part in zip(PARTS, table.scorer.parts(one, other), strict=True):
            points[kind] += part
    pairs = len(members) * (len(members) - 1) // 2
    found = [(points[term.kind] // pairs, term) for term in _scored(table, members) if points[term.kind] > 0]
    found += [(NEW_POINTS, Term(TermKind.FIRST_MEETING))] if _is_first(table, members) else []
    found += [(table.policy.weights.owed, Term(TermKind.OWED))] if _is_owed(table, members) else []
    return tuple(term for _, term in sorted(found, key=lambda item: -item[0])[:MOST_TERMS])


def _scored(table: Table, members: Members) -> Iterator[Term]:
    people = [table.people[one] for one in members]
    yield Term(TermKind.DEPARTMENTS, values=_distinct(person.department for person in people))
    yield Term(TermKind.SITES, values=_distinct(person.site for person in people))
    yield Term(TermKind.LEVELS)
    yield from _hours(table, members)
    for giver in people:
        for taker in people:
            for topic in sorted(giver.offers & taker.seeks) if giver is not taker else ():
                yield Term(TermKind.OFFERS_SEEKS, (giver.id, taker.id), (topic,))
    yield from _interests(table, members)


def _distinct(values: Iterator[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


def _hours(table: Table, members: Members) -> Iterator[Term]:
    shared = min(table.scorer.shared_hours(one, other) for one, other in combinations(members, 2))
    if shared:
        yield Term(TermKind.HOURS, values=(shared,))


def _interests(table: Table, members: Members) -> Iterator[Term]:
    people = [table.people[one] for one in members]
    for topic in sorted({topic for person in people for topic in person.interests}):
        sharing = tuple(person.id for person in people if topic in person.interests)
        if len(sharing) > 1:
            yield Term(TermKind.SHARED_INTEREST, sharing, (topic,))


def _is_first(table: Table, members: Members) -> bool:
    return not any(other in table.met[one] for one, other in combinations(members, 2))


def _is_owed(table: Table, members: Members) -> bool:
    return table.policy.weights.owed > 0 and any(table.people[one].owed > 0 for one in members)
