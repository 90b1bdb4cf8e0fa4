"""Keys: a wrong one is noticed before anything is touched, and a new one takes over while Partner runs."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.people.facts import Said as SaidOf
from bot.people.facts import profile, put_facts
from bot.people.service import About, describe
from migrations.run import downgrade, upgrade
from models.audit import AuditLine
from models.engine import Database
from models.people import Person, ProfileFact, Source, Workspace
from models.reseal import BATCH, reseal, seal_plain
from models.seal import Sealed, Vault, new_key
from tests.databases import Kind
from tests.personal.conftest import Said

TEAM, NOON = "T0TEST", datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OLD, NEW, WRONG = new_key(), new_key(), new_key()


def silent(_done: int, _all: int) -> None:
    """Nobody looks."""


def written(url: str, key: str, people: int = 1) -> Database:
    """A database in which so many people wrote something with this key."""
    database = Database(url, Vault([key]))
    with database.team(TEAM) as session:
        session.add(Workspace(name="Test", bot_user_id="U0BOT"))
        for number in range(people):
            session.add(Person(id=f"U{number:04}", name="Somebody", days_off=[], offers=session.seal("chess")))
    return database


@pytest.fixture
def sqlite_url(run: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'partner.sqlite3'}"
    monkeypatch.setenv("DATABASE_URL", url)
    assert run("migrate")[0] == 0
    return url


@pytest.mark.usefixtures("sqlite_url")
@pytest.mark.parametrize("command", [("migrate",), ("keys", "rotate"), ("outbox", "hold"), ("person", "export", "U1")])
def test_a_wrong_key_is_said_and_nothing_is_touched(run: Said, tmp_path: Path, command: tuple[str, ...]) -> None:
    before = _content(tmp_path)

    code, printed, complained = run(*command, PARTNER_KEYS=WRONG)

    assert (code, printed) == (1, "")
    assert (
        "PARTNER_KEYS does not hold the key that this database was written with, so nothing was touched" in complained
    )
    assert _content(tmp_path) == before


def _content(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "partner.sqlite3") as connection:
        found = list(connection.iterdump())
    connection.close()
    return found


def test_a_database_from_before_the_canary_is_judged_by_what_is_in_it(
    run: Said, sqlite_url: str, tmp_path: Path, key: str
) -> None:
    database = written(sqlite_url, key)
    downgrade(database.engine, "0002")
    database.close()

    assert run("migrate", PARTNER_KEYS=WRONG)[0] == 1
    with sqlite3.connect(tmp_path / "partner.sqlite3") as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
    connection.close()
    assert run("migrate", PARTNER_KEYS=key)[0] == 0


@pytest.mark.usefixtures("sqlite_url")
def test_the_doctor_says_so_too(run: Said) -> None:
    code, printed, _ = run("doctor", PARTNER_KEYS=WRONG)

    assert code == 1
    assert "✗ PARTNER_KEYS does not open what is in the database." in printed


def test_rotating_leaves_nothing_under_the_old_key(run: Said, sqlite_url: str, key: str) -> None:
    written(sqlite_url, key, people=3).close()

    code, printed, _ = run("keys", "rotate", PARTNER_KEYS=f"{NEW},{key}")

    assert code == 0
    assert "sealed 4 texts anew with the newest key" in printed  # three topics and the canary
    assert "Take the others out" in printed
    assert run("keys", "rotate")[1].count("sealed 0 texts") == 1
    assert run("migrate", PARTNER_KEYS=NEW)[0] == 0
    database = Database(sqlite_url, Vault([NEW]))
    with database.read(TEAM) as session:
        offers = [person.offers for person in session.scalars(select(Person))]
        assert {session.unseal(sealed) for sealed in offers if sealed} == {"chess"}
        assert session.scalars(select(AuditLine.action)).all() == ["keys-rotated", "keys-rotated"]
    database.close()


def test_a_text_that_no_key_opens_is_told_and_left(run: Said, sqlite_url: str, key: str) -> None:
    written(sqlite_url, WRONG).close()

    code, printed, _ = run("keys", "rotate", PARTNER_KEYS=f"{NEW},{key}")

    assert code == 1
    assert "1 in people.offers cannot be opened with any key" in printed


def test_it_can_be_stopped_half_way_and_run_again(database_url: str) -> None:
    written(database_url, OLD, people=BATCH + 20).close()
    database = Database(database_url, Vault([NEW, OLD]))

    class Stopped(Exception):
        pass

    def stop(done: int, _all: int) -> None:
        if done >= BATCH:
            raise Stopped

    with pytest.raises(Stopped):
        reseal(database, stop)
    assert reseal(database, silent).resealed == 20
    assert reseal(database, silent).resealed == 0
    database.close()


def test_what_somebody_writes_meanwhile_is_not_lost(database_url: str) -> None:
    written(database_url, OLD).close()
    database = Database(database_url, Vault([NEW, OLD]))

    class Meanwhile(Vault):
        def rotate(self, sealed: Sealed) -> Sealed:
            with running.team(TEAM) as session:
                describe(session, "U0000", About({"offers": "new"}, {}, [], []), NOON)
            return super().rotate(sealed)

    running = Database(database_url, Vault([NEW, OLD]))
    database.vault = Meanwhile([NEW, OLD])

    reseal(database, silent)

    with running.read(TEAM) as session:
        offers = session.get_one(Person, (TEAM, "U0000")).offers
        assert offers is not None
        assert session.unseal(offers) == "new"
    running.close()
    database.close()


def test_facts_from_before_are_sealed_at_the_first_start(
    fresh_database_url: Callable[[Kind], str], database_kind: Kind
) -> None:
    database = Database(fresh_database_url(database_kind), Vault([NEW]))
    with database.team(TEAM) as session:
        session.add(Person(id="U1", name="Somebody", days_off=[]))
    downgrade(database.engine, "0002")
    with database.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO profile_facts (team_id, user_id, field, source, value, updated_at) "
                "VALUES (:team, 'U1', 'site', 'csv', 'Oslo', '2026-03-02 12:00:00')"
            ),
            {"team": TEAM},
        )

    upgrade(database.engine)
    assert (seal_plain(database), seal_plain(database)) == (1, 0)

    with database.team(TEAM) as session:
        assert profile(session, "U1")["site"].value == "Oslo"
        assert "Oslo" not in session.scalars(select(ProfileFact.value)).one().token
        assert put_facts(session, SaidOf("U1", Source.CSV, {"site": "Oslo"}), NOON) == 0
    database.close()
