"""All pairs, looked at in blocks: the first candidates for everybody, then those the prices show to be worth more.

This is column generation (Gilmore and Gomory, 1961): a few links for everybody give prices, the prices point out every link
that could still improve the answer, and when there is none the answer is the best among all pairs.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.matching.assignment import Links
from bot.matching.special import Numbers, Positions
from bot.matching.worths import NEVER, Test, Worths

BLOCK = 1 << 18  # pairs at a time: what fits the processor's cache is looked at five times as fast
FEW = 3_000  # pairs: so few are all linked at once
FIRST = 12  # candidates for everybody to begin with
MORE = 8  # candidates for everybody in each later pass


class Better(NamedTuple):
    """Pairs that are worth more than their prices, and how much more, doubled."""

    one: Positions
    other: Positions
    worth: Numbers
    excess: Numbers


NOTHING = Better(*(np.empty(0, dtype=np.int64) for _ in range(4)))


def blocks(count: int) -> Iterator[tuple[Positions, int]]:
    """(rows, first column) that cover every pair of people once, the lower position as the row."""
    start = 0
    while start < count:
        stop = min(count, start + max(1, BLOCK // (count - start)))
        yield np.arange(start, stop), start
        start = stop


def first_links(worths: Worths) -> Links:
    """Everything where that is little; otherwise, for everybody, the best of each of several parts of the company."""
    count = len(worths.alone)
    if count * (count - 1) // 2 <= FEW:
        one, other = np.triu_indices(count, 1)
    else:
        found = [_best_of_parts(worths, rows) for rows in _stripes(count)]
        one, other = (np.concatenate(part) for part in zip(*found, strict=True))
    worth = worths.exact(one, other)
    legal = worth > NEVER
    return no_links(worths).with_more(one[legal], other[legal], worth[legal])


def no_links(worths: Worths) -> Links:
    """Everybody alone."""
    none = np.empty(0, dtype=np.intp)
    return Links(worths.alone, none, none, np.empty(0, dtype=np.int64))


def _stripes(count: int) -> Iterator[Positions]:
    step = max(1, BLOCK // count)
    for start in range(0, count, step):
        yield np.arange(start, min(count, start + step))


def _best_of_parts(worths: Worths, rows: Positions) -> tuple[Positions, Positions]:
    """For each row, the best of every FIRSTth of the company; a little noise keeps equals from flocking to one person."""
    count = len(worths.alone)
    width = -(-count // FIRST)
    cols = np.arange(count)
    noise = ((cols + rows[0]) * 40503 & 15).astype(np.int32)
    outline = np.full((len(rows), FIRST * width), np.iinfo(np.int32).min, dtype=np.int32)
    outline[:, :count] = worths.outline(rows[:, None], cols[None, :]) + noise
    outline[np.arange(len(rows)), rows] = -(1 << 30)
    best = outline.reshape(len(rows), FIRST, width).argmax(axis=2) + np.arange(FIRST) * width
    return np.repeat(rows, FIRST), np.minimum(best, count - 1).ravel()


def better_links(worths: Worths, price: Numbers, most: int = MORE) -> Better:
    """Pairs worth more than their prices, the `most` worst for everybody.

    None at all means that the prices hold for all pairs.
    """
    hopeful = worths.hopeful(price)
    found = [NOTHING, *(_better(worths, price, hopeful, rows, first, most) for rows, first in blocks(len(price)))]
    one, other, worth, excess = (np.concatenate(part) for part in zip(*found, strict=True))
    kept = _worst_of_either(one, other, excess, most)
    return Better(one[kept], other[kept], worth[kept], excess[kept])


def _better(worths: Worths, price: Numbers, hopeful: Test, rows: Positions, first: int, most: int) -> Better:
    cols = np.arange(first, len(price))
    one, other = np.nonzero(hopeful(rows[:, None], cols[None, :]))
    one, other = rows[one], cols[other]
    above = one < other
    one, other = one[above], other[above]
    worth = worths.exact(one, other)
    excess = worths.excess(one, other, worth, price)
    chosen = np.flatnonzero(excess > 0)
    chosen = chosen[_worst_of_either(one[chosen], other[chosen], excess[chosen], most)]
    return Better(one[chosen], other[chosen], worth[chosen], excess[chosen])


def _worst_of_either(one: Positions, other: Positions, excess: Numbers, most: int) -> NDArray[np.bool_]:
    return _worst(one, excess, most) | _worst(other, excess, most)


def _worst(person: Positions, excess: Numbers, most: int) -> NDArray[np.bool_]:
    """True for the `most` largest excesses of each person."""
    order = np.lexsort((-excess, person))
    sorted_people = person[order]
    start = np.searchsorted(sorted_people, sorted_people)
    chosen = np.zeros(len(person), dtype=bool)
    chosen[order] = np.arange(len(person)) - start < most
    return chosen
