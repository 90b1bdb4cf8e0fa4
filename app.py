"""Partner's command line, and the place where everything is put together. Nothing imports it but the tests."""

import argparse
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SecretStr, ValidationError
from slack_bolt import App
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette

from bot import at_home, keys, logs, manifest, match, person, simulate
from bot.chores import add_commands
from bot.clock import Clock, system_clock
from bot.delivery.budgets import AT_ONCE, SLACK
from bot.delivery.desk import NotThere
from bot.explain import sentences
from bot.garbage import set_aside
from bot.opening import NO_KEYS, Unready, database_in_time, journal_of, only_process, open_database
from bot.outbox import add_actions
from bot.people.csv_import import UnusableList
from bot.personal.erasing import Erasing
from bot.personal.journal import UnreadableJournal
from bot.runtime import Installation, Runtime, Transport
from bot.settings import Settings
from bot.slack.app import authorize_once, build_app, close_app
from bot.slack.client import web_client
from bot.slack.front import Ears, Front
from bot.slack.http import HttpServer, HttpTransport
from bot.slack.socket import SocketTransport
from bot.terminal import acts, tell
from bot.texts.loading import load
from handlers import register_all
from handlers.errors import answer_errors
from handlers.office import Office
from migrations import run as migrations
from models.engine import Database, UnusableUrl
from models.seal import WrongKey

__all__ = ["MANIFEST", "Partner", "Unready", "assemble", "main", "open_database"]

if TYPE_CHECKING:
    from bot.sandbox.server import Sandbox

MANIFEST = Path(__file__).parent / "manifest.yml"


@dataclass
class Partner:
    """The assembled bot: start it, and stop it when done."""

    app: App
    runtime: Runtime
    transport: Transport
    front: Front
    health: HttpServer | None = None
    """Where health and metrics are, unless they are on the transport's own server."""

    def start(self) -> None:
        """Listen, deliver and tick until `stop`."""
        if self.health is not None:
            self.health.start()
        self.runtime.start(self.transport, self.front.carry_out)

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
    load()
    journal = journal_of(settings)
    # Before anything is sent: a restored backup knows nothing of those who were erased after it was made.
    Erasing(database, journal).repeat()
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
        retention=timedelta(days=settings.partner_retention_days),
    )
    can_upload = "files:write" in installation.scopes
    office = Office(
        database,
        clock,
        runtime.wake,
        Erasing(database, journal),
        runtime.background,
        can_upload=can_upload,
        retention_days=settings.partner_retention_days,
    )
    app = build_app(authorize_once(client), answer_errors(office), settings.slack_api_url)
    front = Front(app, runtime.backlog, may_wait=register_all(app, office))
    transport = _transport(settings, runtime, front)
    return Partner(app, runtime, transport, front, _health_server(settings, transport, runtime))


def _transport(settings: Settings, runtime: Runtime, front: Front) -> Transport:
    ears: Ears = {"acked": runtime.metrics.acked, "courtesy": runtime.courtesy, "later": front.later}
    if settings.slack_signing_secret is not None and settings.port is not None:
        secret = settings.slack_signing_secret.get_secret_value()
        routes = runtime.health.routes() if settings.health_port is None else ()
        return HttpTransport(front.app, secret, settings.host, settings.port, routes=routes, **ears)
    if settings.slack_app_token is None:
        raise Unready(NO_TRANSPORT)
    return SocketTransport(front.app, settings.slack_app_token.get_secret_value(), **ears)


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

LOOK_SECONDS = 0.5


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
            _wait_for(over)
    return 0


@contextmanager
def _running(partner: Partner) -> Iterator[Partner]:
    """Started, and stopped again whatever happens, a start that fails included."""
    try:
        partner.start()
        set_aside()
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
        # From another thread: this one may be holding the event's own lock.
        threading.Thread(target=over.set).start()
        signal.signal(number, signal.SIG_DFL)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, end)
    return over


def _wait_for(over: threading.Event) -> None:
    """Until the end. Looks now and then: a signal that comes just before the thread falls asleep does not wake it."""
    while not over.wait(LOOK_SECONDS):
        pass


def sandbox(settings: Settings, arguments: argparse.Namespace) -> int:
    """A local Slack with the bot in it."""
    over = _the_end()
    logs.configure("WARNING" if settings.log_level == "INFO" else settings.log_level)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    own = at_home.settings_for(arguments, settings)
    with only_process(own):
        if not arguments.keep:
            at_home.forget(arguments.folder)
        local = _local_slack(arguments)
        local.start(arguments.port)
        with local:
            _play(_joined(own, local), local, over, headless=arguments.headless)
    return 0


def _local_slack(arguments: argparse.Namespace) -> "Sandbox":
    # Here, and not above: a real workspace has no use for it.
    from bot.sandbox.clock import opening  # noqa: PLC0415
    from bot.sandbox.keeping import StateFileError  # noqa: PLC0415
    from bot.sandbox.server import Sandbox  # noqa: PLC0415
    from bot.sandbox.world import Command, Shortcut  # noqa: PLC0415

    known = manifest.load(MANIFEST)
    offered = known.features.shortcuts or ()
    try:
        return Sandbox(
            arguments.start or opening(),
            frozen=arguments.frozen,
            state_file=arguments.folder / at_home.STATE if arguments.keep else None,
            scopes=sorted(known.required_scopes | known.optional_scopes),
            bot_events=sorted(known.events),
            commands=[
                Command(one.command, one.usage_hint or "", one.description, one.should_escape)
                for one in known.features.slash_commands
            ],
            shortcuts=[Shortcut(one.callback_id, one.name, one.description) for one in offered],
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
        _wait_for(over)
        local.settle = None


def _joined(settings: Settings, local: "Sandbox") -> Settings:
    return settings.model_copy(
        update={
            "slack_api_url": f"{local.url}/api/",
            "slack_bot_token": SecretStr(local.bot_token),
            "slack_app_token": SecretStr(local.app_token),
            "slack_signing_secret": SecretStr(local.signing_secret),
        }
    )


def _greet(url: str, *, headless: bool) -> None:
    if headless:
        print(url, flush=True)
        return
    print(at_home.GREETING.format(url=url), flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="app.py", description="Partner: introductions and learning in Slack.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    running = acts(commands.add_parser("run", help=run.__doc__), run)
    running.add_argument("--start-held", action="store_true", help="say nothing until `outbox release`")
    at_home.add_options(acts(commands.add_parser("sandbox", help=sandbox.__doc__), sandbox))
    add_actions(commands.add_parser("outbox", help="What is to be said, and what went wrong."))
    match.add_options(commands.add_parser("match", help=match.try_list.__doc__))
    simulate.add_options(commands.add_parser("simulate", help=simulate.play.__doc__))
    add_commands(commands, MANIFEST)
    keys.add_actions(commands.add_parser("keys", help="Encryption keys."))
    person.add_actions(commands.add_parser("person", help="What is stored about one person."))
    return parser


EXPLAINED = (
    *(
        Unready,
        UnreadableJournal,
        WrongKey,
        NotThere,
        UnusableList,
        UnusableUrl,
        manifest.ManifestProblem,
        migrations.NewerDatabase,
    ),
    *(ValidationError, SlackApiError, DBAPIError, OSError),
)
"""What is no bug of ours."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 is well, 1 is a finding or a failure that was explained, 2 is a wrong command."""
    parsed = _parser().parse_args(arguments)
    try:
        code: int = parsed.act(Settings(), parsed)
    except EXPLAINED as error:
        tell(sentences(error))
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
