"""Small workspaces of the sandbox, quick to build, and who can be written to in any of them."""

from bot.clock import Clock
from bot.sandbox.records import Person
from bot.sandbox.server import DEFAULT_SCOPES
from bot.sandbox.state import Workspace
from tests.crash.letters import Town

WITH_HISTORY = frozenset({*DEFAULT_SCOPES, "channels:history", "groups:history"})
"""Where every kind of history can be read, every kind of message is said exactly once."""


def town_hall(team_id: str, now: Clock, scopes: frozenset[str]) -> Workspace:
    """A small workspace of the sandbox, quick to build: six people, two channels, and the app in both."""
    slack = Workspace(now=now)
    slack.team_id, slack.bot_token = team_id, f"xoxb-{team_id}"
    slack.limiter.enabled = False
    slack.grant(scopes)
    people = [Person(f"U{team_id[1:]}{number}", f"person{number}", f"Person {number}") for number in range(6)]
    app = Person(slack.app.user_id, "partner", "Partner", is_bot=True, bot_id=slack.app.bot_id)
    slack.people = {each.id: each for each in (*people, app)}
    for name in ("coffee", "tea"):
        slack.join(slack.create_channel(name, people[0].id).id, app.id)
    slack.messages = {channel_id: [] for channel_id in slack.channels}
    return slack


def town_of(slack: Workspace) -> Town:
    """Who can be written to there."""
    people = tuple(each.id for each in slack.people.values() if not (each.is_bot or each.deleted))
    channels = (each for each in slack.channels.values() if not each.is_direct and slack.app.user_id in each.members)
    return Town(slack.team_id, people, tuple(each.id for each in channels))
