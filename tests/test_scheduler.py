"""The ticker ticks, whatever the tick does."""

import threading
import time
from datetime import UTC, datetime, timedelta

from bot.scheduler import Rhythm, Ticker
from tests.waiting import until


def test_it_ticks_at_once_and_then_every_so_often() -> None:
    ticks: list[float] = []
    often, seldom = (Ticker(lambda: ticks.append(0.0), seconds=seconds) for seconds in (0.1, 3600))
    seldom.start()
    until(lambda: len(ticks) >= 1)  # long before the hour is over
    seldom.stop()
    often.start()
    until(lambda: len(ticks) >= 5)
    often.stop()


def test_a_tick_that_fails_is_followed_by_the_next() -> None:
    ticks: list[float] = []

    def tick() -> None:
        ticks.append(0.0)
        raise OSError("the disk is full")

    ticker = Ticker(tick, seconds=0.05)
    ticker.start()
    until(lambda: len(ticks) >= 3)
    ticker.stop()


def test_two_ticks_never_run_at_the_same_time_and_late_ones_fold() -> None:
    running = threading.Lock()
    ticks: list[bool] = []

    def tick() -> None:
        ticks.append(running.acquire(blocking=False))
        time.sleep(0.25)
        running.release()

    ticker = Ticker(tick, seconds=0.05)
    began = time.monotonic()
    ticker.start()
    time.sleep(0.8)
    ticker.stop()

    assert all(ticks)
    assert len(ticks) <= (time.monotonic() - began) / 0.25 + 1


def test_stopping_waits_for_the_tick_that_runs() -> None:
    begun, done = threading.Event(), threading.Event()

    def tick() -> None:
        begun.set()
        time.sleep(0.2)
        done.set()

    ticker = Ticker(tick, seconds=60)
    ticker.start()
    assert begun.wait(10)
    ticker.stop()
    assert done.is_set()


def test_a_rhythm_is_due_once_in_each_span_and_where_the_clock_was_set_back() -> None:
    rhythm, noon = Rhythm(timedelta(hours=1)), datetime(2026, 3, 2, 12, tzinfo=UTC)
    minutes = (0, 1, 59, 60, 61, 125, 65, 66)
    assert [rhythm.is_due(noon + timedelta(minutes=minute)) for minute in minutes] == [
        *(True, False, False),
        *(True, False),
        True,
        *(True, False),
    ]
