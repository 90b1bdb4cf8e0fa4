"""What was told of somebody, and what they told: their own, and shown to nobody else."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, or_, select

from bot.delivery.outbox import Letter, enqueue
from bot.wins.rules import Kind, State
from bot.wins.service.letters import RANKS
from bot.wins.service.told import Story, stories_of
from models.delivery import Kind as By
from models.engine import TeamSession
from models.kept import kept
from models.wins import Win, WinCredit


@dataclass(frozen=True)
class Entry:
    """One piece of a portfolio: thanks that came, a story that names its owner, or a note of their own."""

    story: Story
    at: datetime
    is_own: bool


def portfolio(session: TeamSession, user_id: str) -> list[Entry]:
    """The newest first. A win counts from its author's approval on: before that it may still change or go."""
    wins = list(_pieces(user_id).scalars(session))
    at = {win.id: win.approved_at or win.created_at for win in wins}
    return [Entry(story, at[story.id], story.author_id == user_id) for story in stories_of(session, wins)]


@kept
def _pieces(user_id: str) -> Select[Win]:
    theirs = select(WinCredit.win_id).where(WinCredit.user_id == user_id)
    settled = (State.GIVEN, State.QUEUED, State.POSTED)
    mine = (Win.author_id == user_id) & (Win.kind != Kind.THANKS) & Win.state.in_((*settled, State.KEPT))
    query = select(Win).where(Win.title.is_not(None), or_(Win.id.in_(theirs) & Win.state.in_(settled), mine))
    return query.order_by(Win.created_at.desc(), Win.id)


def given_by(session: TeamSession, user_id: str) -> list[Story]:
    """The thanks that somebody gave, the newest first."""
    query = select(Win).where(Win.author_id == user_id, Win.kind == Kind.THANKS, Win.title.is_not(None))
    return stories_of(session, list(session.scalars(query.order_by(Win.created_at.desc(), Win.id))))


def ask_for_file(session: TeamSession, user_id: str, key: str, now: datetime) -> None:
    """Queue the portfolio as a file; `key` names this wish, so that what Slack repeats brings one file."""
    letter = Letter(
        key=f"win/portfolio/{user_id}/{key}",
        kind=By.FILE,
        template="win-portfolio",
        user_ids=(user_id,),
        due_at=now,
        urgent=True,
        rank=RANKS["win-portfolio"],
    )
    enqueue(session, letter, now)
