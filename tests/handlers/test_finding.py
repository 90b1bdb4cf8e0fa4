"""`/partner find`: opted into in words, answered to the asker alone, with what was typed given back each time."""

from typing import Any

import pytest

from tests.handlers.room import Room
from tests.story.driver import Json, Story, words_in


def offer(room: Room, who: str, offers: str, **more: Any) -> None:
    """Save the profile form."""
    room.story.command(who, room.channel, "/partner profile")
    room.story.submit(who, **{"offers": offers, "findable": ["yes"]} | more)
    room.story.close(who)


def find(room: Room, who: str, typed: str = "") -> str:
    """All the words of the window that the command opens."""
    if room.story.view(who) is not None:
        room.story.close(who)
    room.story.command(who, room.channel, f"/partner find {typed}")
    return room.story.modal(who)


def field(story: Story, who: str) -> str | None:
    """What stands in the field."""
    view = story.view(who)
    assert view is not None
    value: str | None = view["state"]["values"]["topic"]["topic"]["value"]
    return value


def hits(story: Story, who: str) -> list[Json]:
    """The rows of buttons, one for each who was found."""
    view = story.view(who)
    assert view is not None
    return [block for block in view["blocks"] if str(block.get("block_id")).startswith("find-U")]


def test_nobody_is_found_by_what_they_wrote_until_they_tick_the_box_and_after_they_take_it_out(room: Room) -> None:
    asker, other = room.member(), room.member()
    offer(room, other, "mountain rescue", findable=[])
    assert "Nobody can find you by what you can help with" in room.story.home(other)
    assert "Nobody I can show you offers “mountain rescue”" in find(room, asker, "mountain rescue")

    offer(room, other, "mountain rescue", department="Logistics", site="Oslo")
    assert "Colleagues who search with `/partner find` can find you" in room.story.home(other)
    shown = find(room, asker, "Mountain Rescue")
    assert f"<@{other}> · Logistics · Oslo\nCan help with *mountain rescue*" in shown
    room.story.command(other, room.channel, "/partner data")
    assert "any colleague who searches for what you can help with" in room.story.modal(other)
    room.story.close(other)

    offer(room, other, "mountain rescue", findable=[])
    assert "Nobody I can show you offers “mountain rescue”" in find(room, asker, "mountain rescue")
    room.story.close(asker)


def test_who_was_found_can_be_asked_to_learn_together_and_thanked_by_name_alone(room: Room) -> None:
    story, asker, other = room.story, room.member(), room.member(tz="Europe/Stockholm")
    offer(room, other, "falconry")
    find(room, asker, "falconry")
    [row] = hits(story, asker)

    story.press(asker, "thanks-open", view="top", block_id=row["block_id"])
    form = story.view(asker)
    assert form is not None
    values = form["state"]["values"]
    assert (values["to"]["to"]["selected_user"], values["expertise"]["expertise"]["value"]) == (other, None)
    story.close(asker)
    find(room, asker, "falconry")
    story.press(asker, "lp-ask", view="top", block_id=row["block_id"])

    assert f"<@{other}>" in story.modal(asker)
    story.close(asker)
    assert "learning partnership" in story.direct(other)[-1]["text"]


def test_the_window_is_on_home_and_the_next_try_is_one_line_away(room: Room) -> None:
    story, asker, other = room.story, room.member(), room.member()
    offer(room, other, "glass blowing")
    story.press(asker, "find-open")
    assert "Type a word or two" in story.modal(asker)

    nearly = story.submit(asker, topic="glsas blowng")
    assert "offers “glsas blowng” right now" in words_in(nearly["view"]["blocks"])
    assert "Did you mean *glass blowing*?" in words_in(nearly["view"]["blocks"])
    found = story.submit(asker, topic="glass blowing")

    assert f"<@{other}>" in words_in(found["view"]["blocks"])
    assert field(story, asker) == "glass blowing"
    story.close(asker)


def test_bad_input_is_answered_and_given_back(room: Room) -> None:
    story, asker, other = room.story, room.member(), room.member(real_name="Nora Named")
    offer(room, asker, "juggling")

    assert "“juggling”: of those I can show you right now, you’re the only one" in find(room, asker, "juggling")
    named = find(room, asker, f"<@{other}>")
    assert f"“@\u2060Nora Named” names <@{other}>, and I look for topics" in named
    long = "a long story about " * 8
    told = find(room, asker, long)
    assert "That’s more than 120 characters" in told
    assert long.strip() in told
    called = find(room, asker, "<!channel> *loud*")
    assert "“@\u2060channel *loud*”" in called
    assert field(story, asker) == "@channel *loud*"
    story.close(asker)


def test_stop_all_ends_being_found_too_and_says_so(room: Room) -> None:
    asker, other = room.member(), room.member()
    offer(room, other, "lace making")
    assert f"<@{other}>" in find(room, asker, "lace making")

    said = room.story.command(other, room.channel, "/partner stop all")

    assert "You’ve left the list of colleagues who can be found." in said
    assert f"<@{other}>" not in find(room, asker, "lace making")
    room.story.close(asker)


def test_a_guest_looks_for_nobody_and_is_told_so_alone(room: Room) -> None:
    guest = room.member(is_restricted=True)

    said = room.story.command(guest, room.channel, "/partner find juggling")

    assert "for people with an account of this workspace’s own" in said
    assert "Find a colleague" not in room.story.home(guest)


@pytest.mark.parametrize("word", ["hitta", "sök", "FIND"])
def test_the_command_is_understood_in_swedish_too(room: Room, word: str) -> None:
    asker, other = room.member(locale="sv-SE"), room.member()
    offer(room, other, "glasögonslipning")

    room.story.command(asker, room.channel, f"/partner {word} glasogonslipning")

    shown = room.story.modal(asker)
    assert "”glasogonslipning”: fråga " in shown
    assert "Kan hjälpa till med *glasögonslipning*" in shown
    room.story.close(asker)
