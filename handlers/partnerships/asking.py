"""`/partner learn`: how open one is, the shortlist, asking somebody, and answering."""

import re

from slack_bolt import App

from bot.errors import Refusal
from bot.partnerships import pages
from bot.partnerships.rules import Invite, Task, Way
from bot.partnerships.service import invitations, openness, shortlist, volunteers
from bot.partnerships.views.standing import opener
from bot.people.reader import Reader
from bot.texts import mention
from bot.texts.blocks import View, actions, section
from handlers.listening import Doer, Values, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from handlers.partnerships.windows import on_page, on_turn
from models.engine import TeamSession

NAMED = re.compile(r"<@([UW][A-Z0-9]{2,})(?:\|[^>]*)?>")
"""Slack writes people in commands as ids: the manifest asks for it."""


def register(app: App, office: Office) -> None:
    """Listen to what begins a partnership."""
    on_page(app, office, {"lp-learn": learn_by})
    on_turn(app, office, TURNS, "lp-learn", learn_by)
    on_submit(app, office, "lp-learn", ask_somebody)
    on_click_open(app, office, {"lp-volunteer-open": open_volunteer})
    on_turn(app, office, OFFERS, "lp-volunteer", pages.volunteer)


def open_learn(session: TeamSession, act: Act) -> View:
    """`/partner learn`, and whom one would like to ask."""
    named = NAMED.findall(act.value)
    return pages.learn(Reader.of(session, act.user_id, act.now), named[0] if named else "")


def learn_by(reader: Reader, way: str) -> View:
    """The same, and how they came to it."""
    return pages.learn(reader, way=way)


def turn_dial(session: TeamSession, act: Act) -> None:
    """The capacity dial, 0 to 3."""
    openness.open_up(session, act.user_id, int(act.value) if act.value.isdecimal() else -1, act.now)


def suggest(session: TeamSession, act: Act) -> None:
    """Three people from across the company."""
    shortlist.suggest(session, act.user_id, act.now)


def suggest_others(session: TeamSession, act: Act) -> None:
    """Three others."""
    shortlist.suggest(session, act.user_id, act.now, others=True)


def ask_somebody(session: TeamSession, act: Act, values: Values) -> Reply:
    """The form: somebody I know."""
    chosen = values["somebody"]["somebody"].get("selected_user")
    if not chosen:
        raise Refusal("lp-choose-somebody", field="somebody")
    way = Way.CHOOSER if act.value == Way.CHOOSER else Way.KNOWN
    return ask(session, Act(act.team_id, act.user_id, act.now, f"{chosen} {way}"))


def ask(session: TeamSession, act: Act) -> Reply:
    """The Ask buttons: whom, and how one came upon them. Whatever stands in the way, the answer is the same."""
    whom, _, way = act.value.partition(" ")
    made = invitations.invite(session, act.user_id, whom, act.now, Way(way) if way in set(Way) else None)
    words = Reader.of(session, act.user_id, act.now).words
    name = mention(whom)
    if made is None:
        return Reply([section(words.mrkdwn("lp-asked", name=name))])
    return Reply([section(words.mrkdwn("lp-both-asked", name=name)), actions(opener(words, made.id))])


def accept(session: TeamSession, act: Act) -> None:
    """Yes; the message, Home or the form then says so."""
    invitations.accept(session, act.value, act.user_id, act.now)


def answer_as(said: Invite) -> Doer:
    """Later, or no."""

    def answer(session: TeamSession, act: Act) -> None:
        invitations.answer(session, act.value, act.user_id, said, act.now)

    return answer


def withdraw(session: TeamSession, act: Act) -> None:
    """Take an invitation back."""
    invitations.withdraw(session, act.value, act.user_id, act.now)


# --- offering to help


def open_volunteer(session: TeamSession, act: Act) -> View:
    """`/partner volunteer`, and the buttons that lead there."""
    return pages.volunteer(Reader.of(session, act.user_id, act.now))


def offer(session: TeamSession, act: Act) -> None:
    """Offer oneself; the value says for what."""
    volunteers.offer(session, act.user_id, _task(act), act.now)


def take_offer_back(session: TeamSession, act: Act) -> None:
    """Take it back."""
    volunteers.withdraw(session, act.user_id, act.now, _task(act))


def _task(act: Act) -> Task:
    if act.value not in set(Task):
        raise Refusal("lp-step-over")
    return Task(act.value)


OFFERS: dict[str, Doer] = {"lp-volunteer-on": offer, "lp-volunteer-off": take_offer_back}
TURNS: dict[str, Doer] = {
    "lp-capacity": turn_dial,
    "lp-suggest": suggest,
    "lp-others": suggest_others,
    "lp-ask": ask,
    "lp-accept": accept,
    "lp-later": answer_as(Invite.LATER),
    "lp-decline": answer_as(Invite.DECLINED),
    "lp-withdraw": withdraw,
}
