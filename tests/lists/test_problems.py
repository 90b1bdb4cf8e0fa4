"""What is wrong in a list is said: the file, the line, what is there and what to do about it. All of it at once."""

from pathlib import Path

import pytest

from app import main
from bot.texts import LANGUAGES
from tests.lists.conftest import PEOPLE, Content, Run

HEADER = PEOPLE.splitlines()[0]
LAST = {
    "en": "Nobody was matched. Mend the lines above and run it again.",
    "sv": "Ingen har matchats. Rätta raderna ovan och kör igen.",
}
OF_PEOPLE: dict[str, tuple[Content, str]] = {
    "empty": ("", f"people.csv: The file is empty. Its first line should be: {HEADER}"),
    "blank": ("\n \n", f"people.csv: The file is empty. Its first line should be: {HEADER}"),
    "header-only": (
        "id,site\n",
        "people.csv: There is nobody in the list. Write a line for each person below the header.",
    ),
    "no-id": (
        "name,site\nanna,Lund\n",
        f"people.csv, line 1: There is no column “id”. This line should be: {HEADER}",
    ),
    "column-twice": ("id,site,Site\na,,\n", "people.csv, line 1: The column “Site” is there twice. Keep one of them."),
    "latin-1": (
        "id,site\nanna,Lund\nbo,Malmö\n".encode("latin-1"),
        "people.csv, line 3: This is not UTF-8. Save the file again as “CSV UTF-8”.",
    ),
    "workbook": (
        b"PK\x03\x04\x14\x00\x06",
        "people.csv: This is a workbook, not a CSV file. Save it as “CSV UTF-8” in Excel.",
    ),
    "quotation": (
        'id,site\nanna,Lund\nbo,"Malmö\ncarl,Lund\n',
        "people.csv, line 3: A quotation mark here is never closed, or stands inside a cell. Close it, or double those"
        " inside; the lines below weren’t read.",
    ),
    "cells": (
        "id,site\nanna,Lund, centre\n",
        "people.csv, line 2: There are 3 cells here and 2 columns in the header. Put quotation marks around a cell that"
        " holds the separator.",
    ),
    "blank-id": ("id,site\n,Lund\n", "people.csv, line 2: The id is empty. Write one, or remove the line."),
    "broken-id": ('id\n"an\nna"\n', "people.csv, line 2: The id goes over several lines. Write it on one."),
    "id-twice": (
        'id,site\nanna,"Lund\nnorth"\nANNA,Malmö\n',
        "people.csv, line 4: “ANNA” is on line 2 already. Keep one of the two.",
    ),
    "level": (
        "id,level\nanna,wizard\n",
        "people.csv, line 2: I can’t read the level “wizard”. Write a number such as 3, a word such as Senior, or"
        " nothing.",
    ),
    "salary": (
        f"id,level\nanna,{'9' * 5000}\n",
        f"people.csv, line 2: I can’t read the level “{'9' * 5000}”. "
        "Write a number such as 3, a word such as Senior, or nothing.",
    ),
    "zone-misspelt": (
        "id,timezone\nanna,Europe/Stokholm\n",
        "people.csv, line 2: There is no time zone “Europe/Stokholm”. Did you mean Europe/Stockholm?",
    ),
    "zone": (
        "id,timezone\nanna,svensk normaltid\n",
        "people.csv, line 2: There is no time zone “svensk normaltid”. "
        "Write it like Europe/Stockholm, or leave it empty.",
    ),
    "zone-path": (
        "id,timezone\nanna,../../etc/passwd\n",
        "people.csv, line 2: There is no time zone “../../etc/passwd”. "
        "Write it like Europe/Stockholm, or leave it empty.",
    ),
}
OF_HISTORY = {
    "empty": ("", "history.csv: The file is empty. Its first line should be: round,a,b"),
    "column": (
        "round,a\n1,anna\n",
        "history.csv, line 1: There is no column “b”. This line should be: round,a,b",
    ),
    "round": (
        "round,a,b\nfirst,anna,bo\n",
        "history.csv, line 2: “first” is no round. Write a whole number: 1 for the first, 2 for the next.",
    ),
    "date": (
        "round,a,b\n20260302,anna,bo\n",
        "history.csv, line 2: “20260302” is no round. Write a whole number: 1 for the first, 2 for the next.",
    ),
    "no-round": (
        "round,a,b\n,anna,bo\n",
        "history.csv, line 2: The cell “round” is empty. Fill it in, or remove the line.",
    ),
    "nobody": ("round,a,b\n1,anna\n", "history.csv, line 2: The cell “b” is empty. Fill it in, or remove the line."),
    "themself": (
        "round,a,b\n1,anna,Anna\n",
        "history.csv, line 2: “anna” is on both sides. Write two different people, or remove the line.",
    ),
}
OF_EXCLUSIONS = {
    "empty": ("", "exclude.csv: The file is empty. Its first line should be: a,b"),
    "column": ("a,c\nanna,bo\n", "exclude.csv, line 1: There is no column “b”. This line should be: a,b"),
    "unknown": (
        "a,b\nanna,bosse\n",
        "exclude.csv, line 2: Nobody in the list is called “bosse”. Correct the id, or remove the line.",
    ),
    "themself": (
        "a,b\nbo,anna\nerik,erik\n",
        "exclude.csv, line 3: “erik” is on both sides. Write two different people, or remove the line.",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), OF_PEOPLE.values(), ids=OF_PEOPLE.keys())
def test_a_problem_in_the_list_of_people_has_its_line(run: Run, content: Content, sentence: str) -> None:
    done = run(content)

    assert (done.code, done.said) == (1, "")
    assert [line for line in done.complaints if "left it aside" not in line] == [sentence, LAST["en"]]


@pytest.mark.parametrize(("content", "sentence"), OF_HISTORY.values(), ids=OF_HISTORY.keys())
def test_a_problem_in_the_history_has_its_line(run: Run, content: str, sentence: str) -> None:
    done = run(PEOPLE, history=content)

    assert (done.code, done.said) == (1, "")
    assert [line for line in done.complaints if "left it aside" not in line] == [sentence, LAST["en"]]


@pytest.mark.parametrize(("content", "sentence"), OF_EXCLUSIONS.values(), ids=OF_EXCLUSIONS.keys())
def test_a_problem_in_the_exclusions_has_its_line(run: Run, content: str, sentence: str) -> None:
    done = run(PEOPLE, exclude=content)

    assert (done.code, done.said) == (1, "")
    assert [line for line in done.complaints if "left it aside" not in line] == [sentence, LAST["en"]]


def test_all_problems_of_all_files_are_listed_at_once(run: Run) -> None:
    done = run(
        "id,level,timezone\nanna,wizard,Mars/Base\nanna,1,\nbo,2,\n",
        history="round,a,b\nx,anna,bo\n",
        exclude="a,b\nbo,bo\n",
    )

    assert [line.partition(": ")[0] for line in done.complaints[:-1]] == [
        "people.csv, line 2",
        "people.csv, line 2",
        "people.csv, line 3",
        "history.csv, line 2",
        "exclude.csv, line 2",
    ]


def test_a_long_list_of_problems_ends_with_their_number(run: Run) -> None:
    done = run("id,level\n" + "".join(f"p{number},wizard\n" for number in range(25)))

    assert len(done.complaints) == 22
    assert done.complaints[19].startswith("people.csv, line 21: ")
    assert done.complaints[20:] == ["And 5 lines more. Mend these first.", LAST["en"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_can_be_said_in_both_languages(run: Run, language: str) -> None:
    tried = (
        *((content, None, None) for content, _ in OF_PEOPLE.values()),
        *((PEOPLE, content, None) for content, _ in OF_HISTORY.values()),
        *((PEOPLE, None, content) for content, _ in OF_EXCLUSIONS.values()),
    )
    for people, history, exclude in tried:
        done = run(people, "--lang", language, history=history, exclude=exclude)
        assert (done.code, done.said, done.complaints[-1]) == (1, "", LAST[language])
        assert len(done.complaints) >= 2


def test_a_swedish_organiser_reads_swedish(run: Run) -> None:
    done = run("id;ort\n;Lund\n", "--lang", "sv")

    assert done.complaints == [
        "people.csv, rad 1: Jag känner inte till kolumnen ”ort” och hoppade över den. De jag känner till: "
        "id, department, site, level, manager, timezone, offers, seeks, interests.",
        "people.csv, rad 2: Id saknas. Fyll i det, eller ta bort raden.",
        LAST["sv"],
    ]


def test_a_file_that_is_not_there_and_a_folder_are_named_and_the_others_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "exclude.csv").write_text("a,b\nbo,bo\n", encoding="utf-8")

    code = main(["match", "nowhere.csv", "--history", "folder", "--exclude", "exclude.csv"])

    assert code == 1
    assert capsys.readouterr().err.splitlines() == [
        "nowhere.csv: There is no such file. Check its name and folder.",
        "folder: This is a folder. Name the CSV file in it.",
        "exclude.csv, line 2: “bo” is on both sides. Write two different people, or remove the line.",
        LAST["en"],
    ]


def test_the_terminal_is_safe_from_what_is_in_a_file(run: Run) -> None:
    done = run("id,level\nan\x1b[2Jna,\x1b]0;pwned\x07wizard\n")

    assert "\x1b" not in "".join(done.complaints)
    assert "\x07" not in "".join(done.complaints)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--size", "1"], "the size of a group is a whole number from 2 to 8, not 1"),
        (["--size", "many"], "the size of a group is a whole number from 2 to 8, not many"),
        (["--seed", "-1"], "a seed is a whole number from 0 to 9,007,199,254,740,991, not -1"),
        (["--date", "next week"], "write a day as 2026-03-02, not next week"),
        (["--sites", "maybe"], "invalid choice: 'maybe'"),
        (["--lang", "fi"], "invalid choice: 'fi'"),
    ],
)
def test_a_wrong_choice_is_answered_with_what_is_possible(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["match", "people.csv", *arguments])

    assert raised.value.code == 2
    assert complaint in capsys.readouterr().err
