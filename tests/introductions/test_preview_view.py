"""What the preview and the reasons say: within Slack's room, with numbers rounded to the careful side."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.introductions.views.preview import PAGE, Coming, Draft, Standing, preview_modal
from bot.introductions.views.why import why_lines
from bot.matching.model import Term, TermKind
from bot.texts import LANGUAGES, words
from tests.story.driver import words_in

AT = datetime(2026, 3, 10, 9, tzinfo=UTC)
COMING = Coming("r" * 32, "C0123456789", AT, "Europe/Stockholm", date(2026, 3, 6))
FACTS: dict[str, Any] = {
    "people": 6,
    "told": True,
    "departments": None,
    "sites": 6,
    "repeats": 0,
    "left_out": None,
    "value": "5000",
    "bound": "5000",
    "method": "exact",
}
DRAFT = Draft("d" * 32, 7, 1, 5, [["U0123456789", "U0123456780"]], FACTS)
LARGE = replace(DRAFT, groups=[[f"U{group:05}{member:05}" for member in range(5)] for group in range(2 * PAGE)])


def said(language: str = "en", **facts: Any) -> str:
    """All words of a preview with these counts."""
    return words_in(preview_modal(words(language), COMING, replace(DRAFT, facts=FACTS | facts), None)["blocks"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_page_of_large_groups_fits_into_a_modal(language: str) -> None:
    approved = Standing("e" * 32, "U0123456789", AT)
    view = preview_modal(words(language), COMING, LARGE, approved, page=1)

    assert len(view["blocks"]) <= 100
    texts = [block["text"]["text"] for block in view["blocks"] if block["type"] == "section"]
    assert max(map(len, texts)) <= 3000
    shown = {user_id for text in texts for user_id in re.findall(r"<@(U\d{10})>", text)}
    assert {user_id for group in LARGE.groups[PAGE:] for user_id in group} <= shown


@pytest.mark.parametrize("page", [-1, 0, 1, 99])
def test_a_page_that_is_not_there_is_the_nearest_that_is(page: int) -> None:
    shown = words_in(preview_modal(words("en"), COMING, LARGE, None, page=page)["blocks"])

    assert f"Groups {'1–40' if page < 1 else '41–80'} of 80" in shown


@pytest.mark.parametrize(
    ("facts", "english", "swedish"),
    [
        ({}, "Nothing better is possible. That’s proved.", "Det går inte att göra bättre. Det är bevisat."),
        ({"value": "4999"}, "At least 99.9% of the best", "Minst 99,9 % av det bästa"),
        ({"value": "4876", "method": "planned"}, "The rest buys later rounds", "Resten sparas till kommande rundor"),
        ({"value": str(10**30 - 1), "bound": str(10**30)}, "At least 99.9% of", "Minst 99,9 % av"),
        ({"repeats": 1}, "One pair has been introduced before", "Ett par har jag fört ihop förut"),
        ({"repeats": 12}, "12 pairs have been introduced before", "12 par har jag fört ihop förut"),
        ({"left_out": 7}, "Without a group: 7 people.", "Utan grupp: 7 personer."),
        ({}, "Without a group: nobody, or fewer than five", "Utan grupp: ingen, eller färre än fem"),
        ({"told": False}, "I say once for each round", "säger jag en gång per runda"),
        ({}, "Numbers that could point at single people", "Siffror som kan peka ut enskilda personer"),
    ],
)
def test_counts_are_said_in_words(facts: dict[str, Any], english: str, swedish: str) -> None:
    assert english in said("en", **facts)
    assert swedish in said("sv", **facts)


def test_hours_that_hardly_meet_do_not_overlap_well_and_chance_is_said_where_nothing_else_is() -> None:
    brief, ample = Term(TermKind.HOURS, values=(3,)), Term(TermKind.HOURS, values=(40,))

    assert why_lines(words("en"), [ample]) == ["• Your working hours overlap well."]
    assert why_lines(words("en"), [brief]) == why_lines(words("en"), []) == ["• A little chance brought you together."]
    assert why_lines(words("sv"), []) == ["• Lite slump förde ihop er."]
