"""What a mini-survey may tell its owner. The fewer answered, the less: nobody is to be made out.

After Goldsmith and Morgan's follow-up studies: perceived change from -3 to +3, and whether there was a follow-up.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Any

from bot.feedforward.rules.states import FEWEST_RATERS

SCORES = range(-3, 4)
FEWEST_FOR_A_MEAN = 5
FEWEST_FOR_A_DISTRIBUTION = 8


class Followed(StrEnum):
    """Did they follow up?"""

    NEVER = "never"
    SOMETIMES = "sometimes"
    REGULARLY = "regularly"


class Telling(StrEnum):
    """How much is told."""

    FEW = "few"
    BAND = "band"
    MEAN = "mean"
    DISTRIBUTION = "distribution"


class Band(StrEnum):
    """All that three or four answers tell."""

    WORSE = "worse"
    SAME = "same"
    BETTER = "better"


@dataclass(frozen=True)
class Result:
    """What is told, once and for good. `half_points` is a mean, in halves: 3 is +1.5."""

    telling: Telling
    band: Band | None = None
    half_points: int | None = None
    scores: Mapping[int, int] = field(default_factory=dict)
    followed: Mapping[Followed, int] = field(default_factory=dict)

    @property
    def level(self) -> int | None:
        """The result in half points, a band as a whole point; for the picture of a trend."""
        if self.half_points is not None:
            return self.half_points
        return None if self.band is None else {Band.WORSE: -2, Band.SAME: 0, Band.BETTER: 2}[self.band]


def result_of(answers: Sequence[tuple[int, Followed]]) -> Result:
    """What these answers may tell."""
    if len(answers) < FEWEST_RATERS:
        return Result(Telling.FEW)
    halves = _in_halves([score for score, _ in answers])
    if len(answers) < FEWEST_FOR_A_MEAN:
        return Result(Telling.BAND, band=_band(halves))
    if len(answers) < FEWEST_FOR_A_DISTRIBUTION:
        return Result(Telling.MEAN, half_points=halves)
    scores, followed = Counter(score for score, _ in answers), Counter(how for _, how in answers)
    return Result(Telling.DISTRIBUTION, half_points=halves, scores=dict(scores), followed=dict(followed))


def _in_halves(scores: Sequence[int]) -> int:
    """The mean to the nearest half; a quarter goes towards no change."""
    doubled = Fraction(2 * sum(scores), len(scores))
    return floor(abs(doubled) + Fraction(499, 1000)) * (1 if doubled > 0 else -1)


def _band(halves: int) -> Band:
    if halves == 0:
        return Band.SAME
    return Band.BETTER if halves > 0 else Band.WORSE


def to_store(result: Result) -> dict[str, Any]:
    """As it is kept."""
    return {
        "telling": result.telling.value,
        "band": None if result.band is None else result.band.value,
        "half_points": result.half_points,
        "scores": {str(score): count for score, count in result.scores.items()},
        "followed": {how.value: count for how, count in result.followed.items()},
    }


def from_store(kept: Mapping[str, Any]) -> Result:
    """What `to_store` made."""
    return Result(
        Telling(kept["telling"]),
        band=None if kept["band"] is None else Band(kept["band"]),
        half_points=kept["half_points"],
        scores={int(score): count for score, count in kept["scores"].items()},
        followed={Followed(how): count for how, count in kept["followed"].items()},
    )
