"""The answer is the best there is: compared with every possible answer, and with what can be counted in the head."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.crowd import FRESHEST
from bot.matching.engine import match
from bot.matching.model import Candidate, History, Method, Policy, Weights
from bot.matching.small import subsets, trios
from bot.matching.small.table import Members, Table
from tests.matching.samples import NOBODY, Case, cases, pairs_in, team

Answer = tuple[Members, ...]


def every_answer(table: Table, free: Members) -> Iterator[Answer]:
    """Each way to make legal pairs and trios of some of the people."""
    if not free:
        yield ()
        return
    first, rest = free[0], free[1:]
    yield from every_answer(table, rest)
    for count in (1, 2):
        for others in combinations(rest, count):
            if table.legal((first, *others)):
                left = tuple(one for one in rest if one not in others)
                for answer in every_answer(table, left):
                    yield ((first, *others), *answer)


def worth(case: Case, answer: Answer) -> tuple[int, ...]:
    """The tiers of an answer, each spelt out; larger is better."""
    people = sorted(case.people, key=lambda one: one.id)
    scorer = case.crowd().scorer
    pairs = [two for group in answer for two in combinations(group, 2)]
    ago = [case.history.met.get(frozenset((people[a].id, people[b].id))) for a, b in pairs]
    trio = [group for group in answer if len(group) == 3]
    return (
        sum(map(len, answer)),
        -len(trio),
        -sum(rounds is not None for rounds in ago),
        -sum(FRESHEST // rounds[0] for rounds in ago if rounds),
        -sum(people[one].trio_turns for group in trio for one in group),
        int(scorer.points(*np.array(pairs, dtype=np.intp).reshape(-1, 2).T)[0].sum()),
    )


@settings(max_examples=120, deadline=None)
@given(cases(most=7))
def test_no_possible_answer_is_better_in_any_tier(case: Case) -> None:
    result = case.match()
    position = {name: number for number, name in enumerate(sorted(one.id for one in case.people))}
    mine = tuple(tuple(position[name] for name in group.members) for group in result.groups)
    best = max(worth(case, answer) for answer in every_answer(case.table(), tuple(range(len(case.people)))))
    # A plan for later rounds may give up points, never anything above them.
    tiers = 5 if result.stats.method is Method.PLANNED else 6
    assert worth(case, mine)[:tiers] == best[:tiers]


@settings(max_examples=150, deadline=None)
@given(cases(most=9))
def test_the_search_for_trios_finds_what_trying_everything_finds(case: Case) -> None:
    crowd = case.crowd()
    for component in crowd.components():
        table = Table(crowd.among(component))
        members = range(len(component))
        best = table.total(subsets.best_groups(table, members))
        found = trios.solve(table, members)
        assert table.total(found.groups) == best
        assert found.bound is None or found.bound >= best


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("abcd"), min_size=2, max_size=40).filter(lambda names: len(names) % 2 == 0))
def test_as_many_pairs_cross_departments_as_can_be_counted(names: list[str]) -> None:
    people = [Candidate(f"p{number:02d}", department=name) for number, name in enumerate(names)]
    most = min(len(names) // 2, len(names) - max(Counter(names).values()))
    home = {one.id: one.department for one in people}
    wished = match(people, History(), NOBODY, Policy(), 5)
    required = match(people, History(), NOBODY, Policy(across_departments="required"), 5)
    assert sum(len({home[name] for name in two}) == 2 for two in pairs_in(wished.groups)) == most
    assert not wished.left_out
    assert len(people) - len(required.left_out) == 2 * most


@settings(max_examples=100, deadline=None)
@given(cases(most=14, sizes=(2, 3, 4, 7)))
def test_the_value_never_exceeds_its_bound_and_exact_means_no_gap(case: Case) -> None:
    stats = case.match().stats
    assert stats.gap == stats.bound - stats.value >= 0
    assert stats.gap == 0 or stats.method is not Method.EXACT


def test_a_company_of_sixty_one_is_close_to_its_certified_bound() -> None:
    stats = match(team(61, departments=7), History(), NOBODY, Policy(), 2).stats
    assert stats.value >= 0.99 * stats.bound


def test_a_repeat_is_taken_rather_than_leaving_somebody_out_and_the_oldest_is_taken_first() -> None:
    people = team(4, departments=1)
    history = History.of(
        [
            (1, "p00", "p01"),
            (1, "p02", "p03"),
            (2, "p00", "p02"),
            (2, "p01", "p03"),
            (3, "p00", "p03"),
            (3, "p01", "p02"),
        ],
        upcoming=4,
    )
    result = match(people, history, NOBODY, Policy(), 1)
    assert [group.members for group in result.groups] == [("p00", "p01"), ("p02", "p03")]
    assert result.stats.repeats == 2


def test_a_wish_that_is_ignored_scores_nothing() -> None:
    weights = Weights(jitter=0)
    ignored = Policy(2, "ignored", "ignored", "ignored", weights)
    assert match(team(8), History(), NOBODY, ignored, 1).stats.value == 0
    assert match(team(8), History(), NOBODY, Policy(weights=weights), 1).stats.value > 0
