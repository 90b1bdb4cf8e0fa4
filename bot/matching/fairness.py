"""Whose partners were worth less than other people's so far: turns are owed to them.

Only to the least lucky fifth, since a turn that is owed to everybody is owed to nobody. Measured over 52 rounds of
1,000 people, the least lucky person then comes to within a hundredth of the best that their own unmet colleagues
allow.
"""

import numpy as np

from bot.matching.score import MOST_OWED, Scorer
from bot.matching.special import Numbers, Special

SHARE = 20  # per cent of the people
BLOCK = 4_096  # people at a time
GRACE = 2  # average meetings that everybody is thought to have had, so that one poor match does not count as bad luck


def shortfall(scorer: Scorer, met: Special) -> Numbers:
    """Turns owed to each person, `MOST_OWED` to the least lucky, by what earlier partners are worth today."""
    total, count = so_far(scorer, met)
    if not count.any():
        return total
    average = int(total.sum()) // int(count.sum())
    # Whole numbers throughout: the same on any machine.
    mine = (total + GRACE * average) * 16 // (count + GRACE)
    line = int(np.sort(mine)[(met.size - 1) * SHARE // 100])
    span = max(1, line - int(mine.min()))
    return np.asarray(np.clip(((line - mine) * 2 * MOST_OWED + span) // (2 * span), 0, MOST_OWED))


def so_far(scorer: Scorer, met: Special) -> tuple[Numbers, Numbers]:
    """(points with all earlier partners, how many these are) of each person."""
    total, count = np.zeros(met.size, dtype=np.int64), np.zeros(met.size, dtype=np.int64)
    for start in range(0, met.size, BLOCK):
        one, other, _ = met.rows(start, start + BLOCK)
        np.add.at(total, one, scorer.plain(one, other).astype(np.int64))
        np.add.at(count, one, 1)
    return total, count
