"""The elements that a person types into: they stand in input blocks only."""

from typing import Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.blockkit.base import Plain150, Strict, problem
from bot.sandbox.blockkit.elements import Element


class DispatchConfig(Strict):
    """When typing sends a block action."""

    trigger_actions_on: list[Literal["on_enter_pressed", "on_character_entered"]] = Field(min_length=1)


class Typed(Element):
    """What every typed element has."""

    placeholder: Plain150 | None = None
    focus_on_load: bool | None = None
    dispatch_action_config: DispatchConfig | None = None


class PlainTextInput(Typed):
    """A line or a paragraph."""

    type: Literal["plain_text_input"]
    initial_value: str | None = Field(default=None, max_length=3000)
    multiline: bool | None = None
    min_length: int | None = Field(default=None, ge=0, le=3000)
    max_length: int | None = Field(default=None, ge=1, le=3000)

    @model_validator(mode="after")
    def has_sound_lengths(self) -> Self:
        """The least length is no greater than the greatest, and what stands there first fits."""
        most = self.max_length or 3000
        if (self.min_length or 0) > most:
            raise problem("must be less than or equal to `max_length`", "/min_length")
        if len(self.initial_value or "") > most:
            raise problem(f"must be less than {most + 1} characters", "/initial_value")
        return self


class FileInput(Element):
    """Files to choose, up to ten. The kinds are a convenience of Slack's: the app looks for itself."""

    type: Literal["file_input"]
    filetypes: list[str] | None = Field(default=None, min_length=1)
    max_files: int | None = Field(default=None, ge=1, le=10)


class NumberInput(Typed):
    """A number; Slack writes numbers as strings here."""

    type: Literal["number_input"]
    is_decimal_allowed: bool
    initial_value: str | None = None
    min_value: str | None = None
    max_value: str | None = None


class UrlInput(Typed):
    """A web address."""

    type: Literal["url_text_input"]
    initial_value: str | None = None


class EmailInput(Typed):
    """An e-mail address."""

    type: Literal["email_text_input"]
    initial_value: str | None = None
