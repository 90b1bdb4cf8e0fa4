"""What people do with an introduction: choose a time, say whether they met; and when it is too late for that."""

from datetime import timedelta

import pytest

from tests.handlers.room import Room
from tests.story.driver import Json, words_in

TOO_LATE = "This step is over, so nothing was changed."


def test_a_time_is_booked_when_all_have_chosen_it_and_open_again_when_one_cannot(room: Room) -> None:
    one, other = _introduced(room)

    room.story.click(one, room.introduction(one), "intro-slot", "slot-1")
    assert f"Suits <@{one}>." in room.introduction(other)["text"]
    room.story.click(other, room.introduction(other), "intro-slot", "slot-1")
    booked = room.introduction(one)
    assert "Booked:" in booked["text"]

    room.story.click(one, booked, "intro-slot")
    assert "Booked:" not in room.introduction(one)["text"]
    assert f"Suits <@{other}>." in room.introduction(one)["text"]


def test_a_link_to_a_calendar_can_be_followed(room: Room) -> None:
    one, other = _introduced(room)
    for who in (one, other):
        room.story.click(who, room.introduction(who), "intro-slot", "slot-0")

    for action_id in ("intro-calendar-google", "intro-calendar-outlook"):
        room.story.click(one, room.introduction(one), action_id)

    assert "Booked:" in room.introduction(one)["text"]


def test_a_time_that_has_been_cannot_be_chosen(room: Room) -> None:
    one, _ = _introduced(room)
    meet = room.introduction(one)
    room.story.jump(room.story.now() + timedelta(days=9))

    room.story.click(one, meet, "intro-slot", "slot-0")

    assert "That time has been" in room.story.whisper(one, meet["channel"])


def test_a_time_of_a_round_that_is_closed_cannot_be_chosen(room: Room) -> None:
    one, _ = _introduced(room)
    meet = room.introduction(one)
    room.days_on(14)

    room.story.click(one, meet, "intro-slot", "slot-2")

    assert TOO_LATE in room.story.whisper(one, meet["channel"])


def test_somebody_who_was_not_introduced_can_neither_choose_nor_answer(room: Room) -> None:
    one, _ = _introduced(room)
    stranger = room.member()
    meet = room.introduction(one)
    room.days_on(10)
    question = room.story.last_direct(one, "Did you get to talk")

    assert room.story.send("interactive", room.story.click_payload(stranger, question, "intro-answer-met")).acked

    assert "Good to hear" not in room.story.last_direct(one, "Did you get to talk")["text"]
    assert f"<@{stranger}>" not in room.introduction(one)["text"]
    assert room.introduction(one)["text"] == meet["text"]


@pytest.mark.parametrize(
    ("locale", "answers"),
    [
        ("en-GB", {"met": "Good to hear.", "booked": "I hope you enjoy it.", "not": "You’re first in line next round"}),
        (
            "sv-SE",
            {
                "met": "Vad roligt.",
                "booked": "Jag hoppas att ni får en bra stund.",
                "not": "Du står först i kön nästa runda",
            },
        ),
    ],
)
def test_an_answer_can_be_changed_until_the_round_closes(room: Room, locale: str, answers: dict[str, str]) -> None:
    one, _ = _introduced(room, locale=locale)
    room.days_on(10)

    for answer, words in answers.items():
        room.story.click(one, _question(room, one), f"intro-answer-{answer}")
        assert words in _question(room, one)["text"]
    asked = _question(room, one)
    room.days_on(14)

    assert not [block for block in _question(room, one)["blocks"] if block["type"] == "actions"]
    assert list(answers.values())[-1] in _question(room, one)["text"]
    assert asked["ts"] == _question(room, one)["ts"]


def test_an_answer_after_the_round_has_closed_is_refused_kindly(room: Room) -> None:
    one, _ = _introduced(room)
    room.days_on(10)
    question = _question(room, one)
    closing = room.drawn().draw_at + timedelta(days=14)
    room.story.jump(closing - timedelta(minutes=1))
    payload = room.story.click_payload(one, question, "intro-answer-met")
    room.story.jump(closing)

    assert room.story.send("interactive", payload).acked

    assert TOO_LATE in room.story.whisper(one, question["channel"])


def test_skipping_a_round_that_has_been_drawn_is_refused_kindly(room: Room) -> None:
    room.set_up()
    one, _ = room.members(2)
    room.preview()
    announced = room.story.last_direct(one, "Bad week?")
    room.draw()

    room.story.click(one, announced, "intro-skip")

    assert TOO_LATE in room.story.whisper(one, announced["channel"])


def test_who_has_answered_early_is_not_asked_and_a_booked_group_not_nudged(room: Room) -> None:
    one, other = _introduced(room)
    for who in (one, other):
        room.story.click(who, room.introduction(who), "intro-slot", "slot-2")

    room.days_on(7)

    assert not [message for message in room.story.introductions(one) if "my only reminder" in message["text"]]


def test_who_stopped_or_rests_is_neither_nudged_nor_asked(room: Room) -> None:
    gone, left = _introduced(room)
    room.story.command(gone, room.channel, "/partner stop")
    room.days_on(7)
    room.story.command(left, room.channel, "/partner pause")
    room.days_on(10)

    for who in (gone, left):
        assert not [message for message in room.story.introductions(who) if "my only reminder" in message["text"]]
        assert not [message for message in room.story.direct(who) if "Did you get to talk" in message["text"]]


def test_whose_account_is_closed_meanwhile_keeps_nobody_from_answering(room: Room) -> None:
    one, other = _introduced(room)
    room.story.act("person", id=other, deleted=True)
    room.days_on(10)

    room.story.click(one, _question(room, one), "intro-answer-not")

    assert "first in line next round" in _question(room, one)["text"]


def test_nobody_with_a_closed_account_is_introduced(room: Room) -> None:
    room.set_up()
    gone, one, other = room.members(3)
    room.preview()
    room.story.act("person", id=gone, deleted=True)

    room.draw()

    assert room.others(room.introduction(one)) == {one, other}


def test_whoever_shows_a_palm_tree_is_not_introduced(room: Room) -> None:
    room.set_up()
    away, one, other = room.members(3)
    room.preview()
    room.story.act("status", **{"as": away}, text="Bali", emoji=":palm_tree:")

    room.draw()

    assert not room.story.introductions(away)
    assert room.others(room.introduction(one)) == {one, other}


def test_somebody_nobody_may_meet_is_told_so_and_comes_first_next_time(room: Room) -> None:
    room.set_up()
    boss, *team = room.members(3)
    for who in team:
        room.story.command(who, room.channel, "/partner profile")
        room.story.submit(who, manager=[boss])
        room.story.close(who)

    room.draw()

    assert room.others(room.introduction(team[0])) == set(team)
    assert room.story.last_direct(boss, "You come first as soon as there is somebody.")
    assert not room.story.introductions(boss)


def test_whoever_was_left_out_is_in_the_next_round(room: Room) -> None:
    room.set_up()
    one, other, third = room.members(3)
    for who in (one, other):
        room.story.command(who, room.channel, "/partner profile")
        room.story.submit(who, rather_not=[two for two in (one, other) if two != who])
        room.story.close(who)
    room.draw()
    first = room.others(room.introduction(third))

    room.draw()

    assert room.others(room.introduction(third)) == {one, other, third} - (first - {third})


@pytest.mark.parametrize(("second", "words"), [("sv-SE", "*Isbrytare:*"), ("en-GB", "*Icebreaker:*")])
def test_an_introduction_speaks_swedish_where_all_of_them_do_else_english(room: Room, second: str, words: str) -> None:
    room.set_up()
    one = room.members(1, locale="sv-SE")[0]
    other = room.members(1, locale=second)[0]

    room.draw()

    assert room.others(room.introduction(one)) == {one, other}
    assert words in room.introduction(one)["text"]


def test_one_reminder_comes_where_nothing_is_booked(room: Room) -> None:
    one, _ = _introduced(room, cadence="two-weeks")  # a week of weekly ones has no room for it

    room.days_on(6)
    room.story.jump(room.story.now() + timedelta(hours=4))

    assert len([message for message in room.story.introductions(one) if "my only reminder" in message["text"]]) == 1


def _introduced(room: Room, locale: str = "en-GB", **wishes: str) -> tuple[str, str]:
    room.set_up(**wishes)
    one, other = room.members(2, locale=locale)
    room.draw()
    assert room.others(room.introduction(one)) == {one, other}
    return one, other


def _question(room: Room, who: str) -> Json:
    asked = [message for message in room.story.direct(who) if "<@U" in words_in(message["blocks"])]
    return asked[-1]
