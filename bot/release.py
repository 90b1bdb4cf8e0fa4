"""What may be told of groups, and never of people. PURE. The one way by which a figure reaches an organiser.

The rule (programmes.md 5): nothing of fewer than five people, no distribution of fewer than eight, a second cell hidden
where one could be worked out, nested groups differ by five, cuts by quarter that never change afterwards.

How it is held: whoever reads figures is taken to know who belongs to every group, to remember every figure of every
quarter, and to add and subtract them as they like. All groups of all figures divide people into parts, such that those
within a part belong to the same groups; no sum of figures can tell people of one part from each other. So a figure is
released only if every part then has at least five people, and, where it counts what people did themselves, five who did
and five who did not. A figure that fails is hidden, which is what hides second cells, too: once the whole is told, the
last cell but one would leave a part with the small one alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

FEWEST = 5
FEWEST_IN_A_DISTRIBUTION = 8
_MAKER = object()


class Released:
    """A count that may be shown. Only `release` and `from_store` make one; a view that takes it cannot take another."""

    __slots__ = ("_count",)

    def __init__(self, count: int, maker: object) -> None:
        if maker is not _MAKER:
            raise TypeError("a count is released by bot.release.release, and by nothing else")
        self._count = count

    @property
    def count(self) -> int:
        """How many people."""
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Released) and self._count == other._count

    def __hash__(self) -> int:
        return hash((Released, self._count))

    def __repr__(self) -> str:
        return f"Released({self._count})"


class Quarter(NamedTuple):
    """Three months of a year; `number` is 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The one that a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def months(self) -> range:
        """Its months, 1 to 12."""
        return range(self.number * 3 - 2, self.number * 3 + 1)


@dataclass(frozen=True)
class Cell:
    """One count that is wanted: how many are in `group`, or how many of them are in `having`.

    measure: what `having` says, the same for every group and quarter in which it is asked: people rarely change.
    personal: people did it, or said it, themselves; then it is told neither of nobody nor of everybody.
    least: how large the group has to be, `FEWEST_IN_A_DISTRIBUTION` for a part of one.
    """

    key: str
    group: frozenset[str]
    having: frozenset[str] | None = None
    measure: str = ""
    personal: bool = True
    least: int = FEWEST

    @property
    def count(self) -> int:
        """The raw count. Nothing but this module shows it."""
        return len(self.group if self.having is None else self.group & self.having)


Told: TypeAlias = Callable[[], Iterable[Cell]]
"""Gives the cells of every figure that organisers have been shown, by all programmes: they are the same readers."""


@dataclass(frozen=True)
class Release:
    """What was released: the figures by key, None where one is hidden, and the cells behind those that are not."""

    figures: Mapping[str, Released | None]
    cells: Sequence[Cell] = field(repr=False)


def release(wanted: Sequence[Cell], before: Iterable[Cell] = ()) -> Release:
    """Release of these cells, the most important first, all that can be beside what was released `before`.

    `before` has the cells of every figure that the same readers can have seen: other groups, earlier quarters.
    """
    told = list(before)
    figures: dict[str, Released | None] = {}
    released: list[Cell] = []
    for cell in wanted:
        is_safe = len(cell.group) >= cell.least and cell.count >= FEWEST and _is_safe([*told, cell])
        figures[cell.key] = Released(cell.count, _MAKER) if is_safe else None
        if is_safe:
            told.append(cell)
            released.append(cell)
    return Release(figures, released)


def distribution(
    parts: Mapping[str, frozenset[str]], group: frozenset[str], before: Iterable[Cell] = ()
) -> Mapping[str, Released | None]:
    """How a group divides: the parts by name, the largest first. Of fewer than eight people there is none."""
    told = list(before)
    if len(group) < FEWEST_IN_A_DISTRIBUTION:
        return dict.fromkeys(parts)
    ordered = sorted(parts, key=lambda name: (-len(parts[name]), name))
    whole = Cell("", group, least=FEWEST_IN_A_DISTRIBUTION)
    found = release([whole, *(Cell(name, parts[name] & group) for name in ordered)], told).figures
    return {name: found[name] if found[""] is not None else None for name in ordered}


def to_store(figures: Mapping[str, Released | None]) -> dict[str, int | None]:
    """As a cut is kept, so that it never changes."""
    return {key: None if found is None else found.count for key, found in figures.items()}


def from_store(kept: Mapping[str, int | None]) -> dict[str, Released | None]:
    """The figures of a cut, as they were released."""
    return {key: None if count is None else Released(count, _MAKER) for key, count in kept.items()}


def _is_safe(cells: Sequence[Cell]) -> bool:
    if any(len(part) < FEWEST for part in _parts(cells)):
        return False
    asked: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.having is not None:
            asked[cell.measure].append(cell)
    return all(_keeps_answers(same) for same in asked.values())


def _keeps_answers(cells: Sequence[Cell]) -> bool:
    """True when within every part of every group neither those who did nor those who did not can be told."""
    return all(_is_hidden_in(part, cell) for part in _parts(cells) for cell in cells if part <= cell.group)


def _is_hidden_in(part: frozenset[str], cell: Cell) -> bool:
    did = len(part & cell.having) if cell.having is not None else 0
    sides = (did, len(part) - did)
    return all(side >= FEWEST or (side == 0 and not cell.personal) for side in sides)


def _parts(cells: Sequence[Cell]) -> list[frozenset[str]]:
    """The people of all groups, divided by which of them each belongs to."""
    belongs: dict[str, int] = defaultdict(int)
    for number, group in enumerate({cell.group for cell in cells}):
        for person in group:
            belongs[person] |= 1 << number
    parts: dict[int, set[str]] = defaultdict(set)
    for person, groups in belongs.items():
        parts[groups].add(person)
    return [frozenset(part) for part in parts.values()]
