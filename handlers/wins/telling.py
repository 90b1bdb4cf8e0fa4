"""The form for a win or a role-model story: by command, by button, or on something that was already said."""

from collections.abc import Mapping
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.errors import Refusal
from bot.people.pace import Pace, keep_pace
from bot.people.reader import Reader
from bot.people.service import is_granted, people_by_id
from bot.slack.quoted import mentioned, quoted
from bot.texts import UserText
from bot.texts.blocks import View, section
from bot.wins.rules import Kind, State
from bot.wins.service import digests, stories
from bot.wins.service.stories import Picture, Telling
from bot.wins.views.form import Draft, story_form
from handlers.listening import Values, is_repeat, on_click_open, on_submit, open_modal
from handlers.office import Act, Body, Office, Reply, team_of
from models.engine import TeamSession

ASKING = Pace("win", 5)
"""Each of them asks up to twelve people."""
SHORTCUT = "win-share"
PRIVATE_NAMES = frozenset({"privategroup", "directmessage"})
"""What Slack calls a place whose name it does not tell."""


def register(app: App, office: Office) -> None:
    """Listen to the form and to what opens it."""
    on_click_open(app, office, {"win-open": open_with})
    on_submit(app, office, "win", tell)
    _listen_to_shortcut(app, office)


def open_win(session: TeamSession, act: Act) -> View:
    """`/partner win`."""
    return _form(session, act, Draft(Kind.WIN))


def open_role_model(session: TeamSession, act: Act) -> View:
    """`/partner story`: the same form, which asks for the value that is lived."""
    return _form(session, act, Draft(Kind.STORY))


def open_with(session: TeamSession, act: Act) -> View:
    """A button; its value names those with whom something just went well."""
    known = people_by_id(session, act.value.split())
    return _form(session, act, Draft(Kind.WIN, credited=tuple(known)))


def _form(session: TeamSession, act: Act, draft: Draft) -> View:
    words = Reader.of(session, act.user_id, act.now).words
    offered = digests.offered_to(session, act.user_id)
    channels = None if not offered else [] if draft.private_from_id is None else [draft.private_from_id]
    shown = Draft(
        kind=draft.kind,
        story=draft.story,
        credited=draft.credited,
        channels=channels,
        with_picture=is_granted(session, "files:read"),
        private_from_id=draft.private_from_id,
    )
    return story_form(words, shown)


def _listen_to_shortcut(app: App, office: Office) -> None:
    @app.shortcut(SHORTCUT)
    def chosen(ack: Ack, body: Body, client: WebClient) -> None:
        channel = (body.get("channel") or {}).get("id")
        act = Act(
            team_of(body), body["user"]["id"], office.clock(), channel_id=channel, trigger_id=body.get("trigger_id")
        )
        open_modal(office, act, lambda session, given: _on_message(session, given, body), client)
        ack()


def _on_message(session: TeamSession, act: Act, body: Body) -> View:
    """What was said becomes the draft; whoever said it, and whom it names, the first to share the credit."""
    channel_id, message = act.channel_id or "", body.get("message") or {}
    is_private = _is_private(body) or digests.is_private(session, channel_id)
    if is_private and not digests.open_to(session, channel_id, act.user_id):
        raise Refusal("win-from-private-nowhere")
    text = str(message.get("text") or "")
    ids = [str(message.get("user") or ""), *mentioned(text)]
    people = {user_id: one for user_id, one in people_by_id(session, ids).items() if not one.is_bot}
    names = {user_id: one.name for user_id, one in people.items()}
    draft = Draft(
        kind=Kind.WIN,
        story=UserText(quoted(text, names)),
        credited=[user_id for user_id in dict.fromkeys(ids) if user_id in people and user_id != act.user_id],
        private_from_id=channel_id if is_private else None,
    )
    return _form(session, act, draft)


def _is_private(body: Body) -> bool:
    name = str((body.get("channel") or {}).get("name") or "")
    return name in PRIVATE_NAMES or name.startswith("mpdm-")


def tell(session: TeamSession, act: Act, values: Values) -> Reply | None:
    """The form, sent."""
    if is_repeat(session, act):
        return None
    keep_pace(session, ASKING, act.user_id, act.now)
    telling = _telling(act, values)
    win = stories.tell(session, act.user_id, telling, act.now)
    words = Reader.of(session, act.user_id, act.now).words
    if win.state is State.KEPT:
        return Reply([section(words.mrkdwn("win-kept"))])
    asked = len({*telling.credited} - {act.user_id})
    return Reply([section(words.mrkdwn("win-asked", n=asked))])


def _telling(act: Act, values: Values) -> Telling:
    kind, _, private_from_id = act.value.partition(" ")
    if kind not in {Kind.WIN.value, Kind.STORY.value}:
        raise Refusal("error-not-yours")

    def text(name: str) -> str:
        return str(_element(values, name).get("value") or "")

    return Telling(
        kind=Kind(kind),
        title=text("title"),
        story=text("story"),
        parts=text("parts"),
        theme=text("theme"),
        credited=_element(values, "credited").get("selected_users") or [],
        channels=_element(values, "channels").get("selected_conversations") or [],
        picture=_picture(values, text("picture_alt")),
        private_from_id=private_from_id or None,
    )


def _picture(values: Values, alt: str) -> Picture | None:
    files = _element(values, "picture").get("files") or []
    if not files:
        return None
    return Picture(str(files[0]["id"]), str(files[0].get("mimetype") or ""), alt)


def _element(values: Values, name: str) -> Mapping[str, Any]:
    """What stands in a field; nothing where the form had no such field."""
    return values.get(name, {}).get(name, {})
