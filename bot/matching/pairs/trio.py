"""An odd number of people, where everybody could meet somebody new: one trio, and the best pairs of all others.

What a trio adds beyond the prices of its members is bounded for all trios at once, so that the answer has a bound:
three pairs of a trio are worth its prices, less what each pair falls short of them. Whose turn it is comes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.matching.crowd import Crowd
from bot.matching.pairs.assignment import Links
from bot.matching.pairs.fractional import Relaxed
from bot.matching.pairs.integral import settle
from bot.matching.pairs.objective import NEVER, UNIT, Fresh
from bot.matching.pairs.pricing import better_links
from bot.matching.small.table import Members
from bot.matching.special import Numbers, Positions

GLANCE = 500  # people with the highest prices, among whom a good trio is found first
MOST_EDGES = 4_000  # pairs that are tried with every third
CHUNK = 32
TRIALS = 6_000  # people whose pairs are matched anew around promising trios, in all
HOPELESS = NEVER // 4


@dataclass(frozen=True)
class Trios:
    """The best trios, and what none exceeds: four times its worth, less twice the (doubled) prices of its members."""

    best: list[Members]
    bound: int


def with_trio(crowd: Crowd, found: Relaxed) -> tuple[list[Members], int] | None:
    """(groups, what their points cannot exceed); None where no trio of people new to each other leaves good pairs."""
    trios = turn_by_turn(crowd, found.sure)
    answers = [answer for trio in trios.best for answer in around(crowd, found, trio)] if trios else []
    if trios is None or not answers:
        return None
    _, groups = max(answers, key=lambda answer: answer[0])
    return groups, (2 * int(found.sure.sum()) + trios.bound) // (4 * UNIT)


def turn_by_turn(crowd: Crowd, price: Numbers) -> Trios | None:
    """Trios of those whose turn it is; of more people where these have none."""
    for most in np.unique(crowd.turns).tolist():
        trios = best_trios(crowd, price, np.flatnonzero(crowd.turns <= most))
        if trios is not None:
            return trios
    return None


def best_trios(crowd: Crowd, price: Numbers, people: Positions) -> Trios | None:
    """Trios among these people who never met; None without one."""
    search = TriangleSearch(Fresh(crowd.among(people)), price[people])
    glance = np.sort(np.argsort(-price[people], kind="stable")[:GLANCE])
    search.look(*np.triu_indices(len(glance), 1), glance)
    bound = search.prove()
    turns = crowd.turns[people]
    count = max(1, TRIALS // len(crowd))
    taken = {three: int(turns[list(three)].sum()) for three in search.found}
    due = [three for three in search.found if taken[three] == min(taken.values())]
    best = sorted(due, key=lambda three: (-search.found[three], three))[:count]
    return Trios([tuple(people[list(three)].tolist()) for three in best], bound) if best else None


class TriangleSearch:
    """The heaviest triangle, where a pair weighs four times what it is worth, less its (doubled) prices."""

    def __init__(self, worths: Fresh, price: Numbers) -> None:
        self.worths, self.price = worths, price
        self.found: dict[tuple[int, int, int], int] = {}

    @property
    def heaviest(self) -> int:
        """The most that was found so far."""
        return max(self.found.values(), default=HOPELESS)

    def weights(self, rows: Positions, cols: Positions) -> Numbers:
        """Of pairs; far below zero where they must not meet or did meet."""
        worth = self.worths.exact(rows, cols)
        return np.where(worth > NEVER, 4 * worth - self.price[rows] - self.price[cols], HOPELESS)

    def look(self, one: Positions, other: Positions, people: Positions) -> int:
        """The best third among some people for each pair of them, from the heaviest pair on: what none exceeds.

        The heaviest pair of a triangle weighs a third of it at least. So it is enough to go on until no pair that is
        left could be the heaviest of a better triangle.
        """
        lead = self.weights(people[one], people[other])
        order = np.argsort(-lead, kind="stable")
        for start in range(0, min(len(order), MOST_EDGES), CHUNK):
            chunk = order[start : start + CHUNK]
            if 3 * int(lead[chunk[0]]) <= self.heaviest:
                return self.heaviest
            self._try(people[one[chunk]], people[other[chunk]], lead[chunk], people)
        return max(self.heaviest, 3 * int(lead[order[MOST_EDGES]])) if len(order) > MOST_EDGES else self.heaviest

    def _try(self, one: Positions, other: Positions, lead: Numbers, people: Positions) -> None:
        both = self.weights(one[:, None], people[None, :]) + self.weights(other[:, None], people[None, :])
        best = both.argmax(axis=1)
        weight = lead + both[np.arange(len(best)), best]
        for number in np.flatnonzero(weight > HOPELESS // 2).tolist():
            a, b, c = sorted((int(one[number]), int(other[number]), int(people[best[number]])))
            self.found[a, b, c] = int(weight[number])

    def prove(self) -> int:
        """What no triangle among all people exceeds: every pair that could lead a heavier one is looked at."""
        if not self.found:
            everybody = np.arange(len(self.price) if len(self.price) <= 4 * GLANCE else 0)
            return self.look(*np.triu_indices(len(everybody), 1), everybody)
        share = self.price // 2 + self.heaviest // 12
        heavy = better_links(self.worths, share - 1, len(share))
        return self.look(heavy.one, heavy.other, np.arange(len(self.price)))


def around(crowd: Crowd, found: Relaxed, trio: Members) -> Iterator[tuple[int, list[Members]]]:
    """(worth, groups) with this trio and the best pairs of the others, if these all have somebody."""
    rest = np.delete(np.arange(len(crowd)), trio)
    worths = Fresh(crowd.among(rest))
    settled = settle(worths, among(found, rest), prove=False)
    if settled.alone:
        return
    pairs = [(int(rest[one]), int(rest[other])) for one, other in settled.pairs]
    one, other = np.array([*pairs, *((trio[i], trio[j]) for i, j in ((0, 1), (0, 2), (1, 2)))]).T
    yield int(Fresh(crowd).exact(one, other).sum()), [*pairs, trio]


def among(found: Relaxed, members: Positions) -> Relaxed:
    """The fractional matching of some of the people; who gave to one of the others gives to nobody."""
    place = np.full(len(found.price), -1, dtype=np.intp)
    place[members] = np.arange(len(members))
    links = found.links
    kept = (place[links.one] >= 0) & (place[links.other] >= 0)
    inside = Links(links.alone[members], place[links.one[kept]], place[links.other[kept]], links.worth[kept])
    taker = place[found.taker[members]]
    taker = np.where(taker < 0, np.arange(len(members)), taker)
    return Relaxed(inside, found.price[members], taker, found.excess[members])
