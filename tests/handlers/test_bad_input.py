"""What Slack should never send, sends twice, or sends too late: nothing breaks, and nothing happens twice."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from tests.databases import Databases
from tests.handlers.room import Room
from tests.story.driver import Json, Story, playing

BLANK: Json = {"type": "block_actions", "team": {"id": "T0SANDBOX1"}, "user": {"id": "U0ELSA0000"}}


@pytest.fixture(scope="module")
def story(databases: Databases) -> Iterator[Story]:
    """A company whose Slack misbehaves, so that the bot has reason to complain in its log."""
    url = databases.fresh("sqlite")
    with playing(url, "http", rate_limits=False, without={"users.profile:read"}) as story:
        yield story
    databases.drop(url)


@pytest.mark.parametrize(
    "payload",
    [
        BLANK,
        BLANK | {"actions": []},
        BLANK | {"actions": [{"action_id": "intro-join"}]},
        BLANK | {"actions": [{"action_id": "intro-join", "value": "no such programme"}]},
        BLANK | {"actions": [{"action_id": "intro-slot", "value": ":"}]},
        BLANK | {"actions": [{"action_id": "intro-slot", "value": "nothing:99999999999999999999"}]},
        BLANK | {"actions": [{"action_id": "intro-answer-met", "value": "x" * 5000}]},
        BLANK | {"actions": [{"action_id": "intro-skip", "value": None}]},
        BLANK | {"actions": [{"action_id": "no-such-button"}]},
        BLANK | {"actions": "not a list"},
        {"type": "view_submission", "team": {"id": "T0SANDBOX1"}, "user": {"id": "U0ELSA0000"}, "view": {}},
        {"type": "never_heard_of"},
        {},
    ],
)
def test_a_malformed_click_changes_nothing_and_the_bot_goes_on(room: Room, payload: Json) -> None:
    room.story.send("interactive", deepcopy(payload))

    assert "sit out" in room.story.command(room.member(), room.channel, "/partner help")


@pytest.mark.parametrize("values", [{}, {"cadence": {}}, {"cadence": {"cadence": {"selected_option": None}}}])
def test_a_form_with_fields_missing_sets_nothing_up(room: Room, values: Json) -> None:
    room.story.command(room.organiser, room.channel, "/partner setup")
    view = room.story.sandbox.workspace.stack(room.organiser)[-1]
    payload = room.story.envelope(room.organiser).view_submission(view)
    payload["view"]["state"]["values"] = values

    answer = room.story.send("interactive", payload)

    assert "Ref" in str(answer.body)
    assert not room.posts()


@pytest.mark.parametrize("event", [{"type": "user_change"}, {"type": "member_joined_channel", "user": "U0ELSA0000"}])
def test_a_malformed_event_is_not_acknowledged_and_harms_nobody(room: Room, event: Json) -> None:
    answer = room.story.send("events_api", _event(event, "Ev1"))

    assert not answer.acked
    assert "sit out" in room.story.command(room.member(), room.channel, "/partner help")


def test_an_event_that_comes_twice_counts_once(room: Room) -> None:
    room.story.post("faults", events={"double": True})
    room.set_up()
    one, other = room.members(2)
    room.story.act("leave", **{"as": one}, channel=room.channel)
    room.story.act("join", **{"as": one}, channel=room.channel)
    room.story.post("faults", clear=True)

    room.draw()

    assert room.others(room.introduction(one)) == {one, other}
    assert len(room.story.introductions(one)) == 1


def test_an_old_event_that_is_repeated_does_not_undo_what_came_after(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)
    left = {"type": "member_left_channel", "user": who, "channel": room.channel, "team": "T0SANDBOX1"}
    assert room.story.send("events_api", _event(left, "EvLEFT")).acked
    room.story.send("events_api", _event(left | {"type": "member_joined_channel"}, "EvBACK"))

    assert room.story.send("events_api", _event(left, "EvLEFT")).acked

    room.members(1)
    room.draw()
    assert room.story.introductions(who)


def test_a_click_that_comes_twice_counts_once(room: Room) -> None:
    room.set_up()
    who = room.member()
    payload = room.story.click_payload(who, room.post(), "intro-join")

    assert all(room.story.send("interactive", payload).acked for _ in range(2))

    assert "You’re already in." in room.story.whisper(who, room.channel)


def test_a_form_opened_with_a_used_trigger_is_explained_in_a_modals_place(room: Room) -> None:
    room.set_up()
    who = room.member()
    payload = room.story.click_payload(who, room.post(), "profile-open")
    room.story.send("interactive", payload)
    room.story.close(who)

    room.story.send("interactive", payload)

    assert "Please try once more" in room.story.whisper(who, room.channel)


def test_a_command_from_somebody_slack_does_not_know_is_answered(room: Room) -> None:
    channel = room.story.sandbox.workspace.channels[room.channel]
    payload = room.story.envelope(room.organiser).slash_command(channel, "/partner", "help")

    answer = room.story.send("slash_commands", payload | {"user_id": "U0NOBODY00"})

    assert "sit out the next round" in str(answer.body)


def _event(event: Json, event_id: str) -> dict[str, Any]:
    return {"type": "event_callback", "team_id": "T0SANDBOX1", "event_id": event_id, "event": event}
