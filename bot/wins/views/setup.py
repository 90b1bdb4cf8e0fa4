"""The organiser's form for the digest of a channel, and its line on Home."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.texts import Mrkdwn, Plain, Words, channel_mention, opened
from bot.texts.blocks import Block, Element, View, actions, button, confirm, context, modal, section
from bot.texts.inputs import Option, input_block, option, select
from bot.wins.rules import RHYTHMS, DigestState, Rhythm

HOURS = range(7, 18)
WEEKDAYS = range(5)


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
