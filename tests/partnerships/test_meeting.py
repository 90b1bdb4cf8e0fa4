"""Times, turns, roles, questions, plans and taps; reviews; and what time does by itself."""

import json
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete

from bot.errors import Refusal
from bot.partnerships.rules import BANKS, Activity, Choice, Role, SessionState, State
from bot.partnerships.service import pairs, reviews, sessions, takings, turns
from bot.partnerships.service.leaving import leave
from bot.people.ties import Closeness
from bot.programme import PROGRAMMES
from bot.texts import banks
from models.engine import TeamSession
from models.partnerships import Session, Turn
from tests.partnerships.company import ANNA, BO, CI, Company, day

PARTNERSHIPS = next(one for one in PROGRAMMES if one.name == "partnerships")


def start(company: Company, partnership_id: str, who: str, now: datetime) -> Session:
    return company.do(lambda s: turns.start(s, partnership_id, who, Activity.COACH, now))


def hold(company: Company, partnership_id: str, now: datetime, *, most: int = 2) -> list[str]:
    """A whole session, or its first turn alone; gives who learnt in which turn."""
    found = start(company, partnership_id, ANNA, now)
    for number in range(1, most + 1):
        at = now + timedelta(minutes=25 * number)
        company.do(lambda s, number=number, at=at: turns.swap(s, found.id, ANNA, number, at))  # type: ignore[misc]
    company.do(lambda s: turns.finish(s, found.id, BO, now + timedelta(hours=1)))
    return company.learners(found.id)


def test_times_are_proposed_at_once_booked_when_both_can_and_announced_the_day_before(company: Company) -> None:
    partnership_id = company.agreed()
    company.tick(day(0))
    found = company.read(lambda s: sessions.coming(s, company.row(partnership_id)))
    assert found is not None
    for who in (ANNA, BO):
        company.do(lambda s, who=who: sessions.choose_slot(s, found.id, who, 1, day(0)))  # type: ignore[misc]
    booked = company.read(lambda s: s.get_one(Session, (s.team_id, found.id)))
    assert booked.state is SessionState.BOOKED
    assert booked.booked_at is not None
    company.tick(booked.booked_at - timedelta(hours=20))
    company.tick(booked.booked_at - timedelta(hours=19))

    assert len(company.letters("lp-times")) == 1
    assert len(company.letters("lp-prompt")) == 1


def test_times_that_nobody_chooses_lapse_and_the_next_ones_come_with_the_cadence(company: Company) -> None:
    partnership_id = company.agreed(weeks=1)
    for number in range(0, 40, 4):
        company.tick(day(number))

    lapsed = company.read(lambda s: [one.state for one in sessions.sessions_of(s, company.row(partnership_id))])
    assert set(lapsed[1:-1]) == {SessionState.LAPSED}
    assert 2 <= len(company.letters("lp-times")) <= 5


def test_a_session_whose_day_is_over_is_due_any_day_and_no_longer_then(company: Company) -> None:
    partnership_id = company.agreed()
    company.meet_next(partnership_id, day(20).date())

    assert "due around Sunday 22 March" in json.dumps(company.home(ANNA, day(20)))
    assert "can be any day now" in json.dumps(company.home(ANNA, day(21)))


def test_whoever_was_second_goes_first_next_time_and_a_second_tap_starts_no_second_session(company: Company) -> None:
    partnership_id = company.agreed()
    first = hold(company, partnership_id, day(1))
    second = hold(company, partnership_id, day(8))
    assert (second[0], sorted(first)) == (first[1], [ANNA, BO])
    one = start(company, partnership_id, ANNA, day(15))
    other = start(company, partnership_id, BO, day(15))
    assert one.id == other.id


def test_turns_that_were_missed_show_to_both_from_two_on(company: Company) -> None:
    partnership_id = company.agreed()
    firsts = [hold(company, partnership_id, day(1 + number), most=1)[0] for number in range(3)]
    assert firsts[0] != firsts[1]
    for who in (ANNA, BO):
        assert "could even that out" not in str(company.home(who, day(5)))

    company.do(lambda s: s.execute(delete(Turn).where(Turn.learner_id == firsts[1])))
    assert all("could even that out" in str(company.home(who, day(5))) for who in (ANNA, BO))


def test_only_the_learner_switches_the_role_and_each_part_is_kept_with_its_minutes(company: Company) -> None:
    partnership_id = company.agreed()
    found = start(company, partnership_id, ANNA, day(1))
    [turn] = company.read(lambda s: turns.turns_of(s, found.id))
    with pytest.raises(Refusal) as coach:
        company.do(lambda s: turns.switch_role(s, found.id, turn.coach_id, Role.COMPANION, day(1)))
    later = day(1) + timedelta(minutes=10)
    for _ in range(2):
        company.do(lambda s: turns.switch_role(s, found.id, turn.learner_id, Role.COMPANION, later))

    parts = company.read(lambda s: turns.turns_of(s, found.id))
    assert coach.value.key == "lp-role-learner"
    assert [(part.number, part.part, part.role) for part in parts] == [(1, 1, Role.THINKING), (1, 2, Role.COMPANION)]
    assert parts[0].ended_at is not None
    assert parts[0].ended_at - parts[0].began_at == timedelta(minutes=10)


def test_the_deck_follows_the_role_and_repeats_nothing_until_it_is_through(company: Company) -> None:
    partnership_id = company.agreed()
    found = start(company, partnership_id, ANNA, day(1))

    def draw(session: TeamSession) -> str | None:
        turns.next_question(session, found.id, BO)
        [turn] = turns.turns_of(session, found.id)
        return turn.question

    drawn = company.do(lambda session: [draw(session) for _ in range(25)])
    deck = banks.ids(BANKS[Role.THINKING])
    assert sorted(drawn[: len(deck)], key=str) == sorted(deck)
    assert len(set(drawn[len(deck) :])) == 5


def test_time_says_once_that_it_is_time_to_swap_and_ends_what_nobody_ended(company: Company) -> None:
    partnership_id = company.agreed()
    found = start(company, partnership_id, ANNA, day(1))
    for minutes in (24, 26, 27, 30):
        company.tick(day(1) + timedelta(minutes=minutes))
    assert len(company.letters("lp-swap")) == 1
    assert company.letters("lp-swap")[0].urgent

    company.tick(day(1, 5))
    ended = company.read(lambda s: s.get_one(Session, (s.team_id, found.id)))
    [turn] = company.read(lambda s: turns.turns_of(s, found.id))
    assert ended.state is SessionState.DONE
    assert turn.ended_at == turn.began_at + timedelta(minutes=25)


def test_a_bot_that_was_away_does_not_say_it_late(company: Company) -> None:
    partnership_id = company.agreed()
    start(company, partnership_id, ANNA, day(1))
    company.tick(day(1, 2))

    assert company.letters("lp-swap") == []


def test_a_swap_by_both_at_once_ends_one_turn(company: Company) -> None:
    partnership_id = company.agreed()
    found = start(company, partnership_id, ANNA, day(1))
    for who in (ANNA, BO):
        company.do(lambda s, who=who: turns.swap(s, found.id, who, 1, day(1, 1)))  # type: ignore[misc]
    running = company.read(lambda s: turns.now_on(turns.turns_of(s, found.id)))

    assert running is not None
    assert running.number == 2


def test_a_plan_is_its_writers_and_the_taps_are_seen_by_nobody_else(company: Company) -> None:
    partnership_id = company.agreed()
    hold(company, partnership_id, day(1))
    [found] = company.read(lambda s: [one for one, _ in sessions.held_before(s, company.row(partnership_id))])
    plan = takings.Plan("if it rains", "I listen", day(14).date())
    company.do(lambda s: takings.write_plan(s, found.id, ANNA, plan, day(1, 2)))
    company.do(lambda s: takings.tap(s, found.id, ANNA, "heard", 4))
    for what, value in (("heard", 6), ("liked", 3)):
        with pytest.raises(Refusal):
            company.do(lambda s, what=what, value=value: takings.tap(s, found.id, ANNA, what, value))  # type: ignore[misc]
    with pytest.raises(Refusal):
        company.do(lambda s: takings.write_plan(s, found.id, CI, plan, day(1, 2)))

    seen = company.read(lambda s: takings.plans_of(s, company.pair(partnership_id, BO)))
    assert [(who, one.then) for _, who, one in seen] == [(ANNA, "I listen")]
    assert company.read(lambda s: sessions.seats_of(s, found.id))[BO].heard is None


def test_sitting_one_out_says_which_day_and_the_next_one_comes(company: Company) -> None:
    partnership_id = company.agreed(weeks=1)
    company.tick(day(0))
    skipped = company.do(lambda s: PARTNERSHIPS.skip(s, partnership_id, ANNA, day(0)))
    with pytest.raises(Refusal):
        company.do(lambda s: PARTNERSHIPS.skip(s, partnership_id, ANNA, day(0)))

    assert company.row(partnership_id).next_on == skipped + timedelta(weeks=1)


# --- reviews and the end


def answer(company: Company, partnership_id: str, who: str, choice: Choice, now: datetime) -> None:
    company.do(lambda s: reviews.answer(s, partnership_id, who, choice, now))


def test_a_review_is_asked_once_reminded_of_once_and_silence_at_the_first_lets_it_go_on(company: Company) -> None:
    partnership_id = company.agreed()
    with pytest.raises(Refusal):
        answer(company, partnership_id, ANNA, Choice.RENEW, day(41))
    for number in (41, 42.1, 43, 46.1, 47, 50):
        company.tick(day(number))
    assert len(company.letters("lp-review")) == 2
    answer(company, partnership_id, ANNA, Choice.RENEW, day(51))
    company.tick(day(56.1))

    assert len(company.letters("lp-review-remind")) == 2
    assert (company.row(partnership_id).state, company.row(partnership_id).reviewed) == (State.ACTIVE, 1)


def test_at_the_last_review_it_takes_both_to_renew_and_silence_ends_it(company: Company) -> None:
    renewed, silent = company.agreed(), company.agreed(CI, "U0DAN")
    for number in (42.1, 56.1, 84.1):
        company.tick(day(number))
    for who in (ANNA, BO):
        answer(company, renewed, who, Choice.RENEW, day(85))
    answer(company, silent, CI, Choice.RENEW, day(85))
    company.tick(day(98.1))

    assert (company.row(renewed).state, company.row(renewed).reviewed) == (State.ACTIVE, 0)
    assert company.row(renewed).review_from == day(85)
    assert company.row(silent).state is State.ENDED


def test_to_reshape_keeps_what_holds_until_the_new_version_is_signed(company: Company) -> None:
    partnership_id = company.agreed()
    company.tick(day(42.1))
    answer(company, partnership_id, ANNA, Choice.RESHAPE, day(43))
    answer(company, partnership_id, BO, Choice.RENEW, day(43))
    row = company.row(partnership_id)
    assert company.read(lambda s: reviews.wants_reshaping(s, row))
    company.share(partnership_id, BO, weeks=4, now=day(44))

    assert not company.read(lambda s: reviews.wants_reshaping(s, row))
    assert company.row(partnership_id).agreed == 2
    assert company.version(partnership_id) == 3


def test_either_ends_it_and_the_other_hears_that_it_has_ended_and_no_more(company: Company) -> None:
    partnership_id = company.agreed()
    company.do(lambda s: leave(s, ANNA, day(2), partnership_id))

    assert [row.user_ids for row in company.letters("lp-ended")] == [[BO]]
    with pytest.raises(Refusal) as over:
        company.write(partnership_id, BO, "too late", day(3))
    assert over.value.key == "lp-over"
    assert company.partners(BO) == []


def test_whoever_leaves_the_company_ends_it_for_the_other_kindly(company: Company) -> None:
    partnership_id = company.agreed()
    company.change(BO, is_deleted=True)
    company.tick(day(2))

    assert company.row(partnership_id).state is State.ENDED
    assert {user_id for row in company.letters("lp-ended") for user_id in row.user_ids} >= {ANNA}


def test_to_stay_in_touch_both_have_to_say_so(company: Company) -> None:
    partnership_id = company.agreed()
    company.do(lambda s: leave(s, ANNA, day(2), partnership_id))
    assert not company.do(lambda s: pairs.stay_in_touch(s, partnership_id, ANNA, day(3)))
    assert company.letters("lp-touch") == []
    assert company.do(lambda s: pairs.stay_in_touch(s, partnership_id, BO, day(3)))
    assert len(company.letters("lp-touch")) == 1


def test_partners_now_and_before_know_each_other_best(company: Company) -> None:
    partnership_id = company.agreed()
    company.together(CI, "U0DAN")
    for _ in range(2):
        [tie] = company.read(lambda s: list(PARTNERSHIPS.ties(s, ANNA)))
        assert (tie.user_id, tie.closeness) == (BO, Closeness.PARTNER)
        company.do(lambda s: leave(s, ANNA, day(2), partnership_id))
    assert company.read(lambda s: list(PARTNERSHIPS.ties(s, CI))) == [], "only exploring"
