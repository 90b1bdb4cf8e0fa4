"""Messages that are shown anew when the facts have changed."""

from datetime import timedelta

from bot.delivery.claim import LEASE
from bot.delivery.outbox import update_key
from models.delivery import State
from tests.delivery.conftest import ELSA, Office, without_history


def test_a_message_is_changed_in_place_and_keeps_its_mark(office: Office) -> None:
    office.introduce()
    office.worker.drain()
    office.facts["intro"] = "You meet on Tuesday."
    office.refresh()
    office.worker.drain()

    [message] = office.messages
    assert message.text == "You meet on Tuesday."
    assert message.metadata == {"event_type": "partner_delivery", "event_payload": {"delivery": office.row().id}}


def test_many_changes_fold_into_one_call(office: Office) -> None:
    office.introduce()
    office.worker.drain()
    for _ in range(5):
        office.refresh()
    office.worker.drain()

    assert office.calls("chat.update") == [200]


def test_a_change_before_the_message_is_said_needs_no_update(office: Office) -> None:
    office.introduce(due_at=office.now + timedelta(hours=1))
    office.facts["intro"] = "You meet on Tuesday."
    office.refresh()
    office.turn(3600)
    office.worker.drain()

    assert office.said == ["You meet on Tuesday."]
    assert office.calls("chat.update") == []


def test_a_change_while_its_fate_is_unknown_is_shown_once_the_message_is_found(office: Office) -> None:
    office.fault("chat.postMessage", "reset_after")
    office.introduce()
    office.worker.drain()
    office.facts["intro"] = "You meet on Tuesday."
    office.refresh()
    office.worker.drain()
    assert office.calls("chat.update") == []

    office.turn(LEASE.total_seconds() + 5)
    office.worker.drain()

    assert office.said == ["You meet on Tuesday."]
    assert office.calls("chat.update") == [200]


def test_a_change_of_a_message_that_is_said_again_anyway_folds_into_it(office: Office) -> None:
    office.fault("chat.postMessage", "5xx_before")
    office.introduce()
    office.worker.drain()
    office.facts["intro"] = "You meet on Tuesday."
    office.refresh()
    office.turn(LEASE.total_seconds() + 1)
    office.worker.drain()

    assert office.said == ["You meet on Tuesday."]
    assert office.calls("chat.update") == []
    assert office.row(update_key("k")).state == State.LAPSED


def test_a_change_that_comes_while_the_update_is_on_its_way_is_shown_too(office: Office) -> None:
    office.introduce()
    office.worker.drain()
    office.fault("chat.update", "5xx_after")
    office.refresh()
    office.worker.drain()
    office.facts["intro"] = "You meet on Tuesday."
    office.refresh()
    office.turn(LEASE.total_seconds() + 1)
    office.worker.drain()

    assert office.said == ["You meet on Tuesday."]


def test_a_message_that_never_went_out_is_not_updated(office: Office) -> None:
    office.introduce(not_after=office.now - timedelta(seconds=1))
    office.worker.drain()
    office.refresh()
    office.refresh("unheard of")
    office.worker.drain()

    assert office.calls("chat.update") == []
    assert office.row().state == State.LAPSED


def test_a_message_that_nobody_can_point_at_is_not_updated(office: Office) -> None:
    without_history(office)
    office.fault("chat.postMessage", "reset_after")
    office.enqueue()
    office.worker.drain()
    office.turn(LEASE.total_seconds() + 1)
    office.worker.drain()
    office.refresh()
    office.worker.drain()

    assert office.calls("chat.update") == []
    assert office.row(update_key("k")).reason == "original never sent"


def test_a_message_that_was_deleted_takes_its_update_with_it(office: Office) -> None:
    office.enqueue()
    office.worker.drain()
    office.sandbox.workspace.delete_message(office.messages[0])
    office.refresh()
    office.worker.drain()

    assert (office.row(update_key("k")).state, office.row(update_key("k")).reason) == (
        State.FAILED,
        "message_not_found",
    )
    assert office.row().state == State.SENT


def test_a_home_that_could_not_be_published_is_tried_again_with_the_next_change(office: Office) -> None:
    office.sandbox.workspace.change_person(ELSA, deleted=True)
    office.show_home()
    office.worker.drain()
    office.sandbox.workspace.change_person(ELSA, deleted=False)
    office.show_home()
    office.worker.drain()

    assert office.home_of().startswith("Hello.")
