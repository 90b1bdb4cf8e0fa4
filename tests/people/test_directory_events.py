"""What Slack says of people and channels while nobody asks."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.people.directory import (
    channel_closed,
    person_joined_channel,
    person_left_channel,
    store_person,
    uninstalled,
)
from models.engine import Database, TeamSession
from models.people import Channel, ChannelMember, Person, Workspace
from tests.people.reading import COFFEE, ELSA, GENERAL, MAJA
from tests.people.rows import MONDAY, TEAM


def _stored(session: TeamSession, **user: object) -> Person:
    found = store_person(session, {"id": ELSA, **user})
    assert found is not None
    return found


@pytest.mark.parametrize("zone", ["Mars/Olympus", "US/Pacific-New", "", "..", None])
def test_a_time_zone_that_nobody_knows_stops_nothing(database: Database, zone: str | None) -> None:
    with database.team(TEAM) as session:
        assert _stored(session, tz=zone).zone == "UTC"
        assert _stored(session, tz="Europe/Stockholm").zone == "Europe/Stockholm"
        assert _stored(session, tz=zone).zone == "Europe/Stockholm"


@pytest.mark.parametrize(
    ("user", "is_stranger"),
    [({}, False), ({"team_id": TEAM}, False), ({"team_id": "T0OTHER"}, True), ({"is_stranger": True}, True)],
)
def test_somebody_of_another_company_is_a_stranger(
    database: Database, user: dict[str, object], *, is_stranger: bool
) -> None:
    with database.team(TEAM) as session:
        assert _stored(session, **user).is_stranger is is_stranger


def test_a_name_is_what_slack_has(database: Database) -> None:
    names: list[dict[str, object]] = [
        {"real_name": "Elsa Nyström", "profile": {"display_name": "elsa"}},
        {"profile": {"real_name": "Elsa Nyström", "display_name": "elsa"}},
        {"profile": {"real_name": "", "display_name": "elsa"}},
        {},
    ]
    with database.team(TEAM) as session:
        found = [_stored(session, **user).name for user in names]

    assert found == ["Elsa Nyström", "Elsa Nyström", "elsa", ELSA]


@pytest.fixture
def workspace(database: Database) -> Database:
    with database.team(TEAM) as session:
        session.add(Workspace(name="Lindvik", bot_user_id="U0PARTNER0", sync_wanted=False))
        session.add(Channel(id=COFFEE, is_member=True))
    return database


def in_coffee(workspace: Database) -> list[str]:
    with workspace.read(TEAM) as session:
        return sorted(session.scalars(select(ChannelMember.user_id).where(ChannelMember.channel_id == COFFEE)))


def test_coming_and_going_is_known_at_once_and_a_repeat_changes_nothing(workspace: Database) -> None:
    for _ in range(2):
        with workspace.team(TEAM) as session:
            person_joined_channel(session, COFFEE, ELSA)
            person_joined_channel(session, COFFEE, MAJA)
    assert in_coffee(workspace) == [ELSA, MAJA]

    for _ in range(2):
        with workspace.team(TEAM) as session:
            person_left_channel(session, COFFEE, ELSA)
    assert in_coffee(workspace) == [MAJA]


def test_when_partner_is_invited_the_channel_is_read_soon(workspace: Database) -> None:
    with workspace.team(TEAM) as session:
        person_joined_channel(session, GENERAL, "U0PARTNER0")

    with workspace.read(TEAM) as session:
        assert session.get_one(Channel, (TEAM, GENERAL)).is_member
        assert session.get_one(Workspace, (TEAM,)).sync_wanted


def test_when_partner_is_taken_out_or_the_channel_goes_nothing_can_be_said_there(workspace: Database) -> None:
    endings: list[Callable[[TeamSession], None]] = [
        lambda session: person_left_channel(session, COFFEE, "U0PARTNER0"),
        lambda session: channel_closed(session, COFFEE),
    ]
    for leave in endings:
        with workspace.team(TEAM) as session:
            session.get_one(Channel, (TEAM, COFFEE)).is_member = True
            leave(session)
            assert not session.get_one(Channel, (TEAM, COFFEE)).is_member
            channel_closed(session, "C0UNKNOWN0")


def test_a_workspace_that_takes_partner_out_is_remembered_with_the_moment(workspace: Database) -> None:
    with workspace.team(TEAM) as session:
        uninstalled(session, MONDAY)

    with workspace.read(TEAM) as session:
        assert session.get_one(Workspace, (TEAM,)).uninstalled_at == MONDAY
