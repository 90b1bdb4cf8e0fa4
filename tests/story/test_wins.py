"""Four weeks of wins: everybody named is asked, a fortnight is quiet, a digest comes, and some think better of it."""

from collections.abc import Iterator

import pytest

from tests.databases import Databases
from tests.story.driver import playing
from tests.story.winning import COFFEE, Winning, play


@pytest.fixture(scope="module")
def played(databases: Databases) -> Iterator[Winning]:
    """The story, played to its end."""
    url = databases.fresh("sqlite")
    with playing(url, "http") as story:
        yield play(story)
    databases.drop(url)


def test_the_organiser_hears_when_the_first_digest_can_come(played: Winning) -> None:
    assert "can come on Thursday 5 March 10:00 (Stockholm)" in played.shown["set up"]


def test_the_form_says_that_wins_never_enter_an_assessment(played: Winning) -> None:
    assert "de används aldrig i en bedömning" in played.shown["form"]
    assert "Skulle de tycka om att läsa det här?" in played.shown["form"]


def test_who_is_named_reads_everything_and_how_they_would_appear(played: Winning) -> None:
    for who, name in (("freja", "Freja"), ("hugo", "Hugo")):
        read = played.shown[f"read by {who}"]
        assert "It took nine." in read
        assert f"Mitt namn: {name}" in read
        assert "Teamets: Design" in read
        assert "Inget: jag nämns inte" in read


def test_messages_point_to_the_story_and_quote_nothing_of_it(played: Winning) -> None:
    for who in ("freja", "hugo", "karin", "arjun", "priya"):
        said = "\n".join(one["text"] for one in played.story.direct(who))
        assert "It took nine" not in said
        assert "night work" not in said
        assert "old logs" not in said
        assert "Patience" not in said


def test_the_author_reads_the_final_wording_with_name_and_team(played: Winning) -> None:
    assert "Freja Bergman (Design)" in played.shown["approved"] or "(Design)" in played.shown["approved"]
    assert "någon från Design" in played.shown["approved"]
    assert "Hugo" not in played.shown["approved"].partition("Vem gjorde vad")[0]


def test_silence_for_three_days_leaves_somebody_unnamed(played: Winning) -> None:
    assert "väntar på svar" in played.shown["home of maja"]
    assert "Karin " not in played.shown["final for maja"].replace("Karin showed me", "")
    assert "Ingen annan syns med namn eller team" in played.shown["final for maja"]


def test_with_one_story_the_digest_waits_quietly(played: Winning) -> None:
    [digest] = played.posts()

    assert digest["time"].startswith("2026-03-19T09:0")


def test_the_digest_tells_four_stories_and_puts_joint_wins_first(played: Winning) -> None:
    text = played.shown["digest"]

    assert "Shared wins: 4 stories; everyone named said yes. No rankings." in text
    order = [text.index(part) for part in ("takes one minute", "hospital said yes", "She asks first", "night work")]
    assert order == sorted(order)
    assert "someone from Design" in text
    assert "Told by Maja" in text


def test_no_story_calls_anybody(played: Winning) -> None:
    assert "<!channel>" not in played.shown["digest"]
    assert "&lt;!channel&gt;" in played.shown["digest"]


def test_the_digest_has_the_authors_picture_and_one_of_the_departments_with_words(played: Winning) -> None:
    assert len(played.shown["pictures"].split(",")) == 2
    assert "A picture of which departments won together: Customer Care – Finance" in played.shown["digest"]
    assert "The old form and the new one side by side" in played.shown["digest"]
    uploads = played.story.calls("files.completeUploadExternal")
    assert [call["params"].get("channel_id") for call in uploads] == [None]


def test_thanks_are_public_only_with_the_receivers_word(played: Winning) -> None:
    assert "We found the bug in an hour." in played.shown["thanks read"]
    assert "Olivia" in played.shown["digest"]
    assert "thanks Arjun Mehta (Engineering) for *Reading old logs*" in played.shown["digest"]
    assert "Patience" not in played.shown["digest"]


def test_a_message_becomes_a_draft_with_those_it_names(played: Winning) -> None:
    draft = played.shown["draft from a message"]

    assert "We won the hospital, thanks to @Helena" in draft
    assert "& Care" in draft
    assert played.ids["lukas"] in draft
    assert played.ids["helena"] in draft


def test_a_name_that_is_taken_back_goes_from_the_post(played: Winning) -> None:
    assert "Freja Bergman (Design)" not in played.shown["without freja"]
    assert "Freja drew it" in played.shown["without freja"]  # the author's words are the author's
    assert "Teamets: Design" in played.shown["options left"]
    assert "Helena" not in played.shown["without helena"].replace("@\u2060Helena", "")


def test_a_story_that_is_taken_back_goes_and_the_picture_with_it(played: Winning) -> None:
    assert "hospital" not in played.shown["without the hospital"]
    assert "Shared wins: 3 stories" in played.shown["without the hospital"]
    assert len(played.shown["pictures left"].split(",")) == 1


def test_who_wants_to_be_named_nowhere_is_named_nowhere(played: Winning) -> None:
    assert "I can’t name Helena" in played.shown["naming helena again"]


def test_only_oneself_is_a_note_of_ones_own(played: Winning) -> None:
    assert "Kept as a note of your own" in played.shown["note"]
    assert "I finished my talk" not in played.digest()


def test_a_portfolio_is_private(played: Winning) -> None:
    assert "The hospital said yes" in played.shown["portfolio of helena"]
    played.story.press("priya", "win-portfolio-open")
    assert "Patience" in played.story.modal("priya")
    assert "Patience" not in played.story.home("erik")


def test_nobody_is_counted_for_the_organiser(played: Winning) -> None:
    home = played.story.home("erik")

    assert f"Digest of shared wins in <#C0{COFFEE.upper()}00>" in home
    assert "stories; everyone" not in home


def test_nothing_went_wrong_on_the_way(played: Winning) -> None:
    assert played.story.trouble == ""
