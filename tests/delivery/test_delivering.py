"""What people get in the ordinary course of things."""

from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.outbox import Letter, enqueue
from models.delivery import Kind, State
from tests.delivery.conftest import ELSA, MEERA, Office

COFFEE = "C0COFFEE00"


def test_a_direct_message_arrives_once_with_its_text_blocks_and_opaque_metadata(office: Office) -> None:
    office.enqueue()
    office.worker.drain()
    office.worker.drain()

    [message] = office.messages
    row = office.row()
    assert message.text == "Hello."
    assert message.blocks[0]["text"]["text"] == "Hello."
    assert message.metadata == {"event_type": "partner_delivery", "event_payload": {"delivery": row.id}}
    assert (row.state, row.channel_id, row.ts) == (State.SENT, message.channel, message.ts)
    assert ELSA in office.sandbox.workspace.channels[message.channel].members


def test_a_group_gets_one_conversation_with_everyone_in_it(office: Office) -> None:
    office.introduce()
    office.worker.drain()

    [message] = office.messages
    assert {ELSA, MEERA} < set(office.sandbox.workspace.channels[message.channel].members)


def test_a_channel_gets_its_post_without_opening_anything(office: Office) -> None:
    office.enqueue(kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    office.worker.drain()

    assert [message.channel for message in office.messages] == [COFFEE]
    assert office.calls("conversations.open") == []


def test_the_same_fact_is_said_once_however_often_it_is_enqueued(office: Office) -> None:
    assert office.enqueue("round:1:elsa")
    assert not office.enqueue("round:1:elsa", template="intro")
    office.worker.drain()
    assert not office.enqueue("round:1:elsa")
    office.worker.drain()

    assert office.said == ["Hello."]


def test_a_message_waits_until_it_is_due(office: Office) -> None:
    office.enqueue(due_at=office.now + timedelta(hours=3))
    office.worker.drain()
    assert office.said == []

    office.turn(3 * 3600)
    office.worker.drain()
    assert office.said == ["Hello."]


def test_a_message_that_comes_too_late_is_not_said(office: Office) -> None:
    office.enqueue(not_after=office.now + timedelta(days=1))
    office.turn(7 * 86_400)
    office.worker.drain()

    assert office.said == []
    assert (office.row().state, office.row().reason) == (State.LAPSED, "late")
    assert office.calls("conversations.open") == []


def test_a_message_that_has_lost_its_point_is_not_said(office: Office) -> None:
    office.enqueue()
    office.facts["note"] = None
    office.worker.drain()

    assert office.said == []
    assert (office.row().state, office.row().reason) == (State.LAPSED, "pointless")


def test_the_words_are_those_of_the_moment_it_is_sent(office: Office) -> None:
    office.enqueue(due_at=office.now + timedelta(hours=1))
    office.facts["note"] = "Hello again."
    office.turn(3600)
    office.worker.drain()

    assert office.said == ["Hello again."]


def test_what_a_person_waits_for_is_said_before_what_was_queued_earlier(office: Office) -> None:
    office.enqueue("bulk", due_at=office.now - timedelta(hours=1), user_ids=(MEERA,))
    office.enqueue("answer", template="intro", urgent=True)
    office.worker.drain()

    assert office.said == ["Meet each other.", "Hello."]


def test_a_home_is_published_with_the_newest_facts_and_again_when_they_change(office: Office) -> None:
    office.show_home()
    office.show_home()
    office.worker.drain()
    assert office.home_of() == f"Hello. {ELSA}"
    assert office.calls("views.publish") == [200]

    office.facts["note"] = "Welcome back."
    office.show_home()
    office.worker.drain()
    assert office.home_of() == f"Welcome back. {ELSA}"
    assert office.calls("views.publish") == [200, 200]


@pytest.mark.parametrize(
    "letter",
    [
        {"user_ids": ()},
        {"user_ids": (ELSA, MEERA)},
        {"kind": Kind.GROUP_DM, "user_ids": (ELSA,)},
        {"kind": Kind.GROUP_DM, "user_ids": tuple(f"U{number}" for number in range(9))},
        {"kind": Kind.CHANNEL, "user_ids": ()},
        {"kind": Kind.UPDATE},
    ],
)
def test_a_letter_that_can_reach_nobody_is_refused_when_it_is_written(office: Office, letter: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="cannot reach"):
        office.enqueue(**letter)


def test_nothing_is_said_when_the_transaction_of_the_fact_fails(office: Office) -> None:
    def act() -> None:
        with office.database.team(office.sandbox.team_id) as session:
            enqueue(session, Letter("k", Kind.DM, "note", office.now, user_ids=(ELSA,)), office.now)
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk"):
        act()
    office.worker.drain()
    assert office.said == []
