"""Rounds ahead for a stable team: this round's pairs must leave the rest of the unmet pairs plannable.

The best pairs of each round alone run into a dead end: the last unmet pairs no longer make whole rounds. So the unmet
pairs that would remain are divided into rounds by hill climbing, and pairs that leave an indivisible rest are refused.
Nothing is remembered between rounds: whoever joins or leaves simply changes what has to be divided.
"""

from collections.abc import Sequence

from bot.matching.dice import Dice, mix
from bot.matching.small.table import Members, Table, bits

MOST_PEOPLE = 50
CHECKS, SEARCHES = 4, 40  # starts to see whether a rest can be divided, and to divide what is known to be divisible
STEPS, STEPS_A_SEAT = 1_000, 25  # per start: a new start helps more than a longer one


def keep_future(table: Table, members: Sequence[int], groups: list[Members]) -> list[Members]:
    """The groups, or others without a repeat that leave more whole rounds to come where these would not."""
    unmet = unmet_pairs(table, members)
    if len(members) > MOST_PEOPLE or not is_fresh_round(unmet, groups):
        return groups
    rounds = min(mask.bit_count() for mask in unmet.values())
    dice = Dice(mix(table.seed, *(table.people[one].id for one in members)))
    if rounds == 1 or divide(without(unmet, groups), rounds - 1, dice, CHECKS):
        return groups
    plan = divide(unmet, rounds, dice, SEARCHES)
    return max(plan, key=table.total, default=groups)


def unmet_pairs(table: Table, members: Sequence[int]) -> dict[int, int]:
    """For each member, whom they may meet and have not met, as a mask."""
    inside = sum(1 << one for one in members)
    return {one: table.allowed[one] & inside & ~sum(1 << other for other in table.met[one]) for one in members}


def is_fresh_round(unmet: dict[int, int], groups: list[Members]) -> bool:
    """True when everyone is in a pair that never met."""
    pairs = [group for group in groups if len(group) == 2 and unmet[group[0]] >> group[1] & 1]
    return 2 * len(pairs) == len(unmet)


def without(unmet: dict[int, int], pairs: list[Members]) -> dict[int, int]:
    """What is unmet once these pairs have met."""
    partner = {one: other for pair in pairs for one, other in (pair, pair[::-1])}
    return {one: mask & ~(1 << partner[one]) for one, mask in unmet.items()}


def divide(unmet: dict[int, int], rounds: int, dice: Dice, starts: int) -> list[list[Members]]:
    """That many rounds in which everyone meets somebody and no pair twice; empty when none were found."""
    for _ in range(starts):
        found = Climb(unmet, rounds, dice).run(STEPS + STEPS_A_SEAT * len(unmet) * rounds)
        if found:
            return found
    return []


class Climb:
    """Hill climbing after Dinitz and Stinson: each step places a pair and displaces one at most."""

    def __init__(self, unmet: dict[int, int], rounds: int, dice: Dice) -> None:
        self.dice, self.unmet = dice, unmet
        self.idle = [list(unmet) for _ in range(rounds)]  # who has nobody in each round
        self.partner: list[dict[int, int]] = [{} for _ in range(rounds)]
        self.when: dict[tuple[int, int], int] = {}
        self.unused = {one: list(bits(mask)) for one, mask in unmet.items()}
        self.unfinished = list(range(rounds))

    def run(self, steps: int) -> list[list[Members]]:
        """The rounds, or an empty list when the steps did not suffice."""
        for _ in range(steps):
            number = self._some_unfinished()
            if number is None:
                return [sorted((a, b) for a, b in pairs.items() if a < b) for pairs in self.partner]
            one = self.idle[number][self.dice.below(len(self.idle[number]))]
            if self.dice.below(2):
                self._move_here(one, number)
            elif self.unused[one]:
                self._place_unused(one, number)
        return []

    def _some_unfinished(self) -> int | None:
        while self.unfinished:
            chosen = self.dice.below(len(self.unfinished))
            number = self.unfinished[chosen]
            if self.idle[number]:
                return number
            self.unfinished[chosen] = self.unfinished[-1]
            self.unfinished.pop()
        return None

    def _move_here(self, one: int, number: int) -> None:
        """Two who are idle in this round meet in it, instead of in the round they were placed in."""
        idle = self.idle[number]
        other = idle[self.dice.below(len(idle))]
        if other == one or not self.unmet[one] >> other & 1:
            return
        before = self.when.get((one, other))
        if before is not None:
            self._remove(one, other, before)
        self._place(one, other, number)

    def _place_unused(self, one: int, number: int) -> None:
        """Somebody idle meets somebody new in this round, who leaves whom they would have met in it."""
        other = self.unused[one][self.dice.below(len(self.unused[one]))]
        displaced = self.partner[number].get(other)
        if displaced is not None:
            self._remove(other, displaced, number)
        self._place(one, other, number)

    def _place(self, one: int, other: int, number: int) -> None:
        for a, b in ((one, other), (other, one)):
            self.partner[number][a] = b
            self.when[a, b] = number
            self.unused[a].remove(b)
            self.idle[number].remove(a)

    def _remove(self, one: int, other: int, number: int) -> None:
        for a, b in ((one, other), (other, one)):
            del self.partner[number][a], self.when[a, b]
            self.unused[a].append(b)
            self.idle[number].append(a)
        if number not in self.unfinished:
            self.unfinished.append(number)
