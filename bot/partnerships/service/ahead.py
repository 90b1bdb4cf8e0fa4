"""What time will have partnerships say: room is kept for what matters more."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select

from bot.delivery.outbox import find
from bot.partnerships.rules import TIMERS, Invite, SessionState
from bot.partnerships.service import health, reviews, wants
from bot.partnerships.service.letters import RANKS
from bot.partnerships.service.sessions import prompt_at, propose_at
from bot.people.budget import Ahead
from models.engine import TeamSession
from models.kept import kept
from models.partnerships import Invitation, Partnership, Session, is_running


def ahead(session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterator[Ahead]:
    """Times, prompts, reviews, checks, cards and reminders that these people will get until a moment."""
    wanted = set(user_ids)
    for row in _running(wanted).scalars(session):
        for at, template in _of_pair(session, row):
            if at < until and row.resting_since is None:
                yield from (Ahead(one, at, RANKS[template]) for one in {row.first_id, row.second_id} & wanted)
    yield from _reminders(session, wanted, until)


@kept
def _running(user_ids: Collection[str]) -> Select[Partnership]:
    either = or_(Partnership.first_id.in_(user_ids), Partnership.second_id.in_(user_ids))
    return select(Partnership).where(either, is_running(Partnership))


def _of_pair(session: TeamSession, row: Partnership) -> Iterator[tuple[datetime, str]]:
    times = propose_at(session, row)
    if times is not None:
        yield times, "lp-times"
    booked = select(Session).where(Session.partnership_id == row.id, Session.state == SessionState.BOOKED)
    for found in session.scalars(booked):
        at = prompt_at(session, found, row)
        if at is not None:
            yield at, "lp-prompt"
    review = reviews.review_at(row)
    if review is not None and find(session, reviews.review_key(row, row.first_id)) is None:
        yield review, "lp-review"
    check, again = health.due_at(row), wants.due_at(row)
    if check is not None and (review is None or check < review - timedelta(days=TIMERS.check_open_days)):
        yield check, "lp-check"
    if again is not None:
        yield again, "lp-again"


def _reminders(session: TeamSession, wanted: Collection[str], until: datetime) -> Iterator[Ahead]:
    for found in _unanswered(wanted).scalars(session):
        at = found.sent_at + timedelta(days=TIMERS.remind_days)
        if at < until:
            yield Ahead(found.to_id, at, RANKS["lp-invite-remind"])


@kept
def _unanswered(user_ids: Collection[str]) -> Select[Invitation]:
    return select(Invitation).where(
        Invitation.to_id.in_(user_ids),
        Invitation.state == Invite.OPEN,
        Invitation.pair.is_not(None),
        Invitation.withheld.is_(False),
        Invitation.reminded.is_(False),
    )
