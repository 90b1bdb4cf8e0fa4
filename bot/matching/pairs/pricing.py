"""All pairs, looked at in blocks: the first candidates for everybody, then those the prices show to be worth more.

This is column generation (Gilmore and Gomory, 1961): a few links for everybody give prices, the prices point out
every link that could still improve the answer, and when there is none the answer is the best among all pairs.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.matching.pairs.assignment import Links
from bot.matching.pairs.objective import NEVER, Worths
from bot.matching.special import Numbers, Positions

BLOCK = 1 << 18  # pairs at a time: what fits the processor's cache is looked at five times as fast
FEW = 3_000  # pairs: so few are all linked at once
FIRST = 12  # candidates for everybody to begin with
RINGS = 8  # and more of them, whoever they are: popular people alone would leave the others without anybody
EXACT_BITS = 62  # of a whole number, for packing
MORE = 8  # candidates for everybody in each later pass


class Better(NamedTuple):
    """Pairs that are worth more than their prices, and how much more, doubled."""

    one: Positions
    other: Positions
    worth: Numbers
    excess: Numbers

    def at(self, places: Positions | NDArray[np.bool_]) -> "Better":
        """Some of them."""
        return Better(*(part[places] for part in self))


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
        found = [*(_best_of_parts(worths, rows) for rows in _stripes(count)), *_rings(count)]
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


def _rings(count: int) -> Iterator[tuple[Positions, Positions]]:
    """Everybody with the one so many places further on, for a few such distances."""
    every = np.arange(count)
    for number in range(RINGS):
        yield every, (every + 1 + number * 40503 % (count - 1)) % count


def _best_of_parts(worths: Worths, rows: Positions) -> tuple[Positions, Positions]:
    """For each row, the best of every FIRSTth of the company; noise keeps equals from flocking to one person."""
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
    found = [NOTHING, *(_worst_of(block, most) for block in _exceeding(worths, price))]
    return _worst_of(Better(*(np.concatenate(part) for part in zip(*found, strict=True))), most)


def _exceeding(worths: Worths, price: Numbers) -> Iterator[Better]:
    """All pairs that are worth more than their prices, block by block."""
    hopeful = worths.hopeful(price)
    for rows, first in blocks(len(price)):
        one, other = np.nonzero(hopeful(rows[:, None], np.arange(first, len(price))[None, :]))
        one, other = rows[one], other + first
        above = one < other
        one, other = one[above], other[above]
        worth = worths.exact(one, other)
        excess = worths.excess(one, other, worth, price)
        yield Better(one, other, worth, excess).at(np.flatnonzero(excess > 0))


def _worst_of(better: Better, most: int) -> Better:
    """Those that are among the `most` worst of either person."""
    return better.at(_worst(better.one, better.excess, most) | _worst(better.other, better.excess, most))


def _worst(person: Positions, excess: Numbers, most: int) -> NDArray[np.bool_]:
    """True for the `most` largest excesses of each person; those that differ by little are taken in order of place.

    All three are packed into one number, since sorting whole numbers is five times as fast as sorting by columns.
    """
    count = len(person)
    place_bits, person_bits = count.bit_length(), int(person.max(initial=0)).bit_length()
    shift = max(0, int(excess.max(initial=0)).bit_length() - (EXACT_BITS - place_bits - person_bits))
    small = excess >> shift
    key = (person * (int(small.max(initial=0)) + 1) + small.max(initial=0) - small << place_bits) + np.arange(count)
    key.sort()
    place = key & (1 << place_bits) - 1
    ranked = person[place]
    chosen = np.zeros(count, dtype=bool)
    chosen[place] = np.arange(count) - np.searchsorted(ranked, ranked) < most
    return chosen
