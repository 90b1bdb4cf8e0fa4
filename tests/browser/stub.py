"""A small real Bolt app whose forms, buttons and Home give the page something to show."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, bolt_app, button, text_input

BAD_NAME = "That name is taken. Try another."
LONG_NAME = "A name of which one asks how it is said in short"
HELP = "*Usage*\n• `/partner setup`"


def plain(text: str) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def form(title: str, callback_id: str, *blocks: Json) -> Json:
    """A modal with a submit button."""
    frame = {"type": "modal", "callback_id": callback_id, "title": plain(title), "submit": plain("Save")}
    return frame | {"close": plain("Cancel"), "blocks": list(blocks)}


def size_input() -> Json:
    """An input block with a static select."""
    options = [{"text": plain(text), "value": text.lower()} for text in ("Pairs", "Threes")]
    element = {"type": "static_select", "action_id": "size", "options": options, "placeholder": plain("Choose")}
    return {"type": "input", "block_id": "size", "label": plain("Group size"), "optional": True, "element": element}


def home(greeting: str) -> Json:
    """A Home tab with one heading and one button."""
    return {"type": "home", "blocks": [{"type": "header", "text": plain(greeting)}, button("greet")]}


class Stub:
    """The app; `saved` collects what was submitted, by block_id."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.app: App = bolt_app(sandbox)
        self.saved: list[Json] = []
        self.app.command("/partner")(self._command)
        self.app.action("go")(self._push)
        self.app.action("greet")(self._greet)
        self.app.view("first")(self._save)
        self.app.view("short")(self._save_short)
        self.app.view("second")(lambda ack: ack())
        self.app.event("app_home_opened")(self._home)
        for quiet in ("message", "member_joined_channel", "user_change", "user_status_changed"):
            self.app.event(quiet)(lambda: None)

    def _command(self, ack: Ack, command: Json, client: WebClient) -> None:
        if command["text"] != "setup":
            ack(text=HELP)
            return
        view = form("Introductions", "first", text_input("name"), size_input(), button())
        client.views_open(trigger_id=command["trigger_id"], view=view)
        ack()

    def _push(self, ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_push(trigger_id=body["trigger_id"], view=form("More", "second", text_input("more", optional=True)))

    def _save(self, ack: Ack, view: Json) -> None:
        values: dict[str, Any] = view["state"]["values"]
        if values["name"]["text"]["value"] == "taken":
            ack(response_action="errors", errors={"name": BAD_NAME})
            return
        self.saved.append(values)
        if values["name"]["text"]["value"] == LONG_NAME:
            ack(response_action="update", view=form("And in short", "short", text_input("short")))
            return
        ack()

    def _save_short(self, ack: Ack, view: Json) -> None:
        self.saved.append(view["state"]["values"])
        ack()

    def _greet(self, ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_publish(user_id=body["user"]["id"], view=home("You pressed it"))

    def _home(self, event: Json, client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=home("Good morning"))
