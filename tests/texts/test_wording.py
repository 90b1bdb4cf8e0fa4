"""What every text keeps to: Slack's room for it, and the tone of the house."""

import re
from datetime import date

import pytest

from bot.people.until import first_day_back
from bot.texts import LANGUAGES, Plain, words
from bot.texts.commands import read
from tests.texts.reading import Entry, entries

PLAIN_PARTS = ("-button-", "-option-", "-label", "-hint", "-placeholder", "-title", "-submit", "-close", "-confirm")
IN_A_LINK = {"intro-calendar-title"}
GREETINGS = {"home-welcome"}
SAMPLE = "An Interesting Person"
FOREIGN_QUOTES = {"en": "\"'", "sv": "\"'“"}
COMMAND = re.compile(r"`/partner ?([^`]*)`")

in_both = pytest.mark.parametrize("language", LANGUAGES)


def shown(language: str) -> dict[str, str]:
    """Every text with its places filled in: a number where it selects, a longish name elsewhere."""
    return {key: words(language).plain(key, **_samples(entry)) for key, entry in entries(language).items()}


def _samples(entry: Entry) -> dict[str, Plain | int]:
    return dict.fromkeys(entry.placeholders, 12 if entry.variants else Plain(SAMPLE))


def too_long(language: str, limit: int, *parts: str) -> list[str]:
    """The keys with such an ending, or such a part between hyphens, whose texts are longer."""
    texts = shown(language).items()
    return [key for key, text in texts if any(f"{part}-" in f"{key}-" for part in parts) and len(text) > limit]


@in_both
def test_titles_and_the_words_on_a_forms_edge_fit_into_24_characters(language: str) -> None:
    assert set(too_long(language, 24, "-title", "-submit", "-close")) <= IN_A_LINK


@in_both
def test_buttons_and_options_fit_into_75_characters(language: str) -> None:
    assert too_long(language, 75, "-button", "-option") == []


@in_both
def test_questions_before_an_act_fit_into_slacks_dialog(language: str) -> None:
    assert too_long(language, 30, "-confirm-yes", "-confirm-no") == []
    assert too_long(language, 300, "-confirm") == []


@in_both
def test_what_is_shown_plain_has_no_marks(language: str) -> None:
    plain = {key: text for key, text in shown(language).items() if any(part in key for part in PLAIN_PARTS)}
    assert [key for key, text in plain.items() if re.search(r"[*`_~]", text)] == []


@in_both
def test_nothing_is_live_in_a_text_itself(language: str) -> None:
    assert [key for key, text in shown(language).items() if re.search(r"[<>&]", text)] == []


@in_both
def test_nobody_is_shouted_at(language: str) -> None:
    loud = {key: text.count("!") for key, text in shown(language).items() if "!" in text}
    assert loud == dict.fromkeys(GREETINGS, 1)


@in_both
def test_quotes_and_apostrophes_are_those_of_the_language(language: str) -> None:
    assert [key for key, text in shown(language).items() if set(FOREIGN_QUOTES[language]) & set(text)] == []


@in_both
def test_there_are_no_stray_spaces(language: str) -> None:
    assert [key for key, text in shown(language).items() if text != text.strip() or "  " in text] == []


@in_both
def test_every_command_that_a_text_names_is_understood(language: str) -> None:
    named = [command for text in shown(language).values() for command in COMMAND.findall(text)]
    assert [command for command in named if read(command).verb is None] == []


@in_both
def test_every_end_of_a_break_that_a_text_gives_as_an_example_is_understood(language: str) -> None:
    _what_was_typed, *quoted = re.findall("[“”]([^“”]+)”", shown(language)["pause-when-unreadable"])
    typed = [command for text in shown(language).values() for command in map(read, COMMAND.findall(text))]
    examples = [*quoted, *(command.rest for command in typed if command.verb == "pause" and command.rest)]
    assert len(examples) >= 4
    read_as = {example: first_day_back(example, date(2026, 3, 3), language) for example in examples}
    assert [example for example, end in read_as.items() if not isinstance(end, date)] == []


def test_swedish_texts_name_the_swedish_commands() -> None:
    english = {
        "win",
        "story",
        "thanks",
        "join",
        "learn",
        "setup",
        "preview",
        "pause",
        "resume",
        "skip",
        "stop",
        "why",
        "profile",
        "home",
        "help",
    }
    named = [command.split() for text in shown("sv").values() for command in COMMAND.findall(text)]
    assert {command[0] for command in named if command} & english == set()


def test_the_usage_names_every_command_in_both_languages() -> None:
    named = {
        language: {read(word).verb for word in COMMAND.findall(shown(language)["help-usage"])} for language in LANGUAGES
    }
    assert named["en"] == named["sv"]
    for_everybody = {
        "hub",
        "join",
        "forward",
        "learn",
        "skip",
        "pause",
        "resume",
        "stop",
        "profile",
        "data",
        "home",
        "why",
        "help",
    }
    for_everybody |= {"choose", "find", "volunteer", "win", "story", "thanks"}
    assert named["en"] == for_everybody | {"stop-all", "setup", "preview", "audit"}
