"""The workspace: everything the sandbox knows, in memory, behind one lock, followed through one version number.

    workspace = company.build(now=clock.now, scopes=[...])
    workspace.on_event.append(lambda kind, event: queue.put((kind, event)))   # called under the lock: only queue
    workspace.on_change.append(lambda version, keys: ...)                     # the same; keys "person:U…", "channel:C…"
    text = workspace.to_json(); Workspace.from_json(text, now=clock.now)

Reading several things that must fit together: `with workspace.lock:`.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from bot.sandbox import shapes
from bot.sandbox.records import Call, Json, Person
from bot.sandbox.surfaces import Surfaces
from bot.sandbox.talk import Talk

CALLS_KEPT = 20_000
PERSON_ATTRIBUTES = frozenset(each.name for each in fields(Person)) - {"id"}


class Workspace(Talk, Surfaces):
    """A Slack workspace with one app installed."""

    def add_person(self, person: Person) -> Person:
        """Hire someone: a full member joins #general, and the app hears of it (team_join)."""
        with self.lock:
            person.updated = self.epoch()
            self.people[person.id] = person
            self.emit("team_join", {"user": shapes.user(self, person, locale=True)})
            general = next((each for each in self.channels.values() if each.is_general), None)
            if general is not None and not person.is_guest:
                self.join(general.id, person.id)
            self.touch("company", f"person:{person.id}")
            return person

    def change_person(self, person_id: str, **changes: Any) -> Person:
        """Set attributes of a Person (`fields` is merged, "" removes one); the app hears of it (user_change).

        Raises KeyError for an unknown person and AttributeError for an unknown attribute.
        """
        unknown = changes.keys() - PERSON_ATTRIBUTES
        if unknown:
            raise AttributeError(f"a person has no {', '.join(sorted(unknown))}")
        with self.lock:
            person = self.people[person_id]
            merged = person.fields | changes.pop("fields", {})
            for name, value in {**changes, "fields": {key: each for key, each in merged.items() if each}}.items():
                setattr(person, name, value)
            person.updated = self.epoch()
            self.emit("user_change", {"user": shapes.user(self, person, locale=True), "cache_ts": person.updated})
            self.touch("company", f"person:{person_id}")
            return person

    def person_by_name(self, name: str) -> Person | None:
        """The person with that handle."""
        return next((each for each in self.people.values() if each.name == name), None)

    def field_id(self, label: str) -> str | None:
        """The id of the custom profile field with that label."""
        return next((each.id for each in self.profile_fields if each.label == label), None)

    def field_value(self, person_id: str, label: str) -> str:
        """What a person's profile says in the field with that label; "" when it says nothing."""
        return self.people[person_id].fields.get(self.field_id(label) or "", "")

    def grant(self, scopes: Iterable[str]) -> None:
        """Set the scopes the app was installed with."""
        with self.lock:
            self.scopes = frozenset(scopes)

    def revoke_tokens(self) -> None:
        """Uninstall the app: its tokens stop working (account_inactive)."""
        with self.lock:
            self.revoked |= {self.bot_token, self.app_token}
            self.emit("tokens_revoked", {"tokens": {"oauth": [], "bot": [self.app.user_id]}})
            self.emit("app_uninstalled", {})

    def log_call(self, method: str, status: int, error: str | None, params: Json, http_method: str = "POST") -> Call:
        """Remember a call of the Web API; the caller has taken the token out of the parameters."""
        with self.lock:
            number = self.calls[-1].n + 1 if self.calls else 1
            call = Call(number, self.now(), method, status, error, params, http_method)
            self.calls.append(call)
            del self.calls[:-CALLS_KEPT]
            return call

    def calls_since(self, number: int) -> list[Call]:
        """The calls after that one."""
        with self.lock:
            return [each for each in self.calls if each.n > number]
