"""Pairs, and trios for those who would otherwise be left out.

A trio is looked for by bounds: one person going without, plus the most that joining any pair could bring, is never less
than the truth. Everyone is tried as the extra, the most promising first, until no bound beats the best answer or the
effort allowed is spent; then the promising extras are tried with other partners, in the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from bot.matching.small.blossom import best_pairs, with_dummy
from bot.matching.small.table import Members, Table, bits


@dataclass
class Found:
    """Groups, and the most that any groups of these people could be worth; None where that is not known."""

    groups: list[Members]
    bound: int | None


@dataclass
class Answer:
    """One trio (None: no trio is better) and the pairs of everybody else."""

    trio: Members | None
    pairs: list[Members]
    worth: int


def solve(table: Table, members: Sequence[int]) -> Found:
    """The best pairs, and as many trios as it takes to leave out the fewest."""
    trios, rest, bound = list[Members](), list(members), None
    pairs = best_pairs(table, rest)
    while len(rest) > 2 * len(pairs):
        search = TrioSearch(table, rest, pairs)
        answer, pairs = search.run(), search.best.pairs
        bound = search.bound if not trios else None
        if answer.trio is None:
            return Found([*trios, *pairs], bound)
        trios.append(answer.trio)
        rest = [one for one in rest if one not in answer.trio]
    complete = len(trios) <= 1
    return Found([*trios, *pairs], (bound if trios else table.total(pairs)) if complete else None)


def effort(people: int) -> int:
    """How many matchings may be computed: plenty for a team, two for several hundred people."""
    return max(2, 150_000 // people**2)


class TrioSearch:
    """The best answer with one trio at most among `members`, whose best pairs are `pairs`."""

    def __init__(self, table: Table, members: Sequence[int], pairs: list[Members]) -> None:
        self.table, self.members = table, members
        self.best = Answer(None, pairs, table.total(pairs))
        self.bound = self.best.worth  # of everything given up for want of effort
        self.effort = effort(len(members))
        self.inside = sum(1 << one for one in members)
        self.tried: set[Members] = set()

    def run(self) -> Answer:
        """The best answer found. Afterwards `bound` is what no answer exceeds."""
        promising = self._try_everyone((self.effort + 1) // 2)
        for bound, extra in sorted(promising, reverse=True):
            self._try_partners(extra, bound - self._most(extra))
        self.bound = max(self.bound, self.best.worth)
        return self.best

    def _try_everyone(self, effort: int) -> list[tuple[int, int]]:
        """Each extra joins the best pair in the others' best matching. Gives (bound, extra) of all that were tried."""
        gains = {one: self._most(one) for one in self.members if self._has_trio(one)}
        promising = list[tuple[int, int]]()
        for _ in range(effort):
            pairs, extra = with_dummy(self.table, self.members, gains)
            bound = self.table.total(pairs) + gains.pop(extra) if extra is not None else 0
            if extra is None or bound <= self.best.worth:
                return promising
            self.effort -= 1
            promising.append((bound, extra))
            self._attach(extra, pairs)
        if gains and promising:
            self.bound = max(self.bound, promising[-1][0])
        return promising

    def _has_trio(self, extra: int) -> bool:
        near = self.table.allowed[extra] & self.inside
        return any(self.table.allowed[one] & near for one in bits(near))

    def _most(self, extra: int) -> int:
        """No pair gains more than this when `extra` joins it."""
        first, second = sorted((self._gain(extra, one) for one in self._near(extra)), reverse=True)[:2]
        return first + second + self._frame(extra)

    def _near(self, extra: int) -> Iterator[int]:
        return bits(self.table.allowed[extra] & self.inside)

    def _gain(self, extra: int, one: int) -> int:
        """What bringing these two together adds, the turn of `one` in a trio included."""
        return self.table.pair[extra][one] - self.table.turns[one] * self.table.tiers.turn

    def _frame(self, extra: int) -> int:
        """What being joined by `extra` adds to any pair."""
        tiers = self.table.tiers
        return tiers.person - self.table.trio_size_cost - self.table.turns[extra] * tiers.turn

    def _attach(self, extra: int, pairs: list[Members]) -> None:
        """Let `extra` join whichever of the pairs makes the best answer."""
        worth = self.table.total(pairs)
        options = [
            (worth + self._gain(extra, one) + self._gain(extra, other) + self._frame(extra), (one, other))
            for one, other in pairs
            if self.table.legal((extra, one, other))
        ]
        if options:
            worth, joined = max(options)
            self._offer(worth, (*joined, extra), [pair for pair in pairs if pair != joined])

    def _offer(self, worth: int, trio: Members, pairs: list[Members]) -> None:
        if worth > self.best.worth:
            self.best = Answer(tuple(sorted(trio)), pairs, worth)

    def _try_partners(self, extra: int, without: int) -> None:
        """Every pair that `extra` could join, the best first; `without` is what the others are worth alone."""
        for gain, one, other in self._partners(extra):
            bound = without + gain + self._frame(extra)
            if bound <= self.best.worth:
                return
            trio = tuple(sorted((extra, one, other)))
            if trio in self.tried:
                continue
            if self.effort == 0:
                self.bound = max(self.bound, bound)
                return
            self._try(trio)

    def _try(self, trio: Members) -> None:
        self.effort -= 1
        self.tried.add(trio)
        pairs = best_pairs(self.table, [one for one in self.members if one not in trio])
        self._offer(self.table.value(trio) + self.table.total(pairs), trio, pairs)

    def _partners(self, extra: int) -> Iterator[tuple[int, int, int]]:
        """Legal (gain, one, other) for `extra`, from the largest gain, each computed only when asked for."""
        ranked = sorted(((self._gain(extra, one), one) for one in self._near(extra)), reverse=True)
        heap = [(-ranked[0][0] - ranked[1][0], 0, 1)] if len(ranked) > 1 else []
        while heap:
            gain, low, high = heappop(heap)
            one, other = ranked[low][1], ranked[high][1]
            if self.table.allowed[one] >> other & 1:
                yield -gain, one, other
            if high + 1 < len(ranked):
                heappush(heap, (-ranked[low][0] - ranked[high + 1][0], low, high + 1))
            if high == low + 1 and high + 1 < len(ranked):
                heappush(heap, (-ranked[low + 1][0] - ranked[high + 1][0], low + 1, high + 1))
