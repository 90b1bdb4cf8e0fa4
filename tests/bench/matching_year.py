"""A year of 1,000 people, 15% absent each week: ours, and the best pairs of each week alone.

The company, the days and the points are those of `app.py simulate`, so that anybody can play it again.
"""

from bot.simulation.company import invent
from bot.simulation.judge import Judge
from bot.simulation.methods import METHODS
from bot.simulation.season import Plan, Season, play

PEOPLE = 1_000
PLAN = {"rounds": 52, "absent": 15}


def years(seed: int) -> tuple[Season, Season]:
    """Ours, and exact matching on all pairs; the rules and the history are the same for both."""
    company = invent(PEOPLE, seed)
    judge, plan = Judge(company), Plan(**PLAN, seed=seed)
    ours, exact = (play(company, judge, METHODS[name], plan, lambda _number: None) for name in ("partner", "exact"))
    return ours, exact
