"""Who may be matched right now. One function, used by every path that puts people together."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from models.people import Person


class Barrier(StrEnum):
    """Why somebody cannot be matched. Told to that person alone."""

    BOT = "bot"
    GONE = "gone"
    UNREACHABLE = "unreachable"
    STRANGER = "stranger"
    GUEST = "guest"
    NOT_IN_CHANNEL = "not_in_channel"
    PAUSED = "paused"
    AWAY = "away"
    QUIET = "quiet"
    FULL = "full"
    """Other introductions fill their week."""


@dataclass(frozen=True)
class Gate:
    """What a programme asks of people: whether guests take part, and who is in its channel (None: not known yet)."""

    guests: bool
    members: frozenset[str] | None


def barrier(person: Person, gate: Gate, now: datetime, *, quiet_until: datetime | None = None) -> Barrier | None:
    """The first thing that keeps a person out, None where nothing does."""
    return _account_barrier(person, gate) or _wish_barrier(person, now, quiet_until)


def _account_barrier(person: Person, gate: Gate) -> Barrier | None:
    found = {
        Barrier.BOT: person.is_bot,
        Barrier.GONE: person.is_deleted,
        Barrier.UNREACHABLE: person.unreachable is not None,
        Barrier.STRANGER: person.is_stranger and not gate.guests,
        Barrier.GUEST: person.is_guest and not gate.guests,
        Barrier.NOT_IN_CHANNEL: gate.members is not None and person.id not in gate.members,
    }
    return next((name for name, holds in found.items() if holds), None)


def _wish_barrier(person: Person, now: datetime, quiet_until: datetime | None) -> Barrier | None:
    if is_paused(person, now):
        return Barrier.PAUSED
    if is_away(person, now):
        return Barrier.AWAY
    return Barrier.QUIET if quiet_until is not None and now < quiet_until else None


def is_paused(person: Person, now: datetime) -> bool:
    """True until the person's first day back, by the calendar of their own zone."""
    if person.paused_at is None:
        return False
    return person.paused_until is None or now.astimezone(ZoneInfo(person.zone)).date() < person.paused_until


def is_away(person: Person, now: datetime) -> bool:
    """True while the person's Slack status says that they are off work."""
    return person.is_away and (person.away_until is None or now < person.away_until)
