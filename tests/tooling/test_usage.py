"""Reading the code for what it says to Slack misses nothing that a person would see."""

import pytest

from tests.tooling.usage import Unreadable, listeners, methods_called, web_api_methods


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('@app.command("/partner")\ndef hub(ack): ...', {"/partner"}),
        ('def register(app):\n    app.command("/partner", matchers=[ours])(hub)', {"/partner"}),
        ('bolt.command("/partner")(hub)', {"/partner"}),
        ('line.command("/partner")', set()),
        ('app.event("team_join")(joined)', set()),
        ("app.command", set()),
    ],
)
def test_a_command_is_found_however_it_is_registered(source: str, found: set[str]) -> None:
    assert listeners(source, {"command"}) == found


def test_an_event_with_conditions_is_found_by_its_type() -> None:
    assert listeners('app.event({"type": "message", "subtype": None})(said)', {"event"}) == {"message"}


@pytest.mark.parametrize("argument", ["NAME", 're.compile("team_.*")', 'f"team_{what}"'])
def test_a_listener_whose_name_is_not_written_out_is_refused(argument: str) -> None:
    with pytest.raises(Unreadable, match="write the name out"):
        listeners(f"app.event({argument})(joined)", {"event"})


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("client.chat_postMessage(channel=channel, text=text)", {"chat.postMessage"}),
        ("call = client.conversations_open", {"conversations.open"}),
        ('client.api_call("users.info", params={})', {"users.info"}),
        ('METHODS = {"dm": "chat.update"}', {"chat.update"}),
        ('log.info("sent with chat.update")', set()),
    ],
)
def test_a_web_api_method_is_found_however_it_is_called(source: str, found: set[str]) -> None:
    assert methods_called(source) == found


def test_the_sdk_names_its_methods_as_slack_does() -> None:
    assert web_api_methods()["views_publish"] == "views.publish"
    assert len(web_api_methods()) > 200
