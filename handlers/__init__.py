"""Bolt listeners: thin, one file per programme."""

from importlib import import_module

from slack_bolt import App

from bot.programme import PROGRAMMES
from handlers import choosing, commands, people, personal, stopping
from handlers.listening import Doer, Opener, Show
from handlers.office import Office


def register_all(app: App, office: Office) -> None:
    """Hang every listener on the app: the shared ones, and `handlers/<name>.py` of each programme."""
    files = [people, stopping, choosing, *(import_module(f"handlers.{programme.name}") for programme in PROGRAMMES)]
    doers: dict[str, Doer] = {word: doer for file in files for word, doer in file.DOERS.items()}
    openers: dict[str, Opener] = {word: opener for file in files for word, opener in file.OPENERS.items()}
    shows: dict[str, Show] = {word: show for file in files for word, show in file.SHOWS.items()}
    # Bolt asks each listener in turn whether a request is its own: what comes most often is asked first.
    commands.register(app, office, doers, openers | personal.openers(office), shows)
    personal.register(app, office)
    for file in files:
        file.register(app, office)
