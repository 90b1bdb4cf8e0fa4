"""Cohorts and facilitators: dates, states and help flags, never words; eight pairs at most."""

import json
from datetime import date, datetime

import pytest

from bot.errors import Refusal
from bot.partnerships.rules import CohortState
from bot.partnerships.service import cohorts
from bot.partnerships.service.cohorts import Office
from bot.partnerships.service.leaving import leave
from models.people import Channel
from tests.partnerships.company import ANNA, BO, CI, DAN, EVA, MONDAY, Company, day

CHANNEL = "C0COFFEE"


@pytest.fixture
def cohort(company: Company) -> str:
    """Launched by Dan, who is an admin; Eva facilitates, Anna and Bo have joined."""
    company.change(DAN, is_admin=True)
    company.do(lambda session: session.add(Channel(id=CHANNEL, synced_at=MONDAY)))
    office = Office(EVA, date(2026, 3, 10))
    made = company.do(lambda session: cohorts.launch(session, CHANNEL, DAN, office, MONDAY))
    for who in (ANNA, BO):
        company.do(lambda session, who=who: cohorts.join(session, made.id, who, MONDAY))  # type: ignore[misc]
    return made.id


def test_a_pair_of_two_who_joined_is_facilitated_and_its_facilitator_reads_no_words(
    company: Company, cohort: str
) -> None:
    partnership_id = company.together()
    company.write(partnership_id, ANNA, "a secret outcome")
    assert company.row(partnership_id).cohort_id == cohort
    asked = company.do(lambda session: cohorts.ask_for_help(session, partnership_id, BO, day(1)))
    again = company.do(lambda session: cohorts.ask_for_help(session, partnership_id, ANNA, day(1)))

    home = json.dumps(company.home(EVA, day(1)))
    assert asked == again == EVA
    assert [row.user_ids for row in company.letters("lp-help")] == [[EVA]]
    assert "They asked for help on" in home
    assert ANNA in home
    assert "secret" not in home
    company.do(lambda session: cohorts.helped(session, partnership_id, EVA, day(2)))
    assert "They asked for help on" not in json.dumps(company.home(EVA, day(2)))


@pytest.mark.usefixtures("cohort")
def test_a_facilitator_sees_whose_session_was_due(company: Company) -> None:
    partnership_id = company.agreed()
    company.meet_next(partnership_id, day(20).date())

    assert "next session around Sunday 22 March" in json.dumps(company.home(EVA, day(20)))
    assert "a session was due around Sunday 22 March" in json.dumps(company.home(EVA, day(21)))


def test_nobody_else_lowers_the_flag_and_a_pair_of_its_own_has_nobody_to_ask(company: Company, cohort: str) -> None:
    facilitated, alone = company.together(), company.together(CI, DAN)
    with pytest.raises(Refusal) as nobody:
        company.do(lambda session: cohorts.ask_for_help(session, alone, CI, day(1)))
    with pytest.raises(Refusal) as strange:
        company.do(lambda session: cohorts.helped(session, facilitated, CI, day(1)))
    assert (nobody.value.key, strange.value.key) == ("lp-help-nobody", "error-not-yours")
    assert cohort


def test_a_facilitator_has_eight_pairs_and_the_ninth_goes_on_without(company: Company, cohort: str) -> None:
    everybody = [ANNA, BO]
    for who in everybody:
        company.open_up(who, capacity=3)
    made = []
    for number in range(9):
        one, other = f"U1ONE{number}", f"U1TWO{number}"
        company.hire(one, other)
        for who in (one, other):
            company.do(lambda session, who=who: cohorts.join(session, cohort, who, MONDAY))  # type: ignore[misc]
        made.append(company.together(one, other))

    helped = [company.row(one).cohort_id for one in made]
    assert helped == [cohort] * 8 + [None]


def test_office_hours_are_said_in_the_channel_on_their_day_every_four_weeks(company: Company, cohort: str) -> None:
    for number in (7, 8.05, 8.2, 20, 36.05, 40):
        company.tick(day(number))
    posts = company.letters("lp-office")
    assert [post.key.rpartition("/")[2] for post in posts] == ["2026-03-10", "2026-04-07"]
    assert {post.channel_id for post in posts} == {CHANNEL}
    assert cohort


def test_a_facilitator_steps_down_and_a_cohort_ends_and_its_pairs_go_on(company: Company, cohort: str) -> None:
    partnership_id = company.together()
    company.do(lambda session: leave(session, EVA, day(1), f"facilitates:{cohort}"))
    assert company.read(lambda session: cohorts.facilitator_of(session, company.row(partnership_id))) is None
    with pytest.raises(Refusal):
        company.do(lambda session: cohorts.end_cohort(session, CHANNEL, ANNA, day(2)))
    company.do(lambda session: cohorts.end_cohort(session, CHANNEL, DAN, day(2)))

    assert company.partners(ANNA) == [BO]
    found = company.read(lambda session: cohorts.cohort_in(session, CHANNEL))
    assert found is not None
    assert found.state is CohortState.ENDED
    with pytest.raises(Refusal) as gone:
        company.do(lambda session: cohorts.join(session, cohort, CI, day(3)))
    assert gone.value.key == "lp-cohort-gone"


def test_a_cohort_is_taken_up_when_its_office_hours_have_come_and_not_before(company: Company, cohort: str) -> None:
    def due(now: datetime) -> list[str]:
        return company.read(lambda session: cohorts.due_cohorts(session, now))

    assert due(day(7)) == [], "Monday the 9th"
    assert due(day(8)) == [cohort], "Tuesday the 10th, nine o'clock in Stockholm"
    company.tick(day(8))
    assert due(day(8, 1)) == []
    company.change(EVA, is_deleted=True)
    assert due(day(8, 2)) == [cohort], "whose facilitator has left"
    company.tick(day(8, 2))
    assert due(day(8, 3)) == []
    assert company.read(lambda session: cohorts.facilitated(session, EVA)) == []
