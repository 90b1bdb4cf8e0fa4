"""Databases: SQLite for one process, PostgreSQL for many."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock
from time import monotonic, sleep

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

from models.durable import SharedSync
from models.scope import TeamSession, Unscoped
from models.seal import Vault

__all__ = ["Database", "TeamSession", "Unscoped", "UnusableUrl", "normal_url"]

BUSY_TIMEOUT_MS = 10_000


class UnusableUrl(Exception):
    """An address that is no SQLite file and no PostgreSQL database; it is not shown, for it may hold a password."""

    def __init__(self) -> None:
        super().__init__("DATABASE_URL should be sqlite:///file or postgresql://user:password@host/database.")


class Database:
    """One database: SQLite for one process, PostgreSQL for many.

    Args:
        url: an SQLAlchemy URL, `sqlite:///file` or `postgresql://…` (psycopg 3).
        vault: the keys for free text.
        outlives_power_cuts: False for tests whose disk is in nobody's way: then a commit waits for no disk.

    Raises:
        UnusableUrl: it is neither.
    """

    def __init__(self, url: str, vault: Vault, *, outlives_power_cuts: bool = True) -> None:
        self.url = normal_url(url)
        self.vault = vault
        self._log = SharedSync() if self.is_sqlite and outlives_power_cuts else None
        self.engine = _writer(self.url, self._log)
        self._reader = _sqlite_reader(self.url) if self.is_sqlite else _postgres_reader(self.engine)
        self._write = sessionmaker(self.engine, class_=TeamSession, expire_on_commit=False)
        self._read = sessionmaker(self._reader, class_=TeamSession, expire_on_commit=False)
        self._background: AbstractContextManager[object] = Lock() if self.is_sqlite else nullcontext()

    @property
    def is_sqlite(self) -> bool:
        """True where one process owns the file."""
        return self.url.startswith("sqlite")

    @contextmanager
    def team(self, team_id: str) -> Iterator[TeamSession]:
        """One write transaction in one workspace: committed at the end, rolled back on an exception."""
        with self._write.begin() as session:
            yield _scope(session, self.vault, team_id=team_id)
        self._outlive_power_cut()

    @contextmanager
    def behind(self, team_id: str) -> Iterator[TeamSession]:
        """The same for the many threads that deliver.

        SQLite has one writer at a time. These wait for their turn among themselves, so that whoever is to be answered
        has one of them at most before them.
        """
        with self._background, self._write.begin() as session:
            yield _scope(session, self.vault, team_id=team_id)
        self._outlive_power_cut()

    @contextmanager
    def everywhere(self) -> Iterator[TeamSession]:
        """One write transaction across workspaces: for delivery and the scheduler alone."""
        with self._write.begin() as session:
            yield _scope(session, self.vault, everywhere=True)
        self._outlive_power_cut()

    @contextmanager
    def read(self, team_id: str) -> Iterator[TeamSession]:
        """One workspace, to look at only: the database refuses whatever would write."""
        with self._read() as session:
            yield _scope(session, self.vault, team_id=team_id)

    @contextmanager
    def look(self) -> Iterator[TeamSession]:
        """All workspaces, to look at only: for delivery, health and the command line. It waits for no writer."""
        with self._read() as session:
            yield _scope(session, self.vault, everywhere=True)

    def _outlive_power_cut(self) -> None:
        if self._log is not None:
            self._log.wait()

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()
        self._reader.dispose()


def _scope(session: TeamSession, vault: Vault, *, team_id: str | None = None, everywhere: bool = False) -> TeamSession:
    session.team_id, session.vault, session.everywhere = team_id, vault, everywhere
    return session


def normal_url(url: str) -> str:
    """The same URL with psycopg 3 named as PostgreSQL's driver, as operators paste it without.

    Raises:
        UnusableUrl: it cannot be read, or names neither an SQLite file nor a PostgreSQL database.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # the second for a port that is no number
        raise UnusableUrl from None
    if parsed.drivername in {"postgres", "postgresql"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    if not _is_usable(parsed):
        raise UnusableUrl
    return parsed.render_as_string(hide_password=False)


def _is_usable(url: URL) -> bool:
    if url.drivername in {"sqlite", "sqlite+pysqlite"}:
        return url.database not in {None, "", ":memory:"}  # each connection would have a memory of its own
    return url.drivername == "postgresql+psycopg"


def _writer(url: str, log: SharedSync | None) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=10, pool_timeout=10)
    # One connection writes; the others wait for it in the pool, where waiting is fair.
    engine = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=BUSY_TIMEOUT_MS / 1000)
    event.listen(engine, "connect", _configure_sqlite)
    event.listen(engine, "connect", lambda connection, _entry: _configure_commits(connection, log))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _sqlite_reader(url: str) -> Engine:
    engine = create_engine(url, pool_size=5, max_overflow=5, pool_timeout=BUSY_TIMEOUT_MS / 1000)
    event.listen(engine, "connect", _configure_sqlite_reader)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _postgres_reader(writer: Engine) -> Engine:
    # The same pool: PostgreSQL keeps a transaction from writing by itself.
    return writer.execution_options(postgresql_readonly=True)


def _configure_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Without this the driver begins transactions by itself, deferred, and contended updates are lost.
    connection.isolation_level = None
    connection.cursor().execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    _switch_to_wal(connection)
    connection.cursor().execute("PRAGMA foreign_keys=ON")


def _configure_commits(connection: DBAPIConnection, log: SharedSync | None) -> None:
    # An intent to send must survive a power cut: NORMAL, because `SharedSync` waits for the disk after the commit.
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=OFF" if log is None else "PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA database_list")
    for _number, name, file in cursor.fetchall():
        if log is not None and name == "main":
            log.log_file = f"{file}-wal"


def _switch_to_wal(connection: DBAPIConnection) -> None:
    # The busy timeout does not cover this switch: two processes that open a new file at once would fail.
    deadline = monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.cursor().execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if monotonic() > deadline:
                raise
            sleep(0.02)
        else:
            return


def _configure_sqlite_reader(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    _configure_sqlite(connection, entry)
    connection.cursor().execute("PRAGMA query_only=ON")
