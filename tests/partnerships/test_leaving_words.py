"""Leaving, erasing and forgetting: one's own words go, the other's stay, and nothing dangles."""

import json
from datetime import timedelta

from sqlalchemy import select

from bot.partnerships.data import PARTNERSHIPS_DATA
from bot.partnerships.rules import Invite, State
from bot.partnerships.service import agreements, invitations
from bot.people.reader import Reader
from bot.personal.erasing import Erasing
from bot.programme import PROGRAMMES
from models.partnerships import Clause, Invitation
from tests.partnerships.company import ANNA, BO, CI, TEAM, Company, day


def words(company: Company) -> list[tuple[str, str]]:
    found = company.read(lambda s: [(one.author_id, s.unseal(one.words)) for one in s.scalars(select(Clause))])
    return sorted(set(found))


def test_erasing_words_leaves_the_others_own_and_what_they_wrote_of_what_is_shared(company: Company) -> None:
    partnership_id = company.agreed()
    company.share(partnership_id, ANNA, words={"objective": "hers"})
    company.share(partnership_id, BO, words={"objective": "hers", "ending": "his"}, weeks=3)
    Erasing(company.database).words(TEAM, ANNA, day(2))

    assert words(company) == [(BO, "To listen"), (BO, "his")]
    found = company.read(lambda session: agreements.current(session, company.row(partnership_id)))
    assert found is not None
    assert found.terms.shared.words == {"ending": "his"}


def test_an_erased_person_is_nowhere_and_the_other_keeps_their_words_and_hears_that_it_ended(company: Company) -> None:
    partnership_id = company.agreed()
    company.invite(CI, ANNA)
    Erasing(company.database).person(TEAM, ANNA, day(2))
    company.tick(day(3))

    assert company.row(partnership_id).state is State.ENDED
    assert [who for who, _ in words(company)] == [BO]
    assert {user_id for row in company.letters("lp-ended") for user_id in row.user_ids} == {BO}
    programme = next(one for one in PROGRAMMES if one.name == "partnerships")
    shown = company.read(lambda session: programme.history(Reader.of(session, BO, day(3))))
    assert "someone who has left" in json.dumps(shown)
    assert ANNA not in json.dumps(company.read(lambda session: PARTNERSHIPS_DATA.export(session, BO)))


def test_the_download_does_not_say_who_said_no(company: Company) -> None:
    company.invite(ANNA, BO)
    company.open_up(CI, capacity=0)
    company.invite(ANNA, CI)
    found = company.invitation(ANNA, BO).id
    company.do(lambda session: invitations.answer(session, found, BO, Invite.DECLINED, day(1)))
    asked = company.read(lambda session: PARTNERSHIPS_DATA.export(session, ANNA))["asked"]

    assert [set(one) - {"id", "from_id", "to_id", "sent_at"} for one in asked] == [set(), set()]
    assert company.read(lambda session: PARTNERSHIPS_DATA.export(session, CI))["was_asked"] == []


def test_words_go_once_a_partnership_has_been_over_for_long_and_dates_stay(company: Company) -> None:
    partnership_id = company.agreed()
    company.do(lambda session: programme_stop(session, partnership_id))
    before = day(2) + timedelta(days=180)
    assert company.do(lambda session: PARTNERSHIPS_DATA.retire(session, day(1), set(), 100)) == 0
    while company.do(lambda session: PARTNERSHIPS_DATA.retire(session, before, set(), 1)):
        pass

    assert words(company) == []
    assert company.row(partnership_id).active_at is not None


def programme_stop(session: object, partnership_id: str) -> None:
    programme = next(one for one in PROGRAMMES if one.name == "partnerships")
    programme.stop(session, partnership_id, ANNA, day(2))  # type: ignore[arg-type]


def test_an_invitation_is_over_when_whoever_sent_it_is_erased(company: Company) -> None:
    company.invite(ANNA, BO)
    Erasing(company.database).person(TEAM, ANNA, day(1))

    assert company.read(lambda session: invitations.received(session, BO)) == []
    assert company.read(lambda session: [one.pair for one in session.scalars(select(Invitation))]) == [None]
