"""What every method is given: one round of a season."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from bot.matching.special import Positions
from bot.simulation.company import Company
from bot.simulation.judge import Judge
from bot.simulation.past import Groups, Past


@dataclass(frozen=True)
class Turn:
    """Round `number`, from 1, for those who are present, in ascending order of position."""

    number: int
    present: Positions
    past: Past
    judge: Judge
    company: Company
    seed: int

    def dice(self, method: str) -> Random:
        """This round's chance; each method has its own."""
        return Random(f"{self.seed}/{method}/{self.number}")  # noqa: S311 - a season must be repeatable, not secret


Play: TypeAlias = Callable[[Turn], Groups]
"""Puts the groups of a round together, as positions in the company; whoever is in none is left out."""
