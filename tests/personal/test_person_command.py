"""`python app.py person`: what the law lets people ask an operator for."""

import csv
import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.people.service import About, describe
from bot.personal.export import as_csv
from models.audit import AuditLine
from models.engine import Database
from models.people import Person, Workspace
from models.seal import Vault
from tests.personal.conftest import Said

TEAM, NOON = "T0TEST", datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def database(run: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: str) -> Database:
    url = f"sqlite:///{tmp_path / 'partner.sqlite3'}"
    monkeypatch.setenv("DATABASE_URL", url)
    assert run("migrate")[0] == 0
    database = Database(url, Vault([key]))
    with database.team(TEAM) as session:
        session.add(Workspace(name="Test", bot_user_id="U0BOT"))
        session.add(Person(id="U0ELSA", name="Elsa Nyström", handle="elsa", days_off=[]))
        session.flush()
        about = About(topics={"offers": "=HYPERLINK(evil)"}, facts={}, days_off=[], rather_not=[])
        describe(session, "U0ELSA", about, NOON)
    database.close()
    return Database(url, Vault([key]))


def actions(database: Database) -> list[tuple[str, str | None]]:
    with database.read(TEAM) as session:
        return [(line.action, line.subject) for line in session.scalars(select(AuditLine))]


def test_export_prints_json(run: Said, database: Database) -> None:
    code, printed, _ = run("person", "export", "@Elsa")

    assert code == 0
    assert json.loads(printed)["profile"]["person"][0]["offers"] == "=HYPERLINK(evil)"
    ((action, subject),) = actions(database)
    assert action == "person-exported"
    assert subject is not None
    assert "ELSA" not in subject


@pytest.mark.usefixtures("database")
def test_a_table_cannot_run_formulas(run: Said, tmp_path: Path) -> None:
    code, printed, _ = run("person", "export", "U0ELSA", "--out", "elsa.csv")

    assert code == 0
    assert "U0ELSA is in elsa.csv" in printed
    assert (tmp_path / "elsa.csv").stat().st_mode & 0o077 == 0
    with (tmp_path / "elsa.csv").open(encoding="utf-8", newline="") as file:
        cells = dict(csv.reader(file))
    assert cells["profile/person/1/offers"] == "'=HYPERLINK(evil)"


@pytest.mark.parametrize("cell", ["=1", "+a", "-a", "@a", "\t=1", "  =1", "|x", "＝1"])
def test_what_a_spreadsheet_would_compute_is_made_harmless(cell: str) -> None:
    rows = list(csv.reader(StringIO(as_csv({cell: cell, "a": "chess = fun"}))))

    assert rows[1:] == [[f"'{cell}", f"'{cell}"], ["a", "chess = fun"]]


@pytest.mark.usefixtures("database")
def test_it_writes_over_no_file(run: Said, tmp_path: Path) -> None:
    (tmp_path / "elsa.json").write_text("mine", encoding="utf-8")

    code, _, complained = run("person", "export", "U0ELSA", "--out", "elsa.json")

    assert code == 1
    assert "There is a file elsa.json already" in complained
    assert (tmp_path / "elsa.json").read_text(encoding="utf-8") == "mine"


def test_erase_says_what_it_did_and_the_audit_names_nobody(run: Said, database: Database) -> None:
    code, printed, _ = run("person", "erase", "U0ELSA", "--yes")

    assert code == 0
    assert "U0ELSA is erased." in printed
    ((action, subject),) = actions(database)
    assert action == "person-erased"
    assert str(subject).startswith("~")
    assert run("person", "erase", "U0ELSA", "--yes")[2].startswith("Nobody in T0TEST can be found as “U0ELSA”.")


@pytest.mark.usefixtures("database")
def test_erase_asks_first(run: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _question: "no")

    assert run("person", "erase", "U0ELSA")[:2] == (1, "Nothing was changed.\n")


@pytest.mark.usefixtures("database")
def test_a_workspace_nobody_knows_is_said(run: Said) -> None:
    assert "Partner knows no workspace T0NONE." in run("person", "export", "U0ELSA", "--team", "T0NONE")[2]
