"""`/partner thanks @somebody`."""

from slack_bolt import App

from bot.people.pace import keep_pace
from bot.people.reader import Reader
from bot.people.service import known_person, people_by_id
from bot.texts import UserText
from bot.texts.blocks import View, section
from bot.wins.service.thanks import Gratitude, thank
from bot.wins.views.form import thanks_form
from handlers.listening import Values, is_repeat, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from handlers.why import NAMED
from handlers.wins.telling import ASKING
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to the form and to what opens it."""
    on_click_open(app, office, {"thanks-open": open_thanks})
    on_submit(app, office, "thanks", give)


def open_thanks_to(session: TeamSession, act: Act) -> View:
    """The command, with or without a name after it."""
    named = NAMED.search(act.value)
    return thanks_form(Reader.of(session, act.user_id, act.now).words, named[1] if named is not None else None)


def open_thanks(session: TeamSession, act: Act) -> View:
    """A button; its value is whom to thank, where that is known."""
    to = next(iter(people_by_id(session, [act.value])), None)
    return thanks_form(Reader.of(session, act.user_id, act.now).words, to)


def give(session: TeamSession, act: Act, values: Values) -> Reply | None:
    """The form, sent."""
    if is_repeat(session, act):
        return None
    keep_pace(session, ASKING, act.user_id, act.now)
    to = str(values["to"]["to"].get("selected_user") or "")
    given = Gratitude(
        to=to,
        expertise=str(values["expertise"]["expertise"].get("value") or ""),
        change=str(values["change"]["change"].get("value") or ""),
        offered=bool(values["offer"]["offer"].get("selected_options")),
    )
    thank(session, act.user_id, given, act.now)
    words = Reader.of(session, act.user_id, act.now).words
    return Reply([section(words.mrkdwn("thanks-sent", name=UserText(known_person(session, to).name)))])
