"""What organisers and operators changed: written with the change itself, in words for organisers to read."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from models.audit import ALLOWED, AuditLine
from models.engine import TeamSession
from models.people import Workspace

OPERATOR = "operator"
"""Whoever has the command line."""
KEPT = timedelta(days=730)
NEWEST = 40
"""How many lines are shown."""


def record(
    session: TeamSession,
    actor: str,
    action: str,
    now: datetime,
    *,
    subject: str | None = None,
    count: int | None = None,
) -> None:
    """Write a line, in the transaction of what it tells. `action` is the end of a text key: `audit-<action>`."""
    session.add(AuditLine(actor=actor, action=action, at=now, subject=subject, count=count))


def record_everywhere(session: TeamSession, action: str, now: datetime, *, count: int | None = None) -> None:
    """Write a line for each workspace: of what an operator did to all of them."""
    for team_id in session.scalars(select(Workspace.team_id)).all():
        session.add(AuditLine(team_id=team_id, actor=OPERATOR, action=action, at=now, count=count))


def newest(session: TeamSession) -> list[AuditLine]:
    """The latest lines, the newest first."""
    return list(session.scalars(select(AuditLine).order_by(AuditLine.at.desc(), AuditLine.id).limit(NEWEST)))


def trim(session: TeamSession, now: datetime) -> None:
    """Let lines go that are older than two years. Nothing else deletes any."""
    old = delete(AuditLine).where(AuditLine.at < now - KEPT)
    session.execute(old, execution_options={ALLOWED: True, "synchronize_session": False})
