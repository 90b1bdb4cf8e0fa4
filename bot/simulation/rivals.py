"""What other tools do, each as plainly as it can be written. Measured in matching's own points, see `judge`."""

import numpy as np
import rustworkx as rx

from bot.matching.special import Numbers, Positions
from bot.simulation.past import Groups
from bot.simulation.turn import Turn

COOLDOWN = 10
"""Rounds after which Yelp's beans, which stores no more, matches the same people again."""
AT_ONCE = 64
"""People looked at together: one of them almost always fits, and thousands would be looked at in vain."""


def shuffle(turn: Turn) -> Groups:
    """pairing-bot, Icebreaker: everybody in a random order, two by two. The odd one sits out."""
    order = turn.present.tolist()
    turn.dice("shuffle").shuffle(order)
    return list(zip(order[::2], order[1::2], strict=False))


def random_greedy(turn: Turn) -> Groups:
    """chat-roulette: one after another gets the first in a random order whom they may meet and have not met."""
    waiting = turn.present.tolist()
    turn.dice("random").shuffle(waiting)
    groups: Groups = []
    while waiting:
        one = waiting.pop(0)
        place = _first_new(turn, one, waiting)
        if place is not None:
            groups.append((one, waiting.pop(place)))
    return groups


def _first_new(turn: Turn, one: int, waiting: list[int]) -> int | None:
    """Where the first stands whom they may meet and have not met."""
    for start in range(0, len(waiting), AT_ONCE):
        some = np.array(waiting[start : start + AT_ONCE], dtype=np.intp)
        for place in np.flatnonzero(turn.judge.legal(np.full_like(some, one), some)).tolist():
            if not turn.past.have_met(one, waiting[start + place]):
                return start + int(place)
    return None


def cooldown(turn: Turn) -> Groups:
    """Yelp's beans: other departments only, nobody of the last rounds, else the most points. The odd one sits out."""
    one, other = _every_pair(turn.present)
    last = turn.past.last_met(turn.present)[_places(turn, one), _places(turn, other)]
    rested = (last == 0) | (turn.number - last > COOLDOWN)
    kept = rested & turn.judge.legal(one, other) & turn.judge.across(one, other)
    one, other = one[kept], other[kept]
    return _blossom(one, other, turn.judge.points(one, other))


def greedy(turn: Turn) -> Groups:
    """The best pair of all first, then the best of those who are left, and so on; who remains joins a pair."""
    one, other, worth = _legal_pairs(turn)
    order = np.argsort(-worth, kind="stable")
    free = dict.fromkeys(turn.present.tolist(), True)
    groups: Groups = []
    for first, second in zip(one[order].tolist(), other[order].tolist(), strict=True):
        if free[first] and free[second]:
            free[first] = free[second] = False
            groups.append((first, second))
    return _joined(turn, groups)


def exact(turn: Turn) -> Groups:
    """The best of all pairings, by a general matching over every pair; who remains joins a pair."""
    return _joined(turn, _blossom(*_legal_pairs(turn)))


def _places(turn: Turn, people: Positions) -> Positions:
    return np.searchsorted(turn.present, people)


def _every_pair(present: Positions) -> tuple[Positions, Positions]:
    first, second = np.triu_indices(len(present), k=1)
    return present[first], present[second]


def _legal_pairs(turn: Turn) -> tuple[Positions, Positions, Numbers]:
    """Pairs that may meet and what they are worth, a repeat less than any new pair, and the less the fresher."""
    one, other = _every_pair(turn.present)
    kept = turn.judge.legal(one, other)
    one, other = one[kept], other[kept]
    points = turn.judge.points(one, other)
    last = turn.past.last_met(turn.present)[_places(turn, one), _places(turn, other)]
    tier = (int(points.max(initial=0)) + 1) * (len(turn.present) // 2 + 1)
    return one, other, points - tier * np.where(last > 0, turn.number + last, 0)


def _blossom(one: Positions, other: Positions, worth: Numbers) -> Groups:
    graph: rx.PyGraph[int | None, int] = rx.PyGraph(multigraph=False)
    people = np.union1d(one, other)
    graph.add_nodes_from(people.tolist())
    ends = np.searchsorted(people, one).tolist(), np.searchsorted(people, other).tolist()
    graph.extend_from_weighted_edge_list(list(zip(*ends, worth.tolist(), strict=True)))
    found = rx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((int(people[min(two)]), int(people[max(two)])) for two in found)


def _joined(turn: Turn, pairs: Groups) -> Groups:
    """The same with everybody who remains in the pair that suits best, if there is one whom the rules allow."""
    groups = list(pairs)
    placed = {one for pair in pairs for one in pair}
    for one in turn.present.tolist():
        if one not in placed:
            _join(turn, groups, one)
    return groups


def _join(turn: Turn, groups: Groups, newcomer: int) -> None:
    twos = [group for group in groups if len(group) == 2]
    if not twos:
        return
    members = np.array(twos, dtype=np.intp)
    me = np.full_like(members, newcomer)
    worth = turn.judge.points(me.ravel(), members.ravel()).reshape(members.shape).sum(axis=1)
    legal = turn.judge.legal(me, members).min(axis=1)
    met = [sum(turn.past.have_met(newcomer, other) for other in two) for two in twos]
    best = max(range(len(twos)), key=lambda at: (legal[at], -met[at], worth[at]))
    if legal[best]:
        groups[groups.index(twos[best])] = (*twos[best], newcomer)
