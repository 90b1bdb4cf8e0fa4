"""Question banks: short questions known by stable ids, so that nobody is asked the same one twice.

Which questions there are, in which order, stands in `banks.json`; each language file says them, as `question-<id>`.
"""

import json
from functools import lru_cache
from importlib.resources import files

from bot.texts.catalogue import MissingText, words
from bot.texts.escape import Plain


def ids(bank: str) -> tuple[str, ...]:
    """The ids of a bank's questions, in their order; MissingText where there is no such bank."""
    try:
        return _banks()[bank]
    except KeyError as missing:
        raise MissingText(bank) from missing


def question(bank: str, question_id: str, language: str) -> Plain:
    """One question in one of the languages; MissingText where there is none."""
    if question_id not in ids(bank):
        raise MissingText(f"{bank}: {question_id}")
    return words(language).plain(f"question-{question_id}")


@lru_cache(maxsize=1)
def _banks() -> dict[str, tuple[str, ...]]:
    read = json.loads((files("bot.texts") / "banks.json").read_text(encoding="utf-8"))
    return {name: tuple(entry["id"] for entry in entries) for name, entries in read.items()}
