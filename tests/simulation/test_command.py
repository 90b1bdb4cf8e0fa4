"""`app.py simulate`: a table, a picture that can also be read, and a sentence for what cannot be."""

import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from PIL import Image

from app import main
from bot.simulation.methods import METHODS
from tests.processes import command

Run = Callable[..., str]
SMALL = ("--people", "24", "--rounds", "4", "--seed", "3")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """What the command says; it complains of nothing."""
    monkeypatch.chdir(tmp_path)

    def act(*arguments: str) -> str:
        assert main(["simulate", *arguments]) == 0
        printed = capsys.readouterr()
        assert printed.err == "", "nothing is told of progress but to a terminal"
        return printed.out

    return act


def without_seconds(said: str) -> list[str]:
    """The last column differs from run to run."""
    return [line.rpartition("|")[0].rpartition("|")[0] if line.startswith("|") else line for line in said.splitlines()]


def test_the_table_compares_all_methods_and_a_seed_replays_it(run: Run) -> None:
    said = run(*SMALL)

    assert said.splitlines()[0] == "24 people, 4 rounds, 15% absent, seed 3"
    assert [line.split("|")[1].strip() for line in said.splitlines()[4:]] == [each.label for each in METHODS.values()]
    ours = said.splitlines()[4].split("|")
    assert [ours[3].strip(), ours[4].strip(), ours[5].strip()] == ["0", "0", "0"], "repeats, left out, illegal"
    assert without_seconds(run(*SMALL)) == without_seconds(said)


def test_without_a_seed_one_is_drawn_and_named(run: Run) -> None:
    first, other = (run("--people", "6", "--rounds", "1", "--methods", "shuffle").splitlines()[0] for _ in range(2))

    assert first.startswith("6 people, 1 round, 15% absent, seed ")
    assert first != other


def test_what_would_take_too_long_is_left_aside_with_a_line_unless_asked_for(run: Run) -> None:
    said = run("--people", "401", "--rounds", "1", "--absent", "90", "--seed", "1")

    assert said.splitlines()[-2:] == [
        "hard rules + cooldown: left aside above 400 people, where it takes many minutes. "
        "Ask for it with --methods cooldown",
        "exact on all pairs: left aside above 400 people, where it takes many minutes. Ask for it with --methods exact",
    ]
    asked = run("--people", "401", "--rounds", "1", "--absent", "90", "--methods", "exact, shuffle")
    assert [line.split("|")[1].strip() for line in asked.splitlines()[4:]] == ["shuffle", "exact on all pairs"]


def test_the_picture_says_in_words_what_it_shows(run: Run, tmp_path: Path) -> None:
    said = run(*SMALL, "--methods", "partner,shuffle", "--plot", "season.png")

    with Image.open(tmp_path / "season.png") as picture:
        assert picture.size == (1680, 770)
        told = picture.info["Description"]
        assert picture.info["Title"] == "24 people, 4 rounds, 15% absent each time"
    assert said.splitlines()[-1] == f"season.png: {told}"
    assert told.startswith("24 people after 4 rounds. Different partners each person has met, on average: Partner ")
    assert "Pairs that cross departments: Partner 100.0%; shuffle " in told


def test_a_season_of_one_round_can_be_drawn(run: Run, tmp_path: Path) -> None:
    run("--people", "2", "--rounds", "1", "--absent", "0", "--methods", "all", "--plot", "short.png")

    with Image.open(tmp_path / "short.png") as picture:
        assert picture.format == "PNG"


def test_a_terminal_is_told_how_far_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    told = Terminal()
    monkeypatch.setattr(sys, "stderr", told)
    run("--people", "6", "--rounds", "3", "--methods", "shuffle")

    assert "shuffle: round 1 of 3" in told.getvalue()
    assert told.getvalue().endswith("\r\x1b[K"), "wiped in the end"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--people", "1"], "the number of people is a whole number from 2 to 100,000, not 1"),
        (["--people", "many"], "the number of people is a whole number from 2 to 100,000, not many"),
        (["--rounds", "0"], "the number of rounds is a whole number from 1 to 520, not 0"),
        (["--absent", "100"], "the share of absent people is a whole number from 0 to 90, not 100"),
        (["--seed", "x"], "a seed is a whole number from 0 to"),
        (
            ["--methods", "shuffle,tarot"],
            "there is no method tarot; there are partner, shuffle, random, cooldown, greedy, exact, all",
        ),
        (["--plot", "season.jpg"], "the picture is a PNG, so let its name end in .png, not season.jpg"),
        (["--plot", "nowhere/season.png"], "there is no folder nowhere; make it first"),
    ],
)
def test_a_wrong_argument_has_a_sentence(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["simulate", *arguments])

    assert raised.value.code == 2
    assert complaint in " ".join(capsys.readouterr().err.split())


def test_no_command_pays_for_the_picture_but_the_one_that_draws_it(tmp_path: Path) -> None:
    (tmp_path / "matplotlib.py").write_text("raise SystemExit('imported')\n", encoding="utf-8")

    done = command(tmp_path, "simulate", *SMALL, "--methods", "shuffle", environment={"PYTHONPATH": str(tmp_path)})

    assert (done.returncode, done.stderr) == (0, "")
