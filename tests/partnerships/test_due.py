"""Which invitations a tick takes into its hands: those for which time has something to do, and no others."""

from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot.partnerships.rules import Invite, invite_step
from bot.partnerships.service import invitations
from models.partnerships import Invitation
from tests.databases import Kind
from tests.partnerships.company import ANNA, BO, CI, MONDAY, Company, day

WAITING = (Invite.OPEN, Invite.LATER, Invite.DECLINED)


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_the_database_finds_what_the_rules_would_choose(company: Company, database_kind: Kind) -> None:  # noqa: ARG001
    now = day(40)
    ages = [timedelta(days=days, seconds=seconds) for days in (4, 7, 30) for seconds in (-1, 0, 1)]
    made = [
        Invitation(from_id=f"A{n}", to_id=f"B{n}", pair=f"{n}", state=state, sent_at=now - age, reminded=reminded)
        for n, (state, reminded, age) in enumerate(product(WAITING, (True, False), ages))
    ]
    wanted = {one.pair for one in made if invite_step(one.state, one.sent_at, now, reminded=one.reminded) is not None}
    company.do(lambda session: session.add_all(made))

    assert {one.pair for one in company.do(lambda session: invitations.due(session, now))} == wanted


@pytest.mark.parametrize("database_kind", ["postgresql"])
def test_an_answer_to_what_is_not_due_waits_for_no_tick(company: Company, database_kind: Kind) -> None:  # noqa: ARG001
    company.invite(ANNA, BO, MONDAY)
    company.invite(ANNA, CI, day(3))
    at_once = select(Invitation).with_for_update(nowait=True)

    def look(session: object) -> None:
        assert [one.to_id for one in invitations.due(session, day(4))] == [BO]  # type: ignore[arg-type]
        assert company.do(lambda other: other.scalars(at_once.where(Invitation.to_id == CI)).one()) is not None
        with pytest.raises(OperationalError):
            company.do(lambda other: other.scalars(at_once.where(Invitation.to_id == BO)).one())

    company.do(look)
