"""The words people type after /partner, in every language, and what they mean. The usage text names the same ones.

Each language file lists them as `command-<verb>`, with commas in between.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from bot.texts.files import FALLBACK, LANGUAGES, listed, messages

PREFIX = "command-"


class Command(NamedTuple):
    """`verb` is one of `verbs()`, such as help or stop-all, `hub` where nothing was typed, or None for none we know.

    `rest` is what follows it as it was typed; for an unknown command it is all of it.
    """

    verb: str | None
    rest: str


def verbs() -> tuple[str, ...]:
    """Everything that can be asked for; English has a word for each."""
    return tuple(key.removeprefix(PREFIX) for key in messages(FALLBACK) if key.startswith(PREFIX))


def read(text: str) -> Command:
    """What was typed after /partner. Case, accents and hyphens make no difference; nothing at all is the hub."""
    typed = text.split()
    if not typed:
        return Command("hub", "")
    for length in (3, 2, 1):
        verb = _spellings().get(folded(" ".join(typed[:length])))
        if verb is not None:
            return Command(verb, " ".join(typed[length:]))
    return Command(None, " ".join(typed))


def folded(word: str) -> str:
    """Letters without their accents, so that `hjalp` and `HOPPA-ÖVER` are understood, too."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char)).replace("-", " ").replace("_", " ")


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for verb in verbs():
            for spelling in listed(language, f"{PREFIX}{verb}"):
                found.setdefault(folded(spelling), verb)  # a word that two languages share is English first
    return found
