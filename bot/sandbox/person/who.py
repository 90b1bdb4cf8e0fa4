"""Who acts and where: the checks that every act of a person starts with."""

from bot.sandbox.records import Channel, Ephemeral, Message, Person, View
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World


def someone(world: World, who: str) -> Person:
    """The person with that id or handle, whoever they are."""
    found = world.workspace.people.get(who) or world.workspace.person_by_name(who.removeprefix("@"))
    if found is None:
        raise Refused("user_not_found", f"Nobody here is called {who!r}.", 404)
    return found


def actor(world: World, who: str) -> Person:
    """A person who can act: active, and human."""
    person = someone(world, who)
    if person.deleted:
        raise Refused("user_deactivated", f"{person.real_name} is deactivated and cannot do anything here.", 403)
    if person.is_bot:
        raise Refused("user_is_bot", f"{person.real_name} is a bot; only people act here.", 403)
    return person


def conversation(world: World, channel: str) -> Channel:
    """The conversation with that id or name."""
    channels = world.workspace.channels
    name = channel.removeprefix("#")
    found = channels.get(channel) or next((each for each in channels.values() if name and each.name == name), None)
    if found is None:
        raise Refused("channel_not_found", f"There is no conversation {channel!r}.", 404)
    return found


def visible(world: World, person: Person, channel: str) -> Channel:
    """A conversation this person can look into; the names of others are not given away."""
    found = conversation(world, channel)
    if person.id not in found.members and not world.workspace.may_see(person.id, found):
        raise Refused("channel_not_found", f"{person.real_name} sees no conversation {channel!r}.", 404)
    return found


def own(world: World, person: Person, channel: str) -> Channel:
    """A conversation this person is a member of."""
    found = visible(world, person, channel)
    if person.id not in found.members:
        raise Refused("not_in_channel", f"{person.real_name} is not in #{found.name}; join it first.", 403)
    return found


def writable(world: World, person: Person, channel: str) -> Channel:
    """A conversation this person can write in."""
    found = own(world, person, channel)
    if found.is_archived:
        raise Refused("is_archived", f"#{found.name} is archived; nobody can write there.", 403)
    return found


def message_at(world: World, person: Person, channel: Channel, ts: str) -> Message | Ephemeral:
    """A message this person sees, theirs alone or everyone's."""
    workspace = world.workspace
    found = workspace.find_message(channel.id, ts) or workspace.find_ephemeral(channel.id, person.id, ts)
    if found is None:
        raise Refused("message_not_found", "That message is gone.", 404)
    return found


def open_view(world: World, person: Person, view: str) -> View:
    """The Home tab ("home"), the modal on top ("top"), or the modal on top by its id."""
    if view == "home" or view == getattr(world.workspace.homes.get(person.id), "id", None):
        return _home(world, person)
    stack = world.workspace.stack(person.id)
    if not stack:
        raise Refused("view_not_found", f"{person.real_name} has no modal open.", 404)
    if view not in ("top", stack[-1].id):
        raise Refused("view_not_found", "That modal is closed, or another one is on top of it.", 404)
    return stack[-1]


def modal(world: World, person: Person, view: str) -> View:
    """The modal on top."""
    found = open_view(world, person, view)
    if found.type != "modal":
        raise Refused("view_not_modal", "Home has nothing to submit or close.")
    return found


def _home(world: World, person: Person) -> View:
    home = world.workspace.homes.get(person.id)
    if home is None:
        raise Refused("view_not_found", "The app has published no Home for this person yet; open it first.", 404)
    return home
