"""What pairs are worth on the way to the best matching, one tier or two at a time, and which pairs could be worth more.

The tiers above the points rarely bind in a large company: almost always everybody can meet somebody new. `Fresh` asks
for just that. Where it fails, `Placing` settles how many meet and who must meet again, and `Choice` the points among
the answers that are best in that: the tiers in turn, each with numbers small enough to stay exact.
"""

from collections.abc import Callable, Sequence
from copy import copy
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.matching.crowd import MOST_FRESH, Crowd
from bot.matching.special import Numbers, Positions

TIE_BITS = 8
UNIT = 1 << TIE_BITS + 16  # one point; what breaks ties stays below it for 65,536 pairs together
TIER = 1 << 58  # one unit of a tier above the points
NEVER = -(1 << 60)

Test = Callable[[Positions, Positions], NDArray[np.bool_]]


class Worths(Protocol):
    """Pairs and what they are worth, for arrays of positions that broadcast. Prices are doubled.

    alone: for everybody, twice what being left out is worth.
    """

    alone: Numbers

    def exact(self, rows: Positions, cols: Positions) -> Numbers:
        """What pairs are worth; `NEVER` where they may not be chosen."""

    def outline(self, rows: Positions, cols: Positions) -> NDArray[np.int32]:
        """About what pairs are worth, in a unit of its own, for choosing the first candidates."""

    def hopeful(self, price: Numbers) -> Test:
        """True for every pair that could be worth more than its prices, and for a few others."""

    def excess(self, one: Positions, other: Positions, worth: Numbers, price: Numbers) -> Numbers:
        """By how much pairs are worth more than their prices, doubled."""

    def numbers(self, price: Sequence[int]) -> Numbers:
        """Prices as `hopeful` and `excess` want them."""

    def among(self, members: Positions) -> "Worths":
        """The same for some of the people."""


class Whole:
    """Worths that are one number each."""

    alone: Numbers

    def excess(self, one: Positions, other: Positions, worth: Numbers, price: Numbers) -> Numbers:
        """What is left of twice the worth."""
        return 2 * worth - price[one] - price[other]

    def numbers(self, price: Sequence[int]) -> Numbers:
        """As they are."""
        return np.array(price, dtype=np.int64)


class Points:
    """Points and what breaks ties, as one number: the lowest tiers."""

    def __init__(self, crowd: Crowd) -> None:
        self.scorer = crowd.scorer
        self.most = (self.scorer.most + 1) * UNIT
        self.outcast = -4 * (len(crowd) // 2 + 1) * self.most  # doubled: no points make up for being left out

    def number(self, rows: Positions, cols: Positions) -> Numbers:
        """A pair's points and tie."""
        score, chance = self.scorer.points(rows, cols)
        return score * UNIT + ((chance & 0xFFFFFFFF) >> 32 - TIE_BITS)

    def above(self, price: Numbers) -> Test:
        """True where the points alone, with the most luck, could exceed the prices."""
        width = self.scorer.width
        most = np.iinfo(width).max // 4  # two of them can be added; what is cut off decides nothing
        whole = np.clip(price // (2 * UNIT), -most, most).astype(width)
        lucky = whole - width(self.scorer.weights.jitter)

        def test(rows: Positions, cols: Positions) -> NDArray[np.bool_]:
            return np.asarray(self.scorer.certain(rows, cols) >= lucky[rows] + whole[cols])

        return test


class Fresh(Whole):
    """Everybody meets somebody new: pairs who met do not count, and being left out costs more than any points."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd, self.points = crowd, Points(crowd)
        self.alone = np.full(len(crowd), self.points.outcast, dtype=np.int64)

    def among(self, members: Positions) -> "Fresh":
        """The same for some of the people."""
        return Fresh(self.crowd.among(members))

    def exact(self, rows: Positions, cols: Positions) -> Numbers:
        """Points where two may meet and never did."""
        allowed = self.crowd.rules.legal(rows, cols) & (self.crowd.met.at(rows, cols) == 0)
        return np.where(allowed, self.points.number(rows, cols), NEVER)

    def outline(self, rows: Positions, cols: Positions) -> NDArray[np.int32]:
        """Points without chance."""
        return self.points.scorer.certain(rows, cols)

    def hopeful(self, price: Numbers) -> Test:
        """By points."""
        return self.points.above(price)


class Placing(Whole):
    """The tiers above the points: fewest left out, then fewest repeats, then the oldest."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd = crowd
        pairs = len(crowd) // 2 + 1
        self.repeat = pairs * MOST_FRESH + 1
        self.meeting = 2 * self.repeat * (pairs + 1)
        self.alone = np.zeros(len(crowd), dtype=np.int64)

    def among(self, members: Positions) -> "Placing":
        """The same for some of the people, in the units of all."""
        part = copy(self)
        part.crowd, part.alone = self.crowd.among(members), self.alone[members]
        return part

    def exact(self, rows: Positions, cols: Positions) -> Numbers:
        """What it is worth that two meet, and what it costs that they did before."""
        met = self.crowd.met.at(rows, cols)
        worth = self.meeting - np.where(met > 0, self.repeat + met - 1, 0)
        return np.where(self.crowd.rules.legal(rows, cols), worth, NEVER)

    def outline(self, rows: Positions, cols: Positions) -> NDArray[np.int32]:
        """Anybody will do, so that everybody looks at somebody else: a hash of both positions."""
        return ((rows * 40503 + cols * 30011 + rows * cols * 2654435) & 0xFFFF).astype(np.int32)

    def hopeful(self, price: Numbers) -> Test:
        """As if nobody had met."""
        return lambda rows, cols: np.asarray(price[rows] + price[cols] < 2 * self.meeting)


class Choice(Whole):
    """The points, among the best answers of `Placing`: only its tight pairs, and alone only who costs nothing there."""

    def __init__(self, placing: Placing, price: Numbers) -> None:
        self.placing, self.price = placing, price
        self.points = Points(placing.crowd)
        self.alone = np.where(price > placing.alone, self.points.outcast, 0).astype(np.int64)

    def among(self, members: Positions) -> "Choice":
        """The same for some of the people."""
        return Choice(self.placing.among(members), self.price[members])

    def exact(self, rows: Positions, cols: Positions) -> Numbers:
        """Points of tight pairs."""
        tight = 2 * self.placing.exact(rows, cols) == self.price[rows] + self.price[cols]
        return np.where(tight, self.points.number(rows, cols), NEVER)

    def outline(self, rows: Positions, cols: Positions) -> NDArray[np.int32]:
        """Points without chance, where a pair that never met would be tight."""
        tight = self.price[rows] + self.price[cols] == 2 * self.placing.meeting
        return np.where(tight, self.points.scorer.certain(rows, cols), -1).astype(np.int32)

    def hopeful(self, price: Numbers) -> Test:
        """By points, where the pair could be tight."""
        above, upper, most = self.points.above(price), self.price, 2 * self.placing.meeting
        return lambda rows, cols: np.asarray((upper[rows] + upper[cols] <= most) & above(rows, cols))


class Both:
    """All tiers at once, as one large number: `Placing` in units of `TIER`, and the points below it."""

    def __init__(self, placing: Placing) -> None:
        self.placing, self.points = placing, Points(placing.crowd)
        self.alone = placing.alone.astype(object)

    def exact(self, rows: Positions, cols: Positions) -> Numbers:
        """Both tiers, as Python's own integers."""
        return self.placing.exact(rows, cols).astype(object) * TIER + self.points.number(rows, cols)

    def outline(self, rows: Positions, cols: Positions) -> NDArray[np.int32]:
        """Points without chance."""
        return self.points.scorer.certain(rows, cols)

    def numbers(self, price: Sequence[int]) -> Numbers:
        """Shape (people, 2): whole tiers, and the rest."""
        return np.array([divmod(one, TIER) for one in price], dtype=np.int64)

    def hopeful(self, price: Numbers) -> Test:
        """By whole tiers, as if nobody had met, and where these are even by points."""
        whole, above, most = price[:, 0], self.points.above(price[:, 1]), 2 * self.placing.meeting

        def test(rows: Positions, cols: Positions) -> NDArray[np.bool_]:
            tiers = whole[rows] + whole[cols]
            return np.asarray((tiers < most) | ((tiers == most) & above(rows, cols)))

        return test

    def excess(self, one: Positions, other: Positions, worth: Numbers, price: Numbers) -> Numbers:
        """Cut off where it is more than a few whole tiers."""
        whole, rest = (price[one] + price[other]).T
        left = 2 * worth - (whole.astype(object) * TIER + rest)
        return np.asarray(np.clip(left, -3 * TIER, 3 * TIER).astype(np.int64))

    def among(self, members: Positions) -> "Both":
        """The same for some of the people."""
        return Both(self.placing.among(members))
