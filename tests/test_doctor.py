"""The doctor looks at everything, and whatever is wrong comes with what to do."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import create_engine, text

from app import MANIFEST
from bot import doctor
from bot.doctor import Finding, diagnose
from bot.manifest import Manifest, load
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from tests.databases import Databases, Kind

KEY = Fernet.generate_key().decode()


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return load(MANIFEST)


@pytest.fixture
def slack(manifest: Manifest) -> Iterator[Sandbox]:
    """A workspace with exactly the scopes of the manifest."""
    with Sandbox(scopes=sorted(manifest.required_scopes | manifest.optional_scopes)) as sandbox:
        yield sandbox


@pytest.fixture
def healthy(slack: Sandbox, fresh_database_url: Callable[[Kind], str]) -> Settings:
    return Settings(
        _env_file=None,
        slack_bot_token=SecretStr(slack.bot_token),
        slack_app_token=SecretStr(slack.app_token),
        slack_api_url=f"{slack.url}/api/",
        database_url=fresh_database_url("sqlite"),
        partner_keys=(SecretStr(KEY),),
    )


def changed(settings: Settings, **values: object) -> Settings:
    return settings.model_copy(update=values)


def lines(findings: list[Finding]) -> str:
    return "\n".join(finding.line for finding in findings)


def wrong(settings: Settings, manifest: Manifest) -> list[str]:
    """What is wrong, as sentences; all of them have a remedy."""
    found = [finding for finding in diagnose(settings, manifest) if finding.is_wrong]
    assert all(finding.remedy for finding in found)
    return [finding.what for finding in found]


def test_where_all_is_well_nothing_is_wrong(healthy: Settings, manifest: Manifest) -> None:
    assert wrong(healthy, manifest) == []
    said = lines(diagnose(healthy, manifest))
    for sentence in (
        "✓ SLACK_APP_TOKEN is set.",
        "✓ What people write is encrypted; keys: 1.",
        "✓ The bot token is for the workspace Lindvik.",
        "✓ All scopes that Partner needs are granted.",
    ):
        assert sentence in said
    assert re.search(r"✓ The database is at \S+, the newest revision\.", said)


def test_where_erasures_would_not_survive_a_restore_it_says_what_to_set(
    healthy: Settings, manifest: Manifest, tmp_path: Path
) -> None:
    nowhere = changed(healthy, database_url="postgresql://nobody@127.0.0.1:1/none")
    assert "! There is no journal of erasures.\n    Set PARTNER_ERASURES" in lines(diagnose(nowhere, manifest))
    assert "✓ Who is erased stays erased after a restore" in lines(diagnose(healthy, manifest))

    unusable = changed(healthy, partner_erasures=tmp_path / "no folder" / "erasures")
    assert "cannot be written: No such file or directory" in "\n".join(wrong(unusable, manifest))


def test_it_never_shows_a_secret(healthy: Settings, manifest: Manifest) -> None:
    said = lines(diagnose(healthy, manifest))

    for secret in (healthy.slack_bot_token, healthy.slack_app_token, *healthy.partner_keys):
        assert secret is not None
        assert secret.get_secret_value() not in said


def test_with_nothing_set_everything_missing_is_named_at_once(manifest: Manifest, tmp_path: Path) -> None:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'none.sqlite3'}")

    assert wrong(settings, manifest) == [
        "Slack cannot reach Partner.",
        "There is no key for what people write.",
        f"There is no {tmp_path / 'none.sqlite3'} yet.",
        "SLACK_BOT_TOKEN is not set.",
    ]
    assert not (tmp_path / "none.sqlite3").exists(), "looking makes no file"


def test_over_http_the_port_is_named(healthy: Settings, manifest: Manifest) -> None:
    settings = changed(healthy, slack_app_token=None, slack_signing_secret=SecretStr("s" * 32), port=3000)

    assert wrong(settings, manifest) == []
    assert "✓ Slack reaches Partner over HTTP, port 3000." in lines(diagnose(settings, manifest))


@pytest.mark.parametrize("half", [{"slack_signing_secret": SecretStr("s" * 32)}, {"port": 3000}])
def test_a_secret_without_a_port_or_a_port_without_a_secret_is_no_way_in(
    healthy: Settings, manifest: Manifest, half: dict[str, object]
) -> None:
    assert wrong(changed(healthy, slack_app_token=None, **half), manifest) == ["Slack cannot reach Partner."]


def test_a_token_of_the_wrong_kind_is_recognised(healthy: Settings, manifest: Manifest) -> None:
    settings = changed(healthy, slack_app_token=healthy.slack_bot_token)

    assert wrong(settings, manifest) == ["SLACK_APP_TOKEN does not look like one."]


def test_a_key_that_is_none_is_named(healthy: Settings, manifest: Manifest) -> None:
    settings = changed(healthy, partner_keys=(SecretStr(KEY), SecretStr("short")))

    assert wrong(settings, manifest) == ["PARTNER_KEYS holds something that is no key."]


def test_a_database_that_was_not_migrated_is_sent_to_migrate(
    healthy: Settings, manifest: Manifest, databases: Databases
) -> None:
    url = databases.empty("sqlite")
    Path(url.removeprefix("sqlite:///")).touch()

    found = diagnose(changed(healthy, database_url=url), manifest)

    assert "✗ The database is at no revision; the newest is " in lines(found)
    assert "Run `python app.py migrate`." in lines(found)


def test_a_database_that_a_newer_partner_used_is_not_sent_to_migrate(healthy: Settings, manifest: Manifest) -> None:
    with sqlite3.connect(healthy.database_url.removeprefix("sqlite:///")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'f00d'")
    connection.close()

    assert wrong(healthy, manifest) == ["The database is at f00d, which this Partner does not know."]
    assert "Run `python app.py migrate`." not in lines(diagnose(healthy, manifest))


@pytest.mark.parametrize(
    "url", ["mysql://partner:hunter2@db/partner", "nonsense", "sqlite://", "postgresql+asyncpg://db/p"]
)
def test_an_address_of_no_database_that_partner_knows_is_named(healthy: Settings, manifest: Manifest, url: str) -> None:
    found = diagnose(changed(healthy, database_url=url), manifest)

    assert "✗ DATABASE_URL cannot be used." in lines(found)
    assert "hunter2" not in lines(found)
    assert "✓ The bot token is for the workspace Lindvik." in lines(found), "the rest is still looked at"


def test_a_server_that_does_not_answer_and_a_file_that_is_no_database_are_named(
    healthy: Settings, manifest: Manifest, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all, " * 100, encoding="utf-8")
    for url in ("postgresql://partner:hunter2@127.0.0.1:9/partner", f"sqlite:///{tmp_path / 'letter.txt'}"):
        found = wrong(changed(healthy, database_url=url), manifest)
        assert len(found) == 1
        assert found[0].startswith("The database does not answer")
        assert "hunter2" not in found[0]


def test_postgresql_is_looked_at_too(
    healthy: Settings, manifest: Manifest, fresh_database_url: Callable[[Kind], str]
) -> None:
    url = fresh_database_url("postgresql").replace("postgresql+psycopg", "postgresql")

    assert wrong(changed(healthy, database_url=url), manifest) == []
    assert "SQLite" not in lines(diagnose(changed(healthy, database_url=url), manifest))


@pytest.mark.parametrize(("version", "mark"), [((3, 51, 2), "!"), ((3, 40, 1), "!"), ((3, 51, 3), "✓"), ((3, 52), "✓")])
def test_an_sqlite_that_can_corrupt_a_file_is_a_warning(version: tuple[int, ...], mark: str) -> None:
    assert doctor._sqlite_version(version).line.startswith(f"{mark} SQLite {'.'.join(map(str, version))}.")


def test_a_token_that_slack_does_not_accept_is_named_with_slacks_word(healthy: Settings, manifest: Manifest) -> None:
    settings = changed(healthy, slack_bot_token=SecretStr("xoxb-wrong"))

    assert wrong(settings, manifest) == ["Slack does not accept the bot token: invalid_auth."]


def test_a_slack_that_does_not_answer_is_named(healthy: Settings, manifest: Manifest, slack: Sandbox) -> None:
    assert wrong(changed(healthy, slack_api_url="http://127.0.0.1:9/api/"), manifest) == [
        "Slack does not answer: URLError."
    ]
    slack.faults.add(Fault(method="auth.test", kind="5xx_before", times=1))
    (sentence,) = wrong(healthy, manifest)
    assert sentence.startswith("Slack does not")


def test_scopes_that_are_missing_optional_or_too_many_are_told_apart(
    healthy: Settings, manifest: Manifest, slack: Sandbox
) -> None:
    missing, optional = sorted(manifest.required_scopes)[0], sorted(manifest.optional_scopes)[0]
    slack.workspace.grant((slack.workspace.scopes - {missing, optional}) | {"dnd:read"})

    said = lines(diagnose(healthy, manifest))

    assert wrong(healthy, manifest) == ["Scopes are missing."]
    assert f"Add {missing} under “OAuth & Permissions” and install the app again." in said
    assert f"! The optional scope {optional} is not granted." in said
    assert "! More is granted than Partner asks for: dnd:read." in said
    assert "All scopes that Partner needs are granted." not in said


def test_text_of_a_remedy_stands_beneath_its_finding() -> None:
    assert Finding("Well.").line == "✓ Well."
    assert Finding("So so.", "Do this.").line == "! So so.\n    Do this."
    assert Finding("Wrong.", "Do that.", is_wrong=True).line == "✗ Wrong.\n    Do that."


def test_nothing_is_written_by_looking(healthy: Settings, manifest: Manifest) -> None:
    engine = create_engine(healthy.database_url)
    with engine.connect() as connection:
        before = connection.execute(text("SELECT count(*) FROM workspaces")).scalar()
    diagnose(healthy, manifest)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM workspaces")).scalar() == before == 0
    engine.dispose()
