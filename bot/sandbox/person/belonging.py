"""A person's place in the company: conversations they open, join and leave, and who they are."""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.sandbox.person.reading import person_card
from bot.sandbox.person.requests import (
    Addressing,
    Changing,
    Hiring,
    InChannel,
    Inviting,
    MakingChannel,
    Profile,
    Status,
)
from bot.sandbox.person.who import actor, conversation, own, someone, visible, writable
from bot.sandbox.records import Json, Person
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World


def dm(world: World, request: Addressing) -> Json:
    """Open a direct message with one person, or a group one with several."""
    person = actor(world, request.who)
    others = [someone(world, each) for each in dict.fromkeys(request.users)]
    gone = next((each for each in others if each.deleted), None)
    if gone is not None:
        raise Refused("user_deactivated", f"{gone.real_name} is deactivated; nobody can write to them.", 403)
    ids = [each.id for each in others if each.id != person.id]
    if len(ids) > 1:
        channel, _ = world.workspace.open_mpim(person.id, ids)
    else:
        channel, _ = world.workspace.open_im(person.id, ids[0] if ids else person.id)
    return {"channel": channel.id}


def join(world: World, request: InChannel) -> Json:
    """Join a public channel."""
    person = actor(world, request.who)
    channel = visible(world, person, request.channel)
    if channel.kind != "channel":
        raise Refused(
            "method_not_supported_for_channel_type", "Only a public channel can be joined; ask to be invited."
        )
    if channel.is_archived:
        raise Refused("is_archived", f"#{channel.name} is archived; nobody can join it.", 403)
    return {"channel": channel.id, "joined": world.workspace.join(channel.id, person.id)}


def leave(world: World, request: InChannel) -> Json:
    """Leave a channel."""
    person = actor(world, request.who)
    channel = own(world, person, request.channel)
    if channel.is_direct or channel.is_general:
        raise Refused("cant_leave", "Nobody leaves a direct message or #general.")
    return {"channel": channel.id, "left": world.workspace.leave(channel.id, person.id)}


def invite(world: World, request: Inviting) -> Json:
    """Add someone else to a channel."""
    person = actor(world, request.who)
    channel = writable(world, person, request.channel)
    guest = someone(world, request.user)
    if channel.is_direct:
        raise Refused("cant_invite", "Nobody can be added to a direct message.")
    if guest.deleted:
        raise Refused("user_deactivated", f"{guest.real_name} is deactivated and cannot be added.", 403)
    return {"channel": channel.id, "joined": world.workspace.join(channel.id, guest.id, person.id)}


def kick(world: World, request: Inviting) -> Json:
    """Remove someone else from a channel."""
    person = actor(world, request.who)
    channel = own(world, person, request.channel)
    if channel.is_direct or channel.is_general:
        raise Refused("cant_kick", "Nobody can be removed from a direct message or #general.")
    return {"channel": channel.id, "left": world.workspace.leave(channel.id, someone(world, request.user).id)}


def create(world: World, request: MakingChannel) -> Json:
    """Create a channel; `channel` is its name."""
    person = actor(world, request.who)
    name = request.channel.removeprefix("#")
    if any(each.name == name for each in world.workspace.channels.values()):
        raise Refused("name_taken", f"There is a channel called #{name} already.")
    return {"channel": world.workspace.create_channel(name, person.id, private=request.private).id}


def archive(world: World, request: InChannel) -> Json:
    """Archive a channel."""
    person = actor(world, request.who)
    channel = own(world, person, request.channel)
    world.workspace.archive(channel.id, person.id)
    return {"channel": channel.id}


def delete(world: World, request: InChannel) -> Json:
    """Delete a channel; admins and owners may."""
    person = actor(world, request.who)
    channel = conversation(world, request.channel)
    if not (person.is_admin or person.is_owner):
        raise Refused("not_authorized", "Only an admin can delete a channel.", 403)
    world.workspace.delete_channel(channel.id)
    return {"channel": channel.id}


def read(world: World, request: InChannel) -> Json:
    """Mark a conversation as read."""
    person = actor(world, request.who)
    channel = visible(world, person, request.channel)
    world.workspace.mark_read(channel.id, person.id)
    return {"channel": channel.id}


def status(world: World, request: Status) -> Json:
    """Set one's status; it ends by itself at `until`."""
    person = actor(world, request.who)
    if request.until is not None and request.until.tzinfo is None:
        raise Refused("invalid_arguments", "until: the instant needs a zone, for example 2026-03-09T08:00:00Z.")
    ends = int(request.until.timestamp()) if request.until else 0
    changed = world.workspace.change_person(
        person.id, status_text=request.text, status_emoji=request.emoji, status_expiration=ends
    )
    return {"person": person_card(world, changed)}


def change(world: World, request: Changing) -> Json:
    """Change what is known of a person, or deactivate them."""
    person = someone(world, request.id)
    changed = world.workspace.change_person(person.id, **_attributes(world, request, skip={"id"}))
    return {"person": person_card(world, changed)}


def hire(world: World, request: Hiring) -> Json:
    """A new colleague joins the company."""
    if world.workspace.person_by_name(request.name):
        raise Refused("name_taken", f"Somebody is called {request.name!r} already.")
    attributes = _attributes(world, request, skip=set())
    person = Person(id=world.workspace.new_id("U"), **attributes)
    world.workspace.add_person(person)
    return {"person": person_card(world, person)}


def _attributes(world: World, request: Profile, skip: set[str]) -> dict[str, Any]:
    given = request.model_dump(exclude_none=True, exclude={"fields", "department", "site"} | skip)
    _check_zone(given.get("tz"))
    labels = {"Department": request.department, "Site": request.site} | request.fields
    fields = {_field_id(world, label): value for label, value in labels.items() if value is not None}
    return given | ({"fields": fields} if fields else {})


def _field_id(world: World, label: str) -> str:
    known = {each.id for each in world.workspace.profile_fields}
    found = label if label in known else world.workspace.field_id(label)
    if found is None:
        labels = ", ".join(each.label for each in world.workspace.profile_fields)
        raise Refused("no_such_field", f"Profiles here have no field {label!r}. They have: {labels}.")
    return found


def _check_zone(zone: str | None) -> None:
    try:
        if zone is not None:
            ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise Refused("invalid_tz", f"{zone!r} is not a time zone such as Europe/Stockholm.") from None
