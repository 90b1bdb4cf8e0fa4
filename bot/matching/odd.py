"""An odd number of people, where everybody could meet somebody new: one trio, and the best pairs of all others.

What a trio adds beyond the prices of its members is bounded for all trios at once, so that the answer comes with a bound:
three pairs of a trio are worth its prices, less what each pair falls short of them. Whose turn it is comes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.assignment import Links
from bot.matching.crowd import Crowd
from bot.matching.relax import Relaxed
from bot.matching.settle import settle
from bot.matching.special import Numbers, Positions
from bot.matching.table import Members
from bot.matching.worths import NEVER, UNIT, Fresh

MOST_SEARCHED = 1_200  # people among whom trios are looked for: those with the highest prices
MOST_EDGES = 20_000  # pairs that are tried with every third
CHUNK = 64
TRIALS = 6_000  # people whose pairs are matched anew around promising trios, in all


@dataclass(frozen=True)
class Trios:
    """The best trios, and what none exceeds: four times their worth, less twice the (doubled) prices of their members."""

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
    people = people[np.argsort(-price[people], kind="stable")]
    searched, cheaper = people[:MOST_SEARCHED], people[MOST_SEARCHED:]
    bonus = bonuses(crowd, price, searched)
    found, bound = heaviest_triangles(bonus, crowd.turns[searched], max(1, TRIALS // len(crowd)))
    if not found:
        return None
    if len(cheaper):  # a trio with one of these has no more than twice the prices of its members
        bound = max(bound, 2 * int(price[people[:2]].sum() + price[cheaper[0]]))
    return Trios([tuple(sorted(searched[list(three)].tolist())) for three in found], bound)


def bonuses(crowd: Crowd, price: Numbers, people: Positions) -> Numbers:
    """Four times what each pair is worth less its (doubled) prices; far below zero where they must not or did meet."""
    worth = Fresh(crowd).exact(people[:, None], people[None, :])
    return np.where(worth > NEVER, 4 * worth - price[people][:, None] - price[people][None, :], NEVER // 4)


def heaviest_triangles(bonus: Numbers, turns: Numbers, count: int) -> tuple[list[tuple[int, int, int]], int]:
    """Some of the heaviest triangles, the fewest turns first, and what none exceeds.

    The heaviest pair of a triangle weighs a third of it at least. So pairs are tried with every third from the heaviest
    on, until no pair that is left could be the heaviest of a better triangle.
    """
    one, other = np.triu_indices(len(bonus), 1)
    order = np.argsort(-bonus[one, other], kind="stable")[:MOST_EDGES]
    one, other = one[order], other[order]
    ranked = list[tuple[int, int, tuple[int, int, int]]]()
    heaviest = NEVER
    for chunk in chunks(len(one)):
        lead = bonus[one[chunk], other[chunk]]
        if 3 * int(lead[0]) <= heaviest:
            break
        for weight, triangle in thirds(bonus, one[chunk], other[chunk], lead):
            ranked.append((int(turns[list(triangle)].sum()), -weight, triangle))
            heaviest = max(heaviest, weight)
    else:
        heaviest = max(heaviest, 3 * int(bonus[one[-1], other[-1]])) if len(one) == MOST_EDGES else heaviest
    return [triangle for _, _, triangle in sorted(set(ranked))[:count]], heaviest


def chunks(count: int) -> Iterator[slice]:
    """Slices of like length."""
    return (slice(start, min(count, start + CHUNK)) for start in range(0, count, CHUNK))


def thirds(
    bonus: Numbers, one: Positions, other: Positions, lead: Numbers
) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """(weight, triangle) with the best third for each pair that has one."""
    both = bonus[one] + bonus[other]
    best: NDArray[np.intp] = both.argmax(axis=1)
    weight = lead + both[np.arange(len(best)), best]
    for number in np.flatnonzero(weight > NEVER // 8).tolist():
        a, b, c = sorted((int(one[number]), int(other[number]), int(best[number])))
        yield int(weight[number]), (a, b, c)


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
