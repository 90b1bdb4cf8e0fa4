"""What a person gets alone: told, previewed, asked, left out, and the question before quiet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.introductions.rules import Answer, Mode
from bot.matching.model import LeftOutReason
from bot.texts import Plain, Words, channel_mention
from bot.texts.blocks import Block, Style, actions, button, message, section


@dataclass(frozen=True)
class Offer:
    """Introductions in a channel, as they are told to those who may take part."""

    programme_id: str
    channel_id: str
    organiser: str
    cadence: Plain
    mode: Mode
    next_on: date | None


def welcome_message(words: Words, offer: Offer) -> list[Block]:
    """The first post in the channel: who set it up, when it begins, how to join, how to leave."""
    are_members_in = offer.mode is Mode.MEMBERS
    style: Style | None = None if are_members_in else "primary"
    return message(
        section(words.mrkdwn("intro-welcome-post", organiser=words.person(offer.organiser), cadence=offer.cadence)),
        *([section(words.mrkdwn("intro-welcome-members"))] if are_members_in else []),
        *_next_round(words, offer),
        actions(
            button(words.plain("intro-button-join"), action_id="intro-join", value=offer.programme_id, style=style),
            button(words.plain("intro-button-leave"), action_id="intro-leave", value=offer.programme_id),
            button(words.plain("intro-button-profile"), action_id="profile-open"),
        ),
    )


def _next_round(words: Words, offer: Offer) -> list[Block]:
    return [] if offer.next_on is None else [section(words.mrkdwn("intro-next-round", day=words.date(offer.next_on)))]


def ended_message(words: Words, channel_id: str) -> list[Block]:
    """The last post in the channel, when an organiser has removed its introductions."""
    return message(section(words.mrkdwn("intro-closed-programme", channel=channel_mention(channel_id))))


def told_message(words: Words, offer: Offer, *, is_in: bool) -> list[Block]:
    """To a member whose channel has introductions: you are in, unless you would rather not."""
    channel = channel_mention(offer.channel_id)
    told = words.mrkdwn("intro-told", channel=channel, organiser=words.person(offer.organiser), cadence=offer.cadence)
    if not is_in:
        return message(
            section(told),
            section(words.mrkdwn("intro-left", channel=channel)),
            actions(button(words.plain("intro-button-join"), action_id="intro-join", value=offer.programme_id)),
        )
    return message(
        section(told),
        *_next_round(words, offer),
        actions(
            button(words.plain("intro-button-profile"), action_id="profile-open"),
            button(words.plain("intro-button-not-for-me"), action_id="intro-leave", value=offer.programme_id),
        ),
    )


def preview_message(words: Words, round_id: str, day: date, *, skipped: bool) -> list[Block]:
    """Two working days before: with a button to skip, and one to take that back."""
    if skipped:
        undo = button(words.plain("intro-button-unskip"), action_id="intro-unskip", value=round_id)
        return message(section(words.mrkdwn("intro-skipped", day=words.date(day))), actions(undo))
    skip = button(words.plain("intro-button-skip"), action_id="intro-skip", value=round_id)
    return message(section(words.mrkdwn("intro-preview", day=words.date(day))), actions(skip))


def ask_message(
    words: Words, pairing_id: str, others: Sequence[str], answer: Answer | None, *, closed: bool
) -> list[Block]:
    """Day 10: did you get to talk? The answer can be changed until the round closes."""
    names = words.join([words.person(user_id) for user_id in others])
    question = section(words.mrkdwn("intro-asked", names=names))
    said = [] if answer is None else [section(words.mrkdwn(f"intro-answered-{answer.value}"))]
    if closed:
        return message(question, *said)
    # Named, for on Home more than one of them may stand.
    return message(question, *said, actions(*_answers(words, pairing_id, answer), block_id=f"ask-{pairing_id}"))


def _answers(words: Words, pairing_id: str, given: Answer | None) -> list[dict[str, object]]:
    return [
        button(
            words.plain(f"intro-button-{answer.value}"),
            action_id=f"intro-answer-{answer.value}",
            value=pairing_id,
            style="primary" if answer is given else None,
        )
        for answer in Answer
    ]


def left_out_message(words: Words, reason: str) -> list[Block]:
    """To someone who could not be matched: why, and that they come first next time."""
    key = {
        LeftOutReason.ALONE: "intro-left-out-nobody",
        LeftOutReason.NOBODY_LEGAL: "intro-left-out-rules",
        LeftOutReason.ODD_ONE_OUT: "intro-left-out",
    }[LeftOutReason(reason)]
    return message(section(words.mrkdwn(key)))


def check_message(words: Words, programme_id: str, quiet_until: date | None) -> list[Block]:
    """After three silent rounds: one question, then quiet; None once they said that I shall go on."""
    if quiet_until is None:
        return message(section(words.mrkdwn("intro-check-kept")))
    return message(
        section(words.mrkdwn("intro-check")),
        section(words.mrkdwn("intro-quiet", date=words.date(quiet_until))),
        actions(
            button(words.plain("intro-button-keep"), action_id="intro-stay", value=programme_id, style="primary"),
            button(words.plain("intro-button-leave"), action_id="intro-leave", value=programme_id),
        ),
    )
