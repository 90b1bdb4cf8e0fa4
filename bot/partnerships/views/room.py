"""A partnership on one page: where it stands, what comes next, and everything that can be done in it."""

from bot.partnerships.rules import State, Talk
from bot.partnerships.views.health import balance_blocks, check_offer
from bot.partnerships.views.options import tally_blocks
from bot.partnerships.views.reviews import review_blocks
from bot.partnerships.views.session import plan_line
from bot.partnerships.views.standing import Room, state_lines
from bot.partnerships.views.times import times_blocks
from bot.texts import Mrkdwn, Words, lines
from bot.texts.blocks import Block, Element, Style, actions, button, confirm, context, divider, section

TALK = ("lp-talk-1", "lp-talk-2", "lp-talk-3", "lp-talk-4")
"""What to speak of in the first talk."""


def room_blocks(words: Words, room: Room) -> list[Block]:
    """Everything about it, what is next first."""
    return [
        section(lines([words.mrkdwn("lp-room-with", name=words.person(room.other)), *state_lines(words, room)])),
        *_review(words, room),
        *_next(words, room),
        *check_offer(words, room.partnership_id, room.check),
        divider(),
        *_agreement(words, room),
        *_card(words, room),
        *_plans(words, room),
        *balance_blocks(words, room.other, room.balance),
        *tally_blocks(words, *room.tally),
        *_footer(words, room),
    ]


def _review(words: Words, room: Room) -> list[Block]:
    return [] if room.review is None else review_blocks(words, room.partnership_id, room.review)


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
    is_open = room.has_card and room.other_has_card
    face = words.plain("lp-button-card-change" if room.has_card else "lp-button-card")
    buttons = [button(face, action_id="lp-card-open", value=room.partnership_id)]
    if is_open:
        read = button(words.plain("lp-button-card-read"), action_id="lp-cards", value=room.partnership_id)
        buttons.insert(0, read)
    if room.card_asked and not room.card_renewed:
        keep = words.plain("lp-button-card-keep")
        buttons.append(button(keep, action_id="lp-card-keep", value=room.partnership_id))
    return [
        section(words.mrkdwn(_card_key(room), name=words.person(room.other))),
        actions(*buttons, block_id="lp-card"),
    ]


def _card_key(room: Room) -> str:
    if room.card_asked:
        return "lp-card-again-waits" if room.card_renewed else "lp-card-again"
    if not room.has_card:
        return "lp-card-state"
    return "lp-card-both" if room.other_has_card else "lp-card-waits"


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
