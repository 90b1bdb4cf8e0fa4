"""Three prompts in a row without a sign of life, in whatever programme, and Partner is quiet for 60 days."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Select, select

from bot.people.rules import LIMITS
from models.engine import TeamSession
from models.kept import kept
from models.people import Silence


def quiet_until(session: TeamSession, user_ids: Collection[str], now: datetime) -> dict[str, datetime]:
    """When the quiet of each of these people ends; whoever is not quiet now is absent."""
    return {user_id: until for user_id, until in _quiet(user_ids, now).rows(session) if until is not None}


@kept
def _quiet(user_ids: Collection[str], now: datetime) -> Select[str, datetime | None]:
    query = select(Silence.user_id, Silence.quiet_until)
    return query.where(Silence.user_id.in_(user_ids), Silence.quiet_until > now)


def silence_of(session: TeamSession, user_id: str) -> Silence | None:
    """How silent a person has been; None for somebody who never was."""
    return session.get(Silence, (session.team_id, user_id))


def ignored(session: TeamSession, user_id: str, now: datetime) -> Silence | None:
    """The person was asked something and gave no sign of life. The row where their quiet begins with this, else None.

    Not to be asked, on a break or in quiet, is no silence: the caller knows.
    """
    silence = session.get(Silence, (session.team_id, user_id), with_for_update=True)
    if silence is None:
        silence = Silence(user_id=user_id, ignored=0, times=0)
        session.add(silence)
    silence.ignored += 1
    is_quiet = silence.quiet_until is not None and now < silence.quiet_until
    if silence.ignored < LIMITS.ignored or is_quiet:
        return None
    silence.quiet_until = now + timedelta(days=LIMITS.quiet_days)
    silence.ignored = 0
    silence.times += 1
    return silence


def stirred(session: TeamSession, user_id: str) -> None:
    """The person did something, anything: the count starts over. Quiet that has begun goes on until they end it."""
    silence = silence_of(session, user_id)
    if silence is not None and silence.ignored:
        silence.ignored = 0


def keep_on(session: TeamSession, user_id: str) -> bool:
    """The person takes part again: the count starts over and quiet ends. False where there was no quiet."""
    silence = silence_of(session, user_id)
    if silence is None:
        return False
    was_quiet = silence.quiet_until is not None
    silence.ignored, silence.quiet_until = 0, None
    return was_quiet
