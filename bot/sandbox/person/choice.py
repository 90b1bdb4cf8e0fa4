"""One choice a person makes in one element, checked as Slack's client checks it."""

from dataclasses import dataclass
from typing import Any

from bot.sandbox import shapes
from bot.sandbox.link import elements
from bot.sandbox.person.who import someone
from bot.sandbox.records import Json, Person
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World

CONVERSATION_KINDS = {"channel": "public", "private": "private", "im": "im", "mpim": "mpim"}


@dataclass(frozen=True)
class Choice:
    """A person sets an element to a value; `source` is the id of the view or the ts of the message it is in."""

    world: World
    person: Person
    source: str
    block: Json
    element: Json
    value: Any

    def keep(self, typed: elements.Values) -> None:
        """Remember what was chosen or typed, where the element keeps state."""
        if self.element["type"] in elements.STATE_KEYS:
            self._check()
            entry = elements.entry_for(self.element, self.value, self._suggested)
            typed.setdefault(self.block["block_id"], {})[self.element["action_id"]] = entry

    def action(self) -> Json:
        """The entry of the payload's `actions`."""
        self._check()
        at = self.world.workspace.event_ts()
        return elements.action(self.block, self.element, self.value, self._suggested) | {"action_ts": at}

    def _suggested(self, element: Json, value: str) -> Json | None:
        if element["type"] == "file_input":
            return self._file(element, value)
        key = (self.source, self.block["block_id"], element["action_id"])
        return self.world.suggested.get(key, {}).get(value)

    def _file(self, element: Json, file_id: str) -> Json | None:
        """A file of the person's own, of a kind that Slack's client lets them choose here."""
        file = self.world.workspace.files.get(file_id)
        if file is None or file.user != self.person.id:
            return None
        kinds = element.get("filetypes") or []
        if kinds and file.name.rpartition(".")[2].lower() not in kinds:
            raise Refused("no_such_option", f"{file.name} cannot be chosen here: only {', '.join(kinds)}.")
        return shapes.file(self.world.workspace, file_id)

    def _check(self) -> None:
        kind = self.element["type"]
        chosen = self.value if isinstance(self.value, list) else [self.value]
        for each in chosen if self.value is not None else []:
            if kind.endswith("users_select"):
                self._check_user(each)
            elif kind.endswith(("conversations_select", "channels_select")):
                self._check_conversation(each)

    def _check_user(self, user_id: Any) -> None:
        found = someone(self.world, str(user_id))
        if found.deleted or found.id != user_id:
            raise Refused("no_such_option", f"{user_id!r} cannot be chosen here; give the id of someone active.")

    def _check_conversation(self, channel_id: Any) -> None:
        channel = self.world.workspace.channels.get(str(channel_id))
        sees = channel is not None and self.world.workspace.may_see(self.person.id, channel)
        if channel is None or not sees or channel.is_archived or CONVERSATION_KINDS[channel.kind] not in self._kinds():
            raise Refused("no_such_option", f"{channel_id!r} cannot be chosen here.")

    def _kinds(self) -> list[str]:
        if self.element["type"].endswith("channels_select"):
            return ["public"]
        return (self.element.get("filter") or {}).get("include") or list(CONVERSATION_KINDS.values())
