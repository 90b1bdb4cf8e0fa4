"""Whose turn it is, with many workspaces, long queues and a long past."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert

from bot.delivery.budgets import SLACK
from bot.delivery.claim import first_in
from bot.delivery.lanes import in_turn, lanes
from bot.delivery.outbox import Letter, enqueue
from models.base import new_id
from models.delivery import Kind, OutboxRow, State
from models.engine import Database
from tests.delivery.conftest import MONDAY, Office

COFFEE = "C0COFFEE00"


def _say(office: Office, team_id: str, key: str, channel_id: str, *, urgent: bool = False) -> None:
    letter = Letter(key, Kind.CHANNEL, "note", office.now, channel_id=channel_id, urgent=urgent)
    with office.database.team(team_id) as session:
        enqueue(session, letter, office.now)


def _sent_from(office: Office) -> list[str]:
    with office.database.look() as session:
        rows = session.query(OutboxRow).filter(OutboxRow.state == State.SENT).order_by(OutboxRow.sent_at)
        return [row.team_id for row in rows]


def test_a_large_workspace_does_not_delay_a_small_one(office: Office) -> None:
    worker = office.new_worker(paces=SLACK)
    for number in range(100):
        _say(office, "TLARGE", f"k{number}", COFFEE)
    office.deliver(worker, 5)
    _say(office, "TSMALL", "k", COFFEE)
    _say(office, "TANOTHER", "k", COFFEE)
    before = Counter(_sent_from(office))
    worker.run_once()
    worker.run_once()

    # Counted, not cut off behind the last one: all that is sent at one moment has no order.
    assert Counter(_sent_from(office)) - before == {"TANOTHER": 1, "TSMALL": 1}


def test_workspaces_take_turns(office: Office) -> None:
    for team_id in ("T1", "T2", "T3"):
        for number in range(3):
            _say(office, team_id, f"k{number}", COFFEE)
    worker, teams = office.new_worker(), []
    office.sandbox.world.workspace.limiter.enabled = False
    for _ in range(9):
        office.turn(0.001)
        worker.run_once()
        teams.append(_sent_from(office)[-1])

    assert teams == ["T1", "T2", "T3"] * 3


def test_who_is_waited_for_comes_first_in_every_workspace(office: Office) -> None:
    for team_id in ("T1", "T2"):
        _say(office, team_id, "bulk", COFFEE)
        _say(office, team_id, "answer", COFFEE, urgent=True)
    with office.database.look() as session:
        found = in_turn(lanes(session, SLACK, office.now), office.now, last_team="T1")

    assert [(lane.team_id, lane.urgent) for lane in found] == [("T2", True), ("T1", True), ("T2", False), ("T1", False)]


def test_a_queue_that_waits_for_its_budget_holds_up_no_other_method(office: Office) -> None:
    worker = office.new_worker(paces=SLACK)
    for number in range(3):
        office.introduce(f"k{number}", user_ids=("U0ELSA0000", ("U0MEERA000", "U0ERIK0000", "U0PRIYA000")[number]))
    office.enqueue("channel", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    while worker.run_once():
        pass

    assert len(office.calls("conversations.open")) == 1
    assert office.row("channel").state == State.SENT


@pytest.fixture
def crowded(database: Database) -> Database:
    """Twenty thousand finished messages, five thousand due ones in one workspace and one in another."""
    _fill(database, "TLARGE", State.SENT, 20_000)
    _fill(database, "TLARGE", State.QUEUED, 5_000)
    _fill(database, "TSMALL", State.QUEUED, 1)
    if not database.is_sqlite:
        with database.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("ANALYZE outbox")
    return database


def _fill(database: Database, team_id: str, state: State, count: int) -> None:
    row = {
        "team_id": team_id,
        "kind": Kind.CHANNEL,
        "template": "note",
        "params": {},
        "user_ids": [],
        "channel_id": COFFEE,
        "method": "chat.postMessage",
        "state": state,
        "due_at": MONDAY,
        "ready_at": MONDAY,
        "created_at": MONDAY,
    }
    rows = [{**row, "id": new_id(), "key": new_id()} for _ in range(count)]
    with database.engine.begin() as connection:
        connection.execute(insert(OutboxRow), rows)


def _plans(database: Database) -> Iterator[str]:
    """How the database does what a look and a claim ask of it."""
    asked: dict[str, Any] = {}  # by statement: engines that share their pool hear of each twice

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        asked[statement] = values

    engines = {database.engine, database._reader}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    with database.look() as session:
        [lane, *_] = lanes(session, SLACK, MONDAY)
    with database.team(lane.team_id) as session:
        assert first_in(session, lane, MONDAY) is not None
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
    explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
    with database.engine.connect() as connection:
        for statement, values in asked.items():
            if "FROM outbox" in statement:
                yield "\n".join(str(line) for line in connection.exec_driver_sql(explain + statement, values))


def test_neither_the_past_nor_a_long_queue_is_ever_read_through(crowded: Database) -> None:
    plans = list(_plans(crowded))

    assert len(plans) == 2
    for plan in plans:
        assert "ix_outbox_lanes" in plan
        assert "SCAN outbox" not in plan
        assert "Seq Scan on outbox" not in plan
        assert "SORT" not in plan.upper().replace("SORT KEY", "")


def test_the_first_of_a_long_queue_is_the_one_that_was_ready_first(crowded: Database) -> None:
    with crowded.team("TLARGE") as session:
        early = session.query(OutboxRow).filter(OutboxRow.state == State.QUEUED).offset(3_000).limit(1).one()
        early.ready_at, early_id = MONDAY - timedelta(seconds=1), early.id
    with crowded.look() as session:
        [lane, *_] = [lane for lane in lanes(session, SLACK, MONDAY) if lane.team_id == "TLARGE"]
    with crowded.team("TLARGE") as session:
        first = first_in(session, lane, MONDAY)
        assert first is not None
        assert first.id == early_id
