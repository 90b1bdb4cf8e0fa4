"""Who offers to help others learn (programmes.md C6). They say so themselves: nobody is proposed, rated or ranked."""

from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlalchemy.exc import IntegrityError

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import Task
from bot.people.eligibility import Gate, barrier
from bot.people.service import people_by_id, person_of
from bot.people.silence import keep_on
from models.engine import TeamSession
from models.kept import kept
from models.partnerships import Volunteer
from models.people import Person

EVERYWHERE = Gate(guests=False, members=None)


def offer(session: TeamSession, user_id: str, task: Task, now: datetime) -> None:
    """This person offers themself; a second tap changes nothing.

    Raises:
        Refusal: guests have no part in learning partnerships.
    """
    person = person_of(session, user_id, now)
    if person.is_guest or person.is_stranger or person.is_bot:
        raise Refusal("lp-no-guests")
    keep_on(session, user_id)
    if task not in offered_by(session, user_id):
        try:
            with session.begin_nested():
                session.add(Volunteer(user_id=user_id, task=task, offered_at=now))
        except IntegrityError:
            return  # the same tap, delivered twice at once: the offer stands
    refresh_home(session, user_id, now)


def withdraw(session: TeamSession, user_id: str, now: datetime, *tasks: Task) -> None:
    """Take an offer back, or all of them where none is named. Whoever facilitates already goes on until they stop."""
    session.execute(delete(Volunteer).where(Volunteer.user_id == user_id, Volunteer.task.in_(tasks or tuple(Task))))
    refresh_home(session, user_id, now)


def offered_by(session: TeamSession, user_id: str) -> set[Task]:
    """What somebody has offered."""
    return set(_offered(user_id).scalars(session))


@kept
def _offered(user_id: str) -> Select[Task]:
    return select(Volunteer.task).where(Volunteer.user_id == user_id)


def standing(session: TeamSession, task: Task, now: datetime) -> list[Person]:
    """Those who offered it, in the order of their names: an order by time or by anything else would be a ranking.

    Whoever is on a break, away or gone cannot be asked now, and is not named.
    """
    offered = list(session.scalars(select(Volunteer.user_id).where(Volunteer.task == task)))
    people = people_by_id(session, offered).values()
    able = (person for person in people if barrier(person, EVERYWHERE, now) is None)
    return sorted(able, key=lambda person: (person.name.casefold(), person.id))
