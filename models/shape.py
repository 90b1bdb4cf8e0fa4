"""What a statement is made of. It is looked through once for each shape: the values in it change nothing about that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import (
    BinaryExpression,
    BindParameter,
    ClauseElement,
    ColumnClause,
    Executable,
    Join,
    Select,
    Table,
    TableClause,
    TextClause,
)
from sqlalchemy.sql import visitors
from sqlalchemy.sql.cache_key import CacheKey
from sqlalchemy.sql.functions import FunctionElement
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
    """For a SELECT from bare tables, inner joins of them too, with no alias or query inside: those of workspaces."""


def look_up(statement: Executable) -> tuple[Shape, CacheKey | None]:
    """The shape of a statement, and the key that finding it took; None for what SQLAlchemy compiles anew each time."""
    assert isinstance(statement, ClauseElement)  # noqa: S101 - every statement a session executes is one
    key = statement._generate_cache_key()  # noqa: SLF001 - SQLAlchemy's own example of a cache asks for it
    if key is None:
        return _look_at(statement), None
    shape = _shapes.get(key.key)
    if shape is None:
        if len(_shapes) >= MOST_SHAPES:
            _shapes.clear()
        shape = _shapes[key.key] = _look_at(statement)
    return shape, key


def keyed(
    statement: Select[*tuple[object, ...]], key: CacheKey | None, added: Iterable[BinaryExpression[bool]]
) -> Select[*tuple[object, ...]]:
    """A statement with conditions `column = value` on columns of tables that it reads, and its key made from `key`.

    A key takes as long as half of all that SQLAlchemy does for a query, and one was made for its shape already. What
    is added decides nothing but the column, so the old key and the columns say as much as a new one; the values
    follow the others in the order in which they were added.
    """
    conditions = tuple(added)
    kept = statement.where(*conditions)
    if key is not None:
        columns = tuple(condition.left for condition in conditions)
        values = [value for condition in conditions if isinstance(value := condition.right, BindParameter)]
        made = key._replace(key=(keyed, key.key, columns), bindparams=[*key.bindparams, *values])
        # As SQLAlchemy remembers the keys of its own elements: whatever is made of this statement forgets it.
        kept._set_memoized_attribute("_generate_cache_key", lambda: made)  # noqa: SLF001 - see above
    return kept


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
    if not isinstance(statement, Select):
        return False
    # A function counts as a table to SQLAlchemy. It reads rows only where it stands among the sources.
    inside = (part for part in parts if isinstance(part, ReturnsRows) and not isinstance(part, FunctionElement))
    read = [*(part for part in inside if part is not statement), *_sources(statement)]
    return all(isinstance(source, Table) or _is_inner(source) for source in read)


def _is_inner(source: ReturnsRows) -> bool:
    # What an inner join is joined on might as well be asked of its rows; an outer one would lose some.
    return isinstance(source, Join) and not source.isouter and not source.full


def _sources(statement: Select[*tuple[object, ...]]) -> Iterator[ReturnsRows]:
    """All that a SELECT reads from: the joins, and what they join."""
    for source in statement.get_final_froms():
        yield from (part for part in visitors.iterate(source) if isinstance(part, ReturnsRows))


def _scoped(statement: ClauseElement) -> Iterator[Table]:
    assert isinstance(statement, Select)  # noqa: S101 - it is plain
    scoped = _of_workspaces()
    for source in _sources(statement):
        if isinstance(source, Table):
            # As it is declared: what a mapped class puts into a statement is an annotated copy.
            table = source.metadata.tables[source.key]
            if table in scoped:
                yield table


def _of_workspaces() -> set[object]:
    # Asked anew for each shape: a class may be mapped after the first query was made.
    return {mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, TeamScoped)}
