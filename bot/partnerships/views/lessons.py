"""The short lessons for coaches, one card at a time."""

from bot.texts import Words
from bot.texts.blocks import Block, View, actions, button, context, modal, section

LESSONS = 6


def lesson_modal(words: Words, number: int) -> View:
    """One short lesson, and the next one."""
    told: list[Block] = [
        context(words.mrkdwn("lp-lesson-number", n=number, all=LESSONS)),
        section(words.mrkdwn(f"lp-lesson-{number}")),
    ]
    face = words.plain("lp-button-next-lesson")
    further = [button(face, action_id="lp-lesson-next", value=str(number + 1))] if number < LESSONS else []
    tools = button(words.plain("lp-button-tools"), action_id="lp-tools")
    told.append(actions(*further, tools, block_id="lp-lesson"))
    return modal(title=words.plain("lp-lesson-title"), close=words.plain("close"), callback_id="lp-lesson", blocks=told)
