"""Coming in and leaving: two taps, no reasons, and an answer for everybody who cannot."""

import pytest

from tests.handlers.room import Room
from tests.story.driver import Json


def test_joining_by_the_first_post_takes_one_tap_and_says_when_it_begins(room: Room) -> None:
    room.set_up()

    told = room.join(room.member())

    assert f"You’re in the introductions in <#{room.channel}>. Your first round: Tuesday 10 March." in told


def test_joining_twice_changes_nothing_and_says_so(room: Room) -> None:
    room.set_up()
    [who] = room.members(1, locale="sv-SE")

    assert "Du är redan med" in room.join(who)
    assert "Du är redan med" in room.story.command(who, room.channel, "/partner gå-med")


def test_joining_by_command_where_there_is_nothing_to_join(room: Room) -> None:
    other = Room.of(room.story)
    for each in (room, other):
        each.set_up()
    lonely = Room.of(room.story)

    answer = room.story.command(lonely.member(), lonely.channel, "/partner join")

    assert "This channel has no introductions yet." in answer


def test_a_guest_is_told_who_decides_and_may_come_in_once_guests_may(room: Room) -> None:
    room.set_up()
    guest = room.member(is_restricted=True, locale="sv-SE")
    assert "ett vanligt konto" in room.join(guest)

    room.set_up(guests=["guests"])

    assert "Nu är du med i introduktionerna" in room.join(guest)


def test_somebody_from_outside_the_channel_is_sent_there_first(room: Room) -> None:
    room.set_up()
    outsider = room.story.hire()

    room.story.send("interactive", room.story.click_payload(outsider, room.post(), "intro-join"))

    assert not room.story.home(outsider).count(room.channel)


def test_a_late_joiner_is_in_the_draw_though_the_round_was_announced_already(room: Room) -> None:
    room.set_up()
    early = room.members(1)
    room.preview()

    late = room.members(1)
    room.draw()

    assert room.others(room.introduction(late[0])) == {*early, *late}


def test_leaving_by_the_first_post_and_by_command_offers_to_delete_what_one_wrote(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)

    room.story.click(one, room.post(), "intro-leave")
    assert "You’ve left the introductions" in room.story.whisper(one, room.channel)
    room.story.click(one, room.post(), "intro-leave")
    assert "there’s nothing to leave" in room.story.whisper(one, room.channel)

    assert "Delete what you wrote too?" in room.story.command(other, room.channel, "/partner stop")
    assert "nothing to stop" in room.story.command(other, room.channel, "/partner stop")


def test_who_stops_may_have_their_words_deleted_or_kept(room: Room) -> None:
    room.set_up()
    for who, button, answer, kept in (
        (room.members(1)[0], "stop-erase", "Deleted.", ""),
        (room.members(1)[0], "stop-keep", "Kept", "chess"),
    ):
        room.story.command(who, room.channel, "/partner profile")
        room.story.submit(who, interests="chess")
        room.story.close(who)
        room.story.command(who, room.channel, "/partner stop")
        room.story.click(who, _whisper(room, who), button)

        assert answer in room.story.whisper(who, room.channel)
        assert _interests(room, who) == kept


def test_in_several_introductions_stop_asks_which_and_takes_all(room: Room) -> None:
    other = Room.of(room.story)
    room.set_up()
    other.set_up()
    [who] = room.members(1, locale="sv-SE")
    room.story.act("invite", **{"as": other.organiser}, channel=other.channel, user=who)
    other.join(who)

    assert "Vad vill du lämna?" in room.story.command(who, "general", "/partner sluta")
    room.story.click(who, _whisper(room, who, "general"), "stop-all")

    told = room.story.whisper(who, "general")
    assert f"<#{room.channel}>" in told
    assert f"<#{other.channel}>" in told
    assert "inget att sluta med" in room.story.command(who, room.channel, "/partner stop")


@pytest.mark.parametrize(
    ("text", "left"), [("/partner stop", 1), ("/partner stop all", 2), ("/partner sluta med allt", 2)]
)
def test_stop_in_a_channel_leaves_what_runs_there_and_stop_all_everything(room: Room, text: str, left: int) -> None:
    other = Room.of(room.story)
    room.set_up()
    other.set_up()
    [who] = room.members(1)
    room.story.act("invite", **{"as": other.organiser}, channel=other.channel, user=who)
    other.join(who)

    told = room.story.command(who, room.channel, text)

    assert f"<#{room.channel}>" in told
    assert (f"<#{other.channel}>" in told) == (left == 2)
    assert "Delete what you wrote too?" in told
    home = room.story.home(who)
    assert (f"You’re in the introductions in <#{other.channel}>" in home) == (left == 1)


def test_leaving_from_home_offers_to_delete_what_one_wrote(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)

    room.story.press(who, "intro-leave")

    assert "Delete what you wrote too?" in room.story.modal(who)
    room.story.press(who, "stop-erase", view="top")
    assert "Deleted." in room.story.modal(who)


def test_stopping_with_one_of_several_leaves_the_other(room: Room) -> None:
    other = Room.of(room.story)
    room.set_up()
    other.set_up()
    [who] = room.members(1)
    room.story.act("invite", **{"as": other.organiser}, channel=other.channel, user=who)
    other.join(who)
    room.story.command(who, "general", "/partner stop")
    choices = _whisper(room, who, "general")
    leave = [block for block in choices["blocks"] if room.channel in str(block.get("text"))]

    room.story.click(who, choices, "stop-one", leave[0]["block_id"])

    home = room.story.home(who)
    assert f"You’re in the introductions in <#{other.channel}>" in home
    assert f"<#{room.channel}> has introductions" in home


def test_members_are_told_first_may_decline_with_one_tap_and_change_their_mind(room: Room) -> None:
    who = room.member()
    room.set_up(mode="members")
    _at_work(room)
    told = room.story.last_direct(who, "You’re included unless")

    room.story.click(who, told, "intro-leave")
    declined = room.story.last_direct(who, "You’ve left the introductions")
    assert declined["ts"] == told["ts"]

    room.story.click(who, declined, "intro-join")
    back = room.story.last_direct(who, "You’re included unless")
    assert "You’ve left" not in back["text"]
    assert f"You’re in the introductions in <#{room.channel}>" in room.story.home(who)


def test_who_declined_is_never_enrolled_again_by_the_channel(room: Room) -> None:
    who = room.member()
    room.set_up(mode="members")
    _at_work(room)
    room.story.click(who, room.story.last_direct(who, "You’re included unless"), "intro-leave")
    room.story.act("leave", **{"as": who}, channel=room.channel)
    room.story.act("join", **{"as": who}, channel=room.channel)

    assert f"You’re in the introductions in <#{room.channel}>" not in room.story.home(who)
    assert len(room.story.direct(who)) == 1


def test_who_leaves_the_channel_is_not_introduced_and_is_sent_back_there_to_join(room: Room) -> None:
    who = room.member()
    others = [room.member(), room.member()]
    room.set_up(mode="members")
    _at_work(room)
    told = room.story.last_direct(who, "You’re included unless")
    room.story.act("leave", **{"as": who}, channel=room.channel)
    room.story.click(who, told, "intro-leave")
    room.story.click(who, room.story.last_direct(who, "You’ve left"), "intro-join")
    assert "Join the channel first" in room.story.whisper(who, told["channel"])

    room.draw()

    assert not room.story.introductions(who)
    assert set(others) <= room.others(room.introduction(others[0]))


def test_leaving_on_home_leaves_no_buttons_of_that_programme_behind(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)

    room.story.press(who, "intro-leave")

    home = room.story.home(who)
    assert "You’re not in any introductions" in home
    assert f"<#{room.channel}> has introductions" in home


def test_skipping_and_coming_back_from_home_and_from_the_announcement(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    room.story.press(one, "intro-skip")
    assert "sitting out Tuesday" in room.story.home(one)
    room.story.press(one, "intro-unskip")
    assert "sitting out Tuesday" not in room.story.home(one)
    room.preview()

    announced = room.story.last_direct(other, "Bad week?")
    room.story.click(other, announced, "intro-skip")
    skipped = room.story.last_direct(other, "You’re sitting out")
    assert skipped["ts"] == announced["ts"]
    room.story.click(other, skipped, "intro-unskip")
    room.draw()

    assert room.others(room.introduction(one)) == {one, other}


def _whisper(room: Room, who: str, channel: str = "") -> Json:
    return [one for one in room.story.messages(who, channel or room.channel) if one["ephemeral"]][-1]


def _interests(room: Room, who: str) -> str:
    room.story.command(who, room.channel, "/partner profile")
    view = room.story.view(who)
    assert view is not None
    return view["state"]["values"]["interests"]["interests"]["value"] or ""


def _at_work(room: Room) -> None:
    """Go to a moment when Londoners are at work."""
    if room.story.now().hour >= 15:
        room.story.turn("next morning")
    room.story.turn("2h")
