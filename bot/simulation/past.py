"""Who met whom in a season so far."""

from collections.abc import Iterable
from itertools import combinations

import numpy as np

from bot.matching.special import Numbers, Positions

Groups = list[tuple[int, ...]]


def pairs_of(groups: Iterable[tuple[int, ...]]) -> Positions:
    """Everyone who meets, the lower position first: shape (pairs, 2)."""
    found = [two for group in groups for two in combinations(sorted(group), 2)]
    return np.array(found, dtype=np.intp).reshape(-1, 2)


class Past:
    """The round in which each pair met last. People are positions, rounds count from 1."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._last: dict[int, int] = {}
        self.meetings: list[tuple[int, int, int]] = []
        """(round, one, other) of every meeting."""
        self.partners = np.zeros(size, dtype=np.int64)
        """How many different people each has met."""

    def have_met(self, one: int, other: int) -> bool:
        """Whether they ever did."""
        return self._key(one, other) in self._last

    def remember(self, number: int, pairs: Positions) -> int:
        """Add a round. Gives how many of its pairs had met before."""
        repeats = 0
        for one, other in pairs.tolist():
            key = self._key(one, other)
            if key in self._last:
                repeats += 1
            else:
                self.partners[[one, other]] += 1
            self._last[key] = number
            self.meetings.append((number, one, other))
        return repeats

    def last_met(self, present: Positions) -> Numbers:
        """The round in which each two of these people met last, 0 for never: shape (present, present)."""
        place = np.full(self._size, -1, dtype=np.intp)
        place[present] = np.arange(len(present))
        keys = np.fromiter(self._last, dtype=np.int64, count=len(self._last))
        rounds = np.fromiter(self._last.values(), dtype=np.int64, count=len(self._last))
        one, other = place[keys // self._size], place[keys % self._size]
        kept = (one >= 0) & (other >= 0)
        last = np.zeros((len(present), len(present)), dtype=np.int64)
        last[one[kept], other[kept]] = last[other[kept], one[kept]] = rounds[kept]
        return last

    def _key(self, one: int, other: int) -> int:
        return min(one, other) * self._size + max(one, other)
