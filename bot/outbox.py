"""The command `outbox`: what is to be said, what went wrong, and what to do about it. See `bot.delivery.desk`."""

import argparse
import sys
from collections.abc import Callable

from bot import audit, logs
from bot.clock import system_clock
from bot.delivery import desk
from bot.delivery import hold as switch
from bot.opening import Unready, database_beside
from bot.runtime import sent_again
from bot.settings import Settings
from bot.slack.client import web_client
from bot.terminal import acts, say
from models.engine import TeamSession


def add_actions(parser: argparse.ArgumentParser) -> None:
    """Give the parser its actions; each leaves its command in `act`."""
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    acts(actions.add_parser("list", help=list_.__doc__), list_)
    showing = acts(actions.add_parser("show", help=show.__doc__), show)
    showing.add_argument("id", help="the message's id, or how it begins")
    retrying = acts(actions.add_parser("retry", help=retry.__doc__), retry)
    chosen = retrying.add_mutually_exclusive_group(required=True)
    chosen.add_argument("id", nargs="?", help="the message's id, or how it begins")
    chosen.add_argument("--all-dead", action="store_true", help="every message that died")
    holding = acts(actions.add_parser("hold", help=hold.__doc__), hold)
    holding.add_argument("--reason", default="by hand", help="shown as long as it is held")
    acts(actions.add_parser("release", help=release.__doc__), release)
    acts(actions.add_parser("reconcile", help=reconcile.__doc__), reconcile)


def list_(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Count messages by state and kind, and list those that failed or died, with the reason."""
    with database_beside(settings, writes=False) as database, database.look() as session:
        say(desk.listing(session, system_clock()))
    return 0


def show(settings: Settings, arguments: argparse.Namespace) -> int:
    """Show all that is known of one message but its words."""
    with database_beside(settings, writes=False) as database, database.look() as session:
        say(desk.show(session, arguments.id))
    return 0


def retry(settings: Settings, arguments: argparse.Namespace) -> int:
    """Queue a message that failed or died once more, or all that died."""
    with database_beside(settings, writes=True) as database, database.everywhere() as session:
        if arguments.id is None:
            count = desk.retry_dead(session)
            audit.record_everywhere(session, "outbox-retried", system_clock(), count=count)
            say([f"Queued again: {count}."])
        elif desk.retry(session, arguments.id):
            audit.record_everywhere(session, "outbox-retried", system_clock(), count=1)
        else:
            raise Unready("That message neither failed nor died. See: python app.py outbox show " + arguments.id)
    return 0


def hold(settings: Settings, arguments: argparse.Namespace) -> int:
    """Stop everything that would be said, in all processes, until it is released."""
    return _switch(
        settings,
        lambda session: switch.hold(session, arguments.reason, system_clock()),
        "outbox-held",
        ("Held.", "Held already."),
    )


def release(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Go on where it was held."""
    return _switch(settings, switch.release, "outbox-released", ("Released.", "Nothing was held."))


def _switch(settings: Settings, act: Callable[[TeamSession], bool], action: str, answers: tuple[str, str]) -> int:
    done, not_done = answers
    with database_beside(settings, writes=True) as database, database.everywhere() as session:
        changed = act(session)
        if changed:
            audit.record_everywhere(session, action, system_clock())
        say([done if changed else not_done])
    return 0


def reconcile(settings: Settings, _arguments: argparse.Namespace) -> int:
    """After a restore, while it is held: ask Slack of each message whether it was said since the backup."""
    logs.configure("WARNING")
    if settings.slack_bot_token is None:
        raise Unready("SLACK_BOT_TOKEN is not set; Slack is asked with it.")
    client = web_client(settings.slack_bot_token.get_secret_value(), settings.slack_api_url)
    with database_beside(settings, writes=True) as database:
        with database.look() as session:
            if switch.held_since(session) is None:
                raise Unready("Hold first, so that nothing is said meanwhile: python app.py outbox hold")
        tally = desk.Tally()
        worker = desk.worker_for(database, client, system_clock, sent_again(), tally)
        left = desk.Reconciling(database, worker, system_clock, _progress).run()
    say([*(f"{how:8} {count:9}" for how, count in sorted(tally.by_how.items())), f"left     {left:9}"])
    return int(left > 0)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total}", end="" if done < total else "\n", file=sys.stderr)  # noqa: T201 - a terminal looks
