"""What the command `sandbox` keeps in its folder, how it is called, and what it says."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bot.settings import Settings
from models.seal import new_key

FOLDER = Path(".sandbox")
DATABASE = "partner.sqlite3"
STATE = "slack.json"
GREETING = """
Partner is running in a local Slack:  {url}

Three things to try:
  1. You are Erik, in #coffee. Type  /partner setup , choose “Members of this channel” and press Start.
  2. Press  +1 week  above: a new conversation introduces you to a colleague. Tap  Suits me  on a time.
  3. Become that colleague, at the top left, and tap the same time. Then turn the clock on.

Then try  /partner forward ,  /partner learn  and  /partner win .

Ctrl-C stops everything.
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give the parser its arguments."""
    parser.add_argument("--port", type=_port, default=8765, help="where to serve; 0 picks a free port and prints it")
    parser.add_argument("--headless", action="store_true", help="print the address alone, for scripts")
    parser.add_argument("--keep", action="store_true", help="go on where the last sandbox stopped, and keep its state")
    parser.add_argument(
        "--start", type=_moment, help="what its clock shows at first, as 2026-03-02T08:00Z; else this Tuesday"
    )
    parser.add_argument("--frozen", action="store_true", help="let time pass only when the clock is turned")
    parser.add_argument("--transport", choices=("socket", "http"), default="socket", help="how the bot is reached")
    parser.add_argument("--database", help="a database URL; without it an SQLite file in the folder")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where its files are")


def settings_for(arguments: argparse.Namespace, settings: Settings) -> Settings:
    """The settings with a database and a key of the folder's own, where none are given."""
    return settings.model_copy(
        update={
            "database_url": arguments.database or f"sqlite:///{arguments.folder / DATABASE}",
            "partner_keys": settings.partner_keys or (_own_key(arguments.folder),),
            "port": 0 if arguments.transport == "http" else None,
            "tick_seconds": 1.0,
        }
    )


def forget(folder: Path) -> None:
    """Remove what the last sandbox left, but for the key."""
    database = folder / DATABASE
    beside = (Path(f"{database}{end}") for end in ("-wal", "-shm", ".erasures"))
    for old in (database, *beside, folder / STATE):
        old.unlink(missing_ok=True)


def _own_key(folder: Path) -> SecretStr:
    path = folder / "key"
    if not path.exists():
        path.write_text(new_key(), encoding="ascii")
        path.chmod(0o600)
    return SecretStr(path.read_text(encoding="ascii"))


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"write a moment as 2026-03-02T08:00Z, not {text}") from error
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"a port is a number up to 65535, not {text}")
