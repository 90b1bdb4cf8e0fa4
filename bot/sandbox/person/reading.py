"""What a person sees: the company, their side bar, and what is said in a conversation."""

from datetime import UTC, datetime

from bot.sandbox import shapes
from bot.sandbox.link.elements import state_values
from bot.sandbox.link.interactions import whole_view
from bot.sandbox.person.requests import AsPerson, Nothing, Reading
from bot.sandbox.person.who import actor, someone, visible
from bot.sandbox.records import Channel, Ephemeral, Json, Message, Person, View
from bot.sandbox.world import World

CARD = (
    *("id", "name", "real_name", "title", "tz", "locale", "avatar_color", "initials"),
    *("is_admin", "is_owner", "is_guest", "is_bot", "deleted", "status_text", "status_emoji"),
)


def company(world: World, _request: Nothing) -> Json:
    """The team, the app and everyone in the company."""
    workspace = world.workspace
    app = workspace.app
    with workspace.lock:
        return {
            "team": {"id": workspace.team_id, "name": workspace.team_name, "domain": workspace.team_domain},
            "now": iso(world),
            "app": {"id": app.app_id, "name": app.name, "user_id": app.user_id, "bot_id": app.bot_id},
            "shortcuts": [{"callback_id": each.callback_id, "name": each.name} for each in world.shortcuts],
            "people": [person_card(world, each) for each in workspace.people.values()],
        }


def person_card(world: World, person: Person) -> Json:
    """One person as the page lists them."""
    workspace = world.workspace
    return {name: getattr(person, name) for name in CARD} | {
        "department": workspace.field_value(person.id, "Department"),
        "site": workspace.field_value(person.id, "Site"),
    }


def see(world: World, request: AsPerson) -> Json:
    """Everything one person sees around a conversation: side bar, modals, Home, notices, commands."""
    workspace = world.workspace
    with workspace.lock:
        me = someone(world, request.who)
        stack = [view_card(world, each) for each in workspace.stack(me.id)]
        home = workspace.homes.get(me.id)
        return {
            "version": workspace.version,
            "now": iso(world),
            "me": person_card(world, me),
            "channels": [channel_card(world, each, me) for each in workspace.channels_for(me.id)],
            "view": stack[-1] if stack else None,
            "view_stack": stack,
            "home": view_card(world, home) if home else None,
            "notices": [
                {"id": each.id, "at": each.at.isoformat(), "text": each.text, "channel": each.channel}
                for each in workspace.notices_for(me.id)
            ],
            "open_commands": [{"command": each.command, "usage": each.usage_hint} for each in world.commands],
        }


def view_card(world: World, view: View) -> Json:
    """A view with all that is typed in it."""
    return whole_view(world.workspace, view) | {"submit_disabled": view.submit_disabled}


def channel_card(world: World, channel: Channel, me: Person) -> Json:
    """A conversation in one person's side bar."""
    workspace = world.workspace
    said = workspace.messages.get(channel.id, [])
    return {
        "id": channel.id,
        "name": _title(world, channel, me),
        "kind": channel.kind,
        "members": len(workspace.active_members(channel.id)),
        "is_member": me.id in channel.members,
        "is_archived": channel.is_archived,
        "unread": len(workspace.unread(channel.id, me.id)),
        "mentioned": workspace.mentioned(channel.id, me.id),
        "last_ts": said[-1].ts if said else None,
        "app_is_member": workspace.app_sees(channel.id),
        "with": [each for each in channel.members if each != me.id] if channel.is_direct else [],
    }


def _title(world: World, channel: Channel, me: Person) -> str:
    if not channel.is_direct:
        return channel.name
    others = [world.workspace.people[each].real_name for each in channel.members if each != me.id]
    return ", ".join(others) or me.real_name


def messages(world: World, request: Reading) -> Json:
    """A conversation in order, with what only this person sees; it is read by that, unless `peek`."""
    workspace = world.workspace
    with workspace.lock:
        me = actor(world, request.who)
        channel = visible(world, me, request.channel)
        shown: list[Message | Ephemeral] = [
            *workspace.messages.get(channel.id, []),
            *workspace.ephemerals_for(channel.id, me.id),
        ]
        cards = [message_card(world, each, me) for each in sorted(shown, key=_moment)]
        if not request.peek:
            workspace.mark_read(channel.id, me.id)
        about = {"topic": channel.topic, "purpose": channel.purpose, "creator": channel.creator}
        people = {"member_ids": list(channel.members)}
        return {"channel": channel_card(world, channel, me) | about | people, "messages": cards}


def message_card(world: World, message: Message | Ephemeral, me: Person) -> Json:
    """One message as this person sees it; `state` holds what they have chosen in it."""
    app = world.workspace.app
    hidden = isinstance(message, Ephemeral)
    author = app.user_id if isinstance(message, Ephemeral) else message.user
    return {
        "ts": message.ts,
        "user": author,
        "bot_id": app.bot_id if author == app.user_id else None,
        "username": _username(world, author),
        "text": message.text,
        "blocks": message.blocks,
        "edited": not isinstance(message, Ephemeral) and message.edited_ts is not None,
        "ephemeral": hidden,
        "time": datetime.fromtimestamp(float(message.ts), UTC).isoformat(),
        "subtype": None if isinstance(message, Ephemeral) else message.subtype,
        "reactions": [] if isinstance(message, Ephemeral) else _reactions(message),
        "files": []
        if isinstance(message, Ephemeral)
        else [shapes.file(world.workspace, each) for each in message.files],
        "thread_ts": message.thread_ts,
        "state": {"values": _typed(world, message, me)},
    }


def _typed(world: World, message: Message | Ephemeral, me: Person) -> Json:
    typed = world.message_values.get((me.id, message.channel, message.ts), {})
    return dict(state_values(message.blocks, typed))


def _reactions(message: Message) -> list[Json]:
    return [{"name": name, "users": who, "count": len(who)} for name, who in message.reactions.items()]


def _username(world: World, user_id: str) -> str:
    found = world.workspace.people.get(user_id)
    return found.real_name if found else user_id


def _moment(message: Message | Ephemeral) -> tuple[int, int]:
    seconds, _, fraction = message.ts.partition(".")
    return int(seconds), int(fraction or 0)


def iso(world: World) -> str:
    """The sandbox's present instant."""
    return world.clock.now().isoformat()
