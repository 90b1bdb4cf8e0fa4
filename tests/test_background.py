"""Heavy work is done in a process of its own, which holds nothing of ours and may die without harm."""

import math
import os
import threading
import time
from collections.abc import Iterator

import pytest

from bot import background
from bot.background import ChildFailed, Workers
from tests.waiting import until


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers()
    yield workers
    workers.stop()


def test_a_child_computes_what_we_would(workers: Workers) -> None:
    assert workers.compute(math.factorial, 500) == math.factorial(500)
    assert workers.compute(os.getpid) != os.getpid()


def test_the_child_stands_behind_whatever_serves_people(workers: Workers) -> None:
    assert workers.compute(os.getpriority, os.PRIO_PROCESS, 0) >= os.getpriority(os.PRIO_PROCESS, 0) + 10


def test_the_child_knows_none_of_our_secrets(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")

    assert workers.compute(os.getenv, "SLACK_BOT_TOKEN") is None
    assert workers.compute(os.getenv, "PATH") == os.environ["PATH"]


def test_a_child_that_dies_or_raises_says_so(workers: Workers, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ChildFailed, match="ended with 3"):
        workers.compute(os._exit, 3)
    with pytest.raises(ChildFailed, match="ended with 1"):
        workers.compute(math.sqrt, -1)
    assert "ValueError" in capfd.readouterr().err


def test_who_waits_for_long_gives_signs_of_life_and_gets_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "GLANCE", 0.02)
    signs: list[str] = []
    patient = Workers(lambda: signs.append("alive"))
    large = list(range(200_000))

    assert patient.compute(sorted, large, reverse=True) == large[::-1]
    assert patient.compute(time.sleep, 0.2) is None
    assert signs
    patient.stop()


def test_a_child_that_is_stuck_is_ended() -> None:
    impatient = Workers(longest=0.5)
    with pytest.raises(ChildFailed, match="ended with -9"):
        impatient.compute(time.sleep, 600)
    impatient.stop()


def test_stopping_ends_what_is_computed_and_starts_nothing_more(workers: Workers) -> None:
    ended: list[BaseException] = []
    computing = threading.Thread(target=lambda: _note(workers, ended))
    computing.start()
    until(lambda: workers._children)
    workers.stop()
    computing.join()

    assert [str(error) for error in ended] == ["the child ended with -9"]
    with pytest.raises(ChildFailed, match="stopping"):
        workers.compute(os.getpid)


def _note(workers: Workers, ended: list[BaseException]) -> None:
    try:
        workers.compute(time.sleep, 600)
    except ChildFailed as error:
        ended.append(error)


def test_what_follows_an_answer_is_done_in_another_thread(workers: Workers) -> None:
    done: list[str] = []
    over = threading.Event()

    def work() -> None:
        done.append(threading.current_thread().name)
        over.set()

    workers.later(work)

    assert over.wait(30)
    assert done != [threading.current_thread().name]
