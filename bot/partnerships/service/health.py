"""The monthly health check, and what one has given and received: each for oneself alone (programmes.md A10)."""

from collections import defaultdict
from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.delivery.outbox import refresh, refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import CHECKS, TIMERS, Balance, State, check_at, turn_minutes
from bot.partnerships.service import reviews
from bot.partnerships.service.pairs import Pair, require_pair, show_again
from bot.partnerships.service.questions import Question
from bot.people.erased import is_somebody
from models.engine import TeamSession
from models.partnerships import HealthCheck, Partnership, Session, Turn


def due_at(row: Partnership) -> datetime | None:
    """When both are asked next; None while nothing is agreed."""
    if row.state is not State.ACTIVE or row.review_from is None:
        return None
    return check_at(row.review_from, row.checked_at)


def is_due(row: Partnership, now: datetime) -> bool:
    """True where it is time to ask. A review asks more: the check waits while one is open, and the week before it."""
    at, review = due_at(row), reviews.review_at(row)
    is_near = review is not None and now >= review - timedelta(days=TIMERS.check_open_days)
    return at is not None and now >= at and not is_near


def check_key(row: Partnership, user_id: str) -> str:
    """The one message of a check."""
    return _question(row).key(user_id)


def _question(row: Partnership) -> Question:
    assert row.checked_at is not None  # noqa: S101 - a check was asked
    about = f"lp/{row.id}/check/{row.checked_at.date()}"
    return Question("lp-check", about, {"partnership": row.id}, row.checked_at, TIMERS.check_open_days)


def ask(session: TeamSession, row: Partnership, now: datetime) -> None:
    """Ask both, each alone."""
    if row.check_open:
        _end(session, row, now)  # one that a break kept from ending
    number = _number(session, row) + 1
    row.checked_at, row.check_open = now, True
    for user_id in _partners(row):
        session.add(HealthCheck(partnership_id=row.id, number=number, user_id=user_id, asked_at=now))
    session.flush()
    _question(row).ask(session, _partners(row), now)
    show_again(session, row, now, urgent=False)


def _partners(row: Partnership) -> list[str]:
    return [one for one in (row.first_id, row.second_id) if is_somebody(one)]


def _number(session: TeamSession, row: Partnership) -> int:
    query = select(func.max(HealthCheck.number)).where(HealthCheck.partnership_id == row.id)
    return session.scalar(query) or 0


def look_after(session: TeamSession, row: Partnership, now: datetime) -> None:
    """One reminder to whoever has tapped nothing; after a week it ends, and nothing is said."""
    if not row.check_open:
        return
    question = _question(row)
    if now >= question.until:
        _end(session, row, now)
    else:
        question.remind(session, _waited_for(session, row), now)


def _end(session: TeamSession, row: Partnership, now: datetime) -> None:
    _question(row).count_silence(session, _waited_for(session, row), now)
    row.check_open = False
    for user_id in _partners(row):
        refresh(session, check_key(row, user_id), now, urgent=False)
    show_again(session, row, now, urgent=False)


def _waited_for(session: TeamSession, row: Partnership) -> list[str]:
    """Who has tapped nothing."""
    here = (HealthCheck.partnership_id == row.id, HealthCheck.number == _number(session, row))
    return [one.user_id for one in session.scalars(select(HealthCheck).where(*here)) if not tapped(one)]


def tapped(check: HealthCheck) -> dict[str, int]:
    """What somebody has tapped in a check."""
    found = {what: getattr(check, what) for what in CHECKS}
    return {what: value for what, value in found.items() if value is not None}


def tap(session: TeamSession, place: tuple[str, str], user_id: str, value: int, now: datetime) -> Pair:
    """One of the three taps, 1 to 5; a second one takes the place of the first. `place`: the partnership, and which.

    Raises:
        Refusal: not theirs, over, or no check is open.
    """
    partnership_id, what = place
    pair = require_pair(session, partnership_id, user_id)
    check = latest(session, pair)
    if not pair.row.check_open or check is None or what not in CHECKS or not 1 <= value <= 5:
        raise Refusal("lp-check-over")
    setattr(check, what, value)
    session.flush()
    refresh(session, check_key(pair.row, user_id), now)
    refresh_home(session, user_id, now)
    return pair


def latest(session: TeamSession, pair: Pair, *, before: int | None = None) -> HealthCheck | None:
    """One's own newest check, or the newest before another one."""
    query = select(HealthCheck).where(HealthCheck.partnership_id == pair.id, HealthCheck.user_id == pair.me)
    if before is not None:
        query = query.where(HealthCheck.number < before)
    return session.scalar(query.order_by(HealthCheck.number.desc()).limit(1))


def earlier(session: TeamSession, pair: Pair) -> dict[str, int]:
    """What one tapped the last time before the check that is open."""
    now_on = latest(session, pair)
    found = None if now_on is None else latest(session, pair, before=now_on.number)
    return {} if found is None else tapped(found)


def balance(session: TeamSession, pair: Pair) -> Balance:
    """What one has given as a coach and received as a learner, in turns that are over."""
    query = select(Turn, Session.turn_minutes).join(Session, Session.id == Turn.session_id)
    turns: dict[tuple[str, int], list[Turn]] = defaultdict(list)
    agreed: dict[str, int] = {}
    for part, minutes in session.execute(query.where(Session.partnership_id == pair.id)).all():
        turns[part.session_id, part.number].append(part)
        agreed[part.session_id] = minutes
    given: list[int] = []
    received: list[int] = []
    for (session_id, _), parts in turns.items():
        ends = [part.ended_at for part in parts if part.ended_at is not None]
        if len(ends) == len(parts):
            lasted = turn_minutes(min(part.began_at for part in parts), max(ends), agreed[session_id])
            (received if parts[0].learner_id == pair.me else given).append(lasted)
    return Balance(len(given), len(received), sum(given), sum(received))
