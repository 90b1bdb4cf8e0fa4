"""The machine's clock is set while messages are on their way: a lease that seems over is not."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.delivery.claim import LEASE
from bot.delivery.worker import Worker
from models.delivery import State
from tests.delivery.conftest import MEERA, Died, Office, dies_at

HOUR = timedelta(hours=1)
AFTER = LEASE.total_seconds() + 1


@dataclass
class Wall:
    """The machine's clock: what the sandbox shows, and as much more as it was set on."""

    office: Office
    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return self.office.now + self.ahead

    def steady(self) -> float:
        return self.office.now.timestamp()

    def worker(self, point: Callable[[str], None] = lambda _point: None) -> Worker:
        return self.office.new_worker(clock=self.now, steady=self.steady, point=point)


@pytest.fixture
def wall(office: Office) -> Wall:
    return Wall(office)


def _deliver(worker: Worker) -> None:
    while worker.run_once():
        pass


@pytest.mark.parametrize("by", [HOUR, -HOUR, timedelta(minutes=2)])
def test_a_message_on_its_way_is_not_sent_again_when_the_clock_is_set(
    office: Office, wall: Wall, by: timedelta
) -> None:
    on_its_way, go_on = threading.Event(), threading.Event()

    def hold_back(point: str) -> None:
        if point == "calling" and office.row().maybe_sent_at is not None:
            on_its_way.set()
            go_on.wait(20)

    office.enqueue()
    worker, replica = wall.worker(hold_back), wall.worker()
    sending = threading.Thread(target=worker.run_once)
    sending.start()
    assert on_its_way.wait(20)
    wall.ahead = by
    _deliver(worker)
    _deliver(replica)
    go_on.set()
    sending.join()
    office.turn(AFTER)
    _deliver(worker)
    _deliver(replica)

    assert office.said == ["Hello."]
    assert office.row().state == State.SENT


def test_what_a_dead_process_left_is_taken_up_one_lease_after_the_clock_was_set(office: Office, wall: Wall) -> None:
    replica = wall.worker()
    office.enqueue()
    with pytest.raises(Died):
        wall.worker(dies_at("claimed", 1)).run_once()
    wall.ahead = HOUR
    _deliver(replica)
    assert (office.said, office.row().state) == ([], State.LEASED)

    office.turn(AFTER)
    _deliver(replica)

    assert office.said == ["Hello."]


def test_messages_that_nobody_holds_go_out_at_once_after_the_clock_was_set(office: Office, wall: Wall) -> None:
    replica = wall.worker()
    office.enqueue("held")
    with pytest.raises(Died):
        wall.worker(dies_at("claimed", 1)).run_once()
    wall.ahead = HOUR
    office.enqueue("free", user_ids=(MEERA,))
    _deliver(replica)

    assert office.row("free").state == State.SENT
    assert office.row("held").state == State.LEASED


def test_a_clock_that_nobody_sets_delays_nothing(office: Office, wall: Wall) -> None:
    replica = wall.worker()
    office.enqueue()
    with pytest.raises(Died):
        wall.worker(dies_at("claimed", 1)).run_once()
    office.turn(AFTER)
    _deliver(replica)

    assert office.said == ["Hello."]
