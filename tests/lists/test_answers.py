"""The answer: groups, reasons in words, who is left out and why, and the figures behind it."""

import re

import pytest

from tests.lists.conftest import PEOPLE, Run

LISTING = """\
1. anna, bo
   bo is happy to help with sql, and anna would like to learn just that.
   You share an interest: sailing.
   You work in different departments.

2. erik, maja
   You work in different departments.
   You see the organisation from different levels.
   I haven’t introduced you before.

4 people · 2 groups · 0 left out · 2 across departments · 1 across sites · 0 pairs that met before
Points: 1,468 of at most 1,468. The gap is 0: nothing better exists.
Seed 7, date 2026-03-02. With the same files and choices, these two give the same groups.
"""


def test_a_person_reads_groups_reasons_and_figures(run: Run) -> None:
    done = run(PEOPLE, "--seed", "7")

    assert (done.code, done.complaints) == (0, [])
    assert _without_points(done.said) == _without_points(LISTING)


def _without_points(text: str) -> str:
    """The jitter, and with it the sum, is the engine's own affair."""
    return re.sub(r"[\d,]+ of at most [\d,]+", "…", text)


def test_the_same_in_swedish(run: Run) -> None:
    done = run(PEOPLE, "--seed", "7", "--lang", "sv")

    assert "   Ni jobbar på olika avdelningar.\n" in done.said
    assert "4 personer · 2 grupper · 0 utan grupp · 2 över avdelningsgränser · 1 över ortsgränser" in done.said
    assert "Slumpfrö 7, datum 2026-03-02." in done.said


def test_json_holds_groups_left_out_explanations_and_stats(run: Run) -> None:
    done = run(PEOPLE, "--seed", "7", "--json", exclude="a,b\nerik,maja\nerik,bo\n")

    assert set(done.data) == {"groups", "left_out", "explanations", "stats"}
    assert done.data["groups"] == [["anna", "bo"]]
    assert done.data["left_out"] == [
        {"id": "erik", "reason": "nobody_legal"},
        {"id": "maja", "reason": "odd_one_out"},
    ]
    explained = done.data["explanations"][0]
    assert explained["group"] == done.data["groups"][0]
    assert {term["kind"] for term in explained["terms"]} >= {"departments"}
    assert "You work in different departments." in explained["words"]
    stats = done.data["stats"]
    assert (stats["people"], stats["seed"], stats["gap"]) == (4, 7, stats["bound"] - stats["value"])
    assert re.fullmatch(r"[0-9a-f]{16}", stats["policy_hash"])


def test_who_is_left_out_is_told_why_and_not_which_rule(run: Run) -> None:
    done = run("id,manager\nboss,\na,boss\nb,boss\n", "--seed", "1")

    assert "Left out\n   boss: others are in the list, but nobody whom the rules let them meet.\n" in done.said
    assert "1. a, b\n" in done.said


def test_one_person_alone_is_left_out(run: Run) -> None:
    done = run("id\na\n")

    assert "   a: nobody else is in the list.\n" in done.said


def test_the_odd_one_whom_no_group_can_take_is_told_so(run: Run) -> None:
    done = run("id,department\na,x\nb,x\nc,y\n", "--departments", "required", "--seed", "1")

    assert "everybody whom they may meet has somebody already, and no group can take one more." in done.said


def test_whoever_met_does_not_meet_again_and_whoever_must_not_never_does(run: Run) -> None:
    for seed in range(10):
        done = run(
            "id,department\na,1\nb,2\nc,3\nd,4\n",
            "--json",
            "--seed",
            str(seed),
            history="round;a;b\n1;a;b\n",
            exclude="a,b\nc,a\n",
        )
        assert done.data["groups"] == [["a", "d"], ["b", "c"]]


def test_a_reporting_line_keeps_apart_at_any_distance(run: Run) -> None:
    done = run("id,manager\na,\nb,a\nc,b\nd,\n", "--json", "--seed", "1")

    assert done.data["groups"] in ([["a", "d"]], [["b", "d"]], [["c", "d"]])


@pytest.mark.parametrize("column", ["departments", "sites", "levels"])
def test_a_required_difference_is_a_rule_and_an_ignored_one_nothing(run: Run, column: str) -> None:
    people = f"id,{column.removesuffix('s')}\na,1\nb,1\n"

    assert run(people, "--json", f"--{column}", "required").data["groups"] == []
    points = [
        run(f"id,{column.removesuffix('s')}\na,1\nb,2\n", "--json", "--seed", "1", f"--{column}", rule).data["stats"]
        for rule in ("preferred", "ignored")
    ]
    assert points[0]["value"] > points[1]["value"]
    assert points[0]["policy_hash"] != points[1]["policy_hash"]


def test_groups_have_the_size_that_is_asked_for(run: Run) -> None:
    people = "id\n" + "".join(f"p{number}\n" for number in range(12))

    assert [len(group) for group in run(people, "--json", "--size", "4").data["groups"]] == [4, 4, 4]


def test_without_a_seed_one_is_drawn_and_printed_and_replays_the_answer(run: Run) -> None:
    people = "id\n" + "".join(f"p{number}\n" for number in range(40))
    first, other = run(people, "--json"), run(people, "--json")

    assert first.data["stats"]["seed"] != other.data["stats"]["seed"]
    assert first.data["groups"] != other.data["groups"]
    again = run(people, "--json", "--seed", str(first.data["stats"]["seed"]))
    assert again.said == first.said
