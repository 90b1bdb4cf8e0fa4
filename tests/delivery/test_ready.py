"""A Home is composed while others write, and shows what they wrote."""

from datetime import datetime

import pytest

from bot.courtesy import Courtesy
from bot.delivery.render import Renderers
from bot.texts.blocks import View
from models.delivery import OutboxRow, State
from models.engine import TeamSession
from tests.delivery.conftest import ELSA, Office


class _Changing:
    """Makes Homes; while it makes the first, somebody changes what it shows."""

    def __init__(self, office: Office) -> None:
        self.office, self.made = office, 0

    def home(self, session: TeamSession, user_id: str, now: datetime) -> View | None:
        self.made += 1
        view = self.office._home(session, user_id, now)
        if self.made == 1:
            self.office.facts["note"] = "Newer."
            self.office.show_home()
        return view


def _show(office: Office, changing: _Changing) -> None:
    means = office.worker._means
    object.__setattr__(means, "renderers", Renderers(means.renderers.messages, changing.home))
    office.show_home()
    office.worker.drain()


def test_what_changes_while_a_home_is_composed_is_on_it(office: Office) -> None:
    changing = _Changing(office)
    _show(office, changing)

    assert office.home_of() == f"Newer. {ELSA}"
    assert office.calls("views.publish") == [200]  # what was composed first was old before it was shown
    assert changing.made == 2


def test_a_home_that_cannot_be_composed_is_set_back_alone(office: Office) -> None:
    del office.facts["note"]
    office.show_home()
    office.introduce()
    office.worker.drain()

    with office.database.look() as session:
        [home] = session.query(OutboxRow).filter(OutboxRow.template == "home")
    assert (home.state, home.attempts, home.reason) == (State.QUEUED, 1, "KeyError")
    assert office.said == ["Meet each other."]


def test_composing_a_home_gives_way_between_two_queries(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[str] = []
    monkeypatch.setattr(Courtesy, "patience", lambda _self: lambda: waits.append("between"))

    def home(session: TeamSession, user_id: str, now: datetime) -> View | None:
        before = len(waits)
        session.query(OutboxRow).count()
        assert len(waits) == before + 1
        return office._home(session, user_id, now)

    object.__setattr__(office.worker._means, "renderers", Renderers(office.worker._means.renderers.messages, home))
    office.show_home()
    office.worker.drain()

    assert office.home_of() == f"Hello. {ELSA}"
