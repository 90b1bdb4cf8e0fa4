"""When Slack says no: for a while, or for good."""

from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.mark import GIVE_UP_AFTER
from models.delivery import Kind, State
from tests.delivery.conftest import ELSA, GUSTAV, MEERA, Died, Office, dies_at

COFFEE = "C0COFFEE00"


def test_no_call_is_made_before_retry_after_is_over_and_then_the_message_arrives(office: Office) -> None:
    office.fault("chat.postMessage", "ratelimited", retry_after=30)
    office.enqueue()
    office.worker.drain()
    office.turn(29)
    office.worker.drain()
    assert office.calls("chat.postMessage") == [429]

    office.turn(3)
    office.worker.drain()

    assert office.said == ["Hello."]
    assert office.row().attempts == 0


def test_a_429_pauses_the_method_for_all_messages_and_no_other_method(office: Office) -> None:
    office.fault("chat.postMessage", "ratelimited", retry_after=30)
    office.enqueue("first")
    office.enqueue("second", user_ids=(MEERA,))
    office.enqueue("later", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    office.show_home()
    office.worker.drain()

    assert office.calls("chat.postMessage") == [429]
    assert office.calls("conversations.open") == [200, 200]
    assert office.home_of().startswith("Hello.")
    office.turn(32)
    office.worker.drain()
    assert office.said == ["Hello."] * 3


def test_an_introduction_waits_for_a_limited_conversations_open(office: Office) -> None:
    office.fault("conversations.open", "ratelimited", retry_after=60)
    office.introduce()
    office.worker.drain()
    office.turn(64)
    office.worker.drain()

    assert office.calls("conversations.open") == [429, 200]
    assert office.said == ["Meet each other."]


@pytest.mark.parametrize(
    ("letter", "error"),
    [
        ({"user_ids": (GUSTAV,)}, "user_disabled"),
        ({"user_ids": ("U0NOBODY00",)}, "user_not_found"),
        ({"kind": Kind.GROUP_DM, "user_ids": (ELSA, GUSTAV)}, "user_disabled"),
        ({"kind": Kind.CHANNEL, "user_ids": (), "channel_id": "C0NOWHERE0"}, "channel_not_found"),
        ({"kind": Kind.CHANNEL, "user_ids": (), "channel_id": "C0DESIGN00"}, "not_in_channel"),
    ],
)
def test_a_message_that_slack_will_never_take_ends_with_the_reason(
    office: Office, letter: dict[str, Any], error: str
) -> None:
    office.enqueue(**letter)
    office.worker.drain()
    office.turn(86_400)
    office.worker.drain()

    assert office.said == []
    assert (office.row().state, office.row().reason) == (State.FAILED, error)
    assert office.refused == [("k", error)]


def test_an_error_that_may_pass_is_tried_again_ever_more_rarely(office: Office) -> None:
    office.fault("chat.postMessage", "error", error="team_added_to_org", times=3)
    office.enqueue()
    tries: list[int] = []
    for minute in range(20):
        office.worker.drain()
        tries += [minute] * (len(office.calls("chat.postMessage")) - len(tries))
        office.turn(10)

    assert office.said == ["Hello."]
    assert tries == [0, 2, 5, 10]  # in tens of seconds: after 10, 20 and 40, with up to a second of jitter


def test_what_never_works_is_dead_and_listed_in_the_end(office: Office) -> None:
    office.fault("chat.postMessage", "error", error="team_added_to_org", times=None)
    office.enqueue()
    for _ in range(GIVE_UP_AFTER + 5):
        office.worker.drain()
        office.turn(2 * 3600)

    assert len(office.calls("chat.postMessage")) == GIVE_UP_AFTER
    assert (office.row().state, office.row().reason) == (State.DEAD, "team_added_to_org")


def test_a_message_that_kills_every_process_that_takes_it_is_given_up(office: Office) -> None:
    office.enqueue()
    for _ in range(GIVE_UP_AFTER + 1):
        with pytest.raises(Died):
            office.new_worker(point=dies_at("claimed", 1)).drain()
        office.turn(61)
    office.worker.drain()

    assert office.said == []
    assert office.row().state == State.DEAD


def test_a_message_that_cannot_be_rendered_holds_up_no_other(office: Office) -> None:
    del office.facts["note"]
    office.enqueue("broken", due_at=office.now - timedelta(hours=1))
    office.introduce("whole")
    office.worker.drain()

    assert office.said == ["Meet each other."]
    assert (office.row("broken").state, office.row("broken").reason) == (State.QUEUED, "KeyError")
    assert office.row("broken").attempts == 1


def test_a_slack_that_cannot_be_reached_is_no_reason_to_look_into_history(office: Office) -> None:
    office.enqueue()
    url, office.sandbox.world.url = office.sandbox.url, "http://127.0.0.1:9"
    unreachable = office.new_worker()
    office.sandbox.world.url = url
    unreachable.drain()
    assert office.row().attempts == 1
    assert office.row().maybe_sent_at is None

    office.turn(15)
    office.worker.drain()
    assert office.said == ["Hello."]
