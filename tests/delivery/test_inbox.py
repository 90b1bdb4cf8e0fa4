"""Slack repeats itself; we do not."""

import pytest

from bot.delivery.inbox import seen
from tests.delivery.conftest import Office


def test_an_event_is_new_once(office: Office) -> None:
    with office.database.team(office.sandbox.team_id) as session:
        assert not seen(session, "Ev1", office.now)
        assert seen(session, "Ev1", office.now)
    with office.database.team(office.sandbox.team_id) as session:
        assert seen(session, "Ev1", office.now)
        assert not seen(session, "Ev2", office.now)


def test_an_event_whose_work_failed_is_new_again(office: Office) -> None:
    def act() -> None:
        with office.database.team(office.sandbox.team_id) as session:
            seen(session, "Ev1", office.now)
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk"):
        act()
    with office.database.team(office.sandbox.team_id) as session:
        assert not seen(session, "Ev1", office.now)


def test_two_workspaces_may_hear_of_the_same_event(office: Office) -> None:
    for team_id in ("T1", "T2"):
        with office.database.team(team_id) as session:
            assert not seen(session, "Ev1", office.now)
