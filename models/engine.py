"""Databases, and sessions that never leave their workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    ClauseElement,
    Engine,
    Executable,
    Table,
    TextClause,
    create_engine,
    event,
    inspect,
    make_url,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, sessionmaker, with_loader_criteria
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql import visitors

from models.base import TeamScoped
from models.seal import Sealed, Vault

BUSY_TIMEOUT_MS = 10_000


class Unscoped(Exception):
    """A query for rows of workspaces in a session that has none. Use `Database.team(team_id)`."""


class TeamSession(Session):
    """A session bound to one workspace, or, where `team_id` is None, expressly to all of them.

    Rows of other workspaces are neither read nor written: selects, updates and deletes get the workspace's condition,
    and a new row takes the session's workspace or is refused.
    """

    team_id: str | None
    vault: Vault
    everywhere: bool

    def seal(self, text: str) -> Sealed:
        """Seal free text for this workspace."""
        return self.vault.seal(self._team(), text)

    def unseal(self, sealed: Sealed) -> str:
        """Open free text of this workspace."""
        return self.vault.unseal(self._team(), sealed)

    def _team(self) -> str:
        if self.team_id is None:
            raise Unscoped("free text belongs to one workspace, and this session has none")
        return self.team_id


def _touches_teams(statement: Executable) -> bool:
    if isinstance(statement, TextClause):
        return True  # nobody can tell what it touches
    assert isinstance(statement, ClauseElement)  # noqa: S101 - every statement a session executes is one
    return any(isinstance(part, Table) and "team_id" in part.c for part in visitors.iterate(statement))


def _keep_to_team(state: ORMExecuteState) -> None:
    session = state.session
    assert isinstance(session, TeamSession)  # noqa: S101 - the listener hangs on TeamSession alone
    if session.everywhere or state.is_column_load or state.is_relationship_load:
        return
    team_id = session.team_id
    if (team_id is None or not state.is_orm_statement) and _touches_teams(state.statement):
        raise Unscoped("this query touches rows of workspaces; open the session with Database.team(team_id)")
    state.statement = state.statement.options(
        with_loader_criteria(TeamScoped, lambda row: row.team_id == team_id, include_aliases=True)
    )


def _own_new_rows(session: Session, context: UOWTransaction, instances: Any) -> None:  # noqa: ARG001 - SQLAlchemy's signature
    assert isinstance(session, TeamSession)  # noqa: S101 - the listener hangs on TeamSession alone
    if session.everywhere:
        return
    for row in {*session.new, *session.dirty, *session.deleted}:
        if isinstance(row, TeamScoped):
            _own(session, row)


def _own(session: TeamSession, row: TeamScoped) -> None:
    if inspect(row).dict.get("team_id") is None and session.team_id is not None:
        row.team_id = session.team_id
    if row.team_id != session.team_id:
        raise Unscoped(f"a {type(row).__name__} of another workspace cannot be written here")


event.listen(TeamSession, "do_orm_execute", _keep_to_team)
event.listen(TeamSession, "before_flush", _own_new_rows)


class Database:
    """One database: SQLite for one process, PostgreSQL for many.

    Args:
        url: an SQLAlchemy URL, `sqlite:///file` or `postgresql://…` (psycopg 3).
        vault: the keys for free text.
    """

    def __init__(self, url: str, vault: Vault) -> None:
        self.url = normal_url(url)
        self.vault = vault
        self.engine = _writer(self.url)
        self._reader = _sqlite_reader(self.url) if self.is_sqlite else self.engine
        self._write = sessionmaker(self.engine, class_=TeamSession, expire_on_commit=False)
        self._read = sessionmaker(self._reader, class_=TeamSession, expire_on_commit=False)

    @property
    def is_sqlite(self) -> bool:
        """True where one process owns the file."""
        return self.url.startswith("sqlite")

    @contextmanager
    def team(self, team_id: str) -> Iterator[TeamSession]:
        """One write transaction in one workspace: committed at the end, rolled back on an exception."""
        with self._write.begin() as session:
            yield _scope(session, self.vault, team_id=team_id)

    @contextmanager
    def everywhere(self) -> Iterator[TeamSession]:
        """One write transaction across workspaces: for delivery and the scheduler alone."""
        with self._write.begin() as session:
            yield _scope(session, self.vault, everywhere=True)

    @contextmanager
    def read(self, team_id: str) -> Iterator[TeamSession]:
        """One workspace, to look at only; nothing written here is kept."""
        with self._read() as session:
            yield _scope(session, self.vault, team_id=team_id)

    @contextmanager
    def look(self) -> Iterator[TeamSession]:
        """All workspaces, to look at only: for delivery, health and the command line. It waits for no writer."""
        with self._read() as session:
            yield _scope(session, self.vault, everywhere=True)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()
        self._reader.dispose()


def _scope(session: TeamSession, vault: Vault, *, team_id: str | None = None, everywhere: bool = False) -> TeamSession:
    session.team_id, session.vault, session.everywhere = team_id, vault, everywhere
    return session


def normal_url(url: str) -> str:
    """The same URL with psycopg 3 named as PostgreSQL's driver, as operators paste it without."""
    parsed = make_url(url)
    if parsed.drivername in {"postgres", "postgresql"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed.render_as_string(hide_password=False)


def _writer(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=10, pool_timeout=10)
    # One connection writes; the others wait for it in the pool, where waiting is fair.
    engine = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=BUSY_TIMEOUT_MS / 1000)
    event.listen(engine, "connect", _configure_sqlite)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _sqlite_reader(url: str) -> Engine:
    engine = create_engine(url, pool_size=5, max_overflow=5, pool_timeout=BUSY_TIMEOUT_MS / 1000)
    event.listen(engine, "connect", _configure_sqlite_reader)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _configure_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Without this the driver begins transactions by itself, deferred, and contended updates are lost.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "foreign_keys=ON",
        "synchronous=FULL",  # an intent to send must survive a power cut
    ):
        connection.cursor().execute(f"PRAGMA {pragma}")


def _configure_sqlite_reader(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    _configure_sqlite(connection, entry)
    connection.cursor().execute("PRAGMA query_only=ON")
