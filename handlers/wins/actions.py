"""What somebody takes on: the form, and the buttons in their portfolio."""

from collections.abc import Callable
from datetime import date, timedelta

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import View
from bot.wins.overview import portfolio_of
from bot.wins.rules import PROPOSED_DAYS
from bot.wins.service import actions
from bot.wins.views.actions import action_form
from bot.wins.views.portfolio import portfolio_modal
from handlers.listening import Values, do, is_repeat, on_submit
from handlers.office import Act, Body, Office, act_of_click
from handlers.wins.portfolio import on_form
from models.engine import TeamSession

Deed = Callable[[TeamSession, Act], None]


def register(app: App, office: Office) -> None:
    """Listen to the form and to the buttons; afterwards the portfolio shows how things stand."""
    on_form(app, office, "win-action-open", open_form)
    on_submit(app, office, "win-action", save)
    for action_id, deed in CLICKS.items():
        _on_deed(app, office, action_id, deed)


def _on_deed(app: App, office: Office, action_id: str, deed: Deed) -> None:
    @app.action(action_id)
    def clicked(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        do(office, act, deed)
        ack()
        if (body.get("view") or {}).get("callback_id") == "win-portfolio":
            with office.database.read(act.team_id) as session:
                view = _portfolio(session, act, None)
            client.views_update(view_id=body["view"]["id"], view=view)


def open_form(session: TeamSession, act: Act) -> View:
    """With a day two weeks ahead."""
    reader = Reader.of(session, act.user_id, act.now)
    return action_form(reader.words, local_date(reader.person, act.now) + timedelta(days=PROPOSED_DAYS))


def save(session: TeamSession, act: Act, values: Values) -> View:
    """The form, sent: the portfolio stands in its place."""
    what, due = written(values)
    if not is_repeat(session, act):
        actions.take_on(session, act.user_id, what, due, act.now)
    return _portfolio(session, act, "win-action-saved")


def written(values: Values) -> tuple[str, date | None]:
    """What is taken on, and by when, as a form has it."""
    day = values.get("due", {}).get("due", {}).get("selected_date")
    return str(values.get("what", {}).get("what", {}).get("value") or ""), date.fromisoformat(day) if day else None


def _portfolio(session: TeamSession, act: Act, note: str | None) -> View:
    reader = Reader.of(session, act.user_id, act.now)
    return portfolio_modal(reader.words, portfolio_of(reader), note=note)


def _mark(*, done: bool) -> Deed:
    def mark(session: TeamSession, act: Act) -> None:
        actions.mark(session, act.value, act.user_id, act.now, done=done)

    return mark


def _drop(session: TeamSession, act: Act) -> None:
    actions.let_go(session, act.value, act.user_id, act.now)


CLICKS: dict[str, Deed] = {
    "win-action-done": _mark(done=True),
    "win-action-undone": _mark(done=False),
    "win-action-drop": _drop,
}
