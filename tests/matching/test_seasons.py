"""What a person notices over many rounds: new faces each time, and turns that go round."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.matching.engine import match
from bot.matching.model import Candidate, Group, History, Matching, Policy
from tests.matching.samples import NOBODY, Season, pair, pairs_in, team


def trio_of(matching: Matching) -> Group:
    """The group with one more."""
    return next(group for group in matching.groups if len(group.members) == 3)


def season_of(people: list[Candidate], rounds: int, policy: Policy | None = None) -> Season:
    """The same people, round after round."""
    season = Season(policy or Policy())
    for _ in range(rounds):
        season.play(people)
    return season


@pytest.mark.parametrize("size", [2, 4, 6, 8, 10, 14, 20, 30])
def test_a_stable_team_meets_everyone_once_before_anyone_twice(size: int) -> None:
    season = season_of(team(size), size - 1)
    met = [two for result in season.rounds for two in pairs_in(result.groups)]
    assert len(met) == len(set(met)) == size * (size - 1) // 2


def test_a_team_of_fifty_has_no_repeat_in_forty_nine_rounds() -> None:
    assert sum(season_of(team(50), 49).repeats) == 0


def test_a_company_of_thirty_with_managers_has_no_repeat_in_ten_rounds() -> None:
    people = [replace(one, manager=f"p{number % 5:02d}" if number > 4 else None) for number, one in enumerate(team(30))]
    assert sum(season_of(people, 10).repeats) == 0


def test_a_plan_goes_on_when_somebody_is_replaced() -> None:
    season, people = Season(), team(12)
    for _ in range(5):
        season.play(people)
    for _ in range(6):
        season.play([*people[1:], Candidate("p99", "d1", "s1", 1)])
    assert sum(season.repeats) == 0


def test_when_all_have_met_the_oldest_meetings_come_round_again() -> None:
    season = season_of(team(8), 21)
    last = {two: ordinal for ordinal, result in enumerate(season.rounds[14:]) for two in pairs_in(result.groups)}
    assert len(last) == 28


@pytest.mark.parametrize("size", [5, 7, 9, 13])
def test_whose_turn_it_is_in_the_trio_goes_round(size: int) -> None:
    season = season_of(team(size), 52)
    thirds = [season.thirds[one.id] for one in team(size)]
    seats = Counter(name for result in season.rounds for name in trio_of(result).members)
    assert max(thirds) - min(thirds) <= 2
    assert max(seats.values()) <= 1.6 * min(seats.values())


def test_seven_people_share_twelve_turns() -> None:
    season = season_of(team(7), 12)
    assert sorted(season.thirds) == [one.id for one in team(7)]
    assert max(season.thirds.values()) <= 3


@pytest.mark.parametrize("size", [17, 31, 61])
def test_who_was_in_the_trio_is_not_next_time_while_there_are_others(size: int) -> None:
    season = season_of(team(size), 8)
    for before, after in pairwise(season.rounds):
        assert not {*trio_of(before).members} & {*trio_of(after).members}
    assert not any(result.left_out for result in season.rounds)


def test_an_isolated_colleague_is_rescued_by_a_trio_though_the_number_is_even() -> None:
    # d may meet a and b alone, and those two hold the others together.
    apart = frozenset({pair("d", "c"), pair("d", "e"), pair("d", "f"), pair("c", "e"), pair("c", "f"), pair("e", "f")})
    apart |= {pair("a", "c"), pair("b", "c"), pair("a", "e"), pair("a", "f"), pair("b", "e"), pair("b", "f")}
    result = match([Candidate(name) for name in "abcdef"], History(), apart, Policy(), 1)
    assert [group.members for group in result.groups] == [("a", "b", "d")]
    assert [one.id for one in result.left_out] == ["c", "e", "f"]


def test_two_islands_of_three_are_two_trios() -> None:
    apart = frozenset(pair(one, other) for one in "abc" for other in "xyz")
    result = match([Candidate(name) for name in "abcxyz"], History(), apart, Policy(), 1)
    assert [group.members for group in result.groups] == [("a", "b", "c"), ("x", "y", "z")]


def test_those_who_had_to_be_left_out_come_first_next_time() -> None:
    # Only one of the four can meet the hub at a time.
    people = [Candidate(name, department="x") for name in "abcd"] + [Candidate("hub", department="y")]
    season = season_of(people, 4, Policy(across_departments="required"))
    met = [group.members[0] for result in season.rounds for group in result.groups]
    assert sorted(met) == ["a", "b", "c", "d"]


def test_whoever_is_owed_a_turn_gets_the_better_partner() -> None:
    people = [Candidate(name, department="x", owed=int(name == "c")) for name in "abc"] + [
        Candidate("z", department="y")
    ]
    for seed in range(20):
        assert pair("c", "z") in pairs_in(match(people, History(), NOBODY, Policy(), seed).groups)
