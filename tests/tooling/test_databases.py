"""Tests get databases of their own, and leave nothing behind."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect, make_url, select, text
from sqlalchemy.engine.interfaces import CacheStats

from models.people import Person
from tests.databases import Kind
from tests.tooling.usage import ROOT
from tests.waiting import until

KILLED = """
import os, signal
from tests.postgres import running_postgres
with running_postgres() as url:
    print(url, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def connect() -> Iterator[Callable[[str], Engine]]:
    engines: list[Engine] = []

    def make(url: str) -> Engine:
        engines.append(create_engine(url))
        return engines[-1]

    yield make
    for engine in engines:
        engine.dispose()


def test_postgresql_is_a_real_one(postgres_url: str, connect: Callable[[str], Engine]) -> None:
    with connect(postgres_url).connect() as connection:
        assert str(connection.scalar(text("SELECT version()"))).startswith("PostgreSQL")


def test_each_database_is_migrated_and_its_own(
    database_kind: Kind, fresh_database_url: Callable[[Kind], str], connect: Callable[[str], Engine]
) -> None:
    one, other = (connect(fresh_database_url(database_kind)) for _ in range(2))

    with one.begin() as connection:
        connection.execute(text("CREATE TABLE mine (id integer)"))

    assert {"outbox", "mine"} <= set(inspect(one).get_table_names())
    assert "mine" not in inspect(other).get_table_names()


def test_what_was_compiled_for_one_serves_the_next(
    database_kind: Kind, fresh_database_url: Callable[[Kind], str], connect: Callable[[str], Engine]
) -> None:
    hits = []
    for named in ("Anna", "Bo"):
        engine = connect(fresh_database_url(database_kind))
        engine.connect().close()
        with engine.connect() as connection:
            found = connection.execute(select(Person.id).where(Person.name == named, Person.handle == database_kind))
            hits.append(found.context.cache_hit)
            assert found.all() == []

    assert hits == [CacheStats.CACHE_MISS, CacheStats.CACHE_HIT]


def test_a_killed_test_run_leaves_neither_a_server_nor_its_files() -> None:
    run = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, text=True, check=False)
    home = Path(str(make_url(run.stdout.strip()).query["host"])).parent

    assert run.returncode == -signal.SIGKILL
    until(lambda: not home.exists())
