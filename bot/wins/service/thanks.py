"""Thanks: from one person to another, theirs alone unless both want them seen."""

from dataclasses import dataclass
from datetime import datetime

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.people.service import people_by_id, person_of
from bot.texts import UserText
from bot.wins.rules import TIMERS, Kind, State
from bot.wins.service.asking import ask
from bot.wins.service.stories import is_reachable
from bot.wins.service.unnamed import is_unnamed
from models.engine import TeamSession
from models.wins import Win, WinCredit


@dataclass(frozen=True)
class Gratitude:
    """The form, parsed: which expertise was used, what it changed, and whether it may be made public."""

    to: str
    expertise: str
    change: str
    offered: bool


def thank(session: TeamSession, author_id: str, given: Gratitude, now: datetime) -> Win:
    """Give thanks. Only the receiver reads them; whether they become public is the receiver's word alone.

    Raises:
        Refusal: oneself, somebody who cannot be reached, or no words.
    """
    person_of(session, author_id, now)
    receiver = people_by_id(session, [given.to]).get(given.to)
    if given.to == author_id:
        raise Refusal("thanks-yourself", field="to")
    if receiver is None or not is_reachable(receiver):
        raise Refusal("thanks-cannot-reach", field="to")
    for field in ("expertise", "change"):
        if not UserText(getattr(given, field)):
            raise Refusal("win-empty", field=field)
    win = Win(
        kind=Kind.THANKS,
        author_id=author_id,
        state=State.GIVEN,
        title=session.seal(given.expertise.strip()),
        story=session.seal(given.change.strip()),
        # Who wants to be named nowhere is not even asked.
        offered=given.offered and not is_unnamed(session, given.to),
        created_at=now,
        changed_at=now,
        ask_until=now + TIMERS.thanks,
        approve_until=now + TIMERS.thanks,
    )
    session.add(win)
    session.flush()
    session.add(WinCredit(win_id=win.id, user_id=receiver.id))
    session.flush()
    if not is_unnamed(session, receiver.id):
        # Whoever left wins is not written to; the thanks stand in their portfolio all the same.
        ask(session, win, [receiver], now)
    refresh_home(session, author_id, now)
    return win
