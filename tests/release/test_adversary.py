"""Nobody is singled out, whatever is added and subtracted; and whoever tries does succeed with raw counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.release import Cell, release
from tests.release.adversary import Figure, singled_out

MEASURES = ("met", "worth it")


@dataclass
class Company:
    """People in departments, some of them in a channel, who come and go; what each does stays the same."""

    chance: Random
    size: int
    departments: int

    def __post_init__(self) -> None:
        self.people: dict[str, int] = {}
        self.channel: set[str] = set()
        self.did: dict[str, set[str]] = {measure: set() for measure in MEASURES}
        self.often = {measure: self.chance.choice([0.1, 0.5, 0.8, 1.0]) for measure in MEASURES}
        for _ in range(self.size):
            self.hire()

    def hire(self) -> None:
        """Somebody new, in a department, perhaps in its channel."""
        name = f"U{self.chance.getrandbits(40)}"
        self.people[name] = self.chance.randrange(self.departments)
        if self.people[name] == 0 and self.chance.random() < 0.6:
            self.channel.add(name)
        for measure in MEASURES:
            if self.chance.random() < self.often[measure]:
                self.did[measure].add(name)

    def turn(self) -> None:
        """A quarter goes by: some leave, some come, often just one."""
        leaving = self.chance.choice([0, 0, 1, 2, 6])
        for name in self.chance.sample(sorted(self.people), min(leaving, len(self.people))):
            del self.people[name]
            self.channel.discard(name)
        for _ in range(self.chance.choice([0, 0, 1, 2, 7])):
            self.hire()

    def cells(self, quarter: int) -> Iterator[Cell]:
        """What an organiser would like to know: of all, of each department, of the channel."""
        groups = {"all": frozenset(self.people), "channel": frozenset(self.channel)}
        for number in range(self.departments):
            groups[f"department {number}"] = frozenset(name for name, where in self.people.items() if where == number)
        for name, group in groups.items():
            yield Cell(f"{quarter} {name}", group)
            for measure in MEASURES:
                did = frozenset(self.did[measure])
                yield Cell(f"{quarter} {name} {measure}", group, did, measure=measure)


def told(company: Company, quarters: int, *, raw: bool) -> list[Figure]:
    """Every figure of so many quarters, released or, if `raw`, as it is."""
    figures: list[Figure] = []
    before: list[Cell] = []
    for quarter in range(quarters):
        wanted = list(company.cells(quarter))
        found = release(wanted, before)
        before += found.cells
        for cell in wanted:
            shown = found.figures[cell.key]
            if raw or shown is not None:
                figures.append(Figure(cell.group, cell.measure, cell.count if shown is None else shown.count))
        company.turn()
    return figures


companies = st.builds(
    Company, st.integers(0, 2**32).map(Random), st.integers(0, 80), st.integers(1, 4)
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(companies, st.integers(1, 4))
def test_no_sum_of_released_figures_tells_of_anybody(company: Company, quarters: int) -> None:
    assert singled_out(told(company, quarters, raw=False)) == []


def told_by_two(company: Company, quarters: int, *, know: bool) -> list[Figure]:
    """What two programmes tell, one of whose people are some of the other's; do they `know` of each other's figures?"""
    figures: list[Figure] = []
    mine: list[Cell] = []
    theirs: list[Cell] = []
    for quarter in range(quarters):
        joined = frozenset(name for name in company.people if not name.endswith("7"))
        asked = frozenset(company.did["met"]) & joined
        for own, other, wanted in (
            (mine, theirs, list(company.cells(quarter))),
            (theirs, mine, [Cell("joined", joined), Cell("begun", joined, asked, measure="met")]),
        ):
            found = release(wanted, [*own, *other] if know else own)
            own.extend(found.cells)
            figures += [Figure(cell.group, cell.measure, cell.count) for cell in found.cells]
        company.turn()
    return figures


@settings(max_examples=60, deadline=None)
@given(companies, st.integers(1, 3))
def test_nor_does_any_sum_of_what_two_programmes_released(company: Company, quarters: int) -> None:
    assert singled_out(told_by_two(company, quarters, know=True)) == []


def test_two_programmes_that_do_not_know_of_each_other_do_single_people_out() -> None:
    assert any(singled_out(told_by_two(company, 3, know=False)) for company in some_companies())


def test_the_same_adversary_succeeds_with_raw_counts() -> None:
    assert all(singled_out(told(company, 3, raw=True)) for company in some_companies())


def test_and_still_something_is_told() -> None:
    shown = [told(company, 3, raw=False) for company in some_companies()]

    assert all(shown)
    assert sum(bool(figure.measure) for figures in shown for figure in figures) >= len(shown)


def some_companies() -> list[Company]:
    """Ten companies of sixty people, always the same."""
    return [Company(Random(seed), 60, 3) for seed in range(10)]  # noqa: S311 - they have no secrets


def people(*numbers: int) -> Sequence[frozenset[str]]:
    """Nested groups of these sizes."""
    return [frozenset(f"U{one}" for one in range(number)) for number in numbers]


def test_the_adversary_subtracts() -> None:
    one, more = people(20, 21)
    figures = [Figure(one, "met", 11), Figure(more, "met", 12)]

    assert singled_out(figures) == ["1 of these 1 did"]
    assert singled_out([Figure(one, "", 20), Figure(more, "", 21)]) == ["there are 1 in a part"]
    assert singled_out([Figure(one, "met", 20)]) == ["it is known of each of 20"]
    assert singled_out([Figure(one, "met", 11)]) == []
