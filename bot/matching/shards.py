"""More people than can be matched in one piece: pieces of people with topics in common, drawn anew each round.

This keeps the work in proportion to the number of people. Each piece is solved as a round of its own, so every hard
rule holds; what is given up is the better partner in another piece. So people are put in order by their topics, those
they trade first, and the order of the topics themselves is drawn: whoever shares the first few is then in the same
piece.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bot.matching.again import matched_again
from bot.matching.bound import ceiling, prices_where_large
from bot.matching.component import Solved, solve, together
from bot.matching.crowd import Crowd
from bot.matching.dice import mix
from bot.matching.model import Method
from bot.matching.pairs.best import good_pairs
from bot.matching.small.table import Members
from bot.matching.special import Positions

MOST_WHOLE = 16_000  # people whose pairs are solved in one piece
IN_PAIRS, IN_GROUPS = 5_000, 400  # people in a piece


def solve_all(crowd: Crowd) -> Solved:
    """One piece, or as many as it takes."""
    by_two = crowd.policy.size == 2
    if len(crowd) <= (MOST_WHOLE if by_two else IN_GROUPS):
        return solve(crowd)
    most = IN_PAIRS if by_two else IN_GROUPS
    found = together((members, solve_piece(crowd.among(members))) for members in draw(crowd, most))
    found = gather(crowd, found, most)
    price = prices_where_large(crowd)
    groups = matched_again(crowd, found.groups, price, most) if by_two and price is not None else found.groups
    bound = ceiling(crowd, [len(group) for group in groups], price)
    return Solved(groups, bound, frozenset({Method.SHARDED}))


def solve_piece(crowd: Crowd) -> Solved:
    """Good pairs without a proof where everybody can meet somebody new; a round of its own where not."""
    pairs = good_pairs(crowd) if crowd.policy.size == 2 else None
    return solve(crowd) if pairs is None else Solved(pairs, 0, frozenset())


def draw(crowd: Crowd, most: int) -> list[Positions]:
    """Pieces of like size, by topics and by lot; every one but the last has an even number of people."""
    lot = np.array([mix(crowd.seed, "shard", person.id) for person in crowd.people], dtype=np.uint64)
    order = np.lexsort((lot, *crowd.scorer.topics.similar().T[::-1]))
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
    opened = open_groups(crowd, found.groups, min(most, IN_GROUPS) - len(left))
    members = np.array(sorted([*left, *(one for group in opened for one in group)]), dtype=np.intp)
    extra = together([(members, solve(crowd.among(members)))])
    if len(members) - sum(map(len, extra.groups)) >= len(left):
        return found
    return replace(found, groups=sorted([*(group for group in found.groups if group not in opened), *extra.groups]))


def open_groups(crowd: Crowd, groups: Sequence[Members], most: int) -> set[Members]:
    """Groups in a seeded order, until they hold that many people."""
    opened, count = set[Members](), 0
    for group in sorted(groups, key=lambda group: mix(crowd.seed, "open", crowd.people[group[0]].id)):
        if count + len(group) <= most:
            opened.add(group)
            count += len(group)
    return opened
