"""A row of numbers as a row of block characters. Whoever shows it says the same in words beside it."""

from collections.abc import Sequence
from decimal import Decimal

from bot.texts.escape import Plain

HEIGHTS = "▁▂▃▄▅▆▇█"


def sparkline(levels: Sequence[int | Decimal], lowest: int, highest: int) -> Plain:
    """`▃▆`: a block for each, between the lowest and the highest that there can be."""
    steps = (len(HEIGHTS) - 1) / (highest - lowest)
    return Plain("".join(HEIGHTS[round(float(level - lowest) * steps)] for level in levels))
