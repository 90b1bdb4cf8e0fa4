"""Three options: the prompt for a learner with a fresh view at their side, what they noted, and their own numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.texts import Mrkdwn, UserText, Words, lines
from bot.texts.blocks import Block, View, button, context, modal, section
from bot.texts.inputs import checkboxes, input_block, option, text_input

OPTIONS = ("option-1", "option-2", "option-3")
KEEP = "keep"


@dataclass(frozen=True)
class OptionsNoted:
    """What one noted in one session; no words where only their number was kept."""

    session_id: str
    found: int
    words: Sequence[str]
    tried: bool


def prompt_blocks(words: Words, session_id: str, noted: OptionsNoted | None) -> list[Block]:
    """While an objective supporter listens: find three before choosing one."""
    face = words.plain("lp-button-options" if noted is None else "lp-button-options-change")
    write = button(face, action_id="lp-options-open", value=session_id)
    told = [words.mrkdwn("lp-options-prompt")]
    if noted is not None:
        told.append(words.mrkdwn("lp-options-noted", n=noted.found))
    return [section(lines(told), accessory=write, block_id="lp-options")]


def earlier_blocks(words: Words, session_id: str, noted: OptionsNoted | None) -> list[Block]:
    """In a later session: what one noted last, and whether one tried something new of it."""
    if noted is None:
        return []
    face = words.plain("lp-button-untried" if noted.tried else "lp-button-tried")
    tick = button(face, action_id="lp-option-tried", value=f"{session_id} {noted.session_id}")
    told = [words.mrkdwn("lp-options-last", n=noted.found), *_listed(words, noted)]
    if noted.tried:
        told.append(words.mrkdwn("lp-options-tried"))
    return [section(lines(told), accessory=tick, block_id="lp-options-last")]


def _listed(words: Words, noted: OptionsNoted) -> list[Mrkdwn]:
    return [words.mrkdwn("lp-options-line", option=UserText(one)) for one in noted.words]


def tally_blocks(words: Words, found: int, sessions: int, tried: int) -> list[Block]:
    """One's own numbers, on the partnership's page; nothing before the first."""
    return [context(words.mrkdwn("lp-options-tally", n=found, sessions=sessions, tried=tried))] if sessions else []


def options_modal(words: Words, session_id: str, noted: OptionsNoted | None) -> View:
    """Up to three; their words are kept only where one wants them to be."""
    written = [*(noted.words if noted is not None else ()), "", "", ""]
    keep = noted is None or bool(noted.words)
    keep_it = option(words.plain("lp-options-option-keep"), KEEP)
    return modal(
        title=words.plain("lp-options-title"),
        submit=words.plain("lp-options-submit"),
        close=words.plain("close"),
        callback_id="lp-options",
        private_metadata=session_id,
        blocks=[
            section(words.mrkdwn("lp-options-intro")),
            *(_field(words, number, written[number]) for number in range(len(OPTIONS))),
            input_block(
                words.plain("lp-options-keep-label"),
                checkboxes(action_id=KEEP, options=[keep_it], initial=[KEEP] if keep else []),
                block_id=KEEP,
                optional=True,
            ),
        ],
    )


def _field(words: Words, number: int, written: str) -> Block:
    name = OPTIONS[number]
    field = text_input(action_id=name, initial=UserText(written), max_length=300)
    return input_block(words.plain("lp-options-field-label", n=number + 1), field, block_id=name, optional=True)
