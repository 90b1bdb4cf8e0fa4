"""The Web API: one call in, Slack's answer out. Importing this package registers every method."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.records import Json
from bot.sandbox.state import Workspace
from bot.sandbox.webapi import auth, chat, conversations, files, history, users, views
from bot.sandbox.webapi.base import METHODS, Context, Method, RateLimited, SlackError

__all__ = ["METHODS", "Answer", "Method", "dispatch"]

FAMILIES = (auth, chat, conversations, files, history, users, views)


@dataclass(frozen=True)
class Answer:
    """What goes back over HTTP: nearly always 200, with the error in the body."""

    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)


def dispatch(workspace: Workspace, method: str, token: str | None, params: Json, http_method: str = "POST") -> Answer:
    """Answer one call and write it into `workspace.calls`.

    `params` are the form's strings or the JSON body's values; a token among them is not logged. Calls run one after
    another, under the workspace's lock.
    """
    with workspace.lock:
        answer = answered(workspace, method, token, params)
        shown = {name: value for name, value in params.items() if name != "token"}
        workspace.log_call(method, answer.status, answer.body.get("error"), shown, http_method)
        return answer


def answered(workspace: Workspace, name: str, token: str | None, params: Json) -> Answer:
    """The answer, in the order in which Slack finds fault: method, token, scope, rate, arguments."""
    method = METHODS.get(name)
    if method is None:
        return Answer(200, {"ok": False, "error": "unknown_method", "req_method": name})
    headers = scope_headers(workspace, method)
    try:
        body = performed(workspace, method, token, params)
    except RateLimited as refusal:
        return Answer(429, failure(refusal), headers | {"Retry-After": str(refusal.seconds)})
    except SlackError as refusal:
        return Answer(200, failure(refusal), headers)
    return Answer(200, {"ok": True, **body}, headers)


def performed(workspace: Workspace, method: Method, token: str | None, params: Json) -> Json:
    """What the method answers. Raises SlackError."""
    check_token(workspace, method, token)
    ctx = Context(workspace, method)
    if method.caller == "bot":
        ctx.need(*method.scopes)
    wait = workspace.limiter.allow(method.name, method.tier)
    if wait:
        raise RateLimited(wait)
    return method.run(ctx, params)


def check_token(workspace: Workspace, method: Method, token: str | None) -> None:
    """Refuse a call without a token, with an unknown or revoked one, or with one of the wrong kind."""
    kinds = {workspace.bot_token: "bot", workspace.app_token: "app"}
    if method.caller == "anyone":
        return
    if not token:
        raise SlackError("not_authed")
    if token not in kinds:
        raise SlackError("invalid_auth")
    if token in workspace.revoked:
        raise SlackError("account_inactive")
    if method.caller not in {"either", kinds[token]}:
        raise SlackError("not_allowed_token_type")


def failure(refusal: SlackError) -> dict[str, Any]:
    """The body of a refusal."""
    return {"ok": False, "error": refusal.code, **refusal.more}


def scope_headers(workspace: Workspace, method: Method) -> dict[str, str]:
    """What the app was granted, and what this method takes."""
    return {
        "X-OAuth-Scopes": ",".join(sorted(workspace.scopes)),
        "X-Accepted-OAuth-Scopes": ",".join(method.scopes),
    }
