"""What an organiser may know: counts of a round, never who."""

from sqlalchemy import select

from bot.introductions.rules import Answer, Figures, Outcome, RoundState
from bot.introductions.service.rounds import members_of, pairings_of, places_of
from bot.people.facts import profiles, spelt_alike
from models.engine import TeamSession
from models.introductions import IntroProgramme, PairingMember, Round

FEWEST = 5
"""Nothing is shown of a group smaller than this (programmes.md 5, release rule)."""


def last_figures(session: TeamSession, programme: IntroProgramme) -> Figures | None:
    """The newest round that is closed, for only then is it known who met; before the first, the newest drawn."""
    for state in (RoundState.CLOSED, RoundState.DRAWN):
        query = select(Round).where(Round.programme_id == programme.id, Round.state == state)
        held = session.scalar(query.order_by(Round.held_on.desc()).limit(1))
        if held is not None:
            return figures_of(session, held)
    return None


def figures_of(session: TeamSession, held: Round) -> Figures:
    """Count one round. Nothing of it can be told where fewer than five took part."""
    outcomes = [place.outcome for place in places_of(session, held).values()]
    matched = outcomes.count(Outcome.MATCHED)
    people = matched + outcomes.count(Outcome.LEFT_OUT)
    groups = list(members_of(session, [pairing.id for pairing in pairings_of(session, held)]).values())
    if people < FEWEST:
        return Figures(held.held_on, None, None, None, None)
    if released(matched, of=people) is None:
        # A part of what is hidden would tell how large that is.
        return Figures(held.held_on, people, None, None, None)
    return Figures(
        held_on=held.held_on,
        people=people,
        matched=matched,
        met=released(_met(groups), of=matched),
        across_departments=released(_across(session, groups), of=matched),
    )


def released(count: int, *, of: int) -> int | None:
    """The count, None where it, or what it leaves of the whole, would tell of fewer than five."""
    # A small rest tells as much as a small count: 29 of 30 met names the one who did not.
    rest = of - count
    return count if count >= FEWEST and (rest == 0 or rest >= FEWEST) else None


def _met(groups: list[list[PairingMember]]) -> int:
    return sum(len(group) for group in groups if any(member.answer is Answer.MET for member in group))


def _across(session: TeamSession, groups: list[list[PairingMember]]) -> int:
    known = profiles(session, [member.user_id for group in groups for member in group])
    departments = spelt_alike(known, "department")
    found = 0
    for group in groups:
        named = [departments.get(member.user_id) for member in group]
        found += len(group) if None not in named and len(set(named)) == len(named) else 0
    return found
