"""The monthly health check, and what one has given and received: each for oneself alone (programmes.md A10)."""

from collections import defaultdict
from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.delivery.outbox import find, refresh, refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import CHECKS, TIMERS, Balance, State, check_at, turn_minutes
from bot.partnerships.service import reviews
from bot.partnerships.service.letters import say_to
from bot.partnerships.service.pairs import Pair, require_pair, show_again
from bot.people.erased import is_somebody
from bot.people.silence import ignored
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
    return f"lp/{row.id}/check/{row.checked_at.date() if row.checked_at is not None else ''}/{user_id}"


def ask(session: TeamSession, row: Partnership, now: datetime) -> None:
    """Ask both, each alone."""
    _end(session, row, now)  # one that a break kept from ending
    number = _number(session, row) + 1
    row.checked_at, row.check_open = now, True
    for user_id in _partners(row):
        session.add(HealthCheck(partnership_id=row.id, number=number, user_id=user_id, asked_at=now))
        until, params = now + timedelta(days=TIMERS.check_open_days), {"partnership": row.id}
        say_to(session, user_id, "lp-check", check_key(row, user_id), now, params=params, not_after=until)
    session.flush()
    show_again(session, row, now, urgent=False)


def _partners(row: Partnership) -> list[str]:
    return [one for one in (row.first_id, row.second_id) if is_somebody(one)]


def _number(session: TeamSession, row: Partnership) -> int:
    query = select(func.max(HealthCheck.number)).where(HealthCheck.partnership_id == row.id)
    return session.scalar(query) or 0


def look_after(session: TeamSession, row: Partnership, now: datetime) -> None:
    """One reminder to whoever has tapped nothing; after a week it ends, and nothing is said."""
    if not row.check_open or row.checked_at is None:
        return
    until = row.checked_at + timedelta(days=TIMERS.check_open_days)
    if now >= until:
        _end(session, row, now)
        return
    if now < row.checked_at + timedelta(days=TIMERS.remind_days):
        return
    for user_id in _silent(session, row):
        key, params = f"{check_key(row, user_id)}/remind", {"partnership": row.id}
        say_to(session, user_id, "lp-check-remind", key, now, params=params, not_after=until)


def _end(session: TeamSession, row: Partnership, now: datetime) -> None:
    if not row.check_open:
        return
    for user_id in _silent(session, row):
        ignored(session, user_id, now)
    row.check_open = False
    for user_id in _partners(row):
        refresh(session, check_key(row, user_id), now, urgent=False)
    show_again(session, row, now, urgent=False)


def _silent(session: TeamSession, row: Partnership) -> list[str]:
    """Who was asked and has tapped nothing."""
    here = (HealthCheck.partnership_id == row.id, HealthCheck.number == _number(session, row))
    silent = [one.user_id for one in session.scalars(select(HealthCheck).where(*here)) if not tapped(one)]
    asked = {user_id: find(session, check_key(row, user_id)) for user_id in silent}
    return [who for who, message in asked.items() if message is not None and message.sent_at is not None]


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
