"""Who knows whom, and what went well between them: what programmes tell each other without knowing each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Closeness(IntEnum):
    """How well two people have come to know each other; the lowest knows best."""

    PARTNER = 1
    """They coach each other, or did."""
    CIRCLE = 2
    """They met in a circle, more than once."""
    MET = 3
    """They were introduced, and say that they met."""


@dataclass(frozen=True)
class Tie:
    """Somebody whom a programme brought a person together with; `since` is the newest day of it."""

    user_id: str
    closeness: Closeness
    since: date


def closest_first(ties: Iterable[Tie]) -> list[str]:
    """The people behind these ties, each once: who knows best first, then the newest tie; ids break even."""
    ordered = sorted(ties, key=lambda tie: (tie.closeness, -tie.since.toordinal(), tie.user_id))
    return list(dict.fromkeys(tie.user_id for tie in ordered))


class Moment(StrEnum):
    """When something went well, and another programme may have an offer that fits."""

    MET = "met"
    """Two who were introduced have talked."""
    SESSION = "session"
    """Two partners have ended a session."""
    CYCLE = "cycle"
    """Somebody has been through the four steps of feedforward."""
    FOUND = "found"
    """Somebody looked for help with something, and this colleague offers it."""


@dataclass(frozen=True)
class Occasion:
    """Something that went well for the reader, with these others."""

    moment: Moment
    with_ids: tuple[str, ...] = ()
