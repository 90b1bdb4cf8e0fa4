"""What a person can set in a block element, in the three forms Slack knows: chosen value, state entry, action."""

from collections.abc import Callable, Iterator
from datetime import date
from datetime import time as wall_time
from typing import Any

from bot.sandbox.records import Json
from bot.sandbox.refusal import Refused
from bot.sandbox.surfaces import elements

Values = dict[str, dict[str, Json]]
"""Slack's state.values: block_id -> action_id -> entry."""

TEXTS = frozenset({"plain_text_input", "number_input", "url_text_input", "email_text_input"})
STATE_KEYS = {
    **dict.fromkeys(TEXTS, "value"),
    **dict.fromkeys(("static_select", "external_select", "radio_buttons"), "selected_option"),
    **dict.fromkeys(("multi_static_select", "multi_external_select", "checkboxes"), "selected_options"),
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "file_input": "files",
}
"""Element type -> the key of its value in state and actions. Types that keep no state are not in it."""

Known = Callable[[Json, str], Json | None]
"""(element, value) -> the option object, for selects whose options come from the app."""


def acting(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every (block, element) that has an action_id."""
    return ((block, each) for block in blocks for each in elements(block) if "action_id" in each)


def find(blocks: list[Json], action_id: str, block_id: str | None = None) -> tuple[Json, Json]:
    """The block and element with these ids. Raises Refused when there is none, or several and no block_id."""
    found = [
        (block, each)
        for block, each in acting(blocks)
        if each["action_id"] == action_id and block_id in (None, block["block_id"])
    ]
    if not found:
        raise Refused("no_such_element", f"There is nothing here to click or fill called {action_id!r}.")
    if len(found) > 1:
        where = ", ".join(block["block_id"] for block, _ in found)
        raise Refused("ambiguous_element", f"{action_id!r} is here more than once; add a block_id: {where}.")
    return found[0]


def by_name(blocks: list[Json], name: str) -> tuple[Json, Json]:
    """The element called "block_id.action_id", or just "action_id"."""
    for block, each in acting(blocks):
        if f"{block['block_id']}.{each['action_id']}" == name:
            return block, each
    return find(blocks, name)


def state_values(blocks: list[Json], typed: Values) -> Values:
    """The whole state of blocks: what was typed, else the initial value, else Slack's empty value."""
    whole: Values = {}
    for block, each in acting(blocks):
        if each["type"] in STATE_KEYS:
            entry = typed.get(block["block_id"], {}).get(each["action_id"]) or initial(each)
            whole.setdefault(block["block_id"], {})[each["action_id"]] = entry
    return whole


def initial(element: Json) -> Json:
    """The state entry of an element nobody has touched."""
    key = STATE_KEYS[element["type"]]
    before = element.get(key.replace("selected_", "initial_") if key != "value" else "initial_value")
    many = key in ("files", "selected_options", "selected_users", "selected_conversations", "selected_channels")
    return {"type": element["type"], key: before if before is not None else ([] if many else None)}


def is_empty(entry: Json) -> bool:
    """True when nothing is chosen or typed."""
    return entry[STATE_KEYS[entry["type"]]] in (None, "", [])


def entry_for(element: Json, value: Any, known: Known) -> Json:
    """The state entry for a chosen value (None empties it). Raises Refused when it cannot be chosen there."""
    kind = element["type"]
    if value is None or value in ("", []):
        return initial({"type": kind})
    key = STATE_KEYS[kind]
    if kind in TEXTS:
        return {"type": kind, key: _text(value)}
    if key == "selected_option":
        return {"type": kind, key: option(element, value, known)}
    if key in ("selected_options", "files"):
        chosen = option if key == "selected_options" else _file
        return {"type": kind, key: [chosen(element, each, known) for each in _several(element, value)]}
    if kind.startswith("multi_"):
        return {"type": kind, key: [_text(each) for each in _several(element, value)]}
    return {"type": kind, key: _moment(kind, value)}


def option(element: Json, value: Any, known: Known) -> Json:
    """The option object with that value."""
    offered = list(element.get("options") or [])
    offered += [each for group in element.get("option_groups") or [] for each in group["options"]]
    found = next((each for each in offered if each.get("value") == value), None) or known(element, str(value))
    if found is None:
        offers = ", ".join(repr(each.get("value")) for each in offered) or "nothing"
        raise Refused("no_such_option", f"{value!r} cannot be chosen here. On offer: {offers}.")
    return found


def action(block: Json, element: Json, value: Any, known: Known) -> Json:
    """One entry of a block_actions payload's `actions`, without its time."""
    made: Json = {
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "type": element["type"],
    }
    if element["type"] == "button":
        return made | {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    if element["type"] == "overflow":
        return made | {"selected_option": option(element, value, known)}
    kept = ("placeholder", "initial_option", "initial_user", "initial_users", "initial_date", "initial_conversation")
    return made | {key: element[key] for key in kept if key in element} | entry_for(element, value, known)


def _text(value: Any) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise Refused("invalid_value", "This takes text.")
    return str(value)


def _file(element: Json, value: Any, known: Known) -> Json:
    found = known(element, str(value))
    if found is None:
        raise Refused("no_such_option", f"{value!r} is no file that can be chosen here; see /sandbox/upload.")
    return found


def _several(element: Json, value: Any) -> list[Any]:
    chosen = value if isinstance(value, list) else [value]
    most = element.get("max_files", 10) if element["type"] == "file_input" else element.get("max_selected_items")
    if most is not None and len(chosen) > most:
        raise Refused("too_many_chosen", f"At most {most} can be chosen here.")
    return chosen


def _moment(kind: str, value: Any) -> str | int:
    if kind == "datetimepicker":
        return _number(value)
    text = _text(value)
    try:
        if kind == "datepicker":
            return date.fromisoformat(text).isoformat()
        if kind == "timepicker":
            return wall_time.fromisoformat(text).strftime("%H:%M")
    except ValueError:
        wanted = kind.removesuffix("picker")
        raise Refused("invalid_value", f"{text!r} is no {wanted} such as 2026-03-02 or 09:30.") from None
    return text


def _number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise Refused("invalid_value", "This takes a Unix time in whole seconds.")
