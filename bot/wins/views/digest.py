"""The digest as a channel reads it, and its first post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.texts import Mrkdwn, Plain, UserText, Words, channel_mention
from bot.texts.blocks import (
    Block,
    Element,
    Style,
    actions,
    button,
    context,
    divider,
    header,
    image,
    message,
    section,
)
from bot.wins.rules import Kind, Rhythm
from bot.wins.views.story import Told, appearing, story_blocks

Pairs = Sequence[tuple[Plain, Plain]]


@dataclass(frozen=True)
class Issue:
    """One digest: its stories in their order, and which departments won together."""

    told: Sequence[Told]
    pairs: Pairs
    picture_id: str | None
    organiser: UserText | Plain
    """By name, not as a mention: nobody is called every fortnight."""


def digest_message(words: Words, issue: Issue) -> list[Block]:
    """The digest. It reads well on a phone: one story after the other, nothing side by side."""
    stories = [told for told in issue.told if told.kind is not Kind.THANKS]
    said = words.mrkdwn("win-digest", n=len(stories)) if stories else words.mrkdwn("win-digest-empty")
    return message(
        header(words.plain("win-digest-headline-label")),
        section(said),
        *_together(words, issue),
        *(block for told in stories for block in (divider(), *story_blocks(words, told))),
        *_thanks(words, [told for told in issue.told if told.kind is Kind.THANKS]),
        divider(),
        actions(
            share_button(words, style="primary"), button(words.plain("win-button-mine"), action_id="win-portfolio-open")
        ),
        context(words.mrkdwn("win-digest-foot", organiser=issue.organiser)),
    )


def joined(words: Words, pairs: Pairs) -> Plain:
    """The pairs of departments in one sentence's part."""
    return Plain(words.join([words.plain("win-digest-pair", one=one, other=other) for one, other in pairs]))


def picture_alt(words: Words, pairs: Pairs) -> Plain:
    """What the picture shows, for those who do not see it."""
    return words.plain("win-picture-alt-label", pairs=joined(words, pairs))


def _together(words: Words, issue: Issue) -> list[Block]:
    if not issue.pairs:
        return []
    said = context(words.mrkdwn("win-digest-together", pairs=joined(words, issue.pairs)))
    if issue.picture_id is None:
        return [said]
    return [image(issue.picture_id, alt=picture_alt(words, issue.pairs)), said]


def _thanks(words: Words, thanks: Sequence[Told]) -> list[Block]:
    shown = [line for told in thanks if (line := _thank(words, told)) is not None]
    return [divider(), section(words.mrkdwn("win-digest-thanks")), *(section(line) for line in shown)] if shown else []


def _thank(words: Words, told: Told) -> Mrkdwn | None:
    if not told.people or told.author is None:
        return None
    [receiver] = told.people
    return words.mrkdwn(
        "win-shown-thanks",
        author=appearing(words, told.author),
        name=appearing(words, receiver),
        expertise=told.headline,
        change=told.happened,
    )


def share_button(words: Words, value: str | None = None, style: Style | None = None) -> Element:
    """Tell one's own."""
    return button(words.plain("win-button-share"), action_id="win-open", value=value, style=style)


def welcome_message(words: Words, organiser_id: str, cadence: Plain, first: date | None) -> list[Block]:
    """The first post in the channel: who set it up, and what it is."""
    said = words.mrkdwn("win-welcome", organiser=words.person(organiser_id), cadence=cadence)
    day = [] if first is None else [section(words.mrkdwn("win-welcome-next", day=words.date(first)))]
    return message(section(said), *day, actions(share_button(words, style="primary")))


def unreachable_message(words: Words, channel_id: str) -> list[Block]:
    """To the organiser whose channel was archived, or closed."""
    return message(section(words.mrkdwn("win-unreachable", channel=channel_mention(channel_id))))


def cadence_of(words: Words, rhythm: Rhythm) -> Plain:
    """`every other Thursday`."""
    return words.plain(f"intro-cadence-{rhythm.cadence}", weekday=words.weekday(rhythm.weekday))
