"""Matching: exact, fast, small, fair. Goals are for processor time: on a busy machine the wall's is longer."""

import time
from collections.abc import Callable, Iterator

import numpy as np
import rustworkx

from bot.matching.crowd import Crowd
from bot.matching.engine import match
from bot.matching.legal import Rules
from bot.matching.model import Policy
from tests.bench.figures import Figure, at_least, at_most, none, noted
from tests.bench.matching_child import Round, in_child
from tests.bench.matching_circles import circles, repeats_of_team
from tests.bench.matching_company import Company, company
from tests.bench.matching_exact import differences
from tests.bench.matching_year import years

INSTANCES = 500
RIVALRY = 850
ROUNDS_OF_COMPANY = 52
OPTIMAL = ((1_000, 0.5), (3_000, 5.0))
"""(people, seconds)"""
BOUNDED = ((10_000, 0.9999, 15.0, 500), (100_000, 0.98, 60.0, 600))
"""(people, share of the bound, seconds, megabytes)"""
TEAMS = (10, 20, 50)


def measure(seed: int) -> Iterator[Figure]:
    """Everything but the rival that takes minutes."""
    found = sum(differences(INSTANCES, seed))
    yield none(f"matching: differences from exact blossom in {INSTANCES} companies", found)
    yield from rivalry(seed)
    yield from sizes(seed)
    yield from year(seed)
    yield from teams(seed)


def rivalry(seed: int) -> Iterator[Figure]:
    """The same round, ours and by rustworkx on all pairs."""
    made = company(RIVALRY, ROUNDS_OF_COMPANY, seed)
    ours, cpu = timed(lambda: match(made.people, made.history, made.excluded, Policy(), seed))
    _, theirs = timed(lambda: rustworkx_on_all_pairs(made, seed))
    yield noted(f"matching: {RIVALRY} people, ours (wall, processor)", f"{ours:.2f}, {cpu:.2f} s")
    yield noted(f"matching: {RIVALRY} people, rustworkx (processor)", f"{theirs:.1f} s")
    yield at_least("matching: times as fast as rustworkx on all pairs", theirs / cpu, 20, "", 0)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds, by the wall and by the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def edges(made: Company, seed: int) -> list[tuple[int, int, int]]:
    """All legal pairs who never met, and their points."""
    crowd = Crowd.of(Rules(made.people, made.excluded, Policy()), made.history, Policy(), seed)
    one, other = np.triu_indices(len(crowd), 1)
    kept = crowd.rules.legal(one, other) & (crowd.met.at(one, other) == 0)
    one, other = one[kept], other[kept]
    return list(zip(one.tolist(), other.tolist(), crowd.scorer.points(one, other)[0].tolist(), strict=True))


def rustworkx_on_all_pairs(made: Company, seed: int) -> object:
    """From the same arguments; everybody meets somebody new."""
    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph()
    graph.add_nodes_from([None] * len(made.people))
    graph.add_edges_from(edges(made, seed))
    return rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)


def sizes(seed: int) -> Iterator[Figure]:
    """Companies with a year behind them, each in a process of its own."""
    for people, seconds in OPTIMAL:
        played = in_child(people, seed)
        yield none(f"matching: {people:,} people, points short of the bound", played.bound - played.value)
        yield from took(people, played, seconds)
    for people, share, seconds, megabytes in BOUNDED:
        played = in_child(people, seed)
        yield at_least(f"matching: {people:,} people, share of the bound", played.value / played.bound, share, "", 5)
        yield none(f"matching: {people:,} people, left out", played.left_out)
        yield from took(people, played, seconds)
        yield at_most(f"matching: {people:,} people, memory", played.megabytes, megabytes, " MB", 0)


def took(people: int, played: Round, seconds: float) -> Iterator[Figure]:
    """The time of one round."""
    yield at_most(f"matching: {people:,} people, processor", played.cpu, seconds, " s")
    yield noted(f"matching: {people:,} people, wall", f"{played.wall:.2f} s")


def year(seed: int) -> Iterator[Figure]:
    """A year of 1,000 people, ours and the best of each round alone."""
    ours, exact = years(seed)
    yield at_least("matching: a year, pairs across departments", ours.across_share, 100, " %", 2)
    yield none("matching: a year, repeats", ours.repeats)
    yield none("matching: a year, left out", ours.left_out)
    yield none("matching: a year, illegal", ours.illegal)
    mean, worst = ours.mean_score / exact.mean_score, ours.worst_person / exact.worst_person
    yield at_least("matching: a year, mean beside that of exact rounds", mean, 0.998, "", 4)
    yield at_least("matching: a year, worst person beside that of exact rounds", worst, 1.02, "", 4)


def teams(seed: int) -> Iterator[Figure]:
    """Small teams and circles."""
    for count in TEAMS:
        yield none(f"matching: {count} people, repeats in {count - 1} rounds", repeats_of_team(count, seed))
    for found in circles(seed):
        yield at_least(f"matching: circles of {found.case}, share of the optimum", found.share, 0.996, "", 4)
        yield at_most(f"matching: circles of {found.case}, processor", found.cpu, 2, " s")
