"""The worker's threads: alone, together, and ended in the middle."""

import threading
import time

import pytest

import bot.delivery.worker
from models.delivery import State
from tests.delivery.conftest import ELSA, MEERA, Office
from tests.waiting import until

PEOPLE = ("U0ELSA0000", "U0MEERA000", "U0ERIK0000", "U0PRIYA000", "U0ARJUN000", "U0KAVYA000", "U0NILS0000")


def _eventually(office: Office, count: int) -> list[str]:
    until(lambda: len(office.said) >= count)
    return office.said


def test_threads_say_everything_once(office: Office) -> None:
    for number, person in enumerate(PEOPLE):
        office.enqueue(f"k{number}", user_ids=(person,))
    office.worker.start()
    assert _eventually(office, len(PEOPLE)) == ["Hello."] * len(PEOPLE)
    office.worker.drain()
    office.worker.stop()

    assert len(office.messages) == len({message.channel for message in office.messages}) == len(PEOPLE)


def test_a_wake_is_answered_before_the_next_poll(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.delivery.worker, "POLL_SECONDS", 3600.0)
    office.worker.start()
    office.worker.drain()
    office.enqueue()
    office.worker.wake()
    assert _eventually(office, 1) == ["Hello."]
    office.worker.stop()


def test_stopping_finishes_the_message_that_is_on_its_way_and_takes_no_other(office: Office) -> None:
    worker = office.new_worker(threads=1)
    office.fault("chat.postMessage", "hang_after", seconds=1.0)
    office.enqueue("first")
    worker.start()
    until(lambda: office.calls("chat.postMessage"))
    office.enqueue("second", user_ids=(MEERA,))
    worker.stop()

    assert office.row("first").maybe_sent_at is not None
    assert office.row("second").state == State.QUEUED
    assert threading.active_count() == len([each for each in threading.enumerate() if "delivery" not in each.name])


@pytest.mark.parametrize("stop_after", range(1, 6))
def test_a_restart_in_the_middle_loses_and_doubles_nothing(office: Office, stop_after: int) -> None:
    for number, person in enumerate(PEOPLE):
        office.enqueue(f"k{number}", user_ids=(person,))
    for _ in range(stop_after):
        office.worker.run_once()
    office.new_worker().drain()

    assert office.said == ["Hello."] * len(PEOPLE)


def test_several_workers_over_one_database_say_everything_once(office: Office) -> None:
    for number, person in enumerate(PEOPLE * 3):
        office.enqueue(f"k{number}", user_ids=(person,))
    drains = [threading.Thread(target=office.new_worker().drain) for _ in range(3)]
    for thread in drains:
        thread.start()
    for thread in drains:
        thread.join()

    assert len(office.said) == 3 * len(PEOPLE)
    assert [office.row(f"k{number}").state for number in range(3 * len(PEOPLE))] == [State.SENT] * 3 * len(PEOPLE)


def test_draining_returns_though_messages_wait_for_later(office: Office) -> None:
    office.fault("chat.postMessage", "ratelimited", times=None, retry_after=5)
    office.enqueue()
    office.enqueue("other", user_ids=(MEERA,))
    office.worker.drain(timeout=10)

    assert office.said == []


def test_draining_waits_for_what_the_other_threads_have_in_hand(office: Office) -> None:
    office.fault("conversations.open", "hang", seconds=0.5)
    office.enqueue()
    slow = threading.Thread(target=office.worker.run_once)
    slow.start()
    until(lambda: office.calls("conversations.open"))
    office.worker.drain()

    assert not slow.is_alive() or office.row().state == State.QUEUED
    slow.join()


def test_a_database_that_is_away_stops_no_thread(office: Office) -> None:
    worker = office.new_worker(threads=1)
    with office.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE outbox RENAME TO away")
    worker.start()
    time.sleep(0.2)
    with office.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO outbox")
    office.enqueue(user_ids=(ELSA,))
    worker.wake()
    said = _eventually(office, 1)
    worker.stop()

    assert said == ["Hello."]
