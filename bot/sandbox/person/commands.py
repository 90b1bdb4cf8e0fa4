"""A person types: a message or a slash command."""

import re

from bot.sandbox.link.response import respond
from bot.sandbox.person.requests import Saying
from bot.sandbox.person.who import actor, writable
from bot.sandbox.records import Channel, Json, Person
from bot.sandbox.refusal import Refused
from bot.sandbox.world import Command, World

NOT_A_COMMAND = (
    "{command} is not a valid command. In Slack, all messages that start with the “/” character are interpreted as "
    "commands.\n\nIf you are trying to send a message and not run a command, try preceding the “/” with an empty space."
)
FAILED = '{command} failed with the error "{error}"'


def message(world: World, request: Saying) -> Json:
    """Post a message; one that starts with a slash is run as a command."""
    if request.text.startswith("/"):
        return command(world, request)
    person = actor(world, request.who)
    channel = writable(world, person, request.channel)
    posted = world.workspace.add_message(channel.id, person.id, _with_mentions(world, request.text))
    return {"ts": posted.ts}


def command(world: World, request: Saying) -> Json:
    """Run a slash command and wait for the app's ack; `ephemeral` is what the ack said to this person alone."""
    person = actor(world, request.who)
    channel = writable(world, person, request.channel)
    name, _, text = request.text.strip().partition(" ")
    known = next((each for each in world.commands if each.command == name), None)
    if known is None:
        say = NOT_A_COMMAND.format(command=name)
        world.workspace.add_notice(person.id, say, channel.id)
        raise Refused("unknown_command", say, 404)
    payload = world.envelope(person).slash_command(channel, name, _command_text(world, known, text.strip()))
    answer = world.link.send("slash_commands", payload)
    body = {"text": answer.body} if isinstance(answer.body, str) else answer.body or {}
    error = answer.error or _say(world, str(payload["response_url"]), body)
    if error:
        raise _failed(world, person, channel, name, error)
    return {"ephemeral": None if body.get("response_type") == "in_channel" else body.get("text")}


def _say(world: World, response_url: str, body: Json) -> str | None:
    """Show what the ack says; answers with Slack's error code when it cannot be shown."""
    if not body.get("text") and not body.get("blocks"):
        return None
    return respond(world.workspace, world.workspace.hooks[response_url.rpartition("/")[2]], body)


def _failed(world: World, person: Person, channel: Channel, name: str, error: str) -> Refused:
    say = FAILED.format(command=name, error=error)
    world.workspace.add_notice(person.id, say, channel.id)
    return Refused(error, say, 424)


def _command_text(world: World, known: Command, text: str) -> str:
    return _with_mentions(world, text, named=True) if known.should_escape else text


def _with_mentions(world: World, text: str, *, named: bool = False) -> str:
    """Turn @handle and #channel into Slack's form, with the name after a bar when `named`; escape the rest."""
    workspace = world.workspace
    escaped = text if named else text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def person(match: re.Match[str]) -> str:
        found = workspace.person_by_name(match[1])
        return f"<@{found.id}{'|' + found.name if named else ''}>" if found else match[0]

    def channel(match: re.Match[str]) -> str:
        found = next((each for each in workspace.channels.values() if each.name == match[1]), None)
        return f"<#{found.id}|{found.name if named else ''}>" if found and not found.is_direct else match[0]

    return re.sub(r"#([\w-]+)", channel, re.sub(r"@([\w.-]*\w)", person, escaped))
