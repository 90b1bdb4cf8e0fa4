"""A partnership on one page: where it stands, what comes next, and everything that can be done in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.partnerships.rules import Choice, State, Talk
from bot.partnerships.views.session import Planned, plan_line
from bot.partnerships.views.times import Times, times_blocks
from bot.texts import Mrkdwn, Words, lines
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
    message,
    modal,
    section,
)

LESSONS = 6
TALK = ("lp-talk-1", "lp-talk-2", "lp-talk-3", "lp-talk-4")
"""What to speak of in the first talk."""


@dataclass(frozen=True)
class Review:
    """A review that is open: which one, what I chose, and whether the other has answered."""

    last: bool
    mine: Choice | None
    until: date


@dataclass(frozen=True)
class Room:
    """What the page shows to one of the two."""

    partnership_id: str
    state: State
    me: str
    other: str
    lapses_on: date | None
    resting: bool
    has_card: bool
    other_has_card: bool
    version: int
    """The newest version of the agreement, 0 where nothing is written."""
    in_force: int | None
    mine_written: bool
    other_written: bool
    i_signed: bool
    reshape: bool
    times: Times | None
    session_id: str | None
    """The session that runs, or is ahead."""
    running: bool
    first: str | None
    """Who goes first in it."""
    next_on: date | None
    behind: tuple[str, int, int] | None
    """Shown to both from two turns on: who has had fewer, how many, and how many the other."""
    review: Review | None
    plans: Sequence[Planned]
    facilitator: str | None
    office_on: date | None
    help_asked: bool


def page(words: Words, partnership_id: str, blocks: Sequence[Block], title: str = "lp-room-title") -> View:
    """A page of the one window that a partnership has."""
    return modal(
        title=words.plain(title),
        close=words.plain("close"),
        callback_id="lp-room",
        private_metadata=partnership_id,
        blocks=blocks,
    )


def room_blocks(words: Words, room: Room) -> list[Block]:
    """Everything about it, what is next first."""
    return [
        section(lines([words.mrkdwn("lp-room-with", name=words.person(room.other)), *state_lines(words, room)])),
        *_review(words, room),
        *_next(words, room),
        divider(),
        *_agreement(words, room),
        *_card(words, room),
        *_plans(words, room),
        *_footer(words, room),
    ]


def state_lines(words: Words, room: Room) -> list[Mrkdwn]:
    """Where it stands, in a sentence or two; on Home, too."""
    told = [_state(words, room)]
    if room.resting:
        told.append(words.mrkdwn("lp-resting"))
    if room.behind is not None:
        who, fewer, more = room.behind
        told.append(words.mrkdwn("lp-gap", name=words.person(who), fewer=fewer, more=more))
    return told


def _state(words: Words, room: Room) -> Mrkdwn:
    if room.state is State.ACTIVE:
        return _active(words, room)
    if room.state is State.ENDED or room.lapses_on is None:
        return words.mrkdwn("lp-state-ended")
    return words.mrkdwn(f"lp-state-{room.state.value}", date=words.date(room.lapses_on))


def _active(words: Words, room: Room) -> Mrkdwn:
    if room.running:
        return words.mrkdwn("lp-state-session")
    if room.times is not None and room.times.booked_at is not None:
        return words.mrkdwn("lp-state-booked", moment=words.moment_in(room.times.booked_at, room.times.zones[:1]))
    if room.times is not None:
        return words.mrkdwn("lp-state-proposed")
    if room.next_on is not None:
        return words.mrkdwn("lp-state-active", date=words.date(room.next_on))
    return words.mrkdwn("lp-state-quiet")


def _review(words: Words, room: Room) -> list[Block]:
    return [] if room.review is None else review_blocks(words, room.partnership_id, room.review)


def review_blocks(words: Words, partnership_id: str, review: Review) -> list[Block]:
    """Renew, reshape, or close; until both have answered the choice can be changed."""
    question = words.mrkdwn("lp-review" if review.last else "lp-review-first")
    until = words.mrkdwn("lp-review-until" if review.last else "lp-review-until-first", date=words.date(review.until))
    said = [] if review.mine is None else [words.mrkdwn(f"lp-review-said-{review.mine.value}")]
    buttons = [_choice(words, partnership_id, choice, review.mine) for choice in Choice]
    return [
        section(lines([question, *said])),
        context(until),
        actions(*buttons, block_id=f"lp-review-{partnership_id}"),
    ]


def _choice(words: Words, partnership_id: str, choice: Choice, mine: Choice | None) -> Element:
    style: Style | None = "primary" if choice is mine else None
    face = words.plain(f"lp-button-{choice.value}")
    ask = None
    if choice is Choice.CLOSE:
        ask = confirm(
            title=words.plain("lp-thanks-confirm-title"),
            text=words.plain("lp-thanks-confirm"),
            yes=words.plain("lp-thanks-confirm-yes"),
            no=words.plain("lp-thanks-confirm-no"),
        )
    return button(face, action_id=f"lp-review-{choice.value}", value=partnership_id, style=style, confirm=ask)


def _next(words: Words, room: Room) -> list[Block]:
    """What comes next: the first talk, or a session."""
    if room.state is State.ENDED:
        return []
    if room.running and room.session_id is not None:
        enter = button(words.plain("lp-button-enter"), action_id="lp-session", value=room.session_id, style="primary")
        return [actions(enter, block_id="lp-next")]
    if room.state is not State.ACTIVE:
        return _first_talk(words, room)
    blocks = times_blocks(words, room.times) if room.times is not None else []
    return [*blocks, actions(*_session_buttons(words, room), block_id="lp-next")]


def _first_talk(words: Words, room: Room) -> list[Block]:
    if room.times is None or room.times.talk is not Talk.FIRST:
        return []
    talked = button(words.plain("lp-button-talked"), action_id="lp-talked", value=room.times.session_id)
    return [
        section(lines([words.mrkdwn("lp-talk"), *(words.mrkdwn(key) for key in TALK)])),
        *times_blocks(words, room.times),
        actions(talked, block_id="lp-next"),
    ]


def _session_buttons(words: Words, room: Room) -> list[Element]:
    begin = button(words.plain("lp-button-session"), action_id="lp-menu", value=room.partnership_id, style="primary")
    if room.times is None or room.times.talk is Talk.FIRST:
        return [begin]
    return [begin, button(words.plain("lp-button-skip"), action_id="lp-skip", value=room.partnership_id)]


def _agreement(words: Words, room: Room) -> list[Block]:
    if room.state is State.ENDED and not room.version:
        return []
    told = [words.mrkdwn("lp-agreement-header"), _agreement_state(words, room)]
    if room.reshape:
        told.append(words.mrkdwn("lp-reshape"))
    return [section(lines(told)), actions(*_agreement_buttons(words, room), block_id="lp-agreement")]


def _agreement_state(words: Words, room: Room) -> Mrkdwn:
    name = words.person(room.other)
    if room.in_force is not None and room.in_force == room.version:
        return words.mrkdwn("lp-agreed", n=room.in_force)
    if room.mine_written and room.other_written:
        key = "lp-agreement-their-turn" if room.i_signed else "lp-agreement-read"
        return words.mrkdwn(key, name=name, n=room.version)
    if room.mine_written:
        return words.mrkdwn("lp-agreement-waits", name=name)
    if room.other_written:
        return words.mrkdwn("lp-agreement-your-half", name=name)
    return words.mrkdwn("lp-agreement-none")


def _agreement_buttons(words: Words, room: Room) -> list[Element]:
    if room.state is State.ENDED:
        return [_read(words, room)]
    is_open = room.mine_written and room.other_written
    half = button(
        words.plain("lp-button-half"),
        action_id="lp-half-open",
        value=room.partnership_id,
        style=None if room.mine_written else "primary",
    )
    shared = button(words.plain("lp-button-shared"), action_id="lp-shared-open", value=room.partnership_id)
    return [*([_read(words, room)] if is_open else []), half, shared]


def _read(words: Words, room: Room) -> Element:
    holds = room.state is State.ENDED or (room.in_force is not None and room.in_force == room.version)
    style: Style | None = None if room.i_signed or holds else "primary"
    return button(
        words.plain("lp-button-reread" if holds else "lp-button-read"),
        action_id="lp-agreement",
        value=room.partnership_id,
        style=style,
    )


def _card(words: Words, room: Room) -> list[Block]:
    if room.state is State.ENDED:
        return []
    key = "lp-card-both" if room.has_card and room.other_has_card else "lp-card-state"
    key = "lp-card-waits" if room.has_card and not room.other_has_card else key
    face = words.plain("lp-button-card-change" if room.has_card else "lp-button-card")
    buttons = [button(face, action_id="lp-card-open", value=room.partnership_id)]
    if key == "lp-card-both":
        read = button(words.plain("lp-button-card-read"), action_id="lp-cards", value=room.partnership_id)
        buttons.insert(0, read)
    return [
        section(words.mrkdwn(key, name=words.person(room.other))),
        actions(*buttons, block_id="lp-card"),
    ]


def _plans(words: Words, room: Room) -> list[Block]:
    """The trail of what both set out to do: their own first to be ticked off."""
    if not room.plans:
        return []
    shown = [section(words.mrkdwn("lp-trail"))]
    for plan in room.plans[:6]:
        done = button(
            words.plain("lp-button-undone" if plan.done else "lp-button-plan-done"),
            action_id="lp-plan-done",
            value=plan.session_id,
        )
        mine = plan.who == room.me
        block_id = f"lp-plan-{plan.session_id}-{'mine' if mine else 'theirs'}"
        shown.append(section(plan_line(words, plan), accessory=done if mine else None, block_id=block_id))
    return shown


def _footer(words: Words, room: Room) -> list[Block]:
    if room.state is State.ENDED:
        return []
    return [*_help(words, room), divider(), actions(*_footer_buttons(words, room), block_id="lp-footer")]


def _help(words: Words, room: Room) -> list[Block]:
    if room.facilitator is None:
        return []
    name = words.person(room.facilitator)
    told = [words.mrkdwn("lp-facilitated", name=name)]
    if room.office_on is not None:
        told.append(words.mrkdwn("lp-office-next", date=words.date(room.office_on)))
    if room.help_asked:
        told.append(words.mrkdwn("lp-help-asked", name=name))
    return [context(lines(told))]


def _footer_buttons(words: Words, room: Room) -> list[Element]:
    lesson = button(words.plain("lp-button-lesson"), action_id="lp-lesson", value="1")
    end = button(
        words.plain("lp-button-end"),
        action_id="lp-end",
        value=room.partnership_id,
        style="danger",
        confirm=confirm(
            title=words.plain("lp-end-confirm-title"),
            text=words.plain("lp-end-confirm"),
            yes=words.plain("lp-end-confirm-yes"),
            no=words.plain("lp-end-confirm-no"),
            style="danger",
        ),
    )
    found = [lesson, *_help_button(words, room)]
    if room.state is not State.ACTIVE:
        neutral = words.plain("lp-button-conflict")
        found.append(button(neutral, action_id="lp-conflict", value=room.partnership_id))
    return [*found, end]


def _help_button(words: Words, room: Room) -> list[Element]:
    if room.facilitator is None:
        return []
    if room.help_asked:
        return [button(words.plain("lp-button-helped"), action_id="lp-helped", value=room.partnership_id)]
    return [button(words.plain("lp-button-help"), action_id="lp-help", value=room.partnership_id)]


def conflict_blocks(words: Words, partnership_id: str, *, found: bool) -> list[Block]:
    """A reporting line, or a stake in the result: shall there be somebody more neutral? (programmes.md C10)."""
    fresh = button(words.plain("lp-button-fresh"), action_id="lp-fresh", value=partnership_id, style="primary")
    stay = button(words.plain("lp-button-stay"), action_id="lp-back", value=partnership_id)
    return [
        section(words.mrkdwn("lp-conflict-declare")),
        section(words.mrkdwn("lp-conflict" if found else "lp-conflict-ask")),
        context(words.mrkdwn("lp-conflict-how")),
        actions(fresh, stay, block_id="lp-conflict"),
    ]


def lesson_modal(words: Words, number: int) -> View:
    """One short lesson, and the next one."""
    told: list[Block] = [
        context(words.mrkdwn("lp-lesson-number", n=number, all=LESSONS)),
        section(words.mrkdwn(f"lp-lesson-{number}")),
    ]
    if number < LESSONS:
        face = words.plain("lp-button-next-lesson")
        told.append(actions(button(face, action_id="lp-lesson-next", value=str(number + 1)), block_id="lp-lesson"))
    return modal(title=words.plain("lp-lesson-title"), close=words.plain("close"), callback_id="lp-lesson", blocks=told)


# --- what is said


def opener(words: Words, partnership_id: str, *, primary: bool = False) -> Element:
    """A button that opens the partnership."""
    style: Style | None = "primary" if primary else None
    return button(words.plain("lp-button-open"), action_id="lp-open", value=partnership_id, style=style)


def pointing(words: Words, key: str, partnership_id: str, **values: Mrkdwn) -> list[Block]:
    """A sentence, and the way to the partnership."""
    open_it = actions(opener(words, partnership_id), block_id=f"lp-open-{partnership_id}")
    return message(section(words.mrkdwn(key, **values)), open_it)
