"""Against the urge to direct: signs to notice it by, a question turned round, a silence card (programmes.md B3).

What is ticked and typed here is answered on the spot and kept nowhere.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.partnerships.rules.opening import Turned
from bot.texts import Mrkdwn, Plain, UserText, Words, lines
from bot.texts.blocks import Block, Element, Style, View, actions, button, context, divider, modal, section
from bot.texts.inputs import checkboxes, input_block, option, text_input
from bot.texts.sparkline import sparkline

TOOLS = ("signs", "rewrite", "silence")
SIGNS = ("should", "answer", "talking", "hurry", "hope", "defend")
STEMS = ("lp-stem-1", "lp-stem-2", "lp-stem-3", "lp-stem-4")
SILENCE = ("lp-silence-1", "lp-silence-2", "lp-silence-3", "lp-silence-4")
LOWEST, HIGHEST = 1, 5
LATEST = 12
"""How many sessions the picture of one's own listening shows."""


@dataclass(frozen=True)
class Tools:
    """The window: in which session it was opened, if in one, what one said of one's listening there, and before."""

    session_id: str
    can_check: bool
    listened: int | None
    trend: Sequence[int]


def tools_modal(words: Words, tools: Tools) -> View:
    """The three tools, and how one listened, for oneself alone."""
    return _window(
        words,
        tools.session_id,
        [
            section(words.mrkdwn("lp-tools-intro")),
            *(_tool(words, tool, tools.session_id) for tool in TOOLS),
            *_own_listening(words, tools),
        ],
    )


def _window(words: Words, session_id: str, blocks: Sequence[Block]) -> View:
    return modal(
        title=words.plain("lp-tools-title"),
        close=words.plain("close"),
        callback_id="lp-tools",
        private_metadata=session_id or None,
        blocks=blocks,
    )


def _tool(words: Words, tool: str, session_id: str) -> Block:
    show = button(words.plain(f"lp-button-tool-{tool}"), action_id=f"lp-tool-{tool}", value=session_id or None)
    return section(words.mrkdwn(f"lp-tool-{tool}"), accessory=show, block_id=f"lp-tool-{tool}")


def _own_listening(words: Words, tools: Tools) -> list[Block]:
    trend = _trend(words, tools.trend[-LATEST:])
    if not tools.can_check:
        return trend
    numbers = range(LOWEST, HIGHEST + 1)
    buttons = [_number(tools.session_id, number, is_chosen=number == tools.listened) for number in numbers]
    ask = section(words.mrkdwn("lp-listened"))
    return [divider(), ask, actions(*buttons, block_id="lp-listened"), *trend]


def _number(session_id: str, number: int, *, is_chosen: bool) -> Element:
    style: Style | None = "primary" if is_chosen else None
    return button(Plain(str(number)), action_id=f"lp-listened-{number}", value=session_id, style=style)


def _trend(words: Words, values: Sequence[int]) -> list[Block]:
    """A picture and the same in figures, once there is more than one of them."""
    if len(values) < 2:
        return []
    told = Plain(", ".join(str(value) for value in values))
    return [context(words.mrkdwn("lp-listened-trend", picture=sparkline(values, LOWEST, HIGHEST), told=told))]


def _back(words: Words, session_id: str) -> Block:
    return actions(
        button(words.plain("lp-button-tools-back"), action_id="lp-tools", value=session_id or None), block_id="lp-tools"
    )


def signs_modal(words: Words, session_id: str, ticked: Collection[str] | None = None) -> View:
    """What one notices when one is directing; sent in, what helps with each."""
    options = [option(words.plain(f"lp-sign-option-{sign}"), sign) for sign in SIGNS]
    boxes = checkboxes(action_id="signs", options=options, initial=list(ticked or ()))
    return modal(
        title=words.plain("lp-tools-title"),
        submit=words.plain("lp-signs-submit"),
        close=words.plain("close"),
        callback_id="lp-signs",
        private_metadata=session_id or None,
        blocks=[
            *_helps(words, ticked),
            input_block(words.plain("lp-signs-label"), boxes, block_id="signs", optional=True),
            context(words.mrkdwn("lp-tools-unkept")),
            _back(words, session_id),
        ],
    )


def _helps(words: Words, ticked: Collection[str] | None) -> list[Block]:
    if ticked is None:
        return []
    told: list[Mrkdwn] = [words.mrkdwn(f"lp-sign-{sign}") for sign in SIGNS if sign in ticked]
    shown = lines([words.mrkdwn("lp-signs-help"), *told]) if told else words.mrkdwn("lp-signs-none")
    return [section(shown), divider()]


@dataclass(frozen=True)
class Rewritten:
    """What was typed, and what came of it: in whose words, by which rule; no rule where none fits."""

    typed: str
    words: Words
    turned: Turned | None


def rewrite_modal(words: Words, session_id: str, result: Rewritten | None = None) -> View:
    """Type a closed question; sent in, an open one, or that no rule fits and what nearly always does."""
    typed = UserText(result.typed) if result is not None else None
    field = text_input(
        action_id="question", initial=typed, placeholder=words.plain("lp-rewrite-placeholder"), max_length=200
    )
    return modal(
        title=words.plain("lp-tools-title"),
        submit=words.plain("lp-rewrite-submit"),
        close=words.plain("close"),
        callback_id="lp-rewrite",
        private_metadata=session_id or None,
        blocks=[
            *([] if result is None else [*_turned(words, result), divider()]),
            input_block(words.plain("lp-rewrite-label"), field, block_id="question"),
            context(words.mrkdwn("lp-tools-unkept")),
            _back(words, session_id),
        ],
    )


def _turned(words: Words, result: Rewritten) -> list[Block]:
    if result.turned is None:
        return [section(lines([words.mrkdwn("lp-turned-none"), *(words.mrkdwn(stem) for stem in STEMS)]))]
    opened = _opened(result.words, result.turned)
    if result.turned.rule in {"already-open", "why"}:
        return [section(opened)]
    shown = words.mrkdwn("lp-turned", question=opened)
    return [section(shown), context(words.mrkdwn("lp-turned-note"))]


def _opened(words: Words, turned: Turned) -> Mrkdwn:
    """The open form, in the language that the question was asked in."""
    key = f"lp-opened-{turned.rule}"
    return words.mrkdwn(key, rest=UserText(turned.rest)) if turned.rest else words.mrkdwn(key)


def silence_modal(words: Words, session_id: str) -> View:
    """What to do while saying nothing."""
    told = lines([words.mrkdwn("lp-silence"), *(words.mrkdwn(key) for key in SILENCE)])
    return _window(words, session_id, [section(told), _back(words, session_id)])
