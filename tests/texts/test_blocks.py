"""What the builders make, Slack takes, however long the texts are. The judge is the sandbox's own Block Kit."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.blockkit import validate_blocks, validate_view
from bot.texts import Mrkdwn, Plain, UserText, escape, inputs, limits
from bot.texts import blocks as kit

LONG = Plain("word " * 1500)
MARKED = Mrkdwn("*word* &amp; " * 1500)
MANY = [inputs.option(LONG, f"value-{number}", description=LONG) for number in range(150)]


def controls() -> list[kit.Element]:
    return [
        inputs.text_input(action_id="text", initial=UserText("x" * 9000), placeholder=LONG, multiline=True),
        inputs.select(action_id="one", options=MANY, initial="value-7", placeholder=LONG),
        inputs.multi_select(action_id="some", options=MANY, initial=["value-7", "gone"], placeholder=LONG, most=3),
        inputs.checkboxes(action_id="boxes", options=MANY, initial=["value-1"]),
        inputs.radio(action_id="radio", options=MANY, initial="gone"),
        inputs.users_select(action_id="user", initial="U0123ABC", placeholder=LONG),
        inputs.multi_users_select(action_id="users", initial=["U0123ABC"], placeholder=LONG, most=5),
        inputs.datepicker(action_id="day", initial=date(2026, 3, 3), placeholder=LONG),
    ]


def button(action_id: str = "press") -> kit.Element:
    sure = kit.confirm(title=LONG, text=MARKED, yes=LONG, no=LONG, style="danger")
    return kit.button(LONG, action_id=action_id, value="1", style="primary", confirm=sure, spoken=LONG)


def layout() -> list[kit.Block]:
    return [
        kit.header(LONG),
        kit.section(MARKED),
        kit.section(LONG, accessory=button("beside"), block_id="a"),
        kit.fields(*[MARKED] * 15),
        kit.context(*[LONG] * 15),
        kit.divider(),
        kit.actions(*[button(f"press-{number}") for number in range(30)]),
        kit.section(
            Plain(""), accessory=inputs.overflow(action_id="more", options=[inputs.option(Plain("a"), "a")] * 9)
        ),
    ]


def test_slack_takes_a_message_of_overlong_texts() -> None:
    assert validate_blocks(kit.message(*layout())) == []
    assert validate_blocks(kit.message(*[kit.divider()] * 70)) == []


def test_slack_takes_a_home_of_overlong_texts() -> None:
    assert validate_view(kit.home(layout())) == []
    assert validate_view(kit.home([kit.divider()] * 150)) == []


def test_slack_takes_a_form_with_every_control() -> None:
    asked = [
        inputs.input_block(LONG, control, block_id=f"b{number}", hint=LONG, optional=True, dispatch=True)
        for number, control in enumerate(controls())
    ]
    form = kit.modal(
        title=LONG,
        blocks=asked,
        callback_id="form",
        submit=LONG,
        close=LONG,
        private_metadata="x",
        notify_on_close=True,
    )
    assert validate_view(form) == []


def test_a_form_with_an_input_must_have_a_word_to_send_it() -> None:
    asked = inputs.input_block(LONG, controls()[0], block_id="b")
    with pytest.raises(ValueError, match="submit"):
        kit.modal(title=LONG, blocks=[asked], callback_id="form")


def test_a_choice_that_is_no_longer_offered_is_left_out() -> None:
    offered = [inputs.option(Plain("a"), "a")]
    assert "initial_option" not in inputs.select(action_id="x", options=offered, initial="gone")
    assert "initial_options" not in inputs.checkboxes(action_id="x", options=offered, initial=["gone"])


def test_what_people_wrote_gets_no_automatic_links() -> None:
    assert kit.section(escape(UserText("see a.example")))["text"]["verbatim"] is True


def test_what_has_to_be_shown_in_full_is_spread_over_as_many_sections_as_it_needs() -> None:
    written = Plain("0123456789" * 700)
    made = kit.paragraphs(written)
    assert "".join(block["text"]["text"] for block in made) == written
    assert validate_blocks(kit.message(*made)) == []


def test_ids_are_never_cut() -> None:
    with pytest.raises(ValueError, match="2000"):
        kit.button(Plain("x"), action_id="x", value="x" * 2001)


@given(st.lists(st.sampled_from(["<@U0123ABC>", "&amp;", "&lt;", "word ", "å", "\n"]), max_size=30), st.integers(5, 60))
def test_a_cut_keeps_links_and_escaped_characters_whole(parts: list[str], limit: int) -> None:
    cut = limits.mrkdwn(Mrkdwn("".join(parts)), limit)
    assert len(cut) <= limit
    assert not re.search(r"<|&", re.sub(r"<@U0123ABC>|&amp;|&lt;", "", cut))


def test_a_cut_shows() -> None:
    assert limits.plain(Plain("one two three"), 8) == "one two…"
    assert limits.plain(Plain("one"), 8) == "one"
