"""The hard rules. Every path that brings people together asks here: round, trio, circle, late joiner, shortlist."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.matching.model import Candidate, Exclusions, Policy


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
        everyone = (1 << len(self.people)) - 1
        self.allowed = [everyone & ~(1 << number) for number in range(len(self.people))]
        managers = {person.id: person.manager for person in self.people}
        for pair in (*excluded, *reporting_lines(managers, self.index)):
            self._forbid(pair)
        for part in required_differences(self.people, policy):
            self._forbid_equal(part)

    def _check_ids(self) -> None:
        if len(self.index) < len(self.people):
            raise ValueError("the same id occurs twice")
        if any("\n" in person.id for person in self.people):
            raise ValueError("an id contains a line feed")

    def _forbid(self, pair: frozenset[str]) -> None:
        numbers = [self.index[person] for person in pair if person in self.index]
        if len(numbers) == 2:
            one, other = numbers
            self.allowed[one] &= ~(1 << other)
            self.allowed[other] &= ~(1 << one)

    def _forbid_equal(self, values: Sequence[str | int | None]) -> None:
        same: dict[str | int, int] = {}
        for number, value in enumerate(values):
            if value is not None:
                same[value] = same.get(value, 0) | 1 << number
        for number, value in enumerate(values):
            if value is not None:
                self.allowed[number] &= ~same[value]

    def allows(self, one: str, other: str) -> bool:
        """True when these two may meet. KeyError for somebody who is not in the round."""
        return self.may_meet(self.index[one], self.index[other])

    def may_meet(self, one: int, other: int) -> bool:
        """`allows` by position."""
        return bool(self.allowed[one] >> other & 1)

    def may_join(self, newcomer: str, group: Iterable[str]) -> bool:
        """True when the newcomer may meet every member."""
        return all(self.allows(newcomer, member) for member in group)


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
