"""Leaving: out of all stories from now on, and one's own on their way become notes."""

from datetime import datetime

from sqlalchemy import select

from bot.delivery.outbox import refresh_home
from bot.people.service import person_of
from bot.wins.rules import Choice, State
from bot.wins.service.asking import choose
from bot.wins.service.stories import open_stories, take_back
from bot.wins.service.unnamed import is_unnamed
from models.engine import TeamSession
from models.wins import Win, WinCredit, WinUnnamed


def leave(session: TeamSession, user_id: str, now: datetime) -> None:
    """Named nowhere, asked nothing. What stands in a digest of one's own stays until one takes it back."""
    name_me_nowhere(session, user_id, now)
    for win in open_stories(session, user_id):
        take_back(session, win.id, user_id, now)


def name_me_nowhere(session: TeamSession, user_id: str, now: datetime) -> None:
    """Never named again, and taken out of every story that names them now."""
    person_of(session, user_id, now)
    if not is_unnamed(session, user_id):
        session.add(WinUnnamed(user_id=user_id, since=now))
        session.flush()
    for win_id in _credited_in(session, user_id):
        choose(session, win_id, user_id, Choice.NEITHER, now)
    refresh_home(session, user_id, now)


def name_me_again(session: TeamSession, user_id: str, now: datetime) -> None:
    """To be asked again, story by story."""
    row = session.get(WinUnnamed, (session.team_id, user_id))
    if row is not None:
        session.delete(row)
    refresh_home(session, user_id, now)


def _credited_in(session: TeamSession, user_id: str) -> list[str]:
    """The stories in which somebody is asked, or shown."""
    query = (
        select(WinCredit.win_id)
        .join(Win, Win.id == WinCredit.win_id)
        .where(WinCredit.user_id == user_id, Win.state != State.KEPT, Win.title.is_not(None))
        .where(WinCredit.choice.is_distinct_from(Choice.NEITHER))
    )
    return list(session.scalars(query.order_by(WinCredit.win_id)))
