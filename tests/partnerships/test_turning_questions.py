"""Closed questions turned round: by how they begin, in both languages, and honestly not where no rule fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.partnerships.rules.opening import BEGINNINGS, LISTS, Phrases, turn_round
from bot.texts import LANGUAGES, UserText, words
from bot.texts.files import listed

PHRASES: dict[str, Phrases] = {
    language: {name: listed(language, f"lp-closed-{name}") for name in (*LISTS, *BEGINNINGS)} for language in LANGUAGES
}
ENGLISH = [
    ("Have you talked to her?", "What have you tried with her?"),
    ("so, have you asked your manager", "What have you tried with your manager?"),
    ("Have you considered a break?", "What are your thoughts on a break?"),
    ("Have you tried talking to her?", "What are your thoughts on talking to her?"),
    ("Have you tried to talk to her?", "What has happened so far?"),
    ("Did you sleep on it?", "What has happened so far?"),
    ("Are you sure?", "How sure are you?"),
    ("Shouldn’t you call him?", "What happens if you call him?"),
    ("Should you not call him?", "What happens if you call him?"),
    ("Can't you say no?", "What would it take to say no?"),
    ("Are you going to apply?", "How will you decide whether to apply?"),
    ("Would you say no?", "What would make you say no?"),
    ("Would you like to leave?", "What do you want to happen?"),
    ("Do you need help?", "What do you need?"),
    ("Do you have a plan?", "What do you have so far?"),
    ("Do you think that she is angry?", "What do you think, and what leads you there?"),
    ("Do you know them?", "What do you know so far?"),
    ("Is she angry with you?", "What have you noticed so far?"),
    ("Do you trust Kim?", "When do you trust Kim, and when not?"),
    ("You should talk to her!", "What have you thought of so far?"),
    ("What about a walk?", "What are your thoughts on a walk?"),
]
SWEDISH = [
    ("Har du pratat med henne?", "Vad har du provat med henne?"),
    ("Har du tänkt på att säga upp dig?", "Hur tänker du om att säga upp dig?"),
    ("Har du provat att ringa?", "Vad talar för att ringa, och vad talar emot?"),
    ("Har du provat ringa?", "Vad har hänt hittills?"),
    ("Har du tänkt ringa henne?", "Hur avgör du om du ska ringa henne?"),
    ("Borde du inte ringa honom?", "Vad talar för att ringa honom, och vad talar emot?"),
    ("Kan du säga nej?", "Vad skulle krävas för att säga nej?"),
    ("Ska du söka jobbet?", "Hur avgör du om du ska söka jobbet?"),
    ("Skulle du vilja byta?", "Vad vill du ska hända?"),
    ("Skulle du våga?", "Vad skulle få dig att våga?"),
    ("Är du säker?", "Hur säker är du?"),
    ("Har du en plan?", "Vad har du hittills?"),
    ("Men tror du att hon är arg?", "Vad tänker du, och vad får dig att tänka så?"),
    ("Är hon arg?", "Vad har du lagt märke till hittills?"),
    ("Du borde prata med henne.", "Vad har du tänkt på hittills?"),
]


def opened(language: str, question: str) -> str | None:
    turned = turn_round(question, PHRASES[language])
    if turned is None:
        return None
    key = f"lp-opened-{turned.rule}"
    said = words(language)
    return str(said.mrkdwn(key, rest=UserText(turned.rest)) if turned.rest else said.mrkdwn(key))


@pytest.mark.parametrize(("question", "wanted"), ENGLISH)
def test_in_english(question: str, wanted: str) -> None:
    assert opened("en", question) == wanted


@pytest.mark.parametrize(("question", "wanted"), SWEDISH)
def test_in_swedish(question: str, wanted: str) -> None:
    assert opened("sv", question) == wanted


@pytest.mark.parametrize(
    "question", ["What would help?", "Who was there?", "In what way?", "Hur känns det?", "När då?"]
)
def test_an_open_question_is_left_as_it_is(question: str) -> None:
    turned = [turn_round(question, phrases) for phrases in PHRASES.values()]
    assert {one.rule for one in turned if one is not None} == {"already-open"}


def test_why_gets_a_gentler_form() -> None:
    assert "What led to that?" in str(opened("en", "Why did you do that?"))
    assert "Vad ledde fram till det?" in str(opened("sv", "Varför gjorde du så?"))


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ?",
        "The budget is too small",
        "Could you?",
        "Could you tell me more?",
        "Are you married?",
        "Are you coming?",
    ],
)
def test_where_no_rule_fits_there_is_no_answer(question: str) -> None:
    assert opened("en", question) is None


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
@settings(max_examples=60, derandomize=True, deadline=None)
def test_whatever_is_typed_the_answer_holds_nothing_but_what_followed_the_beginning(typed: str, language: str) -> None:
    beginnings = [beginning for rule in BEGINNINGS for beginning in PHRASES[language][rule]]
    for question in (typed, *(f"{beginning} {typed}" for beginning in beginnings[::9])):
        turned = turn_round(question, PHRASES[language])
        if turned is not None and turned.rest:
            assert turned.rest in " ".join(question.replace("’", "'").split())
            assert BEGINNINGS[turned.rule]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_open_form_is_open_itself(language: str) -> None:
    for rule, takes_rest in BEGINNINGS.items():
        if rule in {"already-open", "why"}:
            continue
        form = words(language).plain(f"lp-opened-{rule}", **({"rest": UserText("x")} if takes_rest else {}))
        found = turn_round(str(form), PHRASES[language])
        assert found is not None
        assert found.rule == "already-open"
