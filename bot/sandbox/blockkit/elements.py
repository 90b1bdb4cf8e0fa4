"""The elements of Block Kit that a person presses or chooses in: buttons and select menus."""

from typing import Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.blockkit.base import (
    Confirm,
    Id,
    Option,
    OptionGroup,
    Plain75,
    Plain150,
    Strict,
    Url,
    problem,
)


class Element(Strict):
    """What every element has."""

    action_id: Id | None = None


class Focusable(Element):
    """An element that may ask first and may have the focus when its view opens."""

    confirm: Confirm | None = None
    focus_on_load: bool | None = None


class Button(Element):
    """A button."""

    type: Literal["button"]
    text: Plain75
    url: Url | None = None
    value: str | None = Field(default=None, max_length=2000)
    style: Literal["primary", "danger"] | None = None
    confirm: Confirm | None = None
    accessibility_label: str | None = Field(default=None, max_length=75)


class Select(Focusable):
    """What every select menu has."""

    placeholder: Plain150 | None = None


class Multi(Select):
    """A menu in which several can be chosen."""

    max_selected_items: int | None = Field(default=None, ge=1)


class Listed(Select):
    """A menu that carries its own options, grouped or not."""

    options: list[Option] | None = Field(default=None, min_length=1, max_length=100)
    option_groups: list[OptionGroup] | None = Field(default=None, min_length=1, max_length=100)

    @model_validator(mode="after")
    def has_one_list(self) -> Self:
        """Options or groups, not both and not neither."""
        if (self.options is None) == (self.option_groups is None):
            raise problem("must define either `options` or `option_groups`")
        return self

    def offers(self, chosen: Option) -> bool:
        """Whether the menu has exactly this option."""
        groups = self.option_groups or []
        return chosen in [*(self.options or []), *(option for group in groups for option in group.options)]


class StaticSelect(Listed):
    """A menu of given options."""

    type: Literal["static_select"]
    initial_option: Option | None = None

    @model_validator(mode="after")
    def starts_with_its_own(self) -> Self:
        """The initial option is one of the options."""
        if self.initial_option and not self.offers(self.initial_option):
            raise problem("must match an option in `options` or `option_groups`", "/initial_option")
        return self


class MultiStaticSelect(Listed, Multi):
    """A menu of given options in which several can be chosen."""

    type: Literal["multi_static_select"]
    initial_options: list[Option] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def starts_with_its_own(self) -> Self:
        """The initial options are among the options."""
        if not all(self.offers(each) for each in self.initial_options or []):
            raise problem("must match an option in `options` or `option_groups`", "/initial_options")
        return self


class ExternalSelect(Select):
    """A menu that asks the app for its options."""

    type: Literal["external_select"]
    initial_option: Option | None = None
    min_query_length: int | None = Field(default=None, ge=0)


class MultiExternalSelect(Multi):
    """A menu that asks the app for its options and takes several."""

    type: Literal["multi_external_select"]
    initial_options: list[Option] | None = Field(default=None, min_length=1)
    min_query_length: int | None = Field(default=None, ge=0)


class UsersSelect(Select):
    """A menu of people."""

    type: Literal["users_select"]
    initial_user: str | None = None


class MultiUsersSelect(Multi):
    """A menu of people that takes several."""

    type: Literal["multi_users_select"]
    initial_users: list[str] | None = None


class Filter(Strict):
    """Which conversations a menu offers."""

    include: list[Literal["im", "mpim", "private", "public"]] | None = Field(default=None, min_length=1)
    exclude_external_shared_channels: bool | None = None
    exclude_bot_users: bool | None = None


class ConversationsSelect(Select):
    """A menu of conversations."""

    type: Literal["conversations_select"]
    initial_conversation: str | None = None
    default_to_current_conversation: bool | None = None
    response_url_enabled: bool | None = None
    filter: Filter | None = None


class MultiConversationsSelect(Multi):
    """A menu of conversations that takes several."""

    type: Literal["multi_conversations_select"]
    initial_conversations: list[str] | None = None
    default_to_current_conversation: bool | None = None
    filter: Filter | None = None


class ChannelsSelect(Select):
    """A menu of public channels."""

    type: Literal["channels_select"]
    initial_channel: str | None = None
    response_url_enabled: bool | None = None


class MultiChannelsSelect(Multi):
    """A menu of public channels that takes several."""

    type: Literal["multi_channels_select"]
    initial_channels: list[str] | None = None
