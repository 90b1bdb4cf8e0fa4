"""Modals and Home tabs: views.open, views.push, views.update, views.publish."""

import json

from bot.sandbox import pictures, shapes
from bot.sandbox.blockkit import validate_view
from bot.sandbox.records import Json, Trigger, View
from bot.sandbox.surfaces import STACK_LIMIT
from bot.sandbox.webapi.access import partner
from bot.sandbox.webapi.base import Context, SlackError, invalid, method, required, structure, text

LARGEST_VIEW = 250_000


@method("views.open", "4")
def open_view(ctx: Context, params: Json) -> Json:
    """Open a modal for whoever the trigger belongs to."""
    view = content(ctx, params, "modal")
    unique(ctx, view)
    trigger = spent(ctx, params)
    return {"view": shapes.view(ctx.workspace, ctx.workspace.open_view(trigger.user, view))}


@method("views.push", "4")
def push_view(ctx: Context, params: Json) -> Json:
    """Put a modal on top of the one in which the person acted; three at most lie on each other."""
    view = content(ctx, params, "modal")
    unique(ctx, view)
    trigger = spent(ctx, params)
    stack = ctx.workspace.stack(trigger.user)
    if trigger.view_id not in {each.id for each in stack}:
        raise SlackError("not_found")
    if len(stack) >= STACK_LIMIT:
        raise SlackError("push_limit_reached")
    return {"view": shapes.view(ctx.workspace, ctx.workspace.push_view(trigger.user, view))}


@method("views.update", "4")
def update_view(ctx: Context, params: Json) -> Json:
    """Replace a view that is open, by its id or by the app's own id for it."""
    found = target(ctx, params)
    view = content(ctx, params, found.type)
    same_hash(found, text(params, "hash"))
    unique(ctx, view, found)
    return {"view": shapes.view(ctx.workspace, ctx.workspace.update_view(found, view))}


@method("views.publish", "4")
def publish(ctx: Context, params: Json) -> Json:
    """Publish a Home tab for one person."""
    user, view = required(params, "user_id"), content(ctx, params, "home")
    person, home = partner(ctx, user), ctx.workspace.homes.get(user)
    if home is not None:
        same_hash(home, text(params, "hash"))
    unique(ctx, view, home)
    return {"view": shapes.view(ctx.workspace, ctx.workspace.publish_home(person.id, view))}


def content(ctx: Context, params: Json, kind: str) -> Json:
    """The view of a call, found valid and of that kind."""
    view = structure(params, "view", "invalid_arguments")
    if not view:
        raise invalid("missing required field: view")
    if len(json.dumps(view, ensure_ascii=False).encode()) > LARGEST_VIEW:
        raise SlackError("view_too_large")
    findings = validate_view(view)
    if findings:
        raise SlackError("invalid_arguments", response_metadata={"messages": findings})
    if view["type"] != kind:
        raise invalid("must be a valid enum value [json-pointer:/view/type]")
    if any((block.get("element") or {}).get("type") == "file_input" for block in view["blocks"]):
        ctx.need("files:read")
    findings = pictures.refused(ctx.workspace, view["blocks"], "/view/blocks")
    if findings:
        raise SlackError("invalid_arguments", response_metadata={"messages": findings})
    return dict(view)


def spent(ctx: Context, params: Json) -> Trigger:
    """The trigger of a call, used up by it."""
    found = ctx.workspace.spend_trigger(required(params, "trigger_id"))
    if isinstance(found, str):
        raise SlackError(found)
    return found


def target(ctx: Context, params: Json) -> View:
    """The view that a call is about."""
    view_id, external = text(params, "view_id"), text(params, "external_id")
    if not (view_id or external):
        raise invalid("either view_id or external_id is required")
    found = ctx.workspace.find_view(view_id) if view_id else ctx.workspace.find_external(external)
    if found is None:
        raise SlackError("not_found")
    return found


def same_hash(found: View, given: str) -> None:
    """Refuse to overwrite a view that has changed since the app looked."""
    if given and given != found.hash:
        raise SlackError("hash_conflict")


def unique(ctx: Context, view: Json, itself: View | None = None) -> None:
    """Refuse an external_id that another view has."""
    holder = ctx.workspace.find_external(view.get("external_id") or "")
    if holder is not None and holder is not itself:
        raise SlackError("duplicate_external_id")
