"""What organisers do: set up, change, pause, resume, remove; and who may."""

import pytest

from tests.handlers.room import Room
from tests.story.driver import Story, words_in

APP = "U0PARTNER0"


@pytest.mark.parametrize(
    ("locale", "title", "answer"),
    [
        ("en-GB", "Set up introductions", "are set up. First round:"),
        ("sv-SE", "Starta introduktioner", "är klara att börja. Första rundan:"),
    ],
)
def test_setting_up_takes_one_form_in_ones_own_language(story: Story, locale: str, title: str, answer: str) -> None:
    organiser = story.hire(is_admin=True, locale=locale)
    channel = story.new_channel(organiser)
    story.command(organiser, channel, "/partner setup")
    assert story.modal(organiser).startswith(title)

    assert answer in words_in(story.submit(organiser)["view"]["blocks"])


def test_the_channel_learns_who_set_it_up_and_how_to_join_and_leave(room: Room) -> None:
    room.set_up(cadence="first", weekday="2")

    assert f"<@{room.organiser}> has set up introductions here" in room.post()["text"]
    assert "on the first Wednesday of every month" in room.post()["text"]
    assert "[Join] [Leave]" in room.post()["text"]


@pytest.mark.parametrize("cadence", ["weekly", "two-weeks", "four-weeks", "first", "last"])
@pytest.mark.parametrize("size", ["2", "4"])
def test_every_rhythm_and_size_can_be_chosen(room: Room, cadence: str, size: str) -> None:
    assert "are set up" in room.set_up(cadence=cadence, size=size, weekday="0", hour="9")


def test_somebody_who_does_not_organise_is_told_who_can(room: Room) -> None:
    answer = room.story.command(room.member(locale="sv-SE"), room.channel, "/partner setup")

    assert "Det här kan bara administratörer göra" in answer


def test_a_direct_message_is_no_channel(room: Room) -> None:
    direct = room.story.post("dm", **{"as": room.organiser}, users=[APP])["channel"]
    group = room.story.post("dm", **{"as": room.organiser}, users=[room.member(), room.member()])["channel"]

    assert "Introductions live in a channel." in room.story.command(room.organiser, direct, "/partner setup")
    assert room.story.command(room.organiser, group, "/partner setup") != ""
    assert room.story.view(room.organiser) is None


def test_in_a_channel_without_partner_the_organiser_learns_how_to_invite_it(room: Room) -> None:
    elsewhere = room.story.new_channel(room.organiser, partner=False)

    answer = room.story.command(room.organiser, elsewhere, "/partner setup")
    assert "I’m not in this channel, or it has become private. Type `/invite @Partner` there" in answer

    room.story.act("invite", **{"as": room.organiser}, channel=elsewhere, user=APP)
    room.story.command(room.organiser, elsewhere, "/partner setup")
    assert "Set up introductions" in room.story.modal(room.organiser)


def test_when_partner_is_taken_out_while_the_form_is_open_nothing_is_set_up(room: Room) -> None:
    room.story.command(room.organiser, room.channel, "/partner setup")
    room.story.act("kick", **{"as": room.organiser}, channel=room.channel, user=APP)

    answer = room.story.submit(room.organiser, cadence="weekly")

    assert "I’m not in this channel" in words_in(answer["view"]["blocks"])


def test_who_organises_no_longer_when_the_form_is_sent_changes_nothing(room: Room) -> None:
    room.story.command(room.organiser, room.channel, "/partner setup")
    room.story.act("person", id=room.organiser, is_admin=False)

    answer = room.story.submit(room.organiser)

    assert "You’re no longer an organiser here, so nothing was changed." in words_in(answer["view"]["blocks"])
    assert not room.posts()


def test_a_form_that_is_sent_twice_sets_up_once(room: Room) -> None:
    room.story.command(room.organiser, room.channel, "/partner setup")
    view = room.story.sandbox.workspace.stack(room.organiser)[-1]
    payload = room.story.envelope(room.organiser).view_submission(view)

    answers = [room.story.send("interactive", payload) for _ in range(2)]

    assert [answer.error for answer in answers] == [None, None]
    assert len(room.posts()) == 1


def test_a_change_is_saved_without_a_second_post(room: Room) -> None:
    room.set_up()
    room.story.command(room.organiser, room.channel, "/partner setup")
    assert "Change introductions" in room.story.modal(room.organiser)

    answer = words_in(room.story.submit(room.organiser, cadence="four-weeks", weekday="3", hour="14")["view"]["blocks"])

    assert f"Saved. Next round in <#{room.channel}>: Thursday" in answer
    assert "14:00" in answer
    assert len(room.posts()) == 1


def test_co_organisers_may_change_things_until_they_are_named_no_more(room: Room) -> None:
    deputy = room.member()
    room.set_up(organisers=[deputy])
    room.story.command(deputy, room.channel, "/partner setup")
    assert "Change introductions" in room.story.modal(deputy)
    room.story.close(deputy)
    assert "You organise" in room.story.home(deputy)

    room.set_up(organisers=[])

    assert "only workspace admins" in room.story.command(deputy, room.channel, "/partner setup").casefold()
    assert "You organise" not in room.story.home(deputy)


def test_the_form_opens_from_an_organisers_home_too(room: Room) -> None:
    room.set_up()

    room.story.press(room.organiser, "setup-open", block_id=_organised(room))

    assert "Change introductions" in room.story.modal(room.organiser)


def test_pausing_and_resuming_is_seen_on_home(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)
    _press_in_setup(room, "setup-pause")
    assert "are on pause" in room.story.modal(room.organiser)
    assert f"The introductions in <#{room.channel}> are on pause." in room.story.home(who)

    room.story.close(room.organiser)
    _press_in_setup(room, "setup-resume")

    assert "are on again" in room.story.modal(room.organiser)
    assert f"You’re in the introductions in <#{room.channel}>. Next round:" in room.story.home(who)


def test_a_programme_that_is_paused_after_the_announcement_introduces_nobody(room: Room) -> None:
    room.set_up()
    people = room.members(2)
    room.preview()
    draw = room.coming().draw_at
    _press_in_setup(room, "setup-pause")

    room.past(draw)

    assert not any(room.story.introductions(who) for who in people)


def test_removing_says_goodbye_and_lets_what_has_begun_run_on(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    room.draw()
    _press_in_setup(room, "setup-remove")
    assert "have been removed" in room.story.modal(room.organiser)
    assert "have ended. Thank you for taking part" in room.posts()[-1]["text"]

    room.days_on(10)

    room.story.click(one, room.story.last_direct(one, "Did you get to talk"), "intro-answer-met")
    assert "Good to hear" in room.story.last_direct(one, "Did you get to talk")["text"]
    assert room.story.last_direct(other, "Did you get to talk")


def test_what_another_organiser_has_removed_can_neither_be_joined_nor_paused(room: Room) -> None:
    room.set_up()
    who, deputy = room.member(), room.member(is_admin=True)
    room.story.command(room.organiser, room.channel, "/partner setup")
    room.story.command(deputy, room.channel, "/partner setup")
    room.story.press(deputy, "setup-remove", view="top")

    room.story.press(room.organiser, "setup-pause", view="top")

    assert "already been removed" in room.story.modal(room.organiser)
    assert "already been removed" in room.join(who)


def test_after_a_removal_it_can_be_set_up_anew_and_is_announced_anew(room: Room) -> None:
    room.set_up()
    _press_in_setup(room, "setup-remove")
    room.story.close(room.organiser)
    room.story.turn("1h")

    assert "are set up" in room.set_up()
    assert ["has set up introductions" in post["text"] for post in room.posts()] == [True, False, True]


def test_a_private_channel_can_have_introductions(story: Story) -> None:
    room = Room.of(story, private=True)
    room.set_up()
    one, other = room.members(2)

    room.draw()

    assert room.others(room.introduction(one)) == {one, other}


def test_an_archived_channel_gets_none_and_the_organiser_learns_why(room: Room) -> None:
    room.set_up()
    people = room.members(2)
    room.story.act("archive", **{"as": room.organiser}, channel=room.channel)

    room.draw()
    assert not any(room.story.introductions(who) for who in people)

    room.story.press(room.organiser, "setup-open", block_id=_organised(room))
    assert "archived" in room.story.modal(room.organiser)


def test_everybodys_channel_is_pointed_out_before_it_is_chosen(room: Room) -> None:
    room.story.act("invite", **{"as": "ingrid"}, channel="general", user=APP)

    room.story.command("ingrid", "general", "/partner setup")

    assert "I den här kanalen är alla med" in room.story.modal("ingrid")
    room.story.close("ingrid")


def _press_in_setup(room: Room, action_id: str) -> None:
    room.story.command(room.organiser, room.channel, "/partner setup")
    room.story.press(room.organiser, action_id, view="top")


def _organised(room: Room) -> str:
    blocks = room.story.home_blocks(room.organiser)
    buttons = ((block, button) for block in blocks for button in block.get("elements", ()))
    return str(next(block["block_id"] for block, button in buttons if button.get("value") == room.channel))
