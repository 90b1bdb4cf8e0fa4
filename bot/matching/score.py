"""Points for two people: the third tier, and the raw material of the explanation."""

from collections.abc import Sequence

from bot.matching.dice import mix
from bot.matching.hours import as_mask
from bot.matching.model import Across, Candidate, Policy, TermKind

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
JITTER_BITS = 16  # of the pair's hash; the rest of it breaks ties


def topic_masks(sets: Sequence[frozenset[str]], number: dict[str, int]) -> list[int]:
    """Each set as bits of one integer; `number` remembers which bit a topic has."""
    return [sum(1 << number.setdefault(topic, len(number)) for topic in topics) for topics in sets]


class Scorer:
    """Points between people, by their positions in the list given."""

    def __init__(self, people: Sequence[Candidate], policy: Policy, seed: int) -> None:
        self.people, self.weights, self.seed = people, policy.weights, seed
        self._department = self._wish(policy.across_departments, self.weights.department)
        self._site = self._wish(policy.across_sites, self.weights.site)
        self._level = self._wish(policy.across_levels, self.weights.level)
        topics: dict[str, int] = {}
        self._offers = topic_masks([person.offers for person in people], topics)
        self._seeks = topic_masks([person.seeks for person in people], topics)
        self._interests = topic_masks([person.interests for person in people], {})
        self._hours = [as_mask(person.hours) for person in people]
        self._owed = [max(0, min(person.owed, MOST_OWED)) for person in people]

    @staticmethod
    def _wish(across: Across, weight: int) -> int:
        return 0 if across == "ignored" else weight

    @property
    def most(self) -> int:
        """No pair has more points than this."""
        weights = self.weights
        base = self._department + self._site + self._level * MOST_STEPS + weights.hours
        base += weights.topic * MOST_TOPICS + weights.interest * MOST_INTERESTS
        return base * 2 + weights.owed * 2 * MOST_OWED + weights.jitter

    def parts(self, one: int, other: int) -> tuple[int, ...]:
        """Points for each of `PARTS`, in that order."""
        a, b = self.people[one], self.people[other]
        return (
            self._department if a.department != b.department and a.department and b.department else 0,
            self._site if a.site != b.site and a.site and b.site else 0,
            0 if a.level is None or b.level is None else self._level * min(abs(a.level - b.level), MOST_STEPS),
            self.weights.hours * min(self.shared_hours(one, other), ENOUGH_HOURS) // ENOUGH_HOURS,
            self.weights.topic * min(self._exchanges(one, other), MOST_TOPICS),
            self.weights.interest * min((self._interests[one] & self._interests[other]).bit_count(), MOST_INTERESTS),
        )

    def shared_hours(self, one: int, other: int) -> int:
        """Half hours a week when both are at work; the same zone stands in for hours nobody knows."""
        if self._hours[one] and self._hours[other]:
            return (self._hours[one] & self._hours[other]).bit_count()
        zone = self.people[one].zone
        return ENOUGH_HOURS if zone is not None and zone == self.people[other].zone else 0

    def _exchanges(self, one: int, other: int) -> int:
        there = self._offers[one] & self._seeks[other]
        back = self._offers[other] & self._seeks[one]
        return there.bit_count() + back.bit_count()

    def points(self, one: int, other: int) -> tuple[int, int]:
        """(score, 48 bits that break ties) of a pair.

        Whoever is owed a turn counts for up to twice as much, so that the better partners go there first.
        """
        owed = self._owed[one] + self._owed[other]
        chance = mix(self.seed, *sorted((self.people[one].id, self.people[other].id)))
        base = sum(self.parts(one, other)) * (MOST_OWED + min(owed, MOST_OWED)) // MOST_OWED
        jitter = (chance & ((1 << JITTER_BITS) - 1)) % (self.weights.jitter + 1)
        return base + self.weights.owed * owed + jitter, chance >> JITTER_BITS
