"""How well somebody listens as a coach, as they see it themself; and that they took up a tool, not which."""

from datetime import datetime

from sqlalchemy import or_, select

from bot.errors import Refusal
from bot.partnerships.service.openness import own_profile
from bot.partnerships.service.pairs import Pair
from bot.partnerships.service.takings import seat_in
from bot.partnerships.service.turns import turns_of
from models.engine import TeamSession
from models.partnerships import Partnership, Seat, Session


def coached(session: TeamSession, session_id: str, user_id: str) -> bool:
    """True where somebody coached in a session, or does."""
    return any(turn.coach_id == user_id for turn in turns_of(session, session_id))


def check(session: TeamSession, session_id: str, user_id: str, value: int) -> Pair:
    """How well this person listened in that session, 1 to 5; nobody but them ever sees it (programmes.md C16).

    Raises:
        Refusal: not theirs, they did not coach in it, or no such number.
    """
    pair, _, seat = seat_in(session, session_id, user_id)
    if not 1 <= value <= 5 or not coached(session, session_id, user_id):
        raise Refusal("lp-step-over")
    seat.listened = value
    return pair


def trend(session: TeamSession, user_id: str) -> list[int]:
    """All that somebody said of their own listening, the oldest first, whoever they listened to."""
    query = (
        select(Seat.listened)
        .join(Session, Session.id == Seat.session_id)
        .join(Partnership, Partnership.id == Session.partnership_id)
        .where(or_(Partnership.first_id == user_id, Partnership.second_id == user_id), Seat.user_id == user_id)
        .where(Seat.listened.is_not(None))
    )
    ordered = query.order_by(Session.began_at, Session.number, Session.id)
    return [value for value in session.scalars(ordered) if value is not None]


def take_up(session: TeamSession, user_id: str, now: datetime) -> None:
    """Count that a tool was opened."""
    own_profile(session, user_id, now).tools += 1
