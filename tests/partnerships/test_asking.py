"""Asking and being asked: the same answer whatever stands in the way, and one partnership for two who ask at once."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from bot.errors import Refusal
from bot.partnerships.rules import Invite
from bot.partnerships.service import invitations, openness, shortlist
from bot.people.reader import Reader
from bot.people.service import About, describe
from bot.people.ties import Moment, Occasion
from bot.programme import PROGRAMMES
from models.partnerships import Partnership
from models.people import Exclusion
from tests.databases import Kind
from tests.partnerships.company import ANNA, BO, CI, DAN, EVA, MONDAY, Company, day


def nothing(company: Company) -> None:
    """Bo can be asked."""


def paused(company: Company) -> None:
    company.change(BO, paused_at=MONDAY)


def opted_out(company: Company) -> None:
    company.open_up(BO, capacity=0)


def full(company: Company) -> None:
    company.together(BO, CI)


def gone(company: Company) -> None:
    company.change(BO, is_deleted=True)


def excludes_anna(company: Company) -> None:
    company.do(lambda session: session.add(Exclusion(user_id=BO, other_id=ANNA, created_at=MONDAY)))


def excluded_by_anna(company: Company) -> None:
    company.do(lambda session: session.add(Exclusion(user_id=ANNA, other_id=BO, created_at=MONDAY)))


def reports_to_anna(company: Company) -> None:
    company.reports_to(BO, CI)
    company.reports_to(CI, ANNA)


OBSTACLES = [paused, opted_out, full, gone, excludes_anna, excluded_by_anna, reports_to_anna]


def without_ids(blocks: object) -> str:
    """What a person sees, without the ids of rows."""
    shown = json.loads(json.dumps(blocks), object_hook=lambda one: {k: v for k, v in one.items() if k != "block_id"})
    return json.dumps([{k: v for k, v in block.items() if k != "elements"} for block in shown])


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_whatever_stands_in_the_way_whoever_asks_sees_the_same_for_as_long(
    company: Company, obstacle: Callable[[Company], None]
) -> None:
    obstacle(company)
    for other in (BO, DAN):
        assert company.invite(ANNA, other) is None

    for moment in (day(0), day(4.5), day(7.1)):
        company.tick(moment)
        seen = {who: without_ids(company.home(ANNA, moment)).count(who) for who in (BO, DAN)}
        assert seen == dict.fromkeys((BO, DAN), 1 if moment < day(7) else 0), moment
    asked = [user_id for row in company.letters("lp-invite") for user_id in row.user_ids]
    assert DAN in asked
    assert BO not in asked


def test_asking_oneself_gets_the_same_answer_and_nothing_comes_of_it(company: Company) -> None:
    assert company.invite(ANNA, ANNA) is None
    company.tick(day(4.5))

    assert without_ids(company.home(ANNA, day(5))).count(ANNA) == 1
    assert company.letters("lp-invite") == []
    assert company.invite(ANNA, ANNA, day(5)) is None
    assert company.partners(ANNA) == []


@pytest.mark.parametrize("said", [Invite.DECLINED, Invite.LATER, None])
def test_a_no_a_later_and_silence_look_alike_to_whoever_asked(company: Company, said: Invite | None) -> None:
    company.invite(ANNA, BO)
    company.tick(day(0))
    before = company.home(ANNA, day(1))
    if said is not None:
        found = company.invitation(ANNA, BO).id
        company.do(lambda session: invitations.answer(session, found, BO, said, day(1)))

    assert company.home(ANNA, day(1)) == before
    company.tick(day(8))
    assert without_ids(company.home(ANNA, day(8))).count(BO) == 0
    assert company.partners(ANNA) == []


def test_a_no_can_become_a_yes_and_later_keeps_the_invitation_for_a_month(company: Company) -> None:
    company.invite(ANNA, BO)
    found = company.invitation(ANNA, BO).id
    company.do(lambda session: invitations.answer(session, found, BO, Invite.LATER, day(1)))
    company.tick(day(20))

    company.do(lambda session: invitations.accept(session, found, BO, day(20)))

    assert company.partners(ANNA) == [BO]
    assert company.partners(BO) == [ANNA]


def test_one_reminder_on_day_four_and_none_after_an_answer(company: Company) -> None:
    company.invite(ANNA, BO)
    company.invite(ANNA, CI)
    company.tick(day(0))
    found = company.invitation(ANNA, CI).id
    company.do(lambda session: invitations.answer(session, found, CI, Invite.DECLINED, day(1)))
    for moment in (day(3.9), day(4.1), day(5), day(6)):
        company.tick(moment)

    assert [row.user_ids for row in company.letters("lp-invite-remind")] == [[BO]]


def test_a_second_tap_on_yes_gives_the_same_partnership(company: Company) -> None:
    company.invite(ANNA, BO)
    found = company.invitation(ANNA, BO).id
    first = company.do(lambda session: invitations.accept(session, found, BO, day(1)))
    second = company.do(lambda session: invitations.accept(session, found, BO, day(1)))

    assert first.id == second.id
    assert [row.template for row in company.letters("lp-begin")] == ["lp-begin"]


def test_somebody_elses_invitation_and_one_that_is_over_are_refused_in_words(company: Company) -> None:
    company.invite(ANNA, BO)
    found = company.invitation(ANNA, BO).id
    with pytest.raises(Refusal) as strange:
        company.do(lambda session: invitations.accept(session, found, CI, day(1)))
    company.do(lambda session: invitations.withdraw(session, found, ANNA, day(1)))
    with pytest.raises(Refusal) as over:
        company.do(lambda session: invitations.accept(session, found, BO, day(1)))

    assert (strange.value.key, over.value.key) == ("error-not-yours", "lp-invite-over")


def test_an_invitation_that_was_never_put_cannot_be_taken_up_by_its_id(company: Company) -> None:
    opted_out(company)
    company.invite(ANNA, BO)
    with pytest.raises(Refusal):
        company.do(lambda session: invitations.accept(session, company.invitation(ANNA, BO).id, BO, day(1)))


def test_who_asks_the_same_person_again_next_week_bothers_nobody(company: Company) -> None:
    company.invite(ANNA, BO)
    company.tick(day(7.5))
    company.invite(ANNA, BO, day(8))
    company.tick(day(8))

    assert len(company.letters("lp-invite")) == 1
    assert without_ids(company.home(ANNA, day(8))).count(BO) == 1


def test_three_invitations_at_a_time_and_no_more_partnerships_than_room(company: Company) -> None:
    for other in (BO, CI, DAN):
        company.invite(ANNA, other)
    with pytest.raises(Refusal) as enough:
        company.invite(ANNA, EVA)
    company.together(CI, DAN)
    with pytest.raises(Refusal) as no_room:
        company.invite(CI, EVA)

    assert (enough.value.key, no_room.value.key) == ("lp-enough-invited", "lp-no-room")


def test_two_who_may_not_meet_and_ask_each_other_both_hear_the_same_and_are_no_partners(company: Company) -> None:
    reports_to_anna(company)
    assert company.invite(ANNA, BO) is None
    assert company.invite(BO, ANNA) is None

    assert company.partners(ANNA) == []
    assert without_ids(company.home(BO, day(1))).count(ANNA) == 1


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_two_who_ask_each_other_at_once_have_one_partnership(company: Company, database_kind: Kind) -> None:
    both = [(ANNA, BO), (BO, ANNA), (ANNA, BO), (BO, ANNA)]
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(company.invite, one, other) for one, other in both]
    failed = [future.exception() for future in futures if future.exception() is not None]

    assert all(isinstance(error, Refusal) and error.key == "lp-already" for error in failed)
    count = select(func.count()).select_from(Partnership)
    assert company.read(lambda session: session.scalar(count)) == 1, database_kind
    assert len(company.letters("lp-begin")) == 1


# --- the shortlist


def test_three_from_the_list_each_with_reasons_the_same_until_others_are_asked_for(company: Company) -> None:
    company.open_up(BO, CI, DAN, EVA, "U0FIA")
    company.do(lambda s: describe(s, ANNA, About({"seeks": "chess", "offers": "go"}, {}, [], []), MONDAY))
    company.do(lambda s: describe(s, EVA, About({"offers": "chess"}, {}, [], []), MONDAY))
    company.do(lambda session: shortlist.suggest(session, ANNA, MONDAY))

    first = company.read(lambda session: shortlist.shortlist(session, ANNA, MONDAY))
    assert len(first) == 3
    assert first[0].user_id == EVA
    assert str(first[0].terms[0].kind) == "offers_seeks"
    assert all(one.terms for one in first)
    assert company.read(lambda session: shortlist.shortlist(session, ANNA, day(2))) == first
    company.do(lambda session: shortlist.suggest(session, ANNA, day(2), others=True))
    others = company.read(lambda session: shortlist.shortlist(session, ANNA, day(2)))
    assert {one.user_id for one in others}.isdisjoint({one.user_id for one in first})


def test_nobody_is_suggested_who_is_not_open_has_no_room_or_must_not_meet(company: Company) -> None:
    company.open_up(BO, CI, DAN, EVA)
    company.open_up("U0GUS", capacity=0)
    company.together(CI, DAN)
    excludes_anna(company)
    company.change(EVA, paused_at=MONDAY)
    company.do(lambda session: shortlist.suggest(session, ANNA, MONDAY))

    assert company.read(lambda session: shortlist.shortlist(session, ANNA, MONDAY)) == []


def test_the_dial_has_four_places(company: Company) -> None:
    for wrong in (-1, 4):
        with pytest.raises(Refusal):
            company.open_up(ANNA, capacity=wrong)
    company.open_up(ANNA, capacity=3)
    assert company.read(lambda session: openness.capacity_of(session, ANNA)) == 3


def test_after_an_introduction_that_went_well_the_one_who_was_met_can_be_asked(company: Company) -> None:
    def offered(*others: str, moment: Moment = Moment.MET) -> list[str]:
        programme = next(one for one in PROGRAMMES if one.name == "partnerships")
        occasion = Occasion(moment, others)
        found = company.read(lambda session: programme.sequels(Reader.of(session, ANNA, MONDAY), occasion))
        return [f"{one['action_id']} {one['value']}" for one in found]

    assert offered(BO) == [f"lp-ask {BO} introduction"]
    assert offered(BO, CI) == offered(BO, moment=Moment.SESSION) == []
    company.together()
    assert offered(BO) == []


def test_stopping_lists_no_invitation_that_was_never_put_to_this_person(company: Company) -> None:
    company.change(BO, paused_at=MONDAY)
    company.invite(ANNA, BO)
    programme = next(one for one in PROGRAMMES if one.name == "partnerships")

    assert company.read(lambda session: programme.mine(Reader.of(session, BO, MONDAY))) == []
    assert len(company.read(lambda session: programme.mine(Reader.of(session, ANNA, MONDAY)))) == 1
