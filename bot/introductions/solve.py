"""From what a draw knows to its groups: matched anew, or repaired where an organiser has approved them. PURE."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.matching.dice import mix
from bot.matching.engine import match
from bot.matching.model import Candidate, Exclusions, Group, History, LeftOut, Matching, Policy

SMALL = 60
"""Up to so many people a matching takes a few milliseconds: less than starting a process for it."""
MOST_HOSTS = 400
"""How many approved groups are asked to take in somebody who would be left out."""

Ids = Sequence[str]


@dataclass(frozen=True)
class Task:
    """All that the groups of a round depend on. keep: groups by ids that are to stay as they are where they can."""

    people: Sequence[Candidate]
    history: History
    excluded: Exclusions
    policy: Policy
    seed: int
    keep: tuple[tuple[str, ...], ...] = ()

    @property
    def is_small(self) -> bool:
        """True where it takes no time worth speaking of."""
        return len(self.people) <= SMALL


def solve(task: Task) -> Matching:
    """The groups of a round.

    A kept group stays if all of its people are still there and may still meet, in a size that is still wanted. The
    others are matched among themselves; whoever would be left out then joins a kept group, where one can take them.
    """
    repair = _Repair(task)
    kept = [group for ids in task.keep if (group := repair.as_one(ids)) is not None]
    placed = {member for group in kept for member in group.members}
    rest = [person for person in task.people if person.id not in placed]
    matched = match(rest, task.history, task.excluded, task.policy, task.seed)
    return repair.settle(kept, matched) if kept else matched


class _Repair:
    """Small matchings, each among the people of one group or of a group and one more."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.people = {person.id: person for person in task.people}

    def among(self, ids: Ids) -> Matching:
        """These people alone, with their part of the history and of the rules."""
        pairs = [frozenset(pair) for pair in combinations(ids, 2)]
        met = self.task.history.met
        return match(
            [self.people[user_id] for user_id in ids],
            History({pair: met[pair] for pair in pairs if pair in met}),
            [pair for pair in pairs if pair in self.task.excluded],
            self.task.policy,
            self.task.seed,
        )

    def as_one(self, ids: Ids) -> Group | None:
        """The group with its reasons as they are today, None where it is no longer whole or no longer legal."""
        if not all(user_id in self.people for user_id in ids):
            return None
        groups = self.among(ids).groups
        return groups[0] if len(groups) == 1 and len(groups[0].members) == len(ids) else None

    def settle(self, kept: list[Group], matched: Matching) -> Matching:
        """Kept and new groups together, with those who would be left out taken in where that is possible."""
        left_out = list[LeftOut]()
        for left in matched.left_out:
            host, taken_in = self._host(kept, left.id)
            if host is None:
                left_out.append(left)
            else:
                kept = [group for group in kept if group is not host] + list(taken_in)
        groups = sorted([*kept, *matched.groups], key=lambda group: group.members)
        repeats = sum(pair in self.task.history.met for group in groups for pair in _pairs(group))
        return Matching(tuple(groups), tuple(left_out), replace(matched.stats, repeats=repeats))

    def _host(self, kept: list[Group], left: str) -> tuple[Group | None, tuple[Group, ...]]:
        """The group that takes somebody in best, and what becomes of it: the fewest repeats, then the most points."""
        found = [
            (matching.stats.repeats, -matching.stats.value, mix(self.task.seed, *host.members), host, matching.groups)
            for host in self._hosts(kept)
            if not (matching := self.among((*host.members, left))).left_out
        ]
        best = min(found, key=lambda option: option[:3], default=None)
        return (None, ()) if best is None else best[3:]

    def _hosts(self, kept: list[Group]) -> list[Group]:
        """Those that are asked: the smallest first, in an order of chance."""
        return sorted(kept, key=lambda group: (len(group.members), mix(self.task.seed, *group.members)))[:MOST_HOSTS]


def _pairs(group: Group) -> Iterator[frozenset[str]]:
    return (frozenset(pair) for pair in combinations(group.members, 2))
