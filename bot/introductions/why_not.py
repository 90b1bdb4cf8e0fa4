"""Why these two, or why not them: what may be said, decided without knowing what may not. PURE.

What a person is told depends on their own rounds and introductions alone; what an organiser is told of two others
depends on the groups of the coming round, which are shown to organisers anyway. Exclusions, reporting lines, pauses,
quiet, skips and who takes part at all are no input here, so no answer can tell them apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """What is said; also the end of the text's key."""

    TOGETHER = "together"  # introduced in the newest round
    MET_BEFORE = "met-before"  # introduced in an earlier one
    LEFT_OUT = "left-out"  # whoever asks had no group in the newest round
    NO_ROUND = "no-round"  # whoever asks has not been in a round
    NOT = "not"
    PAIR_TOGETHER = "pair-together"
    PAIR_NOT = "pair-not"


@dataclass(frozen=True)
class Own:
    """What the person who asks has lived through.

    newest: the day of their newest round, None without one. placed: whether they had a group in it; together: with
    the other one. introduced_on: the days on which they were introduced to the other one, in any round.
    """

    newest: date | None
    placed: bool
    together: bool
    introduced_on: Sequence[date]


def own_verdict(own: Own) -> tuple[Verdict, date | None]:
    """What to tell somebody who asks about themself and another, and the day it is about."""
    latest = max(own.introduced_on, default=None)
    if latest is not None:
        return (Verdict.TOGETHER if own.together else Verdict.MET_BEFORE), latest
    if own.newest is None:
        return Verdict.NO_ROUND, None
    return (Verdict.NOT if own.placed else Verdict.LEFT_OUT), own.newest


def pair_verdict(groups: Iterable[Sequence[str]], pair: frozenset[str]) -> Verdict:
    """What to tell an organiser about two others. groups: the coming round's, as organisers see them; none is fine."""
    return Verdict.PAIR_TOGETHER if any(pair <= set(group) for group in groups) else Verdict.PAIR_NOT
