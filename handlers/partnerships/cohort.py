"""Learning partnerships in a channel: launching a cohort, joining it, ending it."""

from datetime import date

from slack_bolt import App

from bot.errors import Refusal
from bot.partnerships import pages
from bot.partnerships.service import cohorts
from bot.partnerships.views.helping import SOMEBODY_ELSE
from bot.people import directory
from bot.people.pace import ORGANISING, keep_pace
from bot.people.reader import Reader
from bot.people.service import may_organise, require_organiser
from bot.texts import channel_mention
from bot.texts.blocks import View, section
from handlers.listening import Doer, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from handlers.partnerships.windows import chosen_in
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to the form, to what opens it, and to the post."""
    on_click_open(app, office, {"lp-cohort-open": open_cohort})
    on_submit(app, office, "lp-cohort", save_cohort)
    on_click(app, office, CLICKS)


def open_cohort(session: TeamSession, act: Act) -> View:
    """The button on the setup form; its value is the channel."""
    require_organiser(session, act.user_id)
    return pages.cohort_form(Reader.of(session, act.user_id, act.now), act.value)


def save_cohort(session: TeamSession, act: Act, values: Values) -> Reply:
    """Launch it, or change who facilitates. Whether they still organise is asked again."""
    if not may_organise(session, act.user_id):
        raise Refusal("setup-no-longer-organiser")
    keep_pace(session, ORGANISING, act.user_id, act.now)
    chosen = facilitator_in(values)
    office_on = values["office"]["office"].get("selected_date")
    if not office_on:
        raise Refusal("lp-office-past", field="office")
    office = cohorts.Office(chosen, date.fromisoformat(office_on))
    cohort = cohorts.launch(session, act.value, act.user_id, office, act.now)
    directory.want_sync(session)
    words = Reader.of(session, act.user_id, act.now).words
    return Reply([section(words.mrkdwn("lp-cohort-saved", channel=channel_mention(cohort.channel_id)))])


def facilitator_in(values: Values) -> str | None:
    """One of those who offered, else whoever is named."""
    offered = chosen_in(values, "offered") if "offered" in values else SOMEBODY_ELSE
    named = values["facilitator"]["facilitator"].get("selected_user")
    return (named or None) if offered == SOMEBODY_ELSE else offered


def end_cohort(session: TeamSession, act: Act) -> Reply:
    """No more joining; partnerships go on."""
    keep_pace(session, ORGANISING, act.user_id, act.now)
    cohorts.end_cohort(session, act.value, act.user_id, act.now)
    words = Reader.of(session, act.user_id, act.now).words
    return Reply([section(words.mrkdwn("lp-cohort-ended"))])


def join(session: TeamSession, act: Act) -> Reply:
    """The Join button of the post; its value is the cohort."""
    cohorts.join(session, act.value, act.user_id, act.now)
    words = Reader.of(session, act.user_id, act.now).words
    return Reply([section(words.mrkdwn("lp-cohort-joined"))])


CLICKS: dict[str, Doer] = {"lp-cohort-join": join, "lp-cohort-end": end_cohort}
