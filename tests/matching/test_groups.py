"""Circles of three to eight."""

import numpy as np
import pytest

from bot.matching import component, shards
from bot.matching.circles import rest, rotation
from bot.matching.circles.rotation import fair_sizes
from bot.matching.engine import match
from bot.matching.legal import Rules
from bot.matching.model import Candidate, History, Method, Policy
from bot.matching.small import subsets
from tests.matching.samples import NOBODY, Case, Season, pair, pairs_in, placed, table_of, team


@pytest.mark.parametrize(
    ("people", "wanted", "sizes"),
    [
        (10, 4, [4, 3, 3]),
        (12, 4, [4, 4, 4]),
        (5, 4, [5]),
        (9, 4, [5, 4]),
        (6, 4, [3, 3]),
        (7, 3, [4, 3]),
        (5, 3, [3, 2]),
        (3, 4, [3]),
        (2, 8, [2]),
        (9, 8, [5, 4]),
        (17, 8, [6, 6, 5]),
        (7, 2, [3, 2, 2]),
        (1, 3, []),
    ],
)
def test_sizes_are_as_fair_as_they_can_be(people: int, wanted: int, sizes: list[int]) -> None:
    assert fair_sizes(people, wanted, min(wanted + 1, 8)) == sizes


@pytest.mark.parametrize("size", [3, 4, 5, 8])
@pytest.mark.parametrize("people", [8, 11, 23, 40])
def test_everyone_has_a_group_of_a_fair_size(people: int, size: int) -> None:
    result = match(team(people), History(), NOBODY, Policy(size=size), 3)
    found = sorted((len(group.members) for group in result.groups), reverse=True)
    assert found == fair_sizes(people, size, min(size + 1, 8))
    assert not result.left_out


@pytest.mark.parametrize("size", [3, 4])
def test_rotating_members_comes_close_to_the_best_possible(size: int) -> None:
    mine = best = 0
    for seed in range(6):
        table = table_of(team(10, departments=3), History(), NOBODY, Policy(size=size), seed)
        mine += component.score(table.crowd, rotation.solve(table, range(10)))
        best += component.score(table.crowd, subsets.best_groups(table, range(10)))
    assert mine >= 0.99 * best


def test_thirty_people_in_threes_meet_nobody_twice_in_eight_rounds() -> None:
    season = Season(Policy(size=3))
    for _ in range(8):
        season.play(team(30))
    assert sum(season.repeats) == 0


def test_a_circle_never_holds_two_who_must_not_meet() -> None:
    apart = frozenset(pair(f"p{number:02d}", f"p{number + 1:02d}") for number in range(0, 30, 2))
    result = match(team(30), History(), apart, Policy(size=4), 1)
    assert not {*pairs_in(result.groups)} & apart
    assert not result.left_out


def test_a_group_lends_a_member_rather_than_leaving_somebody_out() -> None:
    table = table_of(
        [Candidate(name) for name in "abcx"], History(), frozenset({pair("a", "x"), pair("b", "x")}), Policy(size=3)
    )
    assert rest.place_rest(table, [(0, 1, 2)], [3]) == [(0, 1), (2, 3)]


@pytest.mark.parametrize(("size", "method"), [(2, Method.EXACT), (3, Method.SHARDED)])
def test_a_larger_company_is_matched_within_the_same_rules(size: int, method: Method) -> None:
    people = [
        Candidate(f"p{number:03d}", department=f"d{number % 7}", manager=f"p{number // 9:03d}" if number else None)
        for number in range(431)
    ]
    apart = frozenset(pair(f"p{number:03d}", f"p{number + 200:03d}") for number in range(200))
    policy = Policy(size, across_departments="required")
    result = match(people, History(), apart, policy, 4)
    rules = Rules(people, apart, policy)
    everyone = placed(result) + [one.id for one in result.left_out]
    assert sorted(everyone) == [one.id for one in people]
    assert all(rules.allows(*two) for two in pairs_in(result.groups))
    assert [one.id for one in result.left_out] == ["p000"]
    assert result.stats.method is method
    assert result.stats.value <= result.stats.bound


def test_pieces_are_even_so_that_one_at_most_has_somebody_over() -> None:
    crowd = Case(team(1203), History(), NOBODY, Policy(), 5).crowd()
    pieces = shards.draw(crowd, 400)
    assert [len(piece) % 2 for piece in pieces[:-1]] == [0] * (len(pieces) - 1)
    assert max(map(len, pieces)) <= 400
    assert sorted(np.concatenate(pieces).tolist()) == list(range(1203))
