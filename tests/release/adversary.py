"""Somebody who reads every figure, knows who belongs to each group, forgets nothing, and calculates.

Each figure is an equation: so many of these people did it. The adversary does not know who did, so all people who
belong to the same groups are one unknown, a whole number between none of them and all. Integer programming finds the
least and the most that each unknown can be; where the two are one, it is known.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

FEWEST = 5

Group = frozenset[str]


@dataclass(frozen=True)
class Figure:
    """What is read: of this group, so many; of what they did, or, with no `measure`, of people as such."""

    group: Group
    measure: str
    count: int


def singled_out(figures: Sequence[Figure]) -> list[str]:
    """What is learned of fewer than five people, or of each one of a group: sentences, none where nothing is."""
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_measure[figure.measure].append(figure)
    sizes = by_measure.pop("", [])
    return [*_small_parts(sizes), *(said for measure in by_measure.values() for said in _answers(measure))]


def _small_parts(figures: Sequence[Figure]) -> Iterator[str]:
    """Parts of one to four people whose size is a sum of sizes that were told."""
    parts = _parts(figures)
    told = _matrix(figures, parts)
    for number, part in enumerate(parts):
        alone = np.zeros(len(parts))
        alone[number] = 1
        if len(part) < FEWEST and np.linalg.matrix_rank(np.vstack([told, alone])) == np.linalg.matrix_rank(told):
            yield f"there are {len(part)} in a part"


def _answers(figures: Sequence[Figure]) -> Iterator[str]:
    parts = _parts(figures)
    told, counts = _matrix(figures, parts), np.array([figure.count for figure in figures])
    most = np.array([len(part) for part in parts])
    for number, part in enumerate(parts):
        least, largest = (_extreme(sign * np.eye(len(parts))[number], told, counts, most) for sign in (1, -1))
        if least != -largest:
            continue
        if len(part) < FEWEST:
            yield f"{least} of these {len(part)} did"
        elif least in (0, len(part)):
            yield f"it is known of each of {len(part)}"


def _extreme(aim: np.ndarray, told: np.ndarray, counts: np.ndarray, most: np.ndarray) -> int:
    found = milp(
        aim,
        constraints=LinearConstraint(told, counts, counts),
        bounds=Bounds(np.zeros(len(most)), most),
        integrality=np.ones(len(most), dtype=int),
    )
    assert found.success, "the figures contradict each other"
    return round(float(found.fun))


def _parts(figures: Sequence[Figure]) -> list[Group]:
    groups = list({figure.group for figure in figures})
    found: dict[tuple[bool, ...], set[str]] = defaultdict(set)
    for person in frozenset[str]().union(*groups):
        found[tuple(person in group for group in groups)].add(person)
    return [frozenset(part) for part in found.values()]


def _matrix(figures: Sequence[Figure], parts: Sequence[Group]) -> np.ndarray:
    found = [[float(part <= figure.group) for part in parts] for figure in figures]
    return np.array(found).reshape(len(figures), len(parts))
