"""Question banks: short questions in both languages, known by stable ids so that nobody is asked the same one twice."""

import json
from functools import lru_cache
from importlib.resources import files

from bot.texts.catalogue import LANGUAGES, MissingText
from bot.texts.escape import Plain

Bank = dict[str, dict[str, str]]


def ids(bank: str) -> tuple[str, ...]:
    """The ids of a bank's questions, in their order; MissingText where there is no such bank."""
    return tuple(_bank(bank))


def question(bank: str, question_id: str, language: str) -> Plain:
    """One question in `en` or `sv`; MissingText where there is none."""
    if language not in LANGUAGES:
        raise MissingText(language)
    try:
        return Plain(_bank(bank)[question_id][language])
    except KeyError as missing:
        raise MissingText(f"{bank}: {question_id}") from missing


def _bank(bank: str) -> Bank:
    try:
        return _banks()[bank]
    except KeyError as missing:
        raise MissingText(bank) from missing


@lru_cache(maxsize=1)
def _banks() -> dict[str, Bank]:
    read = json.loads((files("bot.texts") / "banks.json").read_text(encoding="utf-8"))
    return {name: {entry["id"]: entry for entry in entries} for name, entries in read.items()}
