"""One piece of a round: the people who are matched among themselves, component by component."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.matching import exact, groups, plan, trios
from bot.matching.legal import Rules
from bot.matching.model import Candidate, Exclusions, History, Method, Policy
from bot.matching.table import Members, Table


@dataclass(frozen=True)
class Problem:
    """The arguments of `match`, with the reporting lines among `excluded`."""

    people: Sequence[Candidate]
    history: History
    excluded: Exclusions
    policy: Policy
    seed: int


@dataclass(frozen=True)
class Piece:
    """A solved problem. bound: what no answer can be worth more than, over all tiers; None where that is not known."""

    table: Table
    groups: list[Members]
    bound: int | None
    methods: frozenset[Method]

    @property
    def left_out(self) -> list[int]:
        """Positions of people without a group."""
        return self.table.left_out(self.groups, range(len(self.table.people)))

    @property
    def score(self) -> int:
        """The sum of points of all pairs in groups."""
        return sum(self.table.score(one, other) for group in self.groups for one, other in combinations(group, 2))

    @property
    def repeats(self) -> int:
        """Pairs who met before."""
        return sum(other in self.table.met[one] for group in self.groups for one, other in combinations(group, 2))


def solve(problem: Problem) -> Piece:
    """The groups of one piece."""
    rules = Rules(problem.people, problem.excluded, problem.policy)
    table = Table(rules, problem.history, problem.policy, problem.seed)
    parts = [solve_component(table, members) for members in table.components()]
    bounds = [part.bound for part in parts if part.bound is not None]
    return Piece(
        table,
        sorted(group for part in parts for group in part.groups),
        sum(bounds) if len(bounds) == len(parts) else None,
        frozenset(method for part in parts for method in part.methods),
    )


def solve_component(table: Table, members: Sequence[int]) -> Piece:
    """The groups of people who are linked to each other: exact where that is possible."""
    small = len(members) <= exact.MOST_PEOPLE
    if table.policy.size > 2 and not small:
        return Piece(table, groups.solve(table, members), None, frozenset({Method.ROTATION}))
    found = exact.best_groups(table, members) if small else []
    bound = table.total(found) if small else None
    if not small:
        searched = trios.solve(table, members)
        found, bound = searched.groups, searched.bound
        found = groups.place_rest(table, found, table.left_out(found, members))
    return planned(table, members, Piece(table, found, bound, frozenset({proved(table, found, bound)})))


def proved(table: Table, found: list[Members], bound: int | None) -> Method:
    """What a search for pairs may call itself."""
    return Method.EXACT if bound == table.total(found) else Method.TRIO_SEARCH


def planned(table: Table, members: Sequence[int], piece: Piece) -> Piece:
    """The same, or pairs that keep later rounds free of repeats."""
    kept = plan.keep_future(table, members, piece.groups) if table.policy.size == 2 else piece.groups
    return piece if kept == piece.groups else Piece(table, kept, piece.bound, frozenset({Method.PLANNED}))
