"""Who must not be put together: by their own wish, or because one reports to the other. Used by every programme."""

from collections.abc import Collection

from sqlalchemy import or_, select

from bot.matching.legal import reporting_lines
from bot.people.facts import manager_ids, profiles
from models.engine import TeamSession
from models.people import Exclusion, Person

Pairs = frozenset[frozenset[str]]


def kept_apart(session: TeamSession, user_ids: Collection[str]) -> Pairs:
    """All pairs among these people that no path may introduce. Why a pair is in it does not leave this function."""
    return exclusions_among(session, user_ids) | reporting_lines_among(session, user_ids)


def exclusions_among(session: TeamSession, user_ids: Collection[str]) -> Pairs:
    """Pairs of which one would rather not meet the other."""
    query = select(Exclusion).where(or_(Exclusion.user_id.in_(user_ids), Exclusion.other_id.in_(user_ids)))
    return frozenset(frozenset((row.user_id, row.other_id)) for row in session.scalars(query))


def reporting_lines_among(session: TeamSession, user_ids: Collection[str]) -> Pairs:
    """Pairs of which one is above the other, at any distance."""
    # Everybody's manager is needed: a line may lead through somebody who does not take part.
    everybody = list(session.scalars(select(Person).where(Person.is_bot.is_(False))))
    managers = manager_ids(everybody, profiles(session, [person.id for person in everybody], ["manager"]))
    return reporting_lines({person.id: managers.get(person.id) for person in everybody}, user_ids)
