"""Block Kit layout, messages and views: typed builders that return the dicts Slack takes, cut to its limits.

What is shown is Plain or Mrkdwn, never a bare string; ids and values are strings. The controls are in `inputs`.
"""

from collections.abc import Sequence
from typing import Any, Literal

from bot.texts import limits
from bot.texts.escape import Mrkdwn, Plain, Text

Block = dict[str, Any]
Element = dict[str, Any]
View = dict[str, Any]
Style = Literal["primary", "danger"]


def text_object(text: Text, limit: int) -> dict[str, Any]:
    """A text object of the kind that the text is. Mrkdwn is verbatim: what people wrote gets no automatic links."""
    if isinstance(text, Mrkdwn):
        return {"type": "mrkdwn", "text": limits.mrkdwn(text, limit), "verbatim": True}
    return {"type": "plain_text", "text": limits.plain(text, limit)}


def present(**values: object) -> dict[str, Any]:
    """The values that are not None."""
    return {name: value for name, value in values.items() if value is not None}


def section(text: Text, *, accessory: Element | None = None, block_id: str | None = None) -> Block:
    """A paragraph, with one control beside it where an `accessory` is given."""
    shown = text_object(text, limits.SECTION)
    return present(type="section", text=shown, accessory=accessory, block_id=block_id)


def paragraphs(text: Plain) -> list[Block]:
    """A text of any length, all of it: as many sections as it needs."""
    parts = range(0, max(len(text), 1), limits.SECTION)
    return [section(Plain(text[start : start + limits.SECTION])) for start in parts]


def fields(*texts: Text, block_id: str | None = None) -> Block:
    """Short texts in two columns; the first ten."""
    shown = [text_object(text, limits.FIELD) for text in limits.first(texts, limits.FIELDS)]
    return present(type="section", fields=shown, block_id=block_id)


def context(*texts: Text, block_id: str | None = None) -> Block:
    """Small print; the first ten."""
    shown = [text_object(text, limits.SECTION) for text in limits.first(texts, limits.CONTEXT)]
    return present(type="context", elements=shown, block_id=block_id)


def header(text: Plain, *, block_id: str | None = None) -> Block:
    """A heading."""
    return present(type="header", text=text_object(text, limits.HEADER), block_id=block_id)


def image(file_id: str, *, alt: Plain, block_id: str | None = None) -> Block:
    """A picture that is in Slack already, by its id there; `alt` says what it shows."""
    return present(
        type="image", slack_file={"id": file_id}, alt_text=str(limits.plain(alt, limits.ALT)), block_id=block_id
    )


def divider() -> Block:
    """A line across."""
    return {"type": "divider"}


def actions(*elements: Element, block_id: str | None = None) -> Block:
    """Controls in a row; the first 25."""
    return present(type="actions", elements=limits.first(elements, limits.ACTIONS), block_id=block_id)


def button(
    text: Plain,
    *,
    action_id: str,
    value: str | None = None,
    url: str | None = None,
    style: Style | None = None,
    confirm: Element | None = None,
    spoken: Plain | None = None,
) -> Element:
    """A button. `spoken` is what a screen reader says where the face alone says too little."""
    return present(
        type="button",
        text=text_object(text, limits.BUTTON),
        action_id=action_id,
        value=None if value is None else limits.code(value, limits.VALUE),
        url=None if url is None else limits.code(url, limits.URL),
        style=style,
        confirm=confirm,
        accessibility_label=None if spoken is None else limits.plain(spoken, limits.BUTTON),
    )


def confirm(*, title: Plain, text: Text, yes: Plain, no: Plain, style: Style | None = None) -> Element:
    """The question that Slack asks before a control acts."""
    return present(
        title=text_object(title, limits.CONFIRM_TITLE),
        text=text_object(text, limits.CONFIRM_TEXT),
        confirm=text_object(yes, limits.CONFIRM_BUTTON),
        deny=text_object(no, limits.CONFIRM_BUTTON),
        style=style,
    )


def message(*blocks: Block) -> list[Block]:
    """A message's blocks; the first 50."""
    return limits.first(blocks, limits.MESSAGE_BLOCKS)


def modal(
    *,
    title: Plain,
    blocks: Sequence[Block],
    callback_id: str,
    submit: Plain | None = None,
    close: Plain | None = None,
    private_metadata: str | None = None,
    notify_on_close: bool = False,
) -> View:
    """A modal. `private_metadata` holds ids only. ValueError for an input without `submit`: Slack would refuse it."""
    if submit is None and any(block["type"] == "input" for block in blocks):
        raise ValueError("a modal with an input needs a submit text")
    return present(
        type="modal",
        callback_id=callback_id,
        title=text_object(title, limits.VIEW_TITLE),
        submit=None if submit is None else text_object(submit, limits.VIEW_TITLE),
        close=None if close is None else text_object(close, limits.VIEW_TITLE),
        blocks=limits.first(blocks, limits.VIEW_BLOCKS),
        private_metadata=None if private_metadata is None else limits.code(private_metadata, limits.PRIVATE_METADATA),
        notify_on_close=notify_on_close or None,
    )


def home(blocks: Sequence[Block], *, callback_id: str = "home") -> View:
    """The Home tab; the first 100 blocks."""
    return {"type": "home", "callback_id": callback_id, "blocks": limits.first(blocks, limits.VIEW_BLOCKS)}
