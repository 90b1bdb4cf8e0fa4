"""Whatever the wishes, the hard rules hold on every path and for every size."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from bot.matching.engine import match
from bot.matching.legal import Rules, chain_above, permits, reporting_lines
from bot.matching.model import Candidate, History, LeftOutReason, Policy
from tests.matching.samples import NOBODY, Case, cases, pair, pairs_in, placed, team

EVERY_SIZE = (2, 2, 3, 4, 5, 8)


@settings(max_examples=200, deadline=None)
@given(cases(most=12, sizes=EVERY_SIZE))
def test_nobody_meets_whom_they_must_not_and_nobody_is_in_two_groups(case: Case) -> None:
    result = case.match()
    lines = reporting_lines({one.id: one.manager for one in case.people}, {one.id for one in case.people})
    assert not {*pairs_in(result.groups)} & (case.excluded | lines)
    everyone = placed(result) + [one.id for one in result.left_out]
    assert sorted(everyone) == sorted(one.id for one in case.people)
    assert all(2 <= len(group.members) <= min(case.policy.size + 1, 8) for group in result.groups)


@settings(max_examples=100, deadline=None)
@given(cases(most=10, sizes=EVERY_SIZE))
def test_a_required_difference_separates_all_who_are_known_to_be_alike(case: Case) -> None:
    known = {one.id: one for one in case.people}
    for two in pairs_in(case.match().groups):
        one, other = (known[name] for name in two)
        for across, mine, theirs in (
            (case.policy.across_departments, one.department, other.department),
            (case.policy.across_sites, one.site, other.site),
            (case.policy.across_levels, one.level, other.level),
        ):
            assert across != "required" or mine is None or mine != theirs


@settings(max_examples=100, deadline=None)
@given(cases(most=12, sizes=EVERY_SIZE))
def test_nobody_is_left_out_who_could_legally_join_somebody(case: Case) -> None:
    result = case.match()
    rules = Rules(case.people, case.excluded, case.policy)
    left = [one.id for one in result.left_out]
    assert not any(rules.allows(one, other) for one, other in combinations(left, 2))
    for group in result.groups:
        for one in left:
            assert not rules.may_join(one, group.members)


@settings(max_examples=100, deadline=None)
@given(cases(most=8))
def test_two_people_at_hand_are_judged_as_in_the_round(case: Case) -> None:
    rules = Rules(case.people, case.excluded, case.policy)
    lines = reporting_lines({one.id: one.manager for one in case.people}, {one.id for one in case.people})
    for one, other in combinations(case.people, 2):
        assert permits(one, other, case.excluded | lines, case.policy) == rules.allows(one.id, other.id)


def test_nobody_meets_anyone_above_them_at_any_distance() -> None:
    managers = {"a": "b", "b": "c", "c": "d", "x": "d"}
    assert list(chain_above("a", managers)) == ["b", "c", "d"]
    assert reporting_lines(managers, {"a", "d", "x"}) == {pair("a", "d"), pair("x", "d")}


def test_managers_in_a_circle_end_the_walk() -> None:
    assert list(chain_above("a", {"a": "b", "b": "a"})) == ["b"]


@pytest.mark.parametrize(
    ("people", "excluded", "reason"),
    [
        (["a"], NOBODY, LeftOutReason.ALONE),
        (["a", "b"], frozenset({pair("a", "b")}), LeftOutReason.NOBODY_LEGAL),
        (["a", "b", "c"], frozenset({pair("a", "b")}), LeftOutReason.ODD_ONE_OUT),
    ],
)
def test_those_left_out_are_given_a_reason(
    people: list[str], excluded: frozenset[frozenset[str]], reason: LeftOutReason
) -> None:
    result = match(map(Candidate, people), History(), excluded, Policy(), 3)
    assert {one.reason for one in result.left_out} == {reason}


def test_nobody_at_all_is_an_empty_round() -> None:
    result = match([], History(), NOBODY, Policy(), 1)
    assert (result.groups, result.left_out, result.stats.value, result.stats.gap) == ((), (), 0, 0)


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        match([*team(3), *team(1)], History(), NOBODY, Policy(), 1)


@pytest.mark.parametrize("size", [1, 9])
def test_a_group_size_outside_two_to_eight_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="2 to 8"):
        Policy(size=size)


def test_a_meeting_that_is_not_in_the_past_is_refused() -> None:
    with pytest.raises(ValueError, match="not before round 4"):
        History.of([(4, "a", "b")], upcoming=4)
