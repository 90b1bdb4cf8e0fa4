"""Feedforward: the owner's side in `owner`, the helpers' in `helper`, what an organiser offers in `offer`."""

from slack_bolt import App

from handlers.feedforward import beginning, helper, offer, owner
from handlers.listening import Doer, Opener, Show
from handlers.office import Office


def register(app: App, office: Office) -> None:
    """Listen to what concerns feedforward."""
    owner.register(app, office)
    helper.register(app, office)
    offer.register(app, office)


DOERS: dict[str, Doer] = {}
OPENERS: dict[str, Opener] = {"forward": beginning.open_forward}
SHOWS: dict[str, Show] = {}
