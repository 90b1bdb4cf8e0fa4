"""Somebody left between the draw and the introduction: the others are not forgotten with them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, or_, select

from bot.delivery.outbox import readdress, refresh_home, withdraw
from bot.introductions.reasons import dump_reasons, load_reasons
from bot.introductions.rules import Outcome, RoundState
from bot.introductions.service.draw import meet_key, tell_left_out
from bot.introductions.service.rounds import members_of
from bot.matching.model import LeftOut, LeftOutReason
from bot.people.eligibility import Barrier
from models.delivery import OutboxReader, OutboxRow, is_troubled, is_unfinished
from models.engine import TeamSession
from models.introductions import Encounter, IcebreakerAsked, Pairing, PairingMember, Place, Round
from models.kept import kept
from models.people import Person


def mend(session: TeamSession, now: datetime) -> None:
    """Introduce those who are left of a group, where nothing was said yet; who is left alone comes first next time."""
    for pairing_id, gone in _broken(session).items():
        pairing = session.get_one(Pairing, (session.team_id, pairing_id))
        held = session.get_one(Round, (session.team_id, pairing.round_id))
        if held.state is RoundState.DRAWN:
            _mend_group(session, held, pairing, gone, now)


def _broken(session: TeamSession) -> dict[str, set[str]]:
    """The groups that were not introduced yet, and who of them cannot be any more."""
    found: dict[str, set[str]] = {}
    for query in (_waiting(), _troubled()):  # an index each
        for params, user_id in query.rows(session):
            found.setdefault(params["pairing"], set()).add(user_id)
    return found


@kept
def _waiting() -> Select[dict[str, str], str]:
    return _unsaid(is_unfinished(OutboxRow))


@kept
def _troubled() -> Select[dict[str, str], str]:
    return _unsaid(is_troubled(OutboxRow))


def _unsaid(state: ColumnElement[bool]) -> Select[dict[str, str], str]:
    reads = and_(OutboxReader.team_id == OutboxRow.team_id, OutboxReader.outbox_id == OutboxRow.id)
    return (
        select(OutboxRow.params, Person.id)
        .join(OutboxReader, reads)
        .join(Person, and_(Person.team_id == OutboxReader.team_id, Person.id == OutboxReader.user_id))
        .where(state, OutboxRow.template == "intro-meet", OutboxRow.maybe_sent_at.is_(None))
        .where(or_(Person.is_deleted, Person.unreachable.is_not(None)))
    )


def _mend_group(session: TeamSession, held: Round, pairing: Pairing, gone: Collection[str], now: datetime) -> None:
    left = [member.user_id for member in members_of(session, [pairing.id])[pairing.id] if member.user_id not in gone]
    is_group = len(left) > 1
    key = meet_key(pairing.id)
    if not (readdress(session, key, left, now) if is_group else withdraw(session, key)):
        return  # it is being said at this moment
    for user_id in gone:
        _place(session, held, user_id, Outcome.INELIGIBLE, Barrier.GONE)
    if is_group:
        _forget(session, held, pairing, gone)
        return
    _forget(session, held, pairing, [*gone, *left])
    for user_id in left:
        _leave_alone(session, held, pairing, user_id, now)


def _place(session: TeamSession, held: Round, user_id: str, outcome: Outcome, reason: str) -> None:
    place = session.get_one(Place, (session.team_id, held.id, user_id))
    place.outcome, place.reason = outcome, str(reason)


def _leave_alone(session: TeamSession, held: Round, pairing: Pairing, user_id: str, now: datetime) -> None:
    _place(session, held, user_id, Outcome.LEFT_OUT, LeftOutReason.ODD_ONE_OUT)
    unasked = (IcebreakerAsked.user_id == user_id, IcebreakerAsked.question_id == pairing.icebreaker)
    session.execute(delete(IcebreakerAsked).where(*unasked))
    tell_left_out(session, held, LeftOut(user_id, LeftOutReason.ODD_ONE_OUT), now)
    refresh_home(session, user_id, now, urgent=False)


def _forget(session: TeamSession, held: Round, pairing: Pairing, user_ids: Collection[str]) -> None:
    """These have not been introduced to anybody here."""
    session.execute(
        delete(PairingMember).where(PairingMember.pairing_id == pairing.id, PairingMember.user_id.in_(user_ids))
    )
    either = or_(Encounter.first_id.in_(user_ids), Encounter.second_id.in_(user_ids))
    session.execute(delete(Encounter).where(Encounter.round_id == held.id, either))
    if pairing.reasons is not None:
        kept = [term for term in load_reasons(session.unseal(pairing.reasons)) if not set(term.people) & set(user_ids)]
        pairing.reasons = session.seal(dump_reasons(kept))
