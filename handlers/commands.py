"""`/partner`: the word that was typed, to whom it belongs."""

from collections.abc import Mapping

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.people.pace import COMMANDS, NEVER_SLOWED, keep_pace
from bot.people.service import known_person, words_of
from bot.slack.front import MayWait
from bot.surfaces import hub
from bot.texts import Mrkdwn, UserText
from bot.texts.blocks import View, section
from bot.texts.commands import read
from handlers.listening import Doer, Opener, Show, do, open_modal
from handlers.office import Act, Body, Office, Reply, act_of_command
from models.engine import TeamSession


def register(
    app: App,
    office: Office,
    doers: Mapping[str, Doer],
    openers: Mapping[str, Opener],
    shows: Mapping[str, Show],
) -> MayWait:
    """Listen to /partner. `doers`, `openers` and `shows` say which words each file knows.

    Gives what tells a command that can be carried out later: one that opens nothing and can be answered elsewhere.
    """
    do_by_word = {"help": _help, "home": _home, **doers}
    open_by_word = {"hub": _hub, **openers}

    @app.command("/partner")
    def partner(ack: Ack, body: Body, client: WebClient) -> None:
        command = read(body.get("text") or "")
        act = act_of_command(body, command.rest, office.clock())
        if command.verb in open_by_word:
            _keep_pace(office, act, command.verb)
            open_modal(office, act, open_by_word[command.verb], client)
            ack()
            return
        if command.verb is not None and command.verb in shows:
            _keep_pace(office, act, command.verb)
            shows[command.verb](office, act, client)
            ack()
            return
        doer = do_by_word.get(command.verb or "", _unknown)
        reply = do(office, act, doer if command.verb in NEVER_SLOWED else _at_a_pace(doer))
        ack(**reply.as_json()) if reply is not None else ack()

    def may_wait(body: Body) -> bool:
        is_command = body.get("command") == "/partner" and {"team_id", "user_id", "response_url"} <= body.keys()
        return is_command and read(body.get("text") or "").verb not in {*open_by_word, *shows}

    return may_wait


def _keep_pace(office: Office, act: Act, verb: str) -> None:
    if verb not in NEVER_SLOWED:
        with office.database.team(act.team_id) as session:
            keep_pace(session, COMMANDS, act.user_id, act.now)


def _at_a_pace(doer: Doer) -> Doer:
    def paced(session: TeamSession, act: Act) -> Reply | None:
        keep_pace(session, COMMANDS, act.user_id, act.now)
        return doer(session, act)

    return paced


def _hub(session: TeamSession, act: Act) -> View:
    return hub(session, act.user_id, act.now)


def _help(session: TeamSession, act: Act) -> Reply:
    return Reply([section(_usage(session, act))])


def _home(session: TeamSession, act: Act) -> Reply:
    return Reply([section(words_of(known_person(session, act.user_id)).mrkdwn("help-home"))])


def _unknown(session: TeamSession, act: Act) -> Reply:
    """What Slack's review asks for: anything unknown is answered with usage."""
    unknown = words_of(known_person(session, act.user_id)).mrkdwn("help-unknown", word=UserText(act.value[:200]))
    return Reply([section(unknown), section(_usage(session, act))])


def _usage(session: TeamSession, act: Act) -> Mrkdwn:
    return words_of(known_person(session, act.user_id)).mrkdwn("help-usage")
