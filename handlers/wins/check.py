"""The check-in with oneself: its form, and the portfolio that shows what it came to."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import View
from bot.wins.overview import portfolio_of
from bot.wins.rules import ITEMS, quarter_of
from bot.wins.service.checks import check_in, checks_of
from bot.wins.views.check import check_form
from bot.wins.views.portfolio import portfolio_modal
from handlers.listening import Values, on_submit, open_modal
from handlers.office import Act, Body, Office, act_of_click
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to the form and to its button: in the portfolio it takes the portfolio's place."""
    on_submit(app, office, "win-check", save)

    @app.action("win-check-open")
    def wanted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        shown = body.get("view") or {}
        if shown.get("callback_id") == "win-portfolio":
            with office.database.read(act.team_id) as session:
                view = open_form(session, act)
            client.views_update(view_id=shown["id"], view=view)
        else:
            open_modal(office, act, open_form, client)
        ack()


def open_form(session: TeamSession, act: Act) -> View:
    """With this quarter's answers, if there are any."""
    reader = Reader.of(session, act.user_id, act.now)
    this_quarter = quarter_of(local_date(reader.person, act.now))
    before = next((one.scores for one in checks_of(session, act.user_id) if one.taken_on == this_quarter), {})
    return check_form(reader.words, before)


def save(session: TeamSession, act: Act, values: Values) -> View:
    """The form, sent: the portfolio stands in its place."""
    chosen = {item: values.get(item, {}).get(item, {}).get("selected_option") or {} for item in ITEMS}
    scores = {item: str(option.get("value") or "") for item, option in chosen.items()}
    check_in(session, act.user_id, {item: int(one) for item, one in scores.items() if one.isdecimal()}, act.now)
    reader = Reader.of(session, act.user_id, act.now)
    return portfolio_modal(reader.words, portfolio_of(reader), note="win-check-saved")
