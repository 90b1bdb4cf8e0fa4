"""Bolt listeners: thin, one file per programme."""

from importlib import import_module

from slack_bolt import App

from bot.programme import PROGRAMMES
from bot.slack.front import MayWait
from handlers import choosing, commands, finding, people, personal, stopping
from handlers.listening import Doer, Opener, Show
from handlers.office import Office


def register_all(app: App, office: Office) -> MayWait:
    """Hang every listener on the app: the shared ones, and `handlers/<name>.py` of each programme.

    Gives what tells which requests can be carried out later.
    """
    files = [people, finding, stopping, choosing]
    files += [import_module(f"handlers.{programme.name}") for programme in PROGRAMMES]
    doers: dict[str, Doer] = {word: doer for file in files for word, doer in file.DOERS.items()}
    openers: dict[str, Opener] = {word: opener for file in files for word, opener in file.OPENERS.items()}
    shows: dict[str, Show] = {word: show for file in files for word, show in file.SHOWS.items()}
    # Bolt asks each listener in turn whether a request is its own: what comes most often is asked first.
    may_wait = commands.register(app, office, doers, openers | personal.openers(office), shows)
    personal.register(app, office)
    for file in files:
        file.register(app, office)
    return may_wait
