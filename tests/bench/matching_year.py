"""A year of a company: 52 rounds of 1,000 people, 15% of them away each time; ours, and the best of each round."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

import numpy as np

from bot.matching.component import pairs_in
from bot.matching.crowd import Crowd
from bot.matching.legal import Rules
from bot.matching.model import Candidate, History, Policy
from bot.matching.shards import solve_all
from bot.matching.small.table import Members
from tests.bench.matching_company import apart, people

ROUNDS, PEOPLE, AWAY = 52, 1_000, 0.15


@dataclass
class Year:
    """What became of it. points: of everybody, the average of each round, leaving out turns owed and chance."""

    across: int = 0
    pairs: int = 0
    repeats: int = 0
    left_out: int = 0
    illegal: int = 0
    meetings: list[tuple[int, str, str]] = field(default_factory=list)
    points: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def averages(self) -> Sequence[float]:
        """Each person's year."""
        return [sum(points) / len(points) for points in self.points.values()]

    @property
    def mean(self) -> float:
        """Of all people."""
        return sum(self.averages) / len(self.averages)

    def note(self, crowd: Crowd, groups: Sequence[Members], ordinal: int) -> None:
        """One more round."""
        one, other = pairs_in(groups)
        plain = crowd.scorer.plain(one, other).tolist()
        self.left_out += len(crowd) - sum(map(len, groups))
        self.repeats += int((crowd.met.at(one, other) > 0).sum())
        self.illegal += int((~crowd.rules.legal(one, other)).sum())
        worth = dict(zip(zip(one.tolist(), other.tolist(), strict=True), plain, strict=True))
        for group in groups:
            self._meet([crowd.people[member] for member in group], ordinal)
            for member in group:
                mine = [worth[two] for two in combinations(group, 2) if member in two]
                self.points[crowd.people[member].id].append(sum(mine) / len(mine))

    def _meet(self, group: Sequence[Candidate], ordinal: int) -> None:
        for one, other in combinations(group, 2):
            self.pairs += 1
            self.across += one.department != other.department
            self.meetings.append((ordinal, one.id, other.id))


def play(seed: int, *, fair: bool) -> Year:
    """All rounds. Not fair: the most points in each round, whoever had few before."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    company, excluded, year = people(PEOPLE, dice), apart(PEOPLE, dice), Year()
    for ordinal in range(1, ROUNDS + 1):
        here = [person for person in company if dice.random() >= AWAY]
        crowd = Crowd.of(Rules(here, excluded, Policy()), History.of(year.meetings, ordinal), Policy(), seed + ordinal)
        if not fair:
            crowd.scorer.owed[:] = 0
        year.note(crowd, solve_all(crowd).groups, ordinal)
    return year


def most_for_the_worst(seed: int) -> float:
    """About the most that the worst year can be: the least that anybody's best colleagues allow, each met once."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    rules = Rules(people(PEOPLE, dice), apart(PEOPLE, dice), Policy())
    crowd, every = Crowd.of(rules, History(), Policy(), seed), np.arange(PEOPLE)
    points = crowd.scorer.plain(every[:, None], every[None, :])
    points[~rules.legal(every[:, None], every[None, :])] = 0
    best = np.sort(points, axis=1)[:, -round(ROUNDS * (1 - AWAY)) :]
    return float(best.mean(axis=1).min())


def years(seed: int) -> Iterator[Year]:
    """Ours, then the other."""
    yield play(seed, fair=True)
    yield play(seed, fair=False)
