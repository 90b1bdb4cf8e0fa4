"""A session reads and writes the rows of its own workspace, and one without a workspace none at all."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from sqlalchemy import (
    Executable,
    column,
    delete,
    event,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
    table,
    text,
    union_all,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import aliased

from bot.delivery.upsert import insert_once
from models.engine import Database, TeamSession, Unscoped
from models.people import Channel, ChannelMember, Organiser, Person
from tests.models.rows import ELSA, HERE, THERE, fill, names, person

Act = Callable[[TeamSession], object]

PEOPLE = Person.metadata.tables["people"]
OTHER = aliased(Person)
IN_SUBQUERY = select(ChannelMember.user_id).where(ChannelMember.channel_id == f"C{THERE}")
SUBQUERY, CTE = select(Person).subquery(), select(Person.team_id).cte()

READS: dict[str, Executable] = {
    "an entity": select(Person),
    "a column": select(Person.team_id),
    "two tables side by side": select(Person.team_id).where(ChannelMember.user_id == Person.id),
    "an alias": select(OTHER.team_id),
    "a subquery": select(SUBQUERY.c.team_id),
    "an alias of a subquery": select(aliased(Person, SUBQUERY).team_id),
    "a common table expression": select(CTE.c.team_id),
    "a union": union_all(select(Person.team_id), select(ChannelMember.team_id)),
    "a join without a relationship": select(Person.team_id).join(ChannelMember, ChannelMember.user_id == Person.id),
    "the other side of an outer join": select(ChannelMember.team_id).outerjoin(
        Person, Person.id == ChannelMember.user_id
    ),
    "a function": select(func.coalesce(Person.team_id, ChannelMember.team_id)).join(
        ChannelMember, ChannelMember.user_id == Person.id
    ),
    "a condition that is always true": select(Person.team_id).where((Person.id == ELSA) | (Person.id != ELSA)),
}

CORE: dict[str, Executable] = {
    "a table": select(PEOPLE),
    "a column of a table": select(PEOPLE.c.name),
    "an alias of a table": select(PEOPLE.alias().c.name),
    "an update of a table": update(PEOPLE).values(name="Mallory"),
    "a delete from a table": delete(PEOPLE),
    "an insert into a table": insert(PEOPLE).values(team_id=THERE, id="U1", name="Mallory", days_off=[]),
    "a subquery in a condition": select(literal(1)).where(exists().where(ChannelMember.channel_id == f"C{THERE}")),
}

HANDWRITTEN: dict[str, Executable] = {
    "text": text("SELECT name FROM people"),
    "text behind an entity": select(Person).from_statement(text("SELECT * FROM people")),
    "text in a condition": select(Person).where(text("1 = 1 OR 1 = 1")),
    "text as a source": select(literal_column("name")).select_from(text("people")),
    "a literal column": select(literal_column("(SELECT max(name) FROM people)")),
    "a table that only has a name": select(table("people", column("name"))),
}


def change(session: TeamSession, attribute: str, value: str) -> None:
    setattr(session.get_one(Person, (HERE, ELSA)), attribute, value)


def named(cases: Mapping[str, object]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases.values(), ids=[name.replace(" ", "-") for name in cases])


STRAYING: dict[str, Act] = {
    "insert": lambda s: s.execute(insert(Person).values(team_id=THERE, id="U1", name="Mallory", days_off=[])),
    "insert with rows": lambda s: s.execute(
        insert(Person), [{"team_id": THERE, "id": "U1", "name": "Mallory", "days_off": []}]
    ),
    "insert with one row": lambda s: s.execute(
        insert(Person), {"team_id": THERE, "id": "U1", "name": "Mallory", "days_off": []}
    ),
    "insert of several": lambda s: s.execute(
        insert(Channel).values([{"team_id": HERE, "id": "C1"}, {"team_id": THERE, "id": "C1"}])
    ),
    "insert that names no workspace": lambda s: s.execute(insert(Channel).values(id="C1")),
    "insert from a query": lambda s: s.execute(
        insert(ChannelMember).from_select(
            ["team_id", "channel_id", "user_id"], select(literal(THERE), literal("C1"), Person.id)
        )
    ),
    "update by key": lambda s: s.execute(update(Person), [{"team_id": THERE, "id": ELSA, "name": "Mallory"}]),
    "update that moves": lambda s: s.execute(update(Person).where(Person.id == ELSA).values(team_id=THERE)),
    "a new row": lambda s: s.add(person("U1", "Mallory", THERE)),
    "several new rows": lambda s: s.add_all([person("U1"), person("U1", "Mallory", THERE)]),
    "merge": lambda s: s.merge(person(ELSA, "Mallory", THERE)),
    "moving a row": lambda s: change(s, "team_id", THERE),
    "saving objects in bulk": lambda s: s.bulk_save_objects([person("U1", "Mallory", THERE)]),
    "inserting mappings in bulk": lambda s: s.bulk_insert_mappings(Person, [{"team_id": THERE, "id": "U1"}]),
    "updating mappings in bulk": lambda s: s.bulk_update_mappings(Person, [{"team_id": THERE, "id": ELSA}]),
    "a bare connection": lambda s: s.connection().execute(delete(Person)),
}


@pytest.fixture
def filled(database: Database) -> Database:
    fill(database)
    return database


@pytest.fixture
def unscoped(filled: Database) -> Iterator[TeamSession]:
    with TeamSession(filled.engine) as session:
        yield session


@named(READS | CORE | HANDWRITTEN)
def test_a_session_without_a_workspace_refuses_every_query(unscoped: TeamSession, case: Executable) -> None:
    with pytest.raises(Unscoped):
        unscoped.execute(case)


def test_a_session_without_a_workspace_loads_updates_deletes_and_adds_nothing(unscoped: TeamSession) -> None:
    acts: list[Act] = [
        lambda s: s.get(Person, (HERE, ELSA)),
        lambda s: s.execute(update(Person).values(name="Mallory")),
        lambda s: s.execute(delete(Person)),
        lambda s: s.execute(select(func.count()).select_from(Person)),
        lambda s: s.query(Person).all(),
        lambda s: s.add(person("U1", "Mallory", HERE)),
        lambda s: s.add(person("U1", "Mallory")),
    ]
    for act in acts:
        with pytest.raises(Unscoped):
            act(unscoped)


@named(READS)
def test_a_query_gives_rows_of_its_own_workspace_alone(filled: Database, case: Executable) -> None:
    for team in (HERE, THERE, HERE):  # what was kept of a query that ran elsewhere says nothing of whose
        with filled.team(team) as session:
            found = [row if isinstance(row, str) else row.team_id for row in session.scalars(case)]

        assert set(found) == {team}


def test_queries_that_differ_in_values_alone_find_each_what_they_ask_for(filled: Database) -> None:
    with filled.team(HERE) as session:
        session.add_all([person("U1", "Anna"), person("U2", "Bo")])
    with filled.read(HERE) as session:
        for name, here in (("Anna", ["U1"]), ("Bo", ["U2"]), ("Mallory", [])):
            asked = select(Person.id).where(Person.name == name, Person.id.in_(["U1", "U2", "U3"])).limit(len(name))
            assert list(session.scalars(asked)) == here
            assert list(session.scalars(asked.where(Person.id != "U1"))) == [one for one in here if one != "U1"]


def test_counts_conditions_and_existence_are_those_of_the_own_workspace(filled: Database) -> None:
    with filled.read(HERE) as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 1
        assert session.scalar(select(select(func.count(Person.id)).scalar_subquery())) == 1
        assert session.scalars(select(Person).where(Person.id.in_(IN_SUBQUERY))).all() == []
        stranger = exists().where(ChannelMember.channel_id == f"C{THERE}")
        assert session.scalars(select(Person).where(stranger)).all() == []


@named(CORE | HANDWRITTEN)
def test_what_goes_past_the_mapped_classes_is_refused_in_any_workspace(filled: Database, case: Executable) -> None:
    with filled.team(HERE) as session, pytest.raises(Unscoped):
        session.execute(case)


def test_get_does_not_find_somebody_of_another_workspace(filled: Database) -> None:
    with filled.team(HERE) as session:
        assert session.get(Person, (THERE, ELSA)) is None
        assert session.get_one(Person, (HERE, ELSA)).name == f"Elsa of {HERE}"


def test_a_row_loaded_elsewhere_cannot_be_brought_along(filled: Database) -> None:
    with filled.read(THERE) as elsewhere:
        stranger = elsewhere.get_one(Person, (THERE, ELSA))

    acts: list[Act] = [lambda s: s.add(stranger), lambda s: s.delete(stranger)]
    for act in acts:
        with filled.team(HERE) as session, pytest.raises(Unscoped):
            act(session)
    assert names(filled) == [f"Elsa of {HERE}", f"Elsa of {THERE}"]


@pytest.mark.parametrize("act", [update(Person).values(name="Changed"), delete(Person)], ids=["update", "delete"])
def test_what_changes_everybody_changes_the_own_workspace_alone(filled: Database, act: Executable) -> None:
    with filled.team(HERE) as session:
        session.execute(act)

    assert f"Elsa of {THERE}" in names(filled)
    assert f"Elsa of {HERE}" not in names(filled)


@named(STRAYING)
def test_nothing_is_written_into_another_workspace(filled: Database, case: Act) -> None:
    with pytest.raises(Unscoped), filled.team(HERE) as session:
        case(session)

    assert names(filled) == [f"Elsa of {HERE}", f"Elsa of {THERE}"]


def test_a_row_that_was_asked_for_by_key_is_not_fetched_again(filled: Database) -> None:
    with filled.team(HERE) as session:
        session.get_one(Person, (HERE, ELSA))
        asked: list[str] = []
        event.listen(filled.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        assert session.get_one(Person, (HERE, ELSA)).name == f"Elsa of {HERE}"

    assert asked == []


def test_a_new_row_belongs_to_the_workspace_of_its_session(filled: Database) -> None:
    with filled.team(HERE) as session:
        session.add(person("U0NEW", "New"))
        session.execute(insert(Channel).values(team_id=HERE, id="C1", is_member=True, is_archived=False))
        session.execute(insert(Channel), [{"team_id": HERE, "id": "C2"}, {"team_id": HERE, "id": "C3"}])

    with filled.read(HERE) as session:
        assert session.get(Person, (HERE, "U0NEW")) is not None
        assert session.scalars(select(Channel.id).order_by(Channel.id)).all() == ["C1", "C2", "C3"]
    with filled.read(THERE) as session:
        assert session.get(Person, (THERE, "U0NEW")) is None


def test_inserting_once_finds_a_row_of_the_own_workspace_alone(filled: Database) -> None:
    for team_id in (HERE, THERE):
        with filled.team(team_id) as session:
            assert insert_once(session, Channel, id="C9", is_member=True, is_archived=False, is_general=False)
            assert not insert_once(session, Channel, id="C9", is_member=True, is_archived=False, is_general=False)


def test_a_session_of_all_workspaces_is_asked_for_by_name(filled: Database) -> None:
    with filled.everywhere() as session:
        assert set(session.scalars(select(Person.team_id))) == {HERE, THERE}
        assert session.scalar(text("SELECT count(*) FROM people")) == 2
        session.add(person("U0NEW", "New", THERE))

    assert "New" in names(filled)


def test_a_session_of_all_workspaces_opens_nobodys_words(filled: Database) -> None:
    with filled.everywhere() as session, pytest.raises(Unscoped):
        session.seal("a secret")


WRITES: dict[str, Act] = {
    "a new row": lambda s: s.add(person("U1", "Mallory")),
    "a change": lambda s: change(s, "name", "Mallory"),
    "an update": lambda s: s.execute(update(Person).values(name="Mallory")),
    "a delete": lambda s: s.execute(delete(Organiser)),
}


def and_commit(session: TeamSession, act: Act) -> None:
    act(session)
    session.commit()


@named(WRITES)
def test_a_session_for_looking_cannot_write_even_when_it_commits(filled: Database, case: Act) -> None:
    with filled.read(HERE) as session, pytest.raises(DBAPIError, match=r"readonly|read-only"):
        and_commit(session, case)

    assert names(filled) == [f"Elsa of {HERE}", f"Elsa of {THERE}"]


def test_after_looking_the_same_connection_writes_again(filled: Database) -> None:
    for number in range(12):
        with filled.read(HERE) as session:
            assert len(session.scalars(select(Person)).all()) == 1 + number
        with filled.team(HERE) as session:
            session.add(person(f"U{number}"))


def test_what_was_read_stays_readable_when_the_session_is_over(filled: Database) -> None:
    with filled.read(HERE) as session:
        elsa = session.get_one(Person, (HERE, ELSA))

    assert elsa.name == f"Elsa of {HERE}"
    assert elsa.days_off == []
