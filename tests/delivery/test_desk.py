"""The command `outbox`, a restore from backup, and the switch that stops everything."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

import app
from bot.delivery import desk
from bot.delivery.claim import LEASE
from bot.delivery.hold import hold, release
from bot.delivery.lanes import HISTORY
from bot.opening import SAFE_SQLITE, only_process
from bot.settings import Settings
from models.base import Base
from models.delivery import Kind, State
from tests.delivery.conftest import ELSA, KEY, MEERA, Died, Office, dies_at, without_history

COFFEE = "C0COFFEE00"
OUTBOX = Base.metadata.tables["outbox"]
Outbox = Callable[..., str]


@pytest.fixture
def outbox(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Outbox:
    """The command line: `outbox("list")` gives what it prints; a failure is told by `!` before it."""
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "DATABASE_URL": office.database.url,
        "PARTNER_KEYS": KEY,
        "SLACK_BOT_TOKEN": office.sandbox.bot_token,
        "SLACK_API_URL": f"{office.sandbox.url}/api/",
    }.items():
        monkeypatch.setenv(name, value)

    def command(*arguments: str) -> str:
        capsys.readouterr()
        code = app.main(["outbox", *arguments])
        said = capsys.readouterr()
        return said.out if code == 0 else f"!{said.out}{said.err}"

    return command


def _hold(office: Office) -> None:
    with office.database.everywhere() as session:
        hold(session, "restored", office.now)


def _release(office: Office) -> None:
    with office.database.everywhere() as session:
        release(session)


def _dead(office: Office, key: str = "k") -> str:
    office.enqueue(key)
    with office.database.team(office.sandbox.team_id) as session:
        row = session.merge(office.row(key))
        row.state, row.reason, row.attempts = State.DEAD, "fatal_error", 15
        return row.id


def test_list_counts_by_state_and_kind_and_names_what_died_and_why(office: Office, outbox: Outbox) -> None:
    office.enqueue("said")
    office.worker.drain()
    row_id = _dead(office)
    office.introduce("waits")
    printed = outbox("list")

    assert "sent     dm                1" in printed
    assert "queued   group_dm          1" in printed
    assert f"{row_id}  dead   dm        note              15×  fatal_error" in printed


def test_an_empty_outbox_says_so(outbox: Outbox) -> None:
    assert outbox("list") == "The outbox is empty.\n"


def test_show_tells_where_a_message_stands_and_none_of_its_words(office: Office, outbox: Outbox) -> None:
    office.enqueue(params={"note": "a person's words do not belong here"})
    office.worker.drain()
    printed = outbox("show", office.row().id[:8])

    assert "state          sent" in printed
    assert f"channel_id     {office.row().channel_id}" in printed
    assert "Hello" not in printed
    assert "words" not in printed


def test_a_message_that_does_not_exist_cannot_be_shown(outbox: Outbox) -> None:
    assert outbox("show", "nothing") == "!No message has an id that begins with nothing.\n"


def test_a_dead_message_is_said_when_somebody_retries_it(office: Office, outbox: Outbox) -> None:
    outbox("retry", _dead(office))
    office.worker.drain()

    assert office.said == ["Hello."]
    assert (office.row().state, office.row().reason, office.row().attempts) == (State.SENT, None, 0)


def test_all_dead_messages_are_retried_at_once(office: Office, outbox: Outbox) -> None:
    _dead(office, "first")
    _dead(office, "second")
    assert outbox("retry", "--all-dead") == "Queued again: 2.\n"
    office.worker.drain()

    assert office.said == ["Hello."] * 2


def test_a_message_that_was_said_is_not_retried(office: Office, outbox: Outbox) -> None:
    office.enqueue()
    office.worker.drain()
    assert "neither failed nor died" in outbox("retry", office.row().id)
    office.worker.drain()

    assert office.said == ["Hello."]


def test_a_dead_message_that_may_have_been_said_is_looked_up_before_it_is_said_again(
    office: Office, outbox: Outbox
) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.enqueue()
    office.worker.drain()
    with office.database.team(office.sandbox.team_id) as session:
        session.merge(office.row()).state = State.DEAD
    outbox("retry", "--all-dead")
    office.turn(LEASE.total_seconds() + 1)
    office.worker.drain()

    assert office.said == ["Hello."]
    assert office.row().state == State.SENT


def test_while_it_is_held_nothing_is_said_by_any_process_until_it_is_released(office: Office, outbox: Outbox) -> None:
    assert outbox("hold", "--reason", "maintenance") == "Held.\n"
    assert outbox("hold") == "Held already.\n"
    assert "maintenance" in outbox("list")
    office.enqueue()
    office.show_home()
    office.worker.drain()
    office.new_worker().drain()
    assert office.said == []
    assert office.sandbox.workspace.calls_since(0) == []

    assert outbox("release") == "Released.\n"
    assert outbox("release") == "Nothing was held.\n"
    office.worker.drain()
    assert office.said == ["Hello."]


def test_a_hold_that_comes_while_a_conversation_is_opened_still_stops_the_message(office: Office) -> None:
    office.enqueue()
    office.new_worker(point=lambda point: _hold(office) if point == "calling" else None).drain()

    assert office.said == []
    assert office.row().state == State.QUEUED


def test_a_held_outbox_still_clears_up_what_became_of_a_call(office: Office) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.introduce("said")
    office.fault("chat.postMessage", "5xx_before")
    office.introduce("not said", user_ids=(ELSA, "U0ERIK0000"))
    office.worker.drain()
    _hold(office)
    office.turn(LEASE.total_seconds() + 1)
    office.worker.drain()

    assert office.row("said").state == State.SENT
    assert office.row("not said").state == State.QUEUED
    assert office.said == ["Meet each other."]


def test_reconciling_needs_a_hold(outbox: Outbox) -> None:
    assert "Hold first" in outbox("reconcile")


def _backup(office: Office) -> Callable[[], None]:
    """Remember how the outbox stands; calling the result brings that back, as a restore does."""
    with office.database.look() as session:
        rows = [dict(row) for row in session.execute(OUTBOX.select()).mappings()]

    def restore() -> None:
        with office.database.engine.begin() as connection:
            connection.execute(OUTBOX.delete())
            connection.execute(OUTBOX.insert(), rows)
        _hold(office)

    return restore


def _reconcile(office: Office) -> tuple[desk.Tally, int]:
    tally = desk.Tally()
    worker = office.new_worker(watch=tally)
    clock = office.sandbox.clock.now
    return tally, desk.Reconciling(office.database, worker, clock, lambda _done, _all: None, office.turn).run()


def test_after_a_restore_nothing_is_said_twice_and_nothing_is_lost(office: Office) -> None:
    office.introduce("said")
    office.introduce("later", user_ids=(ELSA, "U0ERIK0000"), due_at=office.now.replace(hour=20))
    restore = _backup(office)
    office.worker.drain()
    office.turn(3600)
    restore()
    office.introduce("after", user_ids=(ELSA, "U0PRIYA000"))
    office.turn(10)
    tally, left = _reconcile(office)
    assert (tally.by_how, left) == ({"found": 1, "absent": 1}, 0)
    assert office.said == ["Meet each other."]
    assert office.row("said").ts == office.messages[0].ts

    _release(office)
    office.worker.drain()
    assert office.said == ["Meet each other."] * 2
    assert office.row("later").state == State.QUEUED


def test_reconciling_twice_changes_nothing(office: Office) -> None:
    without_history(office)
    office.introduce()
    restore = _backup(office)
    office.worker.drain()
    restore()
    first, second = _reconcile(office)[0], _reconcile(office)[0]

    assert (first.by_how, second.by_how) == ({"again": 1}, {})
    assert office.row().state == State.QUEUED


def test_after_a_restore_without_history_introductions_come_again_and_everything_else_counts_as_said(
    office: Office,
) -> None:
    without_history(office)
    office.introduce("intro")
    office.enqueue("note", user_ids=(MEERA,))
    office.enqueue("post", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    restore = _backup(office)
    office.worker.drain()
    restore()
    tally, left = _reconcile(office)
    _release(office)
    office.worker.drain()

    assert (tally.by_how, left) == ({"again": 1, "counted": 2}, 0)
    assert sorted(office.said) == ["Hello.", "Hello.", "Meet each other.", "Meet each other."]


def test_a_restored_row_that_was_being_sent_is_looked_up(office: Office) -> None:
    office.introduce()
    with pytest.raises(Died):
        office.new_worker(point=dies_at("calling", 2)).drain()
    restore = _backup(office)
    restore()
    office.turn(LEASE.total_seconds() + 1)
    tally, left = _reconcile(office)

    assert (tally.by_how, left) == ({"absent": 1}, 0)
    assert office.row().method != HISTORY


def test_the_command_reconciles_and_prints_what_it_found_and_nothing_else_into_a_pipe(
    office: Office, outbox: Outbox, capsys: pytest.CaptureFixture[str]
) -> None:
    office.introduce()
    restore = _backup(office)
    office.worker.drain()
    restore()

    assert outbox("reconcile") == "found            1\nleft             0\n"
    assert capsys.readouterr().err == ""


def test_reconciling_waits_for_slack_and_leaves_what_takes_too_long(office: Office) -> None:
    office.introduce()
    restore = _backup(office)
    office.worker.drain()
    restore()
    office.fault("conversations.history", "ratelimited", retry_after=20)
    assert _reconcile(office)[1] == 0
    _release(office)

    restore()
    office.fault("conversations.history", "ratelimited", retry_after=600)
    assert _reconcile(office)[1] == 1


def test_a_command_beside_a_partner_that_runs_on_sqlite_says_what_to_do(office: Office, outbox: Outbox) -> None:
    with only_process(Settings()):
        printed = outbox("hold")

    if office.database.is_sqlite and sqlite3.sqlite_version_info < SAFE_SQLITE:
        assert "Another Partner is running" in printed
    else:
        assert printed == "Held.\n"


def test_a_database_that_was_never_migrated_is_no_riddle(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///new.sqlite3")
    assert "cannot be read" in outbox("list")
