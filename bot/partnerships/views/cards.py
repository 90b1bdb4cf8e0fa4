"""Know-their-wants: what each would like the other to know, opened when both have written."""

from collections.abc import Mapping, Sequence

from bot.texts import Mrkdwn, Plain, UserText, Words, escape, lines
from bot.texts.blocks import Block, View, context, divider, modal, section
from bot.texts.inputs import input_block, text_input

Questions = Sequence[tuple[str, Plain]]
"""Ids, and the questions in the reader's language."""


def card_modal(words: Words, partnership_id: str, questions: Questions, written: Mapping[str, str]) -> View:
    """Ten questions, each of which may be skipped."""
    return modal(
        title=words.plain("lp-card-title"),
        submit=words.plain("lp-card-submit"),
        close=words.plain("close"),
        callback_id="lp-card",
        private_metadata=partnership_id,
        blocks=[section(words.mrkdwn("lp-card-intro")), *(_question(one, text, written) for one, text in questions)],
    )


def _question(question_id: str, text: Plain, written: Mapping[str, str]) -> Block:
    field = text_input(
        action_id=question_id, initial=UserText(written.get(question_id, "")), multiline=True, max_length=600
    )
    return input_block(text, field, block_id=question_id, optional=True)


def cards_blocks(
    words: Words, other: str, questions: Questions, theirs: Mapping[str, str], before: Mapping[str, str]
) -> list[Block]:
    """What the other wrote; what they skipped is not there. Beneath: what they had written before."""
    earlier = [_answer(text, before[one]) for one, text in questions if before.get(one)]
    shown = _theirs(words, other, questions, theirs)
    if earlier:
        shown += [divider(), context(words.mrkdwn("lp-card-before")), *(section(one) for one in earlier)]
    return shown


def _theirs(words: Words, other: str, questions: Questions, theirs: Mapping[str, str]) -> list[Block]:
    told = [_answer(text, theirs[one]) for one, text in questions if theirs.get(one)]
    if not told:
        return [section(words.mrkdwn("lp-card-empty", name=words.person(other)))]
    intro = context(words.mrkdwn("lp-card-theirs", name=words.person(other)))
    return [intro, *(section(one) for one in told)]


def _answer(question: Plain, answer: str) -> Mrkdwn:
    return lines([Mrkdwn(f"*{escape(question)}*"), UserText(answer)])
