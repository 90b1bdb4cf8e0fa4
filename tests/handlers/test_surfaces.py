"""The hub and Home: for everybody, a guest and somebody the directory does not know yet included."""

import pytest

from tests.handlers.room import Room
from tests.story.driver import Story, words_in


@pytest.mark.parametrize(("locale", "words"), [("en-GB", "Your status"), ("sv-SE", "Så är läget")])
def test_home_works_for_somebody_who_is_in_nothing(room: Room, locale: str, words: str) -> None:
    who = room.member(locale=locale)

    assert words in room.story.home(who)
    assert "Robin!" in room.story.home(who)


def test_home_and_the_hub_work_for_a_guest(room: Room) -> None:
    room.set_up()
    guest = room.member(is_ultra_restricted=True)

    assert "Your status" in room.story.home(guest)
    assert f"<#{room.channel}>" not in room.story.home(guest)
    room.story.command(guest, room.channel, "/partner")
    assert "Running for you" in room.story.modal(guest)


def test_home_and_the_hub_work_for_somebody_the_directory_does_not_know(room: Room) -> None:
    room.set_up()
    who = _unknown(room.story)

    assert "Your status" in room.story.home(who)
    room.story.act("join", **{"as": who}, channel=room.channel)
    room.story.command(who, room.channel, "/partner")
    assert "Running for you" in room.story.modal(who)
    room.story.close(who)
    assert "Paused" in room.story.command(who, room.channel, "/partner pause")
    assert "You’re on pause" in room.story.home(who)
    room.story.post("faults", clear=True)


def test_the_language_is_slacks_until_one_chooses_on_home_and_then_home_itself_is_in_it(room: Room) -> None:
    who = room.member(locale="sv-SE")
    assert "Så är läget" in room.story.home(who)

    for choice, words in (
        ("en", "Your status"),
        ("sv", "Så är läget"),
        ("en", "Your status"),
        ("slack", "Så är läget"),
    ):
        room.story.act("action", **{"as": who}, view="home", action_id="language", value=choice)

        shown = room.story.get("see", **{"as": who})["home"]["blocks"]
        assert words in words_in(shown), "without opening it again"
        [chosen] = [block["accessory"] for block in shown if block.get("block_id") == "language"]
        assert chosen["initial_option"]["value"] == choice


def test_home_lists_whom_one_was_introduced_to_and_shows_it_to_nobody_else(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    room.draw()

    assert f"<@{other}>" in room.story.home(one)
    assert f"<@{other}>" not in room.story.home(room.organiser)
    assert f"<@{one}>" not in room.story.home(room.organiser)


def test_home_is_brought_up_to_date_when_time_changes_something(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    room.story.home(one)

    room.draw()

    home = room.story.get("see", **{"as": one})["home"]
    assert f"<@{other}>" in words_in(home["blocks"])


def test_an_organisers_home_shows_counts_and_hides_small_ones(room: Room) -> None:
    room.set_up(cadence="last")
    room.members(2)
    room.draw()
    assert "There are none yet." in room.story.home(room.organiser)
    room.days_on(14)

    home = room.story.home(room.organiser)

    assert f"<#{room.channel}>" in home.partition("You organise")[2]
    assert "From January to March 2026:" in home
    assert "Numbers that could point at single people stay hidden." in home
    assert "matched" not in home.partition("You organise")[2]


def test_who_is_left_in_peace_reads_so_on_home_and_ends_it_there(room: Room) -> None:
    room.set_up(cadence="four-weeks")  # so that every question finds room, and is asked
    one, other = room.members(2)
    for _ in range(3):
        room.draw()
        room.days_on(10)
        room.days_on(14)
    room.story.turn("7d")  # in a week that had two messages already it waits for the next one
    assert "Shall I go on?" in room.story.last_direct(one, "Shall I go on?")["text"]
    assert "I’m staying quiet until" in room.story.home(one)

    room.story.press(one, "intro-stay")
    assert "I’m staying quiet" not in room.story.home(one)
    assert "Good, I’ll go on introducing you." in room.story.last_direct(one, "I’ll go on")["text"]
    assert "Welcome back." in room.story.command(other, room.channel, "/partner resume")
    assert "I’m staying quiet" not in room.story.home(other)


def _unknown(story: Story) -> str:
    """Somebody who has just come, and of whom Slack has not told the bot yet."""
    story.post("faults", events={"late": 1_000_000})
    who = story.hire()
    story.post("faults", events={"late": 0})
    return who
