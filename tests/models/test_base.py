"""Timestamps say when, and states come back as what they are."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import make_url, select, update
from sqlalchemy.exc import StatementError

from bot.introductions.rules import Answer, Mode, Outcome, ProgrammeState, RoundState
from models.base import UtcDateTime, new_id
from models.delivery import Kind, OutboxRow, State
from models.engine import Database
from models.introductions import IntroProgramme, PairingMember, Place, Round
from models.people import ProfileFact, Source, Workspace
from tests.models.rows import HERE

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def _message() -> OutboxRow:
    moments = {"due_at": NOON, "ready_at": NOON, "created_at": NOON}
    return OutboxRow(id="1", key="k", kind=Kind.GROUP_DM, template="t", method="conversations.open", **moments)


def workspace(synced_at: datetime | None) -> Workspace:
    return Workspace(name="Lindvik", bot_user_id="U0BOT", synced_at=synced_at)


def stored(database: Database, at: datetime | None) -> datetime | None:
    with database.team(HERE) as session:
        session.merge(Workspace(team_id=HERE, name="Lindvik", bot_user_id="U0BOT", synced_at=at))
    with database.read(HERE) as session:
        return session.get_one(Workspace, (HERE,)).synced_at


@pytest.mark.parametrize("hours", [0, 2, -5, 14])
def test_an_instant_comes_back_as_the_same_instant_in_utc(database: Database, hours: int) -> None:
    at = NOON.astimezone(timezone(timedelta(hours=hours))).replace(microsecond=123456)

    found = stored(database, at)

    assert found == at
    assert found is not None
    assert found.tzinfo == UTC


def test_no_instant_comes_back_as_none(database: Database) -> None:
    assert stored(database, None) is None


@settings(max_examples=100, deadline=None)
@given(at=st.datetimes(timezones=st.timezones(), allow_imaginary=False).filter(lambda at: 1 < at.year < 9999))
@pytest.mark.parametrize("name", ["sqlite", "postgresql"])
def test_any_instant_survives_the_way_into_either_database_and_back(name: str, at: datetime) -> None:
    dialect, column = make_url(f"{name}://").get_dialect()(), UtcDateTime()

    found = column.process_result_value(column.process_bind_param(at, dialect), dialect)

    # Compared in one zone: Python calls a time that a clock shows twice unequal to that in any other zone.
    assert found == at.astimezone(UTC)


def test_a_timestamp_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="needs a zone"), database.team(HERE) as session:
        session.add(workspace(NOON.replace(tzinfo=None)))


def test_a_timestamp_without_a_zone_is_refused_in_a_condition_and_an_update(database: Database) -> None:
    naive = NOON.replace(tzinfo=None)
    with database.team(HERE) as session:
        with pytest.raises(StatementError, match="needs a zone"):
            session.execute(select(Workspace).where(Workspace.synced_at < naive))
        with pytest.raises(StatementError, match="needs a zone"):
            session.execute(update(Workspace).values(synced_at=naive))


def test_instants_are_ordered_in_the_database_as_in_time(database: Database) -> None:
    with database.team(HERE) as session:
        session.add(workspace(datetime(2026, 3, 2, 1, 0, tzinfo=timezone(timedelta(hours=2)))))  # 23:00 the day before

    with database.read(HERE) as session:
        midnight = datetime(2026, 3, 2, tzinfo=UTC)
        assert session.scalars(select(Workspace).where(Workspace.synced_at < midnight)).all() != []


def test_states_come_back_as_members_of_their_enumeration(database: Database) -> None:
    with database.team(HERE) as session:
        session.add_all(
            [
                _message(),
                ProfileFact(user_id="U", field="site", source=Source.CSV, value=session.seal("Oslo"), updated_at=NOON),
                Place(round_id="R", user_id="U", outcome=Outcome.LEFT_OUT),
                PairingMember(pairing_id="P", user_id="U", answer=Answer.BOOKED),
                PairingMember(pairing_id="P", user_id="V"),
                Round(programme_id="I", held_on=date(2026, 3, 3), preview_at=NOON, draw_at=NOON, seed=2**31 - 1),
                _programme(),
            ]
        )

    with database.read(HERE) as session:
        row = session.get_one(OutboxRow, (HERE, "1"))
        assert (row.kind, row.state) == (Kind.GROUP_DM, State.QUEUED)
        assert isinstance(row.kind, Kind)
        assert isinstance(row.state, State)
        assert session.scalars(select(ProfileFact.source)).one() is Source.CSV
        assert session.scalars(select(Place.outcome)).one() is Outcome.LEFT_OUT
        assert session.scalars(select(PairingMember.answer).order_by(PairingMember.user_id)).all() == [
            Answer.BOOKED,
            None,
        ]
        held = session.scalars(select(Round)).one()
        assert (held.state, held.held_on, held.seed) == (RoundState.PLANNED, date(2026, 3, 3), 2**31 - 1)
        programme = session.scalars(select(IntroProgramme)).one()
        assert (programme.state, programme.mode) == (ProgrammeState.ACTIVE, Mode.MEMBERS)
        assert programme.departments == "required"


def _programme() -> IntroProgramme:
    return IntroProgramme(
        channel_id="C",
        set_up_by="U",
        mode=Mode.MEMBERS,
        cadence="weekly",
        weekday=1,
        hour=10,
        zone="Europe/Stockholm",
        anchor=date(2026, 3, 3),
        departments="required",
        created_at=NOON,
        changed_at=NOON,
    )


def test_ids_say_nothing_of_what_they_name() -> None:
    ids = {new_id() for _ in range(100)}

    assert len(ids) == 100
    assert all(len(each) == 32 and set(each) <= set("0123456789abcdef") for each in ids)
