"""A third language is one more file: laid into a copy of the code as it is, it is spoken. What it lacks is English."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 60
NEEDED = ("app.py", "manifest.yml", "bot", "handlers", "models", "migrations")
CHANNEL, ADMIN, APP = "C0COFFEE00", "U0ERIK0000", "U0PARTNER0"

GERMAN = """\
language-name = Deutsch
language-locale = de_DE
language-date = EEEE, d. MMMM
language-date-with-year = d. MMMM y

hub-running = Für dich im Gange
help-usage = `/partner hilfe` zeigt diese Liste.
pause-done = Pause bis { $date }.
home-status-title = So steht es
help-home = { $oops } kennt niemand.
old-news = Das zeigt nichts mehr.

command-help = hilfe
command-pause = pause, ruhe

dates-figures = day-month
dates-today = heute
dates-tomorrow = morgen
dates-overmorrow = übermorgen
dates-next = nächste, nächsten, nächster
dates-article = der, den, dem
dates-ordinal = .
dates-until = bis, bis zum
dates-units-week = Woche, Wochen
dates-numbers = zwei 2, drei 3
"""


@dataclass
class Local:
    """A sandbox that was started from the copy."""

    url: str

    def act(self, path: str, **body: Any) -> Any:
        answer = httpx.post(f"{self.url}/sandbox/{path}", json=body, timeout=SECONDS, trust_env=False).json()
        assert answer["ok"], answer
        httpx.post(f"{self.url}/sandbox/settle", json={}, timeout=SECONDS, trust_env=False)
        return answer

    def command(self, who: str, text: str) -> str:
        return str(self.act("command", **{"as": who}, channel=CHANNEL, text=text)["ephemeral"])


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code with one file more."""
    folder = tmp_path_factory.mktemp("partner")
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    (folder / "bot" / "texts" / "de.ftl").write_text(GERMAN, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def local(code: Path) -> Iterator[Local]:
    """Its sandbox, on Monday 2 March 2026."""
    line = [
        sys.executable,
        "app.py",
        "sandbox",
        "--headless",
        "--frozen",
        "--port",
        "0",
        "--start",
        "2026-03-02T08:00Z",
    ]
    with subprocess.Popen(line, cwd=code, env={}, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Local(process.stdout.readline().strip())
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def greta(local: Local) -> str:
    """A colleague whose Slack is German."""
    hired = local.act("hire", name="greta", real_name="Greta Gruber", tz="Europe/Berlin", locale="de-DE")
    who = str(hired["person"]["id"])
    local.act("invite", **{"as": ADMIN}, channel=CHANNEL, user=who)
    return who


def test_its_command_words_and_its_texts_are_understood_and_said(local: Local, greta: str) -> None:
    assert "`/partner hilfe` zeigt diese Liste." in local.command(greta, "/partner HILFE")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bis 15. Januar", "Pause bis Freitag, 15. Januar."),
        ("bis zum 12/3", "Pause bis Donnerstag, 12. März."),
        ("übermorgen", "Pause bis Mittwoch, 4. März."),
        ("drei Wochen", "Pause bis Montag, 23. März."),
        ("bis nächsten Montag", "Pause bis Montag, 9. März."),
        ("until 15 January", "Pause bis Freitag, 15. Januar."),
        ("till nästa måndag", "Pause bis Montag, 9. März."),
    ],
)
def test_a_date_is_read_and_written_in_it(local: Local, greta: str, typed: str, said: str) -> None:
    assert said in local.command(greta, f"/partner ruhe {typed}")


def test_the_hub_and_home_are_in_it_and_what_it_lacks_is_english(local: Local, greta: str) -> None:
    local.act("command", **{"as": greta}, channel=CHANNEL, text="/partner")
    seen = httpx.get(f"{local.url}/sandbox/see", params={"as": greta}, timeout=SECONDS, trust_env=False).json()
    hub = str(seen["view"]["blocks"])
    assert "Für dich im Gange" in hub
    assert "What you can start" in hub
    assert "Your status and settings are in my Home tab" in hub, "a text with a wrong placeholder is English, too"

    home = str(local.act("home", **{"as": greta})["view"]["blocks"])
    assert "So steht es" in home
    assert "Deutsch" in home, "it can be chosen"


def test_who_chooses_it_on_home_is_answered_in_it(local: Local) -> None:
    local.act("home", **{"as": ADMIN})
    local.act("action", **{"as": ADMIN}, view="home", action_id="language", value="de")

    assert "zeigt diese Liste" in local.command(ADMIN, "/partner help")


def test_the_check_says_what_is_missing_too_much_or_wrong(code: Path) -> None:
    done = subprocess.run(
        [sys.executable, "app.py", "texts", "de"], cwd=code, env={}, capture_output=True, text=True, check=False
    )

    said = done.stdout.splitlines()
    assert done.returncode == 1
    assert "de.ftl: missing, in English: hub-nothing-running = Nothing is running for you just now." in said
    assert "de.ftl: missing, in English: dates-christmas = christmas, xmas" in said
    assert any("help-home has { $oops } where English has no placeholder" in line for line in said)
    assert any("old-news is superfluous" in line for line in said)
    assert not [line for line in said if "command-help" in line or "hub-running" in line]
