"""Every listener, called in one workspace with the ids of another: nothing of that is read, and nothing written.

The listeners are those that register themselves, so a new one is tried here by itself. Only a new form needs a line:
what its fields hold.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.sandbox.records import Message
from bot.texts.commands import verbs
from bot.wins.rules import Choice, Kind
from bot.wins.service import digests, stories
from bot.wins.service.asking import choose
from bot.wins.service.leaving import name_me_again, name_me_nowhere
from bot.wins.service.stories import Telling
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
    "find": ("/partner find",),
    "lp-learn": ("/partner learn",),
    "lp-card": ("lp-open", "lp-card-open"),
    "lp-half": ("lp-open", "lp-half-open"),
    "lp-shared": ("lp-open", "lp-shared-open"),
    "lp-plan": ("lp-session", "lp-plan-open"),
    "lp-signs": ("lp-open", "lp-lesson", "lp-tools", "lp-tool-signs"),
    "lp-rewrite": ("lp-open", "lp-lesson", "lp-tools", "lp-tool-rewrite"),
    "lp-cohort": ("/partner setup", "lp-cohort-open"),
    "win": ("/partner win",),
    "thanks": ("/partner thanks",),
    "win-credit": ("win-credit-open",),
    "win-approve": ("win-approve-open",),
    "win-check": ("win-portfolio-open", "win-check-open"),
    "win-action": ("win-portfolio-open", "win-action-open"),
    "win-setup": ("/partner setup", "win-setup-open"),
}
"""What opens each form: a command, or the button on Home; then the buttons in the window that it opens."""
TEXTS = {name: {name: {"type": "plain_text_input", "value": "Something to try"}} for name in ("first", "second")}
HELD: dict[str, dict[str, Any]] = {
    "ff-note": {"note": {"note": {"type": "plain_text_input", "value": "A note"}}},
    "ff-pick": {
        name: {name: {"type": "plain_text_input", "value": "listening well"}}
        for name in ("behaviour-0", "cue", "action")
    },
    "ff-helpers": {"helpers": {"helpers": {"type": "multi_users_select", "selected_users": []}}},
    "ff-suggest": TEXTS,
    "ff-type": TEXTS | {"second": {"second": {"type": "plain_text_input", "value": "Something else"}}},
    "ff-live": {"slot": {"slot": {"type": "radio_buttons", "selected_option": {"value": "0"}}}},
    "ff-listen": {},
    "ff-question": {"question": {"question": {"type": "plain_text_input", "value": "What comes first?"}}},
    "ff-answer": {"answer": {"answer": {"type": "plain_text_input", "value": "An answer"}}},
    "ff-idea": {"idea": {"idea": {"type": "plain_text_input", "value": "Something to try"}}},
    "ff-choose": {},
    "ff-raters": {"helpers": {"helpers": {"type": "multi_users_select", "selected_users": []}}},
    "ff-again": {},
    "ff-rate": {
        "score": {"score": {"type": "radio_buttons", "selected_option": {"value": "1"}}},
        "followed": {"followed": {"type": "radio_buttons", "selected_option": {"value": "never"}}},
    },
    "ff-join": {},
    "lp-options": {
        **{f"option-{n}": {f"option-{n}": {"type": "plain_text_input", "value": "A way"}} for n in (1, 2, 3)},
        "keep": {"keep": {"type": "checkboxes", "selected_options": [{"value": "keep"}]}},
    },
    "ff-offer": {"monday": {"monday": {"type": "static_select", "selected_option": {"value": "2026-03-16"}}}},
}
"""What the fields hold of a form that opens only where somebody was asked something: another one is sent in as if it
were this."""
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


def _be_asked(room: Room) -> None:
    """Somebody names the organiser in a story, and one of the organiser's own is to be approved."""
    runtime, now = room.story.partner.runtime, room.story.now()
    someone = room.member()
    with runtime.database.team(room.story.sandbox.team_id) as session:
        # An act that was tried before may have meant the organiser's own rows.
        name_me_nowhere(session, room.organiser, now)
        name_me_again(session, room.organiser, now)
        for win in stories.open_stories(session, room.organiser):
            stories.take_back(session, win.id, room.organiser, now)
        digests.set_up(session, room.channel, room.organiser, digests.proposed("UTC"), now)
        stories.tell(session, someone, Telling(Kind.WIN, "a", "b", credited=[room.organiser]), now)
        mine = stories.tell(session, room.organiser, Telling(Kind.WIN, "a", "b", credited=[someone]), now)
        choose(session, mine.id, someone, Choice.NAME, now)
    room.story.settle()


@pytest.fixture
def untouched(club: Club, story: Story) -> Iterator[None]:
    """Afterwards every row next door is as it was, and no word of it has come to this Slack."""
    before, workspace = everything(club.database), story.sandbox.workspace
    last = max((call.n for call in workspace.calls_since(0)), default=0)
    yield
    assert everything(club.database) == before
    assert SECRET not in repr(workspace.calls_since(last))
    assert SECRET not in repr(workspace.ephemerals)


def post_in(room: Room) -> Message:
    """A message of Partner in the attacker's own channel, with buttons."""
    source = room.story.sandbox.workspace.find_message(room.channel, room.post()["ts"])
    assert source is not None
    return source


def pressed(room: Room, source: Message, action_id: str, value: str) -> Json:
    """Slack's payload for a button with that value in this message."""
    workspace = room.story.sandbox.workspace
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


PROGRAMMES = {"ff": "feedforward", "lp": "partnerships", "win": "wins", "thanks": "wins"}


def programme_of(name: str) -> str:
    """Whose a button, a form or a shortcut is, by the first word of its name."""
    return PROGRAMMES.get(name.partition("-")[0], "introductions")


ALIKE = re.compile(r"^(lp-(?:tap|role|begin|review|listened))-.*")
"""Buttons that stand in a row and share a listener: the first of them is pressed."""
BUTTONS: dict[str, list[str]] = {}
"""By programme; they are pressed one after the other, each with all that it could name."""
for _pressed in sorted({ALIKE.sub(r"\1", one): one for one in sorted(HEARD.actions, reverse=True)}.values()):
    BUTTONS.setdefault(programme_of(_pressed), []).append(_pressed)


NAMES = {"cohort": ("cohort", "channel"), "ask": ("person",), "sign": ("version",), "version": ("version",)}
NAMES |= dict.fromkeys(("accept", "later", "decline", "withdraw"), ("invitation",))
"""What a button of partnerships names besides partnerships and sessions, by the word after its programme."""


def named_by(action_id: str, club: Club) -> list[str]:
    """The ids next door that a button could name."""
    if not action_id.startswith("lp-"):
        return list(ids(club, programme_of(action_id)).values())
    known = ids(club, "partnerships")
    return [known[kind] for kind in ("partnership", "session", *NAMES.get(action_id.split("-")[1], ()))]


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("programme", sorted(BUTTONS))
def test_no_button_reaches_into_another_workspace(room: Room, club: Club, programme: str) -> None:
    source = post_in(room)
    for action_id in BUTTONS[programme]:
        for value in named_by(action_id, club):
            room.story.sandbox.world.link.send("interactive", pressed(room, source, action_id, value))
    room.story.settle()


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("callback_id", sorted(HEARD.forms))
def test_no_form_reaches_into_another_workspace(learning: Room, club: Club, callback_id: str) -> None:
    room = learning
    room.story.post("close", **{"as": room.organiser}, all=True)
    if programme_of(callback_id) == "wins":
        _be_asked(room)
    opened_by, *further = FORMS["pause" if callback_id in HELD else callback_id]
    if opened_by.startswith("/"):
        room.story.command(room.organiser, room.channel, opened_by)
    else:
        room.story.press(room.organiser, opened_by)
    for action_id in further:
        room.story.press(room.organiser, action_id, view="top")
    form = room.story.sandbox.workspace.stack(room.organiser)[-1]
    payload = room.story.envelope(room.organiser).view_submission(form)
    if callback_id in HELD:
        payload["view"] |= {"callback_id": callback_id, "state": {"values": HELD[callback_id]}}
    values = ids(club, programme_of(callback_id))
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
@pytest.mark.parametrize("callback_id", sorted(HEARD.heard["shortcut"]))
def test_no_shortcut_reaches_into_another_workspace(room: Room, club: Club, callback_id: str) -> None:
    workspace = room.story.sandbox.workspace
    source = post_in(room)
    payload = room.story.envelope(room.organiser).shortcut(workspace.channels[room.channel], source, callback_id)
    for value in ids(club, "wins").values():
        channel = {"id": value, "name": "privategroup"}
        message = {**payload["message"], "user": value, "text": f"<@{value}>"}
        trigger = workspace.issue_trigger(room.organiser)
        sent = payload | {"channel": channel, "message": message, "trigger_id": trigger}
        room.story.sandbox.world.link.send("interactive", sent)
    room.story.settle()


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
