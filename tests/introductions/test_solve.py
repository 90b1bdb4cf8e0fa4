"""Approved groups that are repaired: what can stay stays, nothing illegal happens, and few are left out."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.introductions.solve import Task, solve
from bot.matching.engine import match
from bot.matching.legal import permits
from bot.matching.model import Candidate, History, Matching, Policy

PEOPLE = [Candidate(id=f"U{number:02}", department=f"D{number % 3}") for number in range(14)]
IDS = [person.id for person in PEOPLE]
PAIRS = [frozenset(pair) for pair in combinations(IDS, 2)]
pairs = st.frozensets(st.sampled_from(PAIRS), max_size=12)


def groups(matching: Matching) -> set[tuple[str, ...]]:
    return {group.members for group in matching.groups}


@settings(max_examples=30, deadline=None)
@given(size=st.integers(2, 4), gone=st.sets(st.sampled_from(IDS), max_size=6), excluded=pairs, seed=st.integers(0, 99))
def test_whatever_changes_after_the_approval_the_groups_are_legal_and_whole_ones_stay(
    size: int, gone: set[str], excluded: frozenset[frozenset[str]], seed: int
) -> None:
    policy = Policy(size=size)
    approved = tuple(group.members for group in match(PEOPLE, History(), [], policy, seed).groups)
    here = [person for person in PEOPLE if person.id not in gone]
    repaired = solve(Task(here, History(), excluded, policy, seed, approved))

    placed = [member for group in repaired.groups for member in group.members]
    left = [one.id for one in repaired.left_out]
    assert sorted(placed + left) == sorted(person.id for person in here)
    known = {person.id: person for person in here}
    together = [pair for group in repaired.groups for pair in combinations(group.members, 2)]
    assert all(permits(known[one], known[other], excluded, policy) for one, other in together)
    assert {len(group.members) for group in repaired.groups} <= set(range(2, size + 2))

    whole = [
        ids for ids in approved if not gone & set(ids) and not excluded & set(map(frozenset, combinations(ids, 2)))
    ]
    seeking = len(here) - sum(map(len, whole))
    assert len(set(whole) - groups(repaired)) <= seeking


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 999), size=st.integers(2, 4))
def test_what_is_approved_goes_out_as_it_is_with_the_same_reasons(seed: int, size: int) -> None:
    drawn = match(PEOPLE, History(), [], Policy(size=size), seed)
    keep = tuple(group.members for group in drawn.groups)

    kept = solve(Task(PEOPLE, History(), frozenset(), Policy(size=size), seed, keep))

    assert [group.members for group in kept.groups] == [group.members for group in drawn.groups]
    assert [group.terms for group in kept.groups] == [group.terms for group in drawn.groups]


def test_whoever_loses_their_partner_is_taken_in_by_a_pair_that_they_have_not_met() -> None:
    keep = (("U00", "U01"), ("U02", "U03"), ("U04", "U05"))
    met = {frozenset(("U05", other)): (1,) for other in ("U00", "U01", "U02")}
    history = History(met)

    repaired = solve(Task(PEOPLE[1:6], history, frozenset(), Policy(across_departments="ignored"), 1, keep))
    assert groups(repaired) == {("U01", "U02", "U03"), ("U04", "U05")} or groups(repaired) == {
        ("U02", "U03"),
        ("U01", "U04", "U05"),
    }
    assert repaired.stats.repeats == 0


def test_without_an_approval_a_task_is_matched_as_ever() -> None:
    assert solve(Task(PEOPLE, History(), frozenset(), Policy(), 5)) == match(PEOPLE, History(), [], Policy(), 5)
