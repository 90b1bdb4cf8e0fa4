"""Asking somebody: the form behind `/partner learn`, the shortlist, the invitation and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.introductions.views.why import why_lines
from bot.matching.model import Term
from bot.partnerships.rules import TIMERS, Invite, Way
from bot.partnerships.views.volunteering import volunteer_offer
from bot.texts import Mrkdwn, Words, lines
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, header, message, modal, section
from bot.texts.inputs import input_block, option, select, users_select


@dataclass(frozen=True)
class Asked:
    """An invitation: to whom, or from whom, and until when."""

    id: str
    other: str
    until: date
    state: Invite = Invite.OPEN


@dataclass(frozen=True)
class Learn:
    """What the form shows."""

    capacity: int | None
    running: Sequence[tuple[str, str]]
    """Partnerships: id, and the partner."""
    received: Sequence[Asked]
    sent: Sequence[Asked]
    suggested: Sequence[tuple[str, tuple[Term, ...]]]
    """The shortlist, as far as it was asked for: who, and why."""
    looked: bool
    """True once they asked for suggestions: then an empty list says that there is nobody."""
    chosen: str | None = None
    """Whom they named already, after the command."""
    chooser: bool = False
    """They came here by the chooser."""


def learn_modal(words: Words, learn: Learn) -> View:
    """Ask somebody one knows, or one of three; and how open one is oneself."""
    return modal(
        title=words.plain("lp-learn-title"),
        submit=words.plain("lp-learn-submit"),
        close=words.plain("close"),
        callback_id="lp-learn",
        private_metadata=Way.CHOOSER if learn.chooser else "",
        blocks=[
            section(words.mrkdwn("lp-learn-intro"), accessory=_which_fits(words), block_id="lp-which"),
            *(_running(words, partnership_id, other) for partnership_id, other in learn.running),
            *(block for one in learn.received for block in received_blocks(words, one)),
            _somebody_known(words, learn.chosen),
            divider(),
            *_suggestions(words, learn),
            divider(),
            *_openness(words, learn.capacity),
            *(_sent(words, one) for one in learn.sent),
            divider(),
            volunteer_offer(words),
        ],
    )


def _which_fits(words: Words) -> Element:
    return button(words.plain("choose-button-open"), action_id="choose-open")


def _running(words: Words, partnership_id: str, other: str) -> Block:
    opener = button(words.plain("lp-button-open"), action_id="lp-open", value=partnership_id)
    text = words.mrkdwn("lp-with", name=words.person(other))
    return section(text, accessory=opener, block_id=f"lp-with-{partnership_id}")


def _somebody_known(words: Words, chosen: str | None) -> Block:
    return input_block(
        words.plain("lp-somebody-label"),
        users_select(action_id="somebody", initial=chosen, placeholder=words.plain("lp-somebody-placeholder")),
        block_id="somebody",
        hint=words.plain("lp-somebody-hint"),
        optional=True,
    )


def _suggestions(words: Words, learn: Learn) -> list[Block]:
    title = header(words.plain("lp-suggest-title"))
    if not learn.looked:
        show = button(words.plain("lp-button-suggest"), action_id="lp-suggest")
        return [title, section(words.mrkdwn("lp-suggest-intro"), accessory=show, block_id="lp-suggest")]
    others = button(words.plain("lp-button-others"), action_id="lp-others")
    if not learn.suggested:
        return [title, section(words.mrkdwn("lp-suggest-nobody"), accessory=others, block_id="lp-suggest")]
    way = Way.CHOOSER if learn.chooser else Way.SHORTLIST
    shown = [_suggestion(words, user_id, terms, way) for user_id, terms in learn.suggested]
    return [title, *shown, actions(others, block_id="lp-suggest")]


def _suggestion(words: Words, user_id: str, terms: tuple[Term, ...], way: Way) -> Block:
    ask = button(words.plain("lp-button-ask"), action_id="lp-ask", value=f"{user_id} {way}")
    text = lines([words.mrkdwn("lp-suggested", name=words.person(user_id)), *why_lines(words, terms)])
    return section(text, accessory=ask, block_id=f"lp-suggested-{user_id}")


def _openness(words: Words, capacity: int | None) -> list[Block]:
    options = [
        option(words.plain("lp-capacity-option", n=number), str(number)) for number in range(TIMERS.most_capacity + 1)
    ]
    chosen = None if capacity is None else str(capacity)
    dial = select(
        action_id="lp-capacity",
        options=options,
        initial=chosen,
        placeholder=words.plain("lp-capacity-placeholder"),
    )
    key = "lp-capacity-unsaid" if capacity is None else "lp-capacity"
    return [section(words.mrkdwn(key), accessory=dial, block_id="lp-capacity")]


def _sent(words: Words, asked: Asked) -> Block:
    return section(sent_line(words, asked), accessory=_withdraw(words, asked), block_id=f"lp-sent-{asked.id}")


def _withdraw(words: Words, asked: Asked) -> Element:
    return button(words.plain("lp-button-withdraw"), action_id="lp-withdraw", value=asked.id)


def sent_line(words: Words, asked: Asked) -> Mrkdwn:
    """What whoever asked sees until the invitation is over, whatever has become of it."""
    return words.mrkdwn("lp-sent", name=words.person(asked.other), date=words.date(asked.until))


def sent_blocks(words: Words, asked: Sequence[Asked]) -> list[Block]:
    """The same on Home: all in one paragraph."""
    return [section(lines(sent_line(words, one) for one in asked))] if asked else []


def received_blocks(words: Words, asked: Asked) -> list[Block]:
    """An invitation with its three answers, in a message, on Home, or in the form."""
    text = section(words.mrkdwn("lp-invite", name=words.person(asked.other)))
    note = [context(words.mrkdwn("lp-invite-later-note", date=words.date(asked.until)))] * (asked.state is Invite.LATER)
    return [text, *note, actions(*_answers(words, asked), block_id=f"lp-invite-{asked.id}")]


def _answers(words: Words, asked: Asked) -> list[Element]:
    found = [button(words.plain("lp-button-yes"), action_id="lp-accept", value=asked.id, style="primary")]
    if asked.state is not Invite.LATER:
        found.append(button(words.plain("lp-button-later"), action_id="lp-later", value=asked.id))
    return [*found, button(words.plain("lp-button-no"), action_id="lp-decline", value=asked.id)]


def invite_message(words: Words, asked: Asked) -> list[Block]:
    """To somebody who is asked; afterwards what they answered."""
    match asked.state:
        case Invite.OPEN | Invite.LATER:
            how = context(words.mrkdwn("lp-invite-how", date=words.date(asked.until)))
            return message(*received_blocks(words, asked), *([how] if asked.state is Invite.OPEN else []))
        case Invite.ACCEPTED:
            return message(section(words.mrkdwn("lp-invite-accepted", name=words.person(asked.other))))
        case Invite.DECLINED:
            return message(section(words.mrkdwn("lp-invite-declined")))
    return message(section(words.mrkdwn("lp-invite-over")))


def remind_message(words: Words, asked: Asked) -> list[Block]:
    """The one reminder; afterwards nothing but that."""
    if asked.state not in {Invite.OPEN, Invite.LATER}:
        return invite_message(words, asked)
    text = words.mrkdwn("lp-invite-remind", name=words.person(asked.other), date=words.date(asked.until))
    buttons = actions(*_answers(words, asked), block_id=f"lp-remind-{asked.id}")
    return message(section(text), buttons)
