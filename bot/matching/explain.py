"""Why these people: the terms that decided, the weightiest first, and nothing that only some of them may know."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

import numpy as np

from bot.matching.crowd import Crowd
from bot.matching.model import Candidate, Term, TermKind
from bot.matching.score import PARTS

Members = tuple[int, ...]
MOST_TERMS = 6
OF_ALL = frozenset({TermKind.DEPARTMENTS, TermKind.SITES, TermKind.LEVELS})
NEW_POINTS = 200  # where a first meeting ranks among the points; it has a tier of its own


class Explainer:
    """The terms of groups, by their number. All pairs are looked up at once, since a company has thousands."""

    def __init__(self, crowd: Crowd, groups: Sequence[Members]) -> None:
        self.crowd, self.groups = crowd, groups
        pairs = np.array([two for group in groups for two in combinations(group, 2)], dtype=np.intp).reshape(-1, 2)
        one, other = pairs.T
        self._parts = np.stack(crowd.scorer.parts(one, other), axis=1)
        self._hours = crowd.scorer.profiles.overlaps.shared(one, other)
        self._met = crowd.met.at(one, other) > 0
        self._starts = [0, *accumulate(len(group) * (len(group) - 1) // 2 for group in groups)]

    def terms(self, number: int) -> tuple[Term, ...]:
        """The terms of a group. What holds for one pair in it is told only for topics; the rest concerns everyone."""
        here = slice(self._starts[number], self._starts[number + 1])
        points = dict(zip(PARTS, self._parts[here].mean(axis=0).astype(int).tolist(), strict=True))
        # "You work in different departments" is not to be said to three of whom two work together.
        points |= {
            kind: 0
            for kind, least in zip(PARTS, self._parts[here].min(axis=0), strict=True)
            if not least and kind in OF_ALL
        }
        people = [self.crowd.people[one] for one in self.groups[number]]
        found = [(points[term.kind], term) for term in self._scored(people, here) if points[term.kind] > 0]
        found += [(NEW_POINTS, Term(TermKind.FIRST_MEETING))] if not self._met[here].any() else []
        owed = self.crowd.policy.weights.owed
        found += [(owed, Term(TermKind.OWED))] if owed and any(person.owed > 0 for person in people) else []
        return tuple(term for _, term in sorted(found, key=lambda item: -item[0])[:MOST_TERMS])

    def _scored(self, people: Sequence[Candidate], here: slice) -> Iterator[Term]:
        yield Term(TermKind.DEPARTMENTS, values=_distinct(person.department for person in people))
        yield Term(TermKind.SITES, values=_distinct(person.site for person in people))
        yield Term(TermKind.LEVELS)
        shared = int(self._hours[here].min())
        if shared:
            yield Term(TermKind.HOURS, values=(shared,))
        for giver in people:
            for taker in people:
                for topic in sorted(giver.offers & taker.seeks) if giver is not taker else ():
                    yield Term(TermKind.OFFERS_SEEKS, (giver.id, taker.id), (topic,))
        yield from _interests(people)


def _distinct(values: Iterator[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


def _interests(people: Sequence[Candidate]) -> Iterator[Term]:
    for topic in sorted({topic for person in people for topic in person.interests}):
        sharing = tuple(person.id for person in people if topic in person.interests)
        if len(sharing) > 1:
            yield Term(TermKind.SHARED_INTEREST, sharing, (topic,))
