"""A message's text says all that its blocks say, for those who hear it and for notifications."""

from bot.texts import Mrkdwn, Plain, inputs, mention
from bot.texts import blocks as kit
from bot.texts.spoken import spoken


def test_every_text_is_said_in_its_order() -> None:
    press = kit.button(Plain("Press"), action_id="press")
    more = inputs.select(action_id="m", options=[inputs.option(Plain("a"), "a")], placeholder=Plain("More"))
    said = spoken(
        [
            kit.header(Plain("A & B")),
            kit.section(mention("U01"), accessory=press),
            kit.divider(),
            kit.fields(Plain("left"), Mrkdwn("*right*")),
            kit.context(Plain("small <print>")),
            kit.actions(press, more),
        ]
    )
    assert said == "A &amp; B\n<@U01>\n[Press]\nleft\n*right*\nsmall &lt;print&gt;\n[Press] [More]"


def test_it_is_cut_to_what_an_update_takes() -> None:
    assert len(spoken([kit.section(Plain("word " * 500))] * 10)) <= 4000
