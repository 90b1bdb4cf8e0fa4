"""What helpers and owners do to each other's rows, and what they learn of each other: nothing that they should not."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from bot.errors import Refusal
from bot.feedforward.data import FEEDFORWARD_DATA
from bot.feedforward.rules.states import CycleState, Fate, HelperState, PoolState
from bot.feedforward.rules.survey import Telling, result_of
from bot.feedforward.service import acting, cycles, helping, laps, steps, survey
from bot.feedforward.service.ahead import ahead
from bot.feedforward.service.letters import RANKS
from bot.people.facts import Said, put_facts
from bot.people.silence import silence_of
from models.feedforward import Helper, Suggestion
from models.people import Exclusion, Person, Source
from tests.databases import Kind
from tests.feedforward.club import MONDAY, OWNER, PICKED, TEAM, TWO, Club

C, H = CycleState, HelperState
A, B, D, E, F = "U0A", "U0B", "U0D", "U0E", "U0F"


def refused(act: Callable[[], Any]) -> tuple[str, str | None]:
    """The key of the sentence that somebody reads, and the field that it stands beside."""
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.key, caught.value.field


# --- whom one can ask


@pytest.mark.parametrize(
    ("chosen", "facts", "key"),
    [
        ((), {}, "ff-no-helper"),
        ((OWNER,), {}, "ff-not-yourself"),
        (("U0NOBODY",), {}, "ff-not-known"),
        (("U0X",), {"is_bot": True}, "ff-not-a-person"),
        (("U0X",), {"is_guest": True}, "ff-no-guests"),
        (("U0X",), {"is_deleted": True}, "ff-has-gone"),
        (("U0X",), {"unreachable": "user_disabled"}, "ff-has-gone"),
        (tuple(f"U0{letter}" for letter in "ABCDEFGHI"), {}, "ff-too-many"),
    ],
)
def test_who_cannot_be_asked_is_refused_beside_the_field(
    club: Club, chosen: tuple[str, ...], facts: dict[str, Any], key: str
) -> None:
    club.hire("U0X", **facts)
    cycle_id = club.pick()
    assert refused(lambda: club.ask(cycle_id, *chosen)) == (key, "helpers")
    assert club.state(cycle_id) is C.PICKED


def test_nobody_is_asked_by_more_than_two_owners_at_once(club: Club) -> None:
    for owner in (B, D):
        club.begin(A, owner=owner)
    cycle_id = club.pick()
    assert refused(lambda: club.ask(cycle_id, A)) == ("ff-asked-enough", "helpers")
    club.live(8)  # their week is over
    club.ask(cycle_id, A)


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_asking_twice_asks_once(club: Club, database_kind: Kind) -> None:  # noqa: ARG001 - the fixtures read it
    cycle_id = club.begin(A, B)
    assert refused(lambda: club.ask(cycle_id, A, B)) == ("ff-asked-already", "helpers")
    assert club.ask(cycle_id, A, D) == [D]
    club.pass_time()
    assert club.said("ff-discuss", A) == 1


def test_who_would_rather_not_meet_the_owner_is_not_asked_and_looks_silent(club: Club) -> None:
    club.act(lambda s: s.add(Exclusion(user_id=A, other_id=OWNER, created_at=MONDAY)))
    cycle_id = club.begin(A, B)
    assert club.said("ff-discuss", A) == 0
    assert club.helper(cycle_id, A).until == club.helper(cycle_id, B).until


def test_texts_are_refused_beside_their_field_and_two_are_two(club: Club) -> None:
    cycle_id = club.begin(A)
    assert refused(lambda: club.write(cycle_id, A, ("short", TWO[1]))) == ("ff-too-short", "first")
    assert refused(lambda: club.write(cycle_id, A, (TWO[0], "x" * 301))) == ("ff-too-long", "second")
    assert refused(lambda: club.write(cycle_id, A, (TWO[0], "  "))) == ("ff-need-two", "second")
    assert refused(lambda: club.write(cycle_id, A, (" ", TWO[1]))) == ("ff-need-two", "first")
    assert refused(lambda: club.write(cycle_id, A, (TWO[0], f" {TWO[0].upper()} !"))) == ("ff-need-two", "second")
    assert refused(lambda: club.act(lambda s: laps.pick(s, B, ("short", *PICKED[1:]), MONDAY))) == (
        "ff-too-short",
        "behaviour",
    )


# --- silence


def test_a_no_changes_nothing_that_the_owner_could_see(club: Club) -> None:
    cycle_id = club.begin(A, B)
    before = club.look(lambda s: cycles.standing_of(s, club.cycle(cycle_id), club.now))
    club.decline(cycle_id, A)
    club.pass_time()
    after = club.look(lambda s: cycles.standing_of(s, club.cycle(cycle_id), club.now))
    assert [one.until for one in after.helpers] == [one.until for one in before.helpers]
    assert club.state(cycle_id) is C.DISCUSSING
    club.live(7)
    assert set(club.helper_states(cycle_id).values()) == {H.EXPIRED}
    assert club.said("ff-none") == 1


def test_a_mind_may_be_changed_until_the_time_is_over(club: Club) -> None:
    cycle_id = club.begin(A)
    club.decline(cycle_id, A)
    club.write(cycle_id, A)
    assert club.helper(cycle_id, A).state is H.REPLIED
    assert refused(lambda: club.decline(cycle_id, A))[0] == "ff-sent-already"
    club.write(cycle_id, A, (TWO[1], TWO[0]))
    assert [text for _, text in club.suggestions(cycle_id)] == [TWO[1], TWO[0]]


def test_everybody_silent_ends_in_quiet(club: Club) -> None:
    cycle_id = club.begin(A, B)
    club.live(40)
    assert club.state(cycle_id) is C.ENDED
    assert (club.said("ff-discuss"), club.said("ff-remind"), club.said("ff-none")) == (2, 2, 1)
    assert club.cycle(cycle_id).look_at is None
    assert refused(lambda: club.write(cycle_id, A))[0] == "ff-has-ended"


def test_a_prompt_that_was_never_read_is_no_silence(club: Club) -> None:
    cycle_id = club.pick()
    club.act(lambda s: setattr(s.get_one(Person, (TEAM, A)), "is_away", True))
    club.ask(cycle_id, A)
    club.now += timedelta(days=8)
    club.act(lambda s: steps.advance(s, cycle_id, club.now))
    assert club.look(lambda s: silence_of(s, A)) is None


# --- listening


def test_who_does_not_listen_is_reminded_once_and_whoever_has_listened_is_not(club: Club) -> None:
    unread, read = club.begin(A, B), club.begin(A, B, owner=D)
    for cycle_id in (unread, read):
        club.write(cycle_id, A)
        club.write(cycle_id, B)
    club.live(2)
    club.listen(read, owner=D)
    club.live(4)
    assert club.said("ff-listen-remind") == 0
    expected = club.look(lambda s: list(ahead(s, [OWNER, D], club.now + timedelta(days=2))))
    assert RANKS["ff-listen-remind"] in {one.rank for one in expected if one.user_id == OWNER}
    club.live(6)
    assert (club.said("ff-listen-remind", OWNER), club.said("ff-listen-remind", D)) == (1, 0)
    club.live(3)
    assert club.suggestions(unread) == []  # read by nobody
    assert club.said("ff-listen-remind") == 1


def test_on_a_break_nobody_is_reminded_to_listen(club: Club) -> None:
    cycle_id = club.begin(A)
    club.write(cycle_id, A)
    club.act(lambda s: setattr(s.get_one(Person, (TEAM, OWNER)), "paused_at", club.now))
    club.live(20)
    assert club.said("ff-listen-remind") == 0
    club.act(lambda s: setattr(s.get_one(Person, (TEAM, OWNER)), "paused_at", None))
    club.live(1)
    assert club.said("ff-listen-remind") == 1
    assert len(club.suggestions(cycle_id)) == 2


def test_the_thanks_go_with_the_second_of_two_and_once(club: Club) -> None:
    cycle_id = club.begin(A)
    club.write(cycle_id, A)
    first, second = club.look(lambda s: list(s.scalars(select(Suggestion.id).order_by(Suggestion.place))))
    club.thank(cycle_id, first)
    club.thank(cycle_id, first)
    assert (club.helper(cycle_id, A).state, club.said("ff-thanks")) == (H.LISTENED, 0)
    club.thank(cycle_id, second)
    club.thank(cycle_id, second)
    assert (club.helper(cycle_id, A).state, club.said("ff-thanks")) == (H.THANKED, 1)
    assert refused(lambda: club.write(cycle_id, A))[0] == "ff-step-over"


def test_one_question_after_the_cooling_and_no_way_to_argue(club: Club) -> None:
    cycle_id = club.begin(A)
    club.write(cycle_id, A)
    club.listen(cycle_id)
    assert refused(lambda: club.ask_back(cycle_id, A)) == ("ff-still-cooling", "question")
    club.live(2)
    assert refused(lambda: club.ask_back(cycle_id, A, "That is not true.")) == ("ff-how-or-what", "question")
    assert refused(lambda: club.ask_back(cycle_id, A, f"What {'x' * 140}?")) == ("ff-too-long", "question")
    club.ask_back(cycle_id, A)
    assert refused(lambda: club.ask_back(cycle_id, A))[0] == "ff-asked-back-already"
    assert club.said("ff-question", A) == 1


def test_suggestions_that_the_owner_never_reads_expire_without_thanks(club: Club) -> None:
    cycle_id = club.begin(A)
    club.write(cycle_id, A)
    club.live(15)
    assert club.helper(cycle_id, A).state is H.EXPIRED
    assert (club.suggestions(cycle_id), club.said("ff-thanks")) == ([], 0)


# --- upward


def _public(helper: Helper) -> tuple[Any, ...]:
    """All that a row says of a report, but for who it is."""
    return helper.state, helper.way, helper.reminded, helper.until, helper.met_at, helper.pooled


def pooled(club: Club, *writers: str) -> str:
    cycle_id = club.begin(A, B, D, E, reports=True)
    for who in writers:
        club.write(cycle_id, who, (f"Ask before deciding, {who}", f"Say what is decided, {who}"))
    return cycle_id


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_a_pool_comes_out_at_its_time_and_then_says_nowhere_who_wrote(club: Club, database_kind: Kind) -> None:  # noqa: ARG001 - the fixtures read it
    cycle_id = pooled(club, A, B, D)
    club.live(6)
    assert club.listen(cycle_id) == 0  # three have written, and it is not the day
    club.live(1)
    found = club.suggestions(cycle_id)
    assert {giver for giver, _ in found} == {None}
    assert len({_public(club.helper(cycle_id, who)) for who in (A, E)}) == 1
    assert club.listen(cycle_id) == 6
    assert [club.said("ff-thanks", who) for who in (A, B, D, E)] == [1, 1, 1, 1]


def test_the_order_of_a_pool_is_that_of_the_seed(club: Club) -> None:
    orders = set()
    for seed in range(3):
        cycle_id = pooled(club, A, B, D)
        club.reseed(cycle_id, seed)
        club.live(7)
        orders.add(tuple(text for _, text in club.suggestions(cycle_id)))
        club.end(cycle_id)
    assert len(orders) > 1


def test_of_two_reports_nothing_is_shown_and_nothing_kept(club: Club) -> None:
    cycle_id = pooled(club, A, B)
    club.live(7)
    assert club.suggestions(cycle_id) == []
    assert club.state(cycle_id) is C.PICKED
    assert club.cycle(cycle_id).pool is PoolState.NONE


def test_what_was_typed_after_a_talk_is_no_part_of_a_pool(club: Club) -> None:
    cycle_id = pooled(club, A, B)
    club.ask(cycle_id, F)
    club.act(lambda s: helping.agree(s, cycle_id, F, 0, club.now))
    club.live(5)
    club.act(lambda s: helping.type_both(s, cycle_id, OWNER, F, TWO, now=club.now))
    club.live(2)
    assert club.suggestions(cycle_id) == [(F, TWO[0]), (F, TWO[1])]  # two reports are too few, and F is none of them
    club.write(cycle_id, F)
    assert club.listen(cycle_id) == 2


def test_who_was_asked_in_vain_is_no_part_of_the_next_pool(club: Club) -> None:
    cycle_id = pooled(club, A, B)
    club.live(8)
    others = ("U0G", "U0H", "U0I")
    club.ask(cycle_id, *others, reports=True)
    for who in others:
        club.write(cycle_id, who)
    club.live(7)
    assert club.listen(cycle_id) == 6
    assert [club.said("ff-thanks", who) for who in (A, "U0G")] == [0, 1]
    assert club.helper(cycle_id, A).state is H.EXPIRED


def test_reports_are_known_from_who_reports_to_whom_and_are_three_at_least(club: Club) -> None:
    for who in (A, B, D):
        club.act(partial(put_facts, said=Said(who, Source.CSV, {"manager": OWNER}), now=MONDAY))
    cycle_id = club.pick()
    assert refused(lambda: club.ask(cycle_id, A, B, F)) == ("ff-pool-too-small", "helpers")
    club.ask(cycle_id, A, B, D, F)
    assert [club.helper(cycle_id, who).pooled for who in (A, B, D, F)] == [True, True, True, False]
    assert refused(lambda: club.act(lambda s: helping.agree(s, cycle_id, A, 0, club.now)))[0] == "ff-step-over"


# --- a talk


def test_after_a_talk_the_owner_writes_both_down_and_the_helper_confirms(club: Club) -> None:
    cycle_id = club.begin(A)
    club.act(lambda s: helping.agree(s, cycle_id, A, 0, club.now))
    club.live(4)
    assert club.said("ff-typing", OWNER) == 1
    club.act(lambda s: helping.type_both(s, cycle_id, OWNER, A, TWO, now=club.now))
    assert club.listen(cycle_id) == 0  # not before the helper says that it is so
    assert club.look(lambda s: helping.texts_of(s, cycle_id, A)) == list(TWO)
    club.write(cycle_id, A)
    assert club.listen(cycle_id) == 2


def test_a_talk_that_nobody_wrote_down_ends_like_silence(club: Club) -> None:
    cycle_id = club.begin(A)
    club.act(lambda s: helping.agree(s, cycle_id, A, 0, club.now))
    club.live(12)
    assert (club.helper(cycle_id, A).state, club.state(cycle_id)) == (H.EXPIRED, C.PICKED)


# --- trying, the survey, and again


def test_at_most_two_are_tried_and_what_is_left_undecided_is_for_later(club: Club) -> None:
    cycle_id = club.begin(A, B)
    for who in (A, B):
        club.write(cycle_id, who)
    club.listen(cycle_id)
    club.live(3)
    assert refused(lambda: club.choose(cycle_id, (Fate.TRY,) * 3))[0] == "ff-two-at-most"
    club.live(6)
    assert club.state(cycle_id) is C.ACTING
    assert club.look(lambda s: acting.tried(s, cycle_id)) == []


def test_a_bot_that_was_away_for_a_month_says_the_newest_thing_alone(club: Club) -> None:
    cycle_id = club.to_trying(A)
    club.pass_time(40)
    assert (club.said("ff-nudge"), club.said("ff-still"), club.cycle(cycle_id).passed) == (0, 1, 30)


def test_further_ideas_are_asked_for_once_after_thirty_days_and_once_after_sixty(club: Club) -> None:
    cycle_id = club.to_trying(A)

    def ask() -> None:
        club.act(lambda s: acting.ask_still(s, cycle_id, OWNER, club.now))

    assert refused(ask)[0] == "ff-step-over"
    club.live(30)
    ask()
    assert refused(ask)[0] == "ff-step-over"
    club.act(lambda s: acting.further_idea(s, cycle_id, A, "Let others open", club.now))
    club.act(lambda s: acting.further_idea(s, cycle_id, A, "Let others close", club.now))
    assert club.listen(cycle_id) == 1
    club.live(30)
    ask()
    assert club.said("ff-idea", A) == 2


def survey_of(club: Club, scores: dict[str, int]) -> str:
    cycle_id = club.to_trying(*scores)
    club.pass_time(90)
    for who, score in scores.items():
        club.rate(cycle_id, who, score, idea=f"Keep at it, {who}")
    return cycle_id


def test_a_second_answer_replaces_the_first_until_the_survey_closes(club: Club) -> None:
    cycle_id = survey_of(club, {A: -3, B: 2, D: 2})
    club.rate(cycle_id, A, 2)
    club.pass_time(7)
    result = survey.result_kept(club.cycle(cycle_id))
    assert result is not None
    assert (result.telling, result.level) == (Telling.BAND, 2)
    assert refused(lambda: club.rate(cycle_id, A, 1))[0] == "ff-survey-over"


def test_below_three_answers_everything_goes(club: Club) -> None:
    cycle_id = club.to_trying(A, B, D)
    club.pass_time(90)
    for who in (A, B):
        club.rate(cycle_id, who, 3, idea="An idea of mine")
    club.pass_time(7)
    assert club.raters(cycle_id) == set()
    assert survey.result_kept(club.cycle(cycle_id)) == result_of([])
    assert all("idea of mine" not in text for _, text in club.suggestions(cycle_id))


def test_ideas_of_three_come_shuffled_and_without_names(club: Club) -> None:
    cycle_id = survey_of(club, {A: 1, B: 1, D: 1})
    club.pass_time(7)
    ideas = [giver for giver, text in club.suggestions(cycle_id) if "Keep at it" in text]
    assert ideas == [None] * 3
    assert club.raters(cycle_id) == set()


def test_two_helpers_are_no_survey_unless_the_owner_names_others(club: Club) -> None:
    cycle_id = club.to_trying(A, B)

    def name(*who: str) -> None:
        club.act(lambda s: survey.name_raters(s, cycle_id, OWNER, who, club.now))

    assert refused(lambda: name(OWNER)) == ("ff-not-yourself", "helpers")
    name(D)
    club.pass_time(90)
    assert (club.state(cycle_id), club.raters(cycle_id)) == (C.SURVEYED, {A, B, D})


def test_a_lap_is_followed_by_the_same_again_or_by_quiet(club: Club) -> None:
    cycle_id = club.to_trying(A)
    club.pass_time(90)
    assert club.state(cycle_id) is C.DONE
    again = [club.act(lambda s: laps.same_again(s, cycle_id, OWNER, club.now).id) for _ in range(2)]
    assert again[0] == again[1] != cycle_id
    assert (club.state(cycle_id), club.state(again[0])) == (C.ENDED, C.PICKED)
    club.live(15)
    assert club.state(again[0]) is C.ENDED


def test_skipping_lets_the_next_message_pass_by_and_at_last_the_survey(club: Club) -> None:
    cycle_id = club.to_trying(A, B, D)
    for _ in range(4):
        club.act(lambda s: steps.skip(s, cycle_id, OWNER, club.now))
    assert club.state(cycle_id) is C.DONE
    assert club.said("ff-survey") == 0


# --- breaks, leaving, and being gone


def test_the_owners_time_stands_still_while_they_are_on_a_break(club: Club) -> None:
    cycle_id = club.begin(A)
    club.write(cycle_id, A)
    club.act(lambda s: setattr(s.get_one(Person, (TEAM, OWNER)), "paused_at", club.now))
    club.live(30)
    assert club.helper(cycle_id, A).state is H.REPLIED
    club.act(lambda s: setattr(s.get_one(Person, (TEAM, OWNER)), "paused_at", None))
    club.live(3)
    assert club.listen(cycle_id) == 2


@pytest.mark.parametrize("state", ["is_deleted", "erased", "left"])
def test_a_helper_who_is_gone_half_way_leaves_nothing_hanging(club: Club, state: str) -> None:
    cycle_id = club.begin(A, B)
    club.act(lambda s: helping.agree(s, cycle_id, A, 0, club.now))
    club.write(cycle_id, B)
    if state == "is_deleted":
        club.act(lambda s: setattr(s.get_one(Person, (TEAM, A)), "is_deleted", True))
    elif state == "left":
        club.act(lambda s: helping.leave(s, cycle_id, A, club.now))
    else:
        club.act(lambda s: FEEDFORWARD_DATA.erase_person(s, A, "~gone", club.now))
    club.listen(cycle_id)
    club.live(12)
    assert club.state(cycle_id) is C.CHOOSING
    assert sorted(club.helper_states(cycle_id).values()) == [H.COOLED, H.EXPIRED]


@pytest.mark.parametrize("state", ["is_deleted", "erased", "ended"])
def test_an_owner_who_is_gone_ends_it_for_all(club: Club, state: str) -> None:
    cycle_id = club.to_trying(A, B, D)
    club.pass_time(90)
    assert club.raters(cycle_id) == {A, B, D}
    if state == "is_deleted":
        club.act(lambda s: setattr(s.get_one(Person, (TEAM, OWNER)), "is_deleted", True))
    elif state == "erased":
        club.act(lambda s: FEEDFORWARD_DATA.erase_person(s, OWNER, "~gone", club.now))
    else:
        club.act(lambda s: cycles.end(s, cycle_id, OWNER, club.now))
    club.pass_time()
    assert (club.state(cycle_id), club.raters(cycle_id)) == (C.ENDED, set())


def test_words_go_some_months_after_the_end_and_what_the_survey_told_stays(club: Club) -> None:
    cycle_id = survey_of(club, {A: 1, B: 1, D: 1})
    club.pass_time(7)
    club.act(lambda s: cycles.end(s, cycle_id, OWNER, club.now))

    def retire() -> int:
        return club.act(lambda s: FEEDFORWARD_DATA.retire(s, club.now, (), 100))

    assert retire() == 0
    club.now += timedelta(days=1)
    assert retire() == 1
    cycle = club.cycle(cycle_id)
    assert (cycle.behaviour, cycle.cue, cycle.note, club.suggestions(cycle_id)) == (None, None, None, [])
    assert survey.result_kept(cycle) is not None
