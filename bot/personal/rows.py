"""A row as JSON takes it."""

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import inspect

from models.base import Base
from models.engine import TeamSession
from models.seal import Sealed

NEVER = frozenset({"team_id", "user_id"})
"""They stand at the head of the download."""


def as_json(session: TeamSession, row: Base, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Every column of a row that is set, free text opened, but for those it is to be `without`."""
    values = {name: getattr(row, name) for name in inspect(type(row)).columns.keys()}  # noqa: SIM118 - no dict
    return {
        name: _plain(session, value)
        for name, value in values.items()
        if value is not None and name not in NEVER and name not in without
    }


def _plain(session: TeamSession, value: Any) -> Any:
    match value:
        case Sealed():
            return session.unseal(value)
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
    return value
