"""Who the app is: auth.test, api.test, apps.connections.open, team.info, team.profile.get, bots.info."""

from bot.sandbox import shapes
from bot.sandbox.records import Json, ProfileField
from bot.sandbox.webapi.base import Context, SlackError, method, text


@method("api.test", "4", caller="anyone")
def api_test(_ctx: Context, params: Json) -> Json:
    """Echo the arguments; `error` is answered as an error."""
    if text(params, "error"):
        raise SlackError(text(params, "error"), args=params)
    return {"args": params}


@method("auth.test", "none", caller="either")
def auth_test(ctx: Context, _params: Json) -> Json:
    """Whose token this is."""
    workspace = ctx.workspace
    return {
        "url": f"https://{workspace.team_domain}.slack.com/",
        "team": workspace.team_name,
        "user": workspace.people[ctx.me].name,
        "team_id": workspace.team_id,
        "user_id": ctx.me,
        "bot_id": workspace.app.bot_id,
        "is_enterprise_install": False,
    }


@method("apps.connections.open", "1", caller="app")
def connections_open(ctx: Context, _params: Json) -> Json:
    """A fresh WebSocket address for Socket Mode."""
    if ctx.workspace.socket_url is None:
        raise SlackError("internal_error")
    return {"url": ctx.workspace.socket_url()}


@method("team.info", "3", "team:read")
def team_info(ctx: Context, _params: Json) -> Json:
    """The workspace's name and domain."""
    workspace = ctx.workspace
    return {
        "team": {
            "id": workspace.team_id,
            "name": workspace.team_name,
            "url": f"https://{workspace.team_domain}.slack.com/",
            "domain": workspace.team_domain,
            "email_domain": "",
            "icon": {"image_default": True},
            "avatar_base_url": "",
            "is_verified": False,
        }
    }


@method("team.profile.get", "3", "users.profile:read")
def team_profile_get(ctx: Context, _params: Json) -> Json:
    """The definitions of the custom profile fields."""
    return {"profile": {"fields": [definition(each) for each in ctx.workspace.profile_fields], "sections": []}}


def definition(each: ProfileField) -> Json:
    """One custom profile field."""
    return {
        "id": each.id,
        "ordering": each.ordering,
        "label": each.label,
        "hint": each.hint,
        "type": each.type,
        "possible_values": None,
        "options": {"is_scim": False, "is_protected": False},
        "is_hidden": False,
    }


@method("bots.info", "3", "users:read")
def bots_info(ctx: Context, params: Json) -> Json:
    """A bot by its B… id."""
    found = shapes.bot_profile(ctx.workspace, text(params, "bot"))
    if not found["user_id"]:
        raise SlackError("bot_not_found")
    return {"bot": found}
