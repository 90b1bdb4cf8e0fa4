"""Whoever is first after a start waits for no file."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser

from bot.texts import catalogue, commands, datewords, files
from tests.story.driver import playing

KEPT = (files.parsed, files.messages, catalogue.words, commands._spellings, datewords.date_words)


def _refuse(_parser: FluentParser, _source: str) -> None:
    raise AssertionError("a language file is read while somebody waits")


def test_what_is_said_was_read_before_the_first_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in KEPT:
        each.cache_clear()

    with playing(f"sqlite:///{tmp_path}/story.sqlite3") as story:
        monkeypatch.setattr(FluentParser, "parse", _refuse)

        assert "16 mars" in story.command("maja", "coffee", "/partner pausa till 16 mars")
        assert "16 March" in story.command("samuel", "coffee", "/partner pause until 16 March")
        assert story.trouble == ""
