"""The way in: `match`."""

from collections.abc import Iterable, Sequence

from bot.matching.bound import score_bound
from bot.matching.explain import terms
from bot.matching.legal import permits, reporting_lines
from bot.matching.model import (
    Candidate,
    Group,
    History,
    LeftOut,
    LeftOutReason,
    Matching,
    Method,
    Policy,
    Stats,
)
from bot.matching.piece import Piece, Problem
from bot.matching.shards import solve_all
from bot.matching.table import Members, Table

WEAKEST_FIRST = (Method.SHARDED, Method.ROTATION, Method.TRIO_SEARCH, Method.PLANNED, Method.EXACT)


def match(
    people: Iterable[Candidate], history: History, excluded: Iterable[frozenset[str]], policy: Policy, seed: int
) -> Matching:
    """Groups for one round, by strict tiers: fewest left out, fewest and oldest repeats, most points.

    excluded: pairs that must never meet, besides the reporting lines that `Candidate.manager` tells.
    The order of people does not matter. Raises ValueError when an id occurs twice or a field is out of range.
    """
    everyone = tuple(sorted(people, key=lambda person: person.id))
    lines = reporting_lines({person.id: person.manager for person in everyone}, {person.id for person in everyone})
    problem = Problem(everyone, history, frozenset(excluded) | lines, policy, seed)
    pieces = solve_all(problem)
    groups = sorted(
        (told(piece.table, group) for piece in pieces for group in piece.groups), key=lambda group: group.members
    )
    return Matching(tuple(groups), left_out(problem, groups), stats(problem, pieces))


def told(table: Table, members: Members) -> Group:
    """A group by ids, with its reasons."""
    trio = table.policy.size == 2 and len(members) == 3
    third = table.people[table.third(members)].id if trio else None
    return Group(tuple(table.people[one].id for one in members), third, terms(table, members))


def left_out(problem: Problem, groups: Sequence[Group]) -> tuple[LeftOut, ...]:
    """Everyone who is in no group."""
    placed = {member for group in groups for member in group.members}
    return tuple(LeftOut(person.id, reason(problem, person)) for person in problem.people if person.id not in placed)


def reason(problem: Problem, person: Candidate) -> LeftOutReason:
    """Why there is nobody for this person."""
    if len(problem.people) == 1:
        return LeftOutReason.ALONE
    legal = any(permits(person, other, problem.excluded, problem.policy) for other in problem.people)
    return LeftOutReason.ODD_ONE_OUT if legal else LeftOutReason.NOBODY_LEGAL


def stats(problem: Problem, pieces: Sequence[Piece]) -> Stats:
    """The figures of the round."""
    value, bound = sum(piece.score for piece in pieces), score_bound(pieces)
    return Stats(
        value=value,
        bound=bound,
        gap=bound - value,
        method=method(pieces),
        seed=problem.seed,
        policy_hash=problem.policy.fingerprint,
        repeats=sum(piece.repeats for piece in pieces),
    )


def method(pieces: Sequence[Piece]) -> Method:
    """The one that proves least among those used."""
    used = {Method.SHARDED} if len(pieces) > 1 else {name for piece in pieces for name in piece.methods}
    return next((name for name in WEAKEST_FIRST if name in used), Method.EXACT)
