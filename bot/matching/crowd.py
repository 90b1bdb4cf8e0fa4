"""One round as arrays: who may meet whom, who met whom, and what every pair is worth. People are positions, by id."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.dice import mix
from bot.matching.fairness import shortfall
from bot.matching.legal import Rules
from bot.matching.meetings import Meetings
from bot.matching.model import Candidate, History, Policy
from bot.matching.score import Scorer
from bot.matching.special import Numbers, Positions, Special

FRESHEST = 1 << 10  # what a meeting last round costs; n rounds ago costs an nth of it
MOST_FRESH = 6 * FRESHEST
MOST_TURNS = 31


class Crowd:
    """Everybody in a round, or some of them. `met` is how fresh the meetings of a pair are, `FRESHEST` for the last."""

    def __init__(self, rules: Rules, met: Special, scorer: Scorer, turns: Numbers) -> None:
        self.rules, self.met, self.scorer, self.turns = rules, met, scorer, turns
        self.policy, self.seed = scorer.policy, scorer.seed

    @classmethod
    def of(cls, rules: Rules, history: History, policy: Policy, seed: int) -> "Crowd":
        """From the arguments of `match`."""
        meetings = Meetings.packed(history.met)
        scorer = Scorer(rules.people, policy, seed)
        met = met_among(rules, meetings)
        scorer.owe(shortfall(scorer, met))
        return cls(rules, met, scorer, turns(rules, meetings))

    @property
    def people(self) -> Sequence[Candidate]:
        """Sorted by id."""
        return self.rules.people

    def __len__(self) -> int:
        return len(self.rules.people)

    def among(self, members: Positions) -> "Crowd":
        """Some of the people, in ascending order of position, as a round of their own."""
        rules = self.rules.among(members)
        scorer = Scorer(rules.people, self.policy, self.seed)
        scorer.owed = self.scorer.owed[members]
        return Crowd(rules, self.met.among(members), scorer, self.turns[members])

    def third(self, trio: Sequence[int]) -> int:
        """Whose turn it is: the one with the fewest turns, the seed deciding between equals."""
        return min(trio, key=lambda one: (self.turns[one], mix(self.seed, self.people[one].id)))

    def components(self) -> list[NDArray[np.intp]]:
        """People who are linked by legal pairs, directly or through others; each set is a problem of its own."""
        waiting, found = np.arange(len(self)), list[NDArray[np.intp]]()
        while len(waiting):
            inside, waiting = waiting[:1], waiting[1:]
            grown = 0
            while grown < len(inside) and len(waiting):
                near = self.rules.legal(inside[grown : grown + 1], waiting)
                inside, waiting = np.concatenate((inside, waiting[near])), waiting[~near]
                grown += 1
            found.append(np.sort(inside))
        return found


def met_among(rules: Rules, meetings: Meetings) -> Special:
    """How fresh the meetings are of each pair of these people who met."""
    place = np.array([rules.index.get(name, -1) for name in meetings.ids], dtype=np.int32)
    one, other, fresh = meetings.freshness(FRESHEST, MOST_FRESH)
    one, other = place[one], place[other]
    kept = (one >= 0) & (other >= 0)
    return Special(len(rules.people), one[kept], other[kept], fresh[kept] + 1)


def turns(rules: Rules, meetings: Meetings) -> Numbers:
    """What it costs to put each person into a trio: being in one last round outweighs all earlier turns."""
    taken = np.array([person.trio_turns for person in rules.people], dtype=np.int64)
    taken = np.asarray(np.minimum(taken - taken.min(initial=MOST_TURNS), MOST_TURNS), dtype=np.int64)
    lately = [rules.index[name] for name in meetings.in_trios(1) if name in rules.index]
    taken[lately] += 3 * (MOST_TURNS + 1)
    return taken
