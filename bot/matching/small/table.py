"""One round as numbers: who may meet whom and what each pair and group is worth. People are positions, sorted by id."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from bot.matching.crowd import MOST_FRESH, Crowd
from bot.matching.model import LARGEST, Candidate
from bot.matching.small.tiers import Tiers, size_cost, worst_size_cost

Members = tuple[int, ...]


def bits(mask: int) -> Iterator[int]:
    """The positions of the ones in a mask, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


class Table:
    """Everything the searches ask. `pair` values leave out the tiers that belong to a whole group."""

    def __init__(self, crowd: Crowd) -> None:
        self.people: Sequence[Candidate] = crowd.people
        self.crowd, self.policy, self.seed = crowd, crowd.policy, crowd.seed
        self.allowed = crowd.rules.masks()
        self.turns: list[int] = crowd.turns.tolist()
        self.met: list[dict[int, int]] = [{} for _ in self.people]
        for one, other, fresh in zip(*(part.tolist() for part in crowd.met.rows(0, len(crowd))), strict=True):
            self.met[one][other] = fresh - 1
        self.tiers = self._tiers()
        self.pair: list[dict[int, int]] = [{} for _ in self.people]
        self._fill()

    @property
    def largest(self) -> int:
        """The most people in a group: one more than wanted where it does not divide."""
        return min(self.policy.size + 1, LARGEST)

    def _tiers(self) -> Tiers:
        people = len(self.people)
        return Tiers.of(
            pairs=people * (self.largest - 1) // 2 + 1,
            people=people,
            size=worst_size_cost(self.policy.size, self.largest),
            score=self.crowd.scorer.most,
            fresh=MOST_FRESH if any(self.met) else 0,
            turn=max(self.turns, default=0),
        )

    def _fill(self) -> None:
        every = np.arange(len(self.people))
        scores, chances = self.crowd.scorer.points(every[:, None], every[None, :])
        for one, (mine, dice) in enumerate(zip(scores.tolist(), chances.tolist(), strict=True)):
            for other in bits(self.allowed[one] >> (one + 1) << (one + 1)):
                worth = mine[other] * self.tiers.score + self.tiers.tie(dice[other]) - self._old(one, other)
                self.pair[one][other] = self.pair[other][one] = worth

    def _old(self, one: int, other: int) -> int:
        fresh = self.met[one].get(other)
        return 0 if fresh is None else self.tiers.repeat + fresh * self.tiers.fresh

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

    def left_out(self, groups: Iterable[Members], among: Collection[int]) -> list[int]:
        """Those of `among` who are in no group."""
        placed = {one for members in groups for one in members}
        return [one for one in among if one not in placed]
