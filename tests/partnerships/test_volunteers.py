"""Offering oneself: organisers see the names, and only those who can be asked; it is taken back without a trace."""

import json
from datetime import timedelta

from bot.partnerships.data import PARTNERSHIPS_DATA
from bot.partnerships.rules import Task
from bot.partnerships.service import volunteers
from bot.partnerships.service.leaving import OFFERED, leave
from bot.people.reader import Reader
from bot.personal.erasing import Erasing
from bot.programme import PROGRAMMES
from models.partnerships import Cohort
from models.people import Person
from tests.partnerships.company import ANNA, BO, CI, MONDAY, TEAM, Company, day

PROGRAMME = next(one for one in PROGRAMMES if one.name == "partnerships")


def offer(company: Company, who: str, task: Task = Task.FACILITATE) -> None:
    company.do(lambda session: volunteers.offer(session, who, task, MONDAY))


def seen_by_an_organiser(company: Company) -> str:
    return company.read(lambda s: json.dumps(PROGRAMME.organising(Reader.of(s, CI, day(1)))))


def named(company: Company, task: Task = Task.FACILITATE) -> list[str]:
    return company.read(lambda session: [one.id for one in volunteers.standing(session, task, day(1))])


def test_organisers_see_who_offered_what_by_name_and_nobody_else_does(company: Company) -> None:
    company.change(CI, is_admin=True)
    assert seen_by_an_organiser(company) == "[]"
    for who in (BO, ANNA, ANNA):
        offer(company, who)
    offer(company, ANNA, Task.HOST)

    told = seen_by_an_organiser(company)
    assert f"To facilitate: <@{ANNA}> and <@{BO}>" in told
    assert f"To host: <@{ANNA}>" in told
    assert company.read(lambda s: PROGRAMME.organising(Reader.of(s, BO, day(1)))) == []


def test_the_order_says_nothing_of_who_was_first(company: Company) -> None:
    for who in (CI, BO, ANNA):
        offer(company, who)
    assert named(company) == [ANNA, BO, CI]


def test_whoever_is_on_a_break_away_or_gone_is_not_named_and_is_again_when_back(company: Company) -> None:
    for facts in ({"paused_at": MONDAY}, {"is_away": True}, {"is_deleted": True}, {"is_guest": True}):
        offer(company, ANNA)
        company.change(ANNA, **facts)
        assert named(company) == []
        company.change(ANNA, **dict.fromkeys(facts) | {"is_away": False, "is_deleted": False, "is_guest": False})
        assert named(company) == [ANNA]


def test_an_offer_is_taken_back_by_itself_by_stop_and_with_everything(company: Company) -> None:
    for take_back in (
        lambda s: volunteers.withdraw(s, ANNA, day(1), Task.FACILITATE),
        lambda s: PROGRAMME.stop(s, OFFERED, ANNA, day(1)),
        lambda s: leave(s, ANNA, day(1)),
    ):
        offer(company, ANNA)
        assert [one.id for one in company.read(lambda s: PROGRAMME.mine(Reader.of(s, ANNA, day(1))))] == [OFFERED]
        company.do(take_back)
        assert named(company) == []
    assert company.read(lambda s: PROGRAMME.mine(Reader.of(s, ANNA, day(1)))) == []


def test_stopping_something_else_leaves_the_offer(company: Company) -> None:
    offer(company, ANNA)
    partnership_id = company.together()
    company.do(lambda s: leave(s, ANNA, day(1), partnership_id))

    assert named(company) == [ANNA]


def test_it_is_in_the_download_and_goes_with_the_person(company: Company) -> None:
    offer(company, ANNA)
    assert [one["task"] for one in company.read(lambda s: PARTNERSHIPS_DATA.export(s, ANNA))["offered"]] == [
        "facilitate"
    ]
    told = company.read(lambda s: PARTNERSHIPS_DATA.describe(Reader.of(s, ANNA, MONDAY)))
    assert any("offered" in holding.what and "organisers" in holding.readers for holding in told)
    assert ANNA in company.read(lambda s: PARTNERSHIPS_DATA.in_use(s, day(1) - timedelta(days=180)))
    Erasing(company.database).person(TEAM, ANNA, day(1))

    assert named(company) == []
    assert company.read(lambda s: s.get(Person, (TEAM, ANNA))) is None


def test_whoever_facilitates_goes_on_when_the_offer_is_taken_back(company: Company) -> None:
    offer(company, ANNA)
    cohort = Cohort(channel_id="C1", launched_by=CI, facilitator_id=ANNA, launched_at=MONDAY, office_on=day(2).date())
    company.do(lambda session: session.add(cohort))
    company.do(lambda s: volunteers.withdraw(s, ANNA, day(1)))

    assert company.read(lambda s: [one.facilitator_id for one in s.query(Cohort)]) == [ANNA]
