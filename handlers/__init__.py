"""Bolt listeners: thin, one file per programme."""

from importlib import import_module

from slack_bolt import App

from bot.programme import PROGRAMMES
from handlers import commands, people, stopping
from handlers.office import Office


def register_all(app: App, office: Office) -> None:
    """Hang every listener on the app: the shared ones, and `handlers/<name>.py` of each programme."""
    files = [import_module(f"handlers.{programme.name}") for programme in PROGRAMMES]
    people.register(app, office)
    stopping.register(app, office)
    doers, openers = people.DOERS | stopping.DOERS, dict(people.OPENERS)
    for file in files:
        file.register(app, office)
        doers |= file.DOERS
        openers |= file.OPENERS
    commands.register(app, office, doers, openers)
