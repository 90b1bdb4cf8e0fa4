"""Invented people, rounds played one after another, and what Hypothesis draws from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from hypothesis import strategies as st

from bot.matching.crowd import Crowd
from bot.matching.engine import match
from bot.matching.legal import Rules
from bot.matching.model import Across, Candidate, Exclusions, Group, History, Matching, Policy
from bot.matching.small.table import Table

NOBODY: Exclusions = frozenset()
TOPICS = ("sql", "film", "talks", "sailing")


def pair(one: str, other: str) -> frozenset[str]:
    """Two people, in no order."""
    return frozenset((one, other))


def team(size: int, departments: int = 4) -> list[Candidate]:
    """People p00, p01, … spread over departments, three sites and three levels."""
    return [
        Candidate(f"p{number:02d}", f"d{number % departments}", f"s{number % 3}", number % 3) for number in range(size)
    ]


def table_of(
    people: Iterable[Candidate], history: History, excluded: Exclusions, policy: Policy, seed: int = 1
) -> Table:
    """The numbers behind a round."""
    return Table(Crowd.of(Rules(people, excluded, policy), history, policy, seed))


def pairs_in(groups: Iterable[Group]) -> list[frozenset[str]]:
    """Everyone who meets."""
    return [frozenset(two) for group in groups for two in combinations(group.members, 2)]


def placed(matching: Matching) -> list[str]:
    """Everyone in a group, as often as they are in one."""
    return [member for group in matching.groups for member in group.members]


@dataclass
class Season:
    """Rounds one after another, remembered as the bot would."""

    policy: Policy = field(default_factory=Policy)
    excluded: Exclusions = NOBODY
    rounds: list[Matching] = field(default_factory=list)
    meetings: list[tuple[int, str, str]] = field(default_factory=list)
    thirds: Counter[str] = field(default_factory=Counter)

    def play(self, people: Sequence[Candidate]) -> Matching:
        """One more round."""
        ordinal = len(self.rounds) + 1
        left = {person.id for person in self.rounds[-1].left_out} if self.rounds else set()
        now = [replace(one, trio_turns=self.thirds[one.id], owed=int(one.id in left)) for one in people]
        result = match(now, History.of(self.meetings, ordinal), self.excluded, self.policy, ordinal)
        self.meetings += [(ordinal, one, other) for one, other in map(sorted, pairs_in(result.groups))]
        self.thirds.update(group.third for group in result.groups if group.third)
        self.rounds.append(result)
        return result

    @property
    def repeats(self) -> list[int]:
        """Pairs who had met before, round by round."""
        return [result.stats.repeats for result in self.rounds]


@dataclass(frozen=True)
class Case:
    """The arguments of `match`."""

    people: list[Candidate]
    history: History
    excluded: Exclusions
    policy: Policy
    seed: int

    def match(self) -> Matching:
        """The answer."""
        return match(self.people, self.history, self.excluded, self.policy, self.seed)

    def crowd(self) -> Crowd:
        """The numbers behind it."""
        return Crowd.of(Rules(self.people, self.excluded, self.policy), self.history, self.policy, self.seed)

    def table(self) -> Table:
        """The same for the exact search."""
        return Table(self.crowd())


topics = st.frozensets(st.sampled_from(TOPICS), max_size=2)


@st.composite
def candidates(draw: st.DrawFn, most: int) -> list[Candidate]:
    """Up to `most` people with gaps in what is known, some of them one another's managers."""
    ids = [f"U{number}" for number in range(draw(st.integers(0, most)))]
    return [
        Candidate(
            name,
            department=draw(st.sampled_from(["sales", "tech", "legal", None])),
            site=draw(st.sampled_from(["Malmö", "Oslo", None])),
            level=draw(st.sampled_from([1, 2, 5, None])),
            manager=draw(st.sampled_from([None, None, None, *ids])),
            offers=draw(topics),
            seeks=draw(topics),
            owed=draw(st.integers(0, 3)),
            trio_turns=draw(st.integers(0, 3)),
        )
        for name in ids
    ]


@st.composite
def cases(draw: st.DrawFn, most: int = 8, sizes: Sequence[int] = (2,)) -> Case:
    """A round with exclusions and a history."""
    people = draw(candidates(most))
    every = [pair(one.id, other.id) for one, other in combinations(people, 2)]
    two = st.sampled_from(every) if every else st.nothing()
    excluded = draw(st.frozensets(two, max_size=len(every)) if every else st.just(NOBODY))
    met = draw(st.dictionaries(two, st.integers(2, 9).map(lambda ago: (ago,))) if every else st.just({}))
    wishes: list[Across] = ["required", "preferred", "ignored"]
    across = st.sampled_from(wishes)
    policy = Policy(draw(st.sampled_from(list(sizes))), draw(across), draw(across), draw(across))
    return Case(people, History(met), excluded, policy, draw(st.integers(0, 99)))
