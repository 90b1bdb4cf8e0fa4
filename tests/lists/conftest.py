"""A folder with lists in it, and the command that reads them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app import main

PEOPLE = """\
id,department,site,level,manager,timezone,offers,seeks,interests
anna,Sales,Stockholm,3,erik,Europe/Stockholm,public speaking,sql,sailing
bo,Engineering,Göteborg,2,maja,Europe/Stockholm,sql;python,,sailing;chess
erik,Sales,Stockholm,5,,Europe/Stockholm,,,
maja,Engineering,Stockholm,4,,Europe/Stockholm,,negotiation,
"""


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    said: str
    complaints: list[str]

    @property
    def data(self) -> Any:
        """What it said, read as JSON."""
        return json.loads(self.said)


Run = Callable[..., Done]
Content = str | bytes


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Write the files that are given and match them: `run(PEOPLE, "--json", history=…, exclude=…)`."""
    monkeypatch.chdir(tmp_path)

    def act(people: Content, *options: str, history: Content | None = None, exclude: Content | None = None) -> Done:
        line = ["match", "people.csv", "--date", "2026-03-02", *options]
        for name, content in {"people": people, "history": history, "exclude": exclude}.items():
            if content is not None:
                raw = content if isinstance(content, bytes) else content.encode()
                (tmp_path / f"{name}.csv").write_bytes(raw)
                line += [] if name == "people" else [f"--{name}", f"{name}.csv"]
        code = main(line)
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err.splitlines())

    return act
