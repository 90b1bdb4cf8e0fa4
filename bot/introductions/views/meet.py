"""The message that introduces people: why them, a question to begin with, and times when all are at work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.calendar import calendar_links
from bot.introductions.views.why import why_lines
from bot.matching.model import Term
from bot.texts import Mrkdwn, Plain, UserText, Words, as_plain, lines, opened
from bot.texts.blocks import Block, actions, button, context, divider, message, section

MEETING_MINUTES = 20


@dataclass(frozen=True)
class Slot:
    """One proposed time, and who can make it."""

    number: int
    at: datetime
    chosen_by: tuple[str, ...]


@dataclass(frozen=True)
class Meet:
    """What the message shows. `names` are for where no mention is wanted, such as the calendar."""

    pairing_id: str
    members: tuple[str, ...]
    names: tuple[UserText | Plain, ...]
    zones: tuple[str, ...]
    facts: tuple[tuple[Mrkdwn, ...], ...]
    """What may be said of each: department, site, what they offer."""
    terms: tuple[Term, ...]
    question: Plain | None
    slots: tuple[Slot, ...]
    stretched: bool
    booked_at: datetime | None
    is_over: bool = False
    """True when somebody was erased and nobody is left to meet."""


def meet_message(words: Words, meet: Meet) -> list[Block]:
    """The introduction in the group DM."""
    if meet.is_over:
        return message(section(words.mrkdwn("intro-meet-over")))
    return message(
        section(_greeting(words, meet)),
        *_who(words, meet),
        section(lines([words.mrkdwn("intro-why-header"), *why_lines(words, meet.terms)])),
        *_icebreaker(words, meet),
        divider(),
        *(_booked(words, meet) if meet.booked_at is not None else _proposals(words, meet)),
    )


def _greeting(words: Words, meet: Meet) -> Mrkdwn:
    return lines([_hello(words, [words.person(user_id) for user_id in meet.members]), words.mrkdwn("intro-how")])


def _who(words: Words, meet: Meet) -> list[Block]:
    """A line about each, for those who have never heard of one another."""
    known = [(name, facts) for name, facts in zip(meet.names, meet.facts, strict=True) if facts]
    shown = [words.mrkdwn("intro-who", person=name, facts=Mrkdwn(" · ".join(facts))) for name, facts in known]
    return [section(lines(shown))] if shown else []


def _hello(words: Words, people: list[Mrkdwn]) -> Mrkdwn:
    match people:
        case [a, b]:
            return words.mrkdwn("intro-meet-two", a=a, b=b)
        case [a, b, c]:
            return words.mrkdwn("intro-meet-three", a=a, b=b, c=c)
    return words.mrkdwn("intro-meet-many", names=words.join(people))


def _icebreaker(words: Words, meet: Meet) -> list[Block]:
    return [] if meet.question is None else [section(words.mrkdwn("intro-icebreaker", question=meet.question))]


def _proposals(words: Words, meet: Meet) -> list[Block]:
    note = [context(words.mrkdwn("intro-slots-stretched"))] if meet.stretched else []
    slots = [_slot(words, meet, slot) for slot in meet.slots]
    return [section(words.mrkdwn("intro-slots-header")), *slots, *note]


def _slot(words: Words, meet: Meet, slot: Slot) -> Block:
    time = words.moment_in(slot.at, meet.zones)
    shown = [words.mrkdwn("intro-slot", times=opened(time))]
    if slot.chosen_by:
        names = words.join([words.person(user_id) for user_id in slot.chosen_by])
        shown.append(words.mrkdwn("intro-slot-chosen-by", names=names))
    accept = button(
        words.plain("intro-button-slot"),
        action_id="intro-slot",
        value=f"{meet.pairing_id}:{slot.number}",
        spoken=words.plain("intro-button-slot-spoken", time=time),
    )
    return section(lines(shown), accessory=accept, block_id=f"slot-{slot.number}")


def _booked(words: Words, meet: Meet) -> list[Block]:
    assert meet.booked_at is not None  # noqa: S101 - the caller has looked
    names = as_plain(Plain(", ".join(as_plain(name) for name in meet.names)))
    title = words.plain("intro-calendar-title", names=names)
    links = calendar_links(title, meet.booked_at, MEETING_MINUTES, words.plain("intro-calendar-details"))
    chosen = next(slot for slot in meet.slots if slot.at == meet.booked_at)
    return [
        section(words.mrkdwn("intro-booked", moment=words.moment_in(meet.booked_at, meet.zones))),
        actions(
            button(words.plain("intro-calendar-google"), action_id="intro-calendar-google", url=links.google),
            button(words.plain("intro-calendar-outlook"), action_id="intro-calendar-outlook", url=links.outlook),
            button(
                words.plain("intro-button-unbook"),
                action_id="intro-slot",
                value=f"{meet.pairing_id}:{chosen.number}",
            ),
        ),
    ]


def nudge_message(words: Words, members: Sequence[str]) -> list[Block]:
    """Day 4, in the same group DM."""
    names = words.join([words.person(user_id) for user_id in members])
    return message(section(words.mrkdwn("intro-nudge", names=names)))
