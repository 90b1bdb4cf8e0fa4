"""Pydantic's findings in Slack's words: "[ERROR] must be a string [json-pointer:/blocks/0/text/text]"."""

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

Context = dict[str, Any]

PHRASES: dict[str, Callable[[Context], str]] = {
    "slack": lambda ctx: ctx["say"],
    "string_too_long": lambda ctx: f"must be less than {ctx['max_length'] + 1} characters",
    "string_too_short": lambda ctx: f"must be more than {ctx['min_length'] - 1} characters",
    "too_long": lambda ctx: f"no more than {ctx['max_length']} items allowed",
    "too_short": lambda ctx: f"no less than {ctx['min_length']} items allowed",
    "literal_error": lambda _: "must be a valid enum value",
    "string_type": lambda _: "must be a string",
    "bool_type": lambda _: "must be a boolean",
    "int_type": lambda _: "must be an integer",
    "list_type": lambda _: "must provide an array",
    "model_type": lambda _: "must provide an object",
    "model_attributes_type": lambda _: "must provide an object",
    "greater_than_equal": lambda ctx: f"must be greater than or equal to {ctx['ge']}",
    "less_than_equal": lambda ctx: f"must be less than or equal to {ctx['le']}",
}


def sentence(error: ErrorDetails, root: Any, prefix: str) -> str:
    """One finding about the JSON value `root`, which stands at `prefix` in the call."""
    kind, ctx, last = error["type"], error.get("ctx", {}), str(error["loc"][-1]) if error["loc"] else ""
    path = pointer(error["loc"], root)
    if kind == "missing":
        return written(f"missing required field: {last}", prefix + path)
    if kind == "extra_forbidden":
        return written(f"invalid additional property: {last}", prefix + path.removesuffix(f"/{last}"))
    if kind == "union_tag_not_found":
        return written("missing required field: type", prefix + path)
    if kind == "union_tag_invalid":
        return written(f"unsupported type: {ctx['tag']}", f"{prefix}{path}/type")
    said = PHRASES[kind](ctx) if kind in PHRASES else error["msg"]
    return written(said, prefix + path + ctx.get("at", ""))


def pointer(location: tuple[int | str, ...], root: Any) -> str:
    """The location as a JSON pointer into `root`, without the names of union members that pydantic mixes in."""
    parts, node = [], root
    for step in location:
        if isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        elif isinstance(node, dict) and step in node:
            node = node[str(step)]
        else:
            continue
        parts.append(f"/{step}")
    return "".join(parts)


def written(message: str, where: str) -> str:
    """One line as Slack writes it in response_metadata.messages."""
    return f"[ERROR] {message} [json-pointer:{where}]"
