"""Companies too large to try everything: as good as an exact search, within their bounds, and by the same rules."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from bot.matching import bound, shards
from bot.matching.again import matched_again
from bot.matching.component import score, together
from bot.matching.dual import prices
from bot.matching.engine import match
from bot.matching.legal import Rules
from bot.matching.model import Candidate, History, Matching, Method, Policy
from tests.bench.matching_company import Company, company
from tests.bench.matching_exact import differences
from tests.matching.samples import Case, cases, pairs_in, placed


def test_awkward_companies_of_up_to_four_hundred_get_what_an_exact_blossom_search_finds() -> None:
    assert not any(differences(15, 11))


def drawn(made: Company, seed: int = 3) -> Matching:
    """A round of theirs."""
    return match(made.people, made.history, made.excluded, Policy(), seed)


def test_a_company_of_six_hundred_is_proved_the_best_and_the_order_of_its_people_changes_nothing() -> None:
    made = company(600, 12, seed=5)
    found = drawn(made)
    assert (found.stats.method, found.stats.gap, found.stats.repeats) == (Method.EXACT, 0, 0)
    assert drawn(replace(made, people=made.people[::-1])) == found


def test_an_odd_company_gets_one_trio_and_stays_close_to_its_bound() -> None:
    found = drawn(company(301, 12, seed=5))
    assert sorted(len(group.members) for group in found.groups)[-2:] == [2, 3]
    assert not found.left_out
    assert 0.998 * found.stats.bound <= found.stats.value <= found.stats.bound


@pytest.fixture
def in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a few hundred were a hundred thousand."""
    monkeypatch.setattr(shards, "MOST_WHOLE", 100)
    monkeypatch.setattr(shards, "IN_PAIRS", 150)
    monkeypatch.setattr(bound, "MOST_PEOPLE", 100)


@pytest.mark.usefixtures("in_small_pieces")
@pytest.mark.parametrize("people", [600, 601])
def test_a_company_in_pieces_keeps_every_rule_and_stays_below_its_bound(people: int) -> None:
    made = company(people, 12, seed=5)
    found, rules = drawn(made), Rules(made.people, made.excluded, Policy())
    assert sorted(placed(found)) == [person.id for person in made.people]
    assert all(rules.allows(*two) for two in pairs_in(found.groups))
    assert found.stats.method is Method.SHARDED
    assert found.stats.repeats == 0
    assert 0.9 * found.stats.bound <= found.stats.value <= found.stats.bound


@pytest.mark.usefixtures("in_small_pieces")
def test_pieces_hold_people_with_topics_in_common_and_are_drawn_anew() -> None:
    crowd = Case([*company(1_000, 0, seed=5).people], History(), frozenset(), Policy(), 5).crowd()
    again = Case([*crowd.people], History(), frozenset(), Policy(), 6).crowd()
    everybody = np.arange(len(crowd))
    common = crowd.scorer.topics.exchanges(everybody[:, None], everybody[None, :]) > 0
    pieces = shards.draw(crowd, 100)
    inside = np.mean([common[np.ix_(piece, piece)].mean() for piece in pieces])
    assert inside > 2 * common.mean()
    assert {tuple(piece) for piece in pieces}.isdisjoint({tuple(piece) for piece in shards.draw(again, 100)})


@pytest.mark.usefixtures("in_small_pieces")
def test_the_poorest_pairs_of_a_company_in_pieces_find_better_ones_in_other_pieces() -> None:
    crowd = Case([*company(600, 0, seed=5).people], History(), frozenset(), Policy(), 5).crowd()
    before = together((piece, shards.solve_piece(crowd.among(piece))) for piece in shards.draw(crowd, 150)).groups
    after = matched_again(crowd, before, prices(crowd), 150)
    assert sorted(one for group in after for one in group) == [*range(600)]
    assert score(crowd, after) > score(crowd, before)
    assert score(crowd, shards.solve_all(crowd).groups) == score(crowd, after)
    assert matched_again(crowd, [(0, 1, 2)], prices(crowd), 150) == [(0, 1, 2)]


@settings(max_examples=60, deadline=None)
@given(cases(most=12).filter(lambda case: len(case.people) > 1))
def test_no_pair_has_more_points_than_both_of_its_prices(case: Case) -> None:
    crowd = case.crowd()
    price = prices(crowd)
    for one, other in combinations(range(len(crowd)), 2):
        assert 2 * crowd.scorer.points(np.array([one]), np.array([other]))[0][0] <= price[one] + price[other]


def test_prices_come_closer_to_the_best_matching_than_the_best_partners_do() -> None:
    made = company(800, 0, seed=5)
    crowd = Case([*made.people], made.history, frozenset(), Policy(), 5).crowd()
    best = drawn(replace(made, excluded=frozenset()), seed=5).stats.value
    lowered, partners = int(prices(crowd).sum()) // 2, bound.ceiling(crowd, [2] * 400)
    assert best <= lowered < partners
    assert best > 0.988 * lowered  # 0.984 if every pair could have the most luck


def test_whoever_had_the_poorest_partners_is_given_a_better_one() -> None:
    # f met nobody but those most like f; everybody else met across departments.
    people = [Candidate(f"p{number}", f"d{number % 3}", f"s{number % 3}", number % 3) for number in range(9)]
    people.append(Candidate("f", "d0", "s0", 0))
    met = [(ordinal, "f", f"p{other}") for ordinal, other in enumerate((0, 3, 6), start=1)]
    met += [(1, "p1", "p2"), (1, "p4", "p5"), (1, "p7", "p8")]
    crowd = Case(people, History.of(met, 4), frozenset(), Policy(), 1).crowd()
    owed = dict(zip((person.id for person in crowd.people), crowd.scorer.owed.tolist(), strict=True))
    assert owed["f"] == max(owed.values()) > owed["p1"] == 0
