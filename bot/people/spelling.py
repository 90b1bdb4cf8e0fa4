"""How people write the same thing: departments and sites, levels. PURE."""

from collections import Counter
from collections.abc import Mapping

LADDER = (
    ("junior", "trainee", "intern", "graduate", "praktikant"),
    ("experienced", "specialist", "professional", "medarbetare", "handläggare"),
    ("senior", "lead", "principal", "expert"),
    ("manager", "chef", "gruppchef", "head"),
    ("director", "avdelningschef", "direktör"),
    ("executive", "vd", "ceo", "vp", "ledning"),
)
"""Rungs of the words that companies use for levels, the lowest first; a number in a level goes before them."""
MOST_DIGITS = 9
"""Python refuses to read a number of thousands of digits, and no level has that many."""


def level_number(value: str | None) -> int | None:
    """A level as a number: `3`, `L4` and `Level 2` hold one, `Senior` stands on a rung of `LADDER`; else None."""
    written = (value or "").casefold()
    digits = "".join(char if char.isdecimal() else " " for char in written).split()
    if digits:
        return int(digits[0][:MOST_DIGITS])
    named = set(written.split())
    return next((number for number, rung in enumerate(LADDER, 1) if named & set(rung)), None)


def in_usual_spelling(written: Mapping[str, str]) -> dict[str, str]:
    """Person to value, each in the spelling that most people's has: "Product" and "product " are one."""
    spellings: dict[str, Counter[str]] = {}
    for value in written.values():
        spellings.setdefault(_folded(value), Counter())[value] += 1
    usual = {folded: min(counts, key=lambda value: (-counts[value], value)) for folded, counts in spellings.items()}
    return {person: usual[_folded(value)] for person, value in written.items()}


def _folded(value: str) -> str:
    return " ".join(value.casefold().split())
