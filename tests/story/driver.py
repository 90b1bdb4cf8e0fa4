"""A company to play with: the sandbox, the bot in it, and words for what people do and see."""

from base64 import b64encode
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import count
from typing import Any, Literal

import httpx
from cryptography.fernet import Fernet
from pydantic import SecretStr

from app import MANIFEST, Partner, assemble, open_database
from bot import manifest
from bot.sandbox.link.answer import Answer, Kind
from bot.sandbox.link.elements import find
from bot.sandbox.link.interactions import Envelope
from bot.sandbox.server import Sandbox
from bot.sandbox.world import Command, Shortcut
from bot.settings import Settings
from bot.slack.http import HttpTransport
from tests.capture import captured_logs

MONDAY_MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

STEPS = (3, 9, 14, 20)
"""In UTC: at night, when rounds are drawn in Stockholm, when New York is at work too, and in the evening."""

Json = dict[str, Any]
Transport = Literal["socket", "http"]


@dataclass
class Story:
    """Acts as people do and reads what people see, over the sandbox's own HTTP endpoints.

    People are named by handle or id, channels by name or id. After each act the bot does all that is due.
    """

    sandbox: Sandbox
    partner: Partner
    http: httpx.Client
    _trouble: StringIO
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def trouble(self) -> str:
        """Every warning and error that the bot has logged."""
        return self._trouble.getvalue()

    def forget_trouble(self) -> None:
        """Go on as if nothing had been logged: for a test that has read what it expected."""
        self._trouble.seek(0)
        self._trouble.truncate()

    # --- how to ask the sandbox

    def post(self, path: str, **body: Any) -> Json:
        """One request to the sandbox; its answer, whatever the status."""
        answer: Json = self.http.post(f"/sandbox/{path}", json=body).json()
        return answer

    def get(self, path: str, **query: Any) -> Json:
        """One look."""
        answer: Json = self.http.get(f"/sandbox/{path}", params=query).json()
        return answer

    def act(self, path: str, **body: Any) -> Json:
        """Something that the sandbox lets a person do; then the bot does all that is due."""
        answer = self.post(path, **body)
        assert answer["ok"], answer
        self.settle()
        return answer

    # --- time, and the company

    def now(self) -> datetime:
        """What the clock shows."""
        return self.sandbox.clock.now()

    def settle(self) -> None:
        """Let the bot do all that is due."""
        assert self.post("settle")["ok"]

    def turn(self, by: str) -> None:
        """Turn the clock: "1h", "2d", "next morning", "to:2026-03-06T08:00:00Z"."""
        answer = self.post("clock", turn=by)
        assert answer["ok"], answer

    def jump(self, to: datetime) -> None:
        """Be there at once, as a bot that was away until then: nothing happens in between."""
        self.sandbox.clock.set(to)
        self.settle()

    def live(self, until: str) -> None:
        """To a moment, but for nights and weekends, when from New York to Bengaluru nobody is at work.

        The bot is there whenever something in its outbox may be said, and some times a day, for what only time makes
        due. What it would wrongly say at night it says at 03:00 UTC, which is nobody's working hour.
        """
        end = datetime.fromisoformat(until)
        while self.now() < end:
            self.jump(min(_next_step(self.now()), self.next_delivery() or end, end))

    def next_delivery(self) -> datetime | None:
        """When something that waits in the outbox may be said, after the present; None where nothing waits."""
        at = self.partner.runtime.worker.next_at()
        return at if at is not None and at > self.now() else None

    def people(self) -> list[Json]:
        """Everybody in the company."""
        return list(self.get("company")["people"])

    def person(self, handle: str) -> str:
        """The id of the person with this handle."""
        return next(str(one["id"]) for one in self.people() if one["name"] == handle)

    def hire(self, **facts: Any) -> str:
        """The id of a new colleague, an English speaker in London unless `facts` say otherwise."""
        number = next(self._numbers)
        usual = {"name": f"new{number}", "real_name": f"Robin Newman{number}", "tz": "Europe/London", "locale": "en-GB"}
        return str(self.act("hire", **usual | facts)["person"]["id"])

    def new_channel(self, creator: str, *members: str, partner: bool = True, private: bool = False) -> str:
        """The id of a new channel with these people, and with Partner if it is to be there."""
        channel = str(
            self.post("channel", **_as(creator), channel=f"place{next(self._numbers)}", private=private)["channel"]
        )
        app = [self.sandbox.workspace.app.user_id] if partner else []
        for member in (*members, *app):
            self.act("invite", **_as(creator), channel=channel, user=member)
        return channel

    # --- acting

    def command(self, who: str, channel: str, text: str) -> str:
        """Type a slash command; gives what the person alone is shown at once."""
        return str(self.act("command", **_as(who), channel=channel, text=text)["ephemeral"] or "")

    def click(self, who: str, message: Json, action_id: str, block_id: str | None = None) -> None:
        """Press a button of a message."""
        place = {"channel": message["channel"], "ts": message["ts"]}
        self.act("action", **_as(who), **place, action_id=action_id, block_id=block_id)

    def press(self, who: str, action_id: str, *, view: str = "home", block_id: str | None = None) -> None:
        """Press a button on Home, or in the modal on top (`view="top"`)."""
        if view == "home":
            self.home(who)
        self.act("action", **_as(who), view=view, action_id=action_id, block_id=block_id)

    def close(self, who: str) -> None:
        """Close every modal."""
        self.act("close", **_as(who), all=True)

    def submit(self, who: str, **values: Any) -> Json:
        """Send the form that is open: `errors` stand beside its fields, `view` is what is on top afterwards."""
        return self.act("submit", **_as(who), values=values)

    def shortcut(self, who: str, message: Json, callback_id: str) -> None:
        """Choose an entry of a message's menu "More actions"."""
        place = {"channel": message["channel"], "ts": message["ts"]}
        self.act("shortcut", **_as(who), **place, callback_id=callback_id)

    def upload(self, who: str, name: str, content: bytes) -> str:
        """The id of a file of this person's own, for a form that asks for one."""
        given = b64encode(content).decode()
        return str(self.post("upload", **_as(who), name=name, content=given)["file"]["id"])

    def set_up(self, who: str, channel: str, **wishes: Any) -> str:
        """Start introductions in a channel, or change them; gives what the organiser is told."""
        self.command(who, channel, "/partner setup")
        return words_in(self.submit(who, **wishes)["view"]["blocks"])

    # --- looking

    def view(self, who: str) -> Json | None:
        """The modal on top."""
        view: Json | None = self.get("see", **_as(who))["view"]
        return view

    def modal(self, who: str) -> str:
        """The title and all the words of the modal on top; nothing where there is none."""
        view = self.view(who)
        return "" if view is None else f"{view['title']['text']}\n{words_in(view['blocks'])}"

    def home_blocks(self, who: str) -> list[Json]:
        """What stands on Home, newly opened."""
        return list(self.act("home", **_as(who))["view"]["blocks"])

    def home(self, who: str) -> str:
        """All the words of Home."""
        return words_in(self.home_blocks(who))

    def messages(self, who: str, channel: str) -> list[Json]:
        """What stands in a conversation, in order, with what this person alone sees there."""
        shown = self.get("messages", **_as(who), channel=channel)
        return [message | {"channel": shown["channel"]["id"]} for message in shown["messages"]]

    def whisper(self, who: str, channel: str) -> str:
        """The newest thing that this person alone was shown in a conversation."""
        hidden = [message["text"] for message in self.messages(who, channel) if message["ephemeral"]]
        return hidden[-1] if hidden else ""

    def direct(self, who: str) -> list[Json]:
        """All messages of Partner to this person alone."""
        return self._said_in(who, "im")

    def introductions(self, who: str) -> list[Json]:
        """All messages of Partner in group DMs that this person is in."""
        return self._said_in(who, "mpim")

    def last_direct(self, who: str, containing: str) -> Json:
        """The newest message of Partner to this person alone that has these words."""
        found = [message for message in self.direct(who) if containing in message["text"]]
        assert found, f"{who} never read “{containing}”"
        return found[-1]

    def _said_in(self, who: str, kind: str) -> list[Json]:
        places = [place["id"] for place in self.get("see", **_as(who))["channels"] if place["kind"] == kind]
        app = self.sandbox.workspace.app.user_id
        said = [message for place in places for message in self.messages(who, place)]
        return sorted((one for one in said if one["user"] == app and not one["ephemeral"]), key=_moment)

    # --- Slack itself

    def envelope(self, who: str) -> Envelope:
        """Makes Slack's payloads for what this person does, to be sent as they are, twice, or damaged."""
        return self.sandbox.world.envelope(self.sandbox.workspace.people[who])

    def click_payload(self, who: str, message: Json, action_id: str) -> Json:
        """What Slack sends when somebody presses a button of a message, whether they see it or not."""
        workspace = self.sandbox.workspace
        source = workspace.find_message(message["channel"], message["ts"])
        assert source is not None
        block, element = find(source.blocks, action_id)
        action = {name: element.get(name) for name in ("action_id", "type", "value")} | {"block_id": block["block_id"]}
        return self.envelope(who).message_action(workspace.channels[message["channel"]], source, {}, action)

    def send(self, kind: Kind, payload: Json) -> Answer:
        """Hand the bot a payload as Slack does, and let it do all that is due."""
        answer = self.sandbox.world.link.send(kind, payload)
        self.settle()
        return answer

    def calls(self, method: str, since: int = 0) -> list[Json]:
        """The calls of one method that the bot made."""
        made = self.http.get("/sandbox/calls", params={"since": since}).json()
        return [call for call in made if call["method"] == method]


def _as(who: str) -> Json:
    return {"as": who}


def _next_step(now: datetime) -> datetime:
    later = (now.replace(hour=hour) for hour in STEPS if hour > now.hour)
    days = 3 if now.weekday() == 4 else 1
    return next(later, now.replace(hour=STEPS[0]) + timedelta(days=days))


def _moment(message: Json) -> float:
    return float(message["ts"])


def words_in(blocks: Any) -> str:
    """Every text in blocks, one a line."""
    return "\n".join(texts_in(blocks))


def texts_in(blocks: Any) -> Iterator[str]:
    """Every text in blocks: what is said, and the faces of buttons, labels and options."""
    if isinstance(blocks, dict):
        if isinstance(blocks.get("text"), str):
            yield blocks["text"]
        blocks = list(blocks.values())
    if isinstance(blocks, list):
        for part in blocks:
            yield from texts_in(part)


@contextmanager
def playing(
    database_url: str, transport: Transport = "socket", *, rate_limits: bool = True, without: Collection[str] = ()
) -> Iterator[Story]:
    """A running company on Monday 2 March 2026, 08:00 UTC; time passes only when the clock is turned.

    The bot has every scope of the manifest, but for those that it is to do `without`.
    """
    with (
        captured_logs(level="WARNING") as trouble,
        _local_slack(without, rate_limits=rate_limits) as local,
        _running_bot(local, database_url, transport) as partner,
        httpx.Client(base_url=local.url, timeout=120) as http,
    ):
        story = Story(local, partner, http, trouble)
        story.settle()
        yield story


@contextmanager
def _local_slack(without: Collection[str], *, rate_limits: bool) -> Iterator[Sandbox]:
    known = manifest.load(MANIFEST)
    scopes = sorted((known.required_scopes | known.optional_scopes) - set(without))
    with Sandbox(
        MONDAY_MORNING,
        frozen=True,
        rate_limits=rate_limits,
        scopes=scopes,
        bot_events=sorted(known.events),
        commands=[
            Command(one.command, one.usage_hint or "", one.description, one.should_escape)
            for one in known.features.slash_commands
        ],
        shortcuts=[Shortcut(one.callback_id, one.name, one.description) for one in known.features.shortcuts or ()],
    ) as local:
        yield local


@contextmanager
def _running_bot(local: Sandbox, database_url: str, transport: Transport) -> Iterator[Partner]:
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
    # A file that is gone with its test waits for no disk.
    partner = assemble(settings, open_database(settings, outlives_power_cuts=False), local.clock.now)
    if isinstance(partner.transport, HttpTransport):
        local.request_url = partner.transport.url
    partner.start()
    local.settle = partner.runtime.settle
    try:
        yield partner
    finally:
        local.settle = None
        partner.stop()
