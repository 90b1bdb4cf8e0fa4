"""Times that suit both: proposed, chosen, booked, with links for the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.calendar import calendar_links
from bot.partnerships.rules import SessionState, Talk
from bot.texts import Plain, UserText, Words, as_plain, lines, opened
from bot.texts.blocks import Block, actions, button, section

OVER = (SessionState.SKIPPED, SessionState.LAPSED)


@dataclass(frozen=True)
class Times:
    """A session as both see it in their conversation, or in the partnership."""

    session_id: str
    talk: Talk
    state: SessionState
    slots: Sequence[tuple[int, datetime, tuple[str, ...]]]
    """Number, start, and who can then."""
    minutes: int
    booked_at: datetime | None
    zones: Sequence[str]
    names: Sequence[UserText | Plain]
    """Of both, for the calendar."""


def times_blocks(words: Words, times: Times) -> list[Block]:
    """What is proposed, or what is booked; nothing to tap once it is over."""
    if times.state in OVER:
        return [section(words.mrkdwn("lp-not-this-round"))]
    if times.state in {SessionState.RUNNING, SessionState.DONE}:
        return [section(words.mrkdwn("lp-times-held"))]
    return _booked(words, times, times.booked_at) if times.booked_at is not None else _proposed(words, times)


def _proposed(words: Words, times: Times) -> list[Block]:
    return [section(words.mrkdwn("lp-times-header")), *(_slot(words, times, *slot) for slot in times.slots)]


def _slot(words: Words, times: Times, number: int, at: datetime, chosen_by: tuple[str, ...]) -> Block:
    time = words.moment_in(at, times.zones)
    shown = [words.mrkdwn("intro-slot", times=opened(time))]
    if chosen_by:
        shown.append(words.mrkdwn("intro-slot-chosen-by", names=words.join([words.person(one) for one in chosen_by])))
    accept = button(
        words.plain("intro-button-slot"),
        action_id="lp-slot",
        value=f"{times.session_id}:{number}",
        spoken=words.plain("intro-button-slot-spoken", time=time),
    )
    return section(lines(shown), accessory=accept, block_id=f"lp-slot-{times.session_id}-{number}")


def _booked(words: Words, times: Times, at: datetime) -> list[Block]:
    names = Plain(", ".join(as_plain(name) for name in times.names))
    title = words.plain("lp-calendar-name", names=names)
    links = calendar_links(title, at, times.minutes, words.plain("lp-calendar-details"))
    number = next(number for number, start, _ in times.slots if start == at)
    return [
        section(words.mrkdwn("intro-booked", moment=words.moment_in(at, times.zones))),
        actions(
            button(words.plain("intro-calendar-google"), action_id="lp-calendar-google", url=links.google),
            button(words.plain("intro-calendar-outlook"), action_id="lp-calendar-outlook", url=links.outlook),
            button(words.plain("intro-button-unbook"), action_id="lp-slot", value=f"{times.session_id}:{number}"),
            block_id=f"lp-booked-{times.session_id}",
        ),
    ]
