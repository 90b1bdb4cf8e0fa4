"""The Slack app's manifest: what Partner asks of a workspace, held to Slack's own schema."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Url = Annotated[str, Field(pattern=r"^https?://", max_length=3000)]
Scope = Annotated[str, Field(pattern=r"^[a-z]+(\.[a-z]+)*(:[a-z]+(\.[a-z]+)*)?$", max_length=50)]
EventName = Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z_]+)?$", max_length=50)]


class ManifestProblem(Exception):
    """The manifest cannot be used; the message has one line for each thing that is wrong."""


class _Part(BaseModel):
    # Strict, as Slack is: an unknown key, or "true" where a boolean belongs, is refused there too.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Metadata(_Part):
    """Which version of Slack's schema the file is written in."""

    major_version: Literal[1, 2] = 1
    minor_version: Annotated[int, Field(ge=0)] = 0


class DisplayInformation(_Part):
    """How the app presents itself before anyone installs it."""

    name: Annotated[str, Field(min_length=1, max_length=35)]
    description: Annotated[str, Field(min_length=1, max_length=140)]
    long_description: Annotated[str, Field(min_length=175, max_length=4000)] | None = None
    background_color: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$")] | None = None


class AppHome(_Part):
    """The app's own tabs."""

    home_tab_enabled: bool = False
    messages_tab_enabled: bool = False
    messages_tab_read_only_enabled: bool = False


class BotUser(_Part):
    """The user as which the app speaks."""

    display_name: Annotated[str, Field(min_length=1, max_length=80)]
    always_online: bool = False


class SlashCommand(_Part):
    """A command people type."""

    command: Annotated[str, Field(pattern=r"^/[a-z0-9_-]+$", min_length=2, max_length=32)]
    description: Annotated[str, Field(min_length=1, max_length=2000)]
    usage_hint: Annotated[str, Field(min_length=1, max_length=1000)] | None = None
    should_escape: bool = False
    url: Url | None = None


class Shortcut(_Part):
    """An entry of the lightning menu, or of a message's own menu."""

    name: Annotated[str, Field(min_length=1, max_length=24)]
    type: Literal["message", "global"]
    callback_id: Annotated[str, Field(min_length=1, max_length=255)]
    description: Annotated[str, Field(min_length=1, max_length=150)]


class Features(_Part):
    """What people see of the app."""

    app_home: AppHome
    bot_user: BotUser
    slash_commands: Annotated[list[SlashCommand], Field(min_length=1, max_length=50)]
    shortcuts: Annotated[list[Shortcut], Field(min_length=1, max_length=10)] | None = None


class Scopes(_Part):
    """What the app may do. `bot` lists everything; `bot_optional` is the part that an installer may decline."""

    bot: Annotated[list[Scope], Field(min_length=1, max_length=255)]
    bot_optional: Annotated[list[Scope], Field(max_length=255)] = []

    @model_validator(mode="after")
    def _each_once_and_optional_among_all(self) -> Self:
        for scopes in (self.bot, self.bot_optional):
            _refuse_repeats("scope", scopes)
        if missing := sorted({*self.bot_optional} - {*self.bot}):
            raise ValueError(f"an optional scope must be listed under bot as well: {', '.join(missing)}")
        return self


class OAuthConfig(_Part):
    """How the app is installed."""

    scopes: Scopes
    redirect_urls: Annotated[list[str], Field(max_length=1000)] = []


class EventSubscriptions(_Part):
    """What Slack tells the app of its own accord."""

    bot_events: Annotated[list[EventName], Field(max_length=100)]
    request_url: Url | None = None

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _refuse_repeats("event", self.bot_events)
        return self


class Interactivity(_Part):
    """Buttons, menus and forms."""

    is_enabled: bool
    request_url: Url | None = None
    message_menu_options_url: Url | None = None


class AppSettings(_Part):
    """How Slack reaches the app."""

    event_subscriptions: EventSubscriptions
    interactivity: Interactivity
    socket_mode_enabled: bool = False
    org_deploy_enabled: bool = False
    token_rotation_enabled: bool = False


class Manifest(_Part):
    """A whole manifest, in Slack's words."""

    metadata: Annotated[Metadata, Field(alias="_metadata")] = Metadata()
    display_information: DisplayInformation
    features: Features
    oauth_config: OAuthConfig
    settings: AppSettings

    @property
    def required_scopes(self) -> frozenset[str]:
        """Without these Partner cannot do its work."""
        return frozenset(self.oauth_config.scopes.bot) - self.optional_scopes

    @property
    def optional_scopes(self) -> frozenset[str]:
        """Each of these switches something on."""
        return frozenset(self.oauth_config.scopes.bot_optional)

    @property
    def commands(self) -> frozenset[str]:
        """The slash commands, with their slash."""
        return frozenset(command.command for command in self.features.slash_commands)

    @property
    def shortcuts(self) -> frozenset[str]:
        """The callback ids of the shortcuts."""
        return frozenset(shortcut.callback_id for shortcut in self.features.shortcuts or ())

    @property
    def events(self) -> frozenset[str]:
        """The events subscribed to."""
        return frozenset(self.settings.event_subscriptions.bot_events)

    @model_validator(mode="after")
    def _commands_have_their_scope(self) -> Self:
        if "commands" not in self.required_scopes:
            raise ValueError("slash commands need the scope `commands`")
        return self

    @model_validator(mode="after")
    def _slack_can_reach_the_app(self) -> Self:
        if not self.settings.socket_mode_enabled and (missing := self._missing_addresses()):
            raise ValueError(f"without Socket Mode Slack needs an address: {', '.join(missing)}")
        return self

    def _missing_addresses(self) -> list[str]:
        addresses = {
            "settings.event_subscriptions.request_url": self.settings.event_subscriptions.request_url,
            "settings.interactivity.request_url": self.settings.interactivity.request_url,
        } | {f"the url of {command.command}": command.url for command in self.features.slash_commands}
        return [name for name, address in addresses.items() if address is None]


def load(path: Path) -> Manifest:
    """Read and check a manifest.

    Raises:
        ManifestProblem: the file is missing, is not YAML, or is not a manifest that Slack would take.
    """
    try:
        return Manifest.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ManifestProblem(f"{path.name} cannot be read: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise ManifestProblem(f"{path.name} is not YAML: {error}") from error
    except ValidationError as error:
        raise ManifestProblem("\n".join(_lines(error))) from error


def _lines(error: ValidationError) -> Iterator[str]:
    for problem in error.errors():
        place = ".".join(str(part) for part in problem["loc"]) or "manifest"
        yield f"{place}: {problem['msg']}"


def _refuse_repeats(kind: str, names: list[str]) -> None:
    if repeated := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{kind} listed twice: {', '.join(repeated)}")
