"""Leaving: one partnership, the list of open people, a cohort that one facilitates, an offer, or all of it."""

from datetime import datetime

from bot.delivery.outbox import refresh_home
from bot.partnerships.service import cohorts, invitations, openness, pairs, volunteers
from models.engine import TeamSession

OPEN, FACILITATES, OFFERED = "open", "facilitates:", "offered"
"""What somebody is in besides partnerships: the list of open people, cohorts they facilitate, what they offered."""


def leave(session: TeamSession, user_id: str, now: datetime, engagement_id: str | None = None) -> None:
    """Leave one thing, or all of them. Nobody is told why."""
    for pair in pairs.pairs_of(session, user_id):
        if engagement_id in {None, pair.id}:
            pairs.end(session, pair.row, now, by=user_id)
    for cohort in cohorts.facilitated(session, user_id):
        if engagement_id in {None, f"{FACILITATES}{cohort.id}"}:
            cohorts.step_down(session, cohort.id, user_id, now)
    if engagement_id in {None, OPEN}:
        _close(session, user_id, now)
    if engagement_id in {None, OFFERED}:
        volunteers.withdraw(session, user_id, now)
    refresh_home(session, user_id, now)
    session.flush()


def _close(session: TeamSession, user_id: str, now: datetime) -> None:
    invitations.let_go_of_all(session, user_id, now)
    cohorts.leave_all(session, user_id)
    profile = openness.profile_of(session, user_id)
    if profile is not None:
        profile.capacity = 0
