"""A response_url leads to Slack, or nowhere."""

import pytest

from bot.sandbox.link.answer import Answer
from bot.slack.respond import is_slacks
from tests.handlers.room import Room

SLACK = "https://slack.com/api/"
LOCAL = "http://127.0.0.1:8765/api/"


@pytest.mark.parametrize(
    ("url", "api", "ours"),
    [
        ("https://hooks.slack.com/actions/T0/1/x", SLACK, True),
        ("https://hooks.slack.com:443/commands/T0/1/x", SLACK, True),
        ("https://hooks.slack-gov.com/commands/T0/1/x", SLACK, True),
        ("http://hooks.slack.com/actions/T0/1/x", SLACK, False),
        ("https://hooks.slack.com.evil.example/x", SLACK, False),
        ("https://evil.example/hooks.slack.com", SLACK, False),
        ("https://hooks.slack.com@evil.example/x", SLACK, False),
        ("https://user:word@hooks.slack.com/x", SLACK, False),
        ("https://hooks.slack.com:8443/x", SLACK, False),
        ("https://hooks.slack.com:port/x", SLACK, False),
        ("file:///etc/passwd", SLACK, False),
        ("", SLACK, False),
        ("http://127.0.0.1:8765/respond/x", SLACK, False),
        ("http://169.254.169.254/latest/meta-data", SLACK, False),
        ("http://127.0.0.1:8765/respond/x", LOCAL, True),
        ("http://127.0.0.1:8766/respond/x", LOCAL, False),
        ("https://hooks.slack.com/actions/T0/1/x", LOCAL, False),
    ],
)
def test_only_slacks_own_hosts_are_answered(url: str, api: str, ours: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_slacks(url, api) is ours


def click(room: Room, url: str) -> Answer:
    """Somebody presses Join, and the payload names this response_url."""
    room.set_up()
    payload = room.story.click_payload(room.member(), room.post(), "intro-join")
    return room.story.send("interactive", payload | {"response_url": url})


def test_at_another_address_nothing_is_said_and_the_act_is_done_all_the_same(room: Room) -> None:
    said = len(room.story.sandbox.workspace.ephemerals)

    answer = click(room, "http://127.0.0.1:9/steal")

    assert answer.error is None
    assert "slack.strange_response_url" in room.story.trouble
    room.story.forget_trouble()
    assert len(room.story.sandbox.workspace.ephemerals) == said
    assert "You’re in the introductions" in room.story.home(room.story.people()[-1]["id"])
