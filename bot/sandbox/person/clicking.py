"""A person clicks, chooses or searches in blocks: in a message, a modal or Home."""

from bot.sandbox import blockkit
from bot.sandbox.link import elements
from bot.sandbox.link.answer import Answer
from bot.sandbox.person.choice import Choice
from bot.sandbox.person.requests import Acting, Asking, Shortcutting
from bot.sandbox.person.who import actor, message_at, open_view, own
from bot.sandbox.records import Json, Message, Person, View
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World

NO_ANSWER = "Something went wrong: the app did not accept this ({error}). Please try again."


def action(world: World, request: Acting) -> Json:
    """Act on an element and wait for the app's ack."""
    person = actor(world, request.who)
    if request.view is not None:
        return _in_view(world, person, request)
    return _in_message(world, person, request)


def _in_message(world: World, person: Person, request: Acting) -> Json:
    channel = own(world, person, str(request.channel))
    with world.workspace.lock:
        source = message_at(world, person, channel, str(request.ts))
        found = elements.find(source.blocks, request.action_id, request.block_id)
        choice = Choice(world, person, source.ts, *found, request.value)
        typed = world.message_values.setdefault((person.id, channel.id, source.ts), {})
        choice.keep(typed)
        payload = world.envelope(person).message_action(channel, source, typed, choice.action())
    return _sent(world, person, payload, channel.id)


def _in_view(world: World, person: Person, request: Acting) -> Json:
    with world.workspace.lock:
        view = open_view(world, person, str(request.view))
        block, element = elements.find(view.blocks, request.action_id, request.block_id)
        choice = Choice(world, person, view.id, block, element, request.value)
        choice.keep(view.values)
        world.workspace.touch(f"person:{person.id}")
        if block["type"] == "input" and not block.get("dispatch_action"):
            return {"sent": False}
        payload = world.envelope(person).view_action(view, choice.action())
    return _sent(world, person, payload, None)


def _sent(world: World, person: Person, payload: Json, channel_id: str | None) -> Json:
    answer = world.link.send("interactive", payload)
    if answer.error:
        say = NO_ANSWER.format(error=answer.error)
        world.workspace.add_notice(person.id, say, channel_id)
        raise Refused(answer.error, say, 424)
    return {"sent": True}


def shortcut(world: World, request: Shortcutting) -> Json:
    """Choose an entry of a message's menu "More actions" and wait for the app's ack."""
    person = actor(world, request.who)
    channel = own(world, person, request.channel)
    if request.callback_id not in {each.callback_id for each in world.shortcuts}:
        raise Refused("no_such_shortcut", f"No app here offers {request.callback_id!r} on a message.", 404)
    with world.workspace.lock:
        source = message_at(world, person, channel, request.ts)
        if not isinstance(source, Message):
            raise Refused("message_not_found", "A message that only you see has no such menu.")
        payload = world.envelope(person).shortcut(channel, source, request.callback_id)
    return _sent(world, person, payload, channel.id)


def options(world: World, request: Asking) -> Json:
    """What the app suggests for what is typed into an external select."""
    person = actor(world, request.who)
    with world.workspace.lock:
        view = open_view(world, person, request.view)
        block, element = elements.find(view.blocks, request.action_id, request.block_id)
        if not element["type"].endswith("external_select"):
            raise Refused("not_external", "Only an external select asks the app for its options.")
        if len(request.query) < element.get("min_query_length", 3):
            return {"options": []}
        payload = world.envelope(person).suggestion(view, block, element, request.query)
    answer = world.link.send("interactive", payload)
    return _suggestions(world, view, block, element, answer)


def _suggestions(world: World, view: View, block: Json, element: Json, answer: Answer) -> Json:
    body = answer.body if isinstance(answer.body, dict) else {}
    groups = body.get("option_groups") or []
    offered = [*(body.get("options") or []), *(each for group in groups for each in group.get("options", []))]
    if answer.error or _malformed(offered):
        raise Refused(answer.error or "invalid_options", "The options could not be loaded.", 424)
    known = world.suggested.setdefault((view.id, block["block_id"], element["action_id"]), {})
    known |= {each["value"]: each for each in offered}
    return {"options": offered, **({"option_groups": groups} if groups else {})}


def _malformed(offered: list[Json]) -> bool:
    menu = {"type": "static_select", "action_id": "menu", "options": offered}
    return bool(offered and blockkit.validate_blocks([{"type": "actions", "elements": [menu]}]))
