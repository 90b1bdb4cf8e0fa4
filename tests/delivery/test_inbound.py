"""What Slack says: stored before it is acknowledged, and done once however often Slack says it."""

import json
import threading
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from slack_bolt import App, BoltRequest

from bot.personal.erasing import Erasing
from bot.sandbox.faults import EventFaults
from bot.sandbox.server import Sandbox
from bot.slack.app import authorize_once, build_app, close_app, dispatch
from bot.slack.client import web_client
from bot.slack.socket import SocketTransport
from handlers import people, register_all
from handlers.errors import answer_errors
from handlers.listening import Values, is_repeat, on_click, on_submit
from handlers.office import Act, Office, Reply
from models.base import new_id
from models.delivery import InboxRow
from models.engine import Database, TeamSession
from models.people import Person, Workspace
from tests.delivery.conftest import ELSA
from tests.delivery.conftest import Office as PostOffice
from tests.waiting import until

Toggles = list[str]


@pytest.fixture
def done() -> Toggles:
    """What was done, in the order in which it was."""
    return []


@pytest.fixture
def office(office: PostOffice) -> Office:
    with office.database.team(office.sandbox.team_id) as session:
        session.add(Workspace(name="Sandbox", bot_user_id="U0PARTNER0"))
    return Office(office.database, office.sandbox.clock.now, lambda: None, Erasing(office.database))


@pytest.fixture
def slack(sandbox: Sandbox, office: Office, done: Toggles) -> Iterator[App]:
    base_url = f"{sandbox.url}/api/"
    app = build_app(authorize_once(web_client(sandbox.bot_token, base_url)), answer_errors(office), base_url)

    def toggle(session: TeamSession, act: Act) -> None:
        if not is_repeat(session, act):
            done.append(act.value)

    def save(session: TeamSession, act: Act, _values: Values) -> Reply | None:
        if is_repeat(session, act):
            return None
        done.append(act.value)
        if len(done) == 1:
            raise OSError("the disk is full")
        return people.resume(session, act)

    on_click(app, office, {"toggle": toggle})
    on_submit(app, office, "form", save)
    register_all(app, office)
    yield app
    close_app(app)


@pytest.fixture
def connected(slack: App, sandbox: Sandbox) -> Iterator[None]:
    """The app listens over Socket Mode. It stops listening whatever comes of the test."""
    transport = SocketTransport(slack, sandbox.app_token)
    transport.start()
    yield
    transport.stop()


def _interaction(sandbox: Sandbox, **payload: object) -> BoltRequest:
    body = {"team": {"id": sandbox.team_id}, "user": {"id": ELSA, "team_id": sandbox.team_id}} | payload
    return BoltRequest(
        body=urlencode({"payload": json.dumps(body)}), headers={"content-type": "application/x-www-form-urlencoded"}
    )


def _click(sandbox: Sandbox, trigger: str) -> BoltRequest:
    action = {"action_id": "toggle", "block_id": "b", "type": "button", "value": "slot"}
    return _interaction(sandbox, type="block_actions", trigger_id=trigger, actions=[action])


def _form(sandbox: Sandbox, state: str) -> BoltRequest:
    view = {"id": "V1", "hash": state, "callback_id": "form", "private_metadata": "it", "state": {"values": {}}}
    return _interaction(sandbox, type="view_submission", trigger_id=new_id(), view=view | {"type": "modal"})


def _command(sandbox: Sandbox, text: str, trigger: str) -> BoltRequest:
    values = {"command": "/partner", "text": text, "team_id": sandbox.team_id, "user_id": ELSA, "trigger_id": trigger}
    return BoltRequest(body=urlencode(values | {"channel_id": "C0COFFEE00"}), headers={})


def test_a_click_that_slack_delivers_twice_is_done_once(slack: App, sandbox: Sandbox, done: Toggles) -> None:
    answers = [dispatch(slack, _click(sandbox, "1.2")).status for _ in range(3)]

    assert (done, answers) == (["slot"], [200, 200, 200])


def test_two_clicks_of_a_person_are_two(slack: App, sandbox: Sandbox, done: Toggles) -> None:
    dispatch(slack, _click(sandbox, "1.2"))
    dispatch(slack, _click(sandbox, "1.3"))

    assert done == ["slot", "slot"]


def test_two_deliveries_of_one_click_at_the_same_moment_are_done_once(
    slack: App, sandbox: Sandbox, done: Toggles
) -> None:
    both = [threading.Thread(target=lambda: dispatch(slack, _click(sandbox, "1.2"))) for _ in range(4)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()

    assert done == ["slot"]


def test_a_form_whose_saving_failed_can_be_sent_again_and_counts_once(
    slack: App, sandbox: Sandbox, done: Toggles
) -> None:
    failed, saved, repeated = (json.loads(dispatch(slack, _form(sandbox, "h")).body or "{}") for _ in range(3))

    assert failed["response_action"] == "push"
    assert saved["response_action"] == "update"
    assert repeated == {}  # it closes, and nothing is done
    assert len(done) == 2


def test_a_command_that_slack_delivers_twice_is_answered_twice_as_things_stand(slack: App, sandbox: Sandbox) -> None:
    answers = [json.loads(dispatch(slack, _command(sandbox, "pause", "1.2")).body)["text"] for _ in range(2)]

    assert answers[0] == answers[1] != ""


@pytest.mark.usefixtures("connected")
def test_an_event_that_comes_twice_changes_things_once(sandbox: Sandbox, office: Office) -> None:
    sandbox.faults.set_events(EventFaults(double=True))
    sandbox.workspace.change_person(ELSA, tz="Asia/Kolkata")
    until(lambda: _zone(office.database, sandbox) == "Asia/Kolkata")
    assert sandbox.world.pump.settle()

    assert _heard(office.database) == 1


@pytest.mark.usefixtures("connected")
def test_an_event_that_could_not_be_stored_is_not_acknowledged_and_comes_again(
    sandbox: Sandbox, office: Office
) -> None:
    _rename(office.database, "people", "away")
    sandbox.workspace.change_person(ELSA, tz="Asia/Kolkata")
    until(lambda: sandbox.world.pump.waiting)  # Slack tried at once, and again, and will once more in a minute
    assert _heard(office.database) == 0
    _rename(office.database, "away", "people")
    sandbox.clock.set(sandbox.clock.now().replace(hour=9))
    until(lambda: _zone(office.database, sandbox) == "Asia/Kolkata")

    assert _heard(office.database) == 1


def _rename(database: Database, old: str, new: str) -> None:
    with database.engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {old} RENAME TO {new}")


def _zone(database: Database, sandbox: Sandbox) -> str | None:
    with database.read(sandbox.team_id) as session:
        person = session.get(Person, (sandbox.team_id, ELSA))
        return None if person is None else person.zone


def _heard(database: Database) -> int:
    with database.look() as session:
        return session.query(InboxRow).filter(InboxRow.key.startswith("event:")).count()
