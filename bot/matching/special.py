"""The few pairs that are special among millions: excluded, or met before."""

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.intp]
Numbers = NDArray[np.int64]
Short = NDArray[np.int32]
Whole = Short | Numbers


class Special:
    """A positive number for some pairs of people, 0 for all others; the same both ways round.

    Both and their number are packed into one, since a year of a hundred thousand people has millions of pairs.
    """

    def __init__(self, size: int, one: Whole, other: Whole, value: Whole) -> None:
        """One entry for each pair, either way round; positions are 0 to size − 1. Of equal pairs the least is kept."""
        self.size, self._bits = size, int(value.max(initial=1)).bit_length()
        packed = np.empty((2, len(value)), dtype=np.int64)
        packed[0] = (one * np.int64(size) + other << self._bits) | value
        packed[1] = (other * np.int64(size) + one << self._bits) | value
        self._packed = packed.ravel()
        self._packed.sort()
        step = self._packed[1:] ^ self._packed[:-1]
        same = np.flatnonzero((step >> self._bits) == 0)
        self._packed = np.delete(self._packed, same + 1) if len(same) else self._packed

    def rows(self, start: int, stop: int) -> tuple[Numbers, Numbers, Numbers]:
        """(row, column, value) of every special pair in these rows."""
        low, high = self._places(np.array((start * self.size, stop * self.size)))
        keys, values = self._split(self._packed[low:high])
        return keys // self.size, keys % self.size, values

    def at(self, rows: Positions, cols: Positions) -> Numbers:
        """The values of pairs, for two arrays that broadcast."""
        wanted = np.asarray(rows) * self.size + cols
        if not len(self._packed):
            return np.zeros(wanted.shape, dtype=np.int64)
        keys, values = self._split(self._packed[np.minimum(self._places(wanted), len(self._packed) - 1)])
        return np.where(keys == wanted, values, 0)

    def _places(self, keys: Numbers) -> Positions:
        return np.searchsorted(self._packed, keys << self._bits)

    def _split(self, packed: Numbers) -> tuple[Numbers, Numbers]:
        return packed >> self._bits, packed & (1 << self._bits) - 1

    def of(self, one: int) -> Numbers:
        """Everyone with whom `one` makes a special pair."""
        return self.rows(one, one + 1)[1]

    def among(self, members: Positions) -> "Special":
        """The same for some of the people, whose order gives their new positions."""
        place = np.full(self.size, -1, dtype=np.int64)
        place[members] = np.arange(len(members))
        starts, stops = self._places(members * self.size), self._places((members + 1) * self.size)
        counts = stops - starts
        found = np.repeat(starts - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
        keys, values = self._split(self._packed[found])
        one, other = np.repeat(np.arange(len(members)), counts), place[keys % self.size]
        kept = other > one
        return Special(len(members), one[kept], other[kept], values[kept])
