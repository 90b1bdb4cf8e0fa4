"""Sessions that never leave their workspace."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NoReturn, TypeVar

from sqlalchemy import (
    BinaryExpression,
    Connection,
    Engine,
    Executable,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    event,
    inspect,
)
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption
from sqlalchemy.sql.cache_key import CacheKey

from models.base import Base, TeamScoped
from models.kept import is_kept
from models.seal import Sealed, Vault
from models.shape import Shape, keyed, look_up

Row = TypeVar("Row", bound=Base)
_MISSED = "scope.missed"
_KEPT = "scope.kept"
"""Under what a session keeps the rows it was asked for by key: by itself it forgets those that nobody holds."""


_TEAM = "team_of_session"
_own_queries: dict[Executable, Executable] = {}
"""Of each query that is kept: the same with the condition that it is of a workspace, which one being a value."""


class Unscoped(Exception):
    """A query for rows of workspaces in a session that has none. Use `Database.team(team_id)`."""


class TeamSession(Session):
    """A session bound to one workspace, or, where `everywhere` is set, expressly to all of them.

    Rows of other workspaces are neither read nor written: selects, updates and deletes get the workspace's condition,
    and a new row takes the session's workspace or is refused. SQL written by hand is refused as well, for nobody can
    tell what it touches.
    """

    team_id: str | None = None
    vault: Vault
    everywhere: bool = False
    between: Callable[[], None] | None = None
    """Called before each query: where reading gives way to others. Not for a session that writes: it holds locks."""

    _by_key: bool = False
    """True while a row is fetched by a key that names this session's workspace."""

    def get(self, entity: type[Row], ident: Any, **options: Any) -> Row | None:  # type: ignore[override] # classes alone
        """The row with this key, or None, as SQLAlchemy has it, and kept: asked for again, it costs no query.

        A key that begins with this session's workspace cannot lead to another, so nothing needs to be added to it.
        What was not there is not asked for again either, until this session writes or the row is to be locked.
        """
        by_key = self.team_id is not None and isinstance(ident, tuple) and ident[0] == self.team_id
        by_key = by_key and _leads_with_team(entity)
        missed: set[tuple[type[Base], Any]] = self.info.setdefault(_MISSED, set())
        if by_key and (entity, ident) in missed and not options and not self.new:
            return None
        self._by_key = by_key
        try:
            row = super().get(entity, ident, **options)
        finally:
            self._by_key = False
        if row is not None:
            self.info.setdefault(_KEPT, {})[id(row)] = row
        elif by_key:
            missed.add((entity, ident))
        return row

    def seal(self, text: str) -> Sealed:
        """Seal free text for this workspace."""
        return self.vault.seal(self._team(), text)

    def unseal(self, sealed: Sealed) -> str:
        """Open free text of this workspace."""
        return self.vault.unseal(self._team(), sealed)

    def connection(self, *arguments: Any, **options: Any) -> Connection:
        """The bare connection, which knows no workspace: for sessions of all of them alone."""
        if not self.everywhere:
            raise Unscoped("a bare connection knows no workspace")
        return super().connection(*arguments, **options)

    def bulk_save_objects(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refused: it goes past the check of new rows. Use `add_all`."""
        raise Unscoped("bulk operations know no workspace; use add_all")

    bulk_insert_mappings = bulk_update_mappings = bulk_save_objects

    def _team(self) -> str:
        if self.team_id is None:
            raise Unscoped("free text belongs to one workspace, and this session has none")
        return self.team_id


def _keep_to_team(state: ORMExecuteState) -> None:
    session = state.session
    assert isinstance(session, TeamSession)  # noqa: S101 - the listener hangs on TeamSession alone
    if session.between is not None:
        session.between()
    if session.everywhere or session._by_key or state.is_column_load or state.is_relationship_load:  # noqa: SLF001 - its own
        return
    team_id = session.team_id
    own = _own_queries.get(state.statement)
    if own is not None and team_id is not None:
        state.statement, state.parameters = own, {**_values(state.parameters), _TEAM: team_id}
        return
    shape, key = look_up(state.statement)
    if shape.is_handwritten:
        raise Unscoped("nobody can tell which workspace SQL written by hand touches; write it with the mapped classes")
    if (team_id is None or not state.is_orm_statement) and shape.has_teams:
        raise Unscoped("this query touches rows of workspaces; open the session with Database.team(team_id)")
    if not all(named == team_id for named in _teams_written(state)):
        raise Unscoped("this statement writes rows of another workspace, or does not say of which")
    if state.is_insert:
        session.info.pop(_MISSED, None)
    state.statement = _kept(state.statement, shape, key, team_id)


def _kept(statement: Executable, shape: Shape, key: CacheKey | None, team_id: str | None) -> Executable:
    if shape.plain is None or not isinstance(statement, Select):
        return statement.options(_only(team_id))
    if is_kept(statement):
        _own_queries[statement] = statement.where(*(table.c.team_id == bindparam(_TEAM) for table in shape.plain))
    # The same condition, for the many that need no more: it makes a query take half the time.
    return keyed(statement, key, (_own_rows(table, team_id) for table in shape.plain))


def _values(parameters: object) -> Mapping[str, Any]:
    assert parameters is None or isinstance(parameters, Mapping)  # noqa: S101 - a SELECT takes no list of them
    return parameters or {}


@cache
def _leads_with_team(entity: type[object]) -> bool:
    return issubclass(entity, TeamScoped) and inspect(entity).primary_key[0].name == "team_id"


@lru_cache(maxsize=1024)
def _only(team_id: str | None) -> ExecutableOption:
    # Kept, because making one takes as long as many a statement.
    return with_loader_criteria(TeamScoped, lambda row: row.team_id == team_id, include_aliases=True)


@lru_cache(maxsize=1024)
def _own_rows(table: Table, team_id: str | None) -> BinaryExpression[bool]:
    own = table.c.team_id == team_id
    assert isinstance(own, BinaryExpression)  # noqa: S101 - a column against a value
    return own


def _teams_written(state: ORMExecuteState) -> Iterator[object]:
    """The workspace of each row that a statement inserts, or moves to; None where it does not say."""
    statement, rows = state.statement, state.parameters
    if isinstance(rows, Mapping):
        rows = [rows] if state.is_insert else None
    if isinstance(statement, Insert | Update):
        yield from _teams_set(statement, state.session.get_bind()) if rows is None else _teams_of(rows)


def _teams_of(rows: Iterable[Mapping[str, Any]]) -> Iterator[object]:
    return (row.get("team_id") for row in rows)


def _teams_set(statement: Insert | Update, bind: Engine | Connection) -> list[object]:
    # Naming the column has an INSERT that says nothing of it bind None to it; several rows bind team_id_m0, _m1 …
    columns = ["team_id"] if isinstance(statement, Insert) else []
    values = statement.compile(bind, column_keys=columns).params
    found = [value for name, value in values.items() if name == "team_id" or name.startswith("team_id_m")]
    return found or [None] * len(columns)


def _own_new_rows(session: Session, context: UOWTransaction, instances: Any) -> None:  # noqa: ARG001 - SQLAlchemy's signature
    assert isinstance(session, TeamSession)  # noqa: S101 - the listener hangs on TeamSession alone
    session.info.pop(_MISSED, None)
    for row in {*session.new, *session.dirty, *session.deleted}:
        if isinstance(row, TeamScoped) and not session.everywhere:
            _own(session, row)


def _own(session: TeamSession, row: TeamScoped) -> None:
    if inspect(row).dict.get("team_id") is None and session.team_id is not None:
        row.team_id = session.team_id
    _refuse_strangers(session, row)


def _refuse_strangers(session: Session, row: object) -> None:
    assert isinstance(session, TeamSession)  # noqa: S101 - the listener hangs on TeamSession alone
    if session.everywhere or not isinstance(row, TeamScoped):
        return
    theirs = inspect(row).dict.get("team_id")
    if session.team_id is None or theirs not in {None, session.team_id}:
        raise Unscoped(f"a {type(row).__name__} of another workspace cannot be written here")


event.listen(TeamSession, "do_orm_execute", _keep_to_team)
event.listen(TeamSession, "before_flush", _own_new_rows)
event.listen(TeamSession, "before_attach", _refuse_strangers)
