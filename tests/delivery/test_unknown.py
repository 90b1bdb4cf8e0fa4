"""When nobody knows what became of a call, or of the process that made it."""

from contextlib import suppress
from datetime import timedelta

import pytest

from bot.delivery.claim import LEASE
from models.delivery import Kind, State
from tests.delivery.conftest import Died, Office, dies_at, without_history

AFTER = LEASE.total_seconds() + 1
LOST_ANSWERS = ["reset_after", "5xx_after"]
LOST_CALLS = ["5xx_before"]
COFFEE = "C0COFFEE00"


@pytest.mark.parametrize("fault", LOST_ANSWERS)
def test_a_lost_answer_leads_to_no_second_message_where_history_can_be_read(office: Office, fault: str) -> None:
    office.fault("chat.postMessage", fault)
    office.introduce()
    office.worker.drain()
    assert office.row().state == State.LEASED

    office.turn(AFTER)
    office.worker.drain()

    [message] = office.messages
    assert (office.row().state, office.row().ts) == (State.SENT, message.ts)
    assert office.calls("conversations.history") == [200]


@pytest.mark.parametrize("fault", LOST_CALLS)
def test_a_lost_call_is_made_again_where_history_shows_that_nothing_came_of_it(office: Office, fault: str) -> None:
    office.fault("chat.postMessage", fault)
    office.introduce()
    office.worker.drain()
    assert office.said == []

    office.turn(AFTER)
    office.worker.drain()

    assert office.said == ["Meet each other."]
    assert office.row().ts == office.messages[0].ts


def test_nobody_touches_a_message_of_unknown_fate_before_its_lease_is_over(office: Office) -> None:
    office.fault("chat.postMessage", "5xx_before")
    office.introduce()
    office.worker.drain()
    office.turn(AFTER - 10)
    office.worker.drain()

    assert office.calls("chat.postMessage") == [503]
    assert office.calls("conversations.history") == []


def test_an_older_message_with_the_same_words_is_not_taken_for_the_lost_one(office: Office) -> None:
    office.introduce("first")
    office.worker.drain()
    office.fault("chat.postMessage", "5xx_before")
    office.introduce("second")
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()

    assert office.said == ["Meet each other."] * 2
    assert office.row("first").ts != office.row("second").ts


def test_an_old_conversation_is_read_page_by_page(office: Office) -> None:
    office.introduce("first")
    office.worker.drain()
    channel = office.messages[0].channel
    office.fault("chat.postMessage", "reset_after")
    office.introduce("second")
    office.worker.drain()
    for number in range(150):
        office.sandbox.workspace.add_message(channel, "U0ELSA0000", f"talk {number}", [])
    office.turn(AFTER)
    office.worker.drain()

    assert office.said == ["Meet each other."] * 2
    assert office.row("second").state == State.SENT
    assert office.calls("conversations.history") == [200, 200]


@pytest.mark.parametrize(("fault", "times_seen"), [("reset_after", 2), ("5xx_before", 1)])
def test_without_history_an_introduction_is_said_again_once(office: Office, fault: str, times_seen: int) -> None:
    without_history(office)
    office.fault("chat.postMessage", fault)
    office.introduce()
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()

    assert office.said == ["Meet each other."] * times_seen
    assert office.row().state == State.SENT


def test_without_history_an_introduction_is_never_said_a_third_time(office: Office) -> None:
    without_history(office)
    office.fault("chat.postMessage", "reset_after", times=2)
    office.introduce()
    for _ in range(5):
        office.worker.drain()
        office.turn(3600)

    assert office.said == ["Meet each other."] * 2
    assert (office.row().state, office.row().reason) == (State.SENT, "unconfirmed")


@pytest.mark.parametrize(("fault", "times_seen"), [("reset_after", 1), ("5xx_before", 0)])
def test_without_history_everything_else_counts_as_said(office: Office, fault: str, times_seen: int) -> None:
    without_history(office)
    office.fault("chat.postMessage", fault)
    office.enqueue()
    for _ in range(3):
        office.worker.drain()
        office.turn(3600)

    assert office.said == ["Hello."] * times_seen
    assert (office.row().state, office.row().reason) == (State.SENT, "unconfirmed")


def test_a_post_to_a_channel_counts_as_said_for_no_scope_opens_its_history(office: Office) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.enqueue(kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()

    assert office.said == ["Hello."]
    assert office.row().reason == "unconfirmed"


def test_a_history_that_is_limited_is_read_when_its_time_comes(office: Office) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.fault("conversations.history", "ratelimited", retry_after=30)
    office.introduce()
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()
    assert office.calls("conversations.history") == [429]
    office.turn(20)
    office.worker.drain()
    assert office.calls("conversations.history") == [429]

    office.turn(12)
    office.worker.drain()

    assert office.said == ["Meet each other."]
    assert office.row().state == State.SENT


def test_a_history_that_does_not_answer_is_asked_again_before_anything_is_said(office: Office) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.fault("conversations.history", "5xx_before")
    office.introduce()
    for _ in range(4):
        office.worker.drain()
        office.turn(AFTER)

    assert office.said == ["Meet each other."]
    assert office.calls("conversations.history") == [503, 200]


def test_opening_a_conversation_twice_is_harmless_and_needs_no_history(office: Office) -> None:
    office.fault("conversations.open", "reset_after")
    office.introduce()
    office.worker.drain()
    office.turn(15)
    office.worker.drain()

    assert office.said == ["Meet each other."]
    assert office.calls("conversations.open") == [200, 0, 200]  # done, not answered, done again
    assert office.calls("conversations.history") == []


def test_a_lost_home_is_published_again(office: Office) -> None:
    office.fault("views.publish", "5xx_before")
    office.show_home()
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()

    assert office.home_of().startswith("Hello.")


def test_a_message_that_was_said_late_is_not_taken_for_lapsed(office: Office) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.introduce(not_after=office.now + timedelta(seconds=30))
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()

    assert office.row().state == State.SENT


def test_a_message_whose_lost_call_left_nothing_lapses_when_it_is_late(office: Office) -> None:
    office.fault("chat.postMessage", "5xx_before")
    office.introduce(not_after=office.now + timedelta(seconds=30))
    office.worker.drain()
    office.turn(AFTER)
    office.worker.drain()

    assert office.said == []
    assert office.row().state == State.LAPSED


@pytest.mark.parametrize("point", ["claiming", "claimed", "calling", "called", "marking", "marked"])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_process_that_dies_loses_and_doubles_nothing(office: Office, point: str, nth: int) -> None:
    office.introduce()
    office.enqueue(kind=Kind.CHANNEL, key="channel", user_ids=(), channel_id=COFFEE, template="intro")
    with suppress(Died):  # where there are fewer such points on the way, it lives
        office.new_worker(point=dies_at(point, nth)).drain()
    office.turn(AFTER)
    office.new_worker().drain()

    assert [message.text for message in office.messages if message.channel != COFFEE] == ["Meet each other."]
    assert office.row().state == State.SENT


def test_a_killed_replicas_work_is_taken_up_within_90_seconds(office: Office) -> None:
    office.introduce()
    with pytest.raises(Died):
        office.new_worker(point=dies_at("claimed", 1)).drain()
    office.new_worker().drain()
    assert office.said == []

    office.turn(90)
    office.new_worker().drain()

    assert office.said == ["Meet each other."]


def test_a_process_that_wakes_up_after_its_lease_changes_nothing_any_more(office: Office) -> None:
    office.introduce()

    def sleep_through_the_lease(point: str) -> None:
        if point == "called" and not office.calls("chat.postMessage"):
            office.turn(AFTER)
            office.new_worker().drain()

    office.new_worker(point=sleep_through_the_lease).drain()

    assert office.said == ["Meet each other."]
    assert office.row().state == State.SENT


def test_a_process_that_slept_between_intent_and_call_makes_no_call(office: Office) -> None:
    office.enqueue(kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)

    def sleep(point: str) -> None:
        if point == "claimed":
            office.turn(AFTER)

    office.new_worker(point=sleep).run_once()
    assert office.calls("chat.postMessage") == []
