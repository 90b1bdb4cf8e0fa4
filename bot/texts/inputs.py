"""Block Kit controls. A chosen value that is not among the options is left out: Slack would refuse the whole view."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.texts import limits
from bot.texts.blocks import Block, Element, present, text_object
from bot.texts.escape import Plain, UserText, as_plain

Option = dict[str, Any]


def input_block(
    label: Plain,
    element: Element,
    *,
    block_id: str,
    hint: Plain | None = None,
    optional: bool = False,
    dispatch: bool = False,
) -> Block:
    """A control in a form, under its label. `dispatch`: every change is an action, too."""
    return present(
        type="input",
        block_id=block_id,
        label=text_object(label, limits.LABEL),
        element=element,
        hint=None if hint is None else text_object(hint, limits.LABEL),
        optional=optional,
        dispatch_action=dispatch or None,
    )


def option(text: Plain, value: str, *, description: Plain | None = None) -> Option:
    """One thing to choose."""
    return present(
        text=text_object(text, limits.OPTION),
        value=limits.code(value, limits.OPTION),
        description=None if description is None else text_object(description, limits.OPTION),
    )


def text_input(
    *,
    action_id: str,
    initial: UserText | None = None,
    placeholder: Plain | None = None,
    multiline: bool = False,
    max_length: int = limits.INPUT,
    min_length: int | None = None,
) -> Element:
    """A line or a box to write in."""
    return present(
        type="plain_text_input",
        action_id=action_id,
        initial_value=None if not initial else as_plain(initial)[:max_length],
        placeholder=_placeholder(placeholder),
        multiline=multiline,
        max_length=max_length,
        min_length=min_length,
    )


def select(
    *, action_id: str, options: Sequence[Option], initial: str | None = None, placeholder: Plain | None = None
) -> Element:
    """One of up to 100 options."""
    offered = limits.first(options, limits.OPTIONS)
    return present(
        type="static_select",
        action_id=action_id,
        options=offered,
        initial_option=_one(offered, initial),
        placeholder=_placeholder(placeholder),
    )


def multi_select(
    *,
    action_id: str,
    options: Sequence[Option],
    initial: Sequence[str] = (),
    placeholder: Plain | None = None,
    most: int | None = None,
) -> Element:
    """Any of up to 100 options, or at most `most` of them."""
    offered = limits.first(options, limits.OPTIONS)
    return present(
        type="multi_static_select",
        action_id=action_id,
        options=offered,
        initial_options=_some(offered, initial),
        placeholder=_placeholder(placeholder),
        max_selected_items=most,
    )


def checkboxes(*, action_id: str, options: Sequence[Option], initial: Sequence[str] = ()) -> Element:
    """Any of up to 10 options, all in sight."""
    offered = limits.first(options, limits.FEW_OPTIONS)
    return present(type="checkboxes", action_id=action_id, options=offered, initial_options=_some(offered, initial))


def radio(*, action_id: str, options: Sequence[Option], initial: str | None = None) -> Element:
    """One of up to 10 options, all in sight."""
    offered = limits.first(options, limits.FEW_OPTIONS)
    return present(type="radio_buttons", action_id=action_id, options=offered, initial_option=_one(offered, initial))


def overflow(*, action_id: str, options: Sequence[Option]) -> Element:
    """A menu behind three dots, of up to 5 options."""
    return {"type": "overflow", "action_id": action_id, "options": limits.first(options, limits.OVERFLOW)}


def file_input(*, action_id: str, filetypes: Sequence[str], most: int = 1) -> Element:
    """A file to choose. What kind it is has to be looked at again: Slack's own look at it is a convenience."""
    return {"type": "file_input", "action_id": action_id, "filetypes": list(filetypes), "max_files": most}


def conversations_select(
    *, action_id: str, initial: Sequence[str] = (), placeholder: Plain | None = None, most: int | None = None
) -> Element:
    """Any number of channels, by id: Slack names to each reader those that they may know."""
    return present(
        type="multi_conversations_select",
        action_id=action_id,
        initial_conversations=list(initial) or None,
        placeholder=_placeholder(placeholder),
        max_selected_items=most,
        filter={"include": ["public", "private"], "exclude_bot_users": True},
    )


def users_select(*, action_id: str, initial: str | None = None, placeholder: Plain | None = None) -> Element:
    """One person, by id."""
    return present(
        type="users_select", action_id=action_id, initial_user=initial, placeholder=_placeholder(placeholder)
    )


def multi_users_select(
    *, action_id: str, initial: Sequence[str] = (), placeholder: Plain | None = None, most: int | None = None
) -> Element:
    """Any number of people, by id, or at most `most`."""
    return present(
        type="multi_users_select",
        action_id=action_id,
        initial_users=list(initial) or None,
        placeholder=_placeholder(placeholder),
        max_selected_items=most,
    )


def datepicker(*, action_id: str, initial: date | None = None, placeholder: Plain | None = None) -> Element:
    """One day."""
    return present(
        type="datepicker",
        action_id=action_id,
        initial_date=None if initial is None else initial.isoformat(),
        placeholder=_placeholder(placeholder),
    )


def _placeholder(text: Plain | None) -> dict[str, Any] | None:
    return None if text is None else text_object(text, limits.PLACEHOLDER)


def _one(options: Sequence[Option], value: str | None) -> Option | None:
    return next((option for option in options if option["value"] == value), None)


def _some(options: Sequence[Option], values: Sequence[str]) -> list[Option] | None:
    return [option for option in options if option["value"] in set(values)] or None
