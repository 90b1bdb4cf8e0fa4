"""The fractional matching: everybody once as giver and once as taker, which is a linear assignment.

Solved sparse by scipy (the algorithm of Jonker and Volgenant). Its prices, which scipy does not give, follow from its
answer by the shortest paths of Bellman and Ford. Both ways round they average to prices for people.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.matching.special import Numbers, Positions

MOST_SWEEPS = 2_000
COARSE = (8, 12, 21)  # the steps, as bits of the largest worth that are kept


@dataclass(frozen=True)
class Links:
    """Pairs that may be matched: positions with one < other, each pair once, and what each is worth.

    alone: for everybody, what being left out counts on the doubled graph (twice its worth).
    """

    alone: Numbers
    one: Positions
    other: Positions
    worth: Numbers

    @cached_property
    def directed(self) -> tuple[Positions, Positions, Numbers, Positions]:
        """(rows, columns, worths, where each row starts) with every pair both ways and everybody alone, row by row."""
        every = np.arange(len(self.alone))
        rows = np.concatenate((every, self.one, self.other))
        cols = np.concatenate((every, self.other, self.one))
        worth = np.concatenate((self.alone, self.worth, self.worth))
        order = np.argsort(rows * len(every) + cols, kind="stable")
        rows = rows[order]
        return rows, cols[order], worth[order], np.searchsorted(rows, every)

    def with_more(self, one: Positions, other: Positions, worth: Numbers) -> "Links":
        """These and others, of which some may be here already."""
        low, high = np.minimum(one, other), np.maximum(one, other)
        first, second = np.concatenate((self.one, low)), np.concatenate((self.other, high))
        _, chosen = np.unique(first * len(self.alone) + second, return_index=True)
        return Links(self.alone, first[chosen], second[chosen], np.concatenate((self.worth, worth))[chosen])


def solve(links: Links, price: Numbers, *, is_near: bool = False) -> tuple[Positions, Numbers]:
    """To whom each gives so that the worths add up to the most (to themselves if left out), and the prices of that.

    price: about the prices of the answer, doubled. Unless they are near, it is first solved in coarse steps: where many
    links are worth almost the same, the reduction of rows that scipy begins with bids prices up by tiny steps, for a
    hundred times as long as all the rest.
    """
    top = int(np.abs(links.worth).max(initial=1))
    for shift in () if is_near else COARSE:
        grain = top >> shift
        if grain > 1:
            rough = Links(links.alone // grain, links.one, links.other, links.worth // grain)
            price = prices(rough, assign(rough, price // grain), price // grain) * grain
    taker = assign(links, price)
    return taker, prices(links, taker, price)


def assign(links: Links, price: Numbers) -> Positions:
    """To whom each gives. What a link is worth beyond its prices is all that the search must look at."""
    # Loading it takes longer than most of Partner's commands, and only large rounds come here.
    from scipy.sparse import csr_array  # noqa: PLC0415
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching  # noqa: PLC0415

    rows, cols, worth, starts = links.directed
    costs = price[rows] + price[cols] - 2 * worth
    costs -= costs.min() - 1  # scipy takes 0 for a missing link
    count = len(links.alone)
    graph = csr_array((costs.astype(np.float64), cols, np.append(starts, len(rows))), shape=(count, count))
    givers, takers = min_weight_full_bipartite_matching(graph)
    return np.asarray(takers[np.argsort(givers)], dtype=np.intp)


def prices(links: Links, taker: Positions, start: Numbers) -> Numbers:
    """Twice the price of each person: no link is worth more than both prices, and those assigned are worth just that.

    start: any prices to begin from, doubled; good ones save time. Should the answer not be quite the best (it is
    computed in floating point), the prices are still valid, and some of those assigned are worth less than theirs.
    """
    rows, cols, worth, starts = links.directed
    mine = worth[np.flatnonzero(cols == taker[rows])]
    give = (start + 1) // 2
    take = np.empty_like(give)
    for _ in range(MOST_SWEEPS):
        take[taker] = mine - give
        better = np.maximum.reduceat(worth - take[cols], starts)
        if (better <= give).all():
            return give + take
        np.maximum(give, better, out=give)
    take = np.full_like(give, np.iinfo(np.int64).min // 2)
    np.maximum.at(take, cols, worth - give[rows])
    return give + take
