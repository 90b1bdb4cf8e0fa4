"""With a canary in everything that a person can write, and every level on: the logs hold none, and no secret."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from tests.capture import captured_logs
from tests.databases import Databases
from tests.handlers.room import Room
from tests.story.driver import Json, Story, Transport, playing

CANARY = "Kanariefågel"


@pytest.fixture(scope="module", params=["socket", "http"])
def said(databases: Databases, request: pytest.FixtureRequest) -> Iterator[tuple[Story, StringIO]]:
    """A company in which everything is written that can be, and what was logged meanwhile."""
    url = databases.fresh("sqlite")
    transport: Transport = request.param
    with playing(url, transport, rate_limits=False) as story, captured_logs(level="DEBUG") as logged:
        _write_everywhere(story)
        yield story, logged
    databases.drop(url)


def _write_everywhere(story: Story) -> None:
    room = Room.of(story)
    one, other = (room.member(real_name=f"{CANARY} {name}", name=f"kanariefagel{name}") for name in ("a", "b"))
    for who in (one, other):
        story.act("person", id=who, fields={"Department": f"{CANARY} department", "Site": f"{CANARY} site"})
    room.set_up()
    for who in (one, other):
        room.join(who)
        _fill_profile(story, room, who)
        for text in ("help", "pause until", "dance with", "", "stop"):
            story.command(who, room.channel, f"/partner {text} {CANARY}")
        room.join(who)
    room.draw()
    message = room.introduction(one)
    story.click(one, message, "intro-slot", "slot-0")
    _stumble(story, room, one)


def _fill_profile(story: Story, room: Room, who: str) -> None:
    """Every field that can be written in, whichever there are."""
    story.command(who, room.channel, "/partner profile")
    view = story.view(who)
    assert view is not None
    written = {block["block_id"]: f"{CANARY} {block['block_id']}" for block in view["blocks"] if _is_written(block)}
    assert {"offers", "seeks", "interests", "department", "site", "level"} <= written.keys()
    story.submit(who, **written)
    story.post("close", **{"as": who}, all=True)


def _is_written(block: Json) -> bool:
    element: dict[str, Any] = block.get("element") or {}
    return element.get("type") == "plain_text_input"


def _stumble(story: Story, room: Room, who: str) -> None:
    """What goes wrong is logged, too: a form of no shape, a payload of none, and Slack refusing."""
    story.command(who, room.channel, "/partner profile")
    form = story.sandbox.workspace.stack(who)[-1]
    payload = story.envelope(who).view_submission(form)
    wrong = {"offers": {"offers": {"type": "plain_text_input", "value": CANARY}}}
    story.send("interactive", payload | {"view": payload["view"] | {"state": {"values": wrong}}})
    story.send("interactive", {"type": CANARY, "user": {"id": who}, "actions": [{"value": CANARY}]})
    story.send("slash_commands", {"command": "/partner", "text": CANARY})
    story.post("close", **{"as": who}, all=True)


def test_no_word_that_somebody_wrote_is_logged(said: tuple[Story, StringIO]) -> None:
    _story, logged = said
    lines = [line for line in logged.getvalue().splitlines() if CANARY.casefold() in line.casefold()]
    assert lines == []
    assert "kanariefagel" not in logged.getvalue().casefold()


def test_no_secret_is_logged(said: tuple[Story, StringIO]) -> None:
    story, logged = said
    sandbox = story.sandbox
    secrets = [sandbox.bot_token, sandbox.app_token, sandbox.signing_secret]
    assert [secret for secret in secrets if secret in logged.getvalue()] == []


def test_and_much_was_logged_what_went_wrong_included(said: tuple[Story, StringIO]) -> None:
    _story, logged = said
    assert "listener.failed" in logged.getvalue()
    assert "introductions.step" in logged.getvalue()
    assert '"level": "debug"' in logged.getvalue() or '"level": "info"' in logged.getvalue()
