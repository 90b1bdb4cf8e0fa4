"""The owner's forms before anybody is asked: a note for oneself, one behaviour, the helpers."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.feedforward.rules.states import BEHAVIOUR, MOST_HELPERS
from bot.texts import Mrkdwn, Plain, UserText, Words, escape, lines
from bot.texts.blocks import Block, View, context, modal, section
from bot.texts.inputs import checkboxes, input_block, multi_users_select, option, radio, text_input

WORTH = ("yes", "perhaps", "no")
EXAMPLES = ("1", "2", "3")


@dataclass(frozen=True)
class Pick:
    """What the form shows: what was typed before, what the owner noted, and what is left for another lap."""

    behaviour: UserText | None = None
    cue: UserText | None = None
    action: UserText | None = None
    worth: str | None = None
    note: UserText | None = None
    others: Sequence[UserText] = ()
    """Further behaviours that were in the same field."""
    first: str = ""
    """Who is to be proposed as a helper before all others: whoever's thank-you led here."""
    turn: int = 0
    """Tells one showing of the form from the one before: Slack keeps what was typed in a field of the same name."""


def quoted(text: UserText) -> Mrkdwn:
    """What somebody wrote, set off as a quotation."""
    return Mrkdwn("\n".join(f"> {line}" for line in escape(text).split("\n")))


def note_modal(words: Words, note: UserText | None, first: str = "") -> View:
    """What feedback have I had? Optional, and for oneself alone."""
    element = text_input(action_id="note", initial=note, multiline=True)
    return modal(
        title=words.plain("ff-title"),
        submit=words.plain("ff-note-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-note",
        private_metadata=first,
        blocks=[
            section(words.mrkdwn("ff-start-intro")),
            input_block(
                words.plain("ff-note-label"),
                element,
                block_id="note",
                hint=words.plain("ff-note-hint"),
                optional=True,
            ),
        ],
    )


def pick_modal(words: Words, pick: Pick) -> View:
    """Step 1: one behaviour, whether it is worth it, and an if-then plan.

    If-then plans: Sheeran, Listrom and Gollwitzer 2024, 642 tests.
    """
    return modal(
        title=words.plain("ff-pick-title"),
        submit=words.plain("ff-pick-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-pick",
        private_metadata=f"{pick.turn}:{pick.first}",
        blocks=[
            section(words.mrkdwn("ff-pick")),
            *_noted(words, pick),
            *_split(words, pick),
            _line(words, f"behaviour-{pick.turn}", "behaviour", pick.behaviour),
            context(lines([words.mrkdwn("ff-examples"), *(words.mrkdwn(f"ff-example-{one}") for one in EXAMPLES)])),
            _worth(words, pick.worth),
            _line(words, "cue", "cue", pick.cue),
            _line(words, "action", "action", pick.action),
        ],
    )


def _noted(words: Words, pick: Pick) -> list[Block]:
    return [] if pick.note is None else [section(lines([words.mrkdwn("ff-noted"), quoted(pick.note)]))]


def _split(words: Words, pick: Pick) -> list[Block]:
    """Several behaviours in one field: the first stays, the others are shown, for another lap."""
    if not pick.others:
        return []
    return [section(lines([words.mrkdwn("ff-split"), *(quoted(other) for other in pick.others)]))]


def _line(words: Words, block_id: str, name: str, initial: UserText | None) -> Block:
    several = name == "behaviour"
    element = text_input(
        action_id=block_id, initial=initial, placeholder=words.plain(f"ff-{name}-placeholder"), multiline=several
    )
    hint = words.plain("ff-behaviour-hint", most=BEHAVIOUR[1]) if several else None
    return input_block(words.plain(f"ff-{name}-label"), element, block_id=block_id, hint=hint)


def _worth(words: Words, chosen: str | None) -> Block:
    options = [option(words.plain(f"ff-worth-option-{one}"), one) for one in WORTH]
    element = radio(action_id="worth", options=options, initial=chosen)
    return input_block(words.plain("ff-worth-label"), element, block_id="worth")


def _helpers_hint(words: Words, left: int, *, known: bool) -> Plain:
    if left < MOST_HELPERS:
        return words.plain("ff-helpers-more-hint", most=left)
    return words.plain("ff-helpers-known-hint" if known else "ff-helpers-hint", most=left)


def helpers_modal(words: Words, cycle_id: str, proposed: Sequence[str], left: int) -> View:
    """Step 2: whom to ask. Who knows me well stands there already; everybody else can be chosen, too."""
    initial = list(proposed)[:left]
    element = multi_users_select(action_id="helpers", initial=initial, most=min(left, MOST_HELPERS))
    report = checkboxes(action_id="reports", options=[option(words.plain("ff-reports-option"), "reports")])
    return modal(
        title=words.plain("ff-helpers-title"),
        submit=words.plain("ff-helpers-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-helpers",
        private_metadata=cycle_id,
        blocks=[
            section(words.mrkdwn("ff-helpers-intro")),
            input_block(
                words.plain("ff-helpers-label"),
                element,
                block_id="helpers",
                hint=_helpers_hint(words, left, known=bool(initial)),
            ),
            input_block(words.plain("ff-reports-label"), report, block_id="reports", optional=True),
            context(words.mrkdwn("ff-helpers-pool")),
        ],
    )
