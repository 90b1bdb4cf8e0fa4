"""Build the invented company of company.json as a workspace: people, channels and a little earlier talk."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from importlib.resources import files

from bot.sandbox.records import Channel, Json, Message, Person, ProfileField
from bot.sandbox.state import Workspace
from bot.sandbox.store import as_ts, micros, real_now

CREATED_DAYS_AGO = 400
READ_BEFORE_MINUTES = 240
"""What is older than this has been read by everyone, so that only the newest talk is unread."""


def build(
    *,
    now: Callable[[], datetime] = real_now,
    scopes: Iterable[str] = (),
    bot_token: str | None = None,
    app_token: str | None = None,
) -> Workspace:
    """A fresh workspace. `scopes` are those the app is granted; tokens are made up where none are given."""
    plan: Json = json.loads(files("bot.sandbox").joinpath("company.json").read_text(encoding="utf-8"))
    workspace = Workspace(now=now)
    workspace.bot_token = bot_token or workspace.bot_token
    workspace.app_token = app_token or workspace.app_token
    workspace.grant(scopes)
    found_company(workspace, plan)
    return workspace


def found_company(workspace: Workspace, plan: Json) -> None:
    """Fill an empty workspace with the plan; nobody is told of it."""
    team = plan["team"]
    workspace.team_id, workspace.team_name, workspace.team_domain = team["id"], team["name"], team["domain"]
    workspace.profile_fields = [ProfileField(**each) for each in plan["profile_fields"]]
    born = workspace.epoch() - CREATED_DAYS_AGO * 86_400
    people = [person(workspace, each, born) for each in (*plan["people"], *plan["bots"])]
    workspace.people = {each.id: each for each in people}
    channels = [replace(Channel(**each), created=born) for each in plan["channels"]]
    workspace.channels = {each.id: each for each in channels}
    workspace.messages = {each.id: [] for each in channels}
    for each in sorted(plan["messages"], key=lambda said: -said["minutes_ago"]):
        say(workspace, each)


def person(workspace: Workspace, plan: Json, updated: int) -> Person:
    """One person; the plan names profile fields by label, Slack by id."""
    values = {str(workspace.field_id(label)): value for label, value in plan.get("fields", {}).items()}
    return Person(**{**plan, "fields": values, "updated": updated})


def say(workspace: Workspace, plan: Json) -> None:
    """Put one message into the past; everyone has read it unless it is new."""
    channel, author = workspace.channels[plan["channel"]], workspace.people[plan["user"]]
    ts = as_ts(micros(workspace.now()) - plan["minutes_ago"] * 60_000_000)
    message = Message(ts, channel.id, author.id, plan["text"], bot_id=author.bot_id, app_id=author.app_id)
    workspace.messages[channel.id].append(message)
    readers = channel.members if plan["minutes_ago"] > READ_BEFORE_MINUTES else [author.id]
    channel.read.update(dict.fromkeys(readers, ts))
