"""What every listener works with: the database, the clock, and a bell that wakes delivery."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.background import AT_ONCE, Background
from bot.clock import Clock
from bot.delivery.outbox import has_queued
from bot.people.service import known_person, words_of
from bot.personal.erasing import Erasing
from bot.texts import Mrkdwn, Words
from bot.texts.blocks import Block
from bot.texts.spoken import spoken
from models.engine import Database, TeamSession

Body = Mapping[str, Any]


@dataclass(frozen=True)
class Office:
    """Given to each `register(app, office)`."""

    database: Database
    clock: Clock
    wake: Callable[[], None]
    erasing: Erasing
    background: Background = AT_ONCE
    can_upload: bool = True
    """Whether the workspace granted `files:write`."""
    retention_days: int = 180

    def wake_for(self, session: TeamSession) -> None:
        """Wake delivery for what this session queued and committed: a look for nothing costs as much as an act."""
        if has_queued(session):
            self.wake()

    def words_for(self, team_id: str, user_id: str) -> Words:
        """The words of somebody who is to be answered."""
        with self.database.read(team_id) as session:
            return words_of(known_person(session, user_id))


@dataclass(frozen=True)
class Act:
    """Who did what, when: a command, a click or a form, in one shape."""

    team_id: str
    user_id: str
    now: datetime
    value: str = ""
    """The text after a command's word, or the value of a button."""
    channel_id: str | None = None
    trigger_id: str | None = None
    key: str | None = None
    """Names this very act: what Slack delivers again has the same."""


@dataclass(frozen=True)
class Reply:
    """An answer that only the person sees."""

    blocks: list[Block]
    asks: bool = False
    """True where the person may want to answer: then it is shown wherever they clicked, on Home, too."""

    @property
    def text(self) -> Mrkdwn:
        """All that the blocks say."""
        return spoken(self.blocks)

    def as_json(self) -> dict[str, Any]:
        """As Slack takes it in an ack or at a response_url."""
        return {"response_type": "ephemeral", "text": self.text, "blocks": self.blocks}


def act_of_command(body: Body, value: str, now: datetime) -> Act:
    """From a slash command."""
    trigger = body.get("trigger_id")
    return Act(body["team_id"], body["user_id"], now, value, body.get("channel_id"), trigger, _key("command", trigger))


def act_of_click(body: Body, now: datetime) -> Act:
    """From a block action; its value is that of the button, or what was chosen."""
    action = body["actions"][0]
    channel = (body.get("channel") or {}).get("id")
    chosen = (action.get("selected_option") or {}).get("value")
    trigger, value = body.get("trigger_id"), action.get("value") or chosen or ""
    return Act(team_of(body), body["user"]["id"], now, value, channel, trigger, _key("click", trigger))


def act_of_form(body: Body, now: datetime) -> Act:
    """From a form; its value is what the form carries. The same state of the same form is sent in once."""
    view = body["view"]
    key = _key("form", view.get("id"), view.get("hash"))
    return Act(team_of(body), body["user"]["id"], now, view.get("private_metadata") or "", key=key)


def _key(kind: str, *parts: str | None) -> str | None:
    """A natural key for the inbox; None where Slack gave nothing that tells a repeat from a second act."""
    return ":".join([kind, *(part for part in parts if part)])[:255] if all(parts) else None


def team_of(body: Body) -> str:
    """The workspace that the person acted in."""
    return str((body.get("team") or {}).get("id") or body["user"]["team_id"])
