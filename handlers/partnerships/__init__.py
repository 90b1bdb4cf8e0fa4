"""Learning partnerships: asking, the partnership itself, its sessions, and cohorts in channels."""

from slack_bolt import App

from handlers.listening import Doer, Opener, Show
from handlers.office import Office
from handlers.partnerships import asking, cohort, room, session, tools


def register(app: App, office: Office) -> None:
    """Listen to what concerns partnerships."""
    for part in (asking, room, session, tools, cohort):
        part.register(app, office)


DOERS: dict[str, Doer] = {}
OPENERS: dict[str, Opener] = {"learn": asking.open_learn, "volunteer": asking.open_volunteer}
SHOWS: dict[str, Show] = {}
