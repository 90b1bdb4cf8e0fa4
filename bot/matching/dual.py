"""Prices for a company too large to look at every pair, such that no pair has more points than both of its prices.

Prices like these add up to a bound that no matching exceeds. They start from the best partner that each person has.
Then each is moved halfway to what it would have to be if all others stayed as they are, again and again; as every pair
keeps half of its slack on either side, they still hold. Two things keep this short: only pairs with a topic in common
are looked at one by one, since all others have the points of their kind; and of those, only pairs whose slack is small
are kept, since no price may fall by more than half of what is small. Those that are kept count with the chance that
they do have, all others with the most. Numbers are doubled, so that halves stay whole.
"""

from collections.abc import Iterator

import numpy as np

from bot.matching.crowd import Crowd
from bot.matching.score import MOST_OWED, Points
from bot.matching.special import Numbers, Positions, Short

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


def near(crowd: Crowd, price: Points) -> tuple[Short, Short, Points]:
    """(one, other, doubled points) of the pairs with a topic in common whose slack is small, each once."""
    count, found = len(crowd), [np.empty(0, dtype=np.int64)]
    line = price - crowd.scorer.width(SMALL // 2)
    for rows, cols in blocks(crowd):
        row, col = np.nonzero(doubled(crowd, rows[:, None], cols[None, :]) > line[rows, None] + line[cols])
        one, other = np.minimum(rows[row], cols[col]), np.maximum(rows[row], cols[col])
        kept = (one < other) & (lucky(crowd, one, other) > line[one] + line[other])
        found.append(one[kept] * count + other[kept])
    keys = np.unique(np.concatenate(found))
    starts = range(0, max(1, len(keys)), BLOCK)
    points = [lucky(crowd, *np.divmod(keys[start : start + BLOCK], count)) for start in starts]
    return (keys // count).astype(np.int32), (keys % count).astype(np.int32), np.concatenate(points)


def lowered(price: Numbers, floor: Numbers, one: Short, other: Short, points: Points) -> Numbers:
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
    """The points that pairs have with the most luck, doubled."""
    return np.asarray(2 * (crowd.scorer.certain(rows, cols) + crowd.scorer.width(crowd.scorer.weights.jitter)))


def lucky(crowd: Crowd, one: Positions, other: Positions) -> Points:
    """The points that pairs do have, doubled."""
    return 2 * crowd.scorer.points(one, other)[0].astype(crowd.scorer.width)


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
