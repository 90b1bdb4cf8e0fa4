"""Rate limits hold exactly at their edge."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.ratelimit import PER_MINUTE, POST_BURST, WINDOW, Limiter, Tier
from tests.sandbox.frozen import ALVA, COFFEE, MONDAY, Frozen


@pytest.mark.parametrize(("method", "calls"), [("users.list", 20), ("conversations.open", 50), ("users.info", 100)])
def test_a_method_is_refused_at_the_first_call_over_its_tier(method: str, calls: int) -> None:
    slack = Frozen(limits=True)
    params = {"users": ALVA, "user": ALVA}
    assert all(slack.answer(method, params).status == 200 for _ in range(calls))
    refused = slack.answer(method, params)
    assert (refused.status, refused.body) == (429, {"ok": False, "error": "ratelimited"})
    assert refused.headers["Retry-After"] == "60"


def test_a_refusal_blocks_only_that_method_and_ends_with_its_minute() -> None:
    slack = Frozen(limits=True)
    for _ in range(20):
        slack.call("users.list")
        slack.wait(1)
    refused = slack.answer("users.list")
    assert refused.headers["Retry-After"] == "40"
    assert slack.call("users.info", user=ALVA)["ok"]
    slack.wait(40)
    assert slack.call("users.list")["ok"]


def test_posts_to_one_channel_go_one_a_second_after_a_short_burst() -> None:
    slack = Frozen(limits=True)
    post = {"channel": COFFEE, "text": "hej"}
    assert [slack.answer("chat.postMessage", post).status for _ in range(4)] == [200, 200, 200, 429]
    assert slack.answer("chat.postMessage", {"channel": ALVA, "text": "hej"}).status == 200
    slack.wait(1)
    assert [slack.answer("chat.postMessage", post).status for _ in range(2)] == [200, 429]


def test_a_refused_post_is_not_posted() -> None:
    slack = Frozen(limits=True)
    before = len(slack.workspace.messages[COFFEE])
    for _ in range(6):
        slack.call("chat.postMessage", channel=COFFEE, text="hej")
    assert len(slack.workspace.messages[COFFEE]) == before + 3


def test_a_person_and_their_direct_message_are_one_channel() -> None:
    slack = Frozen(limits=True)
    direct = slack.call("conversations.open", users=ALVA)["channel"]["id"]
    statuses = [
        slack.answer("chat.postMessage", {"channel": each, "text": "hej"}).status
        for each in (direct, ALVA, direct, ALVA)
    ]
    assert statuses == [200, 200, 200, 429]


def test_limits_can_be_switched_off() -> None:
    slack = Frozen()
    assert all(slack.answer("chat.postMessage", {"channel": COFFEE, "text": "hej"}).status == 200 for _ in range(400))


@given(st.lists(st.floats(0, 30), max_size=150), st.sampled_from(["2", "3"]))
def test_no_minute_ever_holds_more_than_the_tier(pauses: list[float], tier: Tier) -> None:
    at, granted = MONDAY.timestamp(), list[float]()
    limiter = Limiter(lambda: datetime.fromtimestamp(at, UTC))
    for pause in pauses:
        at += pause / 10
        if limiter.allow("m", tier) == 0:
            granted.append(at)
    assert all(len([each for each in granted if last - WINDOW < each <= last]) <= PER_MINUTE[tier] for last in granted)


@given(st.lists(st.floats(0, 3), max_size=60))
def test_a_channel_never_gets_more_than_one_a_second_and_the_burst(pauses: list[float]) -> None:
    at, granted = MONDAY.timestamp(), list[float]()
    limiter = Limiter(lambda: datetime.fromtimestamp(at, UTC))
    for pause in pauses:
        at += pause
        if limiter.allow_post("C") == 0:
            granted.append(at)
    for index, first in enumerate(granted):
        assert all(n + 1 <= last - first + POST_BURST + 0.001 for n, last in enumerate(granted[index:]))


@given(st.integers(1, 90))
def test_whoever_waits_as_told_is_let_in(calls: int) -> None:
    slack = Frozen(limits=True)
    for _ in range(calls):
        answer = slack.answer("users.list")
        if answer.status == 429:
            slack.wait(int(answer.headers["Retry-After"]))
            assert slack.answer("users.list").status == 200
