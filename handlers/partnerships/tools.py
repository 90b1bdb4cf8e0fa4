"""Against the urge to direct: three tools for whoever coaches. That one was opened is counted; nothing else is kept."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.partnerships import pages
from bot.partnerships.service import listening
from bot.partnerships.views.tools import HIGHEST, LOWEST
from bot.people.reader import Reader
from bot.texts.blocks import View
from handlers.listening import Values, is_repeat, on_submit
from handlers.office import Act, Body, Office, act_of_click
from handlers.partnerships.windows import Deed, Page, built, done, text_of
from models.engine import TeamSession

INSTEAD = frozenset({"lp-lesson", "lp-tools", "lp-signs", "lp-rewrite"})
"""Windows whose place these take: Slack stacks three, and a session stays where it is."""


def register(app: App, office: Office) -> None:
    """Listen to the tools, in a session and in the lessons."""
    for action_id, (deed, page) in OPENS.items():
        _listen(app, office, action_id, deed, page)
    on_submit(app, office, "lp-signs", look_at_signs)
    on_submit(app, office, "lp-rewrite", turn_round)


def _listen(app: App, office: Office, action_id: str, deed: Deed, page: Page) -> None:
    @app.action(action_id)
    def clicked(ack: Ack, body: Body, client: WebClient) -> None:
        act, here = act_of_click(body, office.clock()), body.get("view") or {}
        view = built(office, act, page, done(office, act, deed))
        if here.get("callback_id") in INSTEAD:
            client.views_update(view_id=here["id"], view=view)
        elif here.get("type") == "modal":
            client.views_push(trigger_id=body["trigger_id"], view=view)
        else:
            client.views_open(trigger_id=body["trigger_id"], view=view)
        ack()


def look(session: TeamSession, act: Act) -> str:  # noqa: ARG001 - a deed's shape
    """Which tools there are; nothing changes."""
    return act.value


def take_up(session: TeamSession, act: Act) -> str:
    """One of them is opened; the value is the session, if it was opened in one."""
    if not is_repeat(session, act):
        listening.take_up(session, act.user_id, act.now)
    return act.value


def listened(value: int) -> Deed:
    """How well one listened in a session."""

    def say(session: TeamSession, act: Act) -> str:
        listening.check(session, act.value, act.user_id, value)
        return act.value

    return say


def look_at_signs(session: TeamSession, act: Act, values: Values) -> View:
    """What helps with the signs that were ticked."""
    chosen = values["signs"]["signs"].get("selected_options") or []
    reader = Reader.of(session, act.user_id, act.now)
    return pages.signs(reader, act.value, {str(one["value"]) for one in chosen})


def turn_round(session: TeamSession, act: Act, values: Values) -> View:
    """A closed question, turned round."""
    return pages.rewritten(Reader.of(session, act.user_id, act.now), act.value, text_of(values, "question"))


OPENS: dict[str, tuple[Deed, Page]] = {
    "lp-tools": (look, pages.tools),
    "lp-tool-signs": (take_up, pages.signs),
    "lp-tool-rewrite": (take_up, pages.rewrite),
    "lp-tool-silence": (take_up, pages.silence),
    **{f"lp-listened-{value}": (listened(value), pages.tools) for value in range(LOWEST, HIGHEST + 1)},
}
