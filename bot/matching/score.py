"""Points for pairs: the third tier, and the raw material of the explanation.

Everything is computed for arrays of positions that broadcast against each other: `rows[:, None]` and `cols[None, :]`
give a block, two equally long arrays give a list of pairs.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.matching.dice import mix
from bot.matching.hours import Overlaps
from bot.matching.legal import codes
from bot.matching.model import Across, Candidate, Policy, TermKind
from bot.matching.special import Numbers, Positions

MOST_STEPS, MOST_TOPICS, MOST_INTERESTS, MOST_OWED = 3, 3, 2, 8
ENOUGH_HOURS = 40  # half hours a week; more shared time makes no meeting easier to find
PARTS = (
    TermKind.DEPARTMENTS,
    TermKind.SITES,
    TermKind.LEVELS,
    TermKind.HOURS,
    TermKind.OFFERS_SEEKS,
    TermKind.SHARED_INTEREST,
)
CHANCE_BITS = 48  # what a pair's hash has; its highest bits are the jitter, the rest breaks ties
MOST_PROFILES = 2048  # a square table of this size is looked up faster than its entries are computed

Points = NDArray[np.signedinteger[Any]]
Width = type[np.signedinteger[Any]]
Masks = NDArray[np.uint64]


def topic_masks(sets: Sequence[frozenset[str]], topics: Sequence[str]) -> Masks:
    """Each set as bits, 64 topics a column: shape (people, columns). Topics that are not listed are dropped."""
    place = {topic: (number >> 6, 1 << (number & 63)) for number, topic in enumerate(topics)}
    masks = [[0] * -(-len(topics) // 64) for _ in sets]
    for mask, chosen in zip(masks, sets, strict=True):
        for topic in chosen:
            if topic in place:
                column, bit = place[topic]
                mask[column] |= bit
    return np.array(masks, dtype=np.uint64).reshape(len(sets), -(-len(topics) // 64))


def common(one: Masks, other: Masks) -> NDArray[np.uint8]:
    """How many bits two arrays of masks share. The last axis is the columns; the others broadcast."""
    found = np.bitwise_count(one[..., 0] & other[..., 0])
    for column in range(1, one.shape[-1]):
        found = found + np.bitwise_count(one[..., column] & other[..., column])
    return np.asarray(found, dtype=np.uint8)


class Topics:
    """Points for what one offers and the other seeks, and for interests they share."""

    def __init__(self, people: Sequence[Candidate], seed: int) -> None:
        """The seed gives the order in which topics are written down, which `similar` goes by."""
        offered = frozenset().union(*(person.offers for person in people))
        sought = frozenset().union(*(person.seeks for person in people))
        shared = _drawn(frozenset().union(*(person.interests for person in people)), seed)
        traded = _drawn(offered & sought, seed)  # what only one side knows can never be exchanged
        self._offers = topic_masks([person.offers for person in people], traded)
        self._seeks = topic_masks([person.seeks for person in people], traded)
        self._interests = topic_masks([person.interests for person in people], shared)

    def exchanges(self, rows: Positions, cols: Positions) -> NDArray[np.uint8]:
        """How many things one offers and the other seeks, both ways, `MOST_TOPICS` at most."""
        if not self._offers.shape[1]:
            return np.zeros(np.broadcast_shapes(rows.shape, cols.shape), dtype=np.uint8)
        found = common(self._offers[rows], self._seeks[cols]) + common(self._seeks[rows], self._offers[cols])
        return np.asarray(np.minimum(found, np.uint8(MOST_TOPICS)))

    def interests(self, rows: Positions, cols: Positions) -> NDArray[np.uint8]:
        """How many interests they share, `MOST_INTERESTS` at most."""
        if not self._interests.shape[1]:
            return np.zeros(np.broadcast_shapes(rows.shape, cols.shape), dtype=np.uint8)
        found = common(self._interests[rows], self._interests[cols])
        return np.minimum(found, np.uint8(MOST_INTERESTS))

    def similar(self) -> NDArray[np.uint8]:
        """Bytes for everybody, such that people who are near by these have topics in common: shape (people, bytes)."""
        bits = (_bits(self._offers | self._seeks), _bits(self._interests))
        return np.packbits(np.concatenate(bits, axis=1), axis=1)

    def gatherings(self) -> Iterator[tuple[Positions, Positions]]:
        """(some people, others) such that every two with a topic in common are in one of them."""
        for offers, seeks in zip(_bits(self._offers).T, _bits(self._seeks).T, strict=True):
            yield np.flatnonzero(offers), np.flatnonzero(seeks)
        for shared in _bits(self._interests).T:
            sharing = np.flatnonzero(shared)
            yield sharing, sharing


def _drawn(topics: Iterable[str], seed: int) -> list[str]:
    return sorted(topics, key=lambda topic: (mix(seed, topic), topic))


def _bits(masks: Masks) -> NDArray[np.uint8]:
    """One column for each topic."""
    return np.unpackbits(masks.astype("<u8").view(np.uint8), axis=1, bitorder="little")


class Profiles:
    """Points for department, site, level and hours, which many people have alike: looked up where a table is small."""

    def __init__(self, people: Sequence[Candidate], policy: Policy, width: Width) -> None:
        weights = policy.weights
        self.width = width
        self._wishes = (
            wish(policy.across_departments, weights.department),
            wish(policy.across_sites, weights.site),
            wish(policy.across_levels, weights.level),
            weights.hours,
        )
        self._department = codes([person.department or None for person in people])
        self._site = codes([person.site or None for person in people])
        self._known = np.array([person.level is not None for person in people], dtype=bool)
        self._level = np.array([person.level or 0 for person in people], dtype=np.int64)
        self.overlaps = Overlaps(people, ENOUGH_HOURS)
        self.kind, self.table = self._tabulate()

    def parts(self, rows: Positions, cols: Positions) -> tuple[Points, ...]:
        """Points for the first four of `PARTS`."""
        department, site, level, hours = self._wishes
        steps = np.minimum(np.abs(self._level[rows] - self._level[cols]), MOST_STEPS)
        shared = np.minimum(self.overlaps.shared(rows, cols), ENOUGH_HOURS)
        return (
            (differs(self._department, rows, cols) * department).astype(np.int32),
            (differs(self._site, rows, cols) * site).astype(np.int32),
            (steps * (self._known[rows] & self._known[cols]) * level).astype(np.int32),
            (shared * hours // ENOUGH_HOURS).astype(np.int32),
        )

    def points(self, rows: Positions, cols: Positions) -> Points:
        """The sum of the parts."""
        if self.table is None:
            return np.asarray(sum(self.parts(rows, cols)), dtype=self.width)
        if rows.ndim == 2 and cols.ndim == 2:  # a block: whole rows are copied, then picked from
            return np.asarray(np.take(self.table[self.kind[rows[:, 0]]], self.kind[cols[0]], axis=1))
        return np.asarray(self.table[self.kind[rows], self.kind[cols]])

    def best(self) -> Points:
        """The points that each person has with the kind of people that suits them best."""
        if self.table is None:
            return np.full(len(self.kind), sum(self._wishes) + (MOST_STEPS - 1) * self._wishes[2], dtype=self.width)
        return np.asarray(self.table.max(axis=1)[self.kind])

    def _tabulate(self) -> tuple[NDArray[np.intp], Points | None]:
        """What kind of person each is, and the points of each two kinds; None where there are too many kinds."""
        level = np.where(self._known, self._level, -1)
        facts = np.stack((self._department, self._site, level, self._known, self.overlaps.kind), axis=1)
        _, examples, kind = np.unique(facts, axis=0, return_index=True, return_inverse=True)
        if len(examples) > min(MOST_PROFILES, len(facts)):
            return kind.ravel(), None
        return kind.ravel(), np.asarray(sum(self.parts(examples[:, None], examples[None, :])), dtype=self.width)


def wish(across: Across, weight: int) -> int:
    """What a difference is worth."""
    return 0 if across == "ignored" else weight


def most_plain(policy: Policy) -> int:
    """No pair has more points than this when nobody is owed anything, without chance."""
    weights = policy.weights
    base = wish(policy.across_departments, weights.department) + wish(policy.across_sites, weights.site)
    base += wish(policy.across_levels, weights.level) * MOST_STEPS + weights.hours
    return base + weights.topic * MOST_TOPICS + weights.interest * MOST_INTERESTS


def differs(values: Numbers, rows: Positions, cols: Positions) -> NDArray[np.bool_]:
    """True where both values are known and not the same."""
    mine, theirs = values[rows], values[cols]
    return np.asarray((mine != theirs) & (mine >= 0) & (theirs >= 0))


class Scorer:
    """Points between people, by their positions in the list given. owed: turns owed to each, 0 to `MOST_OWED`."""

    def __init__(self, people: Sequence[Candidate], policy: Policy, seed: int) -> None:
        self.people, self.policy, self.weights, self.seed = people, policy, policy.weights, seed
        self.most_plain = most_plain(policy)
        self.most = self.most_plain * 2 + self.weights.owed * 2 * MOST_OWED + self.weights.jitter
        self.width: Width = np.int16 if 8 * self.most <= np.iinfo(np.int16).max else np.int32
        self.profiles, self.topics = Profiles(people, policy, self.width), Topics(people, seed)
        self.owed: Points = np.array([max(0, min(person.owed, MOST_OWED)) for person in people], dtype=self.width)
        # Odd, so that no product with it loses bits.
        self._dice = np.array([mix(seed, person.id) | 1 for person in people], dtype=np.uint64)

    def owe(self, more: Numbers) -> None:
        """Turns owed besides those that people came with."""
        self.owed = np.minimum(self.owed + more, MOST_OWED).astype(self.width)

    def parts(self, rows: Positions, cols: Positions) -> tuple[Points, ...]:
        """Points for each of `PARTS`, in that order."""
        return (
            *self.profiles.parts(rows, cols),
            np.multiply(self.topics.exchanges(rows, cols), self.weights.topic, dtype=np.int32),
            np.multiply(self.topics.interests(rows, cols), self.weights.interest, dtype=np.int32),
        )

    def plain(self, rows: Positions, cols: Positions) -> Points:
        """The sum of the parts: what a pair is worth when nobody is owed anything, without chance."""
        points = self.profiles.points(rows, cols)
        points += np.multiply(self.topics.exchanges(rows, cols), self.weights.topic, dtype=self.width)
        points += np.multiply(self.topics.interests(rows, cols), self.weights.interest, dtype=self.width)
        return points

    def certain(self, rows: Positions, cols: Positions) -> Points:
        """All points but the jitter.

        Whoever is owed a turn counts for up to twice as much, so that the better partners go there first.
        """
        return self.raised(self.plain(rows, cols), rows, cols)

    def raised(self, points: Points, rows: Positions, cols: Positions) -> Points:
        """Plain points, changed in place, with what turns owed add to them."""
        owed = self.owed[rows] + self.owed[cols]
        if owed.any():
            points *= np.minimum(owed, MOST_OWED) + self.width(MOST_OWED)
            points >>= 3  # by MOST_OWED
            points += owed * self.width(self.weights.owed)
        return points

    def chance(self, rows: Positions, cols: Positions) -> Numbers:
        """48 bits for each pair from the seed and both ids, in either order: (jitter, what breaks ties) in one."""
        product = self._dice[rows] * self._dice[cols]
        return (product >> np.uint64(64 - CHANCE_BITS)).astype(np.int64)

    def points(self, rows: Positions, cols: Positions) -> tuple[Numbers, Numbers]:
        """(scores, chances) of pairs."""
        chance = self.chance(rows, cols)
        jitter = ((chance >> 32) * (self.weights.jitter + 1)) >> 16
        return self.certain(rows, cols) + jitter, chance
