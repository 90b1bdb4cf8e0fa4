"""Simple, honest rules about what somebody wrote, for hints; the words they look for are the languages' own."""

import re
from collections.abc import Iterable, Sequence

_BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s*")
_SEPARATORS = re.compile(r"[\n;]|\s(?=\d[.)]\s)")
SHORTEST_PART = 8
MOST_PARTS = 5


def behaviours_in(text: str) -> list[str]:
    """The behaviours in a text: lines, points of a list, and what semicolons part. A sentence with "and" is one."""
    parts = (" ".join(_BULLET.sub("", part).split()) for part in _SEPARATORS.split(text))
    found = [part for part in parts if len(part) >= SHORTEST_PART]
    return found[:MOST_PARTS] or [" ".join(text.split())]


def has_phrase(text: str, phrases: Iterable[str]) -> bool:
    """Whether one of these words or phrases stands in a text, as whole words, whatever their case."""
    spaced = f" {' '.join(_words(text))} "
    return any(f" {' '.join(_words(phrase))} " in spaced for phrase in phrases)


def begins_with(text: str, words: Sequence[str]) -> bool:
    """Whether a text begins with one of these words."""
    first, *_ = [*_words(text.replace("’", " ").replace("'", " ")), ""]  # "What's" begins with "what"
    return first in {word.casefold() for word in words}


def says_the_same(text: str, other: str) -> bool:
    """Whether two texts have the same words; where there are no words, whether they are the same signs."""
    return _words(text) == _words(other) if _words(text) else text.split() == other.split()


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("’", "").replace("'", ""))
