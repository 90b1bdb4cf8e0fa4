"""A round or a part of it: component by component, each by the method that suits its size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from bot.matching.bound import ceiling
from bot.matching.circles import rotation
from bot.matching.circles.rest import place_rest
from bot.matching.crowd import Crowd
from bot.matching.model import Method
from bot.matching.pairs import best as large
from bot.matching.small import plan, subsets, trios
from bot.matching.small.table import Members, Table
from bot.matching.special import Positions

MOST_IN_TABLE = 120  # people; trying every trio takes longer than a second above that


@dataclass(frozen=True)
class Solved:
    """Groups by position, what the points of no legal answer exceed with the same tiers above, and how it was found."""

    groups: Sequence[Members]
    bound: int
    methods: frozenset[Method]


def solve(crowd: Crowd) -> Solved:
    """The groups of people who are matched among themselves."""
    return together((members, solve_component(crowd.among(members))) for members in crowd.components())


def together(parts: Iterable[tuple[Positions, Solved]]) -> Solved:
    """Answers for parts of a company, whose members are given, as one."""
    found, bound, methods = list[Members](), 0, set[Method]()
    for members, part in parts:
        names = members.tolist()
        found += [tuple(names[one] for one in group) for group in part.groups]
        bound += part.bound
        methods |= part.methods
    return Solved(sorted(found), bound, frozenset(methods))


def solve_component(crowd: Crowd) -> Solved:
    """The groups of people who are linked to each other."""
    if len(crowd) == 1:
        return Solved([], 0, frozenset())
    if crowd.policy.size == 2 and len(crowd) > MOST_IN_TABLE:
        found = large.solve(crowd)
        if found is not None:
            return Solved(found.groups, found.bound, frozenset({found.method}))
    return solve_table(Table(crowd))


def solve_table(table: Table) -> Solved:
    """A few hundred people at most: exact where that is possible."""
    members = range(len(table.people))
    found, method, bound = groups_of(table, members)
    kept = plan.keep_future(table, members, found) if table.policy.size == 2 else found
    return Solved(kept, score_bound(table, kept, bound), frozenset({method if kept == found else Method.PLANNED}))


def groups_of(table: Table, members: Sequence[int]) -> tuple[list[Members], Method, int | None]:
    """The groups, the method, and what no answer is worth more than over all tiers; None where that is not known."""
    if len(members) <= subsets.MOST_PEOPLE:
        found = subsets.best_groups(table, members)
        return found, Method.EXACT, table.total(found)
    if table.policy.size > 2:
        return rotation.solve(table, members), Method.ROTATION, None
    searched = trios.solve(table, members)
    found = place_rest(table, searched.groups, table.left_out(searched.groups, members))
    return found, Method.EXACT if searched.bound == table.total(found) else Method.TRIO_SEARCH, searched.bound


def score_bound(table: Table, found: Sequence[Members], bound: int | None) -> int:
    """From the bound over all tiers, where it agrees with the answer in every tier above the points."""
    total, tiers = table.total(found), table.tiers
    if bound is None or bound - total >= tiers.turn:
        return ceiling(table.crowd, [len(group) for group in found])
    # What is below a point decides between equals, and never adds up to one.
    return score(table.crowd, found) + bound // tiers.score - total // tiers.score


def score(crowd: Crowd, found: Iterable[Members]) -> int:
    """The sum of points of all pairs in groups."""
    one, other = pairs_in(found)
    return int(crowd.scorer.points(one, other)[0].sum())


def repeats(crowd: Crowd, found: Iterable[Members]) -> int:
    """Pairs who met before."""
    return int((crowd.met.at(*pairs_in(found)) > 0).sum())


def pairs_in(found: Iterable[Members]) -> tuple[Positions, Positions]:
    """(one, other) for everybody who meets."""
    pairs = np.array([two for group in found for two in combinations(group, 2)], dtype=np.intp).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
