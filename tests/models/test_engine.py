"""Databases as reliability.md asks for them: nothing is lost when many write, and an intent survives a power cut."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from models.engine import Database, normal_url
from models.people import Person
from models.seal import Vault
from tests.databases import Kind
from tests.models.rows import ELSA, HERE, person

URLS = {
    "postgres://partner:pass@db/partner": "postgresql+psycopg://partner:pass@db/partner",
    "postgresql://partner:p%40ss@db:5433/partner?sslmode=require": (
        "postgresql+psycopg://partner:p%40ss@db:5433/partner?sslmode=require"
    ),
    "postgresql+psycopg://db/partner": "postgresql+psycopg://db/partner",
    "sqlite:///partner.sqlite3": "sqlite:///partner.sqlite3",
    "sqlite:////var/lib/partner.sqlite3": "sqlite:////var/lib/partner.sqlite3",
}


@pytest.mark.parametrize(("pasted", "used"), URLS.items())
def test_an_address_works_as_operators_paste_it(pasted: str, used: str) -> None:
    assert normal_url(pasted) == used


@pytest.fixture
def sqlite(fresh_database_url: Callable[[Kind], str]) -> Callable[[], Database]:
    url = fresh_database_url("sqlite")
    return lambda: Database(url, Vault([Fernet.generate_key().decode()]))


PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 10_000}


@pytest.mark.parametrize(("pragma", "value"), PRAGMAS.items())
def test_sqlite_is_set_up_for_safety(sqlite: Callable[[], Database], pragma: str, value: object) -> None:
    database = sqlite()
    with database.everywhere() as session:
        assert session.scalar(text(f"PRAGMA {pragma}")) == value
    database.close()


def test_sqlite_takes_the_write_lock_before_it_reads(sqlite: Callable[[], Database]) -> None:
    database = sqlite()
    with closing(sqlite3.connect(database.engine.url.database or "", timeout=0)) as other:
        with database.team(HERE) as session:
            session.get(Person, (HERE, ELSA))
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")
    database.close()


def count_up(database: Database, times: int) -> None:
    for _ in range(times):
        with database.team(HERE) as session:
            row = session.get_one(Person, (HERE, ELSA), with_for_update=True)
            row.name = str(int(row.name) + 1)


def test_two_threads_that_read_and_write_lose_nothing(database: Database) -> None:
    with database.team(HERE) as session:
        session.add(person(ELSA, "0"))

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda _: count_up(database, 40), range(2)))

    with database.read(HERE) as session:
        assert session.get_one(Person, (HERE, ELSA)).name == "80"


def test_two_connections_to_one_sqlite_file_lose_nothing_either(sqlite: Callable[[], Database]) -> None:
    both = [sqlite(), sqlite()]
    with both[0].team(HERE) as session:
        session.add(person(ELSA, "0"))

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda database: count_up(database, 30), both))

    with both[0].read(HERE) as session:
        assert session.get_one(Person, (HERE, ELSA)).name == "60"
    for database in both:
        database.close()


def test_who_reads_waits_for_nobody_who_writes(database: Database) -> None:
    with database.team(HERE) as session:
        session.add(person(ELSA, "before"))

    with database.team(HERE) as writer:
        writer.execute(update(Person).values(name="after"))
        with database.read(HERE) as reader:
            assert reader.scalars(select(Person.name)).one() == "before"

    with database.read(HERE) as reader:
        assert reader.scalars(select(Person.name)).one() == "after"


def add_twice(database: Database) -> None:
    with database.team(HERE) as session:
        session.add(person(ELSA, "first"))
        session.flush()
        session.expunge_all()
        session.add(person(ELSA, "the same again"))


def test_what_fails_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(DBAPIError):
        add_twice(database)

    with database.read(HERE) as session:
        assert session.scalars(select(Person)).all() == []
