"""Where a partnership stands, for one of the two; and the window that all its pages share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.partnerships.rules import Balance, Choice, State
from bot.partnerships.views.health import Check
from bot.partnerships.views.session import Planned
from bot.partnerships.views.times import Times
from bot.texts import Mrkdwn, Words
from bot.texts.blocks import Block, Element, Style, View, actions, button, message, modal, section


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
    card_asked: bool
    """Both are asked to write theirs anew, or to keep what stands."""
    card_renewed: bool
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
    overdue: bool
    """That day is over."""
    behind: tuple[str, int, int] | None
    """Shown to both from two turns on: who has had fewer, how many, and how many the other."""
    review: Review | None
    plans: Sequence[Planned]
    tally: tuple[int, int, int]
    """One's own numbers: options noted, in how many sessions, and after how many something new was tried."""
    check: Check | None
    balance: Balance
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


def state_lines(words: Words, room: Room) -> list[Mrkdwn]:
    """Where it stands, in a sentence or two; on Home, too."""
    told = [_state(words, room)]
    if room.resting:
        told.append(words.mrkdwn("lp-resting"))
    if room.behind is not None:
        who, fewer, more = room.behind
        told.append(words.mrkdwn("lp-gap", name=words.person(who), fewer=fewer, more=more))
    return told


def waiting_lines(words: Words, room: Room) -> list[Mrkdwn]:
    """What one may do in the partnership, said on Home without a button of its own."""
    told = []
    if room.check is not None and not room.check.is_done:
        told.append(words.mrkdwn("lp-check-open"))
    if room.card_asked and not room.card_renewed:
        told.append(words.mrkdwn("lp-card-again-home"))
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
    if room.overdue:
        return words.mrkdwn("lp-state-overdue")
    if room.next_on is not None:
        return words.mrkdwn("lp-state-active", date=words.date(room.next_on))
    return words.mrkdwn("lp-state-quiet")


def opener(words: Words, partnership_id: str, *, primary: bool = False) -> Element:
    """A button that opens the partnership."""
    style: Style | None = "primary" if primary else None
    return button(words.plain("lp-button-open"), action_id="lp-open", value=partnership_id, style=style)


def pointing(words: Words, key: str, partnership_id: str, **values: Mrkdwn) -> list[Block]:
    """A sentence, and the way to the partnership."""
    open_it = actions(opener(words, partnership_id), block_id=f"lp-open-{partnership_id}")
    return message(section(words.mrkdwn(key, **values)), open_it)
