"""Opening the database that the settings name, for the bot and for its commands."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from filelock import FileLock, Timeout
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot import logs
from bot.delivery.upsert import insert
from bot.personal.journal import Journal
from bot.settings import Settings
from migrations import run as migrations
from models.engine import Database
from models.keys import KeyCheck
from models.reseal import NOBODY, fits, seal_plain
from models.seal import Vault

SAFE_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL when two connections write or checkpoint at the same instant."""
LONGEST_REST = 30.0

log = logs.get(__name__)


class Unready(Exception):
    """Partner cannot start; the message says what is missing and where to get it."""


NO_KEYS = (
    "PARTNER_KEYS is not set: what people write is stored encrypted, and this is the key. Make one with\n"
    "    python app.py keys new\n"
    "and keep it somewhere safe: without it nobody can read what is stored."
)


WRONG_KEYS = (
    "PARTNER_KEYS does not hold the key that this database was written with, so nothing was touched. Set it to the\n"
    "keys it was written with, the newest first, separated by commas. After a change of keys, the old one stays in\n"
    "the list until `python app.py keys rotate` has said that it may go. A restored backup needs the keys of its time."
)


def open_database(settings: Settings, *, outlives_power_cuts: bool = True) -> Database:
    """The database of the settings, migrated to head. `outlives_power_cuts`: see `Database`.

    Raises:
        Unready: there is no key for what people write, or it is the wrong one.
    """
    database = _database(settings, outlives_power_cuts=outlives_power_cuts)
    check_keys(database)  # before anything is written, the migration included
    migrations.upgrade(database.engine)
    _seal_what_is_plain(database)
    return database


def check_keys(database: Database) -> None:
    """Raises Unready where the database was written with other keys. It writes nothing."""
    if not fits(database.engine, database.vault):
        raise Unready(WRONG_KEYS)


def _seal_what_is_plain(database: Database) -> None:
    """What a migration could not do, for it has no keys; and the canary, by which wrong keys are known from now on."""
    sealed = seal_plain(database)
    if sealed:
        log.info("database.sealed", texts=sealed)
    with database.everywhere() as session:
        statement = insert(session, KeyCheck).values(name="canary", value=database.vault.seal(NOBODY, "canary"))
        session.execute(statement.on_conflict_do_nothing())


def journal_of(settings: Settings) -> Journal | None:
    """The journal of erasures; None where there is no place for it.

    Raises:
        Unready: it cannot be written to.
    """
    path = settings.erasures_path
    if path is None:
        return None
    journal = Journal(path)
    try:
        journal.check_writable()
    except OSError as error:
        raise Unready(
            f"The journal of erasures, {path}, cannot be written: {error.strerror}. Without it, people who\n"
            "were erased would come back with a restored backup. Set PARTNER_ERASURES to a file that Partner may write."
        ) from error
    return journal


def database_in_time(settings: Settings, over: threading.Event) -> Database:
    """The same, and where a PostgreSQL does not answer yet, as soon as it does, or until it is `over`."""
    rest = 1.0
    while True:
        try:
            return open_database(settings)
        except OperationalError as error:
            if settings.sqlite_path is not None:
                raise  # a file does not come back by itself
            log.warning("database.away", error=logs.brief(error), rest_seconds=rest)
            if over.wait(rest):
                raise
            rest = min(rest * 2, LONGEST_REST)


def _database(settings: Settings, *, outlives_power_cuts: bool = True) -> Database:
    if not settings.partner_keys:
        raise Unready(NO_KEYS)
    try:
        vault = Vault([key.get_secret_value() for key in settings.partner_keys])
    except ValueError as error:
        raise Unready("PARTNER_KEYS holds something that is no key. Make one with: python app.py keys new") from error
    return Database(settings.database_url, vault, outlives_power_cuts=outlives_power_cuts)


@contextmanager
def only_process(settings: Settings) -> Iterator[None]:
    """SQLite is one process's own; a second one is told so.

    Raises:
        Unready: another process has the file.
    """
    path = settings.sqlite_path
    if path is None:
        yield
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise Unready(
            f"Another Partner is running on {path}. SQLite serves one process: stop the other one, or set\n"
            "DATABASE_URL to a PostgreSQL database, which many can share."
        ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def database_beside(settings: Settings, *, writes: bool) -> Iterator[Database]:
    """The database, for a command that runs beside a Partner that may be running on it.

    Raises:
        Unready: it is not at head, or Partner runs on an SQLite that does not stand a second writer.
    """
    safe = not writes or sqlite3.sqlite_version_info >= SAFE_SQLITE
    with nullcontext() if safe else only_process(settings):
        database = _database(settings)
        try:
            _check_revision(database)
            check_keys(database)
            yield database
        finally:
            database.close()


def _check_revision(database: Database) -> None:
    try:
        found = revision_of(database)
    except SQLAlchemyError as error:
        raise Unready(f"The database cannot be read: {logs.brief(error)}.") from error
    if found != migrations.head():
        raise Unready("The database is not at the newest revision. Run: python app.py migrate")


def revision_of(database: Database) -> str | None:
    """The revision that the database is at, read without waiting for a writer; None where it has none.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database does not answer.
    """
    with database.look() as session:
        found: str | None = session.scalar(text("SELECT version_num FROM alembic_version"))
        return found
