"""The helper's forms: two suggestions, a time to talk, an answer, one more idea, and the mini-survey."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.feedforward.rules.states import SUGGESTION
from bot.feedforward.rules.survey import SCORES, Followed
from bot.feedforward.views.forms import quoted
from bot.texts import Plain, UserText, Words, lines, opened
from bot.texts.blocks import Block, View, context, modal, section
from bot.texts.inputs import input_block, option, radio, text_input


@dataclass(frozen=True)
class Two:
    """The form with two fields. `cycle`: what comes back with it, ids only."""

    cycle: str
    name_id: str
    """The owner where the helper writes, the helper where the owner does."""
    behaviour: UserText
    texts: Sequence[UserText] = ()
    hinted: Sequence[bool] = (False, False)
    pooled: bool = False
    confirms: bool = False


def suggest_modal(words: Words, two: Two) -> View:
    """Step 3: exactly two, about what to try from now on. What looks back comes back once, with a hint."""
    person = words.person(two.name_id)
    intro = [section(words.mrkdwn("ff-ask", name=person, behaviour=two.behaviour))]
    if two.confirms:
        intro = [section(words.mrkdwn("ff-confirm-intro", name=person, behaviour=two.behaviour))]
    pool = [context(words.mrkdwn("ff-ask-pool"))] if two.pooled else []
    return modal(
        title=words.plain("ff-ask-title"),
        submit=words.plain("ff-confirm-submit" if two.confirms else "ff-ask-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-suggest",
        private_metadata=two.cycle,
        blocks=[*intro, *pool, *_two_fields(words, two)],
    )


def type_modal(words: Words, two: Two) -> View:
    """After a talk: the owner writes down both, the helper confirms."""
    return modal(
        title=words.plain("ff-ask-title"),
        submit=words.plain("ff-type-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-type",
        private_metadata=two.cycle,
        blocks=[
            section(words.mrkdwn("ff-type-intro", name=words.person(two.name_id))),
            *_two_fields(words, two, labels=("ff-typed-first-label", "ff-typed-second-label")),
        ],
    )


def _two_fields(words: Words, two: Two, labels: Sequence[str] = ("ff-first-label", "ff-second-label")) -> list[Block]:
    texts = [*two.texts, None, None][:2]
    blocks: list[Block] = []
    for name, label, text, hinted in zip(("first", "second"), labels, texts, two.hinted, strict=True):
        blocks.append(_box(words, name, label, text))
        # As large as all else: whoever sent the form has to see why it is there again.
        blocks.extend([section(lines([words.mrkdwn("ff-hint-past"), words.mrkdwn("ff-hint-again")]))] if hinted else [])
    return blocks


def _box(words: Words, name: str, label: str, text: UserText | None) -> Block:
    least, most = SUGGESTION
    return input_block(
        words.plain(label),
        text_input(action_id=name, initial=text, multiline=True),
        block_id=name,
        hint=words.plain("ff-length-hint", least=least, most=most),
    )


def live_modal(words: Words, cycle_id: str, owner_id: str, times: Sequence[tuple[int, datetime]], zone: str) -> View:
    """Ten minutes instead of writing: one of the times when both are at work."""
    options = [option(opened(words.moment(at, zone)), str(number)) for number, at in times]
    return modal(
        title=words.plain("ff-live-title"),
        submit=words.plain("ff-live-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-live",
        private_metadata=cycle_id,
        blocks=[
            section(words.mrkdwn("ff-live-intro", name=words.person(owner_id))),
            input_block(words.plain("ff-live-label"), radio(action_id="slot", options=options), block_id="slot"),
        ],
    )


def answer_modal(words: Words, cycle_id: str, owner_id: str, question: UserText) -> View:
    """The one question that comes back after the thanks. It may be left."""
    return modal(
        title=words.plain("ff-answer-title"),
        submit=words.plain("ff-answer-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-answer",
        private_metadata=cycle_id,
        blocks=[
            section(lines([words.mrkdwn("ff-answer-intro", name=words.person(owner_id)), quoted(question)])),
            input_block(
                words.plain("ff-answer-label"),
                text_input(action_id="answer", multiline=True),
                block_id="answer",
                hint=words.plain("ff-at-most-hint", most=SUGGESTION[1]),
            ),
        ],
    )


def idea_modal(words: Words, cycle_id: str, owner_id: str, behaviour: UserText, *, pooled: bool) -> View:
    """Still trying: one more idea?"""
    pool = [context(words.mrkdwn("ff-ask-pool"))] if pooled else []
    return modal(
        title=words.plain("ff-idea-title"),
        submit=words.plain("ff-idea-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-idea",
        private_metadata=cycle_id,
        blocks=[
            section(words.mrkdwn("ff-idea-intro", name=words.person(owner_id), behaviour=behaviour)),
            *pool,
            _box(words, "idea", "ff-idea-label", None),
        ],
    )


@dataclass(frozen=True)
class Rate:
    """The survey's form, with what was answered before."""

    cycle_id: str
    owner_id: str
    behaviour: UserText
    since: date
    score: int | None = None
    followed: Followed | None = None
    idea: UserText | None = None


def rate_modal(words: Words, rate: Rate) -> View:
    """From -3 to +3, whether there was a follow-up, and one idea."""
    scores = [option(words.plain(f"ff-score-option-{_code(score)}"), str(score)) for score in SCORES]
    followed = [option(words.plain(f"ff-followed-option-{how.value}"), how.value) for how in Followed]
    score = None if rate.score is None else str(rate.score)
    how = None if rate.followed is None else rate.followed.value
    since, person = words.date(rate.since), words.person(rate.owner_id)
    return modal(
        title=words.plain("ff-rate-title"),
        submit=words.plain("ff-rate-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-rate",
        private_metadata=rate.cycle_id,
        blocks=[
            section(lines([words.mrkdwn("ff-survey", date=since, name=person), quoted(rate.behaviour)])),
            _choice(words, "score", scores, score),
            _choice(words, "followed", followed, how),
            input_block(
                words.plain("ff-rate-idea-label"),
                text_input(action_id="idea", initial=rate.idea, multiline=True),
                block_id="idea",
                optional=True,
            ),
            context(words.mrkdwn("ff-rate-privacy")),
        ],
    )


def _code(score: int) -> Plain:
    return Plain(str(score) if score >= 0 else f"minus-{-score}")


def _choice(words: Words, name: str, options: list[dict[str, object]], initial: str | None) -> Block:
    element = radio(action_id=name, options=options, initial=initial)
    return input_block(words.plain(f"ff-{name}-label"), element, block_id=name)
