"""Turns, versions, states and steps, held against programmes.md 2.2: in any order, repeated, on any clock."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.errors import Refusal
from bot.partnerships.rules import (
    BANKS,
    OWN_WORDS,
    SHARED_WORDS,
    TIMERS,
    Activity,
    Choice,
    Event,
    Half,
    Invite,
    Pattern,
    Role,
    Shared,
    State,
    Step,
    Terms,
    after,
    beginning_role,
    changed_meanwhile,
    choose,
    differences,
    first_learner,
    gap,
    invite_step,
    is_agreed,
    learners,
    shown_gap,
    through,
    verdict,
)
from bot.texts import banks

ANNA, BO = "U0ANNA", "U0BO"
PAIR = (ANNA, BO)
MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
settings.register_profile("rules", derandomize=True, deadline=None, max_examples=25)
RULES = settings.get_profile("rules")

seeds = st.integers(0, 2**31 - 1)
patterns = st.sampled_from(Pattern)


def played(seed: int, pattern: Pattern, sessions: int, cut_short: set[int]) -> list[list[str]]:
    """Who learnt in each turn of so many sessions; those in `cut_short` ended after the first turn."""
    held: list[list[str]] = []
    for number in range(sessions):
        first = first_learner(PAIR, seed, [turns[0] for turns in held], pattern)
        turns = learners(PAIR, first, pattern)
        held.append(turns[:1] if number in cut_short else turns)
    return held


@RULES
@given(seeds, st.integers(2, 9), st.sets(st.integers(0, 8)))
def test_nobody_goes_first_twice_in_a_row_unless_both_agreed_to_it(seed: int, count: int, cut: set[int]) -> None:
    for pattern in (Pattern.BOTH, Pattern.ONE):
        firsts = [turns[0] for turns in played(seed, pattern, count, cut)]
        assert all(one != other for one, other in pairwise(firsts))


@RULES
@given(seeds, st.integers(3, 9))
def test_with_the_pattern_of_two_the_same_one_goes_first_exactly_twice(seed: int, count: int) -> None:
    firsts = [turns[0] for turns in played(seed, Pattern.TWO, count, set())]
    assert not any(one == other == third for one, other, third in zip(firsts, firsts[1:], firsts[2:], strict=False))
    assert any(one == other for one, other in pairwise(firsts))


@RULES
@given(seeds, patterns, st.integers(1, 9), st.sets(st.integers(0, 8)))
def test_within_a_session_nobody_learns_twice_and_whoever_was_second_goes_first_next(
    seed: int, pattern: Pattern, count: int, cut: set[int]
) -> None:
    held = played(seed, pattern, count, cut)
    assert all(len(set(turns)) == len(turns) for turns in held)
    if pattern is Pattern.BOTH:
        assert all(len(one) < 2 or other[0] == one[1] for one, other in pairwise(held))


@RULES
@given(seeds, patterns, st.integers(1, 9))
def test_undisturbed_turns_never_differ_by_more_than_one(seed: int, pattern: Pattern, count: int) -> None:
    turns = [one for session in played(seed, pattern, count, set()) for one in session]
    assert gap(PAIR, turns) <= 1
    assert not shown_gap(PAIR, turns)


def test_a_gap_is_shown_from_two_turns_on() -> None:
    assert not shown_gap(PAIR, [ANNA])
    assert shown_gap(PAIR, [ANNA, ANNA])
    assert gap(PAIR, [ANNA, ANNA, BO, ANNA]) == 2


@RULES
@given(seeds, st.sampled_from(Role), st.integers(1, 70))
def test_no_question_comes_twice_before_the_deck_is_through(seed: int, role: Role, count: int) -> None:
    deck = banks.ids(BANKS[role])
    asked: list[str] = []
    drawn = []
    for _ in range(count):
        if through(deck, asked):
            asked = []
        found = choose(deck, asked, seed, ANNA)
        assert found is not None
        asked.append(found)
        drawn.append(found)
    most, fewest = max(Counter(drawn).values()), min(Counter(drawn)[one] for one in deck)
    assert most - fewest <= 1
    assert choose(deck, deck, seed, ANNA) is None


def test_the_coach_begins_in_the_role_that_was_asked_for_or_that_suits_the_activity() -> None:
    wanted = [Role.OBJECTIVE, Role.THINKING]
    assert beginning_role(wanted, Activity.COACH) is Role.OBJECTIVE
    assert beginning_role([], Activity.COACH) is Role.THINKING
    assert beginning_role(wanted, Activity.REVIEW) is Role.COMPANION


# --- versions


words = st.dictionaries(st.sampled_from(OWN_WORDS), st.text(min_size=1, max_size=5), max_size=4)
halves = st.builds(Half, words, st.lists(st.sampled_from(Role), unique=True).map(tuple), st.integers(1, 5))
shared = st.builds(Shared, st.dictionaries(st.sampled_from(SHARED_WORDS), st.text(min_size=1, max_size=5)))
terms = st.builds(Terms, st.dictionaries(st.sampled_from(PAIR), halves), shared)


@RULES
@given(terms, terms)
def test_what_differs_is_told_once_both_ways_and_nothing_else_is(one: Terms, other: Terms) -> None:
    there, back = differences(one, other), differences(other, one)
    assert [(each.owner, each.name, each.after, each.before) for each in there] == [
        (each.owner, each.name, each.before, each.after) for each in back
    ]
    assert differences(one, one) == []
    assert all(each.before != each.after for each in there)


@RULES
@given(terms, terms)
def test_only_the_part_that_a_form_changes_can_overtake_it(one: Terms, other: Terms) -> None:
    parts = [changed_meanwhile(one, other, owner) for owner in (*PAIR, None)]
    assert sum(map(len, parts)) == len(differences(one, other))


class Versions(RuleBasedStateMachine):
    """Two people edit, sign, rest and end in any order: nothing holds without both signatures on it."""

    def __init__(self) -> None:
        super().__init__()
        self.state, self.version = State.EXPLORING, 0
        self.agreed: int | None = None
        self.signatures: dict[int, set[str]] = {}

    def go(self, event: Event) -> None:
        self.state = after(self.state, event)

    @precondition(lambda self: self.state is not State.ENDED)
    @rule()
    def edit(self) -> None:
        self.version += 1
        self.go(Event.DRAFT)

    @precondition(lambda self: self.state is not State.ENDED and self.version > 0)
    @rule(who=st.sampled_from(PAIR))
    def sign(self, who: str) -> None:
        self.signatures.setdefault(self.version, set()).add(who)
        if is_agreed(PAIR, self.signatures[self.version]):
            self.go(Event.AGREE)
            self.agreed = self.version

    @precondition(lambda self: self.state in {State.DRAFTING, State.ACTIVE})
    @rule()
    def rest(self) -> None:
        self.go(Event.REST)
        self.agreed, self.signatures = None, {}

    @rule()
    def end(self) -> None:
        if self.state is State.ENDED:
            with pytest.raises(Refusal):
                self.go(Event.END)
        else:
            self.go(Event.END)

    @invariant()
    def nothing_holds_without_both(self) -> None:
        if self.state is State.ACTIVE:
            assert self.agreed is not None
            assert self.signatures[self.agreed] == set(PAIR)
        assert self.agreed is None or self.agreed <= self.version


TestVersions = Versions.TestCase
TestVersions.settings = settings(RULES, max_examples=15, stateful_step_count=20)


@pytest.mark.parametrize("event", Event)
def test_what_has_ended_stays_ended(event: Event) -> None:
    with pytest.raises(Refusal):
        after(State.ENDED, event)


def test_one_signature_twice_is_still_one() -> None:
    assert not is_agreed(PAIR, [ANNA, ANNA])
    assert is_agreed(PAIR, [BO, ANNA])
    assert not is_agreed([ANNA], [ANNA])


# --- time


@RULES
@given(st.sampled_from(Invite), st.integers(-3, 60), st.booleans())
def test_an_invitation_is_reminded_of_once_and_ends(state: Invite, days: int, reminded: bool) -> None:  # noqa: FBT001 - drawn
    step = invite_step(state, MONDAY, MONDAY + timedelta(days=days), reminded=reminded)
    if state in {Invite.ACCEPTED, Invite.WITHDRAWN, Invite.EXPIRED}:
        assert step is None
    elif days >= (TIMERS.later_days if state is Invite.LATER else TIMERS.invite_days):
        assert step is Step.EXPIRE
    else:
        assert step is (Step.REMIND if state is Invite.OPEN and days >= 4 and not reminded else None)


@pytest.mark.parametrize(
    ("choices", "last", "over", "decided"),
    [
        ([], False, False, None),
        ([Choice.RENEW], True, False, None),
        ([Choice.CLOSE], False, False, Choice.CLOSE),
        ([Choice.RENEW, Choice.CLOSE], True, True, Choice.CLOSE),
        ([Choice.RENEW, Choice.RENEW], True, False, Choice.RENEW),
        ([Choice.RENEW, Choice.RESHAPE], False, False, Choice.RESHAPE),
        ([], False, True, Choice.RENEW),
        ([], True, True, Choice.CLOSE),
        ([Choice.RENEW], True, True, Choice.CLOSE),
        ([Choice.RESHAPE], True, True, Choice.RESHAPE),
    ],
)
def test_a_review_takes_two_to_renew_and_one_to_close(
    choices: list[Choice],
    last: bool,  # noqa: FBT001 - a column of the table
    over: bool,  # noqa: FBT001 - a column of the table
    decided: Choice | None,
) -> None:
    assert verdict(choices, last=last, over=over) is decided
