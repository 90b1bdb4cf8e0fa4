"""Groups of three to eight: fair sizes, then rotating assignment.

One member leaves every group and all of them are put back where they fit best together, again and again, from several
starts.
"""

from collections.abc import Iterable, Iterator, Sequence

import rustworkx

from bot.matching.circles.rest import place_rest
from bot.matching.dice import Dice, mix
from bot.matching.small.table import Members, Table
from bot.matching.small.tiers import size_cost

BLOCK = 24  # groups that rotate at a time
PATIENCE = 12  # sweeps without gain before a start is finished


def fair_sizes(people: int, wanted: int, largest: int) -> list[int]:
    """Sizes that differ by one at most and are off the wanted size as little as can be, the larger first.

    Smaller groups where that is equal; none for fewer than two people.
    """
    options = [even_sizes(people, count) for count in range(1, people // 2 + 1)]
    fitting = [sizes for sizes in options if sizes[0] <= largest]
    return min(fitting, key=lambda sizes: (sum(size_cost(size, wanted) for size in sizes), -len(sizes)), default=[])


def even_sizes(people: int, count: int) -> list[int]:
    """People over that many groups, the larger first."""
    small, more = divmod(people, count)
    return [small + 1] * more + [small] * (count - more)


def solve(table: Table, members: Sequence[int]) -> list[Members]:
    """Groups for members of one component; good, not proved."""
    sizes = fair_sizes(len(members), table.policy.size, table.largest)
    dice = Dice(mix(table.seed, *(table.people[one].id for one in members)))
    best = seated(table, members, sizes, dice)
    for count in range(len(sizes) + 1, len(members) // 2 + 1):
        if all(len(group) >= min(sizes) for group in best) and not table.left_out(best, members):
            break
        other = seated(table, members, even_sizes(len(members), count), dice)
        if table.total(other) <= table.total(best):
            break
        best = other
    return best


def seated(table: Table, members: Sequence[int], sizes: Sequence[int], dice: Dice) -> list[Members]:
    """The best of several starts with these sizes, and a place for those who found none in it."""
    starts = [Rotation(table, members, sizes, dice).run() for _ in range(restarts(len(members)))]
    return max((place_rest(table, start, table.left_out(start, members)) for start in starts), key=table.total)


def restarts(people: int) -> int:
    """How many starts are worth their time."""
    return max(1, min(12, 400 // people))


class Rotation:
    """One start: people seated greedily, then rotated until nothing more is gained."""

    def __init__(self, table: Table, members: Sequence[int], sizes: Sequence[int], dice: Dice) -> None:
        self.table, self.sizes, self.dice = table, sizes, dice
        self.seats: list[list[int]] = [[] for _ in sizes]
        self.waiting: list[int] = []
        inside = sum(1 << one for one in members)
        hardest_first = sorted(dice.shuffled(members), key=lambda one: (table.allowed[one] & inside).bit_count())
        for one in hardest_first:
            self._seat(one)

    def run(self) -> list[Members]:
        """The groups of two and more that were found."""
        idle, worth = 0, self._worth()
        while idle < PATIENCE:
            self._sweep()
            now = self._worth()
            idle, worth = (0 if now > worth else idle + 1), now
        return [tuple(sorted(group)) for group in self.seats if len(group) > 1]

    def _worth(self) -> int:
        return self.table.total(tuple(sorted(group)) for group in self.seats if group)

    def _seat(self, one: int) -> None:
        """In the group where they add the most, counting an empty seat beside others as well as one alone."""
        fits = [(gain, -number) for number in self._open() if (gain := self.gain(one, self.seats[number])) is not None]
        if fits:
            self.seats[-max(fits)[1]].append(one)
        else:
            self.waiting.append(one)

    def _open(self) -> list[int]:
        return [number for number, group in enumerate(self.seats) if len(group) < self.sizes[number]]

    def gain(self, one: int, group: Iterable[int]) -> int | None:
        """What `one` adds to a group; None where a rule stands in the way."""
        pairs = [self.table.pair[one].get(other) for other in group]
        found = [worth for worth in pairs if worth is not None]
        return self.table.tiers.person + sum(found) if len(found) == len(pairs) else None

    def _sweep(self) -> None:
        order = self.dice.shuffled(range(len(self.seats)))
        for start in range(0, len(order), BLOCK):
            self._rotate(order[start : start + BLOCK])

    def _rotate(self, numbers: Sequence[int]) -> None:
        """One seat of each group becomes free; those who sat there and those who wait are seated as well as can be."""
        moving = self.waiting[:BLOCK]
        self.waiting = self.waiting[BLOCK:]
        for number in numbers:
            group = self.seats[number]
            if group and len(group) == self.sizes[number]:
                moving.append(group.pop(self.dice.below(len(group))))
        for one, number in self._assign(sorted(moving), numbers):
            self.seats[number].append(one)
            moving.remove(one)
        self.waiting += moving

    def _assign(self, moving: Sequence[int], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
        """(person, group) so that the gains together are the largest possible."""
        graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph()
        graph.add_nodes_from([None] * (len(moving) + len(numbers)))
        graph.add_edges_from(
            [
                (row, len(moving) + column, gain)
                for row, one in enumerate(moving)
                for column, number in enumerate(numbers)
                if (gain := self.gain(one, self.seats[number])) is not None
            ]
        )
        for edge in rustworkx.max_weight_matching(graph, weight_fn=int):
            row, column = sorted(edge)
            yield moving[row], numbers[column - len(moving)]
