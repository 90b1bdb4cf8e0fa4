"""What somebody takes on: theirs by their own word, with a day, and nobody else's to give, to see or to count."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.people.service import local_date, person_of
from bot.texts import UserText
from bot.wins.rules import MOST_OPEN, is_ahead
from models.engine import TeamSession
from models.kept import kept
from models.people import Person
from models.wins import WinAction


@dataclass(frozen=True)
class Taken:
    """One thing that somebody took on."""

    id: str
    what: UserText
    due: date
    done: bool


def take_on(session: TeamSession, user_id: str, what: str, due: date | None, now: datetime) -> None:
    """Take something on. Whoever acts becomes its one owner: there is no way to name somebody else.

    Raises:
        Refusal: no words, no day, a day that has been, or more open than one person does.
    """
    person = person_of(session, user_id, now)
    if not UserText(what):
        raise Refusal("win-action-what-missing", field="what")
    if due is None:
        raise Refusal("win-action-due-missing", field="due")
    if not is_ahead(due, local_date(person, now)):
        raise Refusal("win-action-due-wrong", field="due")
    session.get_one(Person, (session.team_id, user_id), with_for_update=True)  # two at once are counted both
    if sum(not one.done for one in actions_of(session, user_id)) >= MOST_OPEN:
        raise Refusal("win-action-enough", field="what", most=MOST_OPEN)
    sealed = session.seal(what.strip())
    session.add(WinAction(user_id=user_id, what=sealed, due_on=due, created_at=now, changed_at=now))
    session.flush()
    refresh_home(session, user_id, now)


def mark(session: TeamSession, action_id: str, user_id: str, now: datetime, *, done: bool) -> None:
    """Its owner says that it is done, or not after all. Saying it twice changes nothing."""
    action = _own(session, action_id, user_id)
    if done is not (action.done_at is not None):
        action.done_at, action.changed_at = (now if done else None), now
        refresh_home(session, user_id, now)


def let_go(session: TeamSession, action_id: str, user_id: str, now: datetime) -> None:
    """Its owner lets it go: it is not kept as something that was not done."""
    session.delete(_own(session, action_id, user_id))
    session.flush()
    refresh_home(session, user_id, now)


def _own(session: TeamSession, action_id: str, user_id: str) -> WinAction:
    action = session.get(WinAction, (session.team_id, action_id), with_for_update=True)
    if action is None:
        raise Refusal("win-action-gone")
    if action.user_id != user_id:
        raise Refusal("error-not-yours")
    return action


def actions_of(session: TeamSession, user_id: str) -> list[Taken]:
    """All of somebody's own: what is open by its day, then what is done, the newest first."""
    rows = _taken_on(user_id).scalars(session).all()
    done = sorted((row for row in rows if row.done_at is not None), key=lambda row: (row.done_at, row.id), reverse=True)
    return [
        Taken(row.id, UserText(session.unseal(row.what)), row.due_on, row.done_at is not None)
        for row in (*(row for row in rows if row.done_at is None), *done)
    ]


@kept
def _taken_on(user_id: str) -> Select[WinAction]:
    return select(WinAction).where(WinAction.user_id == user_id).order_by(WinAction.due_on, WinAction.id)
