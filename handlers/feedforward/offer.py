"""An organiser offers a cycle to a channel, and its members join with two taps."""

from datetime import date

from slack_bolt import App

from bot.errors import Refusal
from bot.feedforward.service import offers
from bot.feedforward.views.offers import join_modal, offer_modal
from bot.people import directory
from bot.people.pace import ORGANISING, keep_pace
from bot.people.reader import Reader
from bot.people.service import local_date, may_organise, require_organiser
from bot.texts import channel_mention
from bot.texts.blocks import View, section
from handlers.feedforward.fields import chosen_in, ticked_in, words_of
from handlers.listening import Doer, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to what concerns offers."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, {"ff-offer-open": open_offer, "ff-join-open": open_join})
    on_submit(app, office, "ff-offer", save_offer)
    on_submit(app, office, "ff-join", save_join)


def open_offer(session: TeamSession, act: Act) -> View:
    """On the setup form of a channel: on which Monday, or what is offered there already."""
    require_organiser(session, act.user_id)
    reader = Reader.of(session, act.user_id, act.now)
    found = offers.open_in(session, act.value)
    offered = None if found is None else (found.id, found.starts_on)
    mondays = offers.mondays(local_date(reader.person, act.now))
    if not act.value.startswith(("C", "G")):
        raise Refusal("setup-dm-not-channel")
    return offer_modal(reader.words, act.value, mondays, offered)


def save_offer(session: TeamSession, act: Act, values: Values) -> Reply:
    """Offer it. Whether they still are an organiser is asked again."""
    if not may_organise(session, act.user_id):
        raise Refusal("setup-no-longer-organiser")
    keep_pace(session, ORGANISING, act.user_id, act.now)
    reader = Reader.of(session, act.user_id, act.now)
    day = date.fromisoformat(chosen_in(values, "monday") or "")
    guests = ticked_in(values, "guests")
    made = offers.offer(session, act.value, act.user_id, day, act.now, guests=guests, zone=reader.person.zone)
    directory.want_sync(session)
    words = reader.words
    channel = channel_mention(made.channel_id)
    return Reply([section(words.mrkdwn("ff-offered", channel=channel, day=words.date(made.starts_on)))])


def withdraw(session: TeamSession, act: Act) -> Reply:
    """Take it back."""
    keep_pace(session, ORGANISING, act.user_id, act.now)
    offers.withdraw(session, act.value, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-withdrawn"))])


def open_join(session: TeamSession, act: Act) -> View:
    """The first tap, in the channel."""
    found = offers.require_open(session, act.value)
    return join_modal(words_of(session, act), found.id, found.starts_on)


def save_join(session: TeamSession, act: Act, values: Values) -> Reply:  # noqa: ARG001 - the form has no field
    """The second tap: in."""
    found = offers.join(session, act.value, act.user_id, act.now)
    words = words_of(session, act)
    return Reply([section(words.mrkdwn("ff-joined", day=words.date(found.starts_on)))])


def leave(session: TeamSession, act: Act) -> Reply:
    """Not after all."""
    offers.leave(session, act.value, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-left"))])


CLICKS: dict[str, Doer] = {"ff-withdraw": withdraw, "ff-leave": leave}
