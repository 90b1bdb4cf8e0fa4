"""The payloads Slack sends when a person does something, in Slack's own shapes."""

from dataclasses import dataclass, field

from bot.sandbox import shapes
from bot.sandbox.link.elements import Values, state_values
from bot.sandbox.records import Channel, Ephemeral, Json, Message, Person, View
from bot.sandbox.state import Workspace


@dataclass(frozen=True)
class Envelope:
    """What every payload of one person's act has in common."""

    workspace: Workspace
    verification_token: str
    person: Person
    base_url: str = field(default="")

    def head(self, kind: str) -> Json:
        """The fields that all interactive payloads share."""
        return {
            "type": kind,
            "team": {"id": self.workspace.team_id, "domain": self.workspace.team_domain},
            "user": {
                "id": self.person.id,
                "username": self.person.name,
                "name": self.person.name,
                "team_id": self.workspace.team_id,
            },
            "api_app_id": self.workspace.app.app_id,
            "token": self.verification_token,
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def response_url(self, hook_id: str) -> str:
        """The address for later answers."""
        return f"{self.base_url}/commands/{self.workspace.team_id}/{hook_id}"

    def slash_command(self, channel: Channel, command: str, text: str) -> Json:
        """A slash command; every value is a string, as in Slack's form."""
        hook = self.workspace.issue_hook(channel.id, self.person.id)
        return {
            "token": self.verification_token,
            "team_id": self.workspace.team_id,
            "team_domain": self.workspace.team_domain,
            "channel_id": channel.id,
            "channel_name": slash_channel_name(channel),
            "user_id": self.person.id,
            "user_name": self.person.name,
            "command": command,
            "text": text,
            "api_app_id": self.workspace.app.app_id,
            "is_enterprise_install": "false",
            "response_url": self.response_url(hook.id),
            "trigger_id": self.workspace.issue_trigger(self.person.id),
        }

    def message_action(self, channel: Channel, source: Message | Ephemeral, typed: Values, action: Json) -> Json:
        """block_actions from a message; an ephemeral one does not carry its message."""
        hidden = isinstance(source, Ephemeral)
        hook = self.workspace.issue_hook(channel.id, self.person.id, source.ts, ephemeral=hidden)
        payload = self.head("block_actions") | {
            "container": {
                "type": "message",
                "message_ts": source.ts,
                "channel_id": channel.id,
                "is_ephemeral": hidden,
            },
            "trigger_id": self.workspace.issue_trigger(self.person.id),
            "channel": {"id": channel.id, "name": slash_channel_name(channel)},
            "state": {"values": state_values(source.blocks, typed)},
            "response_url": self.response_url(hook.id),
            "actions": [action],
        }
        if isinstance(source, Message):
            payload["message"] = shapes.message(self.workspace, source, metadata=True)
        return payload

    def shortcut(self, channel: Channel, message: Message, callback_id: str) -> Json:
        """A message shortcut: the whole message goes along, whoever wrote it."""
        hook = self.workspace.issue_hook(channel.id, self.person.id, message.ts)
        return self.head("message_action") | {
            "action_ts": self.workspace.event_ts(),
            "callback_id": callback_id,
            "trigger_id": self.workspace.issue_trigger(self.person.id),
            "response_url": self.response_url(hook.id),
            "message_ts": message.ts,
            "channel": {"id": channel.id, "name": slash_channel_name(channel)},
            "message": shapes.message(self.workspace, message, metadata=True),
        }

    def view_action(self, view: View, action: Json) -> Json:
        """block_actions from a modal or Home."""
        modal = view.id if view.type == "modal" else None
        return self.head("block_actions") | {
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self.workspace.issue_trigger(self.person.id, modal),
            "view": whole_view(self.workspace, view),
            "actions": [action],
        }

    def view_submission(self, view: View) -> Json:
        """A submitted modal, with a response_url for every select that asks for one."""
        return self.head("view_submission") | {
            "trigger_id": self.workspace.issue_trigger(self.person.id, view.id),
            "view": whole_view(self.workspace, view),
            "response_urls": self._response_urls(view),
        }

    def view_closed(self, view: View, *, cleared: bool) -> Json:
        """A modal that was closed; `cleared` when the whole stack went with it."""
        return self.head("view_closed") | {"view": whole_view(self.workspace, view), "is_cleared": cleared}

    def suggestion(self, view: View, block: Json, element: Json, query: str) -> Json:
        """What a person typed into an external select."""
        return self.head("block_suggestion") | {
            "container": {"type": "view", "view_id": view.id},
            "action_id": element["action_id"],
            "block_id": block["block_id"],
            "value": query,
            "view": whole_view(self.workspace, view),
        }

    def _response_urls(self, view: View) -> list[Json]:
        values, urls = state_values(view.blocks, view.values), []
        for block in view.blocks:
            element = block.get("element") or {}
            if not element.get("response_url_enabled"):
                continue
            entry = values[block["block_id"]][element["action_id"]]
            chosen = entry.get("selected_conversation") or entry.get("selected_channel")
            if chosen:
                hook = self.workspace.issue_hook(chosen, self.person.id)
                where = {"block_id": block["block_id"], "action_id": element["action_id"], "channel_id": chosen}
                urls.append(where | {"response_url": self.response_url(hook.id)})
        return urls


def whole_view(workspace: Workspace, view: View) -> Json:
    """A view object whose state holds every element, touched or not."""
    return shapes.view(workspace, view) | {"state": {"values": state_values(view.blocks, view.values)}}


def slash_channel_name(channel: Channel) -> str:
    """The name Slack puts into payloads: it never tells the name of a private channel or a direct message."""
    return {"im": "directmessage", "private": "privategroup"}.get(channel.kind, channel.name)
