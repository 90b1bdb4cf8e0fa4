"""From the fractional matching to the best one: circles are split, and what is left over is settled exactly.

Whoever gives to somebody who gives back has a partner. Even circles fall into pairs, and odd ones leave one person
over, for whom `bot.matching.pairs.edmonds` finds the best place. Its prices are then tried on all pairs once more.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.pairs.assignment import Links
from bot.matching.pairs.blossoms import NOBODY
from bot.matching.pairs.edmonds import Finish
from bot.matching.pairs.fractional import Relaxed
from bot.matching.pairs.objective import Worths
from bot.matching.pairs.pricing import Better, better_links
from bot.matching.special import Numbers, Positions

ATTEMPTS = 12  # rounds of finding better links before the answer is given without a proof


@dataclass(frozen=True)
class Settled:
    """Pairs with one < other, whoever has nobody, and twice the value that no matching exceeds; None: not proved."""

    pairs: list[tuple[int, int]]
    alone: list[int]
    bound: int | None


def circles(taker: Positions) -> list[list[int]]:
    """The circles of giving: each gives to the next in it, and the last to the first."""
    following, seen, found = taker.tolist(), set[int](), list[list[int]]()
    for start in range(len(following)):
        circle, one = list[int](), start
        while one not in seen:
            seen.add(one)
            circle.append(one)
            one = following[one]
        if circle:
            found.append(circle)
    return found


def split(taker: Positions, tight: Callable[[Positions, Positions], Sequence[bool]]) -> list[int]:
    """Everyone's partner or `NOBODY`, from neighbours in circles where their link is worth just its prices."""
    mate = [NOBODY] * len(taker)
    pairs = [two for circle in circles(taker) for two in zip(circle[::2], circle[1::2], strict=False)]
    one, other = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    for (a, b), sound in zip(pairs, tight(one, other), strict=True):
        if sound:
            mate[a], mate[b] = b, a
    return mate


def neighbours(
    count: int, one: Iterable[int], other: Iterable[int], twice: Iterable[int]
) -> list[list[tuple[int, int]]]:
    """For everybody, (whom they are linked to, twice what it is worth)."""
    near: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for a, b, worth in zip(one, other, twice, strict=True):
        near[a].append((b, worth))
        near[b].append((a, worth))
    return near


def settle(worths: Worths, found: Relaxed, *, prove: bool = True) -> Settled:
    """The best matching among the links, or among all pairs (prove), from prices that hold for them."""

    def tight(one: Positions, other: Positions) -> list[bool]:
        is_tight = 2 * worths.exact(one, other) == found.price[one] + found.price[other]
        return [*map(bool, is_tight)]

    mate, links = split(found.taker, tight), found.links
    for _ in range(ATTEMPTS):
        finish = finished(links, found.price, mate)
        if not prove:
            break
        better = uncovered(better_links(worths, worths.numbers(finish.price), len(mate)), finish)
        if not len(better.one):
            return answer(finish, finish.bound())
        links = links.with_more(better.one, better.other, better.worth)
    return answer(finish, None)


def finished(links: Links, price: Numbers, mate: list[int]) -> Finish:
    """The best matching among the links."""
    near = neighbours(len(mate), links.one.tolist(), links.other.tolist(), (2 * links.worth).tolist())
    finish = Finish(near, price.tolist(), links.alone.tolist(), list(mate))
    finish.run()
    return finish


def uncovered(better: Better, finish: Finish) -> Better:
    """Without the pairs whose excess the blossoms around both make up for."""
    if not finish.surcharge:
        return better
    around = [set(finish.nodes.around(one)) for one in range(finish.nodes.size)]
    kept = np.array(
        [
            twice - finish.price[one] - finish.price[other]
            > 2 * sum(finish.surcharge[node] for node in around[one] & around[other])
            for one, other, twice in zip(
                better.one.tolist(), better.other.tolist(), (2 * better.worth).tolist(), strict=True
            )
        ],
        dtype=bool,
    )
    return better.at(kept)


def answer(finish: Finish, bound: int | None) -> Settled:
    """What the search has found."""
    mate = finish.nodes.mate
    pairs = [(one, other) for one, other in enumerate(mate) if one < other]
    return Settled(pairs, [one for one, other in enumerate(mate) if other == NOBODY], bound)
