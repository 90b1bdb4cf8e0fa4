"""People: users.info, users.list, users.profile.get, users.conversations."""

from bot.sandbox import shapes
from bot.sandbox.records import Json, Person
from bot.sandbox.webapi.access import READ, SLACKBOT, person
from bot.sandbox.webapi.base import Context, flag, method, required, text
from bot.sandbox.webapi.conversations import of_types
from bot.sandbox.webapi.paging import by_id, next_page, page


@method("users.info", "4", "users:read")
def users_info(ctx: Context, params: Json) -> Json:
    """One person; with their locale only when asked."""
    found = person(ctx, required(params, "user"))
    return {"user": shapes.user(ctx.workspace, found, locale=flag(params, "include_locale"))}


@method("users.list", "2", "users:read")
def users_list(ctx: Context, params: Json) -> Json:
    """Everyone, Slackbot and the deactivated included; all at once unless a limit is given."""
    people = [SLACKBOT, *ctx.workspace.people.values()]
    some, following = page(params, people, by_id, kind="user", default=len(people))
    locale = flag(params, "include_locale")
    members = [shapes.user(ctx.workspace, each, locale=locale) for each in some]
    return {"members": members, "cache_ts": ctx.workspace.epoch(), **next_page(following)}


@method("users.profile.get", "4", "users.profile:read")
def users_profile_get(ctx: Context, params: Json) -> Json:
    """A profile with its custom fields by id; with their labels only when asked."""
    found = person(ctx, text(params, "user") or ctx.me)
    fields = custom_fields(ctx, found, labels=flag(params, "include_labels"))
    return {"profile": shapes.profile(ctx.workspace, found) | {"fields": fields}}


def custom_fields(ctx: Context, found: Person, *, labels: bool) -> Json:
    """What someone's custom profile fields say."""
    definitions = {each.id: each.label for each in ctx.workspace.profile_fields}
    return {
        field_id: {"value": value, "alt": "", **({"label": definitions[field_id]} if labels else {})}
        for field_id, value in found.fields.items()
        if field_id in definitions
    }


@method("users.conversations", "2", *READ)
def users_conversations(ctx: Context, params: Json) -> Json:
    """The conversations that a person (the app, when none is given) is in and that the app can see."""
    who = person(ctx, text(params, "user") or ctx.me)
    mine = [each for each in of_types(ctx, params) if who.id in each.members]
    some, following = page(params, mine, by_id, kind="channel")
    return {"channels": [shapes.channel(ctx.workspace, each, ctx.me) for each in some], **next_page(following)}
