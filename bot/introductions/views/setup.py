"""The organiser's form, and the counts that an organiser may see."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.introductions.rules import RHYTHMS, Figures, Mode, ProgrammeState, Wishes
from bot.introductions.views.preview import open_button
from bot.texts import Mrkdwn, Plain, Words, channel_mention, lines, opened
from bot.texts.blocks import Block, Element, View, actions, button, confirm, context, divider, modal, section
from bot.texts.inputs import Option, checkboxes, input_block, multi_users_select, option, radio, select

RULES = ("required", "preferred", "ignored")
SIZES = (2, 3, 4)
HOURS = range(7, 18)
WEEKDAYS = range(5)


@dataclass(frozen=True)
class Setup:
    """What the form shows: a channel's programme as it is, or what is proposed for a new one."""

    channel_id: str
    is_general: bool
    programme_id: str | None
    state: ProgrammeState
    wishes: Wishes
    zones: Sequence[str]
    organisers: Collection[str] | None
    """Whom admins named; None where the reader is no admin, and so names nobody."""
    figures: Figures | None
    others: Sequence[Element] = ()
    """What else can be started in this channel: buttons of the other programmes."""


def setup_modal(words: Words, setup: Setup) -> View:
    """Every choice that an organiser has, with the channel's present ones filled in."""
    is_new = setup.programme_id is None
    return modal(
        title=words.plain("setup-title" if is_new else "setup-change-title"),
        submit=words.plain("setup-submit" if is_new else "setup-change-submit"),
        close=words.plain("setup-close"),
        callback_id="setup",
        private_metadata=setup.channel_id,
        blocks=[
            *_others(words, setup),
            *_top(words, setup),
            _mode(words, setup.wishes.mode),
            *_rhythm(words, setup),
            *_people(words, setup),
        ],
    )


def _others(words: Words, setup: Setup) -> list[Block]:
    if not setup.others:
        return []
    return [context(words.mrkdwn("setup-others")), actions(*setup.others, block_id="setup-others"), divider()]


def _top(words: Words, setup: Setup) -> list[Block]:
    intro = section(words.mrkdwn("setup-intro", channel=channel_mention(setup.channel_id)))
    warning = [context(words.mrkdwn("setup-general-warning"))] if setup.is_general else []
    if setup.programme_id is None:
        return [intro, *warning]
    return [*_standing(words, setup), divider()]


def _standing(words: Words, setup: Setup) -> list[Block]:
    title = words.mrkdwn("setup-counts-title")
    counts = section(lines([title, *figures_lines(words, setup.figures)]))
    return [counts, actions(*_switches(words, setup), block_id="setup-state")]


def _switches(words: Words, setup: Setup) -> list[Element]:
    is_paused = setup.state is ProgrammeState.PAUSED
    switch = button(
        words.plain("setup-button-resume" if is_paused else "setup-button-pause"),
        action_id="setup-resume" if is_paused else "setup-pause",
        value=setup.programme_id,
    )
    remove = button(
        words.plain("setup-button-remove"),
        action_id="setup-remove",
        value=setup.programme_id,
        style="danger",
        confirm=confirm(
            title=words.plain("setup-remove-confirm-title"),
            text=words.plain("setup-remove-confirm"),
            yes=words.plain("setup-remove-confirm-yes"),
            no=words.plain("setup-remove-confirm-no"),
            style="danger",
        ),
    )
    preview = [] if is_paused else [open_button(words, str(setup.programme_id))]
    return [*preview, switch, remove]


def figures_lines(words: Words, figures: Figures | None) -> list[Mrkdwn]:
    """The last quarter in counts. Where a count would tell of single people, one sentence says why it is not there."""
    if figures is None:
        return [words.mrkdwn("setup-counts-none")]
    counts = {
        "setup-counts-people": figures.people,
        "setup-counts-matched": figures.matched,
        "setup-counts-met": figures.met,
        "setup-counts-across": figures.across_departments,
    }
    shown = [_quarter(words, figures)]
    shown += [words.mrkdwn(key, n=found.count) for key, found in counts.items() if found is not None]
    return shown if None not in counts.values() else [*shown, words.mrkdwn("setup-counts-few")]


def _quarter(words: Words, figures: Figures) -> Mrkdwn:
    first, *_, last = figures.quarter.months
    year = Plain(str(figures.quarter.year))
    return words.mrkdwn("setup-counts-quarter", first=words.month(first), last=words.month(last), year=year)


def _rhythm(words: Words, setup: Setup) -> list[Block]:
    wishes = setup.wishes
    cadences = [option(words.plain(f"setup-cadence-option-{name}"), name) for name in RHYTHMS]
    weekdays = [option(opened(words.weekday(day)), str(day)) for day in WEEKDAYS]
    hours = [option(words.hour(hour), str(hour)) for hour in sorted({*HOURS, wishes.hour})]
    zones = [option(Plain(zone), zone) for zone in setup.zones]
    return [
        _choice(words, "cadence", cadences, wishes.cadence, hint=True),
        _choice(words, "weekday", weekdays, str(wishes.weekday)),
        _choice(words, "hour", hours, str(wishes.hour), hint=True),
        _choice(words, "zone", zones, wishes.zone),
    ]


def _people(words: Words, setup: Setup) -> list[Block]:
    wishes = setup.wishes
    sizes = [option(words.plain("setup-size-option", n=size), str(size)) for size in SIZES]
    return [
        _choice(words, "size", sizes, str(wishes.size)),
        _choice(words, "departments", _rule_options(words), wishes.departments),
        _choice(words, "sites", _rule_options(words), wishes.sites),
        _choice(words, "levels", _rule_options(words), wishes.levels),
        _guests(words, guests=wishes.guests),
        *([] if setup.organisers is None else [_organisers(words, setup.organisers)]),
    ]


def _choice(words: Words, name: str, options: list[Option], initial: str, *, hint: bool = False) -> Block:
    return input_block(
        words.plain(f"setup-{name}-label"),
        select(action_id=name, options=options, initial=initial),
        block_id=name,
        hint=words.plain(f"setup-{name}-hint") if hint else None,
    )


def _rule_options(words: Words) -> list[Option]:
    return [option(words.plain(f"setup-rule-option-{rule}"), rule) for rule in RULES]


def _mode(words: Words, mode: Mode) -> Block:
    options = [option(words.plain(f"setup-mode-option-{way.value.replace('_', '-')}"), way.value) for way in Mode]
    return input_block(
        words.plain("setup-mode-label"),
        radio(action_id="mode", options=options, initial=mode.value),
        block_id="mode",
        hint=words.plain("setup-mode-hint"),
    )


def _guests(words: Words, *, guests: bool) -> Block:
    options = [option(words.plain("setup-guests-option"), "guests")]
    element = checkboxes(action_id="guests", options=options, initial=["guests"] if guests else [])
    return input_block(words.plain("setup-guests-label"), element, block_id="guests", optional=True)


def _organisers(words: Words, organisers: Collection[str]) -> Block:
    return input_block(
        words.plain("setup-organisers-label"),
        multi_users_select(action_id="organisers", initial=sorted(organisers)),
        block_id="organisers",
        hint=words.plain("setup-organisers-hint"),
        optional=True,
    )
