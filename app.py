"""Partner's command line, and the place where everything is put together. Nothing imports it but the tests."""

import argparse
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet
from pydantic import SecretStr, ValidationError
from slack_bolt import App
from slack_sdk.errors import SlackApiError
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette

from bot import logs, manifest
from bot.clock import Clock, system_clock
from bot.delivery.budgets import AT_ONCE, SLACK
from bot.delivery.desk import NotThere
from bot.doctor import diagnose
from bot.explain import sentences
from bot.opening import NO_KEYS, Unready, database_in_time, only_process, open_database
from bot.outbox import add_actions
from bot.people.csv_import import UnusableList, import_people
from bot.runtime import Installation, Runtime, Transport
from bot.settings import Settings
from bot.slack.app import authorize_once, build_app, close_app
from bot.slack.client import web_client
from bot.slack.http import HttpServer, HttpTransport
from bot.slack.socket import SocketTransport
from bot.texts import LANGUAGES, own_name
from bot.texts.check import check
from handlers import register_all
from handlers.errors import answer_errors
from handlers.office import Office
from migrations import run as migrations
from models.engine import Database, UnusableUrl
from models.people import Workspace

__all__ = ["MANIFEST", "Partner", "Unready", "assemble", "main", "open_database"]

if TYPE_CHECKING:
    from bot.sandbox.server import Sandbox

MANIFEST = Path(__file__).parent / "manifest.yml"
SANDBOX_FOLDER = Path(".sandbox")
SANDBOX_DATABASE = "partner.sqlite3"


@dataclass
class Partner:
    """The assembled bot: start it, and stop it when done."""

    app: App
    runtime: Runtime
    transport: Transport
    health: HttpServer | None = None
    """Where health and metrics are, unless they are on the transport's own server."""

    def start(self) -> None:
        """Listen, deliver and tick until `stop`."""
        if self.health is not None:
            self.health.start()
        self.runtime.start(self.transport)

    def stop(self) -> None:
        """Finish what is in flight and close everything."""
        self.runtime.stop()
        close_app(self.app)
        if self.health is not None:
            self.health.stop()


def assemble(settings: Settings, database: Database, clock: Clock) -> Partner:
    """Put the bot together for one workspace, over Socket Mode or, with a signing secret and a port, over HTTP.

    Raises:
        Unready: a token is missing.
        slack_sdk.errors.SlackApiError: Slack does not accept one.
    """
    if settings.slack_bot_token is None:
        raise Unready(WITHOUT_BOT)
    client = web_client(settings.slack_bot_token.get_secret_value(), settings.slack_api_url)
    installation = Installation.from_slack(client)
    runtime = Runtime(
        database,
        client,
        installation,
        clock,
        settings.profile_labels,
        tick_seconds=settings.tick_seconds,
        # A clock that is turned by hand leaves no time to keep a pace in; what the sandbox refuses is tried again.
        paces=SLACK if clock is system_clock else AT_ONCE,
    )
    office = Office(database, clock, runtime.wake)
    app = build_app(authorize_once(client), answer_errors(office), settings.slack_api_url)
    register_all(app, office)
    transport = _transport(settings, app, runtime)
    return Partner(app, runtime, transport, _health_server(settings, transport, runtime))


def _transport(settings: Settings, app: App, runtime: Runtime) -> Transport:
    acked = runtime.metrics.acked
    if settings.slack_signing_secret is not None and settings.port is not None:
        secret = settings.slack_signing_secret.get_secret_value()
        routes = runtime.health.routes() if settings.health_port is None else ()
        return HttpTransport(app, secret, settings.host, settings.port, routes=routes, acked=acked)
    if settings.slack_app_token is None:
        raise Unready(NO_TRANSPORT)
    return SocketTransport(app, settings.slack_app_token.get_secret_value(), acked=acked)


def _health_server(settings: Settings, transport: Transport, runtime: Runtime) -> HttpServer | None:
    port = settings.health_port
    if port is None and isinstance(transport, SocketTransport):
        port = settings.port
    if port is None:
        return None
    return HttpServer(Starlette(routes=runtime.health.routes()), settings.host, port)


WITHOUT_BOT = (
    "SLACK_BOT_TOKEN is not set. Create the app from manifest.yml at api.slack.com/apps, install it, and copy the\n"
    "Bot User OAuth Token (xoxb-…) from “OAuth & Permissions”. docs/running.md shows every step.\n"
    "To look around without Slack: make sandbox"
)
NO_TRANSPORT = (
    "Partner does not know how Slack reaches it. Either set SLACK_APP_TOKEN (xapp-…, from “Basic Information” →\n"
    "“App-Level Tokens”, scope connections:write) for Socket Mode, or SLACK_SIGNING_SECRET (“Basic Information” →\n"
    "“App Credentials”) and PORT for HTTP. docs/running.md shows both."
)


def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Join a real workspace."""
    _require_settings(settings)
    over = _the_end()
    logs.configure(settings.log_level)
    with only_process(settings):
        partner = assemble(settings, database_in_time(settings, over), system_clock)
        if arguments.start_held:
            partner.runtime.hold("started held")
        with _running(partner):
            over.wait()
    return 0


@contextmanager
def _running(partner: Partner) -> Iterator[Partner]:
    """Started, and stopped again whatever happens, a start that fails included."""
    try:
        partner.start()
        yield partner
    finally:
        partner.stop()


def _require_settings(settings: Settings) -> None:
    """All that is missing at once: nobody likes to be sent for one thing after the other."""
    reachable = settings.slack_app_token is not None or (
        settings.slack_signing_secret is not None and settings.port is not None
    )
    wanted = {
        WITHOUT_BOT: settings.slack_bot_token is not None,
        NO_TRANSPORT: reachable,
        NO_KEYS: bool(settings.partner_keys),
    }
    missing = [sentence for sentence, is_there in wanted.items() if not is_there]
    if missing:
        raise Unready("\n\n".join(missing))


def _the_end() -> threading.Event:
    """Set by Ctrl-C or SIGTERM, also while Partner still starts; a second one ends the process at once."""
    over = threading.Event()

    def end(number: int, _frame: object) -> None:
        over.set()
        signal.signal(number, signal.SIG_DFL)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, end)
    return over


def sandbox(settings: Settings, arguments: argparse.Namespace) -> int:
    """A local Slack with the bot in it."""
    over = _the_end()
    logs.configure("WARNING" if settings.log_level == "INFO" else settings.log_level)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    at_home = _settings_for(arguments, settings)
    with only_process(at_home):
        if not arguments.keep:
            _forget(arguments.folder)
        local = _local_slack(arguments)
        local.start(arguments.port)
        with local:
            _play(_joined(at_home, local), local, over, headless=arguments.headless)
    return 0


def _local_slack(arguments: argparse.Namespace) -> "Sandbox":
    # Here, and not above: a real workspace has no use for it.
    from bot.sandbox.clock import opening  # noqa: PLC0415
    from bot.sandbox.keeping import StateFileError  # noqa: PLC0415
    from bot.sandbox.server import Sandbox  # noqa: PLC0415

    known = manifest.load(MANIFEST)
    try:
        return Sandbox(
            arguments.start or opening(),
            frozen=arguments.frozen,
            state_file=arguments.folder / "slack.json" if arguments.keep else None,
            scopes=sorted(known.required_scopes | known.optional_scopes),
            bot_events=sorted(known.events),
        )
    except StateFileError as error:
        raise Unready(str(error)) from error


def _play(settings: Settings, local: "Sandbox", over: threading.Event, *, headless: bool) -> None:
    partner = assemble(settings, open_database(settings), local.clock.now)
    if isinstance(partner.transport, HttpTransport):
        local.request_url = partner.transport.url
    with _running(partner):
        local.settle = partner.runtime.settle
        _greet(local.url, headless=headless)
        over.wait()
        local.settle = None


def _forget(folder: Path) -> None:
    database = folder / SANDBOX_DATABASE
    for old in (database, Path(f"{database}-wal"), Path(f"{database}-shm"), folder / "slack.json"):
        old.unlink(missing_ok=True)


def _settings_for(arguments: argparse.Namespace, settings: Settings) -> Settings:
    return settings.model_copy(
        update={
            "database_url": arguments.database or f"sqlite:///{arguments.folder / SANDBOX_DATABASE}",
            "partner_keys": settings.partner_keys or (_own_key(arguments.folder),),
            "port": 0 if arguments.transport == "http" else None,
            "tick_seconds": 1.0,
        }
    )


def _joined(settings: Settings, local: "Sandbox") -> Settings:
    return settings.model_copy(
        update={
            "slack_api_url": f"{local.url}/api/",
            "slack_bot_token": SecretStr(local.bot_token),
            "slack_app_token": SecretStr(local.app_token),
            "slack_signing_secret": SecretStr(local.signing_secret),
        }
    )


def _own_key(folder: Path) -> SecretStr:
    path = folder / "key"
    if not path.exists():
        path.write_text(Fernet.generate_key().decode(), encoding="ascii")
        path.chmod(0o600)
    return SecretStr(path.read_text(encoding="ascii"))


def _greet(url: str, *, headless: bool) -> None:
    if headless:
        print(url, flush=True)
        return
    print(GREETING.format(url=url), flush=True)


GREETING = """
Partner is running in a local Slack:  {url}

Three things to try:
  1. You are Erik, in #coffee. Type  /partner setup , choose “Members of this channel” and press Start.
  2. Press  +1 week  above: a new conversation introduces you to a colleague. Tap  Suits me  on a time.
  3. Become that colleague, at the top left, and tap the same time. Then turn the clock on.

Ctrl-C stops everything.
"""


def migrate(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Bring the database to head."""
    with only_process(settings):
        database = open_database(settings)
    print(f"The database is at {migrations.current(database.engine)}.")
    database.close()
    return 0


def doctor(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Check everything that has to be right."""
    findings = diagnose(settings, manifest.load(MANIFEST))
    for finding in findings:
        print(finding.line)
    return int(any(finding.is_wrong for finding in findings))


def import_list(settings: Settings, arguments: argparse.Namespace) -> int:
    """Read departments, sites, managers and levels from a list."""
    with only_process(settings):
        database = open_database(settings)
        with database.team(_only_team(database)) as session:
            done = import_people(session, arguments.file, system_clock())
        database.close()
    for problem in done.problems:
        print(problem)
    print(f"{done.people} people, {done.changes} facts changed, {len(done.problems)} lines left out.")
    return int(bool(done.problems))


def _only_team(database: Database) -> str:
    with database.everywhere() as session:
        teams = list(session.scalars(select(Workspace.team_id)))
    if len(teams) != 1:
        raise Unready("Start Partner once with `make run`, so that it knows the workspace; then import the list.")
    return teams[0]


def check_texts(_settings: Settings, arguments: argparse.Namespace) -> int:
    """Say what each language lacks, has too much of, or says with other placeholders than English."""
    if arguments.language not in (None, *LANGUAGES):
        raise Unready(f"There is no bot/texts/{arguments.language}.ftl. docs/translating.md says how to begin one.")
    languages = LANGUAGES if arguments.language is None else (arguments.language,)
    findings = [finding for language in languages for finding in check(language)]
    for finding in findings:
        print(finding)
    if not findings:
        print(f"Complete: {', '.join(own_name(language) for language in languages)}.")
    return int(not all(finding.harmless for finding in findings))


def new_key(_settings: Settings, _arguments: argparse.Namespace) -> int:
    """Make a key for what people write."""
    print(Fernet.generate_key().decode())
    return 0


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="app.py", description="Partner: introductions and learning in Slack.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    running = _acts(commands.add_parser("run", help=run.__doc__), run)
    running.add_argument("--start-held", action="store_true", help="say nothing until `outbox release`")
    _sandbox_options(_acts(commands.add_parser("sandbox", help=sandbox.__doc__), sandbox))
    _acts(commands.add_parser("migrate", help=migrate.__doc__), migrate)
    _acts(commands.add_parser("doctor", help=doctor.__doc__), doctor)
    add_actions(commands.add_parser("outbox", help="What is to be said, and what went wrong."))
    people = commands.add_parser("people", help="The list of people.").add_subparsers(required=True, metavar="ACTION")
    reading = _acts(people.add_parser("import", help=import_list.__doc__), import_list)
    reading.add_argument("file", type=Path, help="CSV: id,department,site,manager,level")
    texts = commands.add_parser("texts", help=check_texts.__doc__)
    _acts(texts, check_texts).add_argument(
        "language", nargs="?", help="one language, such as sv; without it all of them"
    )
    keys = commands.add_parser("keys", help="Encryption keys.").add_subparsers(required=True, metavar="ACTION")
    _acts(keys.add_parser("new", help=new_key.__doc__), new_key)
    return parser


def _acts(
    parser: argparse.ArgumentParser, act: Callable[[Settings, argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser.description = act.__doc__
    parser.set_defaults(act=act)
    return parser


def _sandbox_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8765, help="where to serve; 0 picks a free port and prints it")
    parser.add_argument("--headless", action="store_true", help="print the address alone, for scripts")
    parser.add_argument("--keep", action="store_true", help="go on where the last sandbox stopped, and keep its state")
    parser.add_argument(
        "--start", type=_moment, help="what its clock shows at first, as 2026-03-02T08:00Z; else this Tuesday"
    )
    parser.add_argument("--frozen", action="store_true", help="let time pass only when the clock is turned")
    parser.add_argument("--transport", choices=("socket", "http"), default="socket", help="how the bot is reached")
    parser.add_argument("--database", help="a database URL; without it an SQLite file in the folder")
    parser.add_argument("--folder", type=Path, default=SANDBOX_FOLDER, help="where its files are")


EXPLAINED = (
    *(Unready, NotThere, UnusableList, UnusableUrl, manifest.ManifestProblem, migrations.NewerDatabase),
    *(ValidationError, SlackApiError, DBAPIError, OSError),
)
"""What is no bug of ours."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 is well, 1 is a finding or a failure that was explained, 2 is a wrong command."""
    parsed = _parser().parse_args(arguments)
    try:
        code: int = parsed.act(Settings(), parsed)
    except EXPLAINED as error:
        for sentence in sentences(error):
            _complain(sentence)
        return 1
    return code


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
