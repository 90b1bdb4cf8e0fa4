"""`/partner data` and `/partner audit`, as people meet them: read, downloaded, erased while they watch."""

import json
from datetime import timedelta
from typing import Any

import pytest

from models.people import Person
from tests.handlers.room import Room
from tests.story.driver import words_in


def _open(room: Room, who: str, typed: str = "/partner data") -> str:
    room.story.post("close", **{"as": who}, all=True)
    room.story.command(who, room.channel, typed)
    return room.story.modal(who)


def _write(room: Room, who: str, **values: str) -> None:
    room.story.command(who, room.channel, "/partner profile")
    room.story.submit(who, **values)
    room.story.post("close", **{"as": who}, all=True)


def test_everything_is_shown_in_words_with_its_readers(room: Room) -> None:
    room.set_up()
    (who,) = room.members(1)
    _write(room, who, offers="calligraphy", site="Oslo")

    shown = _open(room, who)

    assert "What I store about you" in shown
    assert "I can help with: *calligraphy*" in shown
    assert "You, and those I introduce you to · until you change it" in shown
    assert "Site: *Oslo* · from you" in shown
    assert f"You’re in the introductions in <#{room.channel}>" in shown
    assert "On some plans owners can export direct messages" in shown
    assert "180 days after" in shown


def test_a_swede_reads_it_in_swedish(room: Room) -> None:
    who = room.member(locale="sv-SE")

    shown = _open(room, who, "/partner mina uppgifter")

    assert "Det här sparar jag" in shown
    assert "Radera mig" in shown


def test_home_has_a_button_for_it(room: Room) -> None:
    who = room.member()

    room.story.press(who, "data-open")

    assert "What I store about you" in room.story.modal(who)


def test_the_download_comes_as_a_file_that_only_they_can_open(room: Room) -> None:
    who, other = room.member(), room.member()
    _write(room, who, offers="calligraphy")
    _open(room, who)

    room.story.press(who, "data-file", view="top")

    assert "on its way to our conversation" in room.story.modal(who)
    message = room.story.last_direct(who, "Everything I store about you")
    (file,) = message["files"]
    assert file["title"] == "What Partner stores about you"
    data = room.story.http.get(f"/sandbox/file/{file['id']}", params={"as": who}).json()
    assert data["user_id"] == who
    assert data["profile"]["person"][0]["offers"] == "calligraphy"
    assert room.story.http.get(f"/sandbox/file/{file['id']}", params={"as": other}).status_code == 404


def test_what_i_wrote_goes_everywhere_also_where_it_was_quoted(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    _write(room, one, offers="calligraphy")
    _write(room, other, seeks="calligraphy")
    room.draw()
    assert "calligraphy" in room.introduction(other)["text"]
    _open(room, one)

    room.story.press(one, "data-words", view="top")

    shown = room.story.modal(one)
    assert "Erased. What you wrote is gone" in shown
    assert "calligraphy" not in shown
    assert "calligraphy" not in room.introduction(other)["text"]
    _open(room, other)
    assert "I’d like to learn: *calligraphy*" in room.story.modal(other)  # their own words stay


def test_erasing_me_shows_what_goes_and_what_stays_and_then_that_it_is_done(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    room.draw()
    _open(room, one)
    room.story.press(one, "data-erase", view="top")
    asked = room.story.modal(one)
    assert "What goes" in asked
    assert "This can’t be undone" in asked

    room.story.press(one, "data-erase-now", view="top")

    assert "You’re erased: I no longer know who you are" in room.story.modal(one)
    assert "I store nothing about you" in _open(room, one)
    assert room.story.introductions(other)[-1]["text"] == "This introduction has ended. Nothing more to do."
    assert one not in room.story.home(other)


def test_while_it_is_erased_the_modal_says_that_it_is_being_done(room: Room) -> None:
    who = room.member()
    _open(room, who)
    room.story.press(who, "data-erase", view="top")
    before = len(room.story.calls("views.update"))

    room.story.press(who, "data-erase-now", view="top")

    shown = [words_in(_blocks(call)) for call in room.story.calls("views.update")[before:]]
    assert shown[0].startswith("Erasing")
    assert shown[1].startswith("Done.")


def _blocks(call: dict[str, Any]) -> list[object]:
    view = call["params"]["view"]
    blocks: list[object] = (json.loads(view) if isinstance(view, str) else view)["blocks"]
    return blocks


def test_whoever_was_erased_can_join_again(room: Room) -> None:
    room.set_up()
    (who,) = room.members(1)
    _open(room, who)
    room.story.press(who, "data-erase", view="top")
    room.story.press(who, "data-erase-now", view="top")
    room.story.post("close", **{"as": who}, all=True)

    assert "You’re in the introductions" in room.join(who)


@pytest.mark.parametrize(("locale", "words"), [("en-GB", "set up introductions in"), ("sv-SE", "satte i gång intro")])
def test_organisers_read_what_was_changed(room: Room, locale: str, words: str) -> None:
    organiser = room.member(is_admin=True, locale=locale)
    room.set_up()

    shown = _open(room, organiser, "/partner audit")

    assert f"<@{room.organiser}> {words}" in shown


def test_nobody_else_reads_the_audit(room: Room) -> None:
    who = room.member()

    assert "Only workspace admins" in room.story.command(who, room.channel, "/partner audit")


def test_what_was_written_long_ago_goes_by_itself(room: Room) -> None:
    who = room.member()
    _write(room, who, offers="calligraphy")
    database, team = room.story.partner.runtime.database, room.story.sandbox.team_id
    with database.team(team) as session:
        session.get_one(Person, (team, who)).described_at = room.story.now() - timedelta(days=181)

    room.story.turn("25h")

    assert "calligraphy" not in _open(room, who)
