"""What the owner reads and does with it: listen, choose, one question; and the whole lap, for the owner alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.feedforward.rules.states import QUESTION, Fate
from bot.feedforward.rules.survey import Result
from bot.feedforward.views import buttons as b
from bot.feedforward.views.forms import quoted
from bot.feedforward.views.trend import result_lines
from bot.texts import Mrkdwn, UserText, Words, lines
from bot.texts.blocks import Block, View, context, divider, header, modal, section
from bot.texts.inputs import input_block, multi_users_select, option, radio, text_input


@dataclass(frozen=True)
class Said:
    """One suggestion as its owner reads it; `giver_id` is None where there are no names."""

    id: str
    text: UserText
    giver_id: str | None
    fate: Fate | None = None


def by_whom(words: Words, giver_id: str | None) -> Mrkdwn:
    """From somebody, or from a pool."""
    if giver_id is None:
        return words.mrkdwn("ff-from-several")
    return words.mrkdwn("ff-from", name=words.person(giver_id))


def listen_modal(words: Words, cycle_id: str, said: Said, *, left: int) -> View:
    """Step 4: one suggestion, and a button that says thank you. There is nothing else to do with it here."""
    more = [context(words.mrkdwn("ff-listen-left", n=left))] if left else []
    return modal(
        title=words.plain("ff-listen-title"),
        submit=words.plain("ff-listen-submit"),
        close=words.plain("ff-listen-close"),
        callback_id="ff-listen",
        private_metadata=f"{cycle_id}:{said.id}",
        blocks=[
            context(words.mrkdwn("ff-listen-intro")),
            section(lines([by_whom(words, said.giver_id), quoted(said.text)])),
            *more,
        ],
    )


def choose_modal(words: Words, cycle_id: str, behaviour: UserText, said: Sequence[Said]) -> View:
    """Try, later, or let go: privately, and at most two to try."""
    return modal(
        title=words.plain("ff-choose-title"),
        submit=words.plain("ff-choose-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-choose",
        private_metadata=cycle_id,
        blocks=[
            section(words.mrkdwn("ff-choose-intro", behaviour=behaviour)),
            *(block for one in said for block in _choice(words, one)),
        ],
    )


def _choice(words: Words, said: Said) -> list[Block]:
    options = [option(words.plain(f"ff-fate-option-{fate.value}"), fate.value) for fate in Fate]
    element = radio(action_id=said.id, options=options, initial=(said.fate or Fate.LATER).value)
    return [
        divider(),
        section(lines([by_whom(words, said.giver_id), quoted(said.text)])),
        input_block(words.plain("ff-fate-label"), element, block_id=said.id),
    ]


def question_modal(words: Words, cycle_id: str, helper_id: str, texts: Sequence[UserText]) -> View:
    """After the cooling: one short question to somebody, which they may leave."""
    return modal(
        title=words.plain("ff-question-title"),
        submit=words.plain("ff-question-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-question",
        private_metadata=f"{cycle_id}:{helper_id}",
        blocks=[
            section(lines([by_whom(words, helper_id), *(quoted(text) for text in texts)])),
            input_block(
                words.plain("ff-question-label"),
                text_input(action_id="question", placeholder=words.plain("ff-question-placeholder")),
                block_id="question",
                hint=words.plain("ff-question-hint", most=QUESTION),
            ),
        ],
    )


def whom_modal(words: Words, cycle_id: str, theirs: Sequence[tuple[str, Sequence[UserText]]]) -> View:
    """Of several helpers who may be asked: whom, beside what each of them suggested."""
    return modal(
        title=words.plain("ff-question-title"),
        close=words.plain("ff-form-close"),
        callback_id="ff-question-whom",
        blocks=[
            section(words.mrkdwn("ff-question-whom")),
            *(_whom(words, cycle_id, helper_id, texts) for helper_id, texts in theirs),
        ],
    )


def _whom(words: Words, cycle_id: str, helper_id: str, texts: Sequence[UserText]) -> Block:
    return section(
        lines([by_whom(words, helper_id), *(quoted(text) for text in texts)]),
        accessory=b.opens(words, b.ASK_BACK, f"{cycle_id}:{helper_id}", "ask-this"),
        block_id=f"ff-whom-{helper_id}",
    )


def raters_modal(words: Words, cycle_id: str, helpers: Sequence[Mrkdwn], named: Sequence[str], most: int) -> View:
    """Who else is to be asked in the survey, beside the helpers."""
    asked = words.join(list(helpers)) if helpers else words.mrkdwn("ff-nobody")
    return modal(
        title=words.plain("ff-raters-title"),
        submit=words.plain("ff-raters-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-raters",
        private_metadata=cycle_id,
        blocks=[
            section(words.mrkdwn("ff-raters-intro", names=asked)),
            input_block(
                words.plain("ff-raters-label"),
                multi_users_select(action_id="helpers", initial=list(named), most=max(most, 1)),
                block_id="helpers",
                hint=words.plain("ff-raters-hint"),
                optional=True,
            ),
        ],
    )


@dataclass(frozen=True)
class Lap:
    """All of one cycle, for its owner alone."""

    behaviour: UserText | None
    cue: UserText | None
    action: UserText | None
    note: UserText | None
    said: Sequence[Said]
    answers: Sequence[tuple[str, UserText, UserText | None]]
    """Helper, question, and the answer if there is one."""
    result: Result | None


def lap_modal(words: Words, lap: Lap, first: Sequence[Block] = ()) -> View:
    """What was picked, what came of it, what was suggested; what people noticed before all that is long."""
    plan = []
    if lap.cue is not None and lap.action is not None:
        plan = [section(words.mrkdwn("ff-plan", cue=lap.cue, action=lap.action))]
    behaviour = [] if lap.behaviour is None else [section(quoted(lap.behaviour))]
    note = [] if lap.note is None else [section(lines([words.mrkdwn("ff-noted"), quoted(lap.note)]))]
    return modal(
        title=words.plain("ff-lap-title"),
        close=words.plain("close"),
        callback_id="ff-lap",
        blocks=[
            *behaviour,
            *plan,
            *first,
            *_result(words, lap.result),
            *note,
            *_all_said(words, lap.said),
            *(_asked(words, *one) for one in lap.answers),
            context(words.mrkdwn("ff-lap-private")),
        ],
    )


def _all_said(words: Words, said: Sequence[Said]) -> list[Block]:
    if not said:
        return []
    return [header(words.plain("ff-lap-said")), *(_one_said(words, one) for one in said)]


def _one_said(words: Words, said: Said) -> Block:
    fate = [] if said.fate is None else [words.mrkdwn(f"ff-fate-{said.fate.value}")]
    return section(lines([by_whom(words, said.giver_id), quoted(said.text), *fate]))


def _asked(words: Words, helper_id: str, question: UserText, answer: UserText | None) -> Block:
    replied = [] if answer is None else [words.mrkdwn("ff-lap-answer", name=words.person(helper_id)), quoted(answer)]
    return section(lines([words.mrkdwn("ff-lap-question", name=words.person(helper_id)), quoted(question), *replied]))


def _result(words: Words, result: Result | None) -> list[Block]:
    return [] if result is None else [header(words.plain("ff-lap-result")), section(lines(result_lines(words, result)))]
