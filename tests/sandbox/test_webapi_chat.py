"""Messages: who may post what where, and change it afterwards."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sandbox.frozen import ALVA, APP, COFFEE, DESIGN, GUSTAV, LAUNCH, LEADS, NILS, SHIPIT, Frozen

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "*hej*"}}


def test_a_post_is_stored_as_it_was_sent_and_seen_by_members() -> None:
    slack = Frozen()
    sent = slack.call("chat.postMessage", channel=COFFEE, text="*hej* &amp; välkommen <@U0ALVA0000>")
    assert sent["message"]["text"] == "*hej* &amp; välkommen <@U0ALVA0000>"
    assert (sent["message"]["user"], sent["message"]["bot_id"]) == (APP, "B0PARTNER0")
    assert slack.workspace.mentioned(COFFEE, ALVA)
    assert not slack.workspace.mentioned(COFFEE, NILS)


def test_a_post_to_a_person_uses_their_direct_message() -> None:
    slack = Frozen()
    first = slack.call("chat.postMessage", channel=ALVA, text="hej")
    assert slack.call("conversations.open", users=ALVA)["channel"]["id"] == first["channel"]
    assert slack.call("chat.postMessage", channel=ALVA, text="igen")["channel"] == first["channel"]
    assert [each.text for each in slack.workspace.unread(first["channel"], ALVA)] == ["hej", "igen"]


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        ("C0NOWHERE0", "channel_not_found"),
        (LEADS, "channel_not_found"),
        (DESIGN, "not_in_channel"),
        ("#design", "not_in_channel"),
        ("#nowhere", "channel_not_found"),
        (GUSTAV, "user_disabled"),
        (SHIPIT, "cannot_dm_bot"),
        ("USLACKBOT", "cannot_dm_bot"),
        ("U0NOBODY00", "channel_not_found"),
    ],
)
def test_where_the_app_cannot_post_is_said_plainly(channel: str, error: str) -> None:
    assert Frozen().error("chat.postMessage", channel=channel, text="hej") == error


def test_a_channel_can_be_named() -> None:
    assert Frozen().call("chat.postMessage", channel="#coffee", text="hej")["channel"] == COFFEE


def test_nothing_can_be_posted_in_an_archived_channel() -> None:
    slack = Frozen()
    slack.workspace.channels[LAUNCH].members.append(APP)
    assert slack.error("chat.postMessage", channel=LAUNCH, text="hej") == "is_archived"


def test_nothing_reaches_somebody_who_was_deactivated_meanwhile() -> None:
    slack = Frozen()
    channel = slack.call("chat.postMessage", channel=ALVA, text="hej")["channel"]
    slack.workspace.change_person(ALVA, deleted=True)
    assert slack.error("chat.postMessage", channel=channel, text="hej") == "user_disabled"
    assert slack.error("conversations.open", users=ALVA) == "user_disabled"


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({}, "no_text"),
        ({"text": "  "}, "no_text"),
        ({"blocks": []}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": "{not json"}, "invalid_blocks_format"),
        ({"blocks": {"type": "section"}}, "invalid_blocks_format"),
        ({"blocks": [{"type": "sections"}]}, "invalid_blocks"),
        ({"text": "x", "metadata": "{"}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "a", "event_payload": {}, "more": 1}}, "invalid_metadata_format"),
    ],
)
def test_a_malformed_message_is_not_posted(params: dict[str, Any], error: str) -> None:
    slack = Frozen()
    before = len(slack.workspace.messages[COFFEE])
    assert slack.error("chat.postMessage", channel=COFFEE, **params) == error
    assert len(slack.workspace.messages[COFFEE]) == before


def test_a_post_without_a_channel_says_what_is_missing() -> None:
    refused = Frozen().call("chat.postMessage", text="hej")
    assert refused["error"] == "invalid_arguments"
    assert refused["response_metadata"]["messages"] == ["[ERROR] missing required field: channel"]


def test_what_is_wrong_with_blocks_is_pointed_at() -> None:
    long = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}
    refused = Frozen().call("chat.postMessage", channel=COFFEE, text="x", blocks=[SECTION, long])
    where = "must be less than 3001 characters [json-pointer:/blocks/1/text/text]"
    assert refused["errors"] == [where]
    assert refused["response_metadata"] == {"messages": [f"[ERROR] {where}"]}


@given(st.integers(3990, 4010))
def test_an_update_takes_exactly_four_thousand_characters(length: int) -> None:
    slack = Frozen()
    ts = slack.call("chat.postMessage", channel=COFFEE, text="hej")["ts"]
    changed = slack.call("chat.update", channel=COFFEE, ts=ts, text="x" * length)
    assert changed.get("error") == (None if length <= 4000 else "msg_too_long")


def test_blocks_and_metadata_may_come_as_text_in_a_form() -> None:
    metadata = {"event_type": "partner_delivery", "event_payload": {"delivery": "abc"}}
    sent = Frozen().call(
        "chat.postMessage", channel=COFFEE, text="hej", blocks=json.dumps([SECTION]), metadata=json.dumps(metadata)
    )
    assert sent["message"]["blocks"][0]["text"]["text"] == "*hej*"
    assert sent["message"]["blocks"][0]["block_id"]
    assert sent["message"]["metadata"] == metadata


def test_an_update_keeps_what_it_does_not_mention() -> None:
    slack = Frozen()
    metadata = {"event_type": "partner_delivery", "event_payload": {"delivery": "abc"}}
    sent = slack.call("chat.postMessage", channel=COFFEE, text="one", blocks=[SECTION], metadata=metadata)
    changed = slack.call("chat.update", channel=COFFEE, ts=sent["ts"], text="two")["message"]
    assert (changed["text"], changed["blocks"], changed["metadata"]) == ("two", sent["message"]["blocks"], metadata)
    assert changed["edited"]["user"] == APP
    bare = slack.call("chat.update", channel=COFFEE, ts=sent["ts"], text="three", blocks=[], metadata={})["message"]
    assert "blocks" not in bare
    assert "metadata" not in bare


def test_an_update_does_not_make_a_message_unread_again() -> None:
    slack = Frozen()
    ts = slack.call("chat.postMessage", channel=COFFEE, text="one")["ts"]
    slack.workspace.mark_read(COFFEE, ALVA)
    slack.call("chat.update", channel=COFFEE, ts=ts, text="two")
    assert slack.workspace.unread(COFFEE, ALVA) == []


def test_the_app_changes_and_deletes_only_its_own_messages() -> None:
    slack = Frozen()
    hers = slack.workspace.add_message(COFFEE, ALVA, "mine").ts
    assert slack.error("chat.update", channel=COFFEE, ts=hers, text="x") == "cant_update_message"
    assert slack.error("chat.delete", channel=COFFEE, ts=hers) == "cant_delete_message"
    assert slack.error("chat.update", channel=COFFEE, ts="1.0", text="x") == "message_not_found"
    own = slack.call("chat.postMessage", channel=COFFEE, text="one")["ts"]
    assert slack.call("chat.delete", channel=COFFEE, ts=own) == {"ok": True, "channel": COFFEE, "ts": own}
    assert slack.error("chat.delete", channel=COFFEE, ts=own) == "message_not_found"


def test_an_ephemeral_is_for_one_member_and_in_no_history() -> None:
    slack = Frozen()
    ts = slack.call("chat.postEphemeral", channel=COFFEE, user=ALVA, text="psst")["message_ts"]
    assert [each.ts for each in slack.workspace.ephemerals_for(COFFEE, ALVA)] == [ts]
    assert slack.workspace.ephemerals_for(COFFEE, NILS) == []
    assert ts not in {each["ts"] for each in slack.call("conversations.history", channel=COFFEE)["messages"]}
    assert slack.error("chat.postEphemeral", channel=COFFEE, user="U0NOAH0000", text="psst") == "user_not_in_channel"
    assert slack.error("chat.postEphemeral", channel=DESIGN, user=ALVA, text="psst") == "not_in_channel"


def test_a_reaction_is_added_once() -> None:
    slack = Frozen()
    ts = slack.workspace.add_message(COFFEE, ALVA, "hej").ts
    assert slack.call("reactions.add", channel=COFFEE, timestamp=ts, name="wave") == {"ok": True}
    assert slack.error("reactions.add", channel=COFFEE, timestamp=ts, name="wave") == "already_reacted"
    assert slack.error("reactions.add", channel=COFFEE, timestamp="1.0", name="wave") == "message_not_found"
    assert slack.error("reactions.add", channel=COFFEE, timestamp=ts) == "invalid_name"
    assert slack.error("reactions.add", channel=COFFEE, name="wave") == "no_item_specified"
