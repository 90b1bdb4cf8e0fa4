"""Block Kit is refused exactly where Slack refuses it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.blockkit import validate_blocks, validate_view

Json = dict[str, Any]


def plain(length: int = 3) -> Json:
    """A plain text of so many characters."""
    return {"type": "plain_text", "text": "x" * length}


def mrkdwn(length: int = 3) -> Json:
    """A mrkdwn text of so many characters."""
    return {"type": "mrkdwn", "text": "x" * length}


def option(text: int = 3, value: str = "v") -> Json:
    """An option whose text has so many characters."""
    return {"text": plain(text), "value": value}


def options(count: int) -> list[Json]:
    """So many different options."""
    return [option(value=str(number)) for number in range(count)]


def section(**more: Any) -> Json:
    """A section with text."""
    return {"type": "section", "text": mrkdwn(), **more}


def beside(element: Json) -> Json:
    """A section with an element beside."""
    return section(accessory=element)


def row(*elements: Json) -> Json:
    """An actions block."""
    return {"type": "actions", "elements": list(elements)}


def asked(element: Json, **more: Any) -> Json:
    """An input block."""
    return {"type": "input", "label": plain(), "element": element, **more}


def button(**more: Any) -> Json:
    """A button."""
    return {"type": "button", "text": plain(), **more}


def menu(**more: Any) -> Json:
    """A static select."""
    return {"type": "static_select", "options": options(2), **more}


def typed(**more: Any) -> Json:
    """A text input."""
    return {"type": "plain_text_input", **more}


def modal(*blocks: Json, **more: Any) -> Json:
    """A modal."""
    return {"type": "modal", "title": plain(), "submit": plain(), "blocks": list(blocks or [section()]), **more}


LIMITS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("section text", 3000, lambda n: section(text=mrkdwn(n))),
    ("section field", 2000, lambda n: section(fields=[plain(n)])),
    ("section fields", 10, lambda n: section(fields=[plain()] * n)),
    ("header", 150, lambda n: {"type": "header", "text": plain(n)}),
    ("context elements", 10, lambda n: {"type": "context", "elements": [mrkdwn()] * n}),
    ("actions elements", 25, lambda n: row(*[button()] * n)),
    ("block_id", 255, lambda n: section(block_id="x" * n)),
    ("action_id", 255, lambda n: row(button(action_id="x" * n))),
    ("button text", 75, lambda n: row(button(text=plain(n)))),
    ("button value", 2000, lambda n: row(button(value="x" * n))),
    ("button url", 3000, lambda n: row(button(url="x" * n))),
    ("option text", 75, lambda n: beside(menu(options=[option(n)]))),
    ("option value", 75, lambda n: beside(menu(options=[option(value="x" * n)]))),
    ("static_select options", 100, lambda n: beside(menu(options=options(n)))),
    ("overflow options", 5, lambda n: beside({"type": "overflow", "options": options(n)})),
    ("checkboxes", 10, lambda n: beside({"type": "checkboxes", "options": options(n)})),
    ("radio buttons", 10, lambda n: beside({"type": "radio_buttons", "options": options(n)})),
    ("placeholder", 150, lambda n: beside(menu(placeholder=plain(n)))),
    ("input label", 2000, lambda n: asked(typed(), label=plain(n))),
    ("input hint", 2000, lambda n: asked(typed(), hint=plain(n))),
    ("plain_text_input max_length", 3000, lambda n: asked(typed(max_length=n))),
    ("plain_text_input initial_value", 3000, lambda n: asked(typed(initial_value="x" * n))),
    ("alt_text", 2000, lambda n: {"type": "image", "image_url": "https://x.invalid/a.png", "alt_text": "x" * n}),
]
VIEW_LIMITS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("title", 24, lambda n: modal(title=plain(n))),
    ("submit", 24, lambda n: modal(submit=plain(n))),
    ("close", 24, lambda n: modal(close=plain(n))),
    ("private_metadata", 3000, lambda n: modal(private_metadata="x" * n)),
    ("callback_id", 255, lambda n: modal(callback_id="x" * n)),
    ("modal blocks", 100, lambda n: modal(*[section()] * n)),
    ("home blocks", 100, lambda n: {"type": "home", "blocks": [section()] * n}),
]


@pytest.mark.parametrize(("what", "limit", "block"), LIMITS, ids=[each[0] for each in LIMITS])
def test_a_block_is_taken_at_its_limit_and_refused_one_above(
    what: str, limit: int, block: Callable[[int], Json]
) -> None:
    assert validate_blocks([block(limit)]) == [], what
    assert len(validate_blocks([block(limit + 1)])) == 1, what


@pytest.mark.parametrize(("what", "limit", "view"), VIEW_LIMITS, ids=[each[0] for each in VIEW_LIMITS])
def test_a_view_is_taken_at_its_limit_and_refused_one_above(what: str, limit: int, view: Callable[[int], Json]) -> None:
    assert validate_view(view(limit)) == [], what
    assert len(validate_view(view(limit + 1))) == 1, what


@given(st.integers(1, 6000))
def test_a_section_is_taken_exactly_up_to_three_thousand_characters(length: int) -> None:
    found = validate_blocks([section(text=mrkdwn(length))])
    refused = ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"]
    assert found == ([] if length <= 3000 else refused)


@given(st.integers(0, 120))
def test_a_message_has_fifty_blocks_and_a_home_a_hundred(count: int) -> None:
    blocks = [{"type": "divider"}] * count
    assert (validate_blocks(blocks) == []) == (count <= 50)
    assert (validate_blocks(blocks, "home") == []) == (count <= 100)


@pytest.mark.parametrize(
    ("block", "finding"),
    [
        ({"type": "sections"}, "unsupported type: sections [json-pointer:/blocks/0/type]"),
        ({"text": mrkdwn()}, "missing required field: type [json-pointer:/blocks/0]"),
        ({"type": "section"}, "must define either `text` or `fields` [json-pointer:/blocks/0]"),
        (section(color="red"), "invalid additional property: color [json-pointer:/blocks/0]"),
        (section(text=mrkdwn(0)), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
        (section(text=mrkdwn() | {"emoji": True}), "invalid additional property: emoji [json-pointer:/blocks/0/text]"),
        (section(text="hej"), "must provide an object [json-pointer:/blocks/0/text]"),
        ({"type": "header", "text": mrkdwn()}, "must be a valid enum value [json-pointer:/blocks/0/text/type]"),
        (row(button(text=mrkdwn())), "must be a valid enum value [json-pointer:/blocks/0/elements/0/text/type]"),
        (row(button(style="loud")), "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]"),
        (row(button(value=1)), "must be a string [json-pointer:/blocks/0/elements/0/value]"),
        (asked(typed(multiline="true")), "must be a boolean [json-pointer:/blocks/0/element/multiline]"),
        (row(), "no less than 1 items allowed [json-pointer:/blocks/0/elements]"),
        (
            beside({"type": "static_select", "options": options(1), "option_groups": []}),
            "no less than 1 items allowed [json-pointer:/blocks/0/accessory/option_groups]",
        ),
        (
            beside({"type": "static_select"}),
            "must define either `options` or `option_groups` [json-pointer:/blocks/0/accessory]",
        ),
        (
            beside(menu(initial_option=option(value="other"))),
            "must match an option in `options` or `option_groups` [json-pointer:/blocks/0/accessory/initial_option]",
        ),
        (
            beside({"type": "datepicker", "initial_date": "20260302"}),
            "must be a valid date in the format YYYY-MM-DD [json-pointer:/blocks/0/accessory/initial_date]",
        ),
        (
            beside({"type": "timepicker", "initial_time": "25:00"}),
            "must be a valid time in the format HH:mm [json-pointer:/blocks/0/accessory/initial_time]",
        ),
        (
            asked(typed(min_length=9, max_length=8)),
            "must be less than or equal to `max_length` [json-pointer:/blocks/0/element/min_length]",
        ),
    ],
)
def test_what_is_wrong_with_a_block_is_said_in_slacks_words(block: Json, finding: str) -> None:
    assert validate_blocks([block]) == [f"[ERROR] {finding}"]


@pytest.mark.parametrize("blocks", [None, "text", 7, {"type": "section"}])
def test_what_is_no_list_is_no_list_of_blocks(blocks: Any) -> None:
    assert validate_blocks(blocks) == ["[ERROR] must provide an array [json-pointer:/blocks]"]


BOXES = {"type": "checkboxes", "options": options(2)}
PEOPLE = {"type": "multi_users_select"}
EVERYWHERE = [
    menu(),
    {"type": "users_select", "initial_user": "U0ALVA0000"},
    {"type": "conversations_select", "filter": {"include": ["public"], "exclude_bot_users": True}},
    {"type": "channels_select"},
    {"type": "external_select", "min_query_length": 1},
    {"type": "radio_buttons", "options": options(2), "initial_option": options(2)[1]},
    {"type": "datepicker", "initial_date": "2026-03-02"},
    {"type": "timepicker", "initial_time": "09:00"},
    BOXES,
]


@pytest.mark.parametrize("element", EVERYWHERE, ids=lambda each: each["type"])
def test_most_elements_stand_in_every_block(element: Json) -> None:
    assert validate_blocks([beside(element), row(element), asked(element)]) == []


@pytest.mark.parametrize(
    ("element", "section_takes", "actions_take", "input_takes"),
    [
        (button(), True, True, False),
        ({"type": "overflow", "options": options(2)}, True, True, False),
        (PEOPLE, True, False, True),
        ({"type": "multi_static_select", "options": options(2)}, True, False, True),
        (typed(), False, False, True),
        ({"type": "number_input", "is_decimal_allowed": False}, False, False, True),
        ({"type": "url_text_input"}, False, False, True),
        ({"type": "datetimepicker"}, False, True, True),
        ({"type": "image", "image_url": "https://x.invalid/a.png", "alt_text": "a"}, True, False, False),
    ],
    ids=lambda each: each["type"] if isinstance(each, dict) else str(each),
)
def test_some_elements_stand_only_in_some_blocks(
    *, element: Json, section_takes: bool, actions_take: bool, input_takes: bool
) -> None:
    taken = [validate_blocks([each]) == [] for each in (beside(element), row(element), asked(element))]
    assert taken == [section_takes, actions_take, input_takes]


def test_grouped_options_and_questions_before_an_action_are_taken() -> None:
    confirm = {"title": plain(), "text": mrkdwn(), "confirm": plain(), "deny": plain(), "style": "danger"}
    groups = [{"label": plain(), "options": options(2)}]
    element = {"type": "static_select", "option_groups": groups, "initial_option": options(2)[0], "confirm": confirm}
    assert validate_blocks([beside(element), row(button(confirm=confirm))]) == []


def test_options_with_boxes_may_have_markup_and_options_in_menus_may_not() -> None:
    marked = [{"text": mrkdwn(), "value": "v", "description": mrkdwn()}]
    assert validate_blocks([beside({"type": "checkboxes", "options": marked})]) == []
    assert validate_blocks([beside(menu(options=marked))]) != []


def test_a_block_id_stands_once_on_a_surface() -> None:
    twice = [section(block_id="a"), section(block_id="b"), section(block_id="a")]
    assert validate_blocks(twice) == ["[ERROR] `block_id` a already exists [json-pointer:/blocks/2/block_id]"]
    in_view = "[ERROR] `block_id` a already exists [json-pointer:/view/blocks/2/block_id]"
    assert validate_view(modal(*twice)) == [in_view]


def test_an_action_id_stands_once_in_a_block() -> None:
    same = row(button(action_id="a"), button(action_id="a"))
    found = "[ERROR] `action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]"
    assert validate_blocks([same]) == [found]
    assert validate_blocks([row(button(action_id="a")), row(button(action_id="a"))]) == []


def test_a_modal_that_asks_needs_a_submit() -> None:
    asking = modal(asked(typed()))
    assert validate_view(asking) == []
    del asking["submit"]
    refused = ["[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/submit]"]
    assert validate_view(asking) == refused
    assert validate_view(modal(section()) | {"submit": None}) == []


def test_one_element_has_the_focus() -> None:
    focus = asked(typed(focus_on_load=True))
    assert validate_view(modal(focus)) == []
    assert len(validate_view(modal(focus, focus))) == 1


def test_a_home_has_no_title_and_a_view_is_one_of_two_types() -> None:
    home = {"type": "home", "blocks": [section()]}
    assert validate_view(home) == []
    titled = validate_view(home | {"title": plain()})
    assert titled == ["[ERROR] invalid additional property: title [json-pointer:/view]"]
    assert validate_view(home | {"type": "page"}) == ["[ERROR] unsupported type: page [json-pointer:/view/type]"]
    assert validate_view({}) == ["[ERROR] missing required field: type [json-pointer:/view]"]


KEYS = st.sampled_from(["type", "text", "elements", "accessory", "element", "blocks", "block_id", "options", "value"])
NAMES = st.sampled_from(["section", "actions", "context", "input", "mrkdwn", "plain_text", "button", "static_select"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(ANYTHING)
def test_nothing_breaks_the_check(value: Any) -> None:
    said = [*validate_blocks(value), *validate_view(value)]
    assert said
    assert all(each.startswith("[ERROR] ") and "[json-pointer:/" in each for each in said)
