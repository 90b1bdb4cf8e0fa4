"""The screens, where the sandbox's story does not reach: no scope for files, and more than fits."""

import pytest

from bot.people.reader import Reader
from bot.personal.views import MOST_SHOWN, Line, audit_modal, data_modal, erase_modal, text_modal
from bot.sandbox.blockkit import validate_view
from bot.texts import LANGUAGES, Mrkdwn, words
from handlers.office import Act
from handlers.personal import open_text
from models.engine import Database
from tests.personal.filling import NOW, TEAM, WHO, fill
from tests.story.driver import words_in

LINE = Line(Mrkdwn("*what*"), Mrkdwn("who"), Mrkdwn("how long"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [0, 1, MOST_SHOWN, 500])
def test_however_much_is_stored_slack_takes_the_view_and_it_can_be_erased(language: str, count: int) -> None:
    view = data_modal(words(language), [LINE] * count, days=180, as_file=True, note="data-words-done")

    assert validate_view(view) == []
    assert ("data-erase" in str(view["blocks"])) is (count > 0)
    assert (f"{500 - MOST_SHOWN}" in words_in(view["blocks"])) is (count == 500)


def test_where_no_file_may_be_brought_the_download_is_text_to_copy(database: Database) -> None:
    view = data_modal(words("en"), [LINE], days=180, as_file=False)
    assert "data-text" in str(view["blocks"])
    assert "opens here as text" in words_in(view["blocks"])
    fill(database)

    with database.read(TEAM) as session:
        shown = open_text(session, Act(TEAM, WHO, NOW))
        assert Reader.of(session, WHO, NOW).words.language == "en"

    assert validate_view(shown) == []
    assert '"format": 1' in words_in(shown["blocks"])


def test_without_a_journal_nobody_is_promised_that_a_restore_keeps_them_erased() -> None:
    assert "is erased again" in words_in(erase_modal(words("en"), holds=True)["blocks"])
    assert "has to erase you again" in words_in(erase_modal(words("en"), holds=False)["blocks"])


def test_a_long_audit_fits() -> None:
    view = audit_modal(words("sv"), [Mrkdwn("rad " * 60)] * 40)

    assert validate_view(view) == []
    assert len(view["blocks"]) == 6
    assert validate_view(text_modal(words("sv"), "x" * 20_000)) == []
