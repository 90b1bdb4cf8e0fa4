"""What explains an introduction, or why there was none: read from the asker's own history and nothing else."""

from dataclasses import dataclass

from sqlalchemy import select

from bot.introductions.reasons import load_reasons
from bot.introductions.rules import Outcome, RoundState
from bot.introductions.service.proposals import AHEAD, newest
from bot.introductions.why_not import Own
from bot.matching.model import Term
from models.engine import TeamSession
from models.introductions import Encounter, Pairing, PairingMember, Place, Round

DRAWN = (RoundState.DRAWN, RoundState.CLOSED)
IN_IT = (Outcome.MATCHED, Outcome.LEFT_OUT)


@dataclass(frozen=True)
class Lived:
    """The asker's side, and the reasons of the group where the newest round brought the two together."""

    own: Own
    terms: tuple[Term, ...] = ()


def lived(session: TeamSession, user_id: str, other_id: str) -> Lived:
    """What a person has lived through themself, as far as it concerns another one."""
    query = (
        select(Round, Place.outcome)
        .join(Place, Place.round_id == Round.id)
        .where(Place.user_id == user_id, Place.outcome.in_(IN_IT), Round.state.in_(DRAWN))
        .order_by(Round.held_on.desc(), Round.id)
        .limit(1)
    )
    row = session.execute(query).first()
    first, second = sorted((user_id, other_id))
    met = select(Encounter).where(Encounter.first_id == first, Encounter.second_id == second)
    encounters = list(session.scalars(met))
    days = [encounter.held_on for encounter in encounters]
    if row is None:
        return Lived(Own(None, placed=False, together=False, introduced_on=days))
    held, outcome = row
    together = any(encounter.round_id == held.id for encounter in encounters)
    own = Own(held.held_on, placed=outcome is Outcome.MATCHED, together=together, introduced_on=days)
    return Lived(own, _terms(session, held.id, user_id) if together else ())


def _terms(session: TeamSession, round_id: str, user_id: str) -> tuple[Term, ...]:
    query = (
        select(Pairing)
        .join(PairingMember, PairingMember.pairing_id == Pairing.id)
        .where(Pairing.round_id == round_id, PairingMember.user_id == user_id)
    )
    pairing = session.scalar(query)
    if pairing is None or pairing.reasons is None:
        return ()
    return load_reasons(session.unseal(pairing.reasons))


def coming_groups(session: TeamSession) -> list[list[str]]:
    """The groups of the coming rounds as organisers see them: approved, else shown last."""
    ahead = session.scalars(select(Round).where(Round.state.in_(AHEAD)))
    found = [proposal for held in ahead if (proposal := newest(session, held.id)) is not None]
    return [group for proposal in found for group in proposal.groups]
