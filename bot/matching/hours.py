"""Working hours as half hours of a UTC week, the form in which overlaps are counted."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.matching.model import Candidate

WEEK = 7 * 48
WEEKEND = frozenset({5, 6})
WORDS = -(-WEEK // 64)
MOST_KINDS = 2048  # a square table of this size is looked up faster than its entries are counted


def week_slots(
    offset_minutes: int, start: int = 9, end: int = 16, days_off: Collection[int] = WEEKEND
) -> frozenset[int]:
    """Half hours 0–335 from Monday 00:00 UTC for somebody at work from `start` to `end` (local hours).

    offset_minutes: their clock minus UTC in the week of the round (Stockholm in summer: 120). days_off: 0 is Monday.
    """
    return _week_slots(offset_minutes, start, end, frozenset(days_off))


@lru_cache(maxsize=1024)  # thousands of colleagues keep the same hours, and one set for all of them is small
def _week_slots(offset_minutes: int, start: int, end: int, days_off: frozenset[int]) -> frozenset[int]:
    return frozenset(
        (day * 48 + half - offset_minutes // 30) % WEEK
        for day in range(7)
        if day not in days_off
        for half in range(start * 2, end * 2)
    )


def as_mask(slots: Iterable[int]) -> int:
    """The slots as bits of one integer: overlaps are then one `&`. ValueError outside the week."""
    mask = 0
    for slot in slots:
        if not 0 <= slot < WEEK:
            raise ValueError(f"a half hour of the week is 0 to {WEEK - 1}, not {slot}")
        mask |= 1 << slot
    return mask


class Overlaps:
    """Half hours a week when two are at work; the same zone stands in for hours nobody knows.

    same_zone: what that counts as. `kind` gives each person's kind of week, equal for equal hours and zone.
    """

    def __init__(self, people: Sequence[Candidate], same_zone: int) -> None:
        self._same_zone = same_zone
        found: dict[tuple[frozenset[int], str | None], int] = {}
        weeks = [found.setdefault((person.hours, person.zone), len(found)) for person in people]
        self.kind = np.array(weeks, dtype=np.intp)
        words = [as_mask(hours).to_bytes(WORDS * 8, "little") for hours, _ in found]
        self._masks = np.frombuffer(b"".join(words), dtype="<u8").reshape(-1, WORDS)
        zones: dict[str | None, int] = {None: -1}
        self._zone = np.array([zones.setdefault(zone, len(zones)) for _, zone in found], dtype=np.int32)
        self._table = self._tabulate() if len(found) <= MOST_KINDS else None

    def shared(self, rows: NDArray[np.intp], cols: NDArray[np.intp]) -> NDArray[np.int32]:
        """For people by position; the arrays broadcast."""
        mine, theirs = self.kind[rows], self.kind[cols]
        return self._count(mine, theirs) if self._table is None else np.asarray(self._table[mine, theirs])

    def _tabulate(self) -> NDArray[np.int32]:
        every = np.arange(len(self._zone))
        return self._count(every[:, None], every[None, :])

    def _count(self, mine: NDArray[np.intp], theirs: NDArray[np.intp]) -> NDArray[np.int32]:
        known = np.asarray(self._masks.any(axis=1), dtype=bool)
        same = np.asarray((self._zone[mine] == self._zone[theirs]) & (self._zone[mine] >= 0))
        shared = np.zeros(same.shape, dtype=np.int32)
        for word in self._masks.T:
            shared += np.bitwise_count(word[mine] & word[theirs])
        return np.where(known[mine] & known[theirs], shared, np.int32(self._same_zone) * same)
