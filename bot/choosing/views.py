"""The chooser: two questions, one tap each, then a suggestion with its reason. PURE."""

from bot.choosing.rules import Advice, Aim, Company, Form
from bot.texts import Mrkdwn, Words, lines, opened
from bot.texts.blocks import Block, Element, View, actions, button, context, modal, section


def opener(words: Words) -> Element:
    """The button that opens it."""
    return button(words.plain("choose-button-open"), action_id="choose-open")


def offer(words: Words) -> Block:
    """A line for the hub."""
    return section(words.mrkdwn("choose-offer"), accessory=opener(words), block_id="choose-offer")


def aim_modal(words: Words) -> View:
    """The first question."""
    buttons = [button(words.plain(f"choose-button-{aim}"), action_id=f"choose-aim-{aim}", value=aim) for aim in Aim]
    intro = section(words.mrkdwn("choose-intro"))
    return _modal(words, intro, section(words.mrkdwn("choose-aim")), actions(*buttons, block_id="choose-aim"))


def company_modal(words: Words, aim: Aim) -> View:
    """The second one."""
    buttons = [
        button(words.plain(f"choose-button-{company}"), action_id=f"choose-with-{company}", value=f"{aim} {company}")
        for company in Company
    ]
    said = context(words.mrkdwn(f"choose-said-{aim}"))
    ask = section(words.mrkdwn("choose-with"))
    return _modal(words, said, ask, actions(*buttons, _again(words), block_id="choose-with"))


def advice_modal(words: Words, advice: Advice, begin: Element | None) -> View:
    """What fits and why; where it is not there, that, and the nearest that is. `begin`: its button."""
    best = words.mrkdwn("choose-fits", form=opened(words.plain(f"choose-form-{advice.best}")))
    told = [best, words.mrkdwn(f"choose-why-{advice.best}")]
    blocks = [section(lines(told))] if advice.fits else [section(lines([*told, words.mrkdwn("choose-not-here")]))]
    if advice.offered is None:
        blocks.append(section(words.mrkdwn("choose-nothing")))
    elif not advice.fits:
        blocks.append(section(lines(_nearest(words, advice, advice.offered))))
    buttons = [begin] if begin is not None else []
    return _modal(words, *blocks, actions(*buttons, _again(words), block_id="choose-begin"))


def _nearest(words: Words, advice: Advice, offered: Form) -> list[Mrkdwn]:
    return [
        words.mrkdwn("choose-nearest", form=words.plain(f"choose-form-{offered}")),
        words.mrkdwn(f"choose-why-{offered}"),
        *(words.mrkdwn(f"choose-differs-{trait}") for trait in advice.differs),
    ]


def _again(words: Words) -> Element:
    return button(words.plain("choose-button-again"), action_id="choose-again")


def _modal(words: Words, *blocks: Block) -> View:
    return modal(
        title=words.plain("choose-title"), close=words.plain("close"), callback_id="choose", blocks=list(blocks)
    )
