"""What people can type, in both languages, and what they are told where it cannot be done."""

import pytest

from tests.handlers.room import Room
from tests.story.driver import Story


@pytest.mark.parametrize(
    ("locale", "text", "usage"),
    [
        ("en-GB", "/partner help", "`/partner skip` – sit out the next round"),
        ("sv-SE", "/partner hjälp", "`/partner hoppa-över` – stå över nästa runda"),
        ("sv-SE", "/partner HJALP", "`/partner hoppa-över` – stå över nästa runda"),
    ],
)
def test_help_answers_with_usage_in_ones_own_language(room: Room, locale: str, text: str, usage: str) -> None:
    who = room.member(locale=locale)

    assert usage in room.story.command(who, room.channel, text)


def test_help_is_shown_to_nobody_else(room: Room) -> None:
    who = room.member()

    room.story.command(who, room.channel, "/partner help")

    assert "sit out the next round" in room.story.whisper(who, room.channel)
    assert not [one for one in room.story.messages(room.organiser, room.channel) if "sit out" in one["text"]]


def test_an_unknown_command_is_repeated_harmlessly_and_answered_with_usage(room: Room) -> None:
    answer = room.story.command(room.member(), room.channel, "/partner dance <!channel> & @here")

    assert "I don’t know “dance &lt;!channel&gt; &amp; @\u2060here”" in answer
    assert "`/partner skip`" in answer


@pytest.mark.parametrize("text", ["/partner " + "hej " * 700, "/partner pause " + "x" * 3000])
def test_a_text_over_every_limit_is_answered(room: Room, text: str) -> None:
    answer = room.story.command(room.member(), room.channel, text)

    assert 0 < len(answer) <= 4000
    assert "Ref" not in answer


def test_home_is_where_the_command_says(room: Room) -> None:
    assert "my Home tab" in room.story.command(room.member(), room.channel, "/partner home")


def test_the_command_alone_opens_what_runs_and_what_can_be_started(room: Room) -> None:
    room.set_up()
    who = room.member(locale="sv-SE")

    room.story.command(who, room.channel, "/partner")

    assert "På gång för dig" in room.story.modal(who)
    assert f"<#{room.channel}> har introduktioner" in room.story.modal(who)
    room.story.press(who, "intro-join", view="top")
    assert f"Du är med i introduktionerna i <#{room.channel}>" in room.story.modal(who)


def test_the_hub_shows_at_once_what_was_pressed_in_it(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)
    room.story.command(who, room.channel, "/partner")

    room.story.press(who, "intro-skip", view="top")
    assert "sitting out" in room.story.modal(who)
    room.story.press(who, "intro-unskip", view="top")
    assert "sitting out" not in room.story.modal(who)
    room.story.press(who, "intro-leave", view="top")
    assert "Delete what you wrote too?" in room.story.modal(who)
    room.story.act("close", **{"as": who})
    assert "Nothing is running for you" in room.story.modal(who)


def test_skipping_without_a_round_ahead_is_no_mistake(room: Room) -> None:
    assert "no round ahead" in room.story.command(room.member(), room.channel, "/partner skip")


@pytest.mark.parametrize(
    ("locale", "text", "answer"),
    [("en-GB", "/partner skip", "You’re sitting out"), ("sv-SE", "/partner stå över", "Du står över")],
)
def test_skipping_by_command_says_which_day(room: Room, locale: str, text: str, answer: str) -> None:
    room.set_up()
    [who] = room.members(1, locale=locale)

    assert answer in room.story.command(who, room.channel, text)


def test_a_form_that_came_too_late_is_explained(story: Story, room: Room) -> None:
    who = room.member()
    story.post("faults", add={"method": "views.open", "kind": "error", "error": "expired_trigger_id", "times": 1})

    answer = story.command(who, room.channel, "/partner profile")

    assert "Please try once more" in answer
    assert story.view(who) is None
    story.command(who, room.channel, "/partner profile")
    assert "My profile" in story.modal(who)
