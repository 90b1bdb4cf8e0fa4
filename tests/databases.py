"""Fixtures: a migrated, empty database for each test, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Literal

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import make_url

from migrations.run import upgrade
from models.engine import Database
from models.seal import Vault
from tests.postgres import create_database, drop_database, running_postgres

Kind = Literal["sqlite", "postgresql"]

TEMPLATE = "partner_template"


class Databases:
    """Makes databases and takes them away. Each kind is migrated once; the others are copies of that one."""

    def __init__(self, folder: Path, postgres_url: Callable[[], str]) -> None:
        self._folder = folder
        self._postgres_url = postgres_url
        self._numbers = count(1)

    def fresh(self, kind: Kind) -> str:
        """Give the URL of a migrated database without rows."""
        name = f"partner_{next(self._numbers)}"
        if kind == "postgresql":
            return create_database(self._postgres_url(), name, template=self._postgres_template)
        shutil.copyfile(self._sqlite_template, self._folder / name)
        return f"sqlite:///{self._folder / name}"

    def empty(self, kind: Kind) -> str:
        """Give the URL of a database without tables."""
        name = f"empty_{next(self._numbers)}"
        return (
            create_database(self._postgres_url(), name) if kind == "postgresql" else f"sqlite:///{self._folder / name}"
        )

    def drop(self, url: str) -> None:
        """Take a database away, whoever may still be connected to it."""
        name = make_url(url).database or ""
        if url.startswith("postgresql"):
            drop_database(self._postgres_url(), name)
        else:
            for file in (name, f"{name}-wal", f"{name}-shm"):
                Path(file).unlink(missing_ok=True)

    @cached_property
    def _sqlite_template(self) -> Path:
        _migrate(f"sqlite:///{self._folder / TEMPLATE}")
        return self._folder / TEMPLATE

    @cached_property
    def _postgres_template(self) -> str:
        _migrate(create_database(self._postgres_url(), TEMPLATE))
        return TEMPLATE


def _migrate(url: str) -> None:
    # Closed afterwards: neither kind may be copied while somebody is connected.
    database = Database(url, Vault([Fernet.generate_key().decode()]))
    upgrade(database.engine)
    database.close()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A running PostgreSQL, as an SQLAlchemy URL of its maintenance database."""
    with running_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Where databases come from, for fixtures that outlive a test. PostgreSQL starts when it is first needed."""
    return Databases(tmp_path_factory.mktemp("databases"), lambda: str(request.getfixturevalue("postgres_url")))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> Kind:
    """Runs the test twice, once on each kind of database."""
    kind: Kind = request.param
    return kind


@pytest.fixture
def fresh_database_url(databases: Databases) -> Iterator[Callable[[Kind], str]]:
    """Makes migrated, empty databases that are gone after the test: `fresh_database_url("postgresql")`."""
    made: list[str] = []

    def make(kind: Kind) -> str:
        made.append(databases.fresh(kind))
        return made[-1]

    yield make
    for url in made:
        databases.drop(url)


@pytest.fixture
def database_url(database_kind: Kind, fresh_database_url: Callable[[Kind], str]) -> str:
    """A migrated, empty database of this test's own; the test runs once on each kind."""
    return fresh_database_url(database_kind)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """The same database, open."""
    database = Database(database_url, Vault([Fernet.generate_key().decode()]))
    yield database
    database.close()
