"""Reads the catalogues with Fluent's own parser, and the code for the keys that it asks for."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.texts.files import source

ROOT = Path(__file__).parents[2]
# The sandbox stands for Slack: it has no words of ours.
_CODE = [path for folder in ("bot", "handlers") for path in sorted((ROOT / folder).rglob("*.py"))]
CODE = [path for path in _CODE if "sandbox" not in path.parts]
NO_KEYS = {"action_id", "block_id", "callback_id", "template", "value", "key", "kind"}
"""Arguments that hold ids: one that happens to look like a key of the catalogue does not show its text."""


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.variants: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.names.add(node.id.name)

    def visit_Variant(self, node: ftl.Variant) -> None:  # noqa: N802 - the parser's name
        self.variants.add(node.key.name if isinstance(node.key, ftl.Identifier) else node.key.value)
        self.generic_visit(node)


@dataclass(frozen=True)
class Entry:
    """One text as it is written: its placeholders, and the keys of its variants."""

    key: str
    text: str
    placeholders: frozenset[str]
    variants: frozenset[str]


@dataclass(frozen=True)
class Asked:
    """A text that the code asks for: its key, or a pattern where part of the key is computed, and its arguments.

    `arguments` is None where they are not all written there.
    """

    where: str
    key: str | None
    pattern: str | None
    arguments: frozenset[str] | None


@cache
def resource(language: str) -> ftl.Resource:
    """The parsed catalogue."""
    return FluentParser().parse(source(language))


@cache
def entries(language: str) -> dict[str, Entry]:
    """Every text of a catalogue."""
    return {message.id.name: _entry(message, source(language)) for message in messages(language)}


def messages(language: str) -> list[ftl.Message]:
    """The messages in the order of the file, doubles included."""
    return [item for item in resource(language).body if isinstance(item, ftl.Message)]


def _entry(message: ftl.Message, text: str) -> Entry:
    found = _Placeholders()
    found.visit(message)
    span = message.value.span if message.value is not None else None
    written = text[span.start : span.end] if span is not None else ""
    return Entry(message.id.name, written, frozenset(found.names), frozenset(found.variants))


@cache
def asked() -> list[Asked]:
    """Every call of `.plain`, `.mrkdwn` and `Refusal` in the code."""
    return [found for path in CODE for found in _asked_in(path)]


def _asked_in(path: Path) -> Iterator[Asked]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args or not _asks(node.func):
            continue
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        names = {keyword.arg or "**" for keyword in node.keywords} - _not_for_the_text(node.func)
        given = None if "**" in names else frozenset(names)
        for key, pattern in _keys(node.args[0]):
            yield Asked(where, key, pattern, given)


def _asks(func: ast.expr) -> bool:
    if isinstance(func, ast.Attribute):
        return func.attr in {"plain", "mrkdwn"}
    return isinstance(func, ast.Name) and func.id == "Refusal"


def _not_for_the_text(func: ast.expr) -> set[str]:
    return {"field"} if isinstance(func, ast.Name) else set()


def _keys(first: ast.expr) -> Iterator[tuple[str | None, str | None]]:
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield first.value, None
    elif isinstance(first, ast.JoinedStr):
        yield None, pattern_of(first)
    elif isinstance(first, ast.IfExp):
        yield from _keys(first.body)
        yield from _keys(first.orelse)


def pattern_of(joined: ast.JoinedStr) -> str:
    """A regular expression for what an f-string may become."""
    parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in joined.values)
    return "".join(parts)


@cache
def strings_in_code() -> tuple[set[str], set[str]]:
    """The whole strings of the code that may be keys, and patterns of its f-strings that begin like one."""
    whole, patterns = set(), set()
    for path in CODE:
        for node in _shown(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr) and re.match(r"[a-z]+-", pattern_of(node).replace("\\", "")):
                patterns.add(pattern_of(node))
    return whole, patterns


def _shown(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.keyword) and node.arg in NO_KEYS:
            continue
        yield node
        yield from _shown(node)
