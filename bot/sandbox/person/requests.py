"""What a person's requests look like. Anything else is refused with a sentence that names the field."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.sandbox.faults import EventFaults, Fault
from bot.sandbox.refusal import Refused


class Request(BaseModel):
    """A request with known fields only."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class AsPerson(Request):
    """Something a person does; `as` is their id or handle."""

    who: str = Field(alias="as")


class InChannel(AsPerson):
    """Something a person does in a conversation; `channel` is its id, or a channel's name."""

    channel: str


class Saying(InChannel):
    """A message or a slash command."""

    text: str = Field(min_length=1, max_length=12_000)


class Reading(InChannel):
    """Reading a conversation; `peek` leaves it unread."""

    peek: bool = False


class Acting(AsPerson):
    """Clicking or choosing, in a message (`channel`, `ts`) or in a view (`view`: its id, "home" or "top")."""

    action_id: str
    block_id: str | None = None
    value: Any = None
    channel: str | None = None
    ts: str | None = None
    view: str | None = None

    @model_validator(mode="after")
    def _somewhere(self) -> "Acting":
        in_message = self.channel is not None and self.ts is not None
        if in_message == (self.view is not None):
            raise ValueError('give "channel" and "ts" for a message, or "view" for a modal or Home')
        return self


class OnView(AsPerson):
    """Something done to a view: its id, or "top" for the modal on top."""

    view: str = "top"


class Asking(OnView):
    """Typing into an external select."""

    action_id: str
    block_id: str | None = None
    query: str = ""


class Filling(OnView):
    """What is typed or chosen in a modal; keys are "action_id" or "block_id.action_id"."""

    values: dict[str, Any]


class Submitting(OnView):
    """Sending a modal, with what was typed last."""

    values: dict[str, Any] = Field(default_factory=dict)


class Closing(OnView):
    """Closing a modal; `all` closes the whole stack, as the cross does."""

    all: bool = False


class Addressing(AsPerson):
    """Opening a direct message with one or several people."""

    users: list[str] = Field(min_length=1, max_length=8)


class Uploading(AsPerson):
    """A file of the person's own, for a form that asks for one; `content` is base64."""

    name: str = Field(min_length=1, max_length=255)
    content: str


class Shortcutting(InChannel):
    """Choosing an app's entry in a message's menu "More actions"."""

    ts: str
    callback_id: str


class Inviting(InChannel):
    """Adding someone else to a channel, or removing them; the app counts as someone."""

    user: str


class Status(AsPerson):
    """Setting one's status; `until` is an instant with a zone."""

    text: str = Field(default="", max_length=100)
    emoji: str = Field(default="", pattern=r"^(:[^:\s]+:)?$")
    until: datetime | None = None


class Profile(Request):
    """What can be said about a person. `fields`, and the rest by label, are custom profile fields."""

    name: str | None = None
    real_name: str | None = None
    title: str | None = None
    tz: str | None = None
    locale: str | None = None
    is_admin: bool | None = None
    is_owner: bool | None = None
    is_restricted: bool | None = None
    is_ultra_restricted: bool | None = None
    is_bot: bool | None = None
    deleted: bool | None = None
    department: str | None = None
    site: str | None = None
    fields: dict[str, str] = Field(default_factory=dict)


class Changing(Profile):
    """Changing a person; only the fields given."""

    id: str


class Hiring(Profile):
    """A new colleague."""

    name: str
    real_name: str


class MakingChannel(InChannel):
    """Creating, archiving or deleting a channel."""

    private: bool = False


class Turning(Request):
    """How far to turn the clock."""

    turn: str


class FaultOrder(Request):
    """One of: a fault to add, what goes wrong with events, or `clear`."""

    add: Fault | None = None
    events: EventFaults | None = None
    clear: bool = False


class Since(Request):
    """From which number on."""

    since: int = 0


class Disconnecting(Request):
    """The reason Slack gives when it ends the app's sockets; null ends them without a word."""

    reason: str | None = "refresh_requested"


class Nothing(Request):
    """A request without fields."""


def parse(model: type[Request], data: Any) -> Request:
    """The request, or Refused with the first things that are wrong with it."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise Refused("invalid_arguments", "; ".join(_sentence(each) for each in error.errors()[:3])) from None


def _sentence(error: Any) -> str:
    where = ".".join(str(each) for each in error["loc"]) or "request"
    return f"{where}: {error['msg']}"
