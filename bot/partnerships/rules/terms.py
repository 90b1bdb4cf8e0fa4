"""What two people agree on, version by version, and what differs between two versions. PURE."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from bot.partnerships.rules.turns import Pattern, Role

OWN_WORDS = ("outcome", "goals", "notice", "responsibilities")
"""What each writes of their own."""
SHARED_WORDS = ("objective", "confidentiality", "ending")
"""What they write together."""
CADENCES = (1, 2, 3, 4)
"""Weeks between sessions."""
MINUTES = (15, 20, 25, 30, 40)
"""Of one turn."""
DIALS = range(1, 6)
"""From support to challenge, from careful to candid."""


@dataclass(frozen=True)
class Half:
    """One partner's own part."""

    words: Mapping[str, str] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    challenge: int = 3
    candour: int = 3

    @property
    def is_written(self) -> bool:
        """True once there is an outcome: everything else may be left open."""
        return bool(self.words.get("outcome"))


@dataclass(frozen=True)
class Shared:
    """What holds for both."""

    words: Mapping[str, str] = field(default_factory=dict)
    weeks: int = 2
    minutes: int = 25
    pattern: Pattern = Pattern.BOTH


@dataclass(frozen=True)
class Terms:
    """One version as a whole: a half for each partner, by their id, and what they share."""

    halves: Mapping[str, Half]
    shared: Shared


@dataclass(frozen=True)
class Difference:
    """One thing that two versions say differently. `owner` is whose half it is in, None for what is shared."""

    owner: str | None
    name: str
    before: str
    after: str


def differences(before: Terms, after: Terms) -> list[Difference]:
    """All that differs, half by half, what is shared last."""
    found: list[Difference] = []
    for owner in sorted({*before.halves, *after.halves}):
        old, new = (dict(_of_half(terms.halves.get(owner, Half()))) for terms in (before, after))
        found += _changed(owner, old, new)
    return found + _changed(None, dict(_of_shared(before.shared)), dict(_of_shared(after.shared)))


def changed_meanwhile(base: Terms, latest: Terms, owner: str | None) -> list[Difference]:
    """What differs in the part that a form changes: one's own half, or, for the owner None, what is shared.

    Both may write their halves at the same time: whoever signs sees all of it anyway.
    """
    return [one for one in differences(base, latest) if one.owner == owner]


def _of_half(half: Half) -> Iterator[tuple[str, str]]:
    for name in OWN_WORDS:
        yield name, half.words.get(name, "")
    yield "roles", ",".join(sorted(half.roles))
    yield "challenge", str(half.challenge)
    yield "candour", str(half.candour)


def _of_shared(shared: Shared) -> Iterator[tuple[str, str]]:
    for name in SHARED_WORDS:
        yield name, shared.words.get(name, "")
    yield "weeks", str(shared.weeks)
    yield "minutes", str(shared.minutes)
    yield "pattern", shared.pattern.value


def _changed(owner: str | None, old: Mapping[str, str], new: Mapping[str, str]) -> list[Difference]:
    return [Difference(owner, name, old[name], new[name]) for name in new if old[name] != new[name]]


def is_agreed(partners: Collection[str], signed: Collection[str]) -> bool:
    """True when both have signed this very version."""
    return len(partners) == 2 and set(partners) <= set(signed)
