"""Versions and signatures: both see what changed before they sign, and nothing holds without both."""

from random import Random

import pytest
from sqlalchemy import select

from bot.errors import Refusal
from bot.partnerships.rules import Half, State
from bot.partnerships.service import agreements, pairs, wants
from bot.partnerships.service.agreements import Overtaken
from bot.partnerships.service.wants import Read
from bot.people.service import pause, resume
from models.partnerships import Agreement, Signature
from tests.partnerships.company import ANNA, BO, CI, MONDAY, Company, day


def test_both_halves_and_two_signatures_make_it_hold(company: Company) -> None:
    partnership_id = company.together()
    company.write(partnership_id, ANNA)
    with pytest.raises(Refusal) as early:
        company.sign(partnership_id, ANNA)
    company.write(partnership_id, BO)
    company.sign(partnership_id, ANNA)
    assert (early.value.key, company.row(partnership_id).state) == ("lp-sign-not-yet", State.DRAFTING)

    company.sign(partnership_id, BO)

    row = company.row(partnership_id)
    assert (row.state, row.agreed) == (State.ACTIVE, 2)
    assert [letter.template for letter in company.letters("lp-signed")] == ["lp-signed"]


def test_both_write_their_halves_at_the_same_time_and_neither_is_in_the_others_way(company: Company) -> None:
    partnership_id = company.together()
    for who in (ANNA, BO):
        half = Half({"outcome": who})
        company.do(lambda s, who=who, half=half: agreements.write_half(s, (partnership_id, 0), who, half, MONDAY))  # type: ignore[misc]

    found = company.read(lambda session: agreements.current(session, company.pair(partnership_id).row))
    assert found is not None
    assert {who: half.words["outcome"] for who, half in found.terms.halves.items()} == {ANNA: ANNA, BO: BO}


def test_the_second_who_edits_what_is_shared_sees_the_firsts_change_and_nothing_is_saved(company: Company) -> None:
    partnership_id = company.agreed()
    base = company.version(partnership_id)
    company.share(partnership_id, ANNA, base=base, weeks=3)

    with pytest.raises(Overtaken) as news:
        company.share(partnership_id, BO, base=base, minutes=40)

    assert [(one.owner, one.name, one.before, one.after) for one in news.value.changed] == [(None, "weeks", "2", "3")]
    assert company.version(partnership_id) == base + 1
    company.share(partnership_id, BO, base=news.value.latest, weeks=3, minutes=40)
    assert company.version(partnership_id) == base + 2


def test_a_signature_on_an_old_version_is_refused_with_the_difference(company: Company) -> None:
    partnership_id = company.together()
    for who in (ANNA, BO):
        company.write(partnership_id, who)
    company.share(partnership_id, BO, weeks=4)

    with pytest.raises(Overtaken) as news:
        company.sign(partnership_id, ANNA, number=2)

    assert [(one.name, one.after) for one in news.value.changed] == [("weeks", "4")]
    assert company.read(lambda session: list(session.scalars(select(Signature)))) == []


def test_an_edit_that_changes_nothing_makes_no_version_and_one_that_does_needs_both_again(company: Company) -> None:
    partnership_id = company.agreed()
    company.share(partnership_id, ANNA)
    assert company.version(partnership_id) == 2

    company.share(partnership_id, ANNA, weeks=3)
    company.sign(partnership_id, ANNA)
    assert company.row(partnership_id).agreed == 2, "what both signed holds until both have signed the new one"
    company.sign(partnership_id, BO)
    assert company.row(partnership_id).agreed == 3


def test_a_second_tap_on_sign_changes_nothing(company: Company) -> None:
    partnership_id = company.agreed()
    for who in (ANNA, BO, ANNA):
        company.sign(partnership_id, who, now=day(1))

    assert len(company.read(lambda session: list(session.scalars(select(Signature))))) == 2
    assert len(company.letters("lp-signed")) == 1


def test_nobody_signs_once_one_reports_to_the_other(company: Company) -> None:
    partnership_id = company.together()
    for who in (ANNA, BO):
        company.write(partnership_id, who)
    company.reports_to(BO, CI)
    company.reports_to(CI, ANNA)

    with pytest.raises(Refusal) as line:
        company.sign(partnership_id, BO)
    assert line.value.key == "lp-conflict-line"


def test_somebody_else_can_neither_read_nor_write_nor_sign(company: Company) -> None:
    partnership_id = company.agreed()
    for act in (company.write, company.sign):
        with pytest.raises(Refusal) as strange:
            act(partnership_id, CI)
        assert strange.value.key == "error-not-yours"
    assert company.read(lambda session: pairs.pair_of(session, partnership_id, CI)) is None


@pytest.mark.parametrize("seed", [1, 4])
def test_in_any_order_nothing_is_active_without_two_signatures_on_it(company: Company, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - the same order each time
    partnership_id = company.together()
    for step in range(16):
        who, now = chance.choice((ANNA, BO)), day(step / 10)
        act = chance.choice(("half", "shared", "sign", "sign", "old"))
        try:
            match act:
                case "half":
                    company.write(partnership_id, who, f"outcome {chance.randrange(3)}", now)
                case "shared":
                    company.share(partnership_id, who, weeks=chance.choice((1, 2, 3, 4)), now=now)
                case "sign":
                    company.sign(partnership_id, who, now=now)
                case "old":
                    company.sign(partnership_id, who, max(company.version(partnership_id) - 1, 0), now)
        except (Refusal, Overtaken):
            pass
        _holds_only_what_both_signed(company, partnership_id)


def _holds_only_what_both_signed(company: Company, partnership_id: str) -> None:
    row = company.row(partnership_id)
    signatures = company.read(lambda session: list(session.scalars(select(Signature))))
    signed = {one.user_id for one in signatures if one.number == row.agreed}
    assert (row.agreed is None) == (row.state is not State.ACTIVE)
    assert row.agreed is None or signed == {ANNA, BO}
    numbers = company.read(lambda session: list(session.scalars(select(Agreement.number))))
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


# Breaks, and what comes to nothing.


def test_more_than_a_month_of_a_break_leads_back_to_exploring_and_the_same_version_is_signed_anew(
    company: Company,
) -> None:
    partnership_id = company.agreed()
    company.do(lambda session: pause(session, BO, None, day(1)))
    for number in (2, 20, 33, 39):
        company.tick(day(number))
    row = company.row(partnership_id)
    assert (row.state, row.agreed) == (State.EXPLORING, None)

    company.tick(day(60))
    assert company.row(partnership_id).state is State.EXPLORING, "a break stops the clock"
    company.do(lambda session: resume(session, BO, day(61)))
    company.tick(day(61))
    for who in (ANNA, BO):
        company.sign(partnership_id, who, now=day(62))
    assert company.row(partnership_id).agreed == 2


def test_a_short_break_changes_nothing_that_was_agreed(company: Company) -> None:
    partnership_id = company.agreed()
    company.do(lambda session: pause(session, BO, None, day(1)))
    company.tick(day(2))
    assert company.row(partnership_id).resting_since is not None
    company.do(lambda session: resume(session, BO, day(20)))
    company.tick(day(20))

    assert (company.row(partnership_id).agreed, company.row(partnership_id).resting_since) == (2, None)


def test_what_comes_to_nothing_in_two_weeks_ends_and_nobody_is_written_to(company: Company) -> None:
    partnership_id = company.together()
    company.tick(day(13))
    assert company.row(partnership_id).state is State.EXPLORING
    company.tick(day(14.1))

    assert company.row(partnership_id).state is State.ENDED
    assert company.letters("lp-ended") == []
    assert company.together(now=day(15)) != partnership_id


def test_the_cards_open_when_both_are_written_skipped_questions_and_all(company: Company) -> None:
    partnership_id = company.together()

    def write(who: str, answers: dict[str, str]) -> None:
        company.do(lambda s: wants.write_card(s, pairs.require_pair(s, partnership_id, who), answers, MONDAY))

    write(ANNA, {"know_their_wants-01": "  time  ", "know_their_wants-02": "", "invented": "x"})
    bos = company.read(lambda session: wants.other_card(session, company.pair(partnership_id, BO)))
    assert bos is None
    write(BO, {})
    assert company.read(lambda session: wants.other_card(session, company.pair(partnership_id, BO))) == Read(
        {"know_their_wants-01": "time"}, {}
    )
    assert company.read(lambda session: wants.other_card(session, company.pair(partnership_id, ANNA))) == Read({}, {})
