"""A figure and its goal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Figure:
    """One line of the report: what was measured, what came out, what it should be, and whether it is."""

    what: str
    measured: str
    goal: str
    is_met: bool

    def __str__(self) -> str:
        """As the report shows it."""
        return f"| {self.what:<62} | {self.measured:>18} | {self.goal:>14} | {'yes' if self.is_met else 'NO':>3} |"


Bench: TypeAlias = Callable[[int], Iterator[Figure]]
"""Takes the seed and gives its figures as they come."""


def at_most(what: str, measured: float, limit: float, unit: str = "", digits: int = 2) -> Figure:
    """A figure that may not be larger."""
    return Figure(what, f"{measured:,.{digits}f}{unit}", f"≤ {limit:,g}{unit}", measured <= limit)


def at_least(what: str, measured: float, limit: float, unit: str = "", digits: int = 2) -> Figure:
    """A figure that may not be smaller."""
    return Figure(what, f"{measured:,.{digits}f}{unit}", f"≥ {limit:,g}{unit}", measured >= limit)


def none(what: str, found: int) -> Figure:
    """Something that may not happen at all."""
    return Figure(what, f"{found:,}", "0", found == 0)


def noted(what: str, measured: str) -> Figure:
    """A figure without a goal, that explains the others."""
    return Figure(what, measured, "", is_met=True)


def percentile(values: list[float], share: float) -> float:
    """The value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
