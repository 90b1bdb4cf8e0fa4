"""What no single block can see: ids that repeat, two elements that want the focus, an input without a submit."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.blockkit.say import written

Json = dict[str, Any]


def across(blocks: list[Json], prefix: str) -> list[str]:
    """Findings about blocks that are each valid by themselves; `prefix` is the pointer to the list."""
    return [*repeated_blocks(blocks, prefix), *repeated_actions(blocks, prefix), *rival_focus(blocks, prefix)]


def repeated_blocks(blocks: list[Json], prefix: str) -> Iterator[str]:
    """A block_id stands once on a surface."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        name = block.get("block_id")
        if name in seen:
            yield written(f"`block_id` {name} already exists", f"{prefix}/{index}/block_id")
        seen |= {name} if name else set()


def repeated_actions(blocks: list[Json], prefix: str) -> Iterator[str]:
    """An action_id stands once in a block."""
    for index, block in enumerate(blocks):
        seen: set[str] = set()
        for where, element in elements(block):
            name = element.get("action_id")
            if name in seen:
                yield written(f"`action_id` {name} already exists", f"{prefix}/{index}{where}/action_id")
            seen |= {name} if name else set()


def rival_focus(blocks: list[Json], prefix: str) -> Iterator[str]:
    """One element at most has the focus when the view opens."""
    wanting = [
        f"{prefix}/{index}{where}"
        for index, block in enumerate(blocks)
        for where, element in elements(block)
        if element.get("focus_on_load")
    ]
    yield from (written("only one element can have `focus_on_load`", f"{where}/focus_on_load") for where in wanting[1:])


def elements(block: Json) -> Iterator[tuple[str, Json]]:
    """The elements of a block, each with its pointer below the block."""
    if block["type"] == "actions":
        yield from ((f"/elements/{index}", each) for index, each in enumerate(block["elements"]))
    for key in ("element", "accessory"):
        if block.get(key):
            yield f"/{key}", block[key]


def files_outside_modals(blocks: list[Json], prefix: str) -> list[str]:
    """A person chooses files in a modal, and nowhere else."""
    return [
        written("unsupported type: file_input", f"{prefix}/{index}/element/type")
        for index, block in enumerate(blocks)
        if (block.get("element") or {}).get("type") == "file_input"
    ]


def submit_missing(view: Json) -> list[str]:
    """A modal that asks for something can be submitted."""
    if view["type"] == "home" or view.get("submit") or all(each["type"] != "input" for each in view["blocks"]):
        return []
    return [written("must define `submit` to use an `input` block in modals", "/view/submit")]
