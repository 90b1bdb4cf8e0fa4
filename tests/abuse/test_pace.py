"""Who asks too often is told when to go on, gets back what they typed, and can always leave."""

from datetime import timedelta

from tests.handlers.room import Room
from tests.story.driver import Json, words_in


def test_after_twenty_commands_a_minute_the_next_waits_and_gives_back_what_was_typed(room: Room) -> None:
    who = room.member()
    for _ in range(20):
        assert "Partner introduces" in room.story.command(who, room.channel, "/partner help")

    answer = room.story.command(who, room.channel, "/partner dance with <!channel>")

    assert "In 60 seconds you can go on." in answer
    kept = _last(room, who)[-1]["text"]
    assert kept["type"] == "plain_text", "where nothing can mention anybody"
    assert kept["text"] == "What you wrote, to copy:\n/partner dance with <!channel>"


def test_the_hub_is_slowed_too_and_others_are_not(room: Room) -> None:
    who, other = room.member(locale="sv-SE"), room.member()
    for _ in range(20):
        room.story.command(who, room.channel, "/partner hem")

    assert "Om 60 sekunder kan du fortsätta." in room.story.command(who, room.channel, "/partner")
    assert room.story.view(who) is None
    assert "Your status and settings" in room.story.command(other, room.channel, "/partner home")


def test_when_the_minute_is_over_it_goes_on(room: Room) -> None:
    who = room.member()
    for _ in range(21):
        room.story.command(who, room.channel, "/partner home")

    room.story.jump(room.story.now() + timedelta(seconds=20))
    assert "In 40 seconds you can go on." in room.story.command(who, room.channel, "/partner home")
    room.story.jump(room.story.now() + timedelta(seconds=40))
    assert "Your status and settings" in room.story.command(who, room.channel, "/partner home")


def test_the_ways_out_are_never_slowed(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)
    for _ in range(30):
        room.story.command(who, room.channel, "/partner home")

    assert "You’re sitting out" in room.story.command(who, room.channel, "/partner skip")
    assert "Paused for as long as you like." in room.story.command(who, room.channel, "/partner pause")
    room.story.press(who, "pause-end")
    assert "You’ve left" in room.story.command(who, room.channel, "/partner stop")


def test_five_changes_a_minute_are_enough_for_an_organiser(room: Room) -> None:
    for hour in range(9, 14):
        assert "Introductions in" in room.set_up(hour=str(hour)) or hour > 9
        room.story.close(room.organiser)
    room.story.command(room.organiser, room.channel, "/partner setup")

    answer = room.story.submit(room.organiser, hour="15")

    assert "In 60 seconds you can go on." in words_in(answer["view"]["blocks"])
    kept = room.story.sandbox.workspace.stack(room.organiser)
    assert len(kept) == 2, "the form stays beneath, as it was filled in"


def test_drawing_again_and_approving_are_changes_too(room: Room) -> None:
    room.set_up()  # the first of five
    room.members(6)
    room.story.command(room.organiser, room.channel, "/partner preview")
    for change in ("preview-again", "preview-approve", "preview-let-go", "preview-again"):
        room.story.press(room.organiser, change, view="top")
    shown = room.story.modal(room.organiser)

    room.story.press(room.organiser, "preview-approve", view="top")

    assert "In 60 seconds you can go on." in room.story.modal(room.organiser)
    beneath = room.story.sandbox.workspace.stack(room.organiser)[0]
    assert "Draw 3 of 5" in shown
    assert "Draw 3 of 5" in words_in(beneath.blocks), "the draw stays beneath"


def _last(room: Room, who: str) -> list[Json]:
    hidden = [one for one in room.story.messages(who, room.channel) if one["ephemeral"]]
    return list(hidden[-1]["blocks"])
