"""A company to play with: the sandbox, the bot in it, and words for what people do and see."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
from cryptography.fernet import Fernet
from pydantic import SecretStr

from app import MANIFEST, Partner, assemble, open_database
from bot import manifest
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from bot.slack.http import HttpTransport

MONDAY_MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

Json = dict[str, Any]


@dataclass
class Story:
    """Acts as people do and reads what people see, over the sandbox's own HTTP endpoints."""

    sandbox: Sandbox
    partner: Partner
    http: httpx.Client

    def post(self, path: str, **body: Any) -> Json:
        """One request to the sandbox; its answer, whatever the status."""
        answer: Json = self.http.post(f"/sandbox/{path}", json=body).json()
        return answer

    def get(self, path: str, **query: Any) -> Json:
        """One look."""
        answer: Json = self.http.get(f"/sandbox/{path}", params=query).json()
        return answer

    def people(self) -> list[Json]:
        """Everybody in the company."""
        return list(self.get("company")["people"])

    def person(self, name: str) -> str:
        """The id of the person whose handle or name begins like this."""
        found = [one["id"] for one in self.people() if name.casefold() in (one["name"] + one["real_name"]).casefold()]
        assert len(found) == 1, f"{name}: {found}"
        return str(found[0])

    def channel(self, name: str, who: str) -> str:
        """The id of a channel that this person sees."""
        channels = self.get("see", **{"as": who})["channels"]
        return next(str(channel["id"]) for channel in channels if channel["name"] == name)

    def settle(self) -> None:
        """Let the bot do all that is due."""
        assert self.post("settle")["ok"]

    def turn(self, by: str) -> None:
        """Turn the clock."""
        answer = self.post("clock", turn=by)
        assert answer.get("ok", True), answer

    def command(self, who: str, channel: str, text: str) -> Json:
        """Type a slash command."""
        answer = self.post("command", **{"as": who}, channel=channel, text=text)
        self.settle()
        return answer

    def click(self, who: str, message: Json, action_id: str, channel: str, value: Any = None) -> Json:
        """Press a button of a message."""
        answer = self.post(
            "action", **{"as": who}, channel=channel, ts=message["ts"], action_id=action_id, value=value
        )
        self.settle()
        return answer

    def submit(self, who: str, **values: Any) -> Json:
        """Send the form that is open."""
        view = self.view(who)
        answer = self.post("submit", **{"as": who}, view=view["id"], values=values)
        self.settle()
        return answer

    def view(self, who: str) -> Json:
        """The form on top."""
        return dict(self.get("see", **{"as": who})["view"])

    def home(self, who: str) -> str:
        """All the words of Home."""
        answer = self.post("home", **{"as": who})
        return words_in(answer["view"]["blocks"])

    def messages(self, who: str, channel: str) -> list[Json]:
        """What stands in a channel or DM."""
        return list(self.get("messages", **{"as": who}, channel=channel)["messages"])

    def conversations(self, who: str, kind: str) -> list[Json]:
        """The person's channels of one kind: channel, private, im, mpim."""
        return [one for one in self.get("see", **{"as": who})["channels"] if one["kind"] == kind]

    def direct(self, who: str) -> list[tuple[str, Json]]:
        """All messages of the bot to this person alone, with their channel."""
        bot = self.get("company")["app"]["user_id"]
        found = [one["id"] for one in self.conversations(who, "im") if bot in one["with"]]
        return [(channel, message) for channel in found for message in self.messages(who, channel)]

    def introductions(self, who: str) -> list[tuple[str, Json]]:
        """All messages of group DMs that this person is in."""
        found = [one["id"] for one in self.conversations(who, "mpim")]
        return [(channel, message) for channel in found for message in self.messages(who, channel)]


def words_in(blocks: Any) -> str:
    """Every text in blocks, one a line."""
    if isinstance(blocks, dict):
        own = [str(blocks["text"])] if isinstance(blocks.get("text"), str) else []
        return "\n".join([*own, *(words_in(value) for value in blocks.values() if isinstance(value, (dict, list)))])
    return "\n".join(filter(None, (words_in(one) for one in blocks)))


@contextmanager
def playing(database_url: str, transport: str = "socket", *, rate_limits: bool = True) -> Iterator[Story]:
    """A running company on Monday 2 March 2026, 08:00 UTC; time passes only when the clock is turned."""
    known = manifest.load(MANIFEST)
    scopes = sorted(known.required_scopes | known.optional_scopes)
    local = Sandbox(
        MONDAY_MORNING, frozen=True, rate_limits=rate_limits, scopes=scopes, bot_events=sorted(known.events)
    )
    local.start()
    settings = Settings(
        slack_bot_token=SecretStr(local.bot_token),
        slack_app_token=SecretStr(local.app_token),
        slack_signing_secret=SecretStr(local.signing_secret),
        slack_api_url=f"{local.url}/api/",
        database_url=database_url,
        partner_keys=(SecretStr(Fernet.generate_key().decode()),),
        port=0 if transport == "http" else None,
        tick_seconds=300,
    )
    partner = assemble(settings, open_database(settings), local.clock.now)
    if isinstance(partner.transport, HttpTransport):
        local.request_url = partner.transport.url
    partner.start()
    local.settle = partner.runtime.settle
    try:
        with httpx.Client(base_url=local.url, timeout=120) as http:
            story = Story(local, partner, http)
            story.settle()
            yield story
    finally:
        local.settle = None
        partner.stop()
        local.stop()
