"""What the points of a round cannot exceed: everybody with whom suits them best, as if nobody else wanted those.

Points are raised by the turns that both sides are owed. So each side is given half of the plain points and its own
part of the rest, and those parts are largest with the partners who have the most plain points. All numbers are
doubled.
"""

from collections.abc import Sequence

import numpy as np

from bot.matching.crowd import Crowd
from bot.matching.dual import prices, share
from bot.matching.special import Numbers

BLOCK = 1 << 18  # pairs at a time
MOST_PEOPLE = 20_000  # above that, looking at every pair takes longer than the answer


def ceiling(crowd: Crowd, sizes: Sequence[int], price: Numbers | None = None) -> int:
    """No groups of these sizes have more points. price: what `prices_where_large` gives, if known already."""
    if not sizes:
        return 0
    sure, possible = min(sizes) - 1, max(sizes) - 1
    price = prices_where_large(crowd) if price is None else price
    best = everyone(crowd, possible) if price is None else price[:, None]
    best = np.broadcast_to(best, (len(crowd), possible))
    more = -np.sort(-best[:, sure:], axis=None)
    seats = sum(size * (size - 1) for size in sizes)
    return int(best[:, :sure].sum() + more[: seats - sure * sum(sizes)].sum()) // 2


def prices_where_large(crowd: Crowd) -> Numbers | None:
    """Prices, doubled, where there are too many people to look at every pair."""
    return prices(crowd) if len(crowd) > MOST_PEOPLE else None


def everyone(crowd: Crowd, count: int) -> Numbers:
    """What each person could have with those who suit them best: shape (people, count), the most first."""
    size = len(crowd)
    count = min(count, size)
    found = [np.empty((0, count), dtype=np.int64)]
    for start in range(0, size, max(1, BLOCK // size)):
        rows = np.arange(start, min(size, start + max(1, BLOCK // size)))
        points = crowd.scorer.plain(rows[:, None], np.arange(size)[None, :])
        points[~crowd.rules.block(start, start + len(rows))] = 0
        highest = np.partition(points, size - count, axis=1)[:, size - count :]
        found.append(-np.sort(-highest.astype(np.int64), axis=1))
    return share(crowd, np.concatenate(found))
