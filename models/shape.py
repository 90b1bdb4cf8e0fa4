"""What a statement is made of. It is looked through once for each shape: the values in it change nothing about that."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ClauseElement, ColumnClause, Executable, Select, Table, TableClause, TextClause
from sqlalchemy.sql import visitors
from sqlalchemy.sql.selectable import ReturnsRows

from models.base import Base, TeamScoped

MOST_SHAPES = 4096
"""Some hundreds are met in a long life; this keeps a caller that invents ever new ones from filling the memory."""
_shapes: dict[object, "Shape"] = {}


@dataclass(frozen=True)
class Shape:
    """What decides how a statement is kept to one workspace."""

    is_handwritten: bool
    has_teams: bool
    """It names a table that has a workspace in each row."""
    plain: tuple[Table, ...] | None
    """For a SELECT from bare tables, with no join, alias or query inside: those of them that belong to workspaces."""


def shape_of(statement: Executable) -> Shape:
    """The shape of a statement, from memory where one like it was met before."""
    assert isinstance(statement, ClauseElement)  # noqa: S101 - every statement a session executes is one
    key = statement._generate_cache_key()  # noqa: SLF001 - SQLAlchemy's own example of a cache asks for it
    if key is None:
        return _look_at(statement)
    shape = _shapes.get(key.key)
    if shape is None:
        if len(_shapes) >= MOST_SHAPES:
            _shapes.clear()
        shape = _shapes[key.key] = _look_at(statement)
    return shape


def _look_at(statement: ClauseElement) -> Shape:
    parts = list(visitors.iterate(statement))
    return Shape(
        is_handwritten=any(_is_handwritten(part) for part in parts),
        has_teams=any(_has_teams(part) for part in parts),
        plain=tuple(_scoped(statement)) if _is_plain(statement, parts) else None,
    )


def _is_handwritten(part: object) -> bool:
    if isinstance(part, ColumnClause) and part.is_literal:
        return part.name != "*"  # as in count(*)
    return isinstance(part, TextClause) or (isinstance(part, TableClause) and not isinstance(part, Table))


def _has_teams(part: object) -> bool:
    return isinstance(part, Table) and "team_id" in part.c


def _is_plain(statement: ClauseElement, parts: list[visitors.ExternallyTraversible]) -> bool:
    sources = [part for part in parts if isinstance(part, ReturnsRows) and part is not statement]
    return isinstance(statement, Select) and all(
        isinstance(source, Table) for source in [*sources, *statement.get_final_froms()]
    )


def _scoped(statement: ClauseElement) -> Iterator[Table]:
    assert isinstance(statement, Select)  # noqa: S101 - it is plain
    scoped = _of_workspaces()
    for source in statement.get_final_froms():
        assert isinstance(source, Table)  # noqa: S101 - it is plain
        # As it is declared: what a mapped class puts into a statement is an annotated copy.
        table = source.metadata.tables[source.key]
        if table in scoped:
            yield table


def _of_workspaces() -> set[object]:
    # Asked anew for each shape: a class may be mapped after the first query was made.
    return {mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, TeamScoped)}
