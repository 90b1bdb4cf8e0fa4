"""Every question is there in both languages, under an id that stays."""

import re
from itertools import combinations

import pytest

from bot.texts import LANGUAGES, MissingText
from bot.texts.banks import ids, question

SIZES = {
    "thinking_partner": 20, "objective_supporter": 20, "companion": 20, "icebreakers": 120, "know_their_wants": 10,
    "action_learning": 10,
}  # fmt: skip
ICEBREAKERS = "icebreakers"
WEEKS_IN_TWO_YEARS = 105
LONGEST = 110
ANSWERED_WITH_YES = {
    "en": "am are can could did do does had has have is may might must shall should was were will would",
    "sv": "brukar får gör hade har hinner kan känner minns måste ska skulle tror trivs tycker vet vill är",
}
PRIVATE = {
    "en": "age alcohol baby beautiful beer body boyfriend brother car cat child childhood children church country "
    "dating death diet disease doctor dog drink election family father fit girlfriend god health hometown husband "
    "illness income kids looks married money mother nationality office parents pet politics pregnant religion rich "
    "salary school sick sister sleep therapy vote wedding weight wife wine young",
    "sv": "alkohol barn barndom bil bror dejta diet död familj flickvän frisk fru föräldrar gravid gud hemland hund "
    "husdjur hälsa inkomst katt kontor kontoret kropp kyrka lön mamma nationalitet pappa pengar pojkvän politik "
    "religion rösta sambo sjuk sjukdom skola skolan sova syster träna uppväxt utseende vikt vin ålder öl",
}


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


def icebreakers(language: str) -> list[str]:
    """All of them, in their order."""
    return [question(ICEBREAKERS, question_id, language) for question_id in ids(ICEBREAKERS)]


def words_of(text: str) -> list[str]:
    """The words of a question, without case and punctuation."""
    return re.findall(r"[^\W\d_]+", text.casefold())


def test_icebreakers_last_for_two_years_of_weekly_rounds() -> None:
    assert len(ids(ICEBREAKERS)) >= WEEKS_IN_TWO_YEARS


def test_icebreakers_keep_their_ids_so_that_nobody_is_asked_twice() -> None:
    numbers = range(1, SIZES[ICEBREAKERS] + 1)
    assert list(ids(ICEBREAKERS)) == [f"icebreakers-{number:02d}" for number in numbers]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_icebreaker_is_one_short_question(language: str) -> None:
    wrong = [text for text in icebreakers(language) if len(text) > LONGEST or text.count("?") != 1 or text[-1] != "?"]
    assert wrong == []
    assert [text for text in icebreakers(language) if not text[0].isupper() or re.search(r"  |[<>&*_~`!]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_icebreaker_resembles_another(language: str) -> None:
    pairs = combinations(icebreakers(language), 2)
    assert [pair for pair in pairs if _likeness(*pair) > 0.6] == []


def _likeness(one: str, other: str) -> float:
    """1 where two questions use the same words, 0 where they share none."""
    left, right = set(words_of(one)), set(words_of(other))
    return len(left & right) / len(left | right)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_icebreaker_is_answered_with_yes_or_no(language: str) -> None:
    asking = set(ANSWERED_WITH_YES[language].split())
    assert [text for text in icebreakers(language) if words_of(text)[0] in asking] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_icebreaker_asks_about_what_is_private(language: str) -> None:
    private = set(PRIVATE[language].split())
    assert [text for text in icebreakers(language) if private & set(words_of(text))] == []
