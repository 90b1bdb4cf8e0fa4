"""Turning a closed question round: simple rules on how a question begins, none on what it means. PURE.

"Resist the urge to direct … stop talking and listen" (programmes.md B3): a question that can be answered by yes or no
often has the asker's own answer in it. What the beginnings are is the language's: lists of words that are given.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

LISTS = ("filler", "not", "own", "graded")
"""Lists that are no beginnings: what may stand before a question, its "not", words for the asker, and adjectives."""
BEGINNINGS: dict[str, bool] = {
    "already-open": False,
    "why": False,
    "advice": False,
    "considered": True,
    "spoken": True,
    "sure": True,
    "should": True,
    "could": True,
    "will": True,
    "want": False,
    "would": True,
    "need": False,
    "have": False,
    "think": False,
    "know": False,
    "noticed": False,
    "past": False,
    "do": True,
}
"""How questions begin, by rule, and whether its open form takes up the rest of the question."""
Phrases = Mapping[str, Sequence[str]]
"""The words of one language, by rule and by list."""


@dataclass(frozen=True)
class Turned:
    """Which rule fits, and what of the question its open form takes up."""

    rule: str
    rest: str = ""


def turn_round(question: str, phrases: Phrases) -> Turned | None:
    """The open form of a question, by the longest beginning that fits; None where no rule does."""
    asked = _without(question.replace("’", "'").strip(" \t\n?!.…"), phrases["filler"])
    found = sorted(_fitting(asked, phrases), key=lambda fit: -len(fit[0]))
    return next((turned for _, turned in found), None)


def _fitting(asked: str, phrases: Phrases) -> Iterator[tuple[str, Turned]]:
    for rule, takes_rest in BEGINNINGS.items():
        for beginning in phrases[rule]:
            rest = _after(asked, beginning)
            if rest is None:
                continue
            rest = _without(rest, phrases["not"])
            if not takes_rest:
                yield beginning, Turned(rule)
            elif _can_be_taken_up(rule, rest, phrases):
                yield beginning, Turned(rule, rest)


def _can_be_taken_up(rule: str, rest: str, phrases: Phrases) -> bool:
    """Not where nothing is left, nor where the asker is in it: "what would it take to tell me" is no better."""
    words = re.findall(r"\w+", rest.casefold())
    if not words or set(words) & set(phrases["own"]):
        return False
    return rule != "sure" or rest.casefold() in phrases["graded"]


def _after(text: str, beginning: str) -> str | None:
    """What follows the words at the beginning of a text, None where it begins otherwise."""
    words, wanted = text.split(), beginning.replace("’", "'").casefold().split()
    if [word.casefold().rstrip(",") for word in words[: len(wanted)]] != wanted:
        return None
    return " ".join(words[len(wanted) :])


def _without(text: str, words: Sequence[str]) -> str:
    """A text without one of these words at its beginning."""
    left = (_after(text, word) for word in words)
    return next((rest for rest in left if rest is not None), text)
