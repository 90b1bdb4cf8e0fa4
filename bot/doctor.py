"""What has to be right before Partner can run, each finding with its remedy."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.manifest import Manifest
from bot.opening import SAFE_SQLITE
from bot.personal.journal import Journal
from bot.runtime import Installation
from bot.settings import Settings
from bot.slack.client import web_client
from migrations import run as migrations
from models.engine import Database, UnusableUrl
from models.reseal import fits
from models.seal import Vault


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; a remedy is there when something is to be done."""

    what: str
    remedy: str | None = None
    is_wrong: bool = False

    @property
    def line(self) -> str:
        """As the command prints it."""
        mark = "✗" if self.is_wrong else "!" if self.remedy else "✓"
        return f"{mark} {self.what}" + (f"\n    {self.remedy}" if self.remedy else "")


def diagnose(settings: Settings, manifest: Manifest) -> list[Finding]:
    """Look at everything; what is wrong in one place does not hide what is wrong in another."""
    return [*_settings(settings), *_keys(settings), *_database(settings), *_slack(settings, manifest)]


def _settings(settings: Settings) -> Iterator[Finding]:
    if settings.slack_signing_secret is not None and settings.port is not None:
        yield Finding(f"Slack reaches Partner over HTTP, port {settings.port}.")
    elif settings.slack_app_token is not None:
        yield _looks_like("SLACK_APP_TOKEN", settings.slack_app_token.get_secret_value(), "xapp-")
    else:
        remedy = "Set SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET and PORT (HTTP): docs/running.md."
        yield Finding("Slack cannot reach Partner.", remedy, is_wrong=True)


def _looks_like(name: str, value: str, prefix: str) -> Finding:
    if value.startswith(prefix):
        return Finding(f"{name} is set.")
    return Finding(f"{name} does not look like one.", f"It begins with {prefix}; copy it again.", is_wrong=True)


def _keys(settings: Settings) -> Iterator[Finding]:
    remedy = "Make one with `python app.py keys new` and set PARTNER_KEYS."
    if not settings.partner_keys:
        yield Finding("There is no key for what people write.", remedy, is_wrong=True)
        return
    try:
        Vault([key.get_secret_value() for key in settings.partner_keys])
    except ValueError:
        yield Finding("PARTNER_KEYS holds something that is no key.", remedy, is_wrong=True)
        return
    yield Finding(f"What people write is encrypted; keys: {len(settings.partner_keys)}.")
    yield from _erasures(settings)


def _erasures(settings: Settings) -> Iterator[Finding]:
    path = settings.erasures_path
    if path is None:
        remedy = "Set PARTNER_ERASURES to a file: without it a restored backup brings erased people back."
        yield Finding("There is no journal of erasures.", remedy)
        return
    try:
        Journal(path).check_writable()
    except OSError as error:
        remedy = "Set PARTNER_ERASURES to a file that Partner may write."
        yield Finding(f"The journal of erasures, {path}, cannot be written: {error.strerror}.", remedy, is_wrong=True)
        return
    yield Finding(f"Who is erased stays erased after a restore: {path}. Keep it apart from the backups.")


def _database(settings: Settings) -> Iterator[Finding]:
    try:
        database = Database(settings.database_url, _vault(settings))
    except UnusableUrl as error:
        yield Finding("DATABASE_URL cannot be used.", str(error), is_wrong=True)
        return
    if database.is_sqlite:
        yield _sqlite_version(sqlite3.sqlite_version_info)
    if settings.sqlite_path is not None and not settings.sqlite_path.exists():
        # Looking into it would make it.
        yield Finding(f"There is no {settings.sqlite_path} yet.", "Run `python app.py migrate`.", is_wrong=True)
        return
    try:
        yield from _schema(database)
        yield from _keys_fit(settings, database)
    except SQLAlchemyError as error:
        remedy = "Check DATABASE_URL, and that the server runs and lets this user in."
        yield Finding(f"The database does not answer: {type(error).__name__}.", remedy, is_wrong=True)
    finally:
        database.close()


def _keys_fit(settings: Settings, database: Database) -> Iterator[Finding]:
    if settings.partner_keys and not fits(database.engine, database.vault):
        remedy = "Set PARTNER_KEYS to the keys it was written with, the newest first; Partner starts with no others."
        yield Finding("PARTNER_KEYS does not open what is in the database.", remedy, is_wrong=True)


def _vault(settings: Settings) -> Vault:
    # A schema can be looked at without the key; that it is missing or no key was said already.
    try:
        return Vault([key.get_secret_value() for key in settings.partner_keys])
    except ValueError:
        return Vault(["A" * 43 + "="])


def _sqlite_version(version: tuple[int, ...]) -> Finding:
    shown = ".".join(map(str, version))
    if version >= SAFE_SQLITE:
        return Finding(f"SQLite {shown}.")
    remedy = "Older than 3.51.3: run one process only, as Partner does, and back the file up; or use PostgreSQL."
    return Finding(f"SQLite {shown}.", remedy)


def _schema(database: Database) -> Iterator[Finding]:
    with database.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    current, head = migrations.current(database.engine), migrations.head()
    if current == head:
        yield Finding(f"The database is at {head}, the newest revision.")
    elif current is not None and not migrations.is_known(current):
        remedy = "A newer Partner has used it: run that one, or restore a backup from before."
        yield Finding(f"The database is at {current}, which this Partner does not know.", remedy, is_wrong=True)
    else:
        remedy = "Run `python app.py migrate`."
        yield Finding(f"The database is at {current or 'no revision'}; the newest is {head}.", remedy, is_wrong=True)


def _slack(settings: Settings, manifest: Manifest) -> Iterator[Finding]:
    if settings.slack_bot_token is None:
        remedy = "Install the app and copy the Bot User OAuth Token (xoxb-…): docs/running.md."
        yield Finding("SLACK_BOT_TOKEN is not set.", remedy, is_wrong=True)
        return
    token = settings.slack_bot_token.get_secret_value()
    try:
        found = Installation.from_slack(web_client(token, settings.slack_api_url))
    except SlackApiError as error:
        remedy = "Copy the token again, or install the app again."
        yield Finding(f"Slack does not accept the bot token: {error.response.get('error')}.", remedy, is_wrong=True)
    except (SlackClientError, OSError) as error:
        yield Finding(f"Slack does not answer: {type(error).__name__}.", "Check the network.", is_wrong=True)
    else:
        yield Finding(f"The bot token is for the workspace {found.team_name}.")
        yield from _scopes(found.scopes, manifest)


def _scopes(granted: frozenset[str], manifest: Manifest) -> Iterator[Finding]:
    missing = manifest.required_scopes - granted
    if missing:
        remedy = f"Add {', '.join(sorted(missing))} under “OAuth & Permissions” and install the app again."
        yield Finding("Scopes are missing.", remedy, is_wrong=True)
    for scope in sorted(manifest.optional_scopes - granted):
        yield Finding(f"The optional scope {scope} is not granted.", "manifest.yml says what it switches on.")
    extra = granted - manifest.required_scopes - manifest.optional_scopes
    if extra:
        yield Finding(f"More is granted than Partner asks for: {', '.join(sorted(extra))}.", "Take it away.")
    if not missing:
        yield Finding("All scopes that Partner needs are granted.")
