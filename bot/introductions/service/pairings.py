"""What people do with their introduction: choose a time, say whether they met."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.outbox import refresh, refresh_home
from bot.errors import Refusal
from bot.introductions.rules import Answer, RoundState
from bot.introductions.service.draw import meet_key
from bot.introductions.service.followup import ask_key
from bot.introductions.service.rounds import matched_in, members_of
from bot.people.erased import is_somebody
from bot.people.silence import keep_on
from bot.people.ties import Closeness, Tie
from models.engine import TeamSession
from models.introductions import Pairing, PairingMember, Round


@dataclass(frozen=True)
class Meeting:
    """A pairing with its people and its round."""

    pairing: Pairing
    members: list[PairingMember]
    held: Round

    @property
    def booked_at(self) -> datetime | None:
        """The time that all of them chose."""
        slot = self.pairing.booked_slot
        return None if slot is None else datetime.fromisoformat(self.pairing.slots[slot])

    def others(self, user_id: str) -> list[str]:
        """The people whom this person was introduced to."""
        return [member.user_id for member in self.members if member.user_id != user_id]

    def left(self) -> list[PairingMember]:
        """Everybody but those who were erased."""
        return [member for member in self.members if is_somebody(member.user_id)]


def meeting_of(session: TeamSession, pairing_id: str) -> Meeting | None:
    """A pairing with all that belongs to it, None when it is no longer there."""
    pairing = session.get(Pairing, (session.team_id, pairing_id))
    if pairing is None:
        return None
    held = session.get_one(Round, (session.team_id, pairing.round_id))
    return Meeting(pairing, members_of(session, [pairing.id])[pairing.id], held)


def _mine(session: TeamSession, pairing_id: str, user_id: str) -> tuple[Meeting, PairingMember]:
    meeting = meeting_of(session, pairing_id)
    mine = [member for member in meeting.members if member.user_id == user_id] if meeting else []
    if meeting is None or not mine:
        raise Refusal("error-not-yours")
    if meeting.held.state is RoundState.CLOSED:
        raise Refusal("intro-step-over")
    return meeting, mine[0]


def toggle_slot(session: TeamSession, pairing_id: str, user_id: str, slot: int, now: datetime) -> None:
    """This person can, or after all cannot, at that time. It is booked once all of them can.

    Raises:
        Refusal: not their introduction, the round is closed, or that time has passed.
    """
    meeting, mine = _mine(session, pairing_id, user_id)
    if not 0 <= slot < len(meeting.pairing.slots) or datetime.fromisoformat(meeting.pairing.slots[slot]) < now:
        raise Refusal("intro-slot-past")
    chosen = set(mine.slots) ^ {slot}
    mine.slots = sorted(chosen)
    common = set.intersection(*(set(member.slots) for member in meeting.left()))
    meeting.pairing.booked_slot = min(common) if common else None
    keep_on(session, user_id)
    refresh(session, meet_key(pairing_id), now)
    for member in meeting.members:
        refresh_home(session, member.user_id, now)


def answer(session: TeamSession, pairing_id: str, user_id: str, said: Answer, now: datetime) -> tuple[str, ...]:
    """Met, booked, or not this time. The last answer before the round closes counts. Gives whom it is about.

    Raises:
        Refusal: not their introduction, or the round is closed.
    """
    meeting, mine = _mine(session, pairing_id, user_id)
    mine.answer, mine.answered_at = said, now
    keep_on(session, user_id)
    refresh(session, ask_key(pairing_id, user_id), now)
    refresh_home(session, user_id, now)
    return tuple(other for other in meeting.others(user_id) if is_somebody(other))


def met(session: TeamSession, user_id: str) -> Iterator[Tie]:
    """Whom this person was introduced to and, as one of them says, has met."""
    matched = matched_in(session, user_id)
    members = members_of(session, [pairing.id for _, pairing in matched])
    for held, pairing in matched:
        if any(member.answer is Answer.MET for member in members[pairing.id]):
            for member in members[pairing.id]:
                if member.user_id != user_id and is_somebody(member.user_id):
                    yield Tie(member.user_id, Closeness.MET, held.held_on)
