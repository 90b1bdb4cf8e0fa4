"""Partner as a process: it starts, answers, and stops when told to, with nothing but 0 and silence."""

import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.fernet import Fernet

from app import MANIFEST
from bot.manifest import load
from bot.sandbox.server import Sandbox
from tests.processes import SECONDS, command, end, said, started
from tests.waiting import until

COFFEE, ERIK = "C0COFFEE00", "U0ERIK0000"


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    """A workspace to join, with what the manifest asks for."""
    known = load(MANIFEST)
    scopes = sorted(known.required_scopes | known.optional_scopes)
    with Sandbox(rate_limits=False, scopes=scopes, bot_events=sorted(known.events)) as sandbox:
        yield sandbox


def tokens(slack: Sandbox, **others: str) -> dict[str, str]:
    usual = {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": f"{slack.url}/api/",
        "PARTNER_KEYS": Fernet.generate_key().decode(),
    }
    return usual | others


def wait_for(words: str, folder: Path) -> None:
    until(lambda: words in said(folder), SECONDS, lambda: said(folder))


@dataclass
class Playing:
    """A sandbox in a process of its own, at an address."""

    url: str

    def post(self, path: str, **body: Any) -> Any:
        return httpx.post(f"{self.url}/sandbox/{path}", json=body, timeout=SECONDS).json()

    def get(self, path: str, **query: str) -> Any:
        return httpx.get(f"{self.url}/sandbox/{path}", params=query, timeout=SECONDS).json()

    def texts(self) -> list[str]:
        """What stands in #coffee."""
        return [message["text"] for message in self.get("messages", **{"as": ERIK}, channel=COFFEE)["messages"]]

    def usage(self) -> str:
        """What `/partner help` says to Erik."""
        answer = self.post("command", **{"as": ERIK}, channel=COFFEE, text="/partner help")
        assert answer["ok"], answer
        return str(answer)


def test_run_joins_a_workspace_keeps_others_off_its_file_and_leaves_when_told(slack: Sandbox, tmp_path: Path) -> None:
    with started(tmp_path, "run", environment=tokens(slack)) as process:
        wait_for("partner.started", tmp_path)
        answer = httpx.post(
            f"{slack.url}/sandbox/command", json={"as": ERIK, "channel": COFFEE, "text": "/partner help"}
        )
        assert answer.json()["ok"], answer.text
        second = command(tmp_path, "run", environment=tokens(slack))
        assert end(process, signal.SIGTERM) == 0

    assert "Traceback" not in said(tmp_path)
    assert "partner.stopped" in said(tmp_path)
    assert second.returncode == 1
    assert second.stderr.startswith("Another Partner is running on partner.sqlite3.")


def test_run_whose_connection_is_refused_says_why_and_ends(slack: Sandbox, tmp_path: Path) -> None:
    done = command(tmp_path, "run", environment=tokens(slack, SLACK_APP_TOKEN="xapp-wrong"))

    assert done.returncode == 1
    assert "Slack does not accept the token: invalid_auth." in done.stderr
    assert "Traceback" not in done.stderr
    assert "xapp-wrong" not in done.stderr


HEADLESS = ("sandbox", "--port", "0", "--headless")


def address(process: Any) -> str:
    line = str(process.stdout.readline())
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+\n", line), "the address and nothing else"
    return line.strip()


@pytest.mark.parametrize("transport", ["socket", "http"])
def test_a_sandbox_for_scripts_prints_its_address_answers_and_stops(tmp_path: Path, transport: str) -> None:
    with started(tmp_path, *HEADLESS, "--transport", transport) as process:
        url = address(process)
        assert httpx.get(url).status_code == 200
        assert "/partner" in Playing(url).usage()
        assert end(process, signal.SIGINT) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""

    assert said(tmp_path) == ""


def test_a_sandbox_for_people_says_where_it_is_what_to_try_and_how_to_end_it(tmp_path: Path) -> None:
    with started(tmp_path, "sandbox", "--port", "0") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(11)]
        assert end(process, signal.SIGTERM) == 0

    text = "".join(lines)
    assert re.search(r"http://127\.0\.0\.1:\d+\n", text)
    assert [line.split(".")[0].strip() for line in lines if re.match(r" +\d\.", line)] == ["1", "2", "3"]
    assert "Then try  /partner forward ,  /partner learn  and  /partner win ." in text
    assert "Ctrl-C stops everything." in text
    assert said(tmp_path) == ""


def test_state_is_kept_when_asked_and_else_forgotten(tmp_path: Path) -> None:
    with started(tmp_path, *HEADLESS, "--keep", "--frozen", "--start", "2026-03-02T08:00Z") as process:
        playing = Playing(address(process))
        playing.post("message", **{"as": ERIK}, channel=COFFEE, text="Remember me")
        playing.post("clock", turn="+1 hour")
        assert end(process, signal.SIGTERM) == 0

    with started(tmp_path, *HEADLESS, "--keep", "--frozen") as process:
        playing = Playing(address(process))
        assert "Remember me" in playing.texts()
        assert playing.get("clock")["now"] >= "2026-03-02T09:00"
        assert "/partner" in playing.usage()
        assert end(process, signal.SIGTERM) == 0

    with started(tmp_path, *HEADLESS) as process:
        playing = Playing(address(process))
        assert "Remember me" not in playing.texts()
        assert end(process, signal.SIGTERM) == 0


def test_a_second_sandbox_in_the_folder_is_told_so_and_leaves_the_first_alone(tmp_path: Path) -> None:
    with started(tmp_path, *HEADLESS) as process:
        playing = Playing(address(process))

        second = command(tmp_path, *HEADLESS)

        assert (second.returncode, second.stdout) == (1, "")
        assert second.stderr.startswith("Another Partner is running on .sandbox/partner.sqlite3.")
        assert (tmp_path / ".sandbox" / "partner.sqlite3").exists()
        assert "/partner" in playing.usage()
        assert end(process, signal.SIGINT) == 0

    assert "Traceback" not in said(tmp_path)


def test_a_sandbox_told_to_stop_while_it_starts_stops(tmp_path: Path) -> None:
    with started(tmp_path, *HEADLESS) as process:
        until((tmp_path / ".sandbox").exists, SECONDS)
        assert end(process, signal.SIGINT) == 0

    assert "Traceback" not in said(tmp_path)
