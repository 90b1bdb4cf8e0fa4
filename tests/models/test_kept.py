"""A query that is put together once: it asks with new values each time, for rows of its session’s workspace alone."""

from collections.abc import Collection

import pytest
from sqlalchemy import Select, literal_column, select
from sqlalchemy.orm import aliased

from models.engine import Database
from models.kept import kept
from models.people import ChannelMember, Person
from models.scope import TeamSession, Unscoped

TEAMS = ("T1", "T2", "T1")
OTHER = aliased(Person)


@kept
def _named(name: str, user_ids: Collection[str]) -> Select[Person]:
    return select(Person).where(Person.name == name, Person.id.in_(user_ids)).order_by(Person.id)


@kept
def _together(channel_id: str) -> Select[str, str]:
    inside = ChannelMember.user_id == Person.id
    return select(Person.team_id, Person.name).join(ChannelMember, inside).where(ChannelMember.channel_id == channel_id)


@kept
def _namesakes(user_id: str) -> Select[str]:
    return select(OTHER.team_id).join(Person, OTHER.name == Person.name).where(Person.id == user_id)


@kept
def _by_hand() -> Select[str]:
    return select(literal_column("team_id")).select_from(Person)


@pytest.fixture
def filled(database: Database) -> Database:
    """Two workspaces with the same people in the same channel."""
    for team in dict.fromkeys(TEAMS):
        with database.team(team) as session:
            for user_id, name in (("U1", "Anna"), ("U2", "Bo"), ("U3", "Anna")):
                session.add(Person(id=user_id, name=name, handle=name, zone="UTC"))
                session.add(ChannelMember(channel_id="C1", user_id=user_id))
    return database


def test_it_is_asked_anew_each_time_and_finds_its_own_workspace(filled: Database) -> None:
    for team in TEAMS:
        with filled.read(team) as session:
            for user_ids, found in ((("U1", "U3"), ["U1", "U3"]), ({"U3"}, ["U3"]), ([], [])):
                people = list(_named("Anna", user_ids=user_ids).scalars(session))

                assert [person.id for person in people] == found
                assert {person.team_id for person in people} <= {team}


def test_joins_and_aliases_stay_in_the_workspace_too(filled: Database) -> None:
    for team in TEAMS:
        with filled.read(team) as session:
            assert sorted(map(tuple, _together("C1").rows(session))) == [(team, "Anna"), (team, "Anna"), (team, "Bo")]
            assert list(_namesakes("U1").scalars(session)) == [team, team]


def test_a_lock_that_is_added_finds_the_same(filled: Database) -> None:
    with filled.team("T2") as session:
        [person] = _named("Bo", ["U2"]).locked().scalars(session)

        assert person.team_id == "T2"


def test_none_equals_nothing_and_is_refused() -> None:
    with pytest.raises(ValueError, match="none equals None"):
        _namesakes(None)  # type: ignore[arg-type] # what is tried here


def test_what_belongs_to_no_workspace_is_refused_each_time(filled: Database) -> None:
    with filled.read("T1") as session:
        list(_named("Bo", ["U2"]).scalars(session))
    with TeamSession(filled.engine) as session:
        for asked in (_named("Bo", ["U2"]), _namesakes("U1")):
            with pytest.raises(Unscoped):
                asked.scalars(session)
    for _ in range(2):
        with filled.read("T1") as session, pytest.raises(Unscoped):
            _by_hand().scalars(session)
