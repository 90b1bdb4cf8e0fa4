"""What a workspace is made of: plain records, no behaviour beyond what can be read off one of them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal["channel", "private", "im", "mpim"]


@dataclass
class Person:
    """A member of the workspace: a human, a guest, a bot or the app itself."""

    id: str
    name: str
    real_name: str
    title: str = ""
    tz: str = "Europe/London"
    locale: str = "en-GB"
    is_admin: bool = False
    is_owner: bool = False
    is_primary_owner: bool = False
    is_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    deleted: bool = False
    status_text: str = ""
    status_emoji: str = ""
    status_expiration: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    """Custom profile fields: field id -> value."""
    avatar_color: str = "#616061"
    bot_id: str | None = None
    app_id: str | None = None
    updated: int = 0

    @property
    def is_guest(self) -> bool:
        """Slack's two kinds of guest."""
        return self.is_restricted or self.is_ultra_restricted

    @property
    def initials(self) -> str:
        """At most two letters for an avatar."""
        words = self.real_name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


@dataclass
class ProfileField:
    """The definition of one custom profile field."""

    id: str
    label: str
    ordering: int = 0
    type: str = "text"
    hint: str = ""


@dataclass
class Channel:
    """A conversation of any kind. `members` may hold deactivated people; see `Workspace.active_members`."""

    id: str
    name: str
    kind: Kind = "channel"
    members: list[str] = field(default_factory=list)
    creator: str = ""
    created: int = 0
    is_archived: bool = False
    is_general: bool = False
    topic: str = ""
    purpose: str = ""
    read: dict[str, str] = field(default_factory=dict)
    """Person id -> the ts up to which that person has read."""
    opened: list[str] = field(default_factory=list)
    """For im and mpim: who has it open in the side bar."""

    @property
    def is_direct(self) -> bool:
        """True for a direct message between two people or a group."""
        return self.kind in {"im", "mpim"}


@dataclass
class Message:
    """One message as Slack keeps it; `blocks` have their block_id and action_id filled in."""

    ts: str
    channel: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    thread_ts: str | None = None
    metadata: Json | None = None
    edited_by: str | None = None
    edited_ts: str | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    inviter: str | None = None
    files: list[str] = field(default_factory=list)
    """Ids of the files that it shares."""


@dataclass
class SharedFile:
    """A file from its announcement on; it is shared once it is complete."""

    id: str
    name: str
    size: int
    user: str
    created: int
    title: str = ""
    alt_text: str = ""
    content: str | None = None
    """Base64; None until the bytes have come."""
    is_complete: bool = False
    given_to_app: bool = False
    """A person put it into a form of the app's."""
    channels: list[str] = field(default_factory=list)


@dataclass
class Ephemeral:
    """A message that one person sees in one channel and that no method of the Web API returns."""

    ts: str
    channel: str
    user: str
    """Who sees it."""
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None


@dataclass
class View:
    """A modal or a Home tab, with what the person has typed so far."""

    id: str
    user: str
    type: Literal["modal", "home"]
    blocks: list[Json]
    hash: str
    title: Json | None = None
    submit: Json | None = None
    close: Json | None = None
    callback_id: str = ""
    private_metadata: str = ""
    external_id: str = ""
    clear_on_close: bool = False
    notify_on_close: bool = False
    submit_disabled: bool = False
    root_view_id: str = ""
    previous_view_id: str | None = None
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    """Slack's view.state.values: block_id -> action_id -> {"type": …, "value" or "selected_…": …}."""


@dataclass
class Trigger:
    """The right to open one modal for one person, once, within three real seconds."""

    id: str
    user: str
    issued: float
    """Seconds of the workspace's `monotonic` clock."""
    view_id: str | None = None
    """The modal in which the person acted, for views.push."""
    used: bool = False


@dataclass
class ResponseHook:
    """A response_url: five uses in thirty minutes."""

    id: str
    channel: str
    user: str
    expires: datetime
    message_ts: str | None = None
    """The message that was acted on, for replace_original."""
    ephemeral: bool = False
    uses: int = 0


@dataclass
class Notice:
    """Something Slack itself tells one person, such as a command that timed out."""

    id: str
    user: str
    at: datetime
    text: str
    channel: str | None = None


@dataclass
class Call:
    """One call of the Web API by the app, without its token."""

    n: int
    at: datetime
    method: str
    status: int
    error: str | None
    params: Json
    http_method: str = "POST"


@dataclass(frozen=True)
class AppIdentity:
    """The app that is installed here."""

    app_id: str = "A0PARTNER0"
    bot_id: str = "B0PARTNER0"
    user_id: str = "U0PARTNER0"
    name: str = "Partner"
