"""Matching beside networkx, which takes minutes for one round."""

from collections.abc import Iterator

import networkx as nx

from bot.matching.engine import match
from bot.matching.model import Policy
from tests.bench.figures import Figure, at_least, noted
from tests.bench.matching import RIVALRY, ROUNDS_OF_COMPANY, edges, timed
from tests.bench.matching_company import Company, company


def measure(seed: int) -> Iterator[Figure]:
    """The same round, ours and by networkx on all pairs."""
    made = company(RIVALRY, ROUNDS_OF_COMPANY, seed)
    _, ours = timed(lambda: match(made.people, made.history, made.excluded, Policy(), seed))
    _, theirs = timed(lambda: networkx_on_all_pairs(made, seed))
    yield noted(f"matching: {RIVALRY} people, ours and networkx (processor)", f"{ours:.2f}, {theirs:.0f} s")
    yield at_least("matching: times as fast as networkx on all pairs", theirs / ours, 1_000, "", 0)


def networkx_on_all_pairs(made: Company, seed: int) -> object:
    """From the same arguments; everybody meets somebody new."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(edges(made, seed))
    return nx.max_weight_matching(graph, maxcardinality=True)
