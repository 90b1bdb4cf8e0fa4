"""A list is read however it was saved, and what is left aside is said without stopping anything."""

import pytest

from tests.lists.conftest import PEOPLE, Content, Run

SEMICOLONS = """\
sep=;
ID;Department;Site;Level;Manager;Timezone;Offers;Seeks;Interests;;
anna;sales ;Stockholm;Level 3;Erik;europe/stockholm;public speaking;SQL;sailing;;
bo;Engineering;Göteborg;L2;maja;Europe/Stockholm;"sql;python";;"sailing, chess";;
;;;;;;;;;;
erik;Sales;Stockholm;5;;Europe/Stockholm;;;;;
maja;engineering;Stockholm;4;;Europe/Stockholm;;negotiation;;;
"""
SAVED: dict[str, Content] = {
    "bom": "\ufeff" + PEOPLE,
    "windows": PEOPLE.replace("\n", "\r\n"),
    "old-mac": PEOPLE.replace("\n", "\r"),
    "no-last-line-end": PEOPLE.rstrip(),
    "tabs": PEOPLE.replace(",", "\t"),
    "utf-16": PEOPLE.replace(",", "\t").encode("utf-16"),
    "decomposed": PEOPLE.replace("ö", "o\u0308"),
    "swedish-excel": "\ufeff" + SEMICOLONS.replace("\n", "\r\n"),
    "another-order": "\n".join([PEOPLE.splitlines()[0], *reversed(PEOPLE.splitlines()[1:])]),
}


@pytest.mark.parametrize("content", SAVED.values(), ids=SAVED.keys())
def test_a_list_means_the_same_however_it_was_saved(run: Run, content: Content) -> None:
    expected, done = run(PEOPLE, "--seed", "7", "--json"), run(content, "--seed", "7", "--json")

    assert done.complaints == []
    wanted = {"Sales", "Stockholm", "Engineering", "Göteborg"}
    assert {value for each in done.data["explanations"] for term in each["terms"] for value in term["values"]} & wanted
    assert done.data["groups"] == expected.data["groups"] == [["anna", "bo"], ["erik", "maja"]]
    assert done.data["stats"] == expected.data["stats"]


def test_ids_alone_are_enough(run: Run) -> None:
    done = run("id\na\nb\nc\n", "--seed", "1", "--json")

    assert done.data["groups"] == [["a", "b", "c"]]
    assert done.complaints == []


def test_ids_and_a_history_are_enough(run: Run) -> None:
    done = run("id\na\nb\nc\nd\n", "--seed", "1", "--json", history="round,a,b\n1,a,b\n2,a,c\n")

    assert done.data["groups"] == [["a", "d"], ["b", "c"]]


def test_slacks_own_member_export_is_a_list(run: Run) -> None:
    done = run("username,userid,fullname\nanna,U1,Anna\nbo,U2,Bo\n", "--json")

    assert done.data["groups"] == [["U1", "U2"]]
    assert [line.partition(":")[0] for line in done.complaints] == ["people.csv, line 1"] * 2


def test_a_column_that_is_not_known_is_left_aside_and_named(run: Run) -> None:
    done = run("id,departement,shoe size\na,x,42\nb,x,43\n", "--json")

    assert done.code == 0
    assert done.complaints == [
        "people.csv, line 1: I don’t know the column “departement” and left it aside. Did you mean “department”?",
        "people.csv, line 1: I don’t know the column “shoe size” and left it aside. The ones I know: "
        "id, department, site, level, manager, timezone, offers, seeks, interests.",
    ]


def test_somebody_who_has_left_is_noted_in_the_history_and_the_rest_of_it_counts(run: Run) -> None:
    done = run("id,site\na,1\nb,2\nc,3\nd,4\n", "--json", history="round,a,b\n1,A,b\n2,a,gone\n3,a,c\n")

    assert done.complaints == [
        "history.csv, line 3: Nobody in the list is called “gone”, so I left this meeting aside. "
        "Correct the id if it is a slip."
    ]
    assert ["a", "d"] in done.data["groups"]


def test_a_manager_who_is_not_in_the_list_is_noted(run: Run) -> None:
    done = run("id,manager\na,boss\nb,a\nc,\n", "--json")

    assert done.complaints == [
        "people.csv, line 2: The manager “boss” is not in the list, so I can’t follow the reporting line from there. "
        "Correct the id if it should be."
    ]
    assert ["a", "b"] not in done.data["groups"]


def test_many_notes_end_with_their_number(run: Run) -> None:
    done = run("id,manager\n" + "".join(f"p{number},boss\n" for number in range(30)), "--json")

    assert (len(done.complaints), done.complaints[-1]) == (21, "And 10 notes more.")


def test_a_file_with_a_header_alone_says_that_nobody_met_and_nobody_is_kept_apart(run: Run) -> None:
    done = run("id\na\nb\n", "--json", history="round,a,b\n", exclude="a;b\n")

    assert (done.complaints, done.data["groups"]) == ([], [["a", "b"]])


def test_summer_time_counts_on_the_day_that_is_given(run: Run) -> None:
    people = "id,timezone\na,Europe/Stockholm\nb,America/New_York\n"
    # New York's clocks go forward three weeks before Stockholm's, and their days overlap by an hour more.
    winter, between = (run(people, "--json", "--seed", "1", "--date", day) for day in ("2026-03-02", "2026-03-16"))

    hours = [
        [term["values"] for term in done.data["explanations"][0]["terms"] if term["kind"] == "hours"]
        for done in (winter, between)
    ]
    assert hours == [[[10]], [[20]]]
    assert between.data["stats"]["date"] == "2026-03-16"
