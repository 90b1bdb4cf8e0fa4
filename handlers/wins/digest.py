"""The organiser's form: the digest of a channel, from the setup of that channel."""

from slack_bolt import App

from bot.people.channels import require_channel
from bot.people.directory import want_sync
from bot.people.pace import ORGANISING, keep_pace
from bot.people.reader import Reader
from bot.people.service import require_organiser
from bot.texts import channel_mention
from bot.texts.blocks import View, section
from bot.wins.overview import setup_of
from bot.wins.rules import DigestState, Rhythm
from bot.wins.service import digests
from bot.wins.views.setup import setup_form
from handlers.listening import Doer, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to the form, to what opens it, and to its buttons."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, {"win-setup-open": open_setup})
    on_submit(app, office, "win-setup", save)


def open_setup(session: TeamSession, act: Act) -> View:
    """The value of the button is the channel."""
    require_organiser(session, act.user_id)
    require_channel(session, act.value)
    reader = Reader.of(session, act.user_id, act.now)
    return setup_form(reader.words, setup_of(reader, act.value))


def save(session: TeamSession, act: Act, values: Values) -> Reply:
    """The form, sent. Whether they still are an organiser is asked again."""

    def chosen(name: str) -> str:
        return str(values[name][name]["selected_option"]["value"])

    keep_pace(session, ORGANISING, act.user_id, act.now)
    rhythm = Rhythm(chosen("cadence"), int(chosen("weekday")), int(chosen("hour")), chosen("zone"))
    digest = digests.set_up(session, act.value, act.user_id, rhythm, act.now)
    want_sync(session)
    words = Reader.of(session, act.user_id, act.now).words
    moment = words.moment(digests.next_of(digest), digest.zone)
    saved = words.mrkdwn("win-setup-saved", channel=channel_mention(digest.channel_id), moment=moment)
    return Reply([section(saved)])


def switch_to(state: DigestState, key: str) -> Doer:
    """Pause, Resume and Remove; the value is the digest."""

    def switch(session: TeamSession, act: Act) -> Reply:
        keep_pace(session, ORGANISING, act.user_id, act.now)
        digests.change_state(session, act.value, act.user_id, state, act.now)
        return Reply([section(Reader.of(session, act.user_id, act.now).words.mrkdwn(key))])

    return switch


CLICKS: dict[str, Doer] = {
    "win-setup-pause": switch_to(DigestState.PAUSED, "win-setup-paused"),
    "win-setup-resume": switch_to(DigestState.ACTIVE, "win-setup-resumed"),
    "win-setup-remove": switch_to(DigestState.REMOVED, "win-setup-removed"),
}
