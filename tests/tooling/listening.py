"""What the handlers listen to, noted while they register themselves on a real Bolt app."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from cryptography.fernet import Fernet
from slack_bolt import App

from bot.personal.erasing import Erasing
from handlers import register_all
from handlers.office import Office
from models.engine import Database
from models.seal import Vault

START = datetime(2026, 3, 2, 8, tzinfo=UTC)


class Unnamed(Exception):
    """A listener takes a pattern instead of a name, and a manifest knows only names."""


class ListeningApp(App):
    """Bolt's app; `heard` has the names under "command", "event" and "shortcut", and ids under "interaction"."""

    def __init__(self) -> None:
        super().__init__(token="xoxb-listening", token_verification_enabled=False, request_verification_enabled=False)
        self.heard: dict[str, set[str]] = defaultdict(set)
        self.actions: set[str] = set()
        self.forms: set[str] = set()

    def command(self, *args: Any, **kwargs: Any) -> Any:
        """Note a slash command."""
        self.heard["command"].add(_name(args[0]))
        return super().command(*args, **kwargs)

    def event(self, *args: Any, **kwargs: Any) -> Any:
        """Note an event's type."""
        self.heard["event"].add(_name(args[0]))
        return super().event(*args, **kwargs)

    def shortcut(self, *args: Any, **kwargs: Any) -> Any:
        """Note a shortcut's callback id."""
        self.heard["shortcut"].add(_name(args[0]))
        return super().shortcut(*args, **kwargs)

    def action(self, *args: Any, **kwargs: Any) -> Any:
        """Note that there are buttons or menus."""
        self.actions.add(_name(args[0]))
        self.heard["interaction"].add(str(args[0]))
        return super().action(*args, **kwargs)

    def view(self, *args: Any, **kwargs: Any) -> Any:
        """Note that there are forms."""
        self.forms.add(_name(args[0]))
        self.heard["interaction"].add(str(args[0]))
        return super().view(*args, **kwargs)


def _name(constraint: object) -> str:
    match constraint:
        case str(name) | {"type": str(name)} | {"callback_id": str(name)}:
            return name
        case _:
            raise Unnamed(f"name what is listened to instead of {constraint}")


def heard_by_partner() -> dict[str, set[str]]:
    """What all of Partner's handlers listen to."""
    return listening_partner().heard


def listening_partner() -> ListeningApp:
    """An app on which all of Partner's handlers have registered themselves."""
    app = ListeningApp()
    database = Database("sqlite:///never-opened.sqlite3", Vault([Fernet.generate_key().decode()]))
    register_all(app, Office(database=database, clock=lambda: START, wake=lambda: None, erasing=Erasing(database)))
    database.close()
    return app
