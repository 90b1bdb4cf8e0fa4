"""The check-in with oneself: six scores a quarter, for nobody but the person."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.people.service import local_date, person_of
from bot.texts import UserText
from bot.wins.rules import Check, is_offered_again, is_whole, quarter_of
from models.engine import TeamSession
from models.kept import kept
from models.people import Person
from models.wins import WinCheck


def check_in(session: TeamSession, user_id: str, scores: Mapping[str, int], now: datetime, *, part: str = "") -> None:
    """Keep the scores of this quarter, and what one's own part was; a second time takes the place of the first."""
    if not is_whole(scores):
        raise Refusal("win-check-all-six")
    person = person_of(session, user_id, now)
    session.get_one(Person, (session.team_id, user_id), with_for_update=True)  # two at once make one row
    taken_on = quarter_of(local_date(person, now))
    row = session.get(WinCheck, (session.team_id, user_id, taken_on))
    if row is None:
        row = WinCheck(user_id=user_id, taken_on=taken_on)
        session.add(row)
    row.scores, row.changed_at = dict(scores), now
    row.part = session.seal(part.strip()) if UserText(part) else None
    session.flush()
    refresh_home(session, user_id, now)


def checks_of(session: TeamSession, user_id: str) -> list[Check]:
    """All of somebody's own, the oldest first."""
    return [
        Check(row.taken_on, row.scores, None if row.part is None else session.unseal(row.part))
        for row in _taken(user_id).scalars(session)
    ]


@kept
def _taken(user_id: str) -> Select[WinCheck]:
    return select(WinCheck).where(WinCheck.user_id == user_id).order_by(WinCheck.taken_on)


def is_due_again(taken: Sequence[Check], person: Person, now: datetime) -> bool:
    """Whether Home may mention it. `taken`: what `checks_of` told."""
    return is_offered_again(taken[-1].taken_on if taken else None, local_date(person, now))
