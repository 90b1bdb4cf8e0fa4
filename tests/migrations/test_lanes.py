"""What waited before budgets and lanes came waits for the same moment afterwards, and the way back keeps that, too."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, text

from migrations.run import downgrade, upgrade
from models.engine import Database
from models.seal import Vault
from tests.databases import Databases, Kind

DUE = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LATER = DUE + timedelta(minutes=1)

ROWS: dict[str, dict[str, Any]] = {
    "waits for its day": {"kind": "dm", "state": "queued"},
    "knows its channel": {"kind": "dm", "state": "queued", "channel_id": "D1"},
    "was set back": {"kind": "update", "state": "queued", "next_try_at": LATER},
    "is being sent": {"kind": "channel", "channel_id": "C1", "state": "leased", "leased_until": LATER},
    "may have been sent": {
        "kind": "dm",
        "channel_id": "D1",
        "state": "leased",
        "leased_until": LATER,
        "maybe_sent_at": DUE,
    },
    "shows a Home": {"kind": "home", "state": "sent"},
}
AFTERWARDS = {
    "waits for its day": ("conversations.open", DUE),
    "knows its channel": ("chat.postMessage", DUE),
    "was set back": ("chat.update", LATER),
    "is being sent": ("chat.postMessage", LATER),
    "may have been sent": ("conversations.history", LATER),
    "shows a Home": ("views.publish", DUE),
}
EMPTY = dict.fromkeys(("channel_id", "leased_until", "next_try_at", "maybe_sent_at"))
INSERT = """
INSERT INTO outbox (team_id, id, key, kind, template, params, user_ids, channel_id, urgent, due_at, state, revision,
                    attempts, leased_until, next_try_at, maybe_sent_at, created_at)
VALUES ('T1', :key, :key, :kind, 'note', '{}', '[]', :channel_id, false, :due, :state, 0,
        0, :leased_until, :next_try_at, :maybe_sent_at, :due)
"""


@pytest.fixture
def engine(database_kind: Kind, databases: Databases) -> Iterator[Engine]:
    url = databases.empty(database_kind)
    database = Database(url, Vault([Fernet.generate_key().decode()]))
    upgrade(database.engine, "0001")
    with database.engine.begin() as connection:
        for key, values in ROWS.items():
            row = EMPTY | values | {"key": key, "due": DUE}
            connection.execute(text(INSERT), {name: _plain(value, database) for name, value in row.items()})
    yield database.engine
    database.close()
    databases.drop(url)


def _plain(value: object, database: Database) -> object:
    return value.strftime("%Y-%m-%d %H:%M:%S.%f") if isinstance(value, datetime) and database.is_sqlite else value


def _moment(value: object) -> datetime | None:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    assert moment is None or isinstance(moment, datetime)
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def test_every_row_gets_its_lane_and_its_moment(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT key, method, ready_at FROM outbox")).all()

    assert {key: (method, _moment(ready_at)) for key, method, ready_at in rows} == AFTERWARDS


def test_the_way_back_keeps_leases_and_waits(engine: Engine) -> None:
    upgrade(engine)
    downgrade(engine, "0001")
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT key, leased_until, next_try_at FROM outbox")).all()

    kept = {key: (_moment(leased_until), _moment(next_try_at)) for key, leased_until, next_try_at in rows}
    assert kept == {key: (row.get("leased_until"), row.get("next_try_at")) for key, row in ROWS.items()}
