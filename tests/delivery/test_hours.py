"""What nobody waits for is not said outside its readers' working hours, by the clocks at the moment of sending."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.worker import Worker
from bot.people.waiting import waits_for_hours
from models.delivery import Kind, State
from models.people import Person
from tests.delivery.conftest import ELSA, MEERA, Office

STOCKHOLM, KOLKATA, AUCKLAND = "Europe/Stockholm", "Asia/Kolkata", "Pacific/Auckland"
COFFEE = "C0COFFEE00"


@pytest.fixture
def worker(office: Office) -> Worker:
    _person(office, ELSA, STOCKHOLM)
    return office.new_worker(waits=waits_for_hours)


def _person(office: Office, user_id: str, zone: str, days_off: tuple[int, ...] = ()) -> None:
    with office.database.team(office.sandbox.team_id) as session:
        session.merge(Person(team_id=session.team_id, id=user_id, name=user_id, zone=zone, days_off=list(days_off)))


def _at(office: Office, hour: int, minute: int = 0, day: int = 2) -> None:
    office.sandbox.clock.set(datetime(2026, 3, day, hour, minute, tzinfo=UTC))


def test_a_message_is_said_during_working_hours(office: Office, worker: Worker) -> None:
    office.enqueue()
    worker.drain()
    assert office.said == ["Hello."]


def test_a_message_that_comes_up_in_the_evening_waits_for_the_morning(office: Office, worker: Worker) -> None:
    office.enqueue()
    _at(office, 18)
    worker.drain()
    assert office.said == []
    assert office.row().ready_at == datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
    assert office.calls("conversations.open") == []

    _at(office, 8, day=3)
    worker.drain()
    assert office.said == ["Hello."]


def test_what_a_person_is_waiting_for_is_said_at_any_hour(office: Office, worker: Worker) -> None:
    _at(office, 22)
    office.enqueue(urgent=True)
    worker.drain()
    assert office.said == ["Hello."]


def test_a_day_off_that_was_entered_since_is_kept(office: Office, worker: Worker) -> None:
    office.enqueue()
    _person(office, ELSA, STOCKHOLM, days_off=(0, 1))
    worker.drain()
    assert office.said == []
    assert office.row().ready_at == datetime(2026, 3, 4, 8, 0, tzinfo=UTC)


def test_somebody_who_moved_is_written_to_by_their_new_clock(office: Office, worker: Worker) -> None:
    office.enqueue()
    _person(office, ELSA, AUCKLAND)
    worker.drain()
    assert office.said == []
    assert office.row().ready_at == datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


def test_a_message_that_would_come_too_late_by_waiting_lapses(office: Office, worker: Worker) -> None:
    _at(office, 18)
    office.enqueue(not_after=office.now + timedelta(hours=5))
    worker.drain()
    assert (office.row().state, office.row().reason) == (State.LAPSED, "late")


def test_a_group_is_written_to_when_all_of_them_work(office: Office, worker: Worker) -> None:
    _person(office, MEERA, KOLKATA)
    _at(office, 11)  # 12:00 in Stockholm, 16:30 in Kolkata
    office.introduce()
    worker.drain()
    assert office.said == []

    _at(office, 8, day=3)
    worker.drain()
    assert office.said == ["Meet each other."]


def test_a_group_whose_hours_never_meet_is_written_to_when_one_of_them_works(office: Office, worker: Worker) -> None:
    _person(office, MEERA, AUCKLAND)
    _at(office, 18)
    office.introduce()
    worker.drain()
    assert office.said == []

    _at(office, 20)  # Tuesday 09:00 in Auckland
    worker.drain()
    assert office.said == ["Meet each other."]


def test_a_channel_and_a_change_of_a_message_wait_for_nobody(office: Office, worker: Worker) -> None:
    office.enqueue("said")
    worker.drain()
    _at(office, 22)
    office.facts["note"] = "Hello again."
    office.refresh("said")
    office.enqueue("post", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    worker.drain()

    assert sorted(office.said) == ["Hello again.", "Hello again."]


def test_a_message_whose_fate_is_unknown_is_cleared_up_at_any_hour(office: Office, worker: Worker) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.enqueue()
    worker.drain()
    _at(office, 22)
    worker.drain()

    assert office.row().state == State.SENT
    assert office.said == ["Hello."]
