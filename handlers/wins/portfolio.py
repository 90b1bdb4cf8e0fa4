"""One's own portfolio of wins and thanks: to look at, and to take along."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.people.reader import Reader
from bot.texts.blocks import View
from bot.wins.exported import as_text
from bot.wins.overview import portfolio_of
from bot.wins.service.portfolio import ask_for_file
from bot.wins.views.portfolio import portfolio_modal, text_view
from handlers.listening import Opener, do, on_click_open, open_modal
from handlers.office import Act, Body, Office, act_of_click
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to what opens it, and to the download."""
    on_click_open(app, office, {"win-portfolio-open": open_portfolio, "win-portfolio-text": open_text})

    @app.action("win-portfolio-file")
    def wanted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        do(office, act, _ask)
        ack()
        with office.database.read(act.team_id) as session:
            reader = Reader.of(session, act.user_id, act.now)
            view = portfolio_modal(reader.words, portfolio_of(reader), note="win-portfolio-coming")
        client.views_update(view_id=body["view"]["id"], view=view)


def on_form(app: App, office: Office, action_id: str, opener: Opener) -> None:
    """A button that opens a form: in the portfolio it takes the portfolio's place."""

    @app.action(action_id)
    def wanted(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        shown = body.get("view") or {}
        if shown.get("callback_id") == "win-portfolio":
            with office.database.read(act.team_id) as session:
                view = opener(session, act)
            client.views_update(view_id=shown["id"], view=view)
        else:
            open_modal(office, act, opener, client)
        ack()


def _ask(session: TeamSession, act: Act) -> None:
    ask_for_file(session, act.user_id, act.key or act.now.isoformat(), act.now)


def open_portfolio(session: TeamSession, act: Act) -> View:
    """What was told of the person, and what they told, for their eyes alone."""
    reader = Reader.of(session, act.user_id, act.now)
    return portfolio_modal(reader.words, portfolio_of(reader))


def open_text(session: TeamSession, act: Act) -> View:
    """The same as text, where Partner may bring no file."""
    words = Reader.of(session, act.user_id, act.now).words
    return text_view(words, as_text(session, act.user_id, words))
