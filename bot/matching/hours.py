"""Working hours as half hours of a UTC week, the form in which overlaps are counted."""

from collections.abc import Collection, Iterable

WEEK = 7 * 48
WEEKEND = frozenset({5, 6})


def week_slots(
    offset_minutes: int, start: int = 9, end: int = 16, days_off: Collection[int] = WEEKEND
) -> frozenset[int]:
    """Half hours 0–335 from Monday 00:00 UTC for somebody at work from `start` to `end` (local hours).

    offset_minutes: their clock minus UTC in the week of the round (Stockholm in summer: 120). days_off: 0 is Monday.
    """
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
