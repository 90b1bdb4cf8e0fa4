"""A directory that reads a sandbox."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from bot.people.directory import Directory
from bot.people.facts import profile
from bot.sandbox.faults import Fault
from bot.sandbox.server import DEFAULT_SCOPES, Sandbox
from bot.settings import Settings
from models.engine import Database
from models.people import Channel, ChannelMember, Person
from tests.people.rows import MONDAY

COFFEE, GENERAL, LEADS = "C0COFFEE00", "C0GENERAL0", "G0LEADS000"
ELSA, ROSA, GUSTAV, SHIPIT, KARIN, MAJA = (
    "U0ELSA0000",
    "U0ROSA0000",
    "U0GUSTAV00",
    "U0SHIPIT00",
    "U0KARIN000",
    "U0MAJA0000",
)
LABELS = Settings(_env_file=None).profile_labels
WITHOUT_PROFILES = [scope for scope in DEFAULT_SCOPES if scope != "users.profile:read"]
WITHOUT_PRIVATE = [scope for scope in DEFAULT_SCOPES if scope != "groups:read"]


@dataclass
class Reading:
    """A sandbox, a database and the directory between them. Rate limits are off but for faults."""

    sandbox: Sandbox
    database: Database
    directory: Directory

    def sync(self, after: timedelta = timedelta()) -> bool:
        return self.directory.sync_if_due(MONDAY + after)

    def person(self, user_id: str) -> Person:
        with self.database.read(self.sandbox.team_id) as session:
            return session.get_one(Person, (self.sandbox.team_id, user_id))

    def people(self) -> set[str]:
        with self.database.read(self.sandbox.team_id) as session:
            return set(session.scalars(select(Person.id)))

    def channel(self, channel_id: str) -> Channel | None:
        with self.database.read(self.sandbox.team_id) as session:
            return session.get(Channel, (self.sandbox.team_id, channel_id))

    def members(self, channel_id: str = COFFEE) -> set[str]:
        with self.database.read(self.sandbox.team_id) as session:
            query = select(ChannelMember.user_id).where(ChannelMember.channel_id == channel_id)
            return set(session.scalars(query))

    def facts(self, user_id: str) -> dict[str, str]:
        with self.database.read(self.sandbox.team_id) as session:
            return {field: fact.value for field, fact in profile(session, user_id).items()}

    def calls(self, method: str) -> list[int]:
        return [call.status for call in self.sandbox.workspace.calls_since(0) if call.method == method]

    def fault(self, method: str, kind: str, times: int, **values: object) -> None:
        self.sandbox.faults.add(Fault.model_validate({"method": method, "kind": kind, "times": times, **values}))


Open = Callable[..., Reading]
