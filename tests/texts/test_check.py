"""Both languages are complete by the check that translators run."""

import pytest

from app import main
from bot.texts import LANGUAGES, own_name


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_superfluous_or_different(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["texts", language]) == 0
    assert capsys.readouterr().out == f"Complete: {own_name(language)}.\n"


def test_a_language_that_there_is_not_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["texts", "xx"]) == 1
    assert "There is no bot/texts/xx.ftl." in capsys.readouterr().err
