"""What a pair is worth and whether it may meet, by the engine's own rules and points: one judge for all methods.

The turns owed to people and the jitter are left out, since only our engine knows of them.
"""

import numpy as np
from numpy.typing import NDArray

from bot.matching.legal import Rules
from bot.matching.model import Policy
from bot.matching.score import Scorer
from bot.matching.special import Numbers, Positions
from bot.simulation.company import Company

Answers = NDArray[np.bool_]


class Judge:
    """Answers for pairs, as two equally long arrays of positions in the company."""

    def __init__(self, company: Company) -> None:
        policy = Policy()
        self._rules = Rules(company.people, company.excluded, policy)
        self._scorer = Scorer(self._rules.people, policy, seed=0)
        departments = [person.department or "" for person in self._rules.people]
        self._departments = np.unique(departments, return_inverse=True)[1].ravel()

    def points(self, one: Positions, other: Positions) -> Numbers:
        """What each pair is worth."""
        return self._scorer.plain(one, other).astype(np.int64)

    def legal(self, one: Positions, other: Positions) -> Answers:
        """True where the two may meet."""
        return self._rules.legal(one, other)

    def across(self, one: Positions, other: Positions) -> Answers:
        """True where the two are of different departments."""
        return np.asarray(self._departments[one] != self._departments[other])
