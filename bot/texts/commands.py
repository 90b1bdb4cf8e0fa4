"""The words people type after /partner, in both languages, and what they mean. The usage text names the same ones."""

import unicodedata
from typing import NamedTuple

_SPELLINGS = {
    "help": ("help", "hjälp", "?"),
    "join": ("join", "gå med", "med"),
    "setup": ("setup", "set up", "inställningar", "ställ in", "starta"),
    "pause": ("pause", "pausa", "paus"),
    "resume": ("resume", "fortsätt", "återuppta"),
    "skip": ("skip", "hoppa över", "stå över"),
    "stop": ("stop", "leave", "sluta", "lämna"),
    "stop-all": ("stop all", "stop everything", "leave all", "sluta med allt", "sluta allt", "lämna allt"),
    "preview": ("preview", "förhandsvisa", "förhandsvisning", "visa nästa"),
    "why": ("why", "varför"),
    "profile": ("profile", "profil"),
    "data": ("data", "my data", "privacy", "mina uppgifter", "uppgifter", "mina data"),
    "audit": ("audit", "audit log", "logg", "ändringslogg"),
    "home": ("home", "hem"),
    "hub": ("hub", "start"),
}


class Command(NamedTuple):
    """`verb` is a key of `_SPELLINGS`, such as stop-all, `hub` where nothing was typed, or None for none we know.

    `rest` is what follows it as it was typed; for an unknown command it is all of it.
    """

    verb: str | None
    rest: str


def read(text: str) -> Command:
    """What was typed after /partner. Case, accents and hyphens make no difference; nothing at all is the hub."""
    typed = text.split()
    if not typed:
        return Command("hub", "")
    for length in (3, 2, 1):
        verb = _VERBS.get(_folded(" ".join(typed[:length])))
        if verb is not None:
            return Command(verb, " ".join(typed[length:]))
    return Command(None, " ".join(typed))


def _folded(word: str) -> str:
    """Letters without their accents, so that `hjalp` and `HOPPA-ÖVER` are understood, too."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char)).replace("-", " ").replace("_", " ")


_VERBS = {_folded(spelling): verb for verb, spellings in _SPELLINGS.items() for spelling in spellings}
