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
        waiting, left_out = list(matched.left_out), list[LeftOut]()
        while waiting:
            # Two at once may make two pairs of one, where each alone would make a trio of one.
            hosting = self._hosting(kept, waiting[:2]) or self._hosting(kept, waiting[:1])
            if hosting is None:
                left_out.append(waiting.pop(0))
                continue
            kept = [group for group in kept if group is not hosting.host] + list(hosting.groups)
            waiting = waiting[hosting.guests :]
        groups = sorted([*kept, *matched.groups], key=lambda group: group.members)
        repeats = sum(pair in self.task.history.met for group in groups for pair in _pairs(group))
        return Matching(tuple(groups), tuple(left_out), replace(matched.stats, repeats=repeats))

    def _hosting(self, kept: Sequence[Group], guests: Sequence[LeftOut]) -> "_Hosting | None":
        """The group that takes them in best: with the fewest repeats, then the most points."""
        found = list[_Hosting]()
        for host in self._hosts(kept):
            matching = self.among([*host.members, *(guest.id for guest in guests)])
            if not matching.left_out:
                stats, chance = matching.stats, mix(self.task.seed, *host.members)
                found.append(_Hosting((stats.repeats, -stats.value, chance), host, matching.groups, len(guests)))
        return min(found, key=lambda hosting: hosting.rank, default=None)

    def _hosts(self, kept: Sequence[Group]) -> list[Group]:
        """Those that are asked: the smallest first, in an order of chance."""
        return sorted(kept, key=lambda group: (len(group.members), mix(self.task.seed, *group.members)))[:MOST_HOSTS]


@dataclass(frozen=True)
class _Hosting:
    """What becomes of a kept group that takes somebody in; the lowest rank is the best."""

    rank: tuple[int, int, int]
    host: Group
    groups: tuple[Group, ...]
    guests: int


def _pairs(group: Group) -> Iterator[frozenset[str]]:
    return (frozenset(pair) for pair in combinations(group.members, 2))
