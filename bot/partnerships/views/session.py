"""A session as one of the two sees it: whose turn, in which role, one question, how to listen, and what comes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.partnerships.rules import Activity, Role
from bot.partnerships.views.options import OptionsNoted, earlier_blocks, prompt_blocks
from bot.texts import Argument, Mrkdwn, Plain, UserText, Words, lines
from bot.texts.blocks import (
    Block,
    Element,
    Style,
    View,
    actions,
    button,
    confirm,
    context,
    divider,
    header,
    modal,
    section,
)
from bot.texts.inputs import datepicker, input_block, text_input

TAPS = ("useful", "heard", "needs")
LISTENING = ("lp-listen-reflect", "lp-listen-ask", "lp-listen-quiet")
"""Reflect, then one question, then wait (programmes.md C16)."""


@dataclass(frozen=True)
class Planned:
    """What one of them will do, if it is written."""

    who: str
    when: str
    then: str
    due: date | None
    done: bool
    session_id: str


@dataclass(frozen=True)
class Live:
    """A session at one moment, for one of the two."""

    session_id: str
    partnership_id: str
    me: str
    other: str
    activity: Activity
    number: int | None
    """Which turn runs; None after the last."""
    turns: int
    learner: str | None
    role: Role | None
    until: datetime | None
    over_time: bool
    question: Plain | None
    zone: str
    is_done: bool
    next_learner: str | None
    taps: dict[str, int]
    plans: Sequence[Planned]
    new_to_it: bool
    """True before their first turn as a coach: a short lesson is at hand."""
    coached: bool
    """True once this one has coached in it, or does."""
    options: OptionsNoted | None
    """What this one noted in it as a learner."""
    earlier: OptionsNoted | None
    """What they noted last before it."""


def menu_blocks(words: Words, partnership_id: str, first: str, minutes: int) -> list[Block]:
    """What this session is to be for."""
    return [
        section(words.mrkdwn("lp-menu", name=words.person(first), n=minutes)),
        *(_activity(words, partnership_id, one) for one in Activity),
    ]


def _activity(words: Words, partnership_id: str, activity: Activity) -> Block:
    style: Style | None = "primary" if activity is Activity.COACH else None
    start = button(
        words.plain("lp-button-begin"), action_id=f"lp-begin-{activity.value}", value=partnership_id, style=style
    )
    text = words.mrkdwn(f"lp-activity-{activity.value}")
    return section(text, accessory=start, block_id=f"lp-activity-{activity.value}")


def live_blocks(words: Words, live: Live) -> list[Block]:
    """The running turn; after the last one, what each takes from it."""
    if live.learner is None or live.role is None or live.is_done:
        return closing_blocks(words, live)
    is_mine = live.learner == live.me
    return [
        header(words.plain("lp-turn-mine" if is_mine else "lp-turn-theirs")),
        section(lines(_turn(words, live, is_mine=is_mine))),
        *_roles(words, live, is_mine=is_mine),
        *_question(words, live, is_mine=is_mine),
        *(_options(words, live) if is_mine else _listening(words, live)),
        actions(*_turn_buttons(words, live), block_id="lp-turn"),
    ]


def _turn(words: Words, live: Live, *, is_mine: bool) -> list[Mrkdwn]:
    name, role = words.person(live.other), words.plain(f"lp-role-option-{live.role}")
    told = [words.mrkdwn("lp-turn-i-learn" if is_mine else f"lp-turn-i-coach-{live.role}", name=name, role=role)]
    if live.over_time:
        told.append(words.mrkdwn("lp-turn-over" if live.number == live.turns else "lp-turn-swap"))
    elif live.until is not None:
        told.append(words.mrkdwn("lp-turn-until", time=words.time(live.until, live.zone), n=live.number or 1))
    if live.activity is not Activity.COACH:
        told.append(words.mrkdwn(f"lp-activity-{live.activity.value}"))
    if live.activity is Activity.OBSERVE:
        told.append(words.mrkdwn("lp-see-mine" if is_mine else "lp-see-theirs"))
    return told


def _roles(words: Words, live: Live, *, is_mine: bool) -> list[Block]:
    """Only the learner switches roles."""
    if not is_mine:
        return []
    buttons = [_role(words, live, role) for role in Role]
    return [context(words.mrkdwn("lp-roles-mine")), actions(*buttons, block_id="lp-roles")]


def _role(words: Words, live: Live, role: Role) -> Element:
    style: Style | None = "primary" if role is live.role else None
    face = words.plain(f"lp-role-option-{role.value}")
    return button(face, action_id=f"lp-role-{role.value}", value=live.session_id, style=style)


def _question(words: Words, live: Live, *, is_mine: bool) -> list[Block]:
    face = words.plain("lp-button-question" if live.question is None else "lp-button-another")
    draw = button(face, action_id="lp-question", value=live.session_id)
    if live.question is None:
        text = words.mrkdwn("lp-question-none-mine" if is_mine else "lp-question-none")
        return [section(text, accessory=draw, block_id="lp-question")]
    return [section(words.mrkdwn("lp-question", question=live.question), accessory=draw, block_id="lp-question")]


def _options(words: Words, live: Live) -> list[Block]:
    """For the learner alone: three options with a fresh view at their side, and what became of those from last time."""
    prompt = prompt_blocks(words, live.session_id, live.options) if live.role is Role.OBJECTIVE else []
    return [*prompt, *earlier_blocks(words, live.session_id, live.earlier)]


def _listening(words: Words, live: Live) -> list[Block]:
    card = section(
        lines([words.mrkdwn("lp-listen-header"), *(words.mrkdwn(key) for key in LISTENING)]),
        accessory=button(words.plain("lp-button-tools"), action_id="lp-tools", value=live.session_id),
        block_id="lp-listen",
    )
    if not live.new_to_it:
        return [card]
    lesson = button(words.plain("lp-button-lesson"), action_id="lp-lesson", value="1")
    return [card, section(words.mrkdwn("lp-lesson-offer"), accessory=lesson, block_id="lp-lesson")]


def _turn_buttons(words: Words, live: Live) -> list[Element]:
    is_last = live.number == live.turns
    style: Style | None = "primary" if live.over_time else None
    swap = button(
        words.plain("lp-button-end-turn" if is_last else "lp-button-swap"),
        action_id="lp-swap",
        value=f"{live.session_id} {live.number}",
        style=style,
    )
    look = button(words.plain("lp-button-look"), action_id="lp-look", value=live.session_id)
    ask = confirm(
        title=words.plain("lp-finish-confirm-title"),
        text=words.plain("lp-finish-confirm"),
        yes=words.plain("lp-finish-confirm-yes"),
        no=words.plain("lp-finish-confirm-no"),
    )
    finish = button(words.plain("lp-button-finish"), action_id="lp-finish", value=live.session_id, confirm=ask)
    return [swap, look, *([] if is_last else [finish])]


def closing_blocks(words: Words, live: Live) -> list[Block]:
    """After the turns: each writes what they will do, and taps three times for themself alone."""
    mine = next((plan for plan in live.plans if plan.who == live.me), None)
    return [
        header(words.plain("lp-closing-heading")),
        section(words.mrkdwn("lp-closing"), accessory=_write(words, live, mine), block_id="lp-plan"),
        *(section(plan_line(words, plan)) for plan in live.plans),
        *earlier_blocks(words, live.session_id, live.earlier),
        divider(),
        context(words.mrkdwn("lp-taps")),
        *(block for what in TAPS for block in _tap(words, live, what)),
        actions(*_closing_buttons(words, live), block_id="lp-closing"),
    ]


def _write(words: Words, live: Live, mine: Planned | None) -> Element:
    style: Style | None = "primary" if mine is None else None
    face = words.plain("lp-button-plan" if mine is None else "lp-button-plan-change")
    return button(face, action_id="lp-plan-open", value=live.session_id, style=style)


def plan_line(words: Words, plan: Planned) -> Mrkdwn:
    """Who will do what, if what happens, by when."""
    when, then = UserText(plan.when), UserText(plan.then)
    said: dict[str, Argument] = {"name": words.person(plan.who), "when": when, "then": then}
    if plan.done:
        return words.mrkdwn("lp-plan-done", **said)
    if plan.due is None:
        return words.mrkdwn("lp-plan-open", **said)
    return words.mrkdwn("lp-plan-due", date=words.date(plan.due), **said)


def _tap(words: Words, live: Live, what: str) -> list[Block]:
    chosen = live.taps.get(what)
    buttons = [_number(live, what, number, is_chosen=number == chosen) for number in range(1, 6)]
    return [section(words.mrkdwn(f"lp-tap-{what}")), actions(*buttons, block_id=f"lp-tap-{what}")]


def _number(live: Live, what: str, number: int, *, is_chosen: bool) -> Element:
    style: Style | None = "primary" if is_chosen else None
    face, value = Plain(str(number)), f"{live.session_id} {what}"
    return button(face, action_id=f"lp-tap-{number}", value=value, style=style)


def _closing_buttons(words: Words, live: Live) -> list[Element]:
    back = button(words.plain("lp-button-back"), action_id="lp-back", value=live.partnership_id)
    own = [button(words.plain("lp-button-listened"), action_id="lp-tools", value=live.session_id)] * live.coached
    if live.is_done:
        return [*own, back]
    end = button(words.plain("lp-button-done"), action_id="lp-finish", value=live.session_id, style="primary")
    return [end, *own, back]


def plan_modal(words: Words, session_id: str, plan: Planned | None, proposed: date) -> View:
    """If this, then that, by a day."""
    when, then = (plan.when, plan.then) if plan is not None else ("", "")
    due = plan.due if plan is not None and plan.due is not None else proposed
    return modal(
        title=words.plain("lp-plan-title"),
        submit=words.plain("lp-plan-submit"),
        close=words.plain("close"),
        callback_id="lp-plan",
        private_metadata=session_id,
        blocks=[
            context(words.mrkdwn("lp-plan-intro")),
            _plan_field(words, "when", when),
            _plan_field(words, "then", then),
            input_block(words.plain("lp-due-label"), datepicker(action_id="due", initial=due), block_id="due"),
        ],
    )


def _plan_field(words: Words, name: str, written: str) -> Block:
    field = text_input(
        action_id=name,
        initial=UserText(written),
        placeholder=words.plain(f"lp-{name}-placeholder"),
        max_length=300,
    )
    return input_block(words.plain(f"lp-{name}-label"), field, block_id=name)
