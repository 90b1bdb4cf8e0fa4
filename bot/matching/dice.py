"""Everything that looks like chance: a hash of the seed and stable ids, so that any machine draws the same."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")
SIXTY_FOUR_BITS = (1 << 64) - 1


def mix(seed: int, *ids: str) -> int:
    """64 well mixed bits. No id may contain a line feed, which keeps ("ab", "c") apart from ("a", "bc")."""
    return int.from_bytes(blake2b("\n".join((str(seed), *ids)).encode(), digest_size=8).digest(), "big")


class Dice:
    """An endless row of numbers that depends on its seed alone (splitmix64, the same in every Python)."""

    def __init__(self, seed: int) -> None:
        self._state = seed & SIXTY_FOUR_BITS

    def below(self, end: int) -> int:
        """A number from 0 to end − 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & SIXTY_FOUR_BITS
        bits = self._state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & SIXTY_FOUR_BITS
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & SIXTY_FOUR_BITS
        return (bits ^ (bits >> 31)) % end

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """All of the items in another order."""
        result = list(items)
        for last in range(len(result) - 1, 0, -1):
            other = self.below(last + 1)
            result[last], result[other] = result[other], result[last]
        return result
