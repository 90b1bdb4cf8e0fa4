"""A list of people that an organiser keeps: what is in it counts, and what is wrong in it has a sentence and a line."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.people.csv_import import Import, UnusableList, import_people
from bot.people.facts import Said, profile, put_facts
from models.engine import TeamSession
from models.people import Source
from tests.people.rows import ELSA, ERIK, MEERA, MONDAY, person

HEADER = "id,department,site,manager,level\n"
Store = Callable[[str | bytes], Import]


@pytest.fixture
def store(session: TeamSession, tmp_path: Path) -> Store:
    """Import a list of this content, in a workspace with Elsa, Meera, Erik and two of the same handle."""
    session.add_all([person(ELSA), person(MEERA), person(ERIK), person("U0BLANK", handle="")])
    session.add_all([person("U0TWIN1", handle="twin"), person("U0TWIN2", handle="Twin")])

    def act(content: str | bytes) -> Import:
        path = tmp_path / "people.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_people(session, path, MONDAY)

    return act


def known(session: TeamSession, user_id: str = ELSA) -> dict[str, str]:
    return {field: fact.value for field, fact in profile(session, user_id).items()}


ALL = {"department": "Product", "site": "Stockholm", "manager": "erik", "level": "Senior"}


@pytest.mark.parametrize(
    "content",
    [
        HEADER + "U0ELSA,Product,Stockholm,erik,Senior\n",
        HEADER + "u0elsa,Product,Stockholm,erik,Senior",
        HEADER + "elsa,Product,Stockholm,erik,Senior\n",
        HEADER + "@Elsa , Product , Stockholm , erik , Senior \n",
        HEADER.replace(",", ";") + "elsa;Product;Stockholm;erik;Senior\n",
        HEADER.replace(",", "\t") + "elsa\tProduct\tStockholm\terik\tSenior\n",
        "\ufeff" + HEADER.replace("\n", "\r\n") + "elsa,Product,Stockholm,erik,Senior\r\n",
        "\ufeff" + HEADER.replace(",", ";").replace("\n", "\r\n") + "elsa;Product;Stockholm;erik;Senior\r\n",
        "Level,SITE,Department,Manager,ID\nSenior,Stockholm,Product,erik,elsa\n",
        'username,"department",email,site,manager,level\nelsa,"Product",e@example.com,Stockholm,erik,Senior\n',
        "username,userid,department,site,manager,level\nrenamed,U0ELSA,Product,Stockholm,erik,Senior\n",
        (HEADER.replace(",", "\t") + "elsa\tProduct\tStockholm\terik\tSenior\n").encode("utf-16"),
    ],
    ids=[
        "id",
        "id-small",
        "handle",
        "at-and-blanks",
        "semicolons",
        "tabs",
        "bom",
        "swedish-excel",
        "order",
        "export",
        "userid",
        "excel-unicode-text",
    ],
)
def test_a_list_is_read_however_it_was_saved(store: Store, session: TeamSession, content: str | bytes) -> None:
    assert store(content) == Import(people=1, changes=4)
    assert known(session) == ALL


def test_a_cell_may_hold_separators_quotation_marks_and_lines(store: Store, session: TeamSession) -> None:
    store('id,department,site\nelsa,"Sales, North; ""Nord""","House 4\nFloor 2"\nmeera,Product,Göteborg\n')

    assert known(session) == {"department": 'Sales, North; "Nord"', "site": "House 4\nFloor 2"}
    assert known(session, MEERA)["site"] == "Göteborg"


def test_an_empty_cell_changes_nothing_and_neither_does_a_column_that_is_missing(
    store: Store, session: TeamSession
) -> None:
    store(HEADER + "elsa,Product,Stockholm,erik,Senior\n")

    assert store("id,site,level\nelsa,,Lead\n") == Import(people=1, changes=1)
    assert known(session) == ALL | {"level": "Lead"}


def test_a_column_without_a_name_is_no_fact(store: Store, session: TeamSession) -> None:
    store("id,,department\nelsa,something,Product\n")

    assert known(session) == {"department": "Product"}


def test_the_list_stands_beside_what_others_said(store: Store, session: TeamSession) -> None:
    put_facts(session, Said(ELSA, Source.PERSON, {"site": "Kiruna"}), MONDAY)
    put_facts(session, Said(ELSA, Source.SLACK, {"department": "Design", "site": "Lund"}), MONDAY)

    store("id,department,site\nelsa,Product,Stockholm\n")
    put_facts(session, Said(ELSA, Source.SLACK, {"department": "Sales"}), MONDAY + timedelta(days=1))

    found = profile(session, ELSA)
    assert (found["site"].value, found["site"].source) == ("Kiruna", Source.PERSON)
    assert (found["department"].value, found["department"].source) == ("Product", Source.CSV)
    assert found["department"].updated_at == MONDAY


def test_the_same_list_again_changes_nothing(store: Store) -> None:
    content = HEADER + "elsa,Product,Stockholm,erik,Senior\n"
    store(content)

    assert store(content) == Import(people=1, changes=0)


def test_each_line_that_cannot_be_used_has_its_sentence_and_the_others_count(
    store: Store, session: TeamSession
) -> None:
    done = store(
        "id,department\nelsa,Product\nnobody,Sales\n\n,Sales\nU0ELSA,Sales\n@,Sales\ntwin,Sales\nmeera,Design\n"
    )

    assert done == Import(
        people=2,
        changes=2,
        problems=(
            "Line 3: nobody in the workspace is called “nobody”. Check the id.",
            "Line 5: the id is empty. Write a Slack user id or a username.",
            "Line 6: “U0ELSA” is on line 2 already. Keep one of the two.",
            "Line 7: the id is empty. Write a Slack user id or a username.",
            "Line 8: 2 people are called “twin”. Write the Slack user id.",
        ),
    )
    assert known(session) == {"department": "Product"}
    assert known(session, MEERA) == {"department": "Design"}


def test_a_line_with_too_few_or_too_many_cells_counts_as_far_as_it_goes(store: Store, session: TeamSession) -> None:
    assert store(HEADER + "elsa,Product\nmeera,Design,Lund,erik,Senior,and,more\n").problems == ()
    assert known(session) == {"department": "Product"}
    assert known(session, MEERA)["level"] == "Senior"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "people.csv is empty."),
        (" \n\n", "people.csv is empty."),
        ("\ufeff", "people.csv is empty."),
        (
            "name,department\nElsa,Product\n",
            "people.csv has no column “id”. Its first line should be: id,department,site,manager,level",
        ),
        (
            "id\nelsa\n",
            "people.csv has nothing beside the id. Its first line should be: id,department,site,manager,level",
        ),
        (
            "id,departement\nelsa,Product\n",
            "people.csv has nothing beside the id. Its first line should be: id,department,site,manager,level",
        ),
        (
            (HEADER + "elsa,Product,Göteborg,,\n").encode("latin-1"),
            "people.csv is not UTF-8 (line 2). Save it again as “CSV UTF-8”.",
        ),
        (
            HEADER + 'elsa,"Product\n',
            "people.csv is no CSV (line 3: unexpected end of data). Export it again.",
        ),
        (
            HEADER + 'elsa,"Product"x,Lund\n',
            "people.csv is no CSV (line 2: ',' expected after '\"'). Export it again.",
        ),
    ],
    ids=[
        "empty",
        "blank",
        "bom-alone",
        "no-id",
        "id-alone",
        "misspelt",
        "latin-1",
        "open-quotation",
        "quotation",
    ],
)
def test_a_list_that_cannot_be_read_says_why_and_what_to_do(
    store: Store, session: TeamSession, content: str | bytes, sentence: str
) -> None:
    with pytest.raises(UnusableList) as raised:
        store(content)

    assert str(raised.value) == sentence
    assert known(session) == {}


def test_a_missing_file_and_a_folder_are_named(session: TeamSession, tmp_path: Path) -> None:
    with pytest.raises(UnusableList, match=r"^There is no file .*nowhere\.csv\.$"):
        import_people(session, tmp_path / "nowhere.csv", MONDAY)
    with pytest.raises(UnusableList, match=r"is a folder\. Name the CSV file in it\.$"):
        import_people(session, tmp_path, MONDAY)
