"""What may happen to a story, in any order and as often as anybody likes; and when a digest is due."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.wins.rules import (
    MOST_PAIRS,
    TIMERS,
    Candidate,
    Choice,
    Kind,
    Rhythm,
    State,
    Step,
    after_choice,
    after_taking_back,
    due_issue,
    due_step,
    first_state,
    in_order,
    is_shown,
    may_choose,
    moment_of,
    pairs_of,
)

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
HOURS = st.integers(-48, 24 * 30).map(lambda hours: timedelta(hours=hours))


class AStory(RuleBasedStateMachine):
    """A story with three people, whose clock jumps: nobody is ever shown who did not say so before the approval."""

    @initialize(kind=st.sampled_from([Kind.WIN, Kind.STORY]))
    def told(self, kind: Kind) -> None:
        self.kind, self.state, self.now = kind, first_state(kind, 3), NOW
        self.ask_until, self.approve_until = NOW + TIMERS.ask, NOW + TIMERS.ask + TIMERS.approve
        self.choices: list[Choice | None] = [None] * 3
        self.approved: list[Choice | None] | None = None

    @rule(by=HOURS)
    def time_passes(self, by: timedelta) -> None:
        self.now += by
        unanswered = self.choices.count(None)
        step = due_step(self.state, unanswered, self.ask_until, self.approve_until, self.now)
        if step is Step.ASK_AUTHOR:
            assert self.state is State.ASKING
            assert unanswered == 0 or self.now >= self.ask_until
            self.state, self.approve_until = State.APPROVING, self.now + TIMERS.approve
        elif step is Step.EXPIRE:
            self.state = State.KEPT

    @rule(who=st.integers(0, 2), choice=st.sampled_from(Choice))
    def chooses(self, who: int, choice: Choice) -> None:
        if may_choose(self.state, self.choices[who], choice):
            self.choices[who] = choice

    @rule()
    def approves(self) -> None:
        if self.state is State.APPROVING:
            self.state, self.approved = State.QUEUED, list(self.choices)

    @rule()
    def is_posted(self) -> None:
        if self.state is State.QUEUED:
            self.state = State.POSTED

    @rule()
    def takes_back(self) -> None:
        self.state = after_taking_back(self.kind, self.state) or self.state

    @invariant()
    def nobody_is_shown_more_than_the_author_approved(self) -> None:
        if self.state in {State.QUEUED, State.POSTED}:
            assert self.approved is not None
            for before, now in zip(self.approved, self.choices, strict=True):
                assert not is_shown(now) or is_shown(before)
                assert now is not Choice.NAME or before is Choice.NAME

    @invariant()
    def taking_ones_name_back_is_always_possible(self) -> None:
        if self.state is not State.KEPT:
            assert all(may_choose(self.state, one, Choice.NEITHER) for one in self.choices)


TestAStory = AStory.TestCase
TestAStory.settings = settings(max_examples=40, stateful_step_count=25, derandomize=True)


def test_what_names_nobody_else_is_a_note_and_thanks_are_given() -> None:
    assert first_state(Kind.WIN, 0) is State.KEPT
    assert first_state(Kind.STORY, 1) is State.ASKING
    assert first_state(Kind.THANKS, 1) is State.GIVEN


@pytest.mark.parametrize(
    ("state", "chosen", "offered", "led_to"),
    [
        (State.GIVEN, Choice.NAME, True, State.QUEUED),
        (State.GIVEN, Choice.TEAM, True, State.QUEUED),
        (State.GIVEN, Choice.NAME, False, State.GIVEN),
        (State.GIVEN, Choice.NEITHER, True, State.GIVEN),
        (State.QUEUED, Choice.NEITHER, True, State.GIVEN),
        (State.POSTED, Choice.NEITHER, True, State.GIVEN),
        (State.POSTED, Choice.TEAM, True, State.POSTED),
    ],
)
def test_thanks_are_public_by_their_receivers_word_and_only_where_offered(
    state: State,
    chosen: Choice,
    offered: bool,  # noqa: FBT001 - a column of the table
    led_to: State,
) -> None:
    assert after_choice(Kind.THANKS, state, chosen, offered=offered) is led_to


def test_an_author_who_says_nothing_for_two_weeks_keeps_the_story() -> None:
    end = NOW + TIMERS.approve

    assert due_step(State.APPROVING, 0, NOW, end, end - timedelta(seconds=1)) is None
    assert due_step(State.APPROVING, 0, NOW, end, end) is Step.EXPIRE


RHYTHMS_OF_TESTS = st.builds(
    Rhythm,
    st.sampled_from(["weekly", "two-weeks", "four-weeks"]),
    st.integers(0, 4),
    st.integers(7, 17),
    st.sampled_from(["Europe/Stockholm", "America/New_York", "Asia/Kolkata", "Pacific/Apia"]),
)
MOMENTS = st.datetimes(datetime(2026, 3, 1), datetime(2027, 3, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001 - made aware at once


@given(RHYTHMS_OF_TESTS, st.lists(MOMENTS, min_size=2, max_size=12))
@settings(max_examples=60, derandomize=True)
def test_each_day_comes_once_however_the_clock_jumps(rhythm: Rhythm, looks: list[datetime]) -> None:
    anchor = date(2026, 3, 1)
    handled, kept = anchor - timedelta(days=1), list[date]()
    for now in looks:
        due = due_issue(rhythm, anchor, handled, now)
        if due is not None:
            assert due.on.weekday() == rhythm.weekday
            assert due.at == moment_of(rhythm, due.on) <= now
            assert due.lapsed == (now - due.at > timedelta(days=3))
            handled = due.on
            kept.append(due.on)
    assert kept == sorted(set(kept))
    assert due_issue(rhythm, anchor, handled, max(looks)) is None


def test_after_a_month_away_one_digest_comes_or_none() -> None:
    weekly = Rhythm("weekly", 3, 10, "Europe/Stockholm")
    late = due_issue(weekly, date(2026, 3, 5), date(2026, 3, 4), datetime(2026, 4, 3, 8, tzinfo=UTC))
    lapsed = due_issue(weekly, date(2026, 3, 5), date(2026, 3, 4), datetime(2026, 4, 6, 8, tzinfo=UTC))

    assert late is not None
    assert (late.on, late.lapsed) == (date(2026, 4, 2), False)
    assert lapsed is not None
    assert (lapsed.on, lapsed.lapsed) == (date(2026, 4, 2), True)


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.uuids().map(str),
        st.frozensets(st.sampled_from("ABCD"), max_size=4),
        st.integers(0, 5).map(lambda hours: NOW + timedelta(hours=hours)),
    ),
    max_size=12,
)


@given(CANDIDATES, st.randoms(use_true_random=False))
@settings(max_examples=60, derandomize=True)
def test_joint_wins_come_first_then_what_waited_longest_and_nothing_else_decides(
    candidates: list[Candidate], chance: object
) -> None:
    shuffled = list(candidates)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    order = in_order(shuffled)
    by_id = {one.id: one for one in candidates}
    joint = [len(by_id[each].departments) > 1 for each in order]

    assert order == in_order(candidates)
    assert joint == sorted(joint, reverse=True)
    for one, other in pairwise(order):
        same = (len(by_id[one].departments) > 1) == (len(by_id[other].departments) > 1)
        assert not same or by_id[one].approved_at <= by_id[other].approved_at


def test_pairs_tell_who_and_not_how_often() -> None:
    assert pairs_of([["Sales", "Legal"], ["Legal", "Sales", "Legal"], ["Design"]]) == [("Legal", "Sales")]
    assert len(pairs_of([list("ABCDEFGH")])) == MOST_PAIRS
