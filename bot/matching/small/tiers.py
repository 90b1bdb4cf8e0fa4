"""The strict tiers as digits of one integer: more of a higher tier beats everything below it, exactly.

From the highest: people who get a group, fitting sizes, few repeats, old repeats, whose turn in a trio it is, points,
and a hash that breaks ties.
"""

from dataclasses import dataclass

# rustworkx computes in 128 bits and doubles weights on the way.
WIDEST = 120
TIE_BITS = 32


def size_cost(size: int, wanted: int) -> int:
    """How little a size suits: a few slightly off beat one far off, and too small beats too large by a hair."""
    off = size - wanted
    return (3 if off > 0 else 2) * off * off


def worst_size_cost(wanted: int, largest: int) -> int:
    """The most that a size costs for each member of its group, rounded up."""
    return max(-(-size_cost(size, wanted) // size) for size in range(2, largest + 1))


@dataclass(frozen=True)
class Tiers:
    """What one unit of each tier is worth. `tie_bits` is how much of a pair's 48-bit hash still fits below."""

    person: int
    size: int
    repeat: int
    fresh: int
    turn: int
    score: int
    tie_bits: int

    @classmethod
    def of(cls, *, pairs: int, people: int, size: int, score: int, fresh: int, turn: int) -> "Tiers":
        """Units for at most `pairs` pairs among `people` people; the rest is the most that one person or pair has."""
        spans = (pairs * score, people * turn, pairs * fresh, pairs, people * size, people)
        taken = sum((span + 1).bit_length() for span in spans) + pairs.bit_length()
        tie_bits = max(1, min(TIE_BITS, WIDEST - taken))
        units = [1 << tie_bits + pairs.bit_length()]
        for span in spans[:-1]:
            units.append(units[-1] << (span + 1).bit_length())
        points, trio, fresh_unit, repeat, fit, person = units
        return cls(person, fit, repeat, fresh_unit, trio, points, tie_bits)

    def tie(self, chance: int) -> int:
        """The part of a pair's hash that is used."""
        return chance & ((1 << self.tie_bits) - 1)
