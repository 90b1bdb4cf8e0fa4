"""Every migration runs, up and down, on both databases, and the models say what the database has."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest
from alembic.script import ScriptDirectory
from cryptography.fernet import Fernet
from sqlalchemy import Engine, inspect

from migrations.run import check, config_for, current, downgrade, head, upgrade
from models.base import Base
from models.engine import Database
from models.seal import Vault
from tests.databases import Databases, Kind
from tests.tooling.usage import ROOT

SCRIPTS = ScriptDirectory.from_config(config_for())
REVISIONS = ["base", *(script.revision for script in reversed(list(SCRIPTS.walk_revisions())))]

UPGRADE = """
import sys
from sqlalchemy import create_engine
from migrations.run import upgrade
from models.engine import Database
from models.seal import Vault
upgrade(Database(sys.argv[1], Vault([sys.argv[2]])).engine)
"""


@pytest.fixture
def empty_url(database_kind: Kind, databases: Databases) -> Iterator[str]:
    url = databases.empty(database_kind)
    yield url
    databases.drop(url)


@pytest.fixture
def engine(empty_url: str) -> Iterator[Engine]:
    database = Database(empty_url, Vault([Fernet.generate_key().decode()]))
    yield database.engine
    database.close()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_there_is_one_line_of_migrations() -> None:
    assert SCRIPTS.get_heads() == [head()]
    assert SCRIPTS.get_bases() == [REVISIONS[1]]


def test_an_empty_database_comes_to_head_with_all_tables(engine: Engine) -> None:
    upgrade(engine)

    assert current(engine) == head()
    assert tables(engine) == set(Base.metadata.tables)


def test_the_models_say_what_the_migrated_database_has(engine: Engine) -> None:
    upgrade(engine)

    check(engine)


def test_upgrading_what_is_at_head_changes_nothing(engine: Engine) -> None:
    upgrade(engine)
    upgrade(engine)

    check(engine)


def test_all_the_way_down_leaves_no_table(engine: Engine) -> None:
    upgrade(engine)
    downgrade(engine, "base")

    assert current(engine) is None
    assert tables(engine) == set()


def test_each_step_goes_up_and_down_and_up_again(engine: Engine) -> None:
    for before, after in pairwise(REVISIONS):
        upgrade(engine, after)
        there = tables(engine)
        downgrade(engine, before)
        upgrade(engine, after)
        assert tables(engine) == there

    check(engine)


def test_two_processes_may_migrate_at_once(empty_url: str, engine: Engine) -> None:
    key = Fernet.generate_key().decode()
    command = [sys.executable, "-c", UPGRADE, empty_url, key]

    both = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]

    assert [process.communicate(timeout=60)[1] for process in both] == ["", ""]
    assert [process.returncode for process in both] == [0, 0]
    assert current(engine) == head()
