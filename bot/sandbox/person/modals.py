"""A person fills, submits and closes modals, and opens Home."""

from typing import Any

from bot.sandbox import blockkit
from bot.sandbox.link.checks import form_errors
from bot.sandbox.link.elements import by_name, state_values
from bot.sandbox.link.events import is_subscribed
from bot.sandbox.person.choice import Choice
from bot.sandbox.person.reading import view_card
from bot.sandbox.person.requests import AsPerson, Closing, Filling, Submitting
from bot.sandbox.person.waiting import wait_for
from bot.sandbox.person.who import actor, modal
from bot.sandbox.records import Json, Person, View
from bot.sandbox.refusal import Refused
from bot.sandbox.surfaces import STACK_LIMIT
from bot.sandbox.world import World

TROUBLE = "We had some trouble connecting. Try again?"
HOME_SECONDS = 2.0


def fill(world: World, request: Filling) -> Json:
    """Keep what is typed; answers with the view as it is now."""
    person = actor(world, request.who)
    with world.workspace.lock:
        view = modal(world, person, request.view)
        _fill(world, person, view, request.values)
        return {"view": view_card(world, view)}


def _fill(world: World, person: Person, view: View, values: dict[str, Any]) -> None:
    for name, value in values.items():
        block, element = by_name(view.blocks, name)
        Choice(world, person, view.id, block, element, value).keep(view.values)
    if values:
        world.workspace.touch(f"person:{person.id}")


def submit(world: World, request: Submitting) -> Json:
    """Send a modal. `errors` are Slack's own or the app's, by block_id; `view` is what is on top afterwards."""
    person = actor(world, request.who)
    with world.workspace.lock:
        view = modal(world, person, request.view)
        if view.submit is None or view.submit_disabled:
            raise Refused("nothing_to_submit", "This modal has no button to submit it.")
        _fill(world, person, view, request.values)
        errors = form_errors(view.blocks, state_values(view.blocks, view.values))
        if errors:
            return _after(world, person, errors)
        _give_files(world, view)
        payload = world.envelope(person).view_submission(view)
    answer = world.link.send("interactive", payload)
    if answer.error:
        raise _trouble(world, person, answer.error)
    body = answer.body if isinstance(answer.body, dict) else {}
    return _after(world, person, _apply(world, person, view, body))


def _give_files(world: World, view: View) -> None:
    """What a person puts into a form of the app's, the app may show."""
    for block in state_values(view.blocks, view.values).values():
        for entry in block.values():
            for file in entry.get("files") or []:
                world.workspace.files[file["id"]].given_to_app = True


def _after(world: World, person: Person, errors: dict[str, str] | None) -> Json:
    stack = world.workspace.stack(person.id)
    return {"errors": errors, "view": view_card(world, stack[-1]) if stack else None}


def _apply(world: World, person: Person, view: View, body: Json) -> dict[str, str] | None:
    """Do what the ack asks for; answers with its validation errors."""
    action = body.get("response_action")
    workspace = world.workspace
    with workspace.lock:
        if action == "errors":
            return _app_errors(world, person, view, body.get("errors"))
        if action == "clear":
            workspace.clear_views(person.id)
        elif action in ("update", "push"):
            _show(world, person, view, str(action), body.get("view"))
        elif action is None:
            workspace.close_view(view)
        else:
            raise _trouble(world, person, "invalid_response_action")
    return None


def _app_errors(world: World, person: Person, view: View, errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise _trouble(world, person, "invalid_errors")
    return {str(block_id): str(text) for block_id, text in errors.items()}


def _show(world: World, person: Person, view: View, action: str, content: Any) -> None:
    workspace = world.workspace
    if not isinstance(content, dict) or content.get("type") != "modal" or blockkit.validate_view(content):
        raise _trouble(world, person, "invalid_view")
    if action == "push":
        if len(workspace.stack(person.id)) >= STACK_LIMIT:
            raise _trouble(world, person, "push_limit_reached")
        workspace.push_view(person.id, content)
    elif workspace.find_view(view.id) is not None:
        workspace.update_view(view, content)


def _trouble(world: World, person: Person, error: str) -> Refused:
    world.workspace.add_notice(person.id, TROUBLE)
    world.workspace.log_call("(ack of view_submission)", 200, error, {})
    return Refused(error, TROUBLE, 424)


def close(world: World, request: Closing) -> Json:
    """Close the modal on top, or all of them; the app hears of those that asked for it."""
    person = actor(world, request.who)
    workspace = world.workspace
    with workspace.lock:
        view = modal(world, person, request.view)
        cleared = request.all or view.clear_on_close
        gone = list(reversed(workspace.stack(person.id))) if cleared else [view]
        told = [world.envelope(person).view_closed(each, cleared=cleared) for each in gone if each.notify_on_close]
        for each in gone:
            workspace.close_view(each)
    for payload in told:
        world.link.send("interactive", payload)
    return _after(world, person, None)


def home(world: World, request: AsPerson) -> Json:
    """Open the app's Home tab and wait up to 2 s for the app to publish it."""
    person = actor(world, request.who)
    workspace = world.workspace
    channel, _ = workspace.open_im(person.id, workspace.app.user_id)
    before = workspace.homes.get(person.id)
    seen = before.hash if before else None
    event: Json = {"user": person.id, "channel": channel.id, "tab": "home"}
    workspace.emit("app_home_opened", event | ({"view": view_card(world, before)} if before else {}))
    if world.link.reachable and is_subscribed(world.pump.subscribed, "app_home_opened", event):
        wait_for(lambda: _hash(world, person) != seen, HOME_SECONDS)
    now = workspace.homes.get(person.id)
    return {"view": view_card(world, now) if now else None, "channel": channel.id}


def _hash(world: World, person: Person) -> str | None:
    found = world.workspace.homes.get(person.id)
    return found.hash if found else None
