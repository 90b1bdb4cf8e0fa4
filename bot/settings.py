"""Settings, read once from the environment."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """What an operator sets. Every name is an environment variable, or a line of `.env`.

    Raises:
        pydantic.ValidationError: a value is not usable; the message names the variable.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"

    database_url: str = "sqlite:///partner.sqlite3"
    partner_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    """Fernet keys, the newest first, separated by commas; older ones still open what they sealed."""
    partner_erasures: Path | None = None
    """The journal of erasures, a file outside the database; see `erasures_path`."""
    partner_retention_days: Annotated[int, Field(ge=1, le=3650)] = 180
    """How long free text is kept after its occasion ended."""

    host: str = "127.0.0.1"
    port: Annotated[int | None, Field(ge=0, le=65535)] = None
    health_port: Annotated[int | None, Field(ge=0, le=65535)] = None
    """Where /livez, /readyz and /metrics are; without it they are on `port`, where there is one."""
    tick_seconds: Annotated[float, Field(gt=0, le=300)] = 15.0
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = "INFO"

    profile_department: Annotated[tuple[str, ...], NoDecode] = ("Department", "Avdelning")
    """Labels of the Slack profile fields that hold a department; the first one found is used."""
    profile_site: Annotated[tuple[str, ...], NoDecode] = ("Site", "Location", "Office", "Ort", "Kontor")
    profile_manager: Annotated[tuple[str, ...], NoDecode] = ("Manager", "Chef")
    profile_level: Annotated[tuple[str, ...], NoDecode] = ("Level", "Nivå")

    @field_validator(
        "partner_keys", "profile_department", "profile_site", "profile_manager", "profile_level", mode="before"
    )
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @cached_property
    def profile_labels(self) -> dict[str, tuple[str, ...]]:
        """Which profile field labels feed which fact."""
        return {
            "department": self.profile_department,
            "site": self.profile_site,
            "manager": self.profile_manager,
            "level": self.profile_level,
        }

    @property
    def erasures_path(self) -> Path | None:
        """Where the journal of erasures is: beside an SQLite file, unless set; None where nobody said."""
        if self.partner_erasures is not None:
            return self.partner_erasures
        beside = self.sqlite_path
        return None if beside is None else beside.with_name(f"{beside.name}.erasures")

    @property
    def sqlite_path(self) -> Path | None:
        """The database file, None where the database is not SQLite."""
        scheme, _, path = self.database_url.partition(":///")
        return Path(path.partition("?")[0]) if scheme in {"sqlite", "sqlite+pysqlite"} and path else None
