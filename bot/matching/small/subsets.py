"""The provably best answer for a few people, by trying everything once (dynamic programming over subsets)."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.matching.small.table import Members, Table, bits

MOST_PEOPLE = 10
Best = tuple[int, tuple[Members, ...]]


def cliques(table: Table, first: int, others: int) -> Iterator[Members]:
    """Every legal group of `first` with people of the mask `others`."""

    def grow(group: Members, may: int) -> Iterator[Members]:
        if len(group) > 1:
            yield group
        if len(group) < table.largest:
            for one in bits(may):
                yield from grow((*group, one), may & table.allowed[one] >> (one + 1) << (one + 1))

    return grow((first,), others & table.allowed[first])


def best_groups(table: Table, members: Sequence[int]) -> list[Members]:
    """The best groups among `members`; meant for `MOST_PEOPLE` at most, since every one more triples the work."""
    groups: dict[int, list[tuple[int, int, Members]]] = {}
    everyone = sum(1 << one for one in members)
    for one in members:
        above = everyone >> (one + 1) << (one + 1)
        groups[one] = [(sum(1 << m for m in group), table.value(group), group) for group in cliques(table, one, above)]

    @cache
    def best(free: int) -> Best:
        if not free:
            return 0, ()
        first = (free & -free).bit_length() - 1
        result = best(free & (free - 1))
        for mask, worth, group in groups[first]:
            if mask & free == mask:
                rest, others = best(free & ~mask)
                result = max(result, (worth + rest, (group, *others)))
        return result

    return list(best(everyone)[1])
