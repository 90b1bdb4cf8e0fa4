"""Both languages say everything, and the code asks for nothing that they lack."""

import re

import pytest
from fluent.syntax import ast as ftl

from bot.texts import LANGUAGES
from tests.texts.reading import asked, entries, messages, resource, strings_in_code

COMPUTED: dict[str, str] = {"command-": "read as lists by bot.texts.commands", "dates-": "and by bot.texts.datewords"}
"""Beginnings of keys that the code computes in a way this test cannot follow, each with its reason."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_no_line_that_fluent_cannot_read(language: str) -> None:
    junk = [item.content for item in resource(language).body if isinstance(item, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_there_twice(language: str) -> None:
    keys = [message.id.name for message in messages(language)]
    assert sorted(keys) == sorted(set(keys))


def test_every_text_is_there_in_both_languages() -> None:
    assert entries("en").keys() == entries("sv").keys()


def test_both_languages_have_the_same_placeholders() -> None:
    swedish = entries("sv")
    differing = {key: (entry, swedish[key]) for key, entry in entries("en").items() if key in swedish}
    assert {key for key, (en, sv) in differing.items() if en.placeholders != sv.placeholders} == set()


def test_the_order_is_the_same_in_both_so_that_they_can_be_read_side_by_side() -> None:
    assert list(entries("en")) == list(entries("sv"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_selectors_ask_about_numbers_only(language: str) -> None:
    for entry in entries(language).values():
        assert {name for name in entry.variants if not name.isdigit()} <= {"one", "other"}, entry.key


def test_every_text_the_code_asks_for_exists() -> None:
    known = entries("en")
    missing = [(call.where, call.key) for call in asked() if call.key is not None and call.key not in known]
    assert missing == []


def test_every_computed_key_can_become_one_that_exists() -> None:
    patterns = [(call.where, call.pattern) for call in asked() if call.pattern is not None]
    assert [found for found in patterns if not _matching(str(found[1]))] == []


def test_every_text_gets_exactly_the_arguments_it_has_places_for() -> None:
    wrong = [
        (call.where, call.key, sorted(call.arguments), sorted(entries("en")[call.key].placeholders))
        for call in asked()
        if call.arguments is not None and call.key in entries("en")
        if call.arguments != entries("en")[call.key].placeholders
    ]
    assert wrong == []


def test_no_text_is_left_that_nobody_shows() -> None:
    whole, patterns = strings_in_code()
    computed = {key for pattern in patterns for key in _matching(pattern)}
    unused = entries("en").keys() - whole - computed
    assert sorted(key for key in unused if not key.startswith(tuple(COMPUTED))) == []


def _matching(pattern: str) -> set[str]:
    return {key for key in entries("en") if re.fullmatch(pattern, key)}
