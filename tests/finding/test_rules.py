"""Which topics answer, and in which order people stand: by words and by a seed, never by how sought after they are."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.finding.rules import LEAST_OFFERING, MOST_LISTED, Fit, best_fit, fit, folded, listed, nearest, turn

TOPICS = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize(
    ("asked", "topic", "found"),
    [
        ("Spreadsheets", "  spreadsheets ", Fit.SAME),
        ("forhandling", "Förhandling", Fit.SAME),
        ("C++", "c++", Fit.SAME),
        ("🎷", "🎷", Fit.SAME),
        ("speaking", "public speaking", Fit.NEAR),
        ("spread", "spreadsheets for beginners", Fit.NEAR),
        ("beginners spreadsheets", "spreadsheets for beginners", Fit.NEAR),
        ("who can help with excel", "Excel", Fit.NEAR),
        ("R", "R", Fit.SAME),
        ("R", "reading aloud", None),
        ("can do it today", "IT", None),
        ("C", "C++", None),
        ("chess", "cheese", None),
        ("", "", None),
        ("!", "?", None),
    ],
)
def test_a_topic_answers_by_its_words(asked: str, topic: str, found: Fit | None) -> None:
    assert fit(asked, topic) is found


@settings(max_examples=100, derandomize=True, database=None)
@given(st.lists(TOPICS, max_size=4), TOPICS)
def test_what_is_asked_for_answers_itself_and_the_best_of_several_counts(asked: list[str], topic: str) -> None:
    assert fit(topic, topic) is (Fit.SAME if folded(topic) else None)
    each = [one for text in asked if (one := fit(text, topic)) is not None]
    assert best_fit(asked, topic) == (min(each) if each else None)


@settings(max_examples=100, derandomize=True, database=None)
@given(st.lists(TOPICS, max_size=3), st.sets(TOPICS, max_size=12))
def test_only_what_is_offered_is_suggested_and_at_most_three(asked: list[str], topics: set[str]) -> None:
    found = nearest(asked, topics)

    assert set(found) <= topics
    assert len(found) == len({folded(one) for one in found}) <= 3


def test_a_slip_of_the_finger_is_understood_in_either_language() -> None:
    assert nearest(["negotiaton"], ["chess", "Negotiation"]) == ["Negotiation"]
    assert nearest(["förhandlng"], ["Förhandling", "Schack"]) == ["Förhandling"]


@settings(max_examples=100, derandomize=True, database=None)
@given(st.lists(st.lists(st.sampled_from(["a", "B", "b", "å", "c"]), max_size=4), max_size=8), st.text(max_size=5))
def test_no_list_names_what_fewer_than_three_people_offer(offered: list[list[str]], seed: str) -> None:
    people = Counter(fold for topics in offered for fold in {folded(topic) for topic in topics})

    found = [folded(topic) for topic in listed(offered, seed)]

    assert found == sorted(fold for fold, count in people.items() if count >= LEAST_OFFERING)


def test_of_very_many_topics_a_seed_draws_some() -> None:
    everybody = [[f"topic {number}" for number in range(50)]] * LEAST_OFFERING

    assert len(listed(everybody, "monday")) == MOST_LISTED
    assert listed(everybody, "monday") != listed(everybody, "tuesday")


def test_over_many_days_everybody_comes_first_about_as_often() -> None:
    people = [f"U{number}" for number in range(5)]

    first = Counter(min(people, key=lambda one: turn(f"T\nU9\n{day}\nchess", one)) for day in range(1000))

    assert set(first) == set(people)
    assert max(first.values()) < 1.4 * min(first.values())
