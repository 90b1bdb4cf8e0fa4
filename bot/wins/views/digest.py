"""The digest as a channel reads it, its first post, and the organiser's form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.texts import Mrkdwn, Plain, UserText, Words, channel_mention, opened
from bot.texts.blocks import (
    Block,
    Element,
    View,
    actions,
    button,
    confirm,
    context,
    divider,
    header,
    image,
    message,
    modal,
    section,
)
from bot.texts.inputs import Option, input_block, option, select
from bot.wins.rules import RHYTHMS, DigestState, Kind, Rhythm
from bot.wins.views.story import Told, appearing, story_blocks

HOURS = range(7, 18)
WEEKDAYS = range(5)
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
        actions(share_button(words), button(words.plain("win-button-mine"), action_id="win-portfolio-open")),
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


def share_button(words: Words, value: str | None = None) -> Element:
    """Tell one's own."""
    return button(words.plain("win-button-share"), action_id="win-open", value=value, style="primary")


def welcome_message(words: Words, organiser_id: str, cadence: Plain, first: date | None) -> list[Block]:
    """The first post in the channel: who set it up, and what it is."""
    said = words.mrkdwn("win-welcome", organiser=words.person(organiser_id), cadence=cadence)
    day = [] if first is None else [section(words.mrkdwn("win-welcome-next", day=words.date(first)))]
    return message(section(said), *day, actions(share_button(words)))


def unreachable_message(words: Words, channel_id: str) -> list[Block]:
    """To the organiser whose channel was archived, or closed."""
    return message(section(words.mrkdwn("win-unreachable", channel=channel_mention(channel_id))))


# --- for organisers


@dataclass(frozen=True)
class Setup:
    """What the form shows: a channel's digest as it is, or what is proposed for a new one."""

    channel_id: str
    is_private: bool
    digest_id: str | None
    state: DigestState
    rhythm: Rhythm
    zones: Sequence[str]
    waits: bool


def setup_form(words: Words, setup: Setup) -> View:
    """How often, on which weekday, at what hour of whose clocks."""
    return modal(
        title=words.plain("win-setup-title"),
        submit=words.plain("win-setup-submit"),
        close=words.plain("win-setup-close"),
        callback_id="win-setup",
        private_metadata=setup.channel_id,
        blocks=[
            section(words.mrkdwn("win-setup-intro", channel=channel_mention(setup.channel_id))),
            *([context(words.mrkdwn("win-setup-private"))] if setup.is_private else []),
            *([context(words.mrkdwn("win-setup-waits"))] if setup.waits else []),
            *_switches(words, setup),
            *_rhythm(words, setup),
        ],
    )


def _switches(words: Words, setup: Setup) -> list[Block]:
    if setup.digest_id is None:
        return []
    is_paused = setup.state is DigestState.PAUSED
    switch = button(
        words.plain("setup-button-resume" if is_paused else "setup-button-pause"),
        action_id="win-setup-resume" if is_paused else "win-setup-pause",
        value=setup.digest_id,
    )
    sure = confirm(
        title=words.plain("win-setup-remove-confirm-title"),
        text=words.plain("win-setup-remove-confirm"),
        yes=words.plain("win-setup-remove-confirm-yes"),
        no=words.plain("win-setup-remove-confirm-no"),
        style="danger",
    )
    remove = button(
        words.plain("setup-button-remove"),
        action_id="win-setup-remove",
        value=setup.digest_id,
        style="danger",
        confirm=sure,
    )
    return [actions(switch, remove, block_id="win-setup-state")]


def _rhythm(words: Words, setup: Setup) -> list[Block]:
    rhythm = setup.rhythm
    cadences = [option(words.plain(f"setup-cadence-option-{name}"), name) for name in RHYTHMS]
    weekdays = [option(opened(words.weekday(day)), str(day)) for day in WEEKDAYS]
    hours = [option(words.hour(hour), str(hour)) for hour in sorted({*HOURS, rhythm.hour})]
    zones = [option(Plain(zone), zone) for zone in setup.zones]
    return [
        _choice(words, "cadence", cadences, rhythm.cadence),
        _choice(words, "weekday", weekdays, str(rhythm.weekday)),
        _choice(words, "hour", hours, str(rhythm.hour), hint=words.plain("win-setup-hour-hint")),
        _choice(words, "zone", zones, rhythm.zone),
    ]


def _choice(words: Words, name: str, options: list[Option], initial: str, *, hint: Plain | None = None) -> Block:
    element = select(action_id=name, options=options, initial=initial)
    return input_block(words.plain(f"setup-{name}-label"), element, block_id=name, hint=hint)


def setup_button(words: Words, channel_id: str) -> Element:
    """Opens the form, from the setup of a channel."""
    return button(words.plain("win-setup-button-open"), action_id="win-setup-open", value=channel_id)


def organising_blocks(words: Words, digest_id: str, channel_id: str, line: Mrkdwn) -> list[Block]:
    """A digest on an organiser's Home."""
    change = button(words.plain("setup-button-change"), action_id="win-setup-open", value=channel_id)
    return [section(line, accessory=change, block_id=f"win-digest-{digest_id}")]


def schedule_line(words: Words, channel_id: str, cadence: Plain, next_at: datetime | None, zone: str) -> Mrkdwn:
    """When the next digest can come, or that it is on pause."""
    channel = channel_mention(channel_id)
    if next_at is None:
        return words.mrkdwn("win-setup-line-paused", channel=channel)
    return words.mrkdwn("win-setup-line", channel=channel, cadence=cadence, day=words.moment(next_at, zone))


def cadence_of(words: Words, rhythm: Rhythm) -> Plain:
    """`every other Thursday`."""
    return words.plain(f"intro-cadence-{rhythm.cadence}", weekday=words.weekday(rhythm.weekday))
