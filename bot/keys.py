"""The command `keys`: make a key, and bring everything sealed under the newest one."""

import argparse
import sys

from bot import audit
from bot.clock import system_clock
from bot.opening import Unready, database_beside, journal_of
from bot.people.erased import pepper_of
from bot.settings import Settings
from models.engine import Database
from models.reseal import Resealed, reseal
from models.seal import new_key

MOST_PASSES = 3


def add_actions(parser: argparse.ArgumentParser) -> None:
    """Give the parser its actions; each leaves its command in `act`."""
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    for name, act in (("new", new), ("rotate", rotate)):
        action = actions.add_parser(name, help=act.__doc__)
        action.description = act.__doc__
        action.set_defaults(act=act)


def new(_settings: Settings, _arguments: argparse.Namespace) -> int:
    """Make a key for what people write."""
    _say(new_key())
    return 0


def rotate(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Seal everything anew with the newest key, so that older ones can be dropped. Safe to stop and to run again."""
    with database_beside(settings, writes=True) as database:
        done = _until_nothing_is_left(database)
        _keep_journal_readable(settings, database)
        with database.everywhere() as session:
            audit.record_everywhere(session, "keys-rotated", system_clock(), count=done.resealed)
    _say(f"Looked at {done.looked_at} rows; sealed {done.resealed} texts anew with the newest key.")
    if done.unreadable:
        for column, count in done.unreadable.items():
            _say(f"  {count} in {column} cannot be opened with any key in PARTNER_KEYS; they stay as they are.")
        _say("Add the key that they were written with to PARTNER_KEYS, after the newest, and run this once more.")
        return 1
    if len(settings.partner_keys) > 1:
        _say("Everything is under the first key of PARTNER_KEYS. Take the others out, and start Partner again.")
    _say("Keep older keys somewhere safe for as long as you keep backups from before now: those need them.")
    return 0


def _until_nothing_is_left(database: Database) -> Resealed:
    """Once more after each pass that found something: who still has the old list of keys may have written."""
    done = reseal(database, _progress)
    for _ in range(MOST_PASSES - 1):
        if not (again := reseal(database, _progress)).resealed:
            return done
        done.resealed += again.resealed
    if reseal(database, _progress).resealed:
        raise Unready(
            "Something still writes with an older key. Start every Partner again with the new PARTNER_KEYS, then run\n"
            "this once more."
        )
    return done


def _keep_journal_readable(settings: Settings, database: Database) -> None:
    journal = journal_of(settings)
    with database.look() as session:
        pepper = pepper_of(session)
    if journal is not None and pepper is not None and journal.path.exists():
        journal.keep_pepper(database.vault, journal.pepper(database.vault, pepper) or pepper)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty() and total:
        print(f"\r{done} of {total}", end="" if done < total else "\n", file=sys.stderr)  # noqa: T201 - a terminal looks


def _say(line: str) -> None:
    print(line)  # noqa: T201 - the command's answer
