"""Where a round is solved: a small one here, a large one where it keeps nobody waiting."""

from bot.background import Background
from bot.introductions.service.collect import Draw
from bot.introductions.solve import Task, solve
from bot.matching.model import Matching


def solved(draw: Draw, background: Background) -> Matching:
    """The groups of what a draw has read.

    Raises:
        ChildFailed: they could not be computed this time.
    """
    task = Task(draw.candidates, draw.history, draw.excluded, draw.policy, draw.seed, draw.keep)
    return solve(task) if task.is_small else background.compute(solve, task)
