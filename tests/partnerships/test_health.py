"""The monthly health check, one's own balance, and cards that are asked for again: each for its owner alone."""

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot.errors import Refusal
from bot.partnerships.data import PARTNERSHIPS_DATA
from bot.partnerships.rules import CHECKS, Balance, Choice, Lean, State, turn_minutes
from bot.partnerships.service import health, pairs, reviews, wants
from bot.partnerships.service.ahead import ahead
from bot.partnerships.service.leaving import leave
from bot.partnerships.service.wants import Read
from bot.people.service import pause, resume
from bot.people.silence import silence_of
from models.engine import TeamSession
from models.partnerships import HealthCheck, Partnership
from tests.partnerships.company import ANNA, BO, CI, MONDAY, TEAM, Company, day

FIRST = "know_their_wants-01"


def tap(company: Company, place: tuple[str, str], who: str, value: int, now: datetime) -> None:
    company.do(lambda session: health.tap(session, place, who, value, now))


def write(company: Company, partnership_id: str, who: str, answer: str, now: datetime) -> None:
    company.do(lambda s: wants.write_card(s, pairs.require_pair(s, partnership_id, who), {FIRST: answer}, now))


def keep(company: Company, partnership_id: str, who: str, now: datetime) -> None:
    company.do(lambda session: wants.keep_card(session, partnership_id, who, now))


def read(company: Company, partnership_id: str, who: str) -> Read | None:
    """What this person reads of the other's card."""
    return company.read(lambda session: wants.other_card(session, company.pair(partnership_id, who)))


def asked(company: Company, template: str) -> list[tuple[str, datetime]]:
    """Who was asked, on which day."""
    return sorted((row.user_ids[0], row.due_at) for row in company.letters(template))


def agreed_without_sessions(company: Company) -> str:
    """So that nothing but what is looked at here is asked."""
    partnership_id = company.agreed()

    def forget(session: TeamSession) -> None:
        session.get_one(Partnership, (TEAM, partnership_id)).next_on = None

    company.do(forget)
    return partnership_id


def ignored(company: Company, who: str) -> int:
    found = company.read(lambda session: silence_of(session, who))
    return 0 if found is None else found.ignored


# --- the check


def test_both_are_asked_once_a_month_and_whoever_tapped_is_not_reminded(company: Company) -> None:
    partnership_id = company.agreed()
    company.tick(day(27))
    assert company.letters("lp-check") == []
    for number in (28, 28.1, 29):
        company.tick(day(number))
    assert [who for who, _ in asked(company, "lp-check")] == [ANNA, BO]

    tap(company, (partnership_id, "two_way"), ANNA, 4, day(29))
    for number in (32, 33, 34):
        company.tick(day(number))
    assert [who for who, _ in asked(company, "lp-check-remind")] == [BO]
    company.tick(day(35))
    assert (ignored(company, ANNA), ignored(company, BO)) == (0, 1)
    assert not company.row(partnership_id).check_open
    assert len(company.letters("lp-check")) == 2, "it ends, and nothing is said"


def test_what_one_taps_is_seen_by_nobody_else_and_in_the_download_of_nobody_else(company: Company) -> None:
    partnership_id = company.agreed()
    company.tick(day(28))
    before = json.dumps(company.home(BO, day(28)))
    for number, what in enumerate(CHECKS):
        tap(company, (partnership_id, what), ANNA, 1 + number, day(28))
    assert json.dumps(company.home(BO, day(28))) == before

    exported = {who: company.read(lambda s, who=who: PARTNERSHIPS_DATA.export(s, who)) for who in (ANNA, BO)}  # type: ignore[misc]
    [mine], [theirs] = (exported[who]["health_checks"] for who in (ANNA, BO))
    assert {what: mine[what] for what in CHECKS} == {"two_way": 1, "candid": 2, "worth": 3}
    assert not set(CHECKS) & set(theirs)


def test_a_tap_can_be_changed_and_one_that_is_late_or_not_theirs_changes_nothing(company: Company) -> None:
    partnership_id = company.agreed()
    with pytest.raises(Refusal) as early:
        tap(company, (partnership_id, "two_way"), ANNA, 4, day(27))
    company.tick(day(28))
    for value in (4, 2):
        tap(company, (partnership_id, "two_way"), ANNA, value, day(28))
    for who, what, value in ((CI, "two_way", 3), (ANNA, "mood", 3), (ANNA, "two_way", 6)):
        with pytest.raises(Refusal):
            tap(company, (partnership_id, what), who, value, day(28))
    company.tick(day(35))
    with pytest.raises(Refusal) as late:
        tap(company, (partnership_id, "two_way"), ANNA, 5, day(35))
    assert early.value.key == late.value.key == "lp-check-over"
    kept = company.read(lambda session: list(session.scalars(select(HealthCheck.two_way))))
    assert sorted(kept, key=str) == [2, None]


def test_a_review_that_is_open_asks_more_so_the_check_waits_for_it(company: Company) -> None:
    partnership_id = company.agreed()
    for number in (28, 35, 42, 56, 63, 84, 84.1):
        company.tick(day(number))
    assert len(company.letters("lp-check")) == 4, "day 28 and 56"
    for who in (ANNA, BO):
        company.do(lambda s, who=who: reviews.answer(s, partnership_id, who, Choice.RENEW, day(86)))  # type: ignore[misc]
    for number in (87, 113):
        company.tick(day(number))
    assert len(company.letters("lp-check")) == 4
    company.tick(day(114))
    assert len(company.letters("lp-check")) == 6


def test_not_to_answer_on_a_break_is_no_silence(company: Company) -> None:
    agreed_without_sessions(company)
    company.tick(day(28))
    company.do(lambda session: pause(session, ANNA, None, day(29)))
    company.tick(day(29.1))
    company.do(lambda session: resume(session, ANNA, day(36)))
    for number in (36, 36.1):
        company.tick(day(number))
    assert (ignored(company, ANNA), ignored(company, BO)) == (0, 0)


def test_what_is_ahead_of_somebody_includes_it(company: Company) -> None:
    company.agreed()

    def ranks(until: datetime) -> int:
        return sum(one.at == day(28) for one in company.read(lambda session: list(ahead(session, [ANNA], until))))

    assert (ranks(day(28)), ranks(day(29))) == (0, 1)


# --- the balance


def test_a_balance_leans_where_three_turns_stand_against_one() -> None:
    assert Balance(3, 1, 75, 25).lean is Lean.GIVES
    assert Balance(1, 3, 25, 75).lean is Lean.RECEIVES
    assert Balance(2, 1, 50, 25).lean is None, "one of three turns is still to come"
    assert Balance(2, 0, 50, 0).lean is None, "too early to tell"


@given(*(st.integers(0, 400) for _ in range(4)))
def test_the_two_see_their_balance_from_two_sides(given_turns: int, received: int, gave: int, got: int) -> None:
    mine, theirs = Balance(given_turns, received, gave, got), Balance(received, given_turns, got, gave)
    sides = {Lean.GIVES: Lean.RECEIVES, Lean.RECEIVES: Lean.GIVES, None: None}
    assert theirs.lean is sides[mine.lean]


@given(st.integers(0, 10_000), st.sampled_from((15, 25, 40)))
def test_a_turn_that_nobody_ended_counts_for_no_more_than_twice_its_length(minutes: int, agreed: int) -> None:
    assert turn_minutes(MONDAY, MONDAY + timedelta(minutes=minutes), agreed) == min(minutes, 2 * agreed)


# --- the cards


def test_cards_are_asked_for_so_early_that_they_can_be_new_within_ninety_days(company: Company) -> None:
    partnership_id = company.agreed()
    write(company, partnership_id, ANNA, "time", MONDAY)
    write(company, partnership_id, BO, "quiet", day(1))
    company.tick(day(76))
    assert company.letters("lp-again") == []
    for number in (77, 77.1, 78):
        company.tick(day(number))
    assert [who for who, _ in asked(company, "lp-again")] == [ANNA, BO]


def test_the_new_ones_open_when_both_are_done_and_what_stood_stays_readable(company: Company) -> None:
    partnership_id = company.agreed()
    for who, answer in ((ANNA, "time"), (BO, "quiet")):
        write(company, partnership_id, who, answer, MONDAY)
    with pytest.raises(Refusal):
        keep(company, partnership_id, ANNA, day(1))
    company.tick(day(76))
    write(company, partnership_id, ANNA, "more time", day(77))
    assert read(company, partnership_id, BO) == Read({FIRST: "time"}, {}), "what stood before"
    assert company.read(lambda s: wants.own_card(s, company.pair(partnership_id, ANNA))) == {FIRST: "more time"}
    for number in (78, 81):
        company.tick(day(number))
    assert [who for who, _ in asked(company, "lp-again-remind")] == [BO]

    keep(company, partnership_id, BO, day(82))
    assert read(company, partnership_id, BO) == Read({FIRST: "more time"}, {FIRST: "time"})
    assert read(company, partnership_id, ANNA) == Read({FIRST: "quiet"}, {})
    for number in (91, 157):
        company.tick(day(number))
    assert len(company.letters("lp-again")) == 2


def test_silence_leaves_what_stands_and_the_one_who_was_quick_is_not_asked_twice(company: Company) -> None:
    partnership_id = agreed_without_sessions(company)
    for who, answer in ((ANNA, "time"), (BO, "quiet")):
        write(company, partnership_id, who, answer, MONDAY)
    company.tick(day(76))
    keep(company, partnership_id, ANNA, day(77))
    for number in (78, 90, 91):
        company.tick(day(number))
    assert (ignored(company, ANNA), ignored(company, BO)) == (1, 2), "the health check was left by both"
    assert read(company, partnership_id, ANNA) == Read({FIRST: "quiet"}, {})
    for who in (ANNA, BO):
        company.do(lambda s, who=who: reviews.answer(s, partnership_id, who, Choice.RENEW, day(91)))  # type: ignore[misc]
    company.tick(day(152))
    assert [row.user_ids for row in company.letters("lp-again")] == [[ANNA], [BO], [BO]]
    keep(company, partnership_id, BO, day(153))
    assert company.row(partnership_id).cards_asked_at is None


def test_who_takes_their_words_back_takes_them_from_all_three_places(company: Company) -> None:
    partnership_id = company.agreed()
    for who in (ANNA, BO):
        write(company, partnership_id, who, f"{who} wish", MONDAY)
    company.tick(day(76))
    for who in (ANNA, BO):
        write(company, partnership_id, who, f"{who} second wish", day(77))
    company.do(lambda session: PARTNERSHIPS_DATA.erase_words(session, ANNA, day(78)))
    assert read(company, partnership_id, BO) == Read({}, {})
    assert read(company, partnership_id, ANNA) == Read({FIRST: f"{BO} second wish"}, {FIRST: f"{BO} wish"})
    company.do(lambda session: leave(session, ANNA, day(79)))
    assert company.row(partnership_id).state is State.ENDED
