"""Pictures out of Slack's own files, files in forms, and shortcuts on messages, as strict as Slack is."""

from base64 import b64encode
from typing import Any

import httpx
import pytest
from slack_bolt import App
from slack_sdk import WebClient

from bot.sandbox.blockkit import validate_blocks, validate_view
from bot.sandbox.server import Sandbox
from bot.sandbox.world import Shortcut
from tests.sandbox.apps import Json, People, acking, form
from tests.sandbox.frozen import ALVA, COFFEE, NILS, Frozen
from tests.waiting import until

PNG = b64encode(b"\x89PNG").decode()


def image(**source: Any) -> Json:
    return {"type": "image", "alt_text": "A map", **source}


def file_block(**more: Any) -> Json:
    element = {"type": "file_input", "action_id": "picture", **more}
    return {
        "type": "input",
        "block_id": "picture",
        "label": {"type": "plain_text", "text": "Picture"},
        "element": element,
    }


@pytest.mark.parametrize(
    ("source", "refused"),
    [
        ({"slack_file": {"id": "F1"}}, None),
        ({"slack_file": {"url": "https://files.slack.com/x"}}, None),
        ({}, "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]"),
        ({"slack_file": {"id": "F1"}, "image_url": "https://x.example"}, "must define either `image_url`"),
        ({"slack_file": {}}, "must define either `id` or `url` [json-pointer:/blocks/0/slack_file]"),
    ],
)
def test_a_picture_comes_from_one_place(source: Json, refused: str | None) -> None:
    found = validate_blocks([image(**source)])

    assert (not found) if refused is None else refused in found[0]


def test_files_are_chosen_in_modals_only_and_ten_at_most() -> None:
    assert validate_view(form(file_block(filetypes=["png"], max_files=1))) == []
    assert "items allowed" in validate_view(form(file_block(filetypes=[])))[0]
    assert "less than or equal to 10" in validate_view(form(file_block(max_files=11)))[0]
    assert validate_blocks([file_block()]) == [
        "[ERROR] unsupported type: file_input [json-pointer:/blocks/0/element/type]"
    ]
    home = {"type": "home", "blocks": [file_block()]}
    assert "unsupported type: file_input" in validate_view(home)[0]


def test_only_a_picture_that_is_there_and_is_the_apps_to_show_is_shown() -> None:
    slack = Frozen()
    strange = slack.call("chat.postMessage", channel=COFFEE, text="x", blocks=[image(slack_file={"id": "F1"})])

    assert strange["error"] == "invalid_blocks"
    assert strange["errors"] == ["invalid slack file [json-pointer:/blocks/0/slack_file]"]


def test_a_picture_that_the_app_brought_is_seen_by_those_who_see_the_message(sandbox: Sandbox) -> None:
    client = WebClient(sandbox.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])
    brought = client.files_upload_v2(filename="map.png", content=b"png", alt_txt="A map")["files"][0]["id"]
    address = f"{sandbox.url}/sandbox/file/{brought}"
    assert httpx.get(address, params={"as": ALVA}).status_code == 404
    client.chat_postMessage(channel=COFFEE, text="Look", blocks=[image(slack_file={"id": brought})])

    assert httpx.get(address, params={"as": ALVA}).content == b"png"


def test_a_form_with_files_needs_leave_to_read_files(sandbox: Sandbox, on_http: App, people: People) -> None:
    answers: list[str] = []

    @on_http.command("/partner")
    def opened(ack: Any, body: Json, client: WebClient) -> None:
        ack()
        sandbox.workspace.grant(sandbox.workspace.scopes - {"files:read"})
        answers.append(_error(client, body))

    people.do("command", as_=ALVA, channel=COFFEE, text="/partner")
    assert until(lambda: answers) == ["missing_scope"]


def _error(client: WebClient, body: Json) -> str:
    from slack_sdk.errors import SlackApiError  # noqa: PLC0415

    try:
        client.views_open(trigger_id=body["trigger_id"], view=form(file_block()))
    except SlackApiError as error:
        return str(error.response["error"])
    return "ok"


def test_a_person_puts_a_file_of_their_own_into_a_form(sandbox: Sandbox, on_http: App, people: People) -> None:
    sent: list[Json] = []
    on_http.command("/partner")(_opens(file_block(filetypes=["png"], max_files=1)))
    acking(on_http.view("form"), sent)
    people.do("command", as_=ALVA, channel=COFFEE, text="/partner")
    until(lambda: people.get("see", as_=ALVA)["view"])
    mine = people.do("upload", as_=ALVA, name="map.png", content=PNG)["file"]["id"]
    others = people.do("upload", as_=NILS, name="map.png", content=PNG)["file"]["id"]
    film = people.do("upload", as_=ALVA, name="film.mp4", content=PNG)["file"]["id"]
    for wrong, why in ((others, "no file that can be chosen"), (film, "only png"), ([mine, mine], "At most 1")):
        assert why in people.do("submit", as_=ALVA, values={"picture": wrong})["say"]
    assert people.do("submit", as_=ALVA, values={"picture": [mine]})["errors"] is None

    [body] = sent
    entry = body["view"]["state"]["values"]["picture"]["picture"]
    assert entry["type"] == "file_input"
    assert {name: entry["files"][0][name] for name in ("id", "name", "mimetype", "filetype", "user")} == {
        "id": mine,
        "name": "map.png",
        "mimetype": "image/png",
        "filetype": "png",
        "user": ALVA,
    }
    client = WebClient(sandbox.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])
    client.chat_postMessage(channel=COFFEE, text="x", blocks=[image(slack_file={"id": mine})])


def _opens(*blocks: Json) -> Any:
    def opened(ack: Any, body: Json, client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=form(*blocks))
        ack()

    return opened


@pytest.mark.parametrize(
    ("content", "say"), [("no base64!", "no base64"), ("", "at least one byte"), ("A" * 13_400_000, "up to 10 MB")]
)
def test_what_slack_would_not_take_as_a_file_is_refused(people: People, content: str, say: str) -> None:
    assert say in people.do("upload", as_=ALVA, name="x.png", content=content)["say"]


def test_a_shortcut_brings_the_whole_message(sandbox: Sandbox, on_air: App, people: People) -> None:
    sandbox.world.shortcuts = (Shortcut("share", "Share as a win"),)
    bodies: list[Json] = []

    @on_air.shortcut("share")
    def chosen(ack: Any, body: Json, client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=form())
        ack()
        bodies.append(body)

    ts = people.do("message", as_=NILS, channel="coffee", text="We & <they> did it")["ts"]
    assert people.do("shortcut", as_=ALVA, channel="coffee", ts=ts, callback_id="share") == {"ok": True, "sent": True}

    body = until(lambda: bodies)[0]
    assert (body["type"], body["callback_id"], body["message_ts"]) == ("message_action", "share", ts)
    assert body["channel"] == {"id": COFFEE, "name": "coffee"}
    assert body["user"]["id"] == ALVA
    assert (body["message"]["user"], body["message"]["text"]) == (NILS, "We &amp; &lt;they&gt; did it")
    assert body["response_url"].startswith(sandbox.url)
    assert people.get("see", as_=ALVA)["view"] is not None
    assert people.get("company")["shortcuts"] == [{"callback_id": "share", "name": "Share as a win"}]


def test_a_shortcut_that_no_app_offers_or_on_a_message_that_is_gone_is_refused(people: People) -> None:
    assert "No app here offers" in people.do("shortcut", as_=ALVA, channel="coffee", ts="1.1", callback_id="x")["say"]
