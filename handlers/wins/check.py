"""The check-in with oneself: its form, and the portfolio that shows what it came to."""

from slack_bolt import App

from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import View
from bot.wins.overview import portfolio_of
from bot.wins.rules import ITEMS, quarter_of
from bot.wins.service.actions import take_on
from bot.wins.service.checks import check_in, checks_of
from bot.wins.views.check import check_form
from bot.wins.views.portfolio import portfolio_modal
from handlers.listening import Values, is_repeat, on_submit
from handlers.office import Act, Office
from handlers.wins.actions import written
from handlers.wins.portfolio import on_form
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to the form and to its button."""
    on_form(app, office, "win-check-open", open_form)
    on_submit(app, office, "win-check", save)


def open_form(session: TeamSession, act: Act) -> View:
    """With this quarter's answers, if there are any."""
    reader = Reader.of(session, act.user_id, act.now)
    this_quarter = quarter_of(local_date(reader.person, act.now))
    before = next((one for one in checks_of(session, act.user_id) if one.taken_on == this_quarter), None)
    return check_form(reader.words, before.scores if before else {}, before.part if before else None)


def save(session: TeamSession, act: Act, values: Values) -> View:
    """The form, sent: the portfolio stands in its place."""
    chosen = {item: values.get(item, {}).get(item, {}).get("selected_option") or {} for item in ITEMS}
    scores = {item: str(option.get("value") or "") for item, option in chosen.items()}
    part = str(values.get("part", {}).get("part", {}).get("value") or "")
    whole = {item: int(one) for item, one in scores.items() if one.isdecimal()}
    check_in(session, act.user_id, whole, act.now, part=part)
    what, due = written(values)
    if (what or due is not None) and not is_repeat(session, act):
        take_on(session, act.user_id, what, due, act.now)
    reader = Reader.of(session, act.user_id, act.now)
    return portfolio_modal(reader.words, portfolio_of(reader), note="win-check-saved")
