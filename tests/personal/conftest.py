"""Commands in an empty folder, with nothing set but the key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app import main
from bot.settings import Settings
from models.seal import new_key

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def key() -> str:
    return new_key()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: str) -> Said:
    """Run a command with these variables: its exit code, what it printed, and what it complained of."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("PARTNER_KEYS", key)

    def act(*arguments: str, **variables: str) -> tuple[int, str, str]:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        code = main(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return act
