"""People click and choose in messages, and the app gets Slack's payloads."""

from datetime import timedelta
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, People, button, form
from tests.sandbox.conftest import START
from tests.waiting import until

COFFEE = "C0COFFEE00"


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    return WebClient(token=sandbox.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])


def post(client: WebClient, *blocks: Json, channel: str = COFFEE) -> str:
    return str(client.chat_postMessage(channel=channel, text="Choose", blocks=list(blocks))["ts"])


def text(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def section(element: Json) -> Json:
    return {"type": "section", "block_id": "choices", "text": text("Choose"), "accessory": element}


OPTIONS = [{"text": text("One"), "value": "1"}, {"text": text("Two"), "value": "2"}]
MENU: Json = {"type": "static_select", "action_id": "menu", "placeholder": text("Pick"), "options": OPTIONS}


def listen(app: App) -> list[Json]:
    bodies: list[Json] = []

    @app.action({"type": "block_actions", "action_id": "go"})
    def go(ack: Any, body: Json) -> None:
        bodies.append(body)
        ack()

    @app.action({"type": "block_actions", "action_id": "menu"})
    def menu(ack: Any, body: Json) -> None:
        bodies.append(body)
        ack()

    return bodies


def test_a_click_reaches_the_app_in_slacks_shape(
    on_air: App, people: People, client: WebClient, sandbox: Sandbox
) -> None:
    bodies, ts = listen(on_air), post(client, button())
    assert people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go") == {"ok": True, "sent": True}
    (body,) = bodies
    assert (body["type"], body["api_app_id"], body["enterprise"]) == ("block_actions", "A0PARTNER0", None)
    assert body["user"] == {"id": "U0MAJA0000", "username": "maja", "name": "maja", "team_id": "T0SANDBOX1"}
    assert body["team"]["id"] == "T0SANDBOX1"
    assert body["channel"] == {"id": COFFEE, "name": "coffee"}
    assert body["container"] == {
        "type": "message",
        "message_ts": ts,
        "channel_id": COFFEE,
        "is_ephemeral": False,
    }
    assert body["message"]["ts"] == ts
    assert body["response_url"].startswith(sandbox.url)
    assert body["trigger_id"]
    (action,) = body["actions"]
    assert (action["type"], action["action_id"], action["block_id"], action["value"]) == (
        "button",
        "go",
        "buttons",
        "yes",
    )
    assert action["action_ts"] == f"{int(START.timestamp())}.000000"


def test_a_choice_carries_its_option_and_the_state_of_the_message(
    on_http: App, people: People, client: WebClient
) -> None:
    bodies, ts = listen(on_http), post(client, section(MENU), button())
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="menu", value="2")
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go")
    people.do("action", as_="nils", channel=COFFEE, ts=ts, action_id="go")
    chosen = {"text": {"type": "plain_text", "text": "Two", "emoji": True}, "value": "2"}
    assert bodies[0]["actions"][0]["selected_option"] == chosen
    assert [each["state"]["values"]["choices"]["menu"]["selected_option"] for each in bodies] == [chosen, chosen, None]


@pytest.mark.parametrize(
    ("element", "choice"),
    [
        ({"type": "users_select"}, ("U0NILS0000", "selected_user", "U0NILS0000")),
        ({"type": "multi_users_select"}, (["U0NILS0000"], "selected_users", ["U0NILS0000"])),
        ({"type": "channels_select"}, ("C0DESIGN00", "selected_channel", "C0DESIGN00")),
        ({"type": "conversations_select"}, (COFFEE, "selected_conversation", COFFEE)),
        ({"type": "datepicker"}, ("2026-03-02", "selected_date", "2026-03-02")),
        ({"type": "timepicker"}, ("09:30", "selected_time", "09:30")),
        ({"type": "datepicker"}, (None, "selected_date", None)),
    ],
)
def test_every_kind_of_choice_has_slacks_key(
    on_http: App, people: People, client: WebClient, element: Json, choice: tuple[Any, str, Any]
) -> None:
    value, key, expected = choice
    bodies, ts = listen(on_http), post(client, section({**element, "action_id": "menu"}))
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="menu", value=value)
    assert bodies[0]["actions"][0][key] == expected
    assert bodies[0]["state"]["values"]["choices"]["menu"] == {"type": element["type"], key: expected}


@pytest.mark.parametrize("kind", ["checkboxes", "multi_static_select"])
def test_several_options_can_be_chosen(on_http: App, people: People, client: WebClient, kind: str) -> None:
    bodies, ts = listen(on_http), post(client, section({"type": kind, "action_id": "menu", "options": OPTIONS}))
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="menu", value=["2", "1"])
    assert [each["value"] for each in bodies[0]["actions"][0]["selected_options"]] == ["2", "1"]


def test_an_overflow_menu_keeps_no_state(on_http: App, people: People, client: WebClient) -> None:
    menu = {"type": "overflow", "action_id": "menu", "options": OPTIONS}
    bodies, ts = listen(on_http), post(client, section(menu))
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="menu", value="1")
    assert bodies[0]["actions"][0]["selected_option"]["value"] == "1"
    assert bodies[0]["state"]["values"] == {}


@pytest.mark.parametrize(
    ("element", "value"),
    [
        (MENU, "3"),
        ({"type": "users_select", "action_id": "menu"}, "U0GUSTAV00"),
        ({"type": "channels_select", "action_id": "menu"}, "G0LEADS000"),
        ({"type": "conversations_select", "action_id": "menu", "filter": {"include": ["im"]}}, COFFEE),
        ({"type": "datepicker", "action_id": "menu"}, "tomorrow"),
        ({"type": "multi_static_select", "action_id": "menu", "options": OPTIONS, "max_selected_items": 1}, ["1", "2"]),
    ],
)
def test_what_slack_does_not_offer_cannot_be_chosen(
    on_http: App, people: People, client: WebClient, element: Json, value: Any
) -> None:
    bodies, ts = listen(on_http), post(client, section(element))
    answer = people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="menu", value=value)
    assert answer["error"] in {"no_such_option", "invalid_value", "too_many_chosen"}
    assert bodies == []


def test_an_element_that_is_not_there_cannot_be_clicked(people: People, client: WebClient) -> None:
    ts = post(client, button())
    answer = people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="other")
    assert answer["say"] == "There is nothing here to click or fill called 'other'."


def test_an_action_id_that_is_there_twice_needs_its_block(on_http: App, people: People, client: WebClient) -> None:
    listen(on_http)
    ts = post(client, button(), button() | {"block_id": "more"})
    asked: Json = {"as_": "maja", "channel": COFFEE, "ts": ts, "action_id": "go"}
    assert people.do("action", **asked)["error"] == "ambiguous_element"
    assert people.do("action", **asked, block_id="more")["ok"] is True


def test_a_message_that_is_gone_cannot_be_clicked(people: People, client: WebClient) -> None:
    ts = post(client, button())
    client.chat_delete(channel=COFFEE, ts=ts)
    answer = people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go")
    assert (answer["error"], answer["say"]) == ("message_not_found", "That message is gone.")


def test_who_left_the_channel_cannot_click_there(people: People, client: WebClient) -> None:
    ts = post(client, button())
    people.do("leave", as_="maja", channel=COFFEE)
    answer = people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go")
    assert answer["say"] == "Maja Holm is not in #coffee; join it first."


def test_an_action_needs_a_place(people: People) -> None:
    answer = people.do("action", as_="maja", action_id="go")
    assert 'give "channel" and "ts" for a message, or "view"' in answer["say"]


@pytest.mark.usefixtures("on_http")
def test_an_action_that_the_app_does_not_answer_is_explained_to_the_person(people: People, client: WebClient) -> None:
    ts = post(client, button("unheard"))
    answer = people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="unheard")
    assert (answer["ok"], answer["error"]) == (False, "dispatch_failed")
    assert people.notices("maja") == [answer["say"]]


def test_a_click_on_an_ephemeral_carries_no_message_and_can_replace_it(
    on_air: App, people: People, client: WebClient
) -> None:
    bodies: list[Json] = []

    @on_air.action("go")
    def go(ack: Any, body: Json, respond: Any) -> None:
        bodies.append(body)
        ack()
        respond(text="Replaced", replace_original=True)

    client.chat_postEphemeral(channel=COFFEE, user="U0MAJA0000", text="Psst", blocks=[button()])
    shown = people.messages("maja", COFFEE)[-1]
    people.do("action", as_="maja", channel=COFFEE, ts=shown["ts"], action_id="go")
    until(lambda: people.messages("maja", COFFEE)[-1]["text"] == "Replaced")
    assert "message" not in bodies[0]
    assert bodies[0]["container"]["is_ephemeral"] is True


def test_a_click_can_replace_the_message_it_was_on(on_air: App, people: People, client: WebClient) -> None:
    @on_air.action("go")
    def go(ack: Any, respond: Any) -> None:
        ack()
        respond(text="Thanks", replace_original=True)

    ts = post(client, button())
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go")
    until(lambda: people.messages("nils", COFFEE)[-1]["text"] == "Thanks")
    assert people.messages("nils", COFFEE)[-1]["edited"] is True


def test_a_trigger_opens_one_modal(on_air: App, people: People, client: WebClient) -> None:
    errors: list[str] = []

    @on_air.action("go")
    def go(ack: Any, body: Json, client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=form())
        with pytest.raises(SlackApiError) as error:
            client.views_open(trigger_id=body["trigger_id"], view=form())
        errors.append(error.value.response["error"])
        ack()

    ts = post(client, button())
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go")
    assert people.get("see", as_="maja")["view"]["callback_id"] == "form"
    assert errors == ["exchanged_trigger_id"]


def test_a_trigger_is_expired_after_three_seconds(
    on_http: App, people: People, client: WebClient, sandbox: Sandbox
) -> None:
    bodies, ts = listen(on_http), post(client, button())
    people.do("action", as_="maja", channel=COFFEE, ts=ts, action_id="go")
    began = sandbox.workspace.monotonic()
    sandbox.workspace.monotonic = lambda: began + timedelta(seconds=3.1).total_seconds()
    body = {"trigger_id": bodies[0]["trigger_id"], "view": form()}
    headers = {"Authorization": f"Bearer {sandbox.bot_token}"}
    assert people.http.post("/api/views.open", json=body, headers=headers).json()["error"] == "expired_trigger_id"
