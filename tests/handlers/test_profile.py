"""What people say of themselves: kept, shown to them with its source, used, and theirs to change."""

from typing import Any

import pytest

from tests.handlers.room import Room
from tests.story.driver import words_in


def test_everything_that_was_saved_stands_in_the_form_again(room: Room) -> None:
    who = room.member()
    colleague = room.member()
    saved = {
        "offers": "chess, Python",
        "seeks": "négociation",
        "interests": "",
        "department": "Lab & Co",
        "site": "Oslo",
    }

    answer = _save(room, who, **saved, level="3", manager=[colleague], days_off=["4"], rather_not=[room.organiser])

    assert "Saved. It counts from the next round." in words_in(answer["view"]["blocks"])
    state = _open(room, who)
    assert {name: state[name][name]["value"] or "" for name in saved} == saved
    assert state["manager"]["manager"]["selected_users"] == [colleague]
    assert [one["value"] for one in state["days_off"]["days_off"]["selected_options"]] == ["4"]
    assert state["rather_not"]["rather_not"]["selected_users"] == [room.organiser]


def test_home_shows_what_is_known_and_who_said_it(room: Room) -> None:
    who = room.member(fields={"Department": "Research", "Site": "Oslo"})
    room.story.jump(room.story.now().replace(minute=room.story.now().minute + 1))
    _save(room, who, department="R&D *team*")

    home = room.story.home(who)

    assert "R&amp;D" in home
    assert "from you" in home


def test_five_days_off_leave_none_to_meet_on(room: Room) -> None:
    who = room.member()

    answer = _save(room, who, days_off=["0", "1", "2", "3", "4"], offers="patience")

    assert "Leave at least one weekday free" in answer["errors"]["days_off"]
    view = room.story.view(who)
    assert view is not None
    assert view["state"]["values"]["offers"]["offers"]["value"] == "patience"


@pytest.mark.parametrize(
    ("locale", "words"), [("en-GB", "That’s you. Leave yourself out"), ("sv-SE", "Det där är du.")]
)
def test_nobody_can_exclude_themself(room: Room, locale: str, words: str) -> None:
    who = room.member(locale=locale)

    answer = _save(room, who, rather_not=[who], offers="patience")

    assert words in answer["errors"]["rather_not"]
    assert _open(room, who)["offers"]["offers"]["value"] is None


def test_a_text_over_the_limit_stays_in_its_field_with_a_hint(room: Room) -> None:
    answer = _save(room, room.member(), offers="x" * 601)

    assert "at most 600 characters" in answer["errors"]["offers"]


def test_choosing_a_language_changes_what_everything_says(room: Room) -> None:
    who = room.member()

    _save(room, who, language="sv")

    assert "Så är läget" in room.story.home(who)
    assert "Min profil" in _title(room, who)


def test_excluded_people_are_never_introduced_and_nobody_else_learns_of_it(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    _save(room, one, rather_not=[other])

    room.draw()

    assert not room.story.introductions(one)
    for who in (other, room.organiser):
        assert one not in room.story.home(who)
    told = [room.story.last_direct(who, "You come first")["text"] for who in (one, other)]
    assert told[0] == told[1]


def test_days_off_are_left_alone(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    draw = room.coming().draw_at
    _save(room, one, days_off=[str(draw.weekday())])

    room.preview()
    room.past(draw)
    assert not room.story.introductions(other)

    room.story.turn("next morning")
    room.story.turn("3h")
    assert room.others(room.introduction(one)) == {one, other}


def test_a_topic_that_one_offers_and_the_other_seeks_is_named_as_a_reason(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    _save(room, one, offers="calligraphy, Chess")
    _save(room, other, seeks="chess; negotiation")

    room.draw()

    assert f"<@{one}> is happy to help with chess, and <@{other}>" in room.introduction(one)["text"]


def test_what_somebody_wrote_cannot_call_anybody(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    _save(room, one, offers="<!channel> & @here")
    _save(room, other, seeks="<!channel> & @here")

    room.draw()

    text = room.introduction(one)["text"]
    assert "&lt;!channel&gt; &amp; @\u2060here" in text
    assert "<!channel>" not in text


def _open(room: Room, who: str) -> dict[str, dict[str, Any]]:
    room.story.post("close", **{"as": who}, all=True)
    room.story.command(who, room.channel, "/partner profile")
    view = room.story.view(who)
    assert view is not None
    state: dict[str, dict[str, Any]] = view["state"]["values"]
    return state


def _title(room: Room, who: str) -> str:
    _open(room, who)
    return room.story.modal(who)


def _save(room: Room, who: str, **values: Any) -> dict[str, Any]:
    _open(room, who)
    return room.story.submit(who, **values)
