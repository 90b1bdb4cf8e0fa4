"""Prices for a company too large to look at every pair, such that no pair has more points than both of its prices.

Prices like these add up to a bound that no matching exceeds. They start from the best partner that each person has.
Then each is moved halfway to what it would have to be if all others stayed as they are, again and again; as every pair
keeps half of its slack on either side, they still hold. Two things keep this short: only pairs with a topic in common
are looked at one by one, since all others have the points of their kind; and of those, only pairs whose slack is small
are kept, since no price may fall by more than half of what is small. Numbers are doubled, so that halves stay whole.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bot.matching.crowd import Crowd
from bot.matching.score import MOST_OWED, Points
from bot.matching.special import Numbers, Positions

BLOCK = 1 << 18  # pairs at a time
MOST_PAIRS = 1 << 30  # with a topic in common; above that, the points that a pair can have at most must do
SMALL = 120  # slack, doubled: more keeps too many pairs, less stops prices early
SWEEPS = 20  # by then they move by less than a ten-thousandth

Block = tuple[Positions, Positions, Points]


def prices(crowd: Crowd) -> Numbers:
    """A price for everybody, doubled."""
    scorer = crowd.scorer
    looked_at = sum(len(some) * len(others) for some, others in scorer.topics.gatherings())
    if scorer.profiles.table is None or looked_at > MOST_PAIRS:
        return share(crowd, np.full((len(crowd), 1), scorer.most_plain))[:, 0]
    price = share(crowd, best_partners(crowd)[:, None])[:, 0].astype(scorer.width)
    floor = np.maximum(price - SMALL // 2, price - (price - without_topics(crowd, price)) // 2)
    one, other, points = near(crowd, price)
    return lowered(price.astype(np.int64), floor.astype(np.int64), one, other, points)


def share(crowd: Crowd, plain: Numbers) -> Numbers:
    """The most that each person can have of the points of a pair, doubled; plain: shape (people, partners)."""
    owed, weights = crowd.scorer.owed.astype(np.int64)[:, None], crowd.scorer.weights
    return -(-plain * (MOST_OWED + 2 * owed) // MOST_OWED) + 2 * owed * weights.owed + weights.jitter


def best_partners(crowd: Crowd) -> Numbers:
    """At least the highest plain points that each person has with anybody."""
    best = crowd.scorer.profiles.best().astype(np.int64)
    for rows, cols in blocks(crowd):
        points = crowd.scorer.plain(rows[:, None], cols[None, :])
        points[rows[:, None] == cols[None, :]] = 0
        best[rows] = np.maximum(best[rows], points.max(axis=1))
        best[cols] = np.maximum(best[cols], points.max(axis=0))
    return best


def near(crowd: Crowd, price: Points) -> tuple[NDArray[np.int32], NDArray[np.int32], Points]:
    """(one, other, doubled points) of the pairs with a topic in common whose slack is small."""
    scorer = crowd.scorer
    found = [(np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32), np.empty(0, dtype=scorer.width))]
    line = price - scorer.width(SMALL // 2)
    for rows, cols in blocks(crowd):
        points = doubled(crowd, rows[:, None], cols[None, :])
        row, col = np.nonzero(points > line[rows, None] + line[cols])
        kept = rows[row] != cols[col]
        row, col = row[kept], col[kept]
        found.append((rows[row].astype(np.int32), cols[col].astype(np.int32), points[row, col]))
    one, other, points = (np.concatenate(part) for part in zip(*found, strict=True))
    return one, other, points


def lowered(
    price: Numbers, floor: Numbers, one: NDArray[np.int32], other: NDArray[np.int32], points: Points
) -> Numbers:
    """The prices after so many moves; every pair that is not given is covered by the floors."""
    both, others = np.concatenate((one, other)), np.concatenate((other, one))
    order = np.argsort(both, kind="stable")
    people, starts = np.unique(both[order], return_index=True)
    others, worth = others[order], np.concatenate((points, points))[order]
    for _ in range(SWEEPS if len(people) else 0):
        needed = floor.copy()
        needed[people] = np.maximum(needed[people], np.maximum.reduceat(worth - price[others], starts))
        price = price - (price - needed) // 2
    return price


def doubled(crowd: Crowd, rows: Positions, cols: Positions) -> Points:
    """The most points that pairs can have, doubled."""
    return np.asarray(2 * (crowd.scorer.certain(rows, cols) + crowd.scorer.width(crowd.scorer.weights.jitter)))


def blocks(crowd: Crowd) -> Iterator[tuple[Positions, Positions]]:
    """Small ones that cover all pairs with a topic in common."""
    for some, others in crowd.scorer.topics.gatherings():
        step = max(1, BLOCK // max(1, len(others)))
        for start in range(0, len(some) if len(others) else 0, step):
            yield some[start : start + step], others[start:] if some is others else others


def without_topics(crowd: Crowd, price: Points) -> Points:
    """For each person the most that a pair without topics is worth beyond the other's price."""
    scorer = crowd.scorer
    facts = np.stack((scorer.profiles.kind, scorer.owed), axis=1)
    _, example, kind = np.unique(facts, axis=0, return_index=True, return_inverse=True)
    lowest = np.full(len(example), np.iinfo(price.dtype).max // 4, dtype=price.dtype)
    np.minimum.at(lowest, kind.ravel(), price)
    best = np.empty_like(lowest)
    step = max(1, BLOCK // len(example))
    for start in range(0, len(example), step):
        rows, cols = example[start : start + step, None], example[None, :]
        points = scorer.raised(scorer.profiles.points(rows, cols), rows, cols)
        best[start : start + step] = (2 * (points + scorer.width(scorer.weights.jitter)) - lowest).max(axis=1)
    return np.asarray(best[kind.ravel()])
