"""Breaks, the profile form, and what Slack says about people and channels."""

from datetime import date, timedelta
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.calendar import DateProblem
from bot.delivery.inbox import seen
from bot.delivery.outbox import home_opened as home_was_opened
from bot.errors import Refusal
from bot.people import directory, service
from bot.people.erased import is_erased
from bot.people.facts import profile
from bot.people.holidays import likely_country
from bot.people.reader import Reader
from bot.people.service import About
from bot.people.silence import keep_on
from bot.people.until import first_day_back
from bot.people.views import FACTS, TOPICS, ProfileForm, pause_modal, profile_modal
from bot.surfaces import home_view
from bot.texts import UserText, Words
from bot.texts.blocks import View, section
from handlers.listening import Doer, Opener, Show, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Body, Office, Reply
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to what concerns a person as such."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, {"pause-open": open_pause, "profile-open": open_profile})
    on_submit(app, office, "profile", save_profile)
    on_submit(app, office, "pause", save_pause)
    _listen_to_home(app, office)
    _listen_to_directory(app, office)


def pause(session: TeamSession, act: Act) -> Reply:
    """`/partner pause [until when]`."""
    reader = Reader.of(session, act.user_id, act.now)
    until = first_day_back(act.value, service.local_date(reader.person, act.now), reader.words.language)
    if isinstance(until, DateProblem) and until.kind != "open":
        raise date_refusal(until, act.value, reader.words)
    day = None if isinstance(until, DateProblem) else until
    return _paused(session, act, day)


def _paused(session: TeamSession, act: Act, day: date | None) -> Reply:
    words = Reader.of(session, act.user_id, act.now).words
    service.pause(session, act.user_id, day, act.now)
    if day is None:
        return Reply([section(words.mrkdwn("pause-open-done"))])
    return Reply([section(words.mrkdwn("pause-done", date=words.date(day)))])


def date_refusal(problem: DateProblem, typed: str, words: Words, field: str | None = None) -> Refusal:
    """Why a date cannot be used, with what to write instead."""
    text = UserText(typed)
    match problem.kind:
        case "past":
            return Refusal("pause-past", field=field, text=text, date=words.date_with_year(problem.days[0]))
        case "too_far":
            return Refusal("pause-too-far", field=field)
        case "ambiguous":
            first, second = (words.date_with_year(day) for day in problem.days[:2])
            return Refusal("pause-ambiguous", field=field, first=first, second=second)
    return Refusal("pause-when-unreadable", field=field, text=text)


def resume(session: TeamSession, act: Act) -> Reply:
    """`/partner resume`, and its button: an end to a break and to quiet."""
    reader = Reader.of(session, act.user_id, act.now)
    was_paused = service.resume(session, act.user_id, act.now)
    was_quiet = keep_on(session, act.user_id)
    return Reply([section(reader.words.mrkdwn("resume-done" if was_paused or was_quiet else "resume-nothing"))])


def choose_language(session: TeamSession, act: Act) -> None:
    """The language on Home, which then says so in that language."""
    service.speak(session, act.user_id, None if act.value == "slack" else act.value, act.now)


def open_pause(session: TeamSession, act: Act) -> View:
    """The form for a break."""
    return pause_modal(Reader.of(session, act.user_id, act.now).words)


def open_profile(session: TeamSession, act: Act) -> View:
    """The profile form with what is known already."""
    reader = Reader.of(session, act.user_id, act.now)
    known = profile(session, act.user_id)
    managers = service.people_by_id(session, [known["manager"].value]) if "manager" in known else {}
    form = ProfileForm(
        topics=service.topics_of(session, reader.person),
        facts={field: known[field].value for field in FACTS if field in known},
        manager_id=next(iter(managers), None),
        days_off=reader.person.days_off,
        rather_not=service.excluded_by(session, act.user_id),
        language=reader.person.language,
        country=reader.person.country,
        likely=likely_country(reader.person.locale, reader.person.zone),
        countries=service.countries(session, reader.person),
        findable=reader.person.findable_since is not None,
    )
    return profile_modal(reader.words, form)


def save_profile(session: TeamSession, act: Act, values: Values) -> Reply:
    """The profile form."""
    service.describe(session, act.user_id, _about(session, act, values), act.now)
    return Reply([section(Reader.of(session, act.user_id, act.now).words.mrkdwn("profile-saved"))])


def save_pause(session: TeamSession, act: Act, values: Values) -> Reply:
    """The form for a break."""
    return _paused(session, act, _chosen_day(session, act, values))


def _chosen_day(session: TeamSession, act: Act, values: Values) -> date | None:
    reader = Reader.of(session, act.user_id, act.now)
    today = service.local_date(reader.person, act.now)
    length = values["length"]["length"]["selected_option"]["value"]
    if length == "open":
        return None
    if length != "date":
        return today + timedelta(days=int(length))
    typed = values["date"]["date"].get("selected_date")
    if not typed:
        raise Refusal("pause-date-missing", field="date")
    day = first_day_back(typed, today, reader.words.language)
    if isinstance(day, DateProblem):
        raise date_refusal(day, typed, reader.words, field="date")
    return day


def _about(session: TeamSession, act: Act, values: Values) -> About:
    written = {name: values[name][name].get("value") or "" for name in (*TOPICS, "department", "site", "level")}
    managers = values["manager"]["manager"].get("selected_users") or []
    known = profile(session, act.user_id)
    facts: dict[str, str | None] = {name: written[name] for name in ("department", "site", "level")}
    facts["manager"] = managers[0] if managers else None
    language = values["language"]["language"]["selected_option"]["value"]
    country = values["country"]["country"]["selected_option"]["value"]
    return About(
        topics={name: written[name] for name in TOPICS},
        # What another source says already is not made the person's own word by saving the form.
        facts={name: value for name, value in facts.items() if name not in known or known[name].value != value},
        days_off=_days_off(values),
        rather_not=values["rather_not"]["rather_not"].get("selected_users") or [],
        language=None if language == "slack" else language,
        country=None if country == "slack" else country,
        findable=bool(values["findable"]["findable"].get("selected_options")),
    )


def _days_off(values: Values) -> list[int]:
    days = [int(option["value"]) for option in values["days_off"]["days_off"].get("selected_options") or []]
    if len(days) == 5:
        raise Refusal("profile-no-day-left", field="days_off")
    return days


def _listen_to_home(app: App, office: Office) -> None:
    @app.event("app_home_opened")
    def home_opened(event: Body, body: Body, client: WebClient) -> None:
        if event.get("tab") != "home":
            return
        with office.database.team(body["team_id"]) as session:
            if not is_erased(session, event["user"]):  # looking is not coming back
                home_was_opened(session, event["user"], office.clock())
            view = home_view(session, event["user"], office.clock())
        client.views_publish(user_id=event["user"], view=view)


def _listen_to_directory(app: App, office: Office) -> None:
    def once(event_type: str, change: Any) -> None:
        @app.event(event_type)
        def changed(event: Body, body: Body) -> None:
            with office.database.team(body["team_id"]) as session:
                if not seen(session, f"event:{body['event_id']}", office.clock()):
                    change(session, event)
            office.wake_for(session)

    once("team_join", lambda session, event: directory.store_person(session, event["user"]))
    once("user_change", lambda session, event: directory.store_person(session, event["user"]))
    once("member_joined_channel", lambda s, event: directory.person_joined_channel(s, event["channel"], event["user"]))
    once("member_left_channel", lambda s, event: directory.person_left_channel(s, event["channel"], event["user"]))
    once("channel_deleted", lambda session, event: directory.channel_closed(session, event["channel"]))
    once("app_uninstalled", lambda session, _event: directory.uninstalled(session, office.clock()))
    once("tokens_revoked", lambda session, _event: directory.uninstalled(session, office.clock()))


DOERS: dict[str, Doer] = {"pause": pause, "resume": resume}
OPENERS: dict[str, Opener] = {"profile": open_profile}
SHOWS: dict[str, Show] = {}
CLICKS: dict[str, Doer] = {"pause-end": resume, "language": choose_language}
