"""Wins: telling, asking, approving, thanks, portfolio, check-in, and the organiser's digest; a file for each."""

from slack_bolt import App

from handlers.listening import Doer, Opener, Show
from handlers.office import Office
from handlers.wins import actions, asking, check, digest, portfolio, telling, thanks

FILES = (telling, asking, thanks, portfolio, check, actions, digest)


def register(app: App, office: Office) -> None:
    """Listen to what concerns wins."""
    for file in FILES:
        file.register(app, office)


DOERS: dict[str, Doer] = {}
OPENERS: dict[str, Opener] = {
    "win": telling.open_win,
    "story": telling.open_role_model,
    "thanks": thanks.open_thanks_to,
}
SHOWS: dict[str, Show] = {}
