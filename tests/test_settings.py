"""Settings come from the environment, and secrets stay in it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings

NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable is set, and there is no .env."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_nothing_has_to_be_set_to_look_around() -> None:
    settings = Settings()

    assert settings.slack_bot_token is settings.slack_app_token is settings.slack_signing_secret is None
    assert settings.database_url == "sqlite:///partner.sqlite3"
    assert settings.partner_keys == ()
    assert settings.port is None
    assert settings.log_level == "INFO"


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")

    assert Settings() == Settings(_env_file=None)
    assert Settings().slack_app_token is None


def test_a_file_named_env_counts_and_the_environment_counts_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("PORT=3000\nLOG_LEVEL=debug\nSOMETHING_ELSE=1\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "4000")

    assert (Settings().port, Settings().log_level) == (4000, "DEBUG")


def test_keys_are_separated_by_commas_the_newest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTNER_KEYS", " new , old ,,")

    assert [key.get_secret_value() for key in Settings().partner_keys] == ["new", "old"]


def test_labels_of_profile_fields_may_be_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROFILE_SITE", "Campus, Ort")

    assert Settings().profile_labels["site"] == ("Campus", "Ort")
    assert Settings().profile_labels["department"] == ("Department", "Avdelning")


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "PARTNER_KEYS"):
        monkeypatch.setenv(name, f"secret-{name}")

    assert "secret-" not in f"{Settings()!r} {Settings()} {Settings().model_dump()}"


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "http"), ("PORT", "70000"), ("PORT", "-1"), ("TICK_SECONDS", "0"), ("LOG_LEVEL", "loud")],
)
def test_a_value_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ValidationError) as raised:
        Settings()
    assert raised.value.errors()[0]["loc"] == (name.lower(),)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///partner.sqlite3", Path("partner.sqlite3")),
        ("sqlite:////var/lib/partner.sqlite3", Path("/var/lib/partner.sqlite3")),
        ("sqlite+pysqlite:///partner.sqlite3", Path("partner.sqlite3")),
        ("sqlite:///partner.sqlite3?timeout=5", Path("partner.sqlite3")),
        ("sqlite://", None),
        ("postgresql://partner@db/partner", None),
        ("nonsense", None),
    ],
)
def test_the_file_of_an_sqlite_database_is_known(url: str, path: Path | None) -> None:
    assert Settings(database_url=url).sqlite_path == path
