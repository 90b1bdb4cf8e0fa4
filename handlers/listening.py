"""How a listener is made of one small function: read or write, commit, then answer Slack."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.delivery.inbox import seen
from bot.people.silence import stirred
from bot.surfaces import hub
from bot.texts.blocks import View, modal
from handlers.office import Act, Body, Office, Reply, act_of_click, act_of_form, team_of
from models.engine import TeamSession

Doer = Callable[[TeamSession, Act], Reply | None]
"""Changes something in one transaction; what it gives is shown to the person alone."""
Values = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""The state of a form: block id, action id, and what is in it."""
Sender = Callable[[TeamSession, Act, Values], Reply | View | None]
"""Does what a form that is sent in asks for. What it gives takes the form's place: an answer, or another form."""
Opener = Callable[[TeamSession, Act], View]
"""Builds a modal from what is there; it changes nothing."""
Show = Callable[[Office, Act, WebClient], None]
"""Opens a modal and goes on with it in steps of its own."""


Given = TypeVar("Given")


def do(office: Office, act: Act, doer: Callable[[TeamSession, Act], Given]) -> Given:
    """One transaction, committed before anything is acknowledged."""
    with office.database.team(act.team_id) as session:
        stirred(session, act.user_id)
        reply = doer(session, act)
    office.wake_for(session)
    return reply


def is_repeat(session: TeamSession, act: Act) -> bool:
    """True for an act that Slack delivers again: for a doer whose second time would undo or double the first.

    Most need not ask: doing them twice leads where doing them once does, and answers as things stand. The note of the
    act lasts only if the transaction does, so what failed can be done again.
    """
    return act.key is not None and seen(session, act.key, act.now)


def open_modal(office: Office, act: Act, opener: Opener, client: WebClient) -> None:
    """The modal first: its trigger lives for three seconds."""
    with office.database.read(act.team_id) as session:
        view = opener(session, act)
    _show(client.views_open, act, view)


def _show(show: Callable[..., SlackResponse], act: Act, view: View) -> None:
    """Show a view; without Slack's own pictures where it refuses them, for whoever gave one can have deleted it."""
    try:
        show(trigger_id=act.trigger_id, view=view)
    except SlackApiError as error:
        bare = [block for block in view["blocks"] if "slack_file" not in block]
        if error.response.get("error") != "invalid_arguments" or len(bare) == len(view["blocks"]):
            raise
        show(trigger_id=act.trigger_id, view={**view, "blocks": bare})


def on_click(app: App, office: Office, doers: Mapping[str, Doer]) -> None:
    """Listen to buttons, by action id."""

    def listen(action_id: str, doer: Doer) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient, respond: Respond) -> None:
            reply = do(office, act_of_click(body, office.clock()), doer)
            ack()
            show_reply(office, body, client, respond, reply)

    for action_id, doer in doers.items():
        listen(action_id, doer)


def on_click_open(app: App, office: Office, openers: Mapping[str, Opener]) -> None:
    """Listen to buttons that open a modal, from a message, from Home, or on top of another modal."""

    def listen(action_id: str, opener: Opener) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient) -> None:
            act = act_of_click(body, office.clock())
            if _in_modal(body):
                with office.database.read(act.team_id) as session:
                    view = opener(session, act)
                _show(client.views_push, act, view)
            else:
                open_modal(office, act, opener, client)
            ack()

    for action_id, opener in openers.items():
        listen(action_id, opener)


def _in_modal(body: Body) -> bool:
    return (body.get("view") or {}).get("type") == "modal"


def show_reply(office: Office, body: Body, client: WebClient, respond: Respond, reply: Reply | None) -> None:
    """After a click: the hub shows how things stand now; a message gets its answer beside it."""
    view: Mapping[str, Any] = body.get("view") or {}
    if view.get("callback_id") == "hub":
        with office.database.read(team_of(body)) as session:
            shown = hub(session, body["user"]["id"], office.clock())
        client.views_update(view_id=view["id"], view=shown)
        if reply is not None and reply.asks:
            client.views_push(trigger_id=body["trigger_id"], view=notice(office, body, reply))
    elif reply is not None and reply.asks and view.get("type") == "home":
        client.views_open(trigger_id=body["trigger_id"], view=notice(office, body, reply))
    elif reply is not None and view.get("type") == "modal":
        client.views_update(view_id=view["id"], view=notice(office, body, reply))
    elif reply is not None and body.get("response_url"):
        respond(**reply.as_json(), replace_original=False)


def notice(office: Office, body: Body, reply: Reply) -> View:
    """A reply in the place of the form that it answers."""
    words = office.words_for(team_of(body), body["user"]["id"])
    return modal(title=words.plain("hub-title"), close=words.plain("close"), callback_id="notice", blocks=reply.blocks)


def on_submit(app: App, office: Office, callback_id: str, doer: Sender) -> None:
    """Listen to a form: one transaction, then the reply takes the form's place; without one it just closes.

    A doer that gives a view has that shown in the form's place: the next form, or the same once more with a hint.
    """

    @app.view(callback_id)
    def submitted(ack: Ack, body: Body) -> None:
        act = act_of_form(body, office.clock())
        given = do(office, act, lambda session, act: doer(session, act, body["view"]["state"]["values"]))
        if given is None:
            ack()
        else:
            ack(response_action="update", view=notice(office, body, given) if isinstance(given, Reply) else given)
