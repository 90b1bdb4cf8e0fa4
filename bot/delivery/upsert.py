"""One way to write an insert that may meet a row that is there, for both databases."""

from functools import cache
from typing import Any, TypeAlias

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from models.base import Base
from models.engine import TeamSession, Unscoped

Insert: TypeAlias = postgresql.Insert | sqlite.Insert


def insert(session: TeamSession, model: type[Base]) -> Insert:
    """An insert of the session's own dialect, which knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return insert_for(session.get_bind().dialect.name, model)


def insert_for(dialect: str, model: type[Base]) -> Insert:
    """The same for a dialect by its name, for a statement that is kept."""
    return postgresql.insert(model) if dialect == "postgresql" else sqlite.insert(model)


def insert_once(session: TeamSession, model: type[Base], **values: Any) -> bool:
    """Insert a row of the session's workspace. False when one with the same keys exists; it stays as it is."""
    if session.team_id is None:
        raise Unscoped(f"a {model.__name__} belongs to one workspace, and this session has none")
    once = _once(session.get_bind().dialect.name, model)
    return session.execute(once, {"team_id": session.team_id, **values}).first() is not None


@cache
def _once(dialect: str, model: type[Base]) -> ReturningInsert[Any]:
    # Kept, because putting it together takes longer than running it.
    return insert_for(dialect, model).on_conflict_do_nothing().returning(model.__table__.c.team_id)
