"""Reading the code for what it says to Slack misses nothing that a person would see."""

import re
from collections.abc import Callable

import pytest

from tests.tooling.listening import ListeningApp, Unnamed
from tests.tooling.usage import methods_called, web_api_methods


def heard_when(register: Callable[[ListeningApp], object]) -> dict[str, set[str]]:
    app = ListeningApp()
    register(app)
    return app.heard


def joined() -> None:
    """A listener that does nothing."""


@pytest.mark.parametrize("name", ["/partner", "/coffee"])
def test_a_command_is_found_even_where_its_name_comes_from_a_variable(name: str) -> None:
    assert heard_when(lambda app: app.command(name)(joined)) == {"command": {name}}


def test_an_event_with_conditions_is_found_by_its_type() -> None:
    heard = heard_when(lambda app: app.event({"type": "message", "subtype": None})(joined))

    assert heard == {"event": {"message"}}


def test_buttons_and_forms_are_found_as_interactions() -> None:
    assert heard_when(lambda app: (app.action("join")(joined), app.view("setup")(joined))) == {
        "interaction": {"join", "setup"}
    }


def test_a_listener_to_a_pattern_is_refused() -> None:
    with pytest.raises(Unnamed, match="name what is listened to"):
        heard_when(lambda app: app.event(re.compile("team_.*"))(joined))


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
