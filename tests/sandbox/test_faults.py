"""Faults strike when asked to, as often as asked, and the same way every time."""

import time

import httpx
import pytest
from pydantic import ValidationError

from bot.sandbox.faults import EventFaults, Fault, Faults
from bot.sandbox.server import Sandbox
from tests.sandbox.apps import People

COFFEE = "C0COFFEE00"


def post(sandbox: Sandbox, text: str, timeout: float = 5.0) -> httpx.Response:
    headers = {"Authorization": f"Bearer {sandbox.bot_token}"}
    with httpx.Client(trust_env=False, timeout=timeout) as client:
        body = {"channel": COFFEE, "text": text}
        return client.post(f"{sandbox.url}/api/chat.postMessage", json=body, headers=headers)


def said(people: People) -> list[str]:
    return [each["text"] for each in people.messages("maja", COFFEE) if each["user"] == "U0PARTNER0"]


def test_a_storm_of_429_says_when_to_come_back_and_does_nothing(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"method": "chat.postMessage", "kind": "ratelimited", "times": 2, "retry_after": 7})
    answers = [post(sandbox, f"hello {number}") for number in range(3)]
    assert [each.status_code for each in answers] == [429, 429, 200]
    assert answers[0].headers["Retry-After"] == "7"
    assert answers[0].json() == {"ok": False, "error": "ratelimited"}
    assert said(people) == ["hello 2"]


def test_a_5xx_before_the_work_leaves_nothing_behind(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "5xx_before", "times": 1})
    assert post(sandbox, "lost").status_code == 503
    assert said(people) == []


def test_a_5xx_after_the_work_hides_that_it_was_done(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "5xx_after", "times": 1})
    assert post(sandbox, "done").status_code == 503
    assert said(people) == ["done"]


def test_a_reset_after_the_work_breaks_the_connection(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "reset_after", "times": 1})
    with pytest.raises(httpx.ReadError):
        post(sandbox, "done")
    assert said(people) == ["done"]


def test_a_hang_ends_when_the_app_gives_up_and_does_nothing(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "hang", "seconds": 60, "times": 1})
    with pytest.raises(httpx.ReadTimeout):
        post(sandbox, "silence", timeout=0.2)
    assert said(people) == []


def test_a_hang_after_the_work_has_done_it(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "hang_after", "seconds": 60, "times": 1})
    with pytest.raises(httpx.ReadTimeout):
        post(sandbox, "done", timeout=0.5)
    assert said(people) == ["done"]


def test_the_sandbox_stops_at_once_while_a_call_hangs(sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault(kind="hang", seconds=60))
    with pytest.raises(httpx.ReadTimeout):
        post(sandbox, "silence", timeout=0.1)
    began = time.monotonic()
    sandbox.stop()
    assert time.monotonic() - began < 30  # and not after the minute for which the call hangs


def test_an_error_is_answered_as_slack_answers_it(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "error", "error": "fatal_error"})
    assert post(sandbox, "no").json() == {"ok": False, "error": "fatal_error"}


def test_a_fault_of_one_method_leaves_the_others_alone(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"method": "chat.update", "kind": "5xx_before"})
    assert post(sandbox, "fine").json()["ok"] is True


def test_clearing_makes_everything_work_again(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "5xx_before"}, events={"late": 60, "double": True})
    assert people.do("faults", clear=True) == {"ok": True, "faults": [], "events": {"late": 0.0, "double": False}}
    assert post(sandbox, "fine").status_code == 200


def test_a_fault_that_struck_is_among_the_calls(sandbox: Sandbox, people: People) -> None:
    people.do("faults", add={"kind": "5xx_before", "times": 1})
    post(sandbox, "lost")
    call = people.get("calls", since=0)[-1]
    assert (call["method"], call["status"], call["error"]) == ("chat.postMessage", 503, "5xx_before")
    assert "token" not in call["params"]


def test_the_same_seed_strikes_the_same_calls() -> None:
    def strikes(seed: int) -> list[bool]:
        faults = Faults()
        faults.add(Fault(kind="5xx_before", rate=0.5, seed=seed))
        return [faults.strike("chat.postMessage") is not None for _ in range(40)]

    assert strikes(7) == strikes(7) != strikes(8)
    assert 5 < sum(strikes(7)) < 35


def test_a_fault_that_has_struck_often_enough_strikes_no_more() -> None:
    faults = Faults()
    faults.add(Fault(kind="error", times=1))
    assert [faults.strike("any") is None for _ in range(3)] == [False, True, True]
    assert faults.listing()[0]["left"] == 0


@pytest.mark.parametrize("wrong", [{"kind": "explode"}, {"kind": "hang", "rate": 2}, {"kind": "hang", "colour": "red"}])
def test_an_unknown_fault_is_refused(people: People, wrong: dict[str, object]) -> None:
    answer = people.do("faults", add=wrong)
    assert (answer["ok"], answer["error"]) == (False, "invalid_arguments")
    assert answer["say"].startswith("add.")


def test_events_are_never_early() -> None:
    with pytest.raises(ValidationError):
        EventFaults(late=-1)
