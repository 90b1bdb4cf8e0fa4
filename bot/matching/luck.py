"""Whose partners were worth less than other people's so far: turns are owed to them."""

import numpy as np

from bot.matching.score import Scorer
from bot.matching.special import Numbers, Special

STEP = 0.05
MOST = 8


def shortfall(scorer: Scorer, met: Special) -> Numbers:
    one, other, _ = met.rows(0, met.size)
    points = scorer.plain(one.astype(np.intp), other.astype(np.intp)).astype(np.float64)
    count = np.bincount(one, minlength=met.size)
    total = np.bincount(one, weights=points, minlength=met.size)
    if not len(one):
        return np.zeros(met.size, dtype=np.int64)
    mean = points.mean()
    mine = (total + mean * PRIOR) / (count + PRIOR)
    return np.clip(((mean - mine) / mean / STEP).astype(np.int64), 0, MOST)
PRIOR = 2
