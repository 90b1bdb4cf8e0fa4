"""Which methods of Slack's Web API the code calls, read from its syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import slack_sdk.web.client

from tests.tooling import scopes

ROOT = Path(__file__).parents[2]


def partner_sources() -> list[Path]:
    """The bot's Python files: all but the sandbox, which is Slack's side."""
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py"), *ROOT.glob("app.py")]
    return sorted(file for file in files if not file.is_relative_to(ROOT / "bot" / "sandbox"))


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


def elements_shown(source: str) -> set[str]:
    """The elements of Block Kit that a source names and that need a scope."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return {name for name in constants if isinstance(name, str) and name in scopes.ELEMENTS}


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
