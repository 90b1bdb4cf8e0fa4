"""The next round before it goes out: the groups that an organiser saw, and those that one has approved."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, select

from bot import audit
from bot.errors import Refusal
from bot.introductions.rules import PREVIEWED, PREVIEWED_NEXT, ProgrammeState, RoundState
from bot.introductions.service.collect import Draw
from bot.matching.model import Matching
from bot.people.service import people_by_id, require_organiser
from bot.release import Cell, release, to_store
from models.engine import TeamSession
from models.introductions import Approval, IntroProgramme, Proposal, Round

AHEAD = (RoundState.PLANNED, RoundState.POOLED)
NOT_OUT = (*AHEAD, RoundState.LAPSED)
COUNTS = ("departments", "sites", "left_out")
MOST_DRAWS = 5
"""Whoever could draw without end would see which two never come together, and so what keeps them apart."""


@dataclass(frozen=True)
class Approved:
    """What an organiser has approved: from which seed, and who is in which group."""

    digest: str
    seed: int
    groups: tuple[tuple[str, ...], ...]


def seeds_of(held: Round) -> list[int]:
    """The seeds that a round can be drawn from: its own, and 31 bits each that follow from the one before."""
    seeds = [held.seed]
    while len(seeds) < MOST_DRAWS:
        # From the seed alone: saving the setup plans the round anew, and must not give other draws.
        seeds.append(int.from_bytes(sha256(f"after {seeds[-1]}".encode()).digest()[:4]) >> 1)
    return seeds


def seed_after(held: Round, seed: int) -> int:
    """The seed of another draw; the first one comes after the last."""
    seeds = seeds_of(held)
    return seeds[(seeds.index(seed) + 1) % len(seeds)] if seed in seeds else held.seed


def propose(session: TeamSession, held: Round, draw: Draw, matching: Matching, now: datetime) -> Proposal:
    """Keep a draw as it was shown. The same groups from the same seed are the same proposal."""
    groups = _by_name(session, matching)
    digest = sha256(json.dumps([held.id, draw.seed, groups]).encode()).hexdigest()[:32]
    found = session.get(Proposal, (session.team_id, held.id, digest))
    if found is None:
        facts = _engines_word(matching) | _counts(session, held, draw, matching)
        found = Proposal(round_id=held.id, digest=digest, seed=draw.seed, groups=groups, facts=facts, made_at=now)
        session.add(found)
        session.flush()
    return found


def _by_name(session: TeamSession, matching: Matching) -> list[list[str]]:
    """The groups as somebody looks for a colleague in them: by name."""
    people = people_by_id(session, [member for group in matching.groups for member in group.members])
    names = {user_id: (person.name.casefold(), user_id) for user_id, person in people.items()}
    groups = [sorted(group.members, key=names.__getitem__) for group in matching.groups]
    return sorted(groups, key=lambda group: names[group[0]])


def _engines_word(matching: Matching) -> dict[str, object]:
    """What the engine says of a draw as a whole."""
    stats = matching.stats
    return {
        "people": sum(len(group.members) for group in matching.groups),
        "repeats": stats.repeats,
        # As text: larger than what a JSON number holds exactly.
        "value": str(stats.value),
        "bound": str(stats.bound),
        "method": str(stats.method),
    }


def _counts(session: TeamSession, held: Round, draw: Draw, matching: Matching) -> dict[str, object]:
    """What is known of these people, counted for one draw of each round: the first that is shown.

    Two draws differ in few groups, and so would their counts, also where somebody came or went between two looks.
    """
    if _have_told(session, held):
        return {"told": False, **dict.fromkeys(COUNTS)}
    found = to_store(release(_cells(draw, matching)).figures)
    held.statistics = {**held.statistics, PREVIEWED: [key for key in COUNTS if found[key] is not None]}
    return {"told": True, **found}


def _have_told(session: TeamSession, held: Round) -> bool:
    """True where counts of this round were told, or of one that it has taken the place of."""
    query = select(Round).where(Round.programme_id == held.programme_id).order_by(Round.held_on.desc())
    for one in session.scalars(query):
        if PREVIEWED_NEXT in one.statistics or (one.state in NOT_OUT and PREVIEWED in one.statistics):
            return True
        if one.state not in NOT_OUT:
            return False
    programme = session.get_one(IntroProgramme, (session.team_id, held.programme_id))
    return programme.changed_at != programme.created_at  # a round that was to be the first may have told already


def _cells(draw: Draw, matching: Matching) -> list[Cell]:
    groups = [group.members for group in matching.groups]
    people = frozenset(member for group in groups for member in group)
    departments = _across(groups, {one.id: one.department for one in draw.candidates})
    sites = _across(groups, {one.id: one.site for one in draw.candidates})
    left_out = frozenset(left.id for left in matching.left_out)
    return [
        Cell("departments", people, departments, measure="departments", personal=False),
        Cell("sites", people, sites, measure="sites", personal=False),
        # In a small channel one missing name would tell whom a rule keeps apart: four look like none.
        Cell("left_out", people | left_out, left_out, measure="left out", personal=False),
    ]


def _across(groups: Iterable[Sequence[str]], known: Mapping[str, str | None]) -> frozenset[str]:
    """People in groups in which everybody is known to be from somewhere else."""
    return frozenset(
        member
        for group in groups
        if None not in (values := [known[user_id] for user_id in group]) and len(set(values)) == len(group)
        for member in group
    )


def proposal_of(session: TeamSession, round_id: str, digest: str) -> Proposal | None:
    """A draw that somebody was shown, if it is still there."""
    return session.get(Proposal, (session.team_id, round_id, digest))


def approval_of(session: TeamSession, round_id: str) -> Approval | None:
    """Which draw of a round has been approved, if one has."""
    return session.get(Approval, (session.team_id, round_id))


def approved_of(session: TeamSession, round_id: str) -> Approved | None:
    """The approved groups of a round, if there are any."""
    approval = approval_of(session, round_id)
    found = None if approval is None else proposal_of(session, round_id, approval.digest)
    if found is None:
        return None
    return Approved(found.digest, found.seed, tuple(tuple(group) for group in found.groups))


def approve(session: TeamSession, proposal: tuple[str, str], seen: str, by: str, now: datetime) -> bool:
    """Have the round go out with exactly these groups.

    proposal: the round's id and the digest. seen: the digest that was approved when the organiser looked, or nothing.
    False, and nothing changes, when somebody else has approved another draw since.

    Raises:
        Refusal: not an organiser, the round has gone out or is no more, or the draw is no longer there.
    """
    round_id, digest = proposal
    held = require_ahead(session, round_id, by, now, lock=True)
    if proposal_of(session, round_id, digest) is None:
        raise Refusal("preview-gone")
    approval = approval_of(session, round_id)
    if approval is None:
        session.add(Approval(round_id=round_id, digest=digest, approved_by=by, approved_at=now))
    elif approval.digest == digest:
        return True
    elif approval.digest != seen:
        return False
    else:
        approval.digest, approval.approved_by, approval.approved_at = digest, by, now
    _record(session, held, by, "round-approved", now)
    return True


def let_go(session: TeamSession, round_id: str, by: str, now: datetime) -> None:
    """Take an approval back: the round goes out by itself.

    Raises:
        Refusal: not an organiser, or the round has gone out or is no more.
    """
    held = require_ahead(session, round_id, by, now, lock=True)
    approval = approval_of(session, round_id)
    if approval is not None:
        session.delete(approval)
        _record(session, held, by, "round-let-go", now)


def _record(session: TeamSession, held: Round, by: str, action: str, now: datetime) -> None:
    programme = session.get_one(IntroProgramme, (session.team_id, held.programme_id))
    audit.record(session, by, action, now, subject=programme.channel_id)


def require_ahead(session: TeamSession, round_id: str, by: str, now: datetime, *, lock: bool = False) -> Round:
    """The round, if an organiser can still have a say in it; with `lock` nobody else changes it meanwhile.

    Raises:
        Refusal: not an organiser, or the round has gone out or is no more.
    """
    require_organiser(session, by)
    held = session.get(Round, (session.team_id, round_id), with_for_update=lock)
    if held is None or held.state is RoundState.LAPSED:
        raise Refusal("preview-round-gone")
    if held.state not in AHEAD or now >= held.draw_at:
        raise Refusal("preview-went-out")
    programme = session.get_one(IntroProgramme, (session.team_id, held.programme_id))
    if programme.state is not ProgrammeState.ACTIVE:
        raise Refusal("preview-round-gone")
    return held


def forget_others(session: TeamSession, round_id: str) -> None:
    """Once a round has gone out, only what was approved is of use."""
    approval = approval_of(session, round_id)
    others = Proposal.digest != (approval.digest if approval else "")
    session.execute(delete(Proposal).where(Proposal.round_id == round_id, others))


def newest(session: TeamSession, round_id: str) -> Proposal | None:
    """What was approved, else what an organiser was shown last."""
    approval = approval_of(session, round_id)
    if approval is not None:
        return proposal_of(session, round_id, approval.digest)
    query = select(Proposal).where(Proposal.round_id == round_id)
    return session.scalar(query.order_by(Proposal.made_at.desc(), Proposal.digest).limit(1))
