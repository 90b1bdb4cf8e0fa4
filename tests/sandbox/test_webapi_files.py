"""Files, as Slack takes them: announced, sent, and shown once, to those who are in the conversation."""

import json
from urllib.error import HTTPError

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.server import Sandbox
from tests.sandbox.frozen import ALVA, COFFEE, DESIGN, NILS, Frozen


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    sandbox.workspace.grant(sandbox.workspace.scopes | {"files:write"})
    return WebClient(sandbox.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])


def test_a_file_is_shown_in_the_conversation_and_opened_by_those_in_it(sandbox: Sandbox, client: WebClient) -> None:
    direct = client.conversations_open(users=ALVA)["channel"]["id"]

    client.files_upload_v2(channel=direct, filename="ö.json", title="Mine", content=b"{}", initial_comment="Here.")

    (message,) = sandbox.workspace.messages[direct]
    seen = client.conversations_history(channel=direct)["messages"][0]
    assert (seen["text"], seen["subtype"]) == ("Here.", "file_share")
    assert {name: seen["files"][0][name] for name in ("name", "title", "mimetype", "size")} == {
        "name": "ö.json",
        "title": "Mine",
        "mimetype": "application/json",
        "size": 2,
    }
    address = f"{sandbox.url}/sandbox/file/{message.files[0]}"
    opened = httpx.get(address, params={"as": ALVA})
    assert (opened.text, opened.headers["content-disposition"]) == ("{}", "attachment; filename*=UTF-8''%C3%B6.json")
    assert httpx.get(address, params={"as": NILS}).status_code == 404


def test_the_bytes_are_taken_once_and_as_many_as_were_announced(sandbox: Sandbox, client: WebClient) -> None:
    ticket = client.files_getUploadURLExternal(filename="a.txt", length=3)["upload_url"]

    assert httpx.post(ticket, content=b"four").status_code == 400
    assert httpx.post(ticket, content=b"abc").text == "OK - 3"
    assert httpx.post(ticket, content=b"abc").status_code == 404
    assert httpx.post(f"{sandbox.url}/upload/v1/nothing", content=b"abc").status_code == 404


def test_what_was_not_sent_cannot_be_shown_nor_shown_twice(client: WebClient) -> None:
    announced = client.files_getUploadURLExternal(filename="a.txt", length=3)
    files = [{"id": announced["file_id"]}]
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_completeUploadExternal(files=files)
    httpx.post(announced["upload_url"], content=b"abc")
    assert client.files_completeUploadExternal(files=files)["files"] == [{"id": files[0]["id"], "title": "a.txt"}]

    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_completeUploadExternal(files=files)


def test_the_sdk_is_told_when_the_bytes_are_refused(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.workspace.uploads.clear()
    sandbox.workspace.base_url = lambda: f"{sandbox.url}/nowhere"

    with pytest.raises(HTTPError):
        client.files_upload_v2(channel=COFFEE, filename="a.txt", content=b"abc")


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"length": 3}, "invalid_arguments"),
        ({"filename": "a.txt"}, "invalid_arguments"),
        ({"filename": "a.txt", "length": 0}, "invalid_arguments"),
        ({"filename": "a.txt", "length": "many"}, "invalid_arguments"),
    ],
)
def test_a_file_needs_a_name_and_a_size(params: dict[str, object], error: str) -> None:
    assert _slack().error("files.getUploadURLExternal", **params) == error


@pytest.mark.parametrize(
    ("files", "channel", "error"),
    [
        (None, COFFEE, "invalid_arguments"),
        ("[", COFFEE, "invalid_arguments"),
        ("[]", COFFEE, "invalid_arguments"),
        ('[{"title": "no id"}]', COFFEE, "invalid_arguments"),
        ('[{"id": "F0NOWHERE"}]', COFFEE, "file_not_found"),
        ("ready", "C0NOWHERE0", "channel_not_found"),
        ("ready", DESIGN, "not_in_channel"),
    ],
)
def test_only_what_is_ready_is_shown_and_only_where_the_app_is(files: str | None, channel: str, error: str) -> None:
    slack = _slack()
    if files == "ready":
        announced = slack.call("files.getUploadURLExternal", filename="a.txt", length=3)
        slack.workspace.files[announced["file_id"]].content = "YWJj"
        files = json.dumps([{"id": announced["file_id"]}])

    given = {} if files is None else {"files": files}
    assert slack.error("files.completeUploadExternal", channel_id=channel, **given) == error


def test_both_need_the_scope() -> None:
    slack = Frozen()
    slack.workspace.grant({"chat:write"})

    assert slack.error("files.getUploadURLExternal", filename="a.txt", length=3) == "missing_scope"
    assert slack.error("files.completeUploadExternal", files="[]") == "missing_scope"


def _slack() -> Frozen:
    slack = Frozen()
    slack.workspace.grant(slack.workspace.scopes | {"files:write"})
    return slack
