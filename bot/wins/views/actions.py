"""What somebody has taken on, in their own portfolio, and the form for one more thing. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.texts import UserText, Words
from bot.texts.blocks import Block, View, actions, button, context, modal, section
from bot.texts.inputs import datepicker, input_block, text_input
from bot.wins.rules import MOST_OPEN

LONGEST = 200
LATEST_DONE = 1
"""So that a tap by mistake can be taken back."""


@dataclass(frozen=True)
class Action:
    """One thing, as its owner sees it."""

    id: str
    what: UserText
    due: date
    done: bool


def action_form(words: Words, proposed: date) -> View:
    """One more thing. There is no field for somebody else's name."""
    return modal(
        title=words.plain("win-action-title"),
        submit=words.plain("win-action-submit"),
        close=words.plain("win-form-close"),
        callback_id="win-action",
        blocks=[context(words.mrkdwn("win-action-intro")), *action_fields(words, proposed, optional=False)],
    )


def action_fields(words: Words, proposed: date | None, *, optional: bool) -> list[Block]:
    """What, and by when; in the check-in both may stay empty."""
    what, due = words.plain("win-action-what-label"), words.plain("win-action-due-label")
    written, day = text_input(action_id="what", max_length=LONGEST), datepicker(action_id="due", initial=proposed)
    return [
        input_block(what, written, block_id="what", optional=optional),
        input_block(due, day, block_id="due", optional=optional),
    ]


def action_blocks(words: Words, taken: Sequence[Action]) -> list[Block]:
    """In the portfolio: what is open, what was done last, and how many are done, for the owner alone."""
    more = button(words.plain("win-action-button"), action_id="win-action-open")
    done = [one for one in taken if one.done]
    shown = [*[one for one in taken if not one.done][:MOST_OPEN], *done[:LATEST_DONE]]
    count = [context(words.mrkdwn("win-action-count", n=len(done)))] if done else []
    heading = section(words.mrkdwn("win-action-heading"), accessory=more, block_id="win-action")
    return [heading, *(block for one in shown for block in _action(words, one)), *count]


def _action(words: Words, one: Action) -> list[Block]:
    key = "win-action-done" if one.done else "win-action-open"
    face, act = ("win-action-button-undone", "undone") if one.done else ("win-action-button-done", "done")
    mark = button(words.plain(face), action_id=f"win-action-{act}", value=one.id)
    drop = button(words.plain("win-action-button-drop"), action_id="win-action-drop", value=one.id)
    said = section(words.mrkdwn(key, what=one.what, date=words.date(one.due)))
    return [said, actions(mark, *([] if one.done else [drop]), block_id=f"win-action-{one.id}")]


def due_line(words: Words, one: Action) -> Block:
    """On one's own Home, when its day is near."""
    return context(words.mrkdwn("win-action-home", what=one.what, date=words.date(one.due)))
