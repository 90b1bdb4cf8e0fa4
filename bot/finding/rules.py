"""Which topics answer what somebody looks for, and in which order people are named. PURE.

Nobody is ranked: how often somebody was found, asked or thanked is known to nobody, and decides nothing.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from enum import IntEnum
from hashlib import sha256

MOST_LETTERS = 120
"""A longer question is no topic any more."""
HANDFUL = 5
"""So many people are named at once."""
LEAST_OFFERING = 3
"""A topic that so many offer is named to whoever has typed nothing yet: no list singles anybody out."""
MOST_LISTED = 20
MOST_NEAREST = 3
ALIKE = 0.6
"""How alike two spellings are, from 0 to 1, before one is suggested for the other (difflib's own measure)."""
WHOLE_WORD = 3
"""Shorter words have to be there as they are: `r` is not the beginning of `reading`."""
_WORD = re.compile(r"[\w+#]+")


class Fit(IntEnum):
    """How well a topic answers; the lowest is best."""

    SAME = 0
    NEAR = 1


def folded(text: str) -> str:
    """For comparison: no capitals, no accents, no spaces too many."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in apart if not unicodedata.combining(char)).split())


def fit(asked: str, topic: str) -> Fit | None:
    """The same words; or all that is asked for begins a word of the topic; or the topic is among what is asked for."""
    if folded(asked) == folded(topic):
        return Fit.SAME if folded(asked) else None
    want, have = _WORD.findall(folded(asked)), _WORD.findall(folded(topic))
    if not want or not have:
        return None
    if all(any(_begins(start, word) for word in have) for start in want):
        return Fit.NEAR
    is_among = set(have) <= set(want) and len("".join(have)) >= WHOLE_WORD
    return Fit.NEAR if is_among else None


def _begins(start: str, word: str) -> bool:
    return start == word or (len(start) >= WHOLE_WORD and word.startswith(start))


def best_fit(asked: Iterable[str], topic: str) -> Fit | None:
    """How well a topic answers any of several questions."""
    return min((found for one in asked if (found := fit(one, topic)) is not None), default=None)


def nearest(asked: Iterable[str], topics: Collection[str]) -> list[str]:
    """The topics whose spelling is most like what was typed, the likest first."""
    by_fold: dict[str, str] = {}
    for topic in sorted(topics):
        by_fold.setdefault(folded(topic), topic)
    found = (alike for one in asked for alike in get_close_matches(folded(one), by_fold, n=MOST_NEAREST, cutoff=ALIKE))
    return [by_fold[one] for one in dict.fromkeys(found)][:MOST_NEAREST]


def turn(seed: str, user_id: str) -> str:
    """Where somebody stands in an order that a seed makes: every person is as likely to come first."""
    return sha256(f"{seed}\n{user_id}".encode()).hexdigest()


def listed(offered: Iterable[Collection[str]], seed: str) -> list[str]:
    """The topics that enough people offer, by the alphabet; of very many, those that the seed draws.

    `offered` has the topics of one person after the other.
    """
    spelt: dict[str, list[str]] = {}
    for topics in offered:
        for fold, topic in {folded(topic): topic for topic in topics}.items():
            spelt.setdefault(fold, []).append(topic)
    enough = {fold: min(topics) for fold, topics in spelt.items() if len(topics) >= LEAST_OFFERING}
    drawn = sorted(enough, key=lambda fold: turn(seed, fold))[:MOST_LISTED]
    return [enough[fold] for fold in sorted(drawn)]
