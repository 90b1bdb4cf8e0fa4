"""Random companies of awkward shapes, each matched as a large one is and compared with an exact blossom search."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

from bot.matching.component import solve_component
from bot.matching.crowd import Crowd
from bot.matching.legal import Rules
from bot.matching.model import Candidate, Exclusions, History, Method, Policy
from bot.matching.pairs import best
from bot.matching.small.blossom import best_pairs
from bot.matching.small.table import Table
from tests.bench.matching_company import people, person_id

SMALLEST, LARGEST = 8, 400
SHAPES = ("sparse", "islands", "hubs", "geometry", "repeats")


def company(number: int, dice: Random) -> Crowd:
    """One of each shape in turn, with a number of people drawn evenly on a logarithmic scale."""
    count = round(SMALLEST * (LARGEST / SMALLEST) ** dice.random())
    shape = SHAPES[number % len(SHAPES)]
    everybody = people(count, dice)
    rules = Rules(everybody, apart(shape, everybody, dice), Policy())
    return Crowd.of(rules, past(shape, everybody, dice), Policy(), number)


def apart(shape: str, everybody: list[Candidate], dice: Random) -> Exclusions:
    """The pairs that are forbidden."""
    share = dice.uniform(0.5, 0.99)
    place = [(dice.random(), dice.random()) for _ in everybody]
    island = [dice.randrange(4) for _ in everybody]

    def is_forbidden(one: int, other: int) -> bool:
        if shape == "islands":
            return island[one] != island[other] or dice.random() < 0.5
        if shape == "hubs":
            return min(one, other) > len(everybody) * (1 - share) and dice.random() < 0.95
        if shape == "geometry":
            (x, y), (u, v) = place[one], place[other]
            return (x - u) ** 2 + (y - v) ** 2 > (1 - share) / 2
        return dice.random() < share

    pairs = combinations(range(len(everybody)), 2)
    return frozenset(frozenset((person_id(one), person_id(other))) for one, other in pairs if is_forbidden(one, other))


def past(shape: str, everybody: list[Candidate], dice: Random) -> History:
    """Half of all pairs or more have met where repeats are wanted; few elsewhere."""
    share = dice.uniform(0.5, 1) if shape == "repeats" else 0.05
    pairs = combinations((person.id for person in everybody), 2)
    return History.of(((dice.randrange(1, 9), one, other) for one, other in pairs if dice.random() < share), 9)


def differences(instances: int, seed: int) -> Iterator[bool]:
    """For each company: True where the answer is worth less, or more, than that of the blossom search."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    for number in range(instances):
        crowd = company(number, dice)
        yield any(differs(crowd.among(members)) for members in crowd.components())


def differs(crowd: Crowd) -> bool:
    """One component; where the blossom search leaves people over, the pairs alone are compared.

    What breaks ties between answers with the same points is not compared: it has fewer digits among many people.
    """
    table = Table(crowd)
    exact = best_pairs(table, range(len(crowd)))
    points = table.total(exact) // table.tiers.score
    if 2 * len(exact) < len(crowd):
        return table.total(best.by_tiers(crowd).pairs) // table.tiers.score != points
    large, chosen = best.solve(crowd), solve_component(crowd)
    if large is None or table.total(large.groups) // table.tiers.score != points:
        return True
    return Method.PLANNED not in chosen.methods and table.total(chosen.groups) // table.tiers.score != points
