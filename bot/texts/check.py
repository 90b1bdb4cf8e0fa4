"""What a language file lacks, has too much of, or says with other placeholders than English: lines to act on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.texts.commands import PREFIX as COMMAND
from bot.texts.commands import folded
from bot.texts.files import FALLBACK, LANGUAGES, listed, messages, parsed, source, written


@dataclass(frozen=True)
class Finding:
    """One thing about one language's file. `harmless`: nobody sees anything wrong for it."""

    language: str
    line: int | None
    says: str
    harmless: bool = False

    def __str__(self) -> str:
        place = f"{self.language}.ftl" + (f":{self.line}" if self.line else "")
        return f"{place}: {self.says}"


class _Parts(Visitor):
    """The placeholders of a message, and the keys of what it chooses among."""

    def __init__(self, message: ftl.Message) -> None:
        self.placeholders: set[str] = set()
        self.variants: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.placeholders.add(node.id.name)

    def visit_Variant(self, node: ftl.Variant) -> None:  # noqa: N802 - the parser's name
        self.variants.add(node.key.name if isinstance(node.key, ftl.Identifier) else node.key.value)
        self.generic_visit(node)


def check(language: str) -> list[Finding]:
    """All that is wrong with one language, in the order of its file; first what it cannot do without."""
    return [*_locale(language), *_unreadable(language), *_missing(language), *_own(language), *_commands(language)]


def _locale(language: str) -> Iterator[Finding]:
    named = written(language, "language-locale")
    try:
        Locale.parse(named or language)
    except (ValueError, UnknownLocaleError):
        yield Finding(language, None, f"language-locale: Babel knows no “{named or language}”; write one as sv_SE")


def _unreadable(language: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in parsed(language).body:
        if isinstance(item, ftl.Junk):
            first = str(item.content).strip().partition("\n")[0]
            yield Finding(language, _line(language, item), f"cannot be read, from “{first}” on")
        if isinstance(item, ftl.Message):
            if item.id.name in seen:
                yield Finding(language, _line(language, item), f"{item.id.name} is there twice; the later one counts")
            seen.add(item.id.name)


def _missing(language: str) -> Iterator[Finding]:
    own = messages(language)
    for key, message in messages(FALLBACK).items():
        if key not in own:
            yield Finding(language, None, f"missing, in English: {key} ={_value(FALLBACK, message)}")


def _own(language: str) -> Iterator[Finding]:
    english = messages(FALLBACK)
    for key, message in messages(language).items():
        line = _line(language, message)
        if key not in english:
            yield Finding(language, line, f"{key} is superfluous: nothing shows it", harmless=True)
        else:
            yield from (Finding(language, line, f"{key} {says}") for says in _differs(language, message, english[key]))


def _differs(language: str, message: ftl.Message, english: ftl.Message) -> Iterator[str]:
    own, wanted = _Parts(message), _Parts(english)
    if own.placeholders != wanted.placeholders:
        yield f"has {_named(own.placeholders)} where English has {_named(wanted.placeholders)}"
    if "one" in own.variants:
        lacking = _plurals(language) - own.variants
        if lacking:
            yield f"does not say how it is with {', '.join(sorted(lacking))} (plural forms of the language)"
    if message.id.name == "dates-numbers":
        wrong = [pair for pair in listed(language, "dates-numbers") if not pair.rpartition(" ")[2].isdecimal()]
        yield from (f"needs a number after “{pair}”, as in “two 2”" for pair in wrong)


def _commands(language: str) -> Iterator[Finding]:
    """A word that means one thing in this language and another in one that is asked first."""
    taken: dict[str, tuple[str, str]] = {}
    for other in LANGUAGES:
        for key in messages(FALLBACK):
            if not key.startswith(COMMAND):
                continue
            for word in listed(other, key):
                first, meaning = taken.setdefault(folded(word), (other, key))
                if other == language and meaning != key:
                    says = f"“{word}” of {key} is {meaning} in {first}.ftl already, and means that"
                    yield Finding(language, None, says)


def _plurals(language: str) -> set[str]:
    try:
        locale = Locale.parse(written(language, "language-locale") or language)
    except (ValueError, UnknownLocaleError):
        return set()
    return set(locale.plural_form.tags) | {"other"}


def _named(placeholders: set[str]) -> str:
    return ", ".join(f"{{ ${name} }}" for name in sorted(placeholders)) or "no placeholder"


def _value(language: str, message: ftl.Message) -> str:
    span = message.span
    text = source(language)[span.start : span.end] if span is not None else ""
    return re.sub(r"^[^=]*=", "", text.rstrip())


def _line(language: str, entry: ftl.BaseNode) -> int | None:
    span = getattr(entry, "span", None)
    return None if span is None else source(language).count("\n", 0, span.start) + 1
