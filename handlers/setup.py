"""The organiser's form: start introductions in a channel, change, pause, resume and remove them."""

from typing import cast

from slack_bolt import App

from bot.errors import Refusal
from bot.introductions.rules import Across, Mode, ProgrammeState, Wishes
from bot.introductions.service import programmes, rounds
from bot.introductions.service.figures import last_figures
from bot.introductions.views.setup import Setup, setup_modal
from bot.people import directory, service
from bot.people.channels import require_channel
from bot.people.pace import ORGANISING, keep_pace
from bot.people.reader import Reader
from bot.programme import PROGRAMMES
from bot.texts import Mrkdwn, Words, channel_mention
from bot.texts.blocks import View, section
from handlers.listening import Doer, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from models.engine import TeamSession
from models.introductions import IntroProgramme, Round
from models.people import Channel


def register(app: App, office: Office) -> None:
    """Listen to the form, to what opens it, and to its buttons."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, {"setup-open": open_setup_of})
    on_submit(app, office, "setup", save_setup)


def _words(session: TeamSession, act: Act) -> Words:
    return Reader.of(session, act.user_id, act.now).words


def open_setup(session: TeamSession, act: Act) -> View:
    """`/partner setup`, in the channel where introductions are to be."""
    return _setup_view(session, act, act.channel_id or "")


def open_setup_of(session: TeamSession, act: Act) -> View:
    """The Change button on an organiser's Home; its value is the channel."""
    return _setup_view(session, act, act.value)


def _setup_view(session: TeamSession, act: Act, channel_id: str) -> View:
    service.require_organiser(session, act.user_id)
    require_channel(session, channel_id)
    reader = Reader.of(session, act.user_id, act.now)
    return setup_modal(reader.words, _setup(reader, channel_id))


def _setup(reader: Reader, channel_id: str) -> Setup:
    session, person = reader.session, reader.person
    found = programmes.in_channel(session, channel_id)
    if found is not None and found.state is ProgrammeState.REMOVED:
        found = None
    channel = session.get_one(Channel, (session.team_id, channel_id))
    wishes = programmes.wishes_of(found) if found else programmes.proposed(person.zone)
    return Setup(
        channel_id=channel_id,
        is_general=channel.is_general,
        programme_id=found.id if found else None,
        state=found.state if found else ProgrammeState.ACTIVE,
        wishes=wishes,
        zones=sorted({wishes.zone, person.zone, *service.zones(session)})[:100],
        organisers=service.organisers(session) if person.is_admin else None,
        figures=last_figures(session, found) if found else None,
        others=[one for programme in PROGRAMMES for one in programme.for_channel(reader, channel_id)],
    )


def save_setup(session: TeamSession, act: Act, values: Values) -> Reply:
    """The organiser's form. Whether they still are one is asked again, for it may have been open for a while."""
    wishes, named = _wishes(values)
    if not service.may_organise(session, act.user_id):
        raise Refusal("setup-no-longer-organiser")
    keep_pace(session, ORGANISING, act.user_id, act.now)
    is_new = programmes.is_new(session, act.value)
    programme = programmes.set_up(session, act.value, act.user_id, wishes, act.now)
    if named is not None:
        service.name_organisers(session, act.user_id, named, act.now)
    directory.want_sync(session)
    held = rounds.plan_next(session, programme, act.now)
    return Reply([section(_saved(session, act, programme, held, is_new=is_new))])


def _saved(session: TeamSession, act: Act, programme: IntroProgramme, held: Round | None, *, is_new: bool) -> Mrkdwn:
    words = _words(session, act)
    channel = channel_mention(programme.channel_id)
    if held is None:
        return words.mrkdwn("setup-paused")
    moment = words.moment(held.draw_at, programme.zone)
    return words.mrkdwn("setup-saved" if is_new else "setup-changed", channel=channel, moment=moment)


def _wishes(values: Values) -> tuple[Wishes, list[str] | None]:
    def chosen(name: str) -> str:
        return str(values[name][name]["selected_option"]["value"])

    def rule(name: str) -> Across:
        # Slack gives back only what the form offered.
        return cast("Across", chosen(name))

    guests = values["guests"]["guests"].get("selected_options") or []
    wishes = Wishes(
        cadence=chosen("cadence"),
        weekday=int(chosen("weekday")),
        hour=int(chosen("hour")),
        zone=chosen("zone"),
        size=int(chosen("size")),
        departments=rule("departments"),
        sites=rule("sites"),
        levels=rule("levels"),
        guests=bool(guests),
        mode=Mode(chosen("mode")),
    )
    named = values.get("organisers")
    return wishes, None if named is None else list(named["organisers"].get("selected_users") or [])


def switch_to(state: ProgrammeState, key: str) -> Doer:
    """The organiser's Pause, Resume and Remove; the value is the programme."""

    def switch(session: TeamSession, act: Act) -> Reply:
        keep_pace(session, ORGANISING, act.user_id, act.now)
        programmes.change_state(session, act.value, act.user_id, state, act.now)
        return Reply([section(_words(session, act).mrkdwn(key))])

    return switch


CLICKS: dict[str, Doer] = {
    "setup-pause": switch_to(ProgrammeState.PAUSED, "setup-paused"),
    "setup-resume": switch_to(ProgrammeState.ACTIVE, "setup-resumed"),
    "setup-remove": switch_to(ProgrammeState.REMOVED, "setup-removed"),
}
