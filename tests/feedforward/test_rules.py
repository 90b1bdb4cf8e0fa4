"""The table of programmes.md 2.3 as rules: what may follow what, when, and what a survey may tell. All pure."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar import WorkingHours
from bot.feedforward.rules.agenda import TIMERS, Due, Helping, Standing, Step, agenda, cooled_at, next_due, wake_at
from bot.feedforward.rules.load import has_room, is_pool_large_enough
from bot.feedforward.rules.states import CYCLE_NEXT, HELPER_NEXT, CycleState, HelperState, PoolState
from bot.feedforward.rules.survey import Band, Followed, Telling, from_store, result_of, to_store
from bot.feedforward.rules.wording import begins_with, behaviours_in, has_phrase

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
C, H = CycleState, HelperState
FOLLOWED = list(Followed)


def test_a_cycle_goes_as_the_table_says() -> None:
    line = [C.INPUT, C.PICKED, C.DISCUSSING, C.CHOOSING, C.ACTING, C.SURVEYED, C.DONE, C.RESTING, C.ENDED]
    for state, following in itertools.pairwise(line):
        assert following in CYCLE_NEXT[state]
    assert all(C.ENDED in following for state, following in CYCLE_NEXT.items() if state is not C.ENDED)
    assert C.PICKED in CYCLE_NEXT[C.DISCUSSING]
    assert C.CHOOSING not in CYCLE_NEXT[C.PICKED]


def test_a_helper_goes_from_invited_to_cooled_and_can_expire_everywhere_on_the_way() -> None:
    line = [H.INVITED, H.REPLIED, H.LISTENED, H.THANKED, H.COOLED]
    for state, following in itertools.pairwise(line):
        assert following in HELPER_NEXT[state]
    on_the_way = set(HELPER_NEXT) - {H.COOLED, H.EXPIRED}
    assert all(H.EXPIRED in HELPER_NEXT[state] for state in on_the_way)
    assert H.DECLINED not in HELPER_NEXT[H.LISTENED]  # what was read was said


helpings = st.builds(
    Helping,
    user_id=st.sampled_from(["U1", "U2", "U3"]),
    state=st.sampled_from(list(HelperState)),
    pooled=st.booleans(),
    invited_at=st.just(NOW),
    until=st.integers(0, 20).map(lambda days: NOW + days * DAY),
    reminded=st.booleans(),
    met_at=st.none() | st.integers(1, 9).map(lambda days: NOW + days * DAY),
    asked_to_type=st.booleans(),
)
standings = st.builds(
    Standing,
    state=st.sampled_from(list(CycleState)),
    since=st.just(NOW),
    until=st.none() | st.integers(0, 40).map(lambda days: NOW + days * DAY),
    reminded=st.booleans(),
    acting_at=st.none() | st.just(NOW),
    passed=st.sampled_from([0, 14, 30, 60, 90]),
    still_until=st.none() | st.integers(0, 40).map(lambda days: NOW + days * DAY),
    pool=st.sampled_from(list(PoolState)),
    pool_until=st.none() | st.integers(0, 20).map(lambda days: NOW + days * DAY),
    helpers=st.lists(helpings, max_size=3).map(tuple),
    rests=st.booleans(),
)
moments = st.integers(-5, 200).map(lambda days: NOW + days * DAY)


@given(standings, moments)
@settings(derandomize=True, max_examples=100)
def test_what_is_due_is_on_the_agenda_and_its_time_has_come(standing: Standing, now: datetime) -> None:
    due = next_due(standing, now)
    if due is not None:
        assert due in agenda(standing)
        assert due.at <= now
        assert not (due.waits and standing.rests)


@given(standings, moments)
@settings(derandomize=True, max_examples=100)
def test_time_looks_again_no_later_than_the_next_thing_comes(standing: Standing, now: datetime) -> None:
    looked = wake_at(standing, now)
    ahead = [one.at for one in agenda(standing) if one.at > now]
    assert looked is None or looked > now
    assert not ahead or (looked is not None and looked <= min(ahead))


@given(standings, moments)
@settings(derandomize=True, max_examples=100)
def test_nobody_is_reminded_of_what_is_over(standing: Standing, now: datetime) -> None:
    due = next_due(standing, now)
    if due is not None and due.step is Step.REMIND:
        helping = next(one for one in standing.helpers if one.user_id == due.helper_id)
        assert helping.state is H.INVITED or len(standing.helpers) > len({one.user_id for one in standing.helpers})
        others = [one for one in agenda(standing) if one.at <= now and one.step is not Step.REMIND]
        assert all(one.waits and standing.rests for one in others)


def discussing(*helpers: Helping, pool: PoolState = PoolState.NONE) -> Standing:
    return Standing(C.DISCUSSING, NOW, helpers=helpers, pool=pool, pool_until=NOW + 7 * DAY)


def helping(state: HelperState, days: int = 7, *, pooled: bool = False) -> Helping:
    return Helping(f"U{state.value}", state, pooled, NOW, NOW + days * DAY)


def test_a_no_and_silence_end_at_the_same_moment() -> None:
    def end(state: HelperState) -> datetime:
        return next(due.at for due in agenda(discussing(helping(state))) if due.step is Step.EXPIRE)

    assert end(H.DECLINED) == end(H.INVITED) == NOW + timedelta(days=TIMERS.reply)


def test_the_cycle_moves_on_when_one_is_thanked_and_the_rest_resolved() -> None:
    def steps(standing: Standing) -> set[Step]:
        return {due.step for due in agenda(standing)}

    assert Step.CHOOSE in steps(discussing(helping(H.COOLED), helping(H.EXPIRED)))
    assert Step.CHOOSE not in steps(discussing(helping(H.COOLED), helping(H.DECLINED)))
    assert Step.CHOOSE not in steps(discussing(helping(H.COOLED), pool=PoolState.OPEN))
    assert Step.NOTHING in steps(discussing(helping(H.EXPIRED)))


def test_of_several_days_that_have_come_each_is_due_and_the_earliest_first() -> None:
    acting = Standing(C.ACTING, NOW, acting_at=NOW)
    assert next_due(acting, NOW + 13 * DAY) is None
    assert next_due(acting, NOW + 61 * DAY) == Due(NOW + 14 * DAY, Step.NUDGE, day=14, waits=True)


@pytest.mark.parametrize(
    ("thanked", "cooled"),
    [
        ("2026-03-03T10:00", "2026-03-04T10:00"),
        ("2026-03-03T15:59", "2026-03-04T15:59"),
        ("2026-03-03T20:00", "2026-03-05T09:00"),
        ("2026-03-06T10:00", "2026-03-09T09:00"),
    ],
)
def test_cooling_is_a_day_and_on_to_where_the_owner_works(thanked: str, cooled: str) -> None:
    at = datetime.fromisoformat(f"{thanked}+00:00")
    assert cooled_at(WorkingHours("UTC"), at) == datetime.fromisoformat(f"{cooled}+00:00")


# --- the survey


def answers(*scores: int) -> list[tuple[int, Followed]]:
    return [(score, FOLLOWED[number % 3]) for number, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "telling"),
    [
        ((), Telling.FEW),
        ((3, 3), Telling.FEW),
        ((1, 2, 3), Telling.BAND),
        ((1, 2, 3, 0), Telling.BAND),
        ((1,) * 5, Telling.MEAN),
        ((1,) * 7, Telling.MEAN),
        ((1,) * 8, Telling.DISTRIBUTION),
    ],
)
def test_how_much_is_told_grows_with_how_many_answered(scores: tuple[int, ...], telling: Telling) -> None:
    assert result_of(answers(*scores)).telling is telling


def test_a_band_has_no_number_and_a_mean_no_distribution() -> None:
    band, mean = result_of(answers(3, 3, -1)), result_of(answers(1, 1, 2, 2, 1))
    assert (band.band, band.half_points, dict(band.scores)) == (Band.BETTER, None, {})
    assert (mean.half_points, dict(mean.scores), dict(mean.followed)) == (3, {}, {})
    assert result_of(answers(0, 0, 0)).band is Band.SAME
    assert result_of(answers(-1, -1, 0)).band is Band.WORSE


@given(st.lists(st.tuples(st.integers(-3, 3), st.sampled_from(FOLLOWED)), max_size=12))
@settings(derandomize=True, max_examples=150)
def test_a_result_is_kept_as_it_was_and_never_beyond_the_scale(given_answers: list[tuple[int, Followed]]) -> None:
    result = result_of(given_answers)
    assert from_store(to_store(result)) == result
    assert result.half_points is None or -6 <= result.half_points <= 6
    if result.half_points is not None:
        mean = sum(score for score, _ in given_answers) / len(given_answers)
        assert abs(result.half_points / 2 - mean) <= 0.25 + 1e-9


# --- words, and how much is asked of one person


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("listening to the end", ["listening to the end"]),
        ("listening and asking before I judge", ["listening and asking before I judge"]),
        ("listening more\nwriting shorter mails", ["listening more", "writing shorter mails"]),
        ("1. listening more 2. writing shorter mails", ["listening more", "writing shorter mails"]),
        ("- lyssna till slut\n- svara inom en dag", ["lyssna till slut", "svara inom en dag"]),
        ("so; be early with bad news", ["be early with bad news"]),
        ("", [""]),
    ],
)
def test_lines_points_and_semicolons_part_behaviours_and_the_word_and_does_not(text: str, parts: list[str]) -> None:
    assert behaviours_in(text) == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You ALWAYS interrupt", True),
        ("you didn’t listen", True),
        ("you didn't listen", True),
        ("Always begin with a question", False),
        ("your alwayses", False),
        ("", False),
    ],
)
def test_a_phrase_counts_as_whole_words_whatever_its_case_and_apostrophe(text: str, found: bool) -> None:  # noqa: FBT001
    assert has_phrase(text, ["you always", "you didnt"]) is found


def test_a_question_begins_with_how_or_what() -> None:
    assert begins_with("What comes first?", ["how", "what"])
    assert begins_with("“Hur då?”", ["hur"])
    assert begins_with("What’s a first step?", ["how", "what"])
    assert not begins_with("Whatever you say", ["how", "what"])
    assert not begins_with("", ["how"])


def test_nobody_is_asked_by_more_than_two_and_reports_are_three_at_least() -> None:
    assert has_room({"U1"}, "U3")
    assert not has_room({"U1", "U2"}, "U3")
    assert has_room({"U1", "U2"}, "U2")
    assert [is_pool_large_enough(count) for count in range(4)] == [True, False, False, True]
