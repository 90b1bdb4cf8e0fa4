"""Every question is there in both languages, under an id that stays."""

import pytest

from bot.texts import LANGUAGES, MissingText
from bot.texts.banks import ids, question

SIZES = {
    "thinking_partner": 20, "objective_supporter": 20, "companion": 20, "icebreakers": 15, "know_their_wants": 10,
    "action_learning": 10,
}  # fmt: skip


@pytest.mark.parametrize(("bank", "size"), SIZES.items())
def test_every_question_of_a_bank_is_asked_in_both_languages(bank: str, size: int) -> None:
    assert len(set(ids(bank))) == len(ids(bank)) == size
    for question_id in ids(bank):
        asked = {question(bank, question_id, language) for language in LANGUAGES}
        assert len(asked) == 2
        assert all(text.strip().endswith("?") for text in asked)


@pytest.mark.parametrize(
    "wrong", [("none", "x", "en"), ("icebreakers", "x", "en"), ("icebreakers", "icebreakers-01", "de")]
)
def test_what_is_not_there_is_an_error(wrong: tuple[str, str, str]) -> None:
    with pytest.raises(MissingText):
        question(*wrong)
