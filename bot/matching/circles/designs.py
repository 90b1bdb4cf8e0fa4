"""Rounds for a fixed set of people in which no two meet twice, from constructions that are known to exist.

Each gives rounds of groups of positions 0 to n − 1, everybody once a round. The bound is (n − 1) / (size − 1) rounds:
round-robin, affine spaces and Kirkman's triples reach it; rows and slopes come close to it where n / size is large.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from bot.matching.circles.field import Field, prime_power
from bot.matching.dice import Dice, mix

Rounds = list[list[tuple[int, ...]]]


def circle_rounds(people: Sequence[str], size: int, seed: int) -> list[list[tuple[str, ...]]]:
    """Rounds of groups of ids for people who stay together; empty where no design is known.

    The order of people does not matter. Hard rules are not looked at: where two of these people must not meet, or where
    this is empty or used up, `bot.matching.engine.match` with the history is the way.
    """
    order = Dice(mix(seed, "design", *sorted(people))).shuffled(sorted(people))
    rounds = best_design(len(order), size)
    return [[tuple(sorted(order[place] for place in group)) for group in groups] for groups in rounds]


def best_design(people: int, size: int) -> Rounds:
    """The known design with the most rounds; empty for none."""
    if size < 2 or people < size or people % size:
        return []
    designs: Sequence[Callable[[int, int], Rounds]] = (
        round_robin,
        affine_space,
        kirkman_double,
        kirkman_triple,
        slopes,
    )
    return max((design(people, size) for design in designs), key=len)


def round_robin(people: int, size: int) -> Rounds:
    """Pairs: one stays, the others move round a table. n − 1 rounds."""
    if size != 2 or people % 2:
        return []
    turning = people - 1
    return [
        [(turn, turning), *(((turn + step) % turning, (turn - step) % turning) for step in range(1, people // 2))]
        for turn in range(turning)
    ]


def affine_space(people: int, size: int) -> Rounds:
    """The lines of a space over a field of `size` elements, by direction; n is a power of size, a prime power."""
    dimension = next((d for d in range(1, people) if size**d >= people), 1)
    if prime_power(size) is None or size**dimension != people:
        return []
    field = Field.of(size)
    points = list(product(range(size), repeat=dimension))
    number = {point: place for place, point in enumerate(points)}
    return [
        sorted({tuple(sorted(number[point] for point in _line(field, start, direction))) for start in points})
        for direction in points
        if next((part for part in direction if part), 0) == 1  # of each direction's multiples, one
    ]


def _line(field: Field, start: Sequence[int], direction: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for factor in range(field.size):
        yield tuple(field.add(at, field.multiply(factor, step)) for at, step in zip(start, direction, strict=True))


def slopes(people: int, size: int) -> Rounds:
    """Rows of n / size people each, a prime power: every group is a line through all rows, every round a slope.

    Where the rows can be divided into groups themselves, their own rounds follow, all rows at a time.
    """
    width = people // size
    if width < size or prime_power(width) is None:
        return []
    field = Field.of(width)
    rounds = [
        [
            tuple(row * width + field.add(start, field.multiply(slope, row)) for row in range(size))
            for start in range(width)
        ]
        for slope in range(width)
    ]
    return rounds + [
        [tuple(row * width + place for place in group) for row in range(size) for group in groups]
        for groups in best_design(width, size)
    ]


def kirkman_double(people: int, size: int) -> Rounds:
    """Threes of 2q + 1 people, q a prime power with remainder 1 by 6 (Ray-Chaudhuri and Wilson, 1971): 15, 27, 39, …"""
    order = (people - 1) // 2
    if size != 3 or people % 2 == 0 or order % 6 != 1 or prime_power(order) is None:
        return []
    field, t = Field.of(order), order // 6
    wanted = field.add(field.power(t), 1)
    m = next(m for m in range(order - 1) if field.add(field.power(m), field.power(m)) == wanted)
    mixed = [(i, i + t, i + m) for start in (0, 2 * t, 4 * t) for i in range(start, start + t)]
    base = [((0, field.power(a)), (0, field.power(b)), (1, field.power(c))) for a, b, c in mixed]
    base += [
        ((1, field.power(i)), (1, field.power(i + 2 * t)), (1, field.power(i + 4 * t))) for i in range(m + t, m + 2 * t)
    ]
    return [
        [(shift, order + shift, 2 * order), *(_moved(field, group, shift) for group in base)] for shift in range(order)
    ]


def kirkman_triple(people: int, size: int) -> Rounds:
    """Threes of 3q people, q as above (the same authors): 21, 39, 57, …"""
    order = people // 3
    if size != 3 or people % 3 or order % 6 != 1 or prime_power(order) is None:
        return []
    field, t = Field.of(order), order // 6
    across = [tuple((row, field.power(i + 2 * t * row)) for row in range(3)) for i in range(6 * t)]
    within = [tuple((row, field.power(i + 2 * t * k)) for k in range(3)) for i in range(t) for row in range(3)]
    odd = [group for i, group in enumerate(across) if i // t % 2]
    still = tuple((row, 0) for row in range(3))
    rounds = [[_moved(field, group, shift) for group in (still, *within, *odd)] for shift in range(order)]
    even = [group for i, group in enumerate(across) if i // t % 2 == 0]
    return rounds + [[_moved(field, group, shift) for shift in range(order)] for group in even]


def _moved(field: Field, group: Sequence[tuple[int, int]], shift: int) -> tuple[int, ...]:
    return tuple(row * field.size + field.add(place, shift) for row, place in group)
