"""What every table has: UTC timestamps, and a workspace that each row belongs to."""

from collections.abc import Collection
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import uuid4

from sqlalchemy import JSON, ColumnElement, DateTime, Dialect, Enum, Index, MetaData, String, bindparam, text
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from models.seal import Sealed, SealedText


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Naive datetimes are refused: they do not say when."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC on the way in; SQLite keeps no zone, so it gets the bare UTC time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a timestamp needs a zone: {value.isoformat()}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Always aware, always UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """The root of all mapped classes."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        Sealed: SealedText(),
        dict[str, Any]: JSON(),
        list[str]: JSON(),
        list[list[str]]: JSON(),
        list[int]: JSON(),
        str: String(255),
        # Stored under their values, as text: a new state needs no migration.
        StrEnum: Enum(StrEnum, native_enum=False, length=16, create_constraint=False, values_callable=list),
    }


class TeamScoped:
    """Mixin of every table whose rows belong to one workspace.

    A session without a workspace refuses to query such a table; see `models.engine.TeamSession`.
    """

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True, sort_order=-1)


def only_where(name: str, column: str, values: Collection[StrEnum], *columns: str) -> Index:
    """An index of `columns` that holds only the rows whose `column` is one of these: what is over costs nothing."""
    where = text(f"{column} IN ({', '.join(repr(str(value)) for value in values)})")
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)


def only_set(column: str) -> dict[str, Any]:
    """What makes an index hold only the rows in which `column` is set, on both databases."""
    where = text(f"{column} IS NOT NULL")
    return {"sqlite_where": where, "postgresql_where": where}


def is_one_of(column: InstrumentedAttribute[Any], values: Collection[StrEnum]) -> ColumnElement[bool]:
    """The condition of such an index.

    The values are written out: SQLite uses the index only where it can read that the condition is the index's own.
    """
    return column.in_(bindparam("values", list(values), expanding=True, literal_execute=True, unique=True))


def new_id() -> str:
    """An opaque id that says nothing about what it names."""
    return uuid4().hex
