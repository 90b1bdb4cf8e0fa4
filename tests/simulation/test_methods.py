"""Each method does what the tool that it stands for does, no better and no worse."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from bot.simulation.company import Company, invent
from bot.simulation.judge import Judge
from bot.simulation.methods import METHODS
from bot.simulation.past import Groups, Past, pairs_of
from bot.simulation.rivals import COOLDOWN
from bot.simulation.turn import Turn

COMPANY = invent(41, 5)
JUDGE = Judge(COMPANY)
EVERYBODY = list(range(41))


def rounds(name: str, count: int, company: Company = COMPANY) -> Iterator[tuple[Turn, Groups]]:
    """So many rounds of everybody, each before it is remembered."""
    past, act, judge = Past(len(company.people)), METHODS[name].start(), Judge(company)
    for number in range(1, count + 1):
        turn = Turn(number, np.arange(len(company.people)), past, judge, company, seed=9)
        groups = act(turn)
        yield turn, groups
        past.remember(number, pairs_of(groups))


def worth(groups: Sequence[tuple[int, ...]]) -> int:
    return int(JUDGE.points(*pairs_of(groups).T).sum())


@pytest.mark.parametrize("name", METHODS)
def test_nobody_is_in_two_groups_and_the_same_seed_gives_the_same(name: str) -> None:
    first, again = ([groups for _, groups in rounds(name, 3)] for _ in range(2))

    assert first == again
    for groups in first:
        placed = [one for group in groups for one in group]
        assert len(placed) == len(set(placed))
        assert set(placed) <= set(EVERYBODY)


@pytest.mark.parametrize("name", [name for name in METHODS if name != "shuffle"])
def test_all_but_the_shuffle_keep_to_the_rules(name: str) -> None:
    for turn, groups in rounds(name, 4):
        assert turn.judge.legal(*pairs_of(groups).T).all()


def test_a_shuffle_pairs_everybody_but_the_odd_one_whatever_the_rules_say() -> None:
    played = list(rounds("shuffle", 20))

    assert all(len(groups) == 20 and {len(group) for group in groups} == {2} for _, groups in played)
    assert not all(JUDGE.legal(*pairs_of(groups).T).all() for _, groups in played)


def test_a_random_choice_among_those_not_met_never_repeats() -> None:
    met = [frozenset(pair) for _, groups in rounds("random", 12) for pair in groups]

    assert len(met) == len(set(met))


def test_a_cooldown_crosses_departments_and_repeats_when_it_is_over() -> None:
    last: dict[frozenset[int], int] = {}
    gaps = []
    for turn, groups in rounds("cooldown", COOLDOWN + 6):
        assert turn.judge.across(*pairs_of(groups).T).all()
        for pair in map(frozenset, groups):
            gaps += [turn.number - last[pair]] if pair in last else []
            last[pair] = turn.number
    assert min(gaps) == COOLDOWN + 1


@pytest.mark.parametrize("name", ["partner", "greedy", "exact"])
def test_an_odd_number_ends_with_a_trio_and_nobody_left_out(name: str) -> None:
    for _, groups in rounds(name, 3):
        assert sorted(one for group in groups for one in group) == EVERYBODY
        assert sorted(map(len, groups)) == [2] * 19 + [3]


def test_exact_is_what_trying_everything_finds() -> None:
    company = invent(8, 2)
    judge = Judge(company)

    def best(free: tuple[int, ...]) -> int:
        if not free:
            return 0
        first, *others = free
        return max(
            (
                int(judge.points(np.array([first]), np.array([other]))[0])
                + best(tuple(one for one in others if one != other))
                for other in others
                if judge.legal(np.array([first]), np.array([other]))[0]
            ),
            default=-10_000,
        )

    _, groups = next(rounds("exact", 1, company))
    assert int(judge.points(*pairs_of(groups).T).sum()) == best(tuple(range(8)))


def test_greedy_takes_the_best_pair_first_and_exact_is_worth_more_in_the_end() -> None:
    (_, greedy), (_, exact) = next(rounds("greedy", 1)), next(rounds("exact", 1))
    every = np.array(list(combinations(EVERYBODY, 2)))
    legal = every[JUDGE.legal(*every.T)]

    assert max(worth([pair]) for pair in greedy if len(pair) == 2) == JUDGE.points(*legal.T).max()
    pairs = [[pair for pair in groups if len(pair) == 2] for groups in (greedy, exact)]
    assert worth(pairs[0]) < worth(pairs[1])


def test_our_engine_gives_everybody_their_turn_where_one_must_be_left_out() -> None:
    hub, *others = (replace(one, manager=None) for one in invent(4, 1).people)
    apart = frozenset(frozenset((one.id, other.id)) for one, other in combinations(others, 2))
    company = Company((hub, *others), apart)

    assert sorted(groups for _, groups in rounds("partner", 3, company)) == [[(0, 1)], [(0, 2)], [(0, 3)]]
