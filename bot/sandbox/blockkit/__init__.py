"""Block Kit as strict as Slack's: what is wrong with blocks or a view, in Slack's own words."""

from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from bot.sandbox.blockkit.rules import across, files_outside_modals, submit_missing
from bot.sandbox.blockkit.say import sentence
from bot.sandbox.blockkit.views import AnyView, MessageBlocks, ViewBlocks

Surface = Literal["message", "modal", "home"]

MESSAGE: TypeAdapter[Any] = TypeAdapter(MessageBlocks)
IN_VIEW: TypeAdapter[Any] = TypeAdapter(ViewBlocks)
VIEW: TypeAdapter[Any] = TypeAdapter(AnyView)


def validate_blocks(blocks: Any, surface: Surface = "message") -> list[str]:
    """Findings about a list of blocks, for response_metadata.messages; an empty list when Slack would take it."""
    adapter, prefix = (MESSAGE, "/blocks") if surface == "message" else (IN_VIEW, "/view/blocks")
    found = findings(adapter, blocks, prefix) or across(blocks, prefix)
    return found or ([] if surface == "modal" else files_outside_modals(blocks, prefix))


def validate_view(view: Any) -> list[str]:
    """Findings about a view payload; an empty list when Slack would take it."""
    found = findings(VIEW, view, "/view") or [*across(view["blocks"], "/view/blocks"), *submit_missing(view)]
    is_home = isinstance(view, dict) and view.get("type") == "home"
    return found or (files_outside_modals(view["blocks"], "/view/blocks") if is_home else [])


def findings(adapter: TypeAdapter[Any], value: Any, prefix: str) -> list[str]:
    """What the models say."""
    try:
        adapter.validate_python(value)
    except ValidationError as wrong:
        return list(dict.fromkeys(sentence(each, value, prefix) for each in wrong.errors()))
    return []
