"""Maja and Olivia learn together for 90 days: see `learning` for what they do, and here for what they are shown."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.partnerships.data import PARTNERSHIPS_DATA
from bot.partnerships.rules import Way
from models.partnerships import Invitation
from tests.databases import Databases
from tests.story.driver import playing, words_in
from tests.story.learning import CARD, CHLOE, HER_GOAL, HIS_GOAL, MAJA, NEW_CARD, OLIVIA, Learning, play


@pytest.fixture(scope="module")
def learning(databases: Databases) -> Iterator[Learning]:
    """The story, played to its end; what two do at once is tried on both databases in `tests/partnerships`."""
    url = databases.fresh("postgresql")
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        yield play(Learning(story))
    databases.drop(url)


def test_a_cohort_is_launched_with_who_sees_what(learning: Learning) -> None:
    post = learning.shown["cohort post"]
    assert learning.ids["ingrid"] in post
    assert "sees names, dates, states and help flags, never words" in post


def test_who_offers_to_facilitate_is_told_who_sees_it_and_organisers_see_the_name(learning: Learning) -> None:
    assert "rganisers" in learning.shown["volunteering"]
    assert learning.ids[CHLOE] in learning.shown["home of the organiser"]
    assert learning.ids[CHLOE] not in learning.story.home(OLIVIA)


def test_two_taps_lead_to_a_learning_partner_and_on_to_the_shortlist(learning: Learning) -> None:
    assert "En lärpartner" in learning.shown["advice"]
    runtime = learning.story.partner.runtime
    with runtime.database.read(learning.story.sandbox.team_id) as session:
        [asked] = session.scalars(select(Invitation))
        hers, others = (PARTNERSHIPS_DATA.export(session, learning.ids[who]) for who in (MAJA, OLIVIA))
    assert asked.way is Way.CHOOSER
    assert hers["asked"][0]["way"] == "chooser"
    assert "way" not in others["was_asked"][0]


def test_the_shortlist_says_why_each(learning: Learning) -> None:
    shown = learning.shown["shortlist"]
    assert learning.ids[OLIVIA] in shown
    assert "hjälper gärna till med facilitering" in shown
    assert "Ni jobbar på olika avdelningar." in shown


def test_asking_is_answered_alike_and_saying_no_is_said_to_be_silent(learning: Learning) -> None:
    assert "Hör du inget inom en vecka får du tänka ”inte nu”" in learning.shown["asked"]
    assert "Öppet till måndag 9 mars" in learning.shown["home of who asked"]
    assert "Saying no is silent" in learning.shown["invitation"]


def test_their_first_talk_has_guidance_and_a_time(learning: Learning) -> None:
    assert "Your first talk" in learning.shown["begin"]
    assert "Booked: *" in learning.shown["booked talk"]


def test_cards_open_when_both_are_written(learning: Learning) -> None:
    assert CARD not in learning.shown["card waits"]
    assert CARD in learning.shown["cards"]


def test_a_signature_on_an_old_version_is_refused_with_what_changed(learning: Learning) -> None:
    refused = learning.shown["signature refused"]
    assert "så inget är signerat än" in refused
    assert "”inget skrivet” är nu ”Meetings people want to be in”" in refused
    assert HER_GOAL in learning.shown["agreement"]
    assert HIS_GOAL in learning.shown["agreement"]


def test_what_both_signed_is_said_to_both_without_a_word_of_it(learning: Learning) -> None:
    said = learning.shown["signed"]
    assert "Agreed and signed by you both." in said
    assert "Facilitators see dates, not words." in said
    assert HIS_GOAL not in said


def test_a_role_switched_by_the_learner_is_the_coachs_at_once_and_its_deck_with_it(learning: Learning) -> None:
    coach_reads_swedish = learning.shown["first"] == OLIVIA
    switched = learning.shown["role switched, as the coach sees it"]
    assert ("följeslagare" if coach_reads_swedish else "companion") in switched
    assert ("Dra en fråga" if coach_reads_swedish else "Draw a question") in switched


def test_the_same_question_is_there_for_both_each_in_their_language(learning: Learning) -> None:
    draw = {"En annan fråga", "Another question"}
    assert any(one in learning.shown["question for the coach"] for one in draw)
    assert any(one in learning.shown["question for the learner"] for one in draw)


def test_they_are_told_when_it_is_time_to_swap(learning: Learning) -> None:
    assert learning.shown["swap"].startswith("Halfway: swap seats.")
    assert "Time is up" in learning.shown["time is up"] or "Tiden är ute" in learning.shown["time is up"]


def test_the_plan_is_read_by_both_and_a_day_that_has_been_is_refused_beside_it(learning: Learning) -> None:
    assert "Den dagen har redan varit" in learning.shown["a day that has been"]
    assert "*ställa en fråga först*" in learning.shown["finished, as Olivia sees it"]


def test_the_facilitator_sees_who_asked_for_help_and_no_words(learning: Learning) -> None:
    home = learning.shown["home of the facilitator"]
    assert "They asked for help on" in home
    assert learning.ids[MAJA] in home
    for words in (HER_GOAL, HIS_GOAL, CARD, "ställa en fråga"):
        assert words not in home
    assert "They asked for help on" not in learning.story.home(CHLOE)


def test_a_pause_is_said_to_be_one_and_no_more(learning: Learning) -> None:
    resting = learning.shown["resting"]
    assert "On pause. It goes on when you’re both back" in resting
    assert "24 April" not in resting


def test_after_five_weeks_they_explore_anew_and_sign_the_same_version(learning: Learning) -> None:
    assert "You’re exploring it until" in learning.shown["exploring anew"]
    assert "signed by you both" in learning.shown["signed anew"]


def test_whoever_was_second_goes_first_next_time(learning: Learning) -> None:
    began = learning.shown["second session"]
    maja_was_first = learning.shown["first"] == MAJA
    assert ("Din tur att coacha" if maja_was_first else "Din tur att utforska") in began


def test_a_session_of_observations_has_the_question_what_the_other_sees(learning: Learning) -> None:
    assert "”Vad ser du som jag inte ser?”" in learning.shown["second session"]


def test_the_monthly_check_is_the_own_one_alone_with_the_own_balance(learning: Learning) -> None:
    assert "three taps that only you ever see" in learning.shown["check of olivia"]
    tapped = learning.shown["tapped"]
    assert f"Gett till <@{learning.ids[OLIVIA]}>: 2 turer som coach, " in tapped
    assert "Kanske något att ta upp med" in tapped, "a low tap is met with a way on"
    assert "Something to bring up" not in learning.shown["olivia after maja tapped"]
    assert f"Given to <@{learning.ids[MAJA]}>: 2 turns as the coach, " in learning.shown["check open for olivia"]


def test_cards_are_written_anew_and_open_when_both_are_done(learning: Learning) -> None:
    assert "Skriv om ditt eller behåll det som står" in learning.shown["room with check of maja"]
    assert CARD in learning.shown["what stands meanwhile"]
    assert NEW_CARD not in learning.shown["what stands meanwhile"]
    again = learning.shown["cards again"]
    assert again.index(NEW_CARD) < again.index("What stood there before") < again.index(CARD)


def test_six_weeks_later_they_reshape_and_both_see_what_changes(learning: Learning) -> None:
    assert "One of you would like to reshape it" in learning.shown["reshape"]
    assert "“Every 2 weeks” is now “Every 3 weeks”" in learning.shown["changes, as olivia sees them"]
    assert "”Varannan vecka” är nu ”Var tredje vecka”" in learning.shown["changes, as maja sees them"]


def test_twelve_weeks_later_they_renew(learning: Learning) -> None:
    assert "Twelve weeks in" in learning.shown["last review of olivia"]
    assert "Förnya, forma om eller avsluta med ett tack" in learning.shown["last review of maja"]
    assert "signerad av er båda" in learning.shown["renewed"]
    assert learning.ids[OLIVIA] in learning.shown["home of maja"]


def test_no_direct_message_quotes_what_somebody_wrote(learning: Learning) -> None:
    said = [words_in(one["blocks"]) for who in (MAJA, OLIVIA) for one in learning.story.direct(who)]
    said += [words_in(one["blocks"]) for one in learning.story.introductions(MAJA)]
    for words in (HER_GOAL, HIS_GOAL, CARD, NEW_CARD, "ställa en fråga", "Meetings people want"):
        assert not any(words in one for one in said)


def test_nothing_went_wrong_on_the_way(learning: Learning) -> None:
    assert learning.story.trouble == ""
