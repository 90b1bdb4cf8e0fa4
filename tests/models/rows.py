"""Rows of two workspaces that look alike, for tests that look across the wall between them."""

from models.engine import Database
from models.people import ChannelMember, Person

HERE, THERE = "T0HERE", "T0THERE"
ELSA = "U0ELSA"
"""The same user id in both workspaces: Slack's ids are unique, but nothing here may rely on it."""


def person(user_id: str, name: str = "Somebody", team_id: str | None = None) -> Person:
    return Person(team_id=team_id, id=user_id, name=name, days_off=[])


def fill(database: Database) -> None:
    """One person of the same id in each workspace, in a channel of each."""
    for team_id in (HERE, THERE):
        with database.team(team_id) as session:
            session.add(person(ELSA, f"Elsa of {team_id}"))
            session.add(ChannelMember(channel_id=f"C{team_id}", user_id=ELSA))


def names(database: Database) -> list[str]:
    """Everybody's name, in both workspaces."""
    with database.everywhere() as session:
        return sorted(found.name for found in session.query(Person))
