"""`/partner find <topic>`: who offers it, for the eyes of whoever asks."""

from slack_bolt import App

from bot.finding.service import Match, Search, search
from bot.finding.views import Hit, Page, find_modal
from bot.people.pace import Pace, keep_pace
from bot.people.reader import Reader
from bot.people.service import people_by_id
from bot.people.ties import Moment, Occasion
from bot.programme import sequels
from bot.slack.quoted import mentioned, quoted
from bot.texts import UserText
from bot.texts.blocks import View
from handlers.listening import Doer, Opener, Show, Values, on_click_open, on_submit
from handlers.office import Act, Office
from models.engine import TeamSession

SEARCHING = Pace("find", 10)
"""In a minute, in the window: nobody reads the whole company out of it by machine."""


def register(app: App, office: Office) -> None:
    """Listen to the window and to the button that opens it."""
    on_click_open(app, office, {"find-open": open_find})
    on_submit(app, office, "find", look)


def open_find(session: TeamSession, act: Act) -> View:
    """The command, with or without a topic after it, or a button."""
    names = {user_id: person.name for user_id, person in people_by_id(session, mentioned(act.value)).items()}
    typed = quoted(act.value, names).strip()
    reader = Reader.of(session, act.user_id, act.now)
    found = search(session, act.user_id, typed, act.now)
    if names:
        whom = reader.words.join([reader.words.person(user_id) for user_id in names])
        page = Page(UserText(typed), "a-person", person=whom, findable=reader.person.findable_since is not None)
        return find_modal(reader.words, page)
    return find_modal(reader.words, _page(reader, typed, found))


def look(session: TeamSession, act: Act, values: Values) -> View:
    """The field, sent: what is found takes its place beneath it."""
    keep_pace(session, SEARCHING, act.user_id, act.now)
    typed = str(values["topic"]["topic"].get("value") or "").strip()
    reader = Reader.of(session, act.user_id, act.now)
    return find_modal(reader.words, _page(reader, typed, search(session, act.user_id, typed, act.now)))


def _page(reader: Reader, typed: str, found: Search) -> Page:
    return Page(
        typed=UserText(typed),
        said=found.outcome.value,
        hits=[_hit(reader, one) for one in found.matches],
        more=found.more,
        topics=[UserText(topic) for topic in found.topics],
        findable=reader.person.findable_since is not None,
    )


def _hit(reader: Reader, match: Match) -> Hit:
    offers = sequels(reader, Occasion(Moment.FOUND, (match.user_id,)))
    where, topics = [UserText(place) for place in match.where], [UserText(topic) for topic in match.topics]
    return Hit(match.user_id, where, topics, match.fit, offers)


DOERS: dict[str, Doer] = {}
OPENERS: dict[str, Opener] = {"find": open_find}
SHOWS: dict[str, Show] = {}
