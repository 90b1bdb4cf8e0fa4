"""The best pairs of a large company, proved: all with somebody new if that can be, and the tiers in turn if not."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.bound import ceiling
from bot.matching.crowd import Crowd
from bot.matching.model import Method
from bot.matching.pairs.assignment import Links
from bot.matching.pairs.fractional import Relaxed, relaxed
from bot.matching.pairs.integral import settle
from bot.matching.pairs.objective import TIER, UNIT, Both, Choice, Fresh, Placing
from bot.matching.pairs.trio import with_trio
from bot.matching.small.table import Members
from bot.matching.special import Positions

FEW_PASSES = 2  # bring all but a ten-thousandth of the points
MOST_SEARCHED = 400  # people; up to there `bot.matching.small.trios` does better for those who are left over


@dataclass(frozen=True)
class Large:
    """Groups, what no legal answer has more points than with the same tiers above, and how they were found."""

    groups: Sequence[Members]
    bound: int
    method: Method


@dataclass(frozen=True)
class Paired:
    """Pairs, whoever has nobody, and what the points of no other pairs as good in the tiers above exceed, if known."""

    pairs: Sequence[Members]
    alone: list[int]
    bound: int | None


def solve(crowd: Crowd) -> Large | None:
    """The groups of people who are linked to each other; None where trying more trios pays."""
    found = relaxed(Fresh(crowd))
    if everybody_placed(found):
        fresh = with_somebody_new(crowd, found)
        if fresh is not None:
            return fresh
    paired = by_tiers(crowd)
    if paired.alone and len(crowd) <= MOST_SEARCHED:
        return None
    groups = joined(crowd, paired)
    if paired.bound is None or len(groups) < len(paired.pairs) or any(len(group) > 2 for group in groups):
        return Large(groups, ceiling(crowd, [len(group) for group in groups]), Method.TRIO_SEARCH)
    return Large(groups, paired.bound, Method.TRIO_SEARCH if paired.alone else Method.EXACT)


def everybody_placed(found: Relaxed) -> bool:
    """True when nobody is left to themselves in the fractional matching."""
    return not (found.taker == np.arange(len(found.taker))).any()


def with_somebody_new(crowd: Crowd, found: Relaxed) -> Large | None:
    """Pairs of people who never met, and a trio where the number is odd; None where that leaves somebody out."""
    if len(crowd) % 2:
        answer = with_trio(crowd, found)
        return None if answer is None else Large(*answer, Method.TRIO_SEARCH)
    settled = settle(Fresh(crowd), found)
    if settled.alone:
        return None
    if settled.bound is None:
        return Large(settled.pairs, int(found.sure.sum()) // (2 * UNIT), Method.ASSIGNMENT)
    return Large(settled.pairs, settled.bound // (2 * UNIT), Method.EXACT)


def good_pairs(crowd: Crowd) -> list[Members] | None:
    """Pairs of people who never met, close to the best; None where that leaves somebody out."""
    if len(crowd) % 2:
        return None
    worths = Fresh(crowd)
    found = relaxed(worths, passes=FEW_PASSES)
    settled = settle(worths, found, prove=False) if everybody_placed(found) else None
    return None if settled is None or settled.alone else [*settled.pairs]


def by_tiers(crowd: Crowd) -> Paired:
    """How many meet and who meets again first, then the points."""
    settled = settle(Both(Placing(crowd)), in_turn(crowd))
    points = None if settled.bound is None else settled.bound // 2 % TIER // UNIT
    return Paired(settled.pairs, settled.alone, points)


def in_turn(crowd: Crowd) -> Relaxed:
    """The fractional matching over all tiers: of the points among whatever is best above them."""
    placing = Placing(crowd)
    upper = relaxed(placing)
    lower = relaxed(Choice(placing, upper.price), upper.links)  # those hold an answer, so that there is one
    both = Both(placing)
    links = lower.links.with_more(upper.links.one, upper.links.other, upper.links.worth)
    return Relaxed(
        Links(both.alone, links.one, links.other, both.exact(links.one, links.other)),
        upper.price.astype(object) * TIER + lower.price,
        lower.taker,
        lower.excess,
    )


def joined(crowd: Crowd, paired: Paired) -> list[Members]:
    """The pairs, of which some become trios for those who have nobody: each the best that is left for them."""
    groups = np.array(paired.pairs, dtype=np.intp).reshape(-1, 2)
    free, trios = np.ones(len(groups), dtype=bool), list[Members]()
    for one in sorted(paired.alone, key=lambda one: -crowd.people[one].owed):
        first, second = groups.T
        me = np.full(len(groups), one)
        may = np.flatnonzero(free & crowd.rules.legal(me, first) & crowd.rules.legal(me, second))
        if len(may):
            place = best_host(crowd, one, groups, may)
            free[place] = False
            trios.append(tuple(sorted((one, *groups[place].tolist()))))
    return [*(tuple(pair) for pair in groups[free].tolist()), *trios]


def best_host(crowd: Crowd, one: int, groups: np.ndarray[tuple[int, int], np.dtype[np.intp]], may: Positions) -> int:
    """Which of these pairs somebody joins: with the fewest repeats, then the oldest, then by turns, then by points."""
    me = np.full((len(may), 1), one)
    met = crowd.met.at(me, groups[may])
    points, _ = crowd.scorer.points(me, groups[may])
    turns = crowd.turns[groups[may]].sum(axis=1)
    order = np.lexsort((-points.sum(axis=1), turns, met.sum(axis=1), (met > 0).sum(axis=1)))
    return int(may[order[0]])
