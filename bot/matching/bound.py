"""What the points of a round cannot exceed, stated with the answer."""

from collections.abc import Sequence

import numpy as np

from bot.matching.crowd import Crowd
from bot.matching.special import Numbers

BLOCK = 1 << 18  # pairs at a time
MOST_PEOPLE = 20_000  # above that, looking at every pair takes longer than the answer


def ceiling(crowd: Crowd, sizes: Sequence[int]) -> int:
    """Groups of these sizes, everyone with the partners they score most with, as if nobody else wanted those."""
    if not sizes:
        return 0
    seats = sum(size * (size - 1) for size in sizes)
    if len(crowd) > MOST_PEOPLE:
        return seats // 2 * crowd.scorer.most
    sure, possible = min(sizes) - 1, max(sizes) - 1
    best = best_scores(crowd, possible)
    more = -np.sort(-best[:, sure:], axis=None)
    return int(best[:, :sure].sum() + more[: seats - sure * sum(sizes)].sum()) // 2


def best_scores(crowd: Crowd, count: int) -> Numbers:
    """At least the highest points that each person has with anybody: shape (people, count), the highest first."""
    size = len(crowd)
    count = min(count, size)
    found = [np.empty((0, count), dtype=np.int64)]
    for start in range(0, size, max(1, BLOCK // size)):
        rows = np.arange(start, min(size, start + max(1, BLOCK // size)))
        points = crowd.scorer.certain(rows[:, None], np.arange(size)[None, :]) + crowd.scorer.weights.jitter
        points[~crowd.rules.block(start, start + len(rows))] = 0
        highest = np.partition(points, size - count, axis=1)[:, size - count :]
        found.append(-np.sort(-highest.astype(np.int64), axis=1))
    return np.concatenate(found)
