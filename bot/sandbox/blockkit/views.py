"""The two kinds of view and the message, as containers of blocks."""

from typing import Annotated, Literal

from pydantic import Field

from bot.sandbox.blockkit.base import Plain24, Strict
from bot.sandbox.blockkit.blocks import AnyBlock


class View(Strict):
    """What modals and Home tabs have in common."""

    private_metadata: str | None = Field(default=None, max_length=3000)
    callback_id: str | None = Field(default=None, max_length=255)
    external_id: str | None = Field(default=None, max_length=255)


class Modal(View):
    """A dialogue."""

    type: Literal["modal"]
    title: Plain24
    blocks: list[AnyBlock] = Field(min_length=1, max_length=100)
    submit: Plain24 | None = None
    close: Plain24 | None = None
    clear_on_close: bool | None = None
    notify_on_close: bool | None = None
    submit_disabled: bool | None = None


class Home(View):
    """The app's own page for one person."""

    type: Literal["home"]
    blocks: list[AnyBlock] = Field(max_length=100)


AnyView = Annotated[Modal | Home, Field(discriminator="type")]
MessageBlocks = Annotated[list[AnyBlock], Field(max_length=50)]
ViewBlocks = Annotated[list[AnyBlock], Field(max_length=100)]
