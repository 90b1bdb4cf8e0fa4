"""One method through all rounds, and what became of everybody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from time import process_time

import numpy as np
from numpy.typing import NDArray

from bot.matching.special import Numbers, Positions
from bot.simulation.company import Company
from bot.simulation.judge import Judge
from bot.simulation.methods import Method
from bot.simulation.past import Groups, Past, pairs_of
from bot.simulation.turn import Turn


@dataclass(frozen=True)
class Plan:
    """How long a season is, and how many per cent are away each round."""

    rounds: int
    absent: int
    seed: int

    def present(self, number: int, size: int) -> Positions:
        """Those who are there in a round: the same people for every method."""
        dice = Random(f"{self.seed}/absent/{number}")  # noqa: S311 - a season must be repeatable, not secret
        return np.array([one for one in range(size) if dice.random() * 100 >= self.absent], dtype=np.intp)


@dataclass
class Season:
    """The sums over all rounds, and two curves over them.

    points, chances: for each person, the points with their partners (the mean, in a group of three) and the rounds they
    were there for. partners, across: after each round, the different partners of a person on average, and the share of
    all pairs so far that cross departments. seconds: of the processor, so that a busy machine makes no difference.
    """

    label: str
    points: NDArray[np.float64]
    chances: Numbers
    pairs: int = 0
    crossing: int = 0
    repeats: int = 0
    left_out: int = 0
    illegal: int = 0
    worth: int = 0
    seconds: float = 0.0
    partners: list[float] = field(default_factory=list)
    across: list[float] = field(default_factory=list)

    @property
    def mean_score(self) -> float:
        """What a pair was worth on average."""
        return self.worth / max(1, self.pairs)

    @property
    def worst_person(self) -> float:
        """The lowest average of anybody who was ever there; a round in which they were left out counts nothing."""
        there = self.chances > 0
        return float((self.points[there] / self.chances[there]).min(initial=np.inf)) if there.any() else 0.0

    @property
    def across_share(self) -> float:
        """Per cent of all pairs that cross departments."""
        return 100 * self.crossing / max(1, self.pairs)


def play(company: Company, judge: Judge, method: Method, plan: Plan, progress: Callable[[int], None]) -> Season:
    """All rounds; `progress` hears of each that is done."""
    size = len(company.people)
    past, season = Past(size), Season(method.label, np.zeros(size), np.zeros(size, dtype=np.int64))
    act = method.start()
    for number in range(1, plan.rounds + 1):
        turn = Turn(number, plan.present(number, size), past, judge, company, plan.seed)
        began = process_time()
        groups = act(turn)
        season.seconds += process_time() - began
        _count(season, turn, groups)
        progress(number)
    return season


def _count(season: Season, turn: Turn, groups: Groups) -> None:
    pairs = pairs_of(groups)
    one, other = pairs.T
    points = turn.judge.points(one, other)
    season.pairs += len(pairs)
    season.worth += int(points.sum())
    season.crossing += int(turn.judge.across(one, other).sum())
    season.illegal += int((~turn.judge.legal(one, other)).sum())
    season.left_out += len(turn.present) - sum(len(group) for group in groups)
    season.chances[turn.present] += 1
    for person, mean in _means(pairs, points):
        season.points[person] += mean
    season.repeats += turn.past.remember(turn.number, pairs)
    season.partners.append(float(turn.past.partners.mean()))
    season.across.append(season.across_share)


def _means(pairs: Positions, points: Numbers) -> Iterator[tuple[int, float]]:
    """Everyone with the average points of their pairs."""
    people, place = np.unique(pairs, return_inverse=True)
    place = place.reshape(pairs.shape)
    total, count = np.zeros(len(people)), np.zeros(len(people))
    for side in (0, 1):
        np.add.at(total, place[:, side], points)
        np.add.at(count, place[:, side], 1)
    yield from zip(people.tolist(), (total / count).tolist(), strict=True)
