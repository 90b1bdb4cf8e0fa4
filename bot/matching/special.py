"""The few pairs that are special among millions: excluded, or met before."""

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.intp]
Numbers = NDArray[np.int64]


class Special:
    """A positive number for some pairs of people, 0 for all others; the same both ways round."""

    def __init__(self, size: int, one: Numbers, other: Numbers, value: Numbers) -> None:
        """One entry for each pair, either way round; positions are 0 to size − 1. Of equal pairs one is kept."""
        self.size = size
        keys = np.concatenate((one * size + other, other * size + one)).astype(np.int64, copy=False)
        order = np.argsort(keys, kind="stable")
        order = order[np.diff(keys[order], prepend=-1) > 0]
        self._keys = keys[order]
        order %= max(1, len(value))
        self._values = value.astype(np.int32)[order]  # a year of a hundred thousand people has millions of pairs

    def rows(self, start: int, stop: int) -> tuple[Numbers, Numbers, Numbers]:
        """(row, column, value) of every special pair in these rows."""
        low, high = np.searchsorted(self._keys, (start * self.size, stop * self.size))
        keys, values = self._keys[low:high], self._values[low:high].astype(np.int64)
        return keys // self.size, keys % self.size, values

    def at(self, rows: Positions, cols: Positions) -> Numbers:
        """The values of pairs, for two arrays that broadcast."""
        keys = np.asarray(rows) * self.size + cols
        if not len(self._keys):
            return np.zeros(keys.shape, dtype=np.int64)
        place = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[place] == keys, self._values[place], 0).astype(np.int64)

    def of(self, one: int) -> Numbers:
        """Everyone with whom `one` makes a special pair."""
        return self.rows(one, one + 1)[1]

    def among(self, members: Positions) -> "Special":
        """The same for some of the people, whose order gives their new positions."""
        place = np.full(self.size, -1, dtype=np.int64)
        place[members] = np.arange(len(members))
        starts, stops = np.searchsorted(self._keys, (members * self.size, (members + 1) * self.size))
        counts = stops - starts
        found = np.repeat(starts - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
        one, other = np.repeat(np.arange(len(members)), counts), place[self._keys[found] % self.size]
        kept = other > one
        return Special(len(members), one[kept], other[kept], self._values[found[kept]].astype(np.int64))
