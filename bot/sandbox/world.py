"""Everything one sandbox consists of, as its endpoints see it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.clock import SandboxClock
from bot.sandbox.faults import Faults
from bot.sandbox.link.app import AppLink
from bot.sandbox.link.elements import Values
from bot.sandbox.link.events import EventPump
from bot.sandbox.link.interactions import Envelope
from bot.sandbox.records import Json, Person
from bot.sandbox.state import Workspace

ROUNDS = 20


@dataclass(frozen=True)
class Command:
    """A slash command of the app's manifest. `should_escape` sends mentions as `<@U…>`, as the manifest may ask."""

    command: str
    usage_hint: str = ""
    description: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    """An entry of the app's manifest for the menu "More actions" of every message."""

    callback_id: str
    name: str
    description: str = ""


@dataclass
class World:
    """A workspace, its clock, the way to its app, and what people have typed but not sent."""

    workspace: Workspace
    clock: SandboxClock
    faults: Faults
    link: AppLink
    pump: EventPump
    commands: tuple[Command, ...]
    shortcuts: tuple[Shortcut, ...] = ()
    url: str = ""
    settle: Callable[[], None] | None = None
    message_values: dict[tuple[str, str, str], Values] = field(default_factory=dict)
    """(person, channel, ts) -> what this person has chosen in the message but the app may not have heard."""
    suggested: dict[tuple[str, str, str], dict[str, Json]] = field(default_factory=dict)
    """(view or message, block_id, action_id) -> options the app suggested, by value."""

    def envelope(self, person: Person) -> Envelope:
        """The payload builder for what this person does."""
        return Envelope(self.workspace, self.link.verification_token, person, self.url)

    def rest(self) -> None:
        """Let everything happen that is due: events out, the app's own work done, until neither leaves more to do."""
        for _ in range(ROUNDS):
            self.end_statuses()
            self.pump.settle()
            sent = self.pump.sent
            if self.settle is not None:
                self.settle()
            self.pump.settle()
            if self.pump.sent == sent:
                return

    def turn(self, step: str) -> None:
        """Turn the clock. Raises ClockError when that is not possible."""
        try:
            self.clock.turn(step, self._after_step)
        finally:
            self.workspace.touch("clock")

    def _after_step(self) -> None:
        self.workspace.touch("clock")
        self.rest()

    def end_statuses(self) -> None:
        """Clear every status whose time is over, as Slack does by itself."""
        now = self.workspace.epoch()
        for person in list(self.workspace.people.values()):
            if 0 < person.status_expiration <= now:
                self.workspace.change_person(person.id, status_text="", status_emoji="", status_expiration=0)
