"""Three options: what a learner notes while somebody brings a fresh view, and whether they tried something new.

"A fresh point of view … new strategies and opportunities" (programmes.md C13). All of it is the learner's alone.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from bot.errors import Refusal
from bot.partnerships.rules import Role
from bot.partnerships.service.pairs import Pair
from bot.partnerships.service.takings import seat_in
from bot.partnerships.service.turns import turns_of
from models.engine import TeamSession
from models.partnerships import Seat, Session


@dataclass(frozen=True)
class Noted:
    """What one learner noted in one session: how many options, and their words where they wanted them kept."""

    session_id: str
    found: int
    words: tuple[str, ...]
    tried: bool


@dataclass(frozen=True)
class Tally:
    """One's own numbers in a partnership."""

    found: int
    sessions: int
    tried: int


def can_note(session: TeamSession, session_id: str, user_id: str) -> bool:
    """True for a learner whose coach was, or is, their objective supporter in this session."""
    parts = turns_of(session, session_id)
    return any(part.learner_id == user_id and part.role is Role.OBJECTIVE for part in parts)


def note(session: TeamSession, session_id: str, user_id: str, options: Sequence[str], *, keep: bool) -> Pair:
    """Note options: their number, and the words where they are to be kept. An empty note takes the words back.

    Raises:
        Refusal: not theirs, or they had no objective supporter in this session.
    """
    pair, _, seat = seat_in(session, session_id, user_id)
    if not can_note(session, session_id, user_id):
        raise Refusal("lp-options-not-now")
    written = [option.strip() for option in options if option.strip()]
    if not written and seat.options is None:
        return pair  # the number alone was kept, and stays
    seat.options_found = len(written) or None
    seat.options = session.seal(json.dumps(written)) if written and keep else None
    if not written:
        seat.option_tried_at = None
    return pair


def mark_tried(session: TeamSession, session_id: str, user_id: str, now: datetime) -> Pair:
    """They have tried an option that was new to them. A second tap takes it back.

    Raises:
        Refusal: not theirs, or nothing was noted then.
    """
    pair, _, seat = seat_in(session, session_id, user_id)
    if seat.options_found is None:
        raise Refusal("lp-step-over")
    seat.option_tried_at = now if seat.option_tried_at is None else None
    return pair


def noted_in(session: TeamSession, session_id: str, user_id: str) -> Noted | None:
    """What somebody noted in one session."""
    seat = session.get(Seat, (session.team_id, session_id, user_id))
    return None if seat is None else _noted(session, seat)


def noted_before(session: TeamSession, pair: Pair, number: int) -> Noted | None:
    """What they noted last before that session: to be ticked off in it, should they have tried it."""
    query = _seats(pair).where(Session.number < number).order_by(Session.number.desc()).limit(1)
    seat = session.scalar(query)
    return None if seat is None else _noted(session, seat)


def tally(session: TeamSession, pair: Pair) -> Tally:
    """One's own numbers, for oneself."""
    seats = list(session.scalars(_seats(pair)))
    found = sum(seat.options_found or 0 for seat in seats)
    return Tally(found, len(seats), sum(seat.option_tried_at is not None for seat in seats))


def _seats(pair: Pair) -> Select[Seat]:
    query = select(Seat).join(Session, Session.id == Seat.session_id)
    return query.where(Session.partnership_id == pair.id, Seat.user_id == pair.me, Seat.options_found.is_not(None))


def _noted(session: TeamSession, seat: Seat) -> Noted | None:
    if seat.options_found is None:
        return None
    words = tuple(json.loads(session.unseal(seat.options))) if seat.options is not None else ()
    return Noted(seat.session_id, seat.options_found, words, seat.option_tried_at is not None)
