"""One round as numbers: who may meet whom and what each pair and group is worth. People are positions, sorted by id."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from bot.matching.dice import mix
from bot.matching.legal import Rules
from bot.matching.model import LARGEST, Candidate, History, Policy
from bot.matching.score import Scorer
from bot.matching.tiers import Tiers, size_cost, worst_size_cost

Members = tuple[int, ...]
FRESHEST = 1 << 10  # what a meeting last round costs; n rounds ago costs an nth of it
MOST_FRESH = 6 * FRESHEST
MOST_TURNS = 31


def bits(mask: int) -> Iterator[int]:
    """The positions of the ones in a mask, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


class Table:
    """Everything the searches ask. `pair` values leave out the tiers that belong to a whole group."""

    def __init__(self, rules: Rules, history: History, policy: Policy, seed: int) -> None:
        self.people: Sequence[Candidate] = rules.people
        self.allowed, self.policy, self.seed = rules.allowed, policy, seed
        self.scorer = Scorer(self.people, policy, seed)
        self.met = [dict[int, tuple[int, ...]]() for _ in self.people]
        self._read(history, rules.index)
        self.turns = self._turns()
        self.tiers = self._tiers()
        self.pair: list[dict[int, int]] = [{} for _ in self.people]
        for one in range(len(self.people)):
            for other in bits(self.allowed[one] >> (one + 1) << (one + 1)):
                self.pair[one][other] = self.pair[other][one] = self._value(one, other)

    @property
    def largest(self) -> int:
        """The most people in a group: one more than wanted where it does not divide."""
        return min(self.policy.size + 1, LARGEST)

    def _read(self, history: History, index: dict[str, int]) -> None:
        for pair, rounds in history.met.items():
            numbers = [index[person] for person in pair if person in index]
            if len(numbers) == 2 and rounds:
                one, other = numbers
                self.met[one][other] = self.met[other][one] = rounds

    def _turns(self) -> list[int]:
        """What it costs to put each person into a trio: being in one last round outweighs all earlier turns."""
        fewest = min((person.trio_turns for person in self.people), default=0)
        turns = [min(person.trio_turns - fewest, MOST_TURNS) for person in self.people]
        return [turn + 3 * (MOST_TURNS + 1) * self._was_three(one) for one, turn in enumerate(turns)]

    def _was_three(self, one: int) -> bool:
        last = [other for other, rounds in self.met[one].items() if 1 in rounds]
        return any(1 in self.met[a].get(b, ()) for a, b in combinations(last, 2))

    def _tiers(self) -> Tiers:
        people = len(self.people)
        met = any(self.met)
        return Tiers.of(
            pairs=people * (self.largest - 1) // 2 + 1,
            people=people,
            size=worst_size_cost(self.policy.size, self.largest),
            score=self.scorer.most,
            fresh=MOST_FRESH if met else 0,
            turn=max(self.turns, default=0),
        )

    def score(self, one: int, other: int) -> int:
        """The points of a legal pair, read back from its value."""
        return (self.pair[one][other] + self._old(one, other)) // self.tiers.score

    def _old(self, one: int, other: int) -> int:
        rounds = self.met[one].get(other)
        if rounds is None:
            return 0
        fresh = sum(FRESHEST // max(ago, 1) for ago in rounds)
        return self.tiers.repeat + min(fresh, MOST_FRESH) * self.tiers.fresh

    def _value(self, one: int, other: int) -> int:
        score, chance = self.scorer.points(one, other)
        return score * self.tiers.score + self.tiers.tie(chance) - self._old(one, other)

    def legal(self, members: Iterable[int]) -> bool:
        """True when all of them may meet each other."""
        return all(self.allowed[one] >> other & 1 for one, other in combinations(members, 2))

    def value(self, members: Members) -> int:
        """What a legal group is worth over all tiers."""
        return self.frame(members) + sum(self.pair[one][other] for one, other in combinations(members, 2))

    def frame(self, members: Members) -> int:
        """The tiers of the group as a whole: people, size, turns."""
        count, wanted = len(members), self.policy.size
        worth = count * self.tiers.person - size_cost(count, wanted) * self.tiers.size
        trio = wanted == 2 and count == 3
        return worth - sum(self.turns[one] for one in members) * self.tiers.turn if trio else worth

    @property
    def trio_size_cost(self) -> int:
        """What a trio costs because a pair was wanted."""
        return (size_cost(3, self.policy.size) - size_cost(2, self.policy.size)) * self.tiers.size

    def total(self, groups: Iterable[Members]) -> int:
        """The worth of an answer."""
        return sum(self.value(members) for members in groups)

    def third(self, trio: Members) -> int:
        """Whose turn it is: the one with the fewest turns, the seed deciding between equals."""
        return min(trio, key=lambda one: (self.turns[one], mix(self.seed, self.people[one].id)))

    def components(self) -> list[list[int]]:
        """People who are linked by legal pairs, directly or through others; each set is a problem of its own."""
        left, found = (1 << len(self.people)) - 1, list[list[int]]()
        while left:
            reached = frontier = left & -left
            while frontier:
                reach = 0
                for one in bits(frontier):
                    reach |= self.allowed[one]
                frontier = reach & ~reached
                reached |= frontier
            found.append(list(bits(reached)))
            left &= ~reached
        return found

    def left_out(self, groups: Iterable[Members], among: Collection[int]) -> list[int]:
        """Those of `among` who are in no group."""
        placed = {one for members in groups for one in members}
        return [one for one in among if one not in placed]
