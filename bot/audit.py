"""What organisers and operators changed: written with the change itself, in words for organisers to read."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update

from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from models.audit import ALLOWED, AuditLine
from models.engine import TeamSession
from models.people import Workspace

OPERATOR = "operator"
"""Whoever has the command line."""
KEPT = timedelta(days=730)
NEWEST = 40
"""How many lines are shown."""


def record(
    session: TeamSession, actor: str, action: str, now: datetime, *, subject: str | None = None, count: int | None = None
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


class _AuditData:
    name = "audit"

    def describe(self, reader: Reader) -> list[Holding]:
        words, count = reader.words, len(_lines_of(reader.session, reader.person.id))
        if not count:
            return []
        what = words.mrkdwn("data-audit", n=count)
        return [Holding(what, words.mrkdwn("data-readers-organisers"), words.mrkdwn("data-kept-audit"))]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        return {"lines": [as_json(session, line) for line in _lines_of(session, user_id)]}

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        """A line holds no words."""

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:  # noqa: ARG002 - the contract's shape
        # What was changed, and when, stays; the name of who did it was theirs.
        theirs = update(AuditLine).where(AuditLine.actor == user_id).values(actor=pseudonym)
        session.execute(theirs, execution_options={ALLOWED: True, "synchronize_session": False})

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:  # noqa: ARG002 - the contract's shape
        return set()

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:  # noqa: ARG002 - the contract's shape
        return 0


def _lines_of(session: TeamSession, user_id: str) -> list[AuditLine]:
    return list(session.scalars(select(AuditLine).where(AuditLine.actor == user_id).order_by(AuditLine.at)))


AUDIT_DATA = _AuditData()
