"""The way in: `match`."""

from collections.abc import Iterable, Sequence

import numpy as np

from bot.matching.component import Solved, repeats, score
from bot.matching.crowd import Crowd
from bot.matching.explain import Explainer
from bot.matching.legal import Rules
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
from bot.matching.shards import solve_all
from bot.matching.small.table import Members

WEAKEST_FIRST = (Method.SHARDED, Method.ROTATION, Method.TRIO_SEARCH, Method.ASSIGNMENT, Method.PLANNED, Method.EXACT)


def match(
    people: Iterable[Candidate], history: History, excluded: Iterable[frozenset[str]], policy: Policy, seed: int
) -> Matching:
    """Groups for one round, by strict tiers: fewest left out, fewest and oldest repeats, most points.

    excluded: pairs that must never meet, besides the reporting lines that `Candidate.manager` tells.
    The order of people does not matter. Raises ValueError when an id occurs twice or a field is out of range.
    """
    crowd = Crowd.of(Rules(people, excluded, policy), history, policy, seed)
    solved = solve_all(crowd)
    return Matching(told(crowd, solved.groups), left_out(crowd, solved.groups), stats(crowd, solved))


def told(crowd: Crowd, groups: Sequence[Members]) -> tuple[Group, ...]:
    """The groups by ids, with their reasons."""
    explainer = Explainer(crowd, groups)
    return tuple(
        Group(tuple(crowd.people[one].id for one in members), third(crowd, members), explainer.terms(number))
        for number, members in enumerate(groups)
    )


def third(crowd: Crowd, members: Members) -> str | None:
    """Who made a pair a trio; None in other groups."""
    return crowd.people[crowd.third(members)].id if crowd.policy.size == 2 and len(members) == 3 else None


def left_out(crowd: Crowd, groups: Iterable[Members]) -> tuple[LeftOut, ...]:
    """Everyone who is in no group."""
    placed = {member for group in groups for member in group}
    return tuple(LeftOut(crowd.people[one].id, reason(crowd, one)) for one in range(len(crowd)) if one not in placed)


def reason(crowd: Crowd, one: int) -> LeftOutReason:
    """Why there is nobody for this person."""
    if len(crowd) == 1:
        return LeftOutReason.ALONE
    legal = crowd.rules.legal(np.array([one]), np.arange(len(crowd))).any()
    return LeftOutReason.ODD_ONE_OUT if legal else LeftOutReason.NOBODY_LEGAL


def stats(crowd: Crowd, solved: Solved) -> Stats:
    """The figures of the round."""
    value = score(crowd, solved.groups)
    return Stats(
        value=value,
        bound=solved.bound,
        gap=solved.bound - value,
        method=next((name for name in WEAKEST_FIRST if name in solved.methods), Method.EXACT),
        seed=crowd.seed,
        policy_hash=crowd.policy.fingerprint,
        repeats=repeats(crowd, solved.groups),
    )
