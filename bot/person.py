"""The command `person`: what the law lets people ask an operator for, where they cannot do it in Slack themselves."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from bot import audit
from bot.clock import system_clock
from bot.opening import Unready, database_beside, journal_of
from bot.people.erased import new_pseudonym
from bot.people.facts import bare
from bot.personal import everything
from bot.personal.erasing import Erasing
from bot.personal.export import as_csv, as_text
from bot.settings import Settings
from models.engine import Database, TeamSession
from models.people import Person, Workspace


def add_actions(parser: argparse.ArgumentParser) -> None:
    """Give the parser its actions; each leaves its command in `act`."""
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    for name, act in (("export", export), ("erase", erase)):
        action = actions.add_parser(name, help=act.__doc__)
        action.description = act.__doc__
        action.add_argument("user", metavar="USER", help="a Slack user id such as U012AB3CD, or a handle")
        action.add_argument("--team", help="the workspace's id; not needed where there is one")
        action.set_defaults(act=act)
        if act is export:
            action.add_argument("--out", type=Path, help="the file to write; .csv for a table, else JSON")
        else:
            action.add_argument("--yes", action="store_true", help="do not ask")


def export(settings: Settings, arguments: argparse.Namespace) -> int:
    """Write out everything that is stored about a person."""
    with database_beside(settings, writes=True) as database, _who(database, arguments) as (team_id, user_id):
        now = system_clock()
        with database.team(team_id) as session:
            data = everything.export(session, user_id, now)
            # Under a new pseudonym each time: the audit says that somebody was looked at, never who.
            audit.record(session, audit.OPERATOR, "person-exported", now, subject=new_pseudonym())
    table = arguments.out is not None and arguments.out.suffix.lower() == ".csv"
    text = as_csv(data) if table else as_text(data)
    if arguments.out is None:
        _say(text)
    else:
        _write(arguments.out, text)
        _say(
            f"Everything stored about {user_id} is in {arguments.out}. Only you can read the file; hand it over safely."
        )
    return 0


def erase(settings: Settings, arguments: argparse.Namespace) -> int:
    """Delete a person. Dates and counts stay, without a name."""
    journal = journal_of(settings)
    with database_beside(settings, writes=True) as database, _who(database, arguments) as (team_id, user_id):
        if not arguments.yes and not _agreed(user_id):
            _say("Nothing was changed.")
            return 1
        now = system_clock()

        def note(session: TeamSession, pseudonym: str) -> None:
            audit.record(session, audit.OPERATOR, "person-erased", now, subject=pseudonym)

        Erasing(database, journal).person(team_id, user_id, now, also=note)
    _say(
        f"{user_id} is erased. What Partner wrote in Slack is updated where Slack lets it be; it deletes nothing there."
    )
    if journal is None:
        _say("PARTNER_ERASURES is not set: a backup that you restore would bring them back. See docs/privacy.md.")
    return 0


def _agreed(user_id: str) -> bool:
    return input(f"Erase {user_id}? This cannot be undone. Type their id to go on: ").strip() == user_id


@contextmanager
def _who(database: Database, arguments: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """The workspace and the person that are meant. Raises Unready with what to write instead."""
    with database.look() as session:
        teams = [team for team in session.scalars(select(Workspace.team_id)) if arguments.team in {None, team}]
    if not teams:
        raise Unready(
            f"Partner knows no workspace {arguments.team}." if arguments.team else "Partner knows no workspace."
        )
    if len(teams) > 1:
        raise Unready(f"Say which workspace, with --team: {', '.join(sorted(teams))}.")
    with database.read(teams[0]) as session:
        people = list(session.scalars(select(Person)))
    named = bare(arguments.user)
    found = [person.id for person in people if named in {bare(person.id), bare(person.handle)}]
    if len(found) != 1:
        count = "Nobody" if not found else f"{len(found)} people"
        raise Unready(f"{count} in {teams[0]} can be found as “{arguments.user}”. Write the Slack user id.")
    yield teams[0], found[0]


def _write(path: Path, text: str) -> None:
    # Never over another file, and readable for whoever runs this alone.
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Unready(f"There is a file {path} already. Name another one with --out.") from error
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def _say(line: str) -> None:
    print(line)  # noqa: T201 - the command's answer
