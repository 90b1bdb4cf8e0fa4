"""Fill in what Slack fills in when it takes blocks: missing ids and the defaults of text objects."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.sandbox.records import Json

SELECTS = tuple(f"{kind}_select" for kind in ("static", "external", "users", "conversations", "channels"))
PICKERS = ("button", "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker")
INPUTS = ("plain_text_input", "number_input", "url_text_input", "email_text_input", "file_input")
INTERACTIVE = frozenset({*SELECTS, *(f"multi_{each}" for each in SELECTS), *PICKERS, *INPUTS})


def with_ids(blocks: Sequence[Json], new_id: Callable[[], str]) -> list[Json]:
    """A deep copy of the blocks in which every block has a block_id and every element that acts an action_id."""
    filled = [completed(block, new_id) for block in blocks]
    return [{**block, "block_id": block.get("block_id") or new_id()} for block in filled]


def completed(node: Any, new_id: Callable[[], str]) -> Any:
    """The same JSON with defaults filled in at every depth."""
    if isinstance(node, list):
        return [completed(each, new_id) for each in node]
    if not isinstance(node, dict):
        return node
    whole = {key: completed(value, new_id) for key, value in node.items()}
    return defaults(whole, new_id) | whole


def defaults(node: Json, new_id: Callable[[], str]) -> Json:
    """What Slack adds to one object of this type."""
    kind = node.get("type")
    if kind == "plain_text":
        return {"emoji": True}
    if kind == "mrkdwn":
        return {"verbatim": False}
    if kind in INTERACTIVE and not node.get("action_id"):
        return {"action_id": new_id()}
    return {}
