"""The same input gives the same answer: in any order, under other names, on another machine."""

import random
import subprocess
import sys
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.dice import Dice, mix
from bot.matching.engine import match
from bot.matching.model import Candidate, History, Policy, Weights
from tests.matching.samples import NOBODY, Case, Season, cases, team


@settings(max_examples=80, deadline=None)
@given(cases(most=14, sizes=(2, 2, 3, 5)), st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing(case: Case, chance: random.Random) -> None:
    shuffled = replace(case, people=chance.sample(case.people, len(case.people)))
    assert shuffled.match() == case.match()


@settings(max_examples=60, deadline=None)
@given(cases(most=9), st.randoms(use_true_random=False))
def test_other_names_change_who_wins_a_tie_but_not_what_the_round_is_worth(case: Case, chance: random.Random) -> None:
    old = [one.id for one in case.people]
    new = dict(zip(old, chance.sample([f"W{number}" for number in range(50)], len(old)), strict=True))
    renamed = [replace(one, id=new[one.id], manager=new.get(one.manager or "")) for one in case.people]
    policy = replace(case.policy, weights=Weights(jitter=0))
    history = History({frozenset(new[name] for name in two): ago for two, ago in case.history.met.items()})
    excluded = frozenset(frozenset(new[name] for name in two) for two in case.excluded)
    before, after = replace(case, policy=policy).match(), match(renamed, history, excluded, policy, case.seed)
    assert (after.stats.bound, after.stats.repeats) == (before.stats.bound, before.stats.repeats)
    assert len(after.left_out) == len(before.left_out)


def test_an_old_round_can_be_replayed_on_any_machine() -> None:
    result = match([Candidate(name) for name in "abcdef"], History(), NOBODY, Policy(weights=Weights(jitter=9)), 8)
    assert [group.members for group in result.groups] == [("a", "d"), ("b", "c"), ("e", "f")]


def test_another_seed_draws_other_pairs_among_equals() -> None:
    people = [replace(one, department=None, site=None, level=None) for one in team(20)]
    drawn = {match(people, History(), NOBODY, Policy(), seed).groups for seed in range(10)}
    assert len(drawn) == 10


def test_the_answer_names_its_seed_and_its_policy() -> None:
    one, other = (match(team(6), History(), NOBODY, Policy(size=size), 42).stats for size in (2, 3))
    assert (one.seed, one.policy_hash) == (42, Policy().fingerprint)
    assert one.policy_hash != other.policy_hash


def test_a_season_played_twice_is_the_same_season() -> None:
    first, second = Season(), Season()
    for _ in range(6):
        assert first.play(team(9)) == second.play(team(9)[::-1])


def test_every_pair_of_ids_has_its_own_chance() -> None:
    assert mix(1, "ab", "c") != mix(1, "a", "bc") != mix(2, "a", "bc")
    assert sorted(Dice(3).shuffled(range(9))) == list(range(9))


SCRIPT = """
from bot.matching.engine import match
from bot.matching.model import Policy
from tests.bench.matching_company import company
for people, size in ((9, 2), (40, 4), (150, 2), (151, 2)):
    made = company(people, 6, seed=2)
    print(match(made.people, made.history, made.excluded, Policy(size=size), 7))
"""


def test_another_process_with_another_order_of_sets_gives_the_same_answer() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert len(told.pop()) > 10_000
