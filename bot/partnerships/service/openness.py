"""How open somebody is to learning partnerships: the capacity dial, and the lessons they have opened."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS
from bot.people.service import person_of
from models.engine import TeamSession
from models.partnerships import LearningProfile, Partnership, is_running

UNSAID = 1
"""Whoever never turned the dial has room for one, and is suggested to nobody."""


def profile_of(session: TeamSession, user_id: str) -> LearningProfile | None:
    """What somebody said of partnerships, None where they never did."""
    return session.get(LearningProfile, (session.team_id, user_id))


def own_profile(session: TeamSession, user_id: str, now: datetime) -> LearningProfile:
    """The row of somebody who acts, made where there is none; nobody else changes it meanwhile."""
    person_of(session, user_id, now)
    found = session.get(LearningProfile, (session.team_id, user_id), with_for_update=True)
    if found is not None:
        return found
    made = LearningProfile(user_id=user_id, passed=[], lesson=0, changed_at=now)
    try:
        with session.begin_nested():
            session.add(made)
    except IntegrityError:  # the same person, twice at once
        return session.get_one(LearningProfile, (session.team_id, user_id), with_for_update=True)
    return made


def open_up(session: TeamSession, user_id: str, capacity: int, now: datetime) -> None:
    """Turn the dial: 0 is "not now", up to 3. What runs already goes on (programmes.md A5).

    Raises:
        Refusal: there is no such number on the dial.
    """
    if not 0 <= capacity <= TIMERS.most_capacity:
        raise Refusal("lp-step-over")
    profile = own_profile(session, user_id, now)
    profile.capacity, profile.changed_at = capacity, now
    refresh_home(session, user_id, now)


def capacity_of(session: TeamSession, user_id: str) -> int:
    """For how many partnerships somebody has room at most."""
    profile = profile_of(session, user_id)
    return UNSAID if profile is None or profile.capacity is None else profile.capacity


def busy(session: TeamSession, user_ids: Collection[str]) -> dict[str, int]:
    """How many partnerships each of these people is in."""
    found = dict.fromkeys(user_ids, 0)
    for column in (Partnership.first_id, Partnership.second_id):
        query = select(column, func.count()).where(column.in_(user_ids), is_running(Partnership)).group_by(column)
        for user_id, count in session.execute(query):
            found[user_id] += count
    return found


def has_room(session: TeamSession, user_id: str) -> bool:
    """True where somebody could take one more partnership."""
    return busy(session, [user_id])[user_id] < capacity_of(session, user_id)


def open_people(session: TeamSession) -> dict[str, int]:
    """Everybody who said that they may be suggested, with the room that they have left."""
    query = select(LearningProfile.user_id, LearningProfile.capacity).where(LearningProfile.capacity > 0)
    wanted = {user_id: capacity for user_id, capacity in session.execute(query) if capacity is not None}
    taken = busy(session, list(wanted))
    return {user_id: capacity - taken[user_id] for user_id, capacity in wanted.items()}


def partners_ever(session: TeamSession, user_id: str) -> set[str]:
    """Whom somebody has, or had, a partnership with."""
    mine = or_(Partnership.first_id == user_id, Partnership.second_id == user_id)
    rows = session.execute(select(Partnership.first_id, Partnership.second_id).where(mine))
    return {other for row in rows for other in row if other != user_id}


def next_lesson(session: TeamSession, user_id: str, lesson: int, now: datetime) -> None:
    """Remember how far somebody has come in the short lessons."""
    profile = own_profile(session, user_id, now)
    profile.lesson = max(profile.lesson, lesson)
