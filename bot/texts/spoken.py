"""A message's `text`: screen readers and notifications read only that, so it says all that the blocks say."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.texts import limits
from bot.texts.blocks import Block
from bot.texts.escape import Mrkdwn, Plain, as_mrkdwn, lines


def spoken(blocks: Sequence[Block]) -> Mrkdwn:
    """Every text of the blocks in their order, controls in brackets, cut to what chat.update takes."""
    return limits.mrkdwn(lines(line for block in blocks for line in _lines(block)), limits.MESSAGE_TEXT)


def _lines(block: Block) -> Iterator[Mrkdwn]:
    for text in [block.get("text"), block.get("label"), *block.get("fields", ())]:
        if text is not None:
            yield _shown(text)
    if block["type"] == "image":
        yield as_mrkdwn(Plain(block["alt_text"]))
    yield from (_shown(element) for element in block.get("elements", ()) if block["type"] == "context")
    controls = block.get("elements", ()) if block["type"] == "actions" else (block.get("accessory"),)
    yield _faces(control for control in controls if control is not None)


def _faces(controls: Iterable[dict[str, Any]]) -> Mrkdwn:
    faces = (control.get("text") or control.get("placeholder") for control in controls)
    return Mrkdwn(" ".join(f"[{_shown(face)}]" for face in faces if face is not None))


def _shown(text: dict[str, Any]) -> Mrkdwn:
    kind = Mrkdwn if text["type"] == "mrkdwn" else Plain
    return as_mrkdwn(kind(text["text"]))
