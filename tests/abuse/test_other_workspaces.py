"""Every listener, called in one workspace with the ids of another: nothing of that is read, and nothing written.

The listeners are those that register themselves, so a new one is tried here by itself. Only a new form needs a line:
what its fields hold.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.texts.commands import verbs
from tests.abuse.neighbour import SECRET, everything, ids, move_in
from tests.databases import Databases
from tests.handlers.room import Room
from tests.introductions.club import CHANNEL, Club
from tests.story.driver import Json, Story, playing
from tests.tooling.listening import listening_partner

FORMS = {
    "setup": ("/partner setup",),
    "profile": ("/partner profile",),
    "pause": ("pause-open",),
    "lp-learn": ("/partner learn",),
    "lp-card": ("lp-open", "lp-card-open"),
    "lp-half": ("lp-open", "lp-half-open"),
    "lp-shared": ("lp-open", "lp-shared-open"),
    "lp-plan": ("lp-session", "lp-plan-open"),
    "lp-cohort": ("/partner setup", "lp-cohort-open"),
}
"""What opens each form: a command, or the button on Home; then the buttons in the window that it opens."""
HEARD = listening_partner()
EVENTS = sorted(HEARD.heard["event"])


@pytest.fixture(scope="module")
def story(databases: Databases) -> Iterator[Story]:
    """The attacker's company. What fails there may be logged: an invented payload is nobody's loss."""
    url = databases.fresh("sqlite")
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        yield story
    databases.drop(url)


@pytest.fixture(scope="module")
def club(story: Story) -> Club:
    """The workspace next door, in the same database."""
    return move_in(story.partner.runtime.database)


@pytest.fixture(scope="module")
def room(story: Story) -> Room:
    """The attacker's channel, with introductions and an organiser who may do everything there."""
    room = Room.of(story)
    room.set_up()
    room.members(2)
    return room


@pytest.fixture(scope="module")
def learning(story: Story) -> Room:
    """Another one, whose organiser learns together with a member: what is stopped in the first goes on here."""
    room = Room.of(story)
    _learn_together(room, room.member())
    return room


def _learn_together(room: Room, other: str) -> None:
    """The organiser and a member have a session that has come to its end."""
    story, both = room.story, (room.organiser, other)
    for who, whom in zip(both, reversed(both), strict=True):
        story.command(who, room.channel, "/partner learn")
        story.submit(who, somebody=whom)
        story.close(who)
    for who in both:
        story.press(who, "lp-open")
        story.press(who, "lp-half-open", view="top")
        story.submit(who, outcome="To listen")
        story.close(who)
    for who in both:
        story.press(who, "lp-open")
        story.press(who, "lp-agreement", view="top")
        story.press(who, "lp-sign", view="top")
        story.close(who)
    story.press(room.organiser, "lp-menu")
    story.press(room.organiser, "lp-begin-coach", view="top")
    for _ in both:
        story.press(room.organiser, "lp-swap", view="top")
    story.close(room.organiser)


@pytest.fixture
def untouched(club: Club, story: Story) -> Iterator[None]:
    """Afterwards every row next door is as it was, and no word of it has come to this Slack."""
    before = everything(club.database)
    calls = len(story.http.get("/sandbox/calls", params={"since": 0}).json())
    yield
    assert everything(club.database) == before
    told = json.dumps(story.http.get("/sandbox/calls", params={"since": calls}).json())
    told += json.dumps([one.text for one in story.sandbox.workspace.ephemerals])
    assert SECRET not in told


def pressed(room: Room, action_id: str, value: str) -> Json:
    """Slack's payload for a button with that value, in a message of the attacker's own channel."""
    workspace = room.story.sandbox.workspace
    source = workspace.find_message(room.channel, room.post()["ts"])
    assert source is not None
    chosen = {"type": "plain_text", "text": "x"}
    action = {
        "action_id": action_id,
        "block_id": "b",
        "type": "button",
        "value": value,
        "selected_option": {"value": value, "text": chosen},
        "selected_user": value,
        "selected_users": [value],
        "selected_channel": value,
        "selected_conversation": value,
    }
    return room.story.envelope(room.organiser).message_action(workspace.channels[room.channel], source, {}, action)


BUTTONS = {action_id: [action_id] for action_id in HEARD.actions if not action_id.startswith("lp-")}
ALIKE = re.compile(r"lp-(tap|role|begin|review)-")
"""Of buttons that stand in a row and share a listener, the first is pressed."""
_OURS = {ALIKE.sub(r"lp-\1-\n", one).partition("\n")[0]: one for one in sorted(HEARD.actions - BUTTONS.keys())}
LEARNING = {"lp": sorted(_OURS.values())}
"""Those of partnerships are many and much alike: they are pressed one after the other, each with what it could name."""


NAMES = {"cohort": ("cohort", "channel"), "ask": ("person",), "sign": ("version",), "version": ("version",)}
NAMES |= dict.fromkeys(("accept", "later", "decline", "withdraw"), ("invitation",))
"""What a button of partnerships names besides partnerships and sessions, by the word after its programme."""


def named_by(action_id: str, club: Club) -> list[str]:
    """The ids next door that a button could name."""
    if not action_id.startswith("lp-"):
        return list(ids(club, "introductions").values())
    known = ids(club, "partnerships")
    return [known[kind] for kind in ("partnership", "session", *NAMES.get(action_id.split("-")[1], ()))]


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("name", sorted(BUTTONS | LEARNING))
def test_no_button_reaches_into_another_workspace(room: Room, club: Club, name: str) -> None:
    for action_id in (BUTTONS | LEARNING)[name]:
        for value in named_by(action_id, club):
            room.story.sandbox.world.link.send("interactive", pressed(room, action_id, value))
    room.story.settle()


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("callback_id", sorted(HEARD.forms))
def test_no_form_reaches_into_another_workspace(learning: Room, club: Club, callback_id: str) -> None:
    room = learning
    room.story.post("close", **{"as": room.organiser}, all=True)
    opened_by, *further = FORMS[callback_id]
    if opened_by.startswith("/"):
        room.story.command(room.organiser, room.channel, opened_by)
    else:
        room.story.press(room.organiser, opened_by)
    for action_id in further:
        room.story.press(room.organiser, action_id, view="top")
    form = room.story.sandbox.workspace.stack(room.organiser)[-1]
    payload = room.story.envelope(room.organiser).view_submission(form)
    values = ids(club, "partnerships" if callback_id.startswith("lp-") else "introductions")
    for value in values.values():
        for users in ([], ["U0000", "U0001"]):
            sent = json.loads(json.dumps(payload))
            sent["view"] |= {"private_metadata": value, "hash": f"{value}{len(users)}"}
            _name(sent["view"]["state"]["values"], users)
            room.story.sandbox.world.link.send("interactive", sent)
    room.story.settle()


def _name(values: dict[str, Any], users: list[str]) -> None:
    """Put people of the other workspace wherever people can be chosen."""
    for block in values.values():
        for element in block.values():
            if "selected_users" in element:
                element["selected_users"] = users


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("verb", [*verbs(), ""])
def test_no_command_reaches_into_another_workspace(room: Room, club: Club, verb: str) -> None:
    envelope = room.story.envelope(room.story.hire(is_admin=True))
    mine = room.story.sandbox.workspace.channels[room.channel]
    for value in ids(club, "introductions").values():
        payload = envelope.slash_command(mine, "/partner", f"{verb} {value}") | {"channel_id": CHANNEL}
        room.story.sandbox.world.link.send("slash_commands", payload)
    room.story.settle()


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("kind", EVENTS)
def test_no_event_reaches_into_another_workspace(room: Room, kind: str) -> None:
    person = {"id": "U0000", "name": "x", "profile": {}, "team_id": room.story.sandbox.team_id}
    for value in (CHANNEL, "U0000"):
        event = {"type": kind, "channel": value, "user": person if "user" in kind or "team" in kind else value}
        body = {
            "type": "event_callback",
            "team_id": room.story.sandbox.team_id,
            "event_id": f"Ev{kind}{value}",
            "event": event | {"tab": "home"},
        }
        room.story.sandbox.world.link.send("events_api", body)
    room.story.settle()
