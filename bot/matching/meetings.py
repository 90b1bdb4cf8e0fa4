"""Who met whom and when, packed: a year of a hundred thousand people is millions of pairs, too many for sets of two.

It reads like a mapping from a pair to how many rounds ago its meetings were.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Short = NDArray[np.int32]


class Meetings(Mapping[frozenset[str], tuple[int, ...]]):
    """Pairs in the order of a number made of both people, with their meetings side by side, the latest first."""

    def __init__(self, ids: dict[str, int], first: Numbers, second: Numbers, ago: Numbers) -> None:
        """One entry of the arrays for each meeting, in any order; `ids` gives everyone's number in them."""
        self.ids = ids
        self._names = list(ids)
        key = np.minimum(first, second) * len(ids) + np.maximum(first, second)
        order = np.lexsort((ago, key))
        key = key[order]
        self._starts = np.flatnonzero(np.diff(key, prepend=-1)).astype(np.int32)
        self._pairs = key[self._starts]
        self._ago = ago[order].astype(np.int32)

    @classmethod
    def of(cls, meetings: Iterable[tuple[int, str, str]], upcoming: int) -> "Meetings":
        """From (round, a, b). ValueError for a round that is not before the upcoming one."""
        ids: dict[str, int] = {}
        ago, first, second = array("i"), array("i"), array("i")
        for ordinal, one, other in meetings:
            if ordinal >= upcoming:
                raise ValueError(f"round {ordinal} is not before round {upcoming}")
            ago.append(upcoming - ordinal)
            first.append(ids.setdefault(one, len(ids)))
            second.append(ids.setdefault(other, len(ids)))
        return cls(ids, *(np.array(numbers, dtype=np.int64) for numbers in (first, second, ago)))

    @classmethod
    def packed(cls, met: Mapping[frozenset[str], tuple[int, ...]]) -> "Meetings":
        """The same history in this form."""
        if isinstance(met, Meetings):
            return met
        pairs = [(tuple(pair), rounds) for pair, rounds in met.items() if len(pair) == 2]
        return cls.of(((-ago, one, other) for (one, other), rounds in pairs for ago in rounds), upcoming=0)

    def __getitem__(self, pair: frozenset[str]) -> tuple[int, ...]:
        numbers = sorted(self.ids.get(person, -1) for person in pair)
        key = numbers[0] * len(self.ids) + numbers[-1] if numbers else -1
        place = int(np.searchsorted(self._pairs, key))
        if len(numbers) != 2 or numbers[0] < 0 or place == len(self._pairs) or self._pairs[place] != key:
            raise KeyError(pair)
        return self._rounds(place)

    def _rounds(self, place: int) -> tuple[int, ...]:
        end = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._ago)
        return tuple(self._ago[self._starts[place] : end].tolist())

    def __iter__(self) -> Iterator[frozenset[str]]:
        for key in self._pairs.tolist():
            one, other = divmod(key, len(self.ids))
            yield frozenset((self._names[one], self._names[other]))

    def __len__(self) -> int:
        return len(self._pairs)

    def freshness(self, freshest: int, most: int) -> tuple[Short, Short, Short]:
        """(one, other, freshness) of each pair: a meeting n rounds ago counts an nth of `freshest`, `most` at most."""
        if not len(self):
            return self._ago, self._ago, self._ago
        one, other = (part.astype(np.int32) for part in np.divmod(self._pairs, len(self.ids)))
        fresh = np.add.reduceat(freshest // np.maximum(self._ago, 1), self._starts)
        return one, other, np.minimum(fresh, most)

    def in_trios(self, ago: int) -> Iterator[str]:
        """Everyone with two partners, that many rounds ago, who met each other then."""
        latest = self._ago == ago
        pairs = self._pairs[np.searchsorted(self._starts, np.flatnonzero(latest), side="right") - 1]
        near: dict[int, set[int]] = {}
        for one, other in zip((pairs // len(self.ids)).tolist(), (pairs % len(self.ids)).tolist(), strict=True):
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
        for one, others in near.items():
            if any(others & near[other] for other in others):
                yield self._names[one]
