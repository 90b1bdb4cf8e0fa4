"""The command line: what it does, and what it says instead of a traceback."""

import signal
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app import main
from bot.opening import only_process
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from migrations.run import head
from models.engine import Database
from models.people import Person, ProfileFact, Workspace
from models.seal import Vault
from tests.capture import captured_logs
from tests.databases import Databases, Kind
from tests.processes import ROOT, command

KEY = "A" * 43 + "="
TEAM = "T0TEST"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder, and nothing set but the key."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("PARTNER_KEYS", KEY)


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """Run a command with these variables: its exit code, what it printed, and what it complained of."""

    def act(*arguments: str, **variables: str) -> tuple[int, str, str]:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        code = main(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return act


def test_run_with_nothing_set_says_all_that_is_missing_and_where_to_get_it(tmp_path: Path) -> None:
    done = command(tmp_path, "run")

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    for word in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "PORT", "PARTNER_KEYS", "keys new"):
        assert word in done.stderr
    for place in ("api.slack.com/apps", "manifest.yml", "docs/running.md", "make sandbox"):
        assert place in done.stderr
    assert (ROOT / "docs" / "running.md").exists()
    assert list(tmp_path.iterdir()) == [], "nothing was made"


@pytest.mark.parametrize(
    ("variables", "missing"),
    [
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "PORT": "3000"}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "PARTNER_KEYS": ""}, "PARTNER_KEYS"),
    ],
)
def test_run_names_the_one_thing_that_is_missing(run: Said, variables: dict[str, str], missing: str) -> None:
    code, _, complaint = run("run", **variables)

    assert code == 1
    assert missing in complaint
    assert complaint.count("is not set") + complaint.count("does not know") == 1


def test_keys_new_prints_a_key_that_works_and_another_each_time(run: Said) -> None:
    first, second = run("keys", "new", PARTNER_KEYS=""), run("keys", "new", PARTNER_KEYS="")

    assert first[0] == second[0] == 0
    assert first[1] != second[1]
    vault = Vault([first[1].strip()])
    assert vault.unseal(TEAM, vault.seal(TEAM, "a secret")) == "a secret"


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_migrate_brings_either_database_to_head_and_again_changes_nothing(
    run: Said, databases: Databases, database_kind: Kind
) -> None:
    url = databases.empty(database_kind)

    for _ in range(2):
        assert run("migrate", DATABASE_URL=url) == (0, f"The database is at {head()}.\n", "")
    databases.drop(url)


def test_migrate_makes_the_folder_of_the_file(run: Said, tmp_path: Path) -> None:
    assert run("migrate", DATABASE_URL=f"sqlite:///{tmp_path}/var/data/partner.sqlite3")[0] == 0
    assert (tmp_path / "var" / "data" / "partner.sqlite3").exists()


def test_a_database_that_a_newer_partner_used_is_left_alone(run: Said, tmp_path: Path) -> None:
    run("migrate")
    with sqlite3.connect(tmp_path / "partner.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'f00d'")
    connection.close()

    code, _, complaint = run("migrate")

    assert code == 1
    assert complaint.startswith("The database is at f00d, which this Partner does not know")


def test_a_second_process_on_the_same_file_is_told_so(run: Said) -> None:
    with only_process(Settings()):
        for arguments in (("migrate",), ("people", "import", "people.csv")):
            code, _, complaint = run(*arguments)
            assert code == 1
            assert complaint.startswith("Another Partner is running on partner.sqlite3.")
            assert "PostgreSQL" in complaint

    assert run("migrate")[0] == 0, "the file is free again"


def test_several_processes_may_share_postgresql(fresh_database_url: Callable[[Kind], str], run: Said) -> None:
    url = fresh_database_url("postgresql")
    with only_process(Settings(database_url=url)):
        assert run("migrate", DATABASE_URL=url)[0] == 0


@pytest.mark.parametrize(
    ("variable", "value", "complaint"),
    [
        ("PARTNER_KEYS", "", "PARTNER_KEYS is not set: what people write is stored encrypted"),
        ("PARTNER_KEYS", "short", "PARTNER_KEYS holds something that is no key. Make one with"),
        ("PARTNER_KEYS", f"{KEY},ångström", "PARTNER_KEYS holds something that is no key. Make one with"),
        (
            "DATABASE_URL",
            "mysql://partner:hunter2@db/partner",
            "DATABASE_URL should be sqlite:///file or postgresql://",
        ),
        ("DATABASE_URL", "oracle+nonsense://hunter2@db", "DATABASE_URL should be sqlite:///file or postgresql://"),
        (
            "DATABASE_URL",
            "postgresql+psycopg2://hunter2@db/p",
            "DATABASE_URL should be sqlite:///file or postgresql://",
        ),
        ("DATABASE_URL", "postgresql://p:hunter2@db:port/p", "DATABASE_URL should be sqlite:///file or postgresql://"),
        ("DATABASE_URL", "hunter2", "DATABASE_URL should be sqlite:///file or postgresql://"),
        ("DATABASE_URL", "sqlite://", "DATABASE_URL should be sqlite:///file or postgresql://"),
        ("DATABASE_URL", "sqlite:///:memory:", "DATABASE_URL should be sqlite:///file or postgresql://"),
        (
            "DATABASE_URL",
            "postgresql://p:hunter2@127.0.0.1:9/p",
            "The database does not answer: database: connection failed",
        ),
        ("PORT", "http", "PORT: Input should be a valid integer"),
        ("PORT", "70000", "PORT: Input should be less than or equal to 65535"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL: Input should be 'DEBUG', 'INFO'"),
        ("TICK_SECONDS", "0", "TICK_SECONDS: Input should be greater than 0"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_no_password_is_shown(
    run: Said, variable: str, value: str, complaint: str
) -> None:
    code, printed, said = run("migrate", **{variable: value})

    assert (code, printed) == (1, "")
    assert said.startswith(complaint)
    assert "hunter2" not in said


def test_a_file_that_is_no_database_is_left_as_it_is(run: Said, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all, " * 200, encoding="utf-8")

    code, _, complaint = run("migrate", DATABASE_URL="sqlite:///letter.txt")

    assert code == 1
    assert complaint.startswith("The database does not answer: database: file is not a database.")
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "Dear all, " * 200


def company(*teams: str) -> Database:
    """The database of the settings, with Elsa and Meera in each workspace."""
    main(["migrate"])
    database = Database("sqlite:///partner.sqlite3", Vault([KEY]))
    for team_id in teams:
        with database.team(team_id) as session:
            session.add(Workspace(name="Lindvik", bot_user_id="U0BOT"))
            session.add_all(
                Person(id=f"U0{name}", name=name, handle=name.lower(), days_off=[]) for name in ("ELSA", "MEERA")
            )
    database.close()
    return database


def test_people_import_stores_the_list(run: Said, tmp_path: Path) -> None:
    database = company(TEAM)
    (tmp_path / "people.csv").write_text("id;department;level\nelsa;Product;Senior\nmeera;Design;\n", encoding="utf-8")

    code, printed, _ = run("people", "import", "people.csv")

    assert code == 0
    assert printed.endswith("2 people, 3 facts changed, 0 lines left out.\n")
    with database.read(TEAM) as session:
        facts = [session.unseal(value) for value in session.scalars(select(ProfileFact.value))]
    assert sorted(facts) == ["Design", "Product", "Senior"]
    database.close()


def test_people_import_names_each_line_that_it_left_out(run: Said, tmp_path: Path) -> None:
    company(TEAM).close()
    (tmp_path / "people.csv").write_text("id,department\nelsa,Product\nnobody,Sales\n", encoding="utf-8")

    code, printed, _ = run("people", "import", "people.csv")

    assert code == 1
    assert "Line 3: nobody in the workspace is called “nobody”. Check the id.\n1 people, 1 facts changed" in printed


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(None, "There is no file people.csv."), ("", "people.csv is empty."), ("a,b\n", "people.csv has no column “id”.")],
)
def test_people_import_says_why_a_list_cannot_be_read(
    run: Said, tmp_path: Path, content: str | None, complaint: str
) -> None:
    company(TEAM).close()
    if content is not None:
        (tmp_path / "people.csv").write_text(content, encoding="utf-8")

    code, _, said = run("people", "import", "people.csv")

    assert code == 1
    assert said.startswith(complaint)


def test_people_import_needs_a_workspace_that_partner_knows(run: Said, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,site\nelsa,Lund\n", encoding="utf-8")

    code, _, complaint = run("people", "import", "people.csv")

    assert code == 1
    assert complaint.startswith("Start Partner once")


@pytest.fixture
def as_it_was() -> Iterator[None]:
    """Logging and signals as before: these commands take them over."""
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    with captured_logs():
        yield
    for name, handler in before.items():
        signal.signal(name, handler)


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.mark.usefixtures("as_it_was")
@pytest.mark.parametrize(
    ("variables", "complaint"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "Slack does not accept the token: invalid_auth."),
        ({"SLACK_API_URL": "http://127.0.0.1:9/api/"}, "Slack does not answer: [Errno 111] Connection refused."),
        ({"SLACK_SIGNING_SECRET": "s" * 32, "PORT": "taken"}, "Something else listens on that port. Choose another"),
    ],
)
def test_run_that_cannot_join_says_why(run: Said, slack: Sandbox, variables: dict[str, str], complaint: str) -> None:
    usual = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token}
    usual |= {"SLACK_API_URL": f"{slack.url}/api/"} | variables
    if "PORT" in usual:
        usual["PORT"] = slack.url.rpartition(":")[2]

    code, _, said = run("run", **usual)

    assert code == 1
    assert said.startswith(complaint)
    assert "xoxb-wrong" not in said
    with only_process(Settings()):
        pass  # the file is free again


@pytest.mark.usefixtures("as_it_was")
def test_a_sandbox_whose_port_is_taken_or_whose_state_cannot_be_read_says_so(
    run: Said, slack: Sandbox, tmp_path: Path
) -> None:
    taken = run("sandbox", "--port", slack.url.rpartition(":")[2])
    (tmp_path / ".sandbox" / "slack.json").write_text("nonsense", encoding="utf-8")
    kept = run("sandbox", "--port", "0", "--keep")

    assert taken[0] == kept[0] == 1
    assert taken[2].startswith("Something else listens on that port. Choose another: --port")
    assert "slack.json is no sandbox state" in kept[2]
    assert "Remove it to start afresh." in kept[2]


def test_doctor_gives_1_where_something_is_wrong_and_says_what_to_do(run: Said) -> None:
    code, printed, complaint = run("doctor")

    assert (code, complaint) == (1, "")
    assert "✓ What people write is encrypted; keys: 1." in printed
    assert "✗ SLACK_BOT_TOKEN is not set.\n    Install the app" in printed


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["people"],
        ["people", "import"],
        ["sandbox", "--port", "many"],
        ["sandbox", "--port", "99999"],
        ["sandbox", "--start", "yesterday"],
        ["sandbox", "--transport", "pigeon"],
    ],
)
def test_a_wrong_command_gives_2_and_how_to_write_it(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)

    assert raised.value.code == 2
    assert "usage: app.py" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--help"])

    printed = capsys.readouterr().out
    assert raised.value.code == 0
    assert all(word in printed for word in ("run", "sandbox", "migrate", "doctor", "people", "keys"))
