"""Which form of learning together fits: two questions, then the button of a programme that is there."""

from collections.abc import Callable

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.choosing.rules import Aim, Company, advise
from bot.choosing.views import advice_modal, aim_modal, company_modal
from bot.people.reader import Reader
from bot.programme import ways
from bot.texts.blocks import View
from handlers.listening import Doer, Opener, Show
from handlers.office import Act, Body, Office, act_of_click
from models.engine import TeamSession

Page = Callable[[Reader, str], View]


def register(app: App, office: Office) -> None:
    """Listen to the chooser. It takes the place of the window that it is opened from: its end leads back there."""

    def listen(action_id: str, page: Page) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient) -> None:
            act, here = act_of_click(body, office.clock()), body.get("view") or {}
            with office.database.read(act.team_id) as session:
                view = page(Reader.of(session, act.user_id, act.now), act.value)
            if here.get("type") == "modal":
                client.views_update(view_id=here["id"], view=view)
            else:
                client.views_open(trigger_id=body["trigger_id"], view=view)
            ack()

    for action_id, page in PAGES.items():
        listen(action_id, page)


def open_chooser(session: TeamSession, act: Act) -> View:
    """`/partner choose`."""
    return first(Reader.of(session, act.user_id, act.now), "")


def first(reader: Reader, value: str) -> View:  # noqa: ARG001 - a page's shape
    """What would help most?"""
    return aim_modal(reader.words)


def second(reader: Reader, value: str) -> View:
    """With whom? The value is the answer to the first question."""
    return company_modal(reader.words, Aim(value)) if value in set(Aim) else aim_modal(reader.words)


def suggestion(reader: Reader, value: str) -> View:
    """What fits; the value has both answers, which nobody keeps."""
    aim, _, company = value.partition(" ")
    if aim not in set(Aim) or company not in set(Company):
        return aim_modal(reader.words)
    offered = ways(reader)
    advice = advise(Aim(aim), Company(company), list(offered))
    return advice_modal(reader.words, advice, None if advice.offered is None else offered[advice.offered])


PAGES: dict[str, Page] = {
    "choose-open": first,
    "choose-again": first,
    **{f"choose-aim-{aim}": second for aim in Aim},
    **{f"choose-with-{company}": suggestion for company in Company},
}
DOERS: dict[str, Doer] = {}
OPENERS: dict[str, Opener] = {"choose": open_chooser}
SHOWS: dict[str, Show] = {}
