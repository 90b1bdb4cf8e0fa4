"""When the bot itself fails, people get one sentence, a reference, and back what they typed; never a traceback."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import text

from tests.databases import Databases, Kind
from tests.handlers.room import Room
from tests.story.driver import Story, playing, words_in

SECRET = "chess with <Ann> & others"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def story(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Story]:
    """A company whose bot will get into trouble."""
    kind: Kind = request.param
    url = databases.fresh(kind)
    with playing(url, "http", rate_limits=False, without={"users.profile:read"}) as story:
        yield story
    databases.drop(url)


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("en-GB", "My fault: that wasn’t saved."), ("sv-SE", "Mitt fel: det sparades inte.")],
)
def test_a_command_that_fails_is_given_back_with_a_reference(room: Room, locale: str, sentence: str) -> None:
    who = room.member(locale=locale)

    with _without_table(room.story, "outbox"):
        answer = room.story.post("command", **{"as": who}, channel=room.channel, text="/partner pause 2 weeks")

    assert sentence in answer["ephemeral"]
    assert "/partner pause 2 weeks" in answer["ephemeral"]
    assert _reference(answer["ephemeral"]) in room.story.trouble
    assert "on pause until" not in room.story.home(who)


def test_a_large_preview_whose_matching_dies_says_so_and_can_be_asked_for_again(room: Room) -> None:
    room.set_up()
    room.crowd(70)
    background = room.story.partner.runtime.background
    background._stopped = True  # no child starts any more
    try:
        assert "I couldn’t put the groups together just now. Nothing was changed" in _preview(room)
    finally:
        background._stopped = False

    assert "70 people in 35 groups" in _preview(room)
    assert "ChildFailed" in room.story.trouble


def _preview(room: Room) -> str:
    room.story.command(room.organiser, room.channel, "/partner preview")
    while "I’m putting the groups together." in (shown := room.story.modal(room.organiser)):
        pass
    room.story.close(room.organiser)
    return shown


def test_a_form_that_fails_halfway_saves_nothing_and_gives_every_text_back(room: Room) -> None:
    who = room.member()
    room.story.command(who, room.channel, "/partner profile")

    with _without_table(room.story, "exclusions"):
        answer = room.story.post("submit", **{"as": who}, values={"offers": SECRET, "department": "Lab"})

    shown = words_in(answer["view"]["blocks"])
    assert "My fault: that wasn’t saved." in shown
    assert "chess with <Ann> & others" in shown
    assert "Lab" in shown
    assert _reference(shown) in room.story.trouble
    assert "Ann" not in room.story.trouble
    room.story.post("close", **{"as": who})
    form = room.story.view(who)
    assert form is not None
    assert form["state"]["values"]["offers"]["offers"]["value"] == SECRET
    assert "Saved." in words_in(room.story.submit(who)["view"]["blocks"])


def test_a_button_that_fails_is_answered_beside_its_message(room: Room) -> None:
    room.set_up()
    who = room.member()

    with _without_table(room.story, "intro_enrolments"):
        room.story.post("action", **{"as": who}, channel=room.channel, ts=room.post()["ts"], action_id="intro-join")

    assert "My fault: that wasn’t saved. Please try again in a moment." in room.story.whisper(who, room.channel)
    assert "Your first round" in room.join(who)


def test_a_button_on_home_that_fails_is_answered_in_a_modal(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)
    room.story.home(who)

    with _without_table(room.story, "intro_places"):
        room.story.post("action", **{"as": who}, view="home", action_id="intro-skip")

    assert "My fault: that wasn’t saved." in room.story.modal(who)


def test_somebody_is_answered_even_when_not_even_their_language_can_be_read(room: Room) -> None:
    who = room.member(locale="sv-SE")

    with _without_table(room.story, "people"):
        answer = room.story.post("command", **{"as": who}, channel=room.channel, text="/partner hjälp")

    assert "My fault" in answer["ephemeral"]


def test_nobody_reads_a_traceback_and_no_log_a_persons_words(room: Room) -> None:
    who = room.member()
    room.story.command(who, room.channel, "/partner profile")
    with _without_table(room.story, "exclusions"):
        answer = room.story.post("submit", **{"as": who}, values={"offers": SECRET})

    assert not re.search(r"Traceback|sqlalchemy|Error|\.py", json.dumps(answer["view"]["blocks"]))
    assert SECRET not in room.story.trouble


def test_an_event_that_fails_is_sent_again_by_slack_and_then_counts(room: Room) -> None:
    room.set_up(mode="members")
    who = room.story.hire()
    with _without_table(room.story, "channel_members"):
        room.story.post("join", **{"as": who}, channel=room.channel)
        room.story.sandbox.world.pump.settle()

    room.story.turn("1h")
    room.story.turn("5h")

    assert room.story.last_direct(who, "You’re included unless")


@contextmanager
def _without_table(story: Story, table: str) -> Iterator[None]:
    """As after a failed migration: the database works, but what needs this table fails."""
    engine = story.partner.runtime.database.engine
    with engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {table} RENAME TO away"))
    try:
        yield
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"ALTER TABLE away RENAME TO {table}"))


def _reference(shown: str) -> str:
    found = re.search(r"Ref ([0-9a-f]{8})", shown)
    assert found is not None
    return found[1]
