"""The blocks of Block Kit, and which elements may stand in which."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.blockkit.base import (
    Id,
    Mrkdwn,
    Plain150,
    Plain2000,
    PlainText,
    Strict,
    Text2000,
    Text3000,
    Url,
    problem,
    within,
)
from bot.sandbox.blockkit.elements import (
    Button,
    ChannelsSelect,
    ConversationsSelect,
    ExternalSelect,
    MultiChannelsSelect,
    MultiConversationsSelect,
    MultiExternalSelect,
    MultiStaticSelect,
    MultiUsersSelect,
    StaticSelect,
    UsersSelect,
)
from bot.sandbox.blockkit.inputs import EmailInput, FileInput, NumberInput, PlainTextInput, UrlInput
from bot.sandbox.blockkit.pickers import Checkboxes, DatePicker, DateTimePicker, Overflow, RadioButtons, TimePicker

SingleSelect = StaticSelect | ExternalSelect | UsersSelect | ConversationsSelect | ChannelsSelect
MultiSelect = (
    MultiStaticSelect | MultiExternalSelect | MultiUsersSelect | MultiConversationsSelect | MultiChannelsSelect
)
Picker = Checkboxes | RadioButtons | DatePicker | TimePicker
TypedInput = PlainTextInput | NumberInput | UrlInput | EmailInput


class SlackFile(Strict):
    """A file that is in Slack already, by its id or its address there."""

    id: Id | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def is_one_file(self) -> Self:
        """By one of the two."""
        if (self.id is None) == (self.url is None):
            raise problem("must define either `id` or `url`")
        return self


class Pictured(Strict):
    """What has a picture: from the web, or out of Slack's own files."""

    image_url: Url | None = None
    slack_file: SlackFile | None = None

    @model_validator(mode="after")
    def has_one_source(self) -> Self:
        """From one place."""
        if (self.image_url is None) == (self.slack_file is None):
            raise problem("must define either `image_url` or `slack_file`")
        return self


class ImageElement(Pictured):
    """A small picture beside text."""

    type: Literal["image"]
    alt_text: str = Field(min_length=1, max_length=2000)


InSection = Annotated[
    Button | SingleSelect | MultiSelect | Picker | Overflow | ImageElement, Field(discriminator="type")
]
InActions = Annotated[Button | SingleSelect | Picker | DateTimePicker | Overflow, Field(discriminator="type")]
InContext = Annotated[PlainText | Mrkdwn | ImageElement, Field(discriminator="type"), within(3000)]
InInput = Annotated[
    SingleSelect | MultiSelect | Picker | DateTimePicker | TypedInput | FileInput, Field(discriminator="type")
]


class Block(Strict):
    """What every block has."""

    block_id: Id | None = None


class Section(Block):
    """Text, fields, or both, with at most one element beside."""

    type: Literal["section"]
    text: Text3000 | None = None
    fields: list[Text2000] | None = Field(default=None, min_length=1, max_length=10)
    accessory: InSection | None = None
    expand: bool | None = None

    @model_validator(mode="after")
    def says_something(self) -> Self:
        """A section has text or fields."""
        if self.text is None and self.fields is None:
            raise problem("must define either `text` or `fields`")
        return self


class Header(Block):
    """A large line."""

    type: Literal["header"]
    text: Plain150


class Divider(Block):
    """A thin line."""

    type: Literal["divider"]


class Context(Block):
    """Small text and pictures."""

    type: Literal["context"]
    elements: list[InContext] = Field(min_length=1, max_length=10)


class Actions(Block):
    """A row of elements."""

    type: Literal["actions"]
    elements: list[InActions] = Field(min_length=1, max_length=25)


class Input(Block):
    """A labelled element whose value is sent when the view is submitted."""

    type: Literal["input"]
    label: Plain2000
    element: InInput
    hint: Plain2000 | None = None
    optional: bool | None = None
    dispatch_action: bool | None = None


class Image(Pictured, Block):
    """A large picture."""

    type: Literal["image"]
    alt_text: str = Field(min_length=1, max_length=2000)
    title: Plain2000 | None = None


class RichText(Block):
    """Formatted text as Slack's own composer makes it; its inside is accepted as it is."""

    type: Literal["rich_text"]
    elements: list[dict[str, Any]]


AnyBlock = Annotated[
    Section | Header | Divider | Context | Actions | Input | Image | RichText, Field(discriminator="type")
]
