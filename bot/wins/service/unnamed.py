"""Who wants to be named in no story, once and for good."""

from collections.abc import Sequence

from sqlalchemy import select

from models.engine import TeamSession
from models.wins import WinUnnamed


def is_unnamed(session: TeamSession, user_id: str) -> bool:
    """True for somebody who wants to be named in no story."""
    return session.get(WinUnnamed, (session.team_id, user_id)) is not None


def unnamed_among(session: TeamSession, user_ids: Sequence[str]) -> set[str]:
    """Those of these people who want to be named in no story."""
    return set(session.scalars(select(WinUnnamed.user_id).where(WinUnnamed.user_id.in_(user_ids))))
