"""How the windows of partnerships are turned: an act, then the page that shows what has come of it."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.people.reader import Reader
from bot.texts.blocks import View
from handlers.listening import Doer, Values, do, notice, show_reply
from handlers.office import Act, Body, Office, act_of_click, act_of_form
from models.engine import TeamSession

Page = Callable[[Reader, str], View]
"""A view of what is there; the text names what it is about."""
Deed = Callable[[TeamSession, Act], str]
"""Changes something in one transaction; gives what the next page is about."""
Handed = Callable[[TeamSession, Act, Values], str]
"""The same, from a form."""
OURS = frozenset({"lp-room", "lp-learn", "lp-lesson", "lp-volunteer", "choose"})
"""Windows whose pages take each other's place; that of the chooser among them, which leads here."""


def built(office: Office, act: Act, page: Page, value: str) -> View:
    """A page, from what is committed."""
    with office.database.read(act.team_id) as session:
        return page(Reader.of(session, act.user_id, act.now), value)


def show(client: WebClient, body: Body, view: View) -> str:
    """In the place of our own page, on top of somebody else's, or in a new window; gives its id."""
    here: Mapping[str, Any] = body.get("view") or {}
    if here.get("type") == "modal" and here.get("callback_id") in OURS:
        client.views_update(view_id=here["id"], view=view)
        return str(here["id"])
    open_it = client.views_push if here.get("type") == "modal" else client.views_open
    answer = open_it(trigger_id=body["trigger_id"], view=view)
    return str(answer["view"]["id"])


def on_page(app: App, office: Office, pages: Mapping[str, Page]) -> None:
    """Buttons that only look."""

    def listen(action_id: str, page: Page) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient) -> None:
            act = act_of_click(body, office.clock())
            show(client, body, built(office, act, page, act.value))
            ack()

    for action_id, page in pages.items():
        listen(action_id, page)


def on_deed(app: App, office: Office, deeds: Mapping[str, Deed], page: Page) -> None:
    """Buttons that do something, and then show a page."""

    def listen(action_id: str, deed: Deed) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient) -> None:
            act = act_of_click(body, office.clock())
            value = done(office, act, deed)
            ack()
            show(client, body, built(office, act, page, value))

    for action_id, deed in deeds.items():
        listen(action_id, deed)


def done(office: Office, act: Act, deed: Deed) -> str:
    """One transaction, committed; gives what the next page is about."""
    about: list[str] = []
    do(office, act, lambda session, given: about.append(deed(session, given)))
    return about[0]


def on_turn(app: App, office: Office, doers: Mapping[str, Doer], callback_id: str, page: Page) -> None:
    """Buttons that stand in messages, on Home, and on a page of ours, which then shows how things are."""

    def listen(action_id: str, doer: Doer) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient, respond: Respond) -> None:
            act = act_of_click(body, office.clock())
            reply = do(office, act, doer)
            ack()
            here = body.get("view") or {}
            if reply is None and here.get("callback_id") == callback_id:
                about = here.get("private_metadata") or ""
                client.views_update(view_id=here["id"], view=built(office, act, page, about))
            elif reply is not None and here.get("callback_id") == callback_id:
                client.views_update(view_id=here["id"], view=notice(office, body, reply))
            else:
                show_reply(office, body, client, respond, reply)

    for action_id, doer in doers.items():
        listen(action_id, doer)


def on_handed_in(app: App, office: Office, callback_id: str, handed: Handed, page: Page) -> None:
    """A form: afterwards the page beneath it shows how things are; without one the page takes its place."""

    @app.view(callback_id)
    def submitted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_form(body, office.clock())
        values = body["view"]["state"]["values"]
        value = done(office, act, lambda session, given: handed(session, given, values))
        give_back(ack, client, body, built(office, act, page, value))


def give_back(ack: Ack, client: WebClient, body: Body, view: View) -> None:
    """After a form: the page beneath, or the page instead of the form."""
    beneath = body["view"].get("previous_view_id")
    if beneath is None:
        ack(response_action="update", view=view)
        return
    ack()
    client.views_update(view_id=beneath, view=view)


def text_of(values: Values, name: str) -> str:
    """What was written in a field."""
    return str(values[name][name].get("value") or "")


def chosen_in(values: Values, name: str) -> str:
    """What was chosen in a select; nothing where none was."""
    option = values[name][name].get("selected_option") or {}
    return str(option.get("value") or "")
