"""An organiser offers a cycle to a channel; members join with two taps."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.release import Released
from bot.texts import Mrkdwn, Words, channel_mention, lines, opened
from bot.texts.blocks import Block, View, actions, button, confirm, context, modal, section
from bot.texts.inputs import checkboxes, input_block, option, select

FIGURES = ("joined", "begun", "thanked")


def offer_modal(words: Words, channel_id: str, mondays: Sequence[date], offered: tuple[str, date] | None) -> View:
    """On which Monday; or, where one is offered already, that one and a way to take it back."""
    if offered is not None:
        offer_id, day = offered
        text = words.mrkdwn("ff-offer-is-open", channel=channel_mention(channel_id), day=words.date(day))
        blocks = [section(text), actions(_withdraw(words, offer_id), block_id="ff-offer")]
        return modal(
            title=words.plain("ff-offer-title"), close=words.plain("close"), callback_id="ff-offered", blocks=blocks
        )
    options = [option(opened(words.date(day)), day.isoformat()) for day in mondays]
    guests = checkboxes(action_id="guests", options=[option(words.plain("ff-offer-guests-option"), "guests")])
    return modal(
        title=words.plain("ff-offer-title"),
        submit=words.plain("ff-offer-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-offer",
        private_metadata=channel_id,
        blocks=[
            section(words.mrkdwn("ff-offer-intro", channel=channel_mention(channel_id))),
            input_block(
                words.plain("ff-monday-label"),
                select(action_id="monday", options=options, initial=options[0]["value"]),
                block_id="monday",
            ),
            input_block(words.plain("ff-offer-guests-label"), guests, block_id="guests", optional=True),
        ],
    )


def _withdraw(words: Words, offer_id: str) -> dict[str, object]:
    return button(
        words.plain("ff-button-withdraw"),
        action_id="ff-withdraw",
        value=offer_id,
        style="danger",
        confirm=confirm(
            title=words.plain("ff-withdraw-confirm-title"),
            text=words.plain("ff-withdraw-confirm"),
            yes=words.plain("ff-withdraw-confirm-yes"),
            no=words.plain("ff-withdraw-confirm-no"),
            style="danger",
        ),
    )


def join_modal(words: Words, offer_id: str, day: date) -> View:
    """The second tap: what it is, and in."""
    return modal(
        title=words.plain("ff-title"),
        submit=words.plain("ff-join-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-join",
        private_metadata=offer_id,
        blocks=[
            section(words.mrkdwn("ff-start-intro")),
            section(words.mrkdwn("ff-join-intro", day=words.date(day))),
        ],
    )


def joined_blocks(words: Words, offer_id: str, channel_id: str, day: date) -> list[Block]:
    """For who joined: when it begins, and a way out."""
    text = words.mrkdwn("ff-home-joined", channel=channel_mention(channel_id), day=words.date(day))
    leave = button(words.plain("ff-button-leave"), action_id="ff-leave", value=offer_id)
    return [section(text, accessory=leave, block_id=f"ff-joined-{offer_id}")]


def organiser_blocks(
    words: Words, offer_id: str, channel_id: str, day: date, figures: Mapping[str, Released | None], *, is_open: bool
) -> list[Block]:
    """Counts of an offer, released once; never who."""
    title = words.mrkdwn("ff-organise", channel=channel_mention(channel_id), day=words.date(day))
    blocks: list[Block] = [section(title), context(lines(figures_lines(words, figures)))]
    return [*blocks, actions(_withdraw(words, offer_id), block_id=f"ff-offer-{offer_id}")] if is_open else blocks


def figures_lines(words: Words, figures: Mapping[str, Released | None]) -> list[Mrkdwn]:
    """Where a count would tell of single people, one sentence says why it is not there."""
    if not figures:
        return [words.mrkdwn("ff-counts-none")]
    told = {name: figures.get(name) for name in FIGURES}
    shown = [words.mrkdwn(f"ff-counts-{name}", n=found.count) for name, found in told.items() if found is not None]
    if not shown:
        return [words.mrkdwn("ff-counts-nothing")]
    return shown if None not in told.values() else [*shown, words.mrkdwn("ff-counts-few")]
