"""More people than can be matched in one piece: drawn into pieces anew each round, then those left are brought together.

This keeps the work in proportion to the number of people. Each piece is solved as a round of its own, so every hard
rule holds; what is given up is the better partner in another piece.
"""

from dataclasses import replace

import numpy as np

from bot.matching.bound import ceiling
from bot.matching.crowd import Crowd
from bot.matching.dice import mix
from bot.matching.model import Method
from bot.matching.piece import Solved, solve, together
from bot.matching.special import Positions
from bot.matching.table import Members

MOST_IN_PAIRS, MOST_IN_GROUPS = 16_000, 400  # people in a piece


def solve_all(crowd: Crowd) -> Solved:
    """One piece, or as many as it takes."""
    most = MOST_IN_PAIRS if crowd.policy.size == 2 else MOST_IN_GROUPS
    if len(crowd) <= most:
        return solve(crowd)
    found = together((members, solve(crowd.among(members))) for members in draw(crowd, most))
    found = gather(crowd, found, most)
    bound = ceiling(crowd, [len(group) for group in found.groups])
    return replace(found, bound=bound, methods=frozenset({Method.SHARDED}))


def draw(crowd: Crowd, most: int) -> list[Positions]:
    """Pieces of like size in a seeded order; every one but the last has an even number of people."""
    order = np.argsort(np.array([mix(crowd.seed, "shard", person.id) for person in crowd.people], dtype=np.uint64))
    count = -(-len(order) // most)
    size = -(-len(order) // count)
    size += size % 2
    return [np.sort(order[start : start + size]) for start in range(0, len(order), size)]


def gather(crowd: Crowd, found: Solved, most: int) -> Solved:
    """Those left out of their pieces, matched once more among themselves and some groups that are opened for them."""
    placed = {one for group in found.groups for one in group}
    left = [one for one in range(len(crowd)) if one not in placed][:most]
    if not left:
        return found
    opened = open_groups(crowd, found.groups, min(most, MOST_IN_GROUPS) - len(left))
    members = np.array(sorted([*left, *(one for group in opened for one in group)]), dtype=np.intp)
    extra = together([(members, solve(crowd.among(members)))])
    if len(members) - sum(map(len, extra.groups)) >= len(left):
        return found
    return replace(found, groups=sorted([*(group for group in found.groups if group not in opened), *extra.groups]))


def open_groups(crowd: Crowd, groups: list[Members], most: int) -> set[Members]:
    """Groups in a seeded order, until they hold that many people."""
    opened, count = set[Members](), 0
    for group in sorted(groups, key=lambda group: mix(crowd.seed, "open", crowd.people[group[0]].id)):
        if count + len(group) <= most:
            opened.add(group)
            count += len(group)
    return opened
