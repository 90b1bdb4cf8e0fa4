"""Who waits for an answer goes first, and nobody waits for ever."""

import threading
from collections.abc import Callable

import pytest

from bot.courtesy import Courtesy


def test_nobody_waits_where_nobody_is_to_be_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.courtesy.PATIENCE", 3600.0)
    Courtesy().give_way()  # comes back at once, or in an hour


def test_background_work_goes_on_as_soon_as_the_last_answer_was_given() -> None:
    courtesy, order = Courtesy(), list[str]()

    def background() -> None:
        courtesy.give_way()
        order.append("background")

    with courtesy.answering(), courtesy.answering():
        thread = threading.Thread(target=background)
        thread.start()
        order.append("answer")
    thread.join()
    assert order == ["answer", "background"]


def test_it_goes_on_after_a_while_where_answers_never_end() -> None:
    courtesy = Courtesy()
    with courtesy.answering():
        courtesy.give_way()  # comes back
        assert courtesy.is_busy


def test_an_answer_that_fails_holds_up_nobody() -> None:
    courtesy = Courtesy()
    with pytest.raises(ZeroDivisionError), courtesy.answering():
        1 / 0  # noqa: B018 - it fails
    assert not courtesy.is_busy


def test_what_gives_way_again_and_again_is_patient_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.courtesy.PATIENCE", 0.001)
    courtesy, waits = Courtesy(), list[float]()
    wait_for = courtesy._nobody.wait_for

    def noted(predicate: Callable[[], bool], timeout: float) -> bool:
        waits.append(timeout)
        return wait_for(predicate, timeout)

    monkeypatch.setattr(courtesy._nobody, "wait_for", noted)
    give_way = courtesy.patience()
    with courtesy.answering():
        for _ in range(50):
            give_way()
    assert waits == [0.001]
