"""What is known of people: whose word counts, since when, and who reports to whom."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.facts import (
    Fact,
    Profile,
    Said,
    manager_ids,
    profile,
    profiles,
    put_facts,
    spelt_alike,
)
from bot.people.spelling import LADDER, level_number
from models.engine import TeamSession
from models.people import Source
from tests.people.rows import ELSA, ERIK, MEERA, MONDAY, person

LATER = MONDAY + timedelta(days=1)


def say(session: TeamSession, source: Source, **values: str | None) -> int:
    return put_facts(session, Said(ELSA, source, values), MONDAY)


@pytest.mark.parametrize(
    ("sources", "counts"),
    [
        ([Source.SLACK], Source.SLACK),
        ([Source.CSV, Source.SLACK], Source.CSV),
        ([Source.SLACK, Source.CSV, Source.PERSON], Source.PERSON),
        ([Source.PERSON, Source.SLACK], Source.PERSON),
    ],
)
def test_the_own_word_counts_most_then_the_list_then_slack(
    session: TeamSession, sources: list[Source], counts: Source
) -> None:
    for source in sources:
        say(session, source, department=f"said by {source}")

    assert profile(session, ELSA) == {"department": Fact(f"said by {counts}", counts, MONDAY)}


def test_each_fact_comes_from_whoever_said_it(session: TeamSession) -> None:
    say(session, Source.SLACK, department="Product", site="Stockholm")
    say(session, Source.CSV, site="Göteborg", level="Senior")

    found = profile(session, ELSA)

    assert {field: (fact.value, fact.source) for field, fact in found.items()} == {
        "department": ("Product", Source.SLACK),
        "site": ("Göteborg", Source.CSV),
        "level": ("Senior", Source.CSV),
    }


@pytest.mark.parametrize("nothing", ["", "   ", None])
def test_taking_the_own_word_back_lets_the_others_count_again(session: TeamSession, nothing: str | None) -> None:
    say(session, Source.CSV, site="Göteborg")
    say(session, Source.PERSON, site="Kiruna")

    assert say(session, Source.PERSON, site=nothing) == 1
    assert say(session, Source.PERSON, site=nothing) == 0
    assert profile(session, ELSA)["site"].value == "Göteborg"


def test_a_fact_said_again_is_fresh_though_nothing_changed(session: TeamSession) -> None:
    assert say(session, Source.SLACK, site="Stockholm") == 1

    assert put_facts(session, Said(ELSA, Source.SLACK, {"site": " Stockholm "}), LATER) == 0

    assert profile(session, ELSA)["site"] == Fact("Stockholm", Source.SLACK, LATER)


def test_facts_not_mentioned_stay_as_they_are(session: TeamSession) -> None:
    say(session, Source.CSV, site="Stockholm", level="Senior")
    put_facts(session, Said(ELSA, Source.CSV, {"level": "Lead"}), LATER)

    assert profile(session, ELSA)["site"] == Fact("Stockholm", Source.CSV, MONDAY)


def test_a_very_long_value_is_cut_to_what_the_column_holds(session: TeamSession) -> None:
    say(session, Source.PERSON, department="Å" * 400)

    assert profile(session, ELSA)["department"].value == "Å" * 255


def test_somebody_of_whom_nothing_is_known_has_an_empty_profile(session: TeamSession) -> None:
    say(session, Source.CSV, site="Stockholm")

    assert profiles(session, [MEERA]) == {MEERA: {}}


def reports_to(written: str) -> dict[str, Profile]:
    return {ELSA: {"manager": Fact(written, Source.CSV, MONDAY)}}


PEOPLE = [
    person(ELSA, name="Elsa Nyström"),
    person(ERIK, name="Erik Sandström"),
    person("U0ANNA1", name="Anna Berg", handle="anna"),
    person("U0ANNA2", name="Anna Berg", handle="anna.b"),
    person("U0SAM1", name="Sam Lind", handle="sam"),
    person("U0SAM2", name="Sam Lind", handle="sam.old", is_deleted=True),
    person("U0BLANK", name="Blank", handle=""),
    person("U0GONE", name="Greta Gone", handle="greta", is_deleted=True),
]


@pytest.mark.parametrize(
    ("written", "manager"),
    [
        ("U0ERIK", ERIK),
        ("u0erik", ERIK),
        ("<@U0ERIK>", ERIK),
        ("<@U0ERIK|erik>", ERIK),
        ("erik", ERIK),
        ("@Erik", ERIK),
        (" Erik Sandström ", ERIK),
        ("ERIK SANDSTRÖM", ERIK),
        ("anna", "U0ANNA1"),
        ("U0ANNA2", "U0ANNA2"),
        ("Sam Lind", "U0SAM1"),
        ("Greta Gone", "U0GONE"),
    ],
)
def test_a_manager_is_found_by_id_handle_or_name(written: str, manager: str) -> None:
    assert manager_ids(PEOPLE, reports_to(written)) == {ELSA: manager}


@pytest.mark.parametrize("written", ["Anna Berg", "Nobody", "@", "Elsa Nyström", "elsa", ELSA, "Erik"[:3]])
def test_a_name_shared_unknown_or_ones_own_names_nobody(written: str) -> None:
    assert manager_ids(PEOPLE, reports_to(written)) == {}


def test_somebody_without_a_manager_has_none() -> None:
    assert manager_ids(PEOPLE, {ELSA: {}, ERIK: {"site": Fact("Kiruna", Source.CSV, MONDAY)}}) == {}


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("3", 3),
        ("L4", 4),
        ("Level 2", 2),
        ("Senior 5", 5),
        ("IC-6/7", 6),
        ("Junior", 1),
        ("senior", 3),
        ("Lead engineer", 3),
        ("Gruppchef", 4),
        ("VD", 6),
        ("  Director ", 5),
        ("Astronaut", None),
        ("seniority", None),
        ("m²", None),
        ("½", None),
        ("", None),
        (None, None),
    ],
)
def test_a_level_is_a_number_where_one_can_be_read(written: str | None, number: int | None) -> None:
    assert level_number(written) == number


def test_the_ladder_says_each_word_once() -> None:
    words = [word for rung in LADDER for word in rung]

    assert len(words) == len(set(words))
    assert words == [word.casefold() for word in words]


@given(st.text(max_size=255))
def test_any_level_that_somebody_types_can_be_read(written: str) -> None:
    number = level_number(written)

    assert number is None or number >= 0


def test_one_department_written_in_several_ways_is_one_in_its_usual_spelling() -> None:
    def named(value: str) -> Profile:
        return {"department": Fact(value, Source.SLACK, MONDAY)}

    known = {"A": named("Product"), "B": named("product "), "C": named("Product"), "D": named("Sales"), "E": {}}

    assert spelt_alike(known, "department") == {"A": "Product", "B": "Product", "C": "Product", "D": "Sales"}
