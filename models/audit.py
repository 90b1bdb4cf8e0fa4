"""What organisers and operators changed, and when. Append-only: the session refuses to change or delete a line."""

from datetime import datetime
from typing import Any

from sqlalchemy import Delete, Index, String, Table, Update, event
from sqlalchemy.orm import Mapped, ORMExecuteState, Session, UOWTransaction, mapped_column
from sqlalchemy.sql import visitors

from models.base import Base, TeamScoped, new_id
from models.scope import TeamSession

ALLOWED = "audit_upkeep"
"""The execution option of the two statements that may touch lines: trimming old ones, and an organiser's erasure."""


class AuditLine(TeamScoped, Base):
    """One thing that was done."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_at", "team_id", "at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(32))
    """The organiser's user id, `operator` for the command line, or a pseudonym once the organiser was erased."""
    action: Mapped[str] = mapped_column(String(32))
    subject: Mapped[str | None] = mapped_column(String(64))
    """The id of a channel, or the pseudonym of a person: never somebody's own id."""
    count: Mapped[int | None]


class AppendOnly(Exception):
    """A line of the audit was to be changed or deleted."""


def _refuse_changed_lines(session: Session, context: UOWTransaction, instances: Any) -> None:  # noqa: ARG001 - SQLAlchemy's signature
    changed = {row for row in session.dirty if session.is_modified(row)} | set(session.deleted)
    if any(isinstance(row, AuditLine) for row in changed):
        raise AppendOnly("a line of the audit stays as it was written")


def _refuse_statements(state: ORMExecuteState) -> None:
    statement = state.statement
    if not isinstance(statement, Update | Delete) or state.execution_options.get(ALLOWED):
        return
    touched = (part for part in visitors.iterate(statement) if isinstance(part, Table))
    if any(table.name == AuditLine.__tablename__ for table in touched):
        raise AppendOnly("lines of the audit are neither changed nor deleted")


event.listen(TeamSession, "before_flush", _refuse_changed_lines)
event.listen(TeamSession, "do_orm_execute", _refuse_statements)
