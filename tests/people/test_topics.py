"""Topics as people type them and as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.topics import MOST_LETTERS, MOST_TOPICS, normal_topics, split_topics


@pytest.mark.parametrize(
    ("written", "topics"),
    [
        ("Python, SQL", ["Python", "SQL"]),
        ("Python;SQL\nFacilitation", ["Python", "SQL", "Facilitation"]),
        ("  public   speaking ,, ", ["public speaking"]),
        ("Python, python, PYTHON", ["Python"]),
        ("Straße, STRASSE", ["Straße"]),
        ("", []),
        (" ,;\n", []),
        ("C++, R&D, <b>bold</b>", ["C++", "R&D", "<b>bold</b>"]),
    ],
)
def test_topics_are_split_where_people_separate_them(written: str, topics: list[str]) -> None:
    assert split_topics(written) == topics


def test_a_topic_and_their_number_have_a_limit() -> None:
    assert split_topics(",".join(f"topic {number}" for number in range(50))) == [
        f"topic {n}" for n in range(MOST_TOPICS)
    ]
    assert split_topics("å" * 100) == ["å" * MOST_LETTERS]


def test_topics_compare_whatever_their_case() -> None:
    assert normal_topics("Public Speaking, SQL") == normal_topics("sql; public speaking")


@given(st.text(max_size=600))
def test_splitting_what_was_split_changes_nothing(written: str) -> None:
    once = split_topics(written)

    assert split_topics(", ".join(once)) == once
