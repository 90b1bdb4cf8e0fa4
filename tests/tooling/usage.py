"""What the code says to Slack and listens to, read from its syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import slack_sdk.web.client

ROOT = Path(__file__).parents[2]
TALKERS = {"action", "block_action", "options", "block_suggestion", "view", "view_submission", "view_closed"}
"""Bolt's decorators that need nothing but interactivity."""


class Unreadable(Exception):
    """A listener's name is not written out where it is registered, so nobody can tell what it listens to."""


def partner_sources() -> list[Path]:
    """The bot's Python files: all but the sandbox, which is Slack's side."""
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py"), *ROOT.glob("app.py")]
    return sorted(file for file in files if not file.is_relative_to(ROOT / "bot" / "sandbox"))


def listeners(source: str, kinds: set[str]) -> set[str]:
    """The first arguments of all `app.<kind>("…")`.

    Raises:
        Unreadable: an argument is not a literal.
    """
    return {_literal(call) for call in _registrations(source, kinds)}


def takes_interactions(source: str) -> bool:
    """True where a source listens to buttons, menus or forms; their ids may come from constants."""
    return any(_registrations(source, TALKERS))


def _registrations(source: str, kinds: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _is_listener(node.func, kinds) and node.args:
            yield node


def _is_listener(function: ast.expr, kinds: set[str]) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and function.attr in kinds
        and isinstance(function.value, ast.Name)
        and function.value.id in {"app", "bolt"}
    )


def _literal(call: ast.Call) -> str:
    match call.args[0]:
        case ast.Constant(value=str(name)):
            return name
        case ast.Dict(keys=[ast.Constant(value="type"), *_], values=[ast.Constant(value=str(name)), *_]):
            return name
        case other:
            raise Unreadable(f"line {call.lineno}: write the name out instead of {ast.unparse(other)}")


def methods_called(source: str) -> set[str]:
    """The Web API methods a source names, as `client.chat_postMessage` or as "chat.postMessage"."""
    return set(_methods(ast.parse(source)))


def _methods(tree: ast.Module) -> Iterator[str]:
    known = web_api_methods()
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) if name in known:
                yield known[name]
            case ast.Constant(value=str(name)) if name in known.values():
                yield name


@cache
def web_api_methods() -> dict[str, str]:
    """The SDK's own list: {"chat_postMessage": "chat.postMessage", …}."""
    tree = ast.parse(Path(slack_sdk.web.client.__file__).read_text(encoding="utf-8"))
    return {
        function.name: method
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for method in _calls_of_the_api(function)
    }


def _calls_of_the_api(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Attribute(attr="api_call"), args=[ast.Constant(value=str(method)), *_]):
                yield method
