"""Circles compared with the best there are, found by integer programming; and teams that meet round after round."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_array

from bot.matching.component import score, solve_component
from bot.matching.crowd import Crowd
from bot.matching.engine import match
from bot.matching.legal import Rules
from bot.matching.model import History, Policy
from bot.matching.small.table import Members
from tests.bench.matching_company import people

NOBODY: frozenset[frozenset[str]] = frozenset()
CASES = ((12, 3), (18, 3), (24, 3), (30, 3), (16, 4), (24, 4), (20, 5))
ATTEMPTS = 60.0
"""Seconds for the integer programme."""


@dataclass(frozen=True)
class Circles:
    """One case: the share of the optimum that was reached, and the seconds it took us (wall, processor)."""

    case: str
    share: float
    wall: float
    cpu: float


def circles(seed: int) -> Iterator[Circles]:
    """Each case."""
    for count, size in CASES:
        dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
        rules = Rules(people(count, dice), NOBODY, Policy(size=size))
        crowd = Crowd.of(rules, History(), Policy(size=size), seed)
        wall, cpu = time.perf_counter(), time.process_time()
        found = score(crowd, solve_component(crowd).groups)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        yield Circles(f"{count} by {size}", found / optimum(crowd, size), wall, cpu)


def optimum(crowd: Crowd, size: int) -> float:
    """What no circles exceed: the best choice of groups that holds everybody once, or a bound when time runs out."""
    every = np.arange(len(crowd))
    points = crowd.scorer.points(every[:, None], every[None, :])[0]
    legal = crowd.rules.legal(every[:, None], every[None, :])
    groups = [group for group in combinations(range(len(crowd)), size) if _fits(legal, group)]
    worth = np.array([sum(int(points[two]) for two in combinations(group, 2)) for group in groups])
    rows = np.array(groups).ravel()
    holds = csc_array((np.ones(len(rows)), rows, np.arange(len(groups) + 1) * size), shape=(len(crowd), len(groups)))
    found = milp(
        -worth,
        constraints=LinearConstraint(holds, 1, 1),
        integrality=np.ones(len(groups), dtype=np.int64),
        bounds=Bounds(0, 1),
        options={"time_limit": ATTEMPTS},
    )
    if found.mip_dual_bound is None:
        raise ValueError("the integer programme found no bound")
    return -float(found.mip_dual_bound)


def _fits(legal: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], group: Members) -> bool:
    return all(legal[two] for two in combinations(group, 2))


def repeats_of_team(count: int, seed: int) -> int:
    """Pairs who meet twice in a stable team's first rounds: n − 1 for an even number."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    team = people(count, dice)
    team = [type(person)(person.id, person.department, person.site, person.level) for person in team]
    meetings, repeats = list[tuple[int, str, str]](), 0
    for ordinal in range(1, count):
        found = match(team, History.of(meetings, ordinal), NOBODY, Policy(), seed + ordinal)
        meetings += [(ordinal, one, other) for group in found.groups for one, other in combinations(group.members, 2)]
        repeats += found.stats.repeats
    return repeats
