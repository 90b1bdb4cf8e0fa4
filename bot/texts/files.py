"""The language files, one for each language: `en.ftl`, `sv.ftl` … Whatever lies in this folder is spoken."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

FALLBACK = "en"
"""What stands in wherever another language has no words yet."""
NONE = "-"
"""Written where a list is wanted of which a language has nothing."""
_FOLDER = files("bot.texts")
_SUFFIX = ".ftl"


def _spoken() -> tuple[str, ...]:
    found = sorted(file.name.removesuffix(_SUFFIX) for file in _FOLDER.iterdir() if file.name.endswith(_SUFFIX))
    return (FALLBACK, *(language for language in found if language != FALLBACK))


LANGUAGES = _spoken()
"""The languages that there are files of, English first."""


def source(language: str) -> str:
    """The file as it is written, in Fluent's syntax."""
    return (_FOLDER / f"{language}{_SUFFIX}").read_text(encoding="utf-8")


@cache
def parsed(language: str) -> ftl.Resource:
    """The file as Fluent understands it."""
    return FluentParser().parse(source(language))


@cache
def messages(language: str) -> Mapping[str, ftl.Message]:
    """Every message of a language by its key, in the order of the file."""
    return {item.id.name: item for item in parsed(language).body if isinstance(item, ftl.Message)}


def written(language: str, key: str) -> str:
    """What a message without placeholders says; nothing where the language has none."""
    message = messages(language).get(key)
    if message is None or message.value is None:
        return ""
    parts = (part.value for part in message.value.elements if isinstance(part, ftl.TextElement))
    return " ".join("".join(parts).split())


def listed(language: str, key: str) -> tuple[str, ...]:
    """The words of a message that is a list with commas; a dash alone is an empty one."""
    words = (word.strip() for word in written(language, key).split(","))
    return tuple(word for word in words if word not in {"", NONE})


def locale_of(language: str) -> Locale:
    """The locale whose dates, numbers and plurals a language follows; English where Babel knows none."""
    try:
        return Locale.parse(written(language, "language-locale") or language)
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en_GB")
