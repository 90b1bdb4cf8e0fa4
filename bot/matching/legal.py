"""The hard rules. Every path that brings people together asks here: round, trio, circle, late joiner, shortlist."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from bot.matching.model import Candidate, Exclusions, Policy
from bot.matching.special import Numbers, Positions, Special


def chain_above(person: str, managers: Mapping[str, str | None]) -> Iterator[str]:
    """Everyone a person reports to, nearest first. A loop in the data ends the walk instead of trapping it."""
    seen = {person}
    above = managers.get(person)
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = managers.get(above)


def reporting_lines(managers: Mapping[str, str | None], among: Collection[str]) -> Exclusions:
    """Pairs of `among` where one is above the other, at any distance, also through managers who are not in it."""
    inside = frozenset(among)
    return frozenset(
        frozenset((person, above)) for person in inside for above in chain_above(person, managers) if above in inside
    )


class Rules:
    """Who may meet whom among these people. Numbers are positions in `people`, which is sorted by id.

    Raises ValueError when an id occurs twice or contains a line feed.
    """

    def __init__(self, people: Iterable[Candidate], excluded: Iterable[frozenset[str]], policy: Policy) -> None:
        self.people: Sequence[Candidate] = tuple(sorted(people, key=lambda person: person.id))
        self.index = {person.id: number for number, person in enumerate(self.people)}
        self._check_ids()
        apart, lines = self._numbers(excluded), lines_above([self._above(person) for person in self.people])
        pairs = np.concatenate((apart, lines))
        self.apart = Special(len(self.people), pairs[:, 0], pairs[:, 1], np.ones(len(pairs), dtype=np.int64))
        self.alike = [codes(values) for values in required_differences(self.people, policy)]

    def _check_ids(self) -> None:
        if len(self.index) < len(self.people):
            raise ValueError("the same id occurs twice")
        if any("\n" in person.id for person in self.people):
            raise ValueError("an id contains a line feed")

    def _numbers(self, pairs: Iterable[frozenset[str]]) -> Numbers:
        found = [[self.index[person] for person in pair if person in self.index] for pair in pairs]
        return np.array([numbers for numbers in found if len(numbers) == 2], dtype=np.int64).reshape(-1, 2)

    def _above(self, person: Candidate) -> int:
        return -1 if person.manager is None else self.index.get(person.manager, -1)

    def among(self, members: Positions) -> "Rules":
        """The same rules for some of the people, in ascending order of position."""
        part = copy(self)
        part.people = [self.people[one] for one in members.tolist()]
        part.index = {person.id: number for number, person in enumerate(part.people)}
        part.apart, part.alike = self.apart.among(members), [values[members] for values in self.alike]
        return part

    def legal(self, rows: Positions, cols: Positions) -> NDArray[np.bool_]:
        """True where two may meet, for arrays of positions that broadcast."""
        found = np.asarray(rows != cols)
        for values in self.alike:
            found &= (values[rows] != values[cols]) | (values[rows] < 0)
        return np.asarray(found & (self.apart.at(rows, cols) == 0))

    def block(self, start: int, stop: int, first: int = 0) -> NDArray[np.bool_]:
        """`legal` for people start to stop − 1 with all from `first` on: shape (stop − start, people − first)."""
        rows, cols = np.arange(start, stop)[:, None], np.arange(first, len(self.people))[None, :]
        found = np.asarray(rows != cols)
        for values in self.alike:
            found &= (values[rows] != values[cols]) | (values[rows] < 0)
        one, other, _ = self.apart.rows(start, stop)
        kept = other >= first
        found[one[kept] - start, other[kept] - first] = False
        return found

    def masks(self) -> list[int]:
        """For each person, everybody they may meet as bits of one integer."""
        rows = np.packbits(self.block(0, len(self.people)), axis=1, bitorder="little")
        return [int.from_bytes(row.tobytes(), "little") for row in rows]

    def allows(self, one: str, other: str) -> bool:
        """True when these two may meet. KeyError for somebody who is not in the round."""
        return self.may_meet(self.index[one], self.index[other])

    def may_meet(self, one: int, other: int) -> bool:
        """`allows` by position."""
        return bool(self.legal(np.array([one]), np.array([other]))[0])

    def may_join(self, newcomer: str, group: Iterable[str]) -> bool:
        """True when the newcomer may meet every member."""
        return all(self.allows(newcomer, member) for member in group)


def lines_above(above: Sequence[int]) -> Numbers:
    """`reporting_lines` by position: shape (pairs, 2), from everyone's manager (−1 for none)."""
    managers = np.array([*above, -1], dtype=np.int64)
    person = np.arange(len(above))
    boss, found = managers[person], np.empty(0, dtype=np.int64)
    while len(person):
        keys = person * len(managers) + boss
        new = (boss >= 0) & (boss != person) & ~np.isin(keys, found)  # a loop in the data ends the walk
        person, boss = person[new], boss[new]
        found = np.concatenate((found, keys[new]))
        boss = managers[boss]
    return np.stack((found // len(managers), found % len(managers)), axis=1)


def codes(values: Sequence[str | int | None]) -> Numbers:
    """Equal numbers for equal values, −1 where unknown."""
    number: dict[str | int, int] = {}
    return np.array([-1 if v is None else number.setdefault(v, len(number)) for v in values], dtype=np.int64)


def required_differences(people: Sequence[Candidate], policy: Policy) -> Iterator[Sequence[str | int | None]]:
    """For each difference that is required: everyone's value, None where unknown."""
    if policy.across_departments == "required":
        yield [person.department or None for person in people]
    if policy.across_sites == "required":
        yield [person.site or None for person in people]
    if policy.across_levels == "required":
        yield [person.level for person in people]


def permits(one: Candidate, other: Candidate, excluded: Collection[frozenset[str]], policy: Policy) -> bool:
    """The same rules for two people at hand; reporting lines must be among `excluded`."""
    values = required_differences((one, other), policy)
    same = any(mine is not None and mine == theirs for mine, theirs in values)
    return one.id != other.id and not same and frozenset((one.id, other.id)) not in excluded
