"""Prices for a company too large to look at every pair, such that no pair has more points than both of its prices.

Prices like these add up to a bound that no matching exceeds. They start from the best partner that each person has.
Then each is moved halfway to what it would have to be if all others stayed as they are; as every pair keeps half of
its slack on either side, they still hold. Only pairs with a topic in common are looked at one by one: they are few,
and all others have the points of their kind. All numbers are doubled, so that halves stay whole.
"""

from collections.abc import Callable, Iterator

import numpy as np

from bot.matching.crowd import Crowd
from bot.matching.score import MOST_OWED, Points
from bot.matching.special import Numbers, Positions

BLOCK = 1 << 18  # pairs at a time
MOST_PAIRS = 1 << 30  # with a topic in common; above that, the points that a pair can have at most must do
MOVES = 2  # each costs as much as the start, and gains a third of what the one before did

Worth = Callable[[Positions, Positions], Points]


def prices(crowd: Crowd) -> Numbers:
    """A price for everybody, doubled."""
    scorer = crowd.scorer
    looked_at = sum(len(some) * len(others) for some, others in scorer.topics.gatherings())
    if scorer.profiles.table is None or looked_at > MOST_PAIRS:
        return share(crowd, np.full((len(crowd), 1), scorer.most_plain))[:, 0]
    free = np.zeros(len(crowd), dtype=scorer.width)
    best = highest(crowd, scorer.plain, free, scorer.profiles.best())
    price = share(crowd, best[:, None])[:, 0].astype(scorer.width)

    def doubled(rows: Positions, cols: Positions) -> Points:
        return 2 * (scorer.certain(rows, cols) + scorer.width(scorer.weights.jitter))

    for _ in range(MOVES):
        needed = highest(crowd, doubled, price, without_topics(crowd, price))
        price -= (price - needed) // 2
    return price.astype(np.int64)


def share(crowd: Crowd, plain: Numbers) -> Numbers:
    """The most that each person can have of the points of a pair, doubled; plain: shape (people, partners)."""
    owed, weights = crowd.scorer.owed.astype(np.int64)[:, None], crowd.scorer.weights
    return -(-plain * (MOST_OWED + 2 * owed) // MOST_OWED) + 2 * owed * weights.owed + weights.jitter


def highest(crowd: Crowd, worth: Worth, price: Points, start: Points) -> Points:
    """For each person, the most that somebody with a topic in common is worth beyond their price; at least start."""
    best = start.copy()
    for rows, cols in blocks(crowd.scorer.topics.gatherings()):
        points = worth(rows[:, None], cols[None, :])
        points[rows[:, None] == cols[None, :]] = np.iinfo(points.dtype).min // 2
        best[rows] = np.maximum(best[rows], (points - price[cols]).max(axis=1))
        best[cols] = np.maximum(best[cols], (points - price[rows, None]).max(axis=0))
    return best


def blocks(gatherings: Iterator[tuple[Positions, Positions]]) -> Iterator[tuple[Positions, Positions]]:
    """Small ones that cover the same pairs."""
    for some, others in gatherings:
        step = max(1, BLOCK // max(1, len(others)))
        for start in range(0, len(some) if len(others) else 0, step):
            yield some[start : start + step], others[start:] if some is others else others


def without_topics(crowd: Crowd, price: Points) -> Points:
    """For each person the most that a pair without topics is worth beyond the other's price."""
    scorer = crowd.scorer
    _, one_of, kind = np.unique(
        np.stack((scorer.profiles.kind, scorer.owed), axis=1), axis=0, return_index=True, return_inverse=True
    )
    lowest = np.full(len(one_of), np.iinfo(price.dtype).max // 4, dtype=price.dtype)
    np.minimum.at(lowest, kind.ravel(), price)
    best = np.empty_like(lowest)
    for start in range(0, len(one_of), max(1, BLOCK // len(one_of))):
        rows = one_of[start : start + max(1, BLOCK // len(one_of))]
        points = scorer.raised(scorer.profiles.points(rows[:, None], one_of[None, :]), rows[:, None], one_of[None, :])
        best[start : start + len(rows)] = (2 * (points + scorer.width(scorer.weights.jitter)) - lowest).max(axis=1)
    return np.asarray(best[kind.ravel()])
