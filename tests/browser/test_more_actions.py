"""The menu of a message, and a file in a form, as somebody uses them."""

from pathlib import Path
from typing import Any

from playwright.sync_api import expect
from slack_sdk import WebClient

from bot.sandbox.server import Sandbox
from bot.sandbox.world import Shortcut
from tests.browser.seen import Seen
from tests.browser.stub import Stub, form, plain
from tests.sandbox.apps import Json, People

ELSA, ARJUN, GENERAL = "U0ELSA0000", "U0ARJUN000", "C0GENERAL0"


def test_a_message_offers_what_apps_do_with_it_and_a_form_takes_a_picture(
    seen: Seen, stub: Stub, people: People, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.world.shortcuts = (Shortcut("share", "Share as a win"),)
    saved: list[Json] = []

    @stub.app.shortcut("share")
    def chosen(ack: Any, body: Json, client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=form("Share", "share", _picture()))
        ack()

    @stub.app.view("share")
    def sent(ack: Any, view: Json) -> None:
        saved.append(view["state"]["values"])
        ack()

    picture = tmp_path / "map.png"
    picture.write_bytes(b"png")
    people.do("message", as_=ARJUN, channel=GENERAL, text="We won the hospital")
    seen.open(ELSA, GENERAL)
    seen.message("We won the hospital").hover()
    seen.message("We won the hospital").get_by_test_id("more-actions").click()
    seen.at("shortcut").click()
    seen.block("picture").locator("input").set_input_files(picture)
    expect(seen.block("picture")).to_contain_text("A file is chosen.")
    seen.at("modal-submit").click()
    expect(seen.at("modal")).to_have_count(0)

    assert [file["name"] for file in saved[0]["picture"]["picture"]["files"]] == ["map.png"]


def _picture() -> Json:
    element = {"type": "file_input", "action_id": "picture", "filetypes": ["png"], "max_files": 1}
    return {"type": "input", "block_id": "picture", "label": plain("Picture"), "element": element}
