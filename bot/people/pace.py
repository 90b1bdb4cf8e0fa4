"""How often one person may ask: rows that all replicas share, so that nobody wears the others out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.upsert import insert_once
from bot.errors import Refusal
from models.delivery import Budget
from models.engine import TeamSession

MINUTE = timedelta(minutes=1)
_SECOND = 1_000_000


@dataclass(frozen=True)
class Pace:
    """So many a minute of one kind of act; the minute begins with the first."""

    kind: str
    most: int


COMMANDS = Pace("command", 20)
ORGANISING = Pace("organise", 5)
NEVER_SLOWED = frozenset({"stop", "stop-all", "pause", "skip", "data"})
"""Ways out: who wants to be left alone does not wait. To ask what is stored stores nothing."""


class TooFast(Refusal):
    """More than the pace allows: the sentence says in how many seconds to go on, and what was typed is given back."""

    gives_back = True


def keep_pace(session: TeamSession, pace: Pace, user_id: str, now: datetime) -> None:
    """Count one act.

    Raises:
        TooFast: the minute has had all that it may have; nothing is counted then.
    """
    name, at = f"{pace.kind}:{user_id}", int(now.timestamp() * _SECOND)
    row = session.get(Budget, (session.team_id, name), with_for_update=True)
    if row is None:
        if insert_once(session, Budget, name=name, next_at=at, promised_at=1, asked_at=0):
            return
        row = session.get_one(Budget, (session.team_id, name), with_for_update=True)  # another was first
    gone = at - row.next_at
    if not 0 <= gone < MINUTE.total_seconds() * _SECOND:  # a new minute, or the clock was set back
        row.next_at, row.promised_at = at, 1
        return
    if row.promised_at >= pace.most:
        raise TooFast("pace-wait", n=60 - gone // _SECOND)
    row.promised_at += 1
