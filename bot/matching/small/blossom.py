"""Exact maximum weight matching: the best pairs among some people."""

from collections.abc import Collection, Mapping

import rustworkx

from bot.matching.small.table import Members, Table


def best_pairs(table: Table, members: Collection[int]) -> list[Members]:
    """The pairs that are worth most over all tiers, each and all of them in order of position."""
    return with_dummy(table, members, {})[0]


def with_dummy(table: Table, members: Collection[int], gains: Mapping[int, int]) -> tuple[list[Members], int | None]:
    """The best pairs where one person at most may go without, for the gain given: (pairs, who that is or None)."""
    order = sorted(members)
    node = {one: number for number, one in enumerate(order)}
    inside = set(order)
    base = table.frame((0, 1))
    edges = [
        (node[one], node[other], worth + base)
        for one in order
        for other, worth in table.pair[one].items()
        if one < other and other in inside
    ]
    edges += [(node[one], len(order), gain) for one, gain in sorted(gains.items()) if gain > 0]
    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph()
    graph.add_nodes_from([None] * (len(order) + 1))
    graph.add_edges_from(edges)
    found = [sorted(edge) for edge in rustworkx.max_weight_matching(graph, weight_fn=int)]
    extra = next((order[low] for low, high in found if high == len(order)), None)
    return sorted((order[low], order[high]) for low, high in found if high < len(order)), extra
