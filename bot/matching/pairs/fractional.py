"""The fractional matching among all pairs, proved: links, prices, and what these find, until they find nothing more.

Above a thousand people the first prices come from solving random parts of the company, each as a company of its own.
"""

from dataclasses import dataclass

import numpy as np

from bot.matching.pairs.assignment import Links, solve
from bot.matching.pairs.objective import NEVER, Worths
from bot.matching.pairs.pricing import Better, better_links, first_links, no_links
from bot.matching.special import Numbers, Positions

PART = 500  # people solved at once without a hint
PART_PASSES, PASSES = 2, 30
NEAR = 64  # so many people for each new link, and the prices hardly move
MARGIN = 1.04  # prices of a part, to those of the whole company, where everybody finds somebody better


@dataclass(frozen=True)
class Relaxed:
    """Twice everybody's price, to whom each gives, the links, and the most by which a pair still exceeds its prices."""

    links: Links
    price: Numbers
    taker: Positions
    excess: Numbers

    @property
    def sure(self) -> Numbers:
        """Prices, doubled, that hold for every pair: each raised by the most that one of its pairs exceeds it."""
        return self.price + (self.excess + 1) // 2


def relax(worths: Worths, links: Links, price: Numbers, passes: int = PASSES) -> Relaxed:
    """From some links and about the right prices, doubled."""
    is_near = False
    while True:
        taker, price = solve(links, price, is_near=is_near)
        better = better_links(worths, price)
        passes -= 1
        if not len(better.one) or not passes:
            return Relaxed(links, price, taker, largest_excess(better, len(price)))
        is_near = len(better.one) < len(price) // NEAR
        links = links.with_more(better.one, better.other, better.worth)


def largest_excess(better: Better, count: int) -> Numbers:
    """For each person; 0 where no pair exceeds its prices."""
    found = np.zeros(count, dtype=np.int64)
    np.maximum.at(found, better.one, better.excess)
    np.maximum.at(found, better.other, better.excess)
    return found


def highest_prices(links: Links) -> Numbers:
    """Prices, doubled, that hold for the links whatever else is chosen: half of the best link each."""
    found = links.alone.copy()
    np.maximum.at(found, links.one, links.worth)
    np.maximum.at(found, links.other, links.worth)
    return found


def relaxed(worths: Worths, also: Links | None = None, passes: int = PASSES) -> Relaxed:
    """The fractional matching of a company. also: pairs to begin with, besides those that are found."""
    small = len(worths.alone) <= 2 * PART
    links, price = (first_links(worths), None) if small else hint(worths)
    if also is not None:
        links = with_legal(worths, links, also.one, also.other)
    return relax(worths, links, highest_prices(links) if price is None else price, passes)


def with_legal(worths: Worths, links: Links, one: Positions, other: Positions) -> Links:
    """The links and those of the pairs that may be chosen."""
    worth = worths.exact(one, other)
    legal = worth > NEVER
    return links.with_more(one[legal], other[legal], worth[legal])


def hint(worths: Worths) -> tuple[Links, Numbers]:
    """Links and prices from parts of the company, and links across its parts that those prices call better."""
    price = np.zeros(len(worths.alone), dtype=np.int64)
    links = no_links(worths)
    for members in parts(len(price)):
        found = relaxed(worths.among(members), passes=PART_PASSES)
        price[members] = np.maximum(found.price, 0)
        slack = found.price[found.links.one] + found.price[found.links.other] - 2 * found.links.worth
        near = np.flatnonzero(slack <= np.median(slack)) if len(slack) else np.empty(0, dtype=np.intp)
        links = with_legal(worths, links, members[found.links.one[near]], members[found.links.other[near]])
    price = (price * MARGIN).astype(np.int64)
    better = better_links(worths, price)
    return links.with_more(better.one, better.other, better.worth), price


def parts(count: int) -> list[Positions]:
    """Everybody, in parts of like size. What they are has no say in the answer, so that any division will do."""
    spread = np.argsort(np.arange(count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15), kind="stable")
    return [np.sort(part) for part in np.array_split(spread, count // PART)]
