"""Whom one person suits best: the same points as in a round, for one person instead of all."""

from collections.abc import Mapping, Sequence

import numpy as np

from bot.matching.model import Candidate, Policy
from bot.matching.score import Scorer


def ranked(
    me: Candidate, others: Sequence[Candidate], policy: Policy, seed: int, extra: Mapping[str, int]
) -> list[Candidate]:
    """The others, the best first; the same arguments give the same order.

    They are legal pairs: the caller has asked `legal`, or keeps to one eligibility. extra: points besides, by id.
    """
    everybody = [me, *others]
    first, rest = np.zeros(len(others), dtype=np.intp), np.arange(1, len(everybody))
    scores, chances = Scorer(everybody, policy, seed).points(first, rest)
    worth = {
        other.id: (int(score) + extra.get(other.id, 0), int(chance))
        for other, score, chance in zip(others, scores, chances, strict=True)
    }
    return sorted(others, key=lambda other: (-worth[other.id][0], -worth[other.id][1], other.id))
