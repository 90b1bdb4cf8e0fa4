"""The commands that need no bot put together: the database, the doctor, the list of people, the languages."""

import argparse
from pathlib import Path

from sqlalchemy import select

from bot import audit, manifest
from bot.clock import system_clock
from bot.doctor import diagnose
from bot.opening import Unready, only_process, open_database
from bot.people.csv_import import import_people
from bot.settings import Settings
from bot.terminal import Commands, acts, say
from bot.texts import LANGUAGES, own_name
from bot.texts.check import check
from migrations import run as migrations
from models.engine import Database
from models.people import Workspace


def add_commands(commands: Commands, manifest_file: Path) -> None:
    """Give the command line these commands. `manifest_file` is what the doctor compares Slack with."""
    acts(commands.add_parser("migrate", help=migrate.__doc__), migrate)
    acts(commands.add_parser("doctor", help=doctor.__doc__), doctor).set_defaults(manifest=manifest_file)
    people = commands.add_parser("people", help="The list of people.").add_subparsers(required=True, metavar="ACTION")
    reading = acts(people.add_parser("import", help=import_list.__doc__), import_list)
    reading.add_argument("file", type=Path, help="CSV: id,department,site,manager,level")
    texts = acts(commands.add_parser("texts", help=check_texts.__doc__), check_texts)
    texts.add_argument("language", nargs="?", help="one language, such as sv; without it all of them")


def migrate(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Bring the database to head."""
    with only_process(settings):
        database = open_database(settings)
    say([f"The database is at {migrations.current(database.engine)}."])
    database.close()
    return 0


def doctor(settings: Settings, arguments: argparse.Namespace) -> int:
    """Check everything that has to be right."""
    findings = diagnose(settings, manifest.load(arguments.manifest))
    say(finding.line for finding in findings)
    return int(any(finding.is_wrong for finding in findings))


def import_list(settings: Settings, arguments: argparse.Namespace) -> int:
    """Read departments, sites, managers and levels from a list."""
    with only_process(settings):
        database = open_database(settings)
        with database.team(_only_team(database)) as session:
            done = import_people(session, arguments.file, system_clock())
            audit.record(session, audit.OPERATOR, "people-imported", system_clock(), count=done.people)
        database.close()
    say(done.problems)
    say([f"{done.people} people, {done.changes} facts changed, {len(done.problems)} lines left out."])
    return int(bool(done.problems))


def check_texts(_settings: Settings, arguments: argparse.Namespace) -> int:
    """Say what each language lacks, has too much of, or says with other placeholders than English."""
    if arguments.language not in (None, *LANGUAGES):
        raise Unready(f"There is no bot/texts/{arguments.language}.ftl. docs/translating.md says how to begin one.")
    languages = LANGUAGES if arguments.language is None else (arguments.language,)
    findings = [finding for language in languages for finding in check(language)]
    say(str(finding) for finding in findings)
    if not findings:
        say([f"Complete: {', '.join(own_name(language) for language in languages)}."])
    return int(not all(finding.harmless for finding in findings))


def _only_team(database: Database) -> str:
    with database.everywhere() as session:
        teams = list(session.scalars(select(Workspace.team_id)))
    if len(teams) != 1:
        raise Unready("Start Partner once with `make run`, so that it knows the workspace; then import the list.")
    return teams[0]
