"""A second chance for the pairs of a company in pieces that fall shortest of what their members' prices promise.

They are cut into pieces anew, by topics in another order: whoever shares topics that came late in the first order, and
so were in another piece, can meet now.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from bot.matching.component import repeats, score
from bot.matching.crowd import Crowd
from bot.matching.pairs.best import good_pairs
from bot.matching.small.table import Members
from bot.matching.special import Numbers, Positions

PART = 5  # one pair in so many; twice as many take twice as long, for half as much again


def matched_again(crowd: Crowd, groups: Sequence[Members], price: Numbers, most: int) -> list[Members]:
    """The groups, some pairs of them exchanged for others. price: everybody's, doubled; most: people in a piece."""
    pairs = np.array([group for group in groups if len(group) == 2], dtype=np.intp).reshape(-1, 2)
    points = crowd.scorer.points(pairs[:, 0], pairs[:, 1])[0]
    order = np.argsort(2 * points - price[pairs].sum(axis=1), kind="stable")
    worst, others = np.split(order, [len(order) // PART])
    found = [group for group in groups if len(group) > 2]
    found += [(one, other) for one, other in pairs[others].tolist()]
    for piece in by_late_topics(crowd, pairs[worst], most):
        found += better(crowd, piece)
    return sorted(found)


def by_late_topics(crowd: Crowd, pairs: Positions, most: int) -> Iterator[Positions]:
    """The pairs in pieces of like size, by the topics of the first of each pair, the last topic first."""
    topics = np.packbits(np.unpackbits(crowd.scorer.topics.similar()[pairs[:, 0]], axis=1)[:, ::-1], axis=1)
    order = np.lexsort((*topics.T[::-1],))
    yield from np.array_split(pairs[order], -(-2 * len(pairs) // most)) if len(pairs) else ()


def better(crowd: Crowd, pairs: Positions) -> list[Members]:
    """These pairs, or better ones of the same people."""
    members = np.sort(pairs.ravel())
    now: list[Members] = [(one, other) for one, other in pairs.tolist()]
    new = good_pairs(crowd.among(members))
    if new is None:
        return now
    others: list[Members] = [(one, other) for one, other in members[np.array(new)].tolist()]
    return max(now, others, key=lambda found: (-repeats(crowd, found), score(crowd, found)))
