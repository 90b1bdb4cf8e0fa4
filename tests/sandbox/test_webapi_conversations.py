"""Conversations: what the app may see, open, join and read."""

from typing import Any

import pytest

from tests.sandbox.frozen import ALVA, APP, COFFEE, DESIGN, GENERAL, GUSTAV, LAUNCH, LEADS, NILS, SHIPIT, Frozen

LEAST = ("chat:write", "im:write", "mpim:write", "users:read", "channels:read", "commands")
EIGHT = ["ALVA", "NILS", "MAJA", "HUGO", "ELSA", "ERIK", "KARIN", "LUKAS"]


def padded(names: list[str]) -> list[str]:
    """People's ids from their names."""
    return [f"U0{each}".ljust(10, "0") for each in names]


def test_opening_a_direct_message_twice_gives_the_same_one() -> None:
    slack = Frozen()
    first = slack.call("conversations.open", users=ALVA)
    assert first == {"ok": True, "channel": {"id": first["channel"]["id"]}}
    assert first["channel"]["id"].startswith("D0")
    again = slack.call("conversations.open", users=ALVA)
    assert again == {"ok": True, "no_op": True, "already_open": True, "channel": first["channel"]}


def test_the_order_of_people_does_not_matter_to_a_group_message() -> None:
    slack = Frozen()
    first = slack.call("conversations.open", users=f"{ALVA},{NILS}")
    again = slack.call("conversations.open", users=[NILS, ALVA, ALVA, APP])
    assert again["channel"] == first["channel"]
    assert again["already_open"] is True


def test_a_direct_message_can_be_resumed_and_described() -> None:
    slack = Frozen()
    opened = slack.call("conversations.open", users=ALVA)["channel"]["id"]
    full = slack.call("conversations.open", channel=opened, return_im="true")["channel"]
    assert (full["id"], full["user"], full["is_im"]) == (opened, ALVA, True)
    assert slack.error("conversations.open", channel=COFFEE) == "method_not_supported_for_channel_type"


def test_prevent_creation_only_looks() -> None:
    slack = Frozen()
    assert slack.error("conversations.open", users=ALVA, prevent_creation=True) == "channel_not_found"
    opened = slack.call("conversations.open", users=ALVA)
    assert slack.call("conversations.open", users=ALVA, prevent_creation=True)["channel"] == opened["channel"]


@pytest.mark.parametrize(
    ("users", "error"),
    [
        ("", "users_list_not_supplied"),
        (APP, "not_enough_users"),
        ("U0NOBODY00", "user_not_found"),
        (GUSTAV, "user_disabled"),
        (f"{ALVA},{GUSTAV}", "user_disabled"),
        (SHIPIT, "cannot_dm_bot"),
        ("USLACKBOT", "cannot_dm_bot"),
        (",".join(padded([*EIGHT, "FREJA"])), "too_many_users"),
    ],
)
def test_who_cannot_be_talked_to_is_said_plainly(users: str, error: str) -> None:
    slack = Frozen()
    before = set(slack.workspace.channels)
    assert slack.error("conversations.open", users=users) == error
    assert set(slack.workspace.channels) == before


def test_eight_people_fit_into_a_group_message() -> None:
    slack = Frozen()
    opened = slack.call("conversations.open", users=padded(EIGHT))["channel"]["id"]
    assert len(slack.call("conversations.members", channel=opened)["members"]) == 9


def test_a_group_message_needs_its_own_scope() -> None:
    slack = Frozen("im:write")
    assert slack.call("conversations.open", users=ALVA)["ok"]
    refused = slack.call("conversations.open", users=f"{ALVA},{NILS}")
    assert (refused["error"], refused["needed"]) == ("missing_scope", "mpim:write")


def test_a_private_channel_does_not_exist_for_an_app_without_groups_read() -> None:
    slack = Frozen(*LEAST)
    slack.workspace.join(LEADS, APP)
    assert slack.error("conversations.info", channel=LEADS) == "channel_not_found"
    assert slack.error("conversations.members", channel=LEADS) == "channel_not_found"
    slack.workspace.grant([*LEAST, "groups:read"])
    assert slack.call("conversations.info", channel=LEADS)["channel"]["is_private"] is True


def test_a_private_channel_that_the_app_is_not_in_does_not_exist_for_it() -> None:
    slack = Frozen()
    assert slack.error("conversations.info", channel=LEADS) == "channel_not_found"
    listed = slack.call("conversations.list", types="public_channel,private_channel")["channels"]
    assert LEADS not in {each["id"] for each in listed}


def test_a_public_channel_can_be_looked_at_from_outside() -> None:
    slack = Frozen(*LEAST)
    info = slack.call("conversations.info", channel=DESIGN, include_num_members=True)["channel"]
    assert (info["name"], info["is_member"], info["num_members"]) == ("design", False, 7)
    assert len(slack.call("conversations.members", channel=DESIGN)["members"]) == 7


def test_the_deactivated_are_no_members() -> None:
    slack = Frozen()
    assert GUSTAV in slack.workspace.channels[GENERAL].members
    assert GUSTAV not in slack.call("conversations.members", channel=GENERAL)["members"]


def test_lists_leave_out_archived_channels_when_asked() -> None:
    slack = Frozen()
    names = [each["name"] for each in slack.call("conversations.list")["channels"]]
    assert names == ["general", "coffee", "design", "old-launch"]
    current = slack.call("conversations.list", exclude_archived="true", limit=2)
    assert [each["name"] for each in current["channels"]] == ["general", "coffee"]
    following = slack.call(
        "conversations.list", exclude_archived="true", cursor=current["response_metadata"]["next_cursor"]
    )
    assert [each["name"] for each in following["channels"]] == ["design"]
    assert following["response_metadata"] == {"next_cursor": ""}


def test_a_type_that_slack_does_not_know_is_invalid() -> None:
    assert Frozen().error("conversations.list", types="secret") == "invalid_types"


def test_users_conversations_are_those_a_person_is_in() -> None:
    slack = Frozen()
    mine = slack.call("users.conversations")["channels"]
    assert [each["name"] for each in mine] == ["coffee"]
    hers = slack.call("users.conversations", user="U0ELSA0000", exclude_archived=True)["channels"]
    assert [each["name"] for each in hers] == ["general", "coffee", "design"]


def test_joining_and_leaving_say_when_there_was_nothing_to_do() -> None:
    slack = Frozen()
    assert slack.call("conversations.join", channel=DESIGN)["channel"]["is_member"] is True
    assert slack.call("conversations.join", channel=DESIGN)["warning"] == "already_in_channel"
    assert slack.call("conversations.leave", channel=DESIGN) == {"ok": True}
    assert slack.call("conversations.leave", channel=DESIGN) == {"ok": True, "not_in_channel": True}


def test_what_cannot_be_joined_or_left_is_refused() -> None:
    slack = Frozen()
    direct = slack.call("conversations.open", users=ALVA)["channel"]["id"]
    assert slack.error("conversations.join", channel=LAUNCH) == "is_archived"
    assert slack.error("conversations.join", channel=LEADS) == "channel_not_found"
    assert slack.error("conversations.join", channel=direct) == "method_not_supported_for_channel_type"
    assert slack.error("conversations.leave", channel=direct) == "method_not_supported_for_channel_type"
    assert slack.error("conversations.leave", channel=GENERAL) == "cant_leave_general"


def test_history_needs_the_scope_for_the_kind_of_conversation() -> None:
    slack = Frozen(*LEAST, "im:history")
    direct = slack.call("conversations.open", users=ALVA)["channel"]["id"]
    group = slack.call("conversations.open", users=f"{ALVA},{NILS}")["channel"]["id"]
    assert slack.call("conversations.history", channel=direct)["messages"] == []
    assert slack.call("conversations.history", channel=group)["needed"] == "mpim:history"
    assert slack.call("conversations.history", channel=COFFEE)["needed"] == "channels:history"


def test_history_of_a_channel_needs_membership() -> None:
    assert Frozen().error("conversations.history", channel=DESIGN) == "not_in_channel"


def texts(page: dict[str, Any]) -> list[str]:
    """What the messages say."""
    return [each["text"] for each in page["messages"]]


def test_history_is_newest_first_and_keeps_metadata_to_those_who_ask() -> None:
    slack = Frozen()
    metadata = {"event_type": "partner_delivery", "event_payload": {"delivery": "abc"}}
    sent = slack.call("chat.postMessage", channel=ALVA, text="one", metadata=metadata)
    slack.wait(1)
    slack.call("chat.postMessage", channel=ALVA, text="two")
    plain = slack.call("conversations.history", channel=sent["channel"])
    assert texts(plain) == ["two", "one"]
    assert "metadata" not in plain["messages"][1]
    full = slack.call("conversations.history", channel=sent["channel"], include_all_metadata=True)
    assert full["messages"][1]["metadata"] == metadata


def test_history_between_two_times_leaves_out_the_bounds_unless_inclusive() -> None:
    slack = Frozen()
    stamps = []
    for said in ("one", "two", "three"):
        stamps.append(slack.call("chat.postMessage", channel=ALVA, text=said)["ts"])
        slack.wait(1)
    channel = slack.call("conversations.open", users=ALVA)["channel"]["id"]
    bounds = {"channel": channel, "oldest": stamps[0], "latest": stamps[2]}
    assert texts(slack.call("conversations.history", **bounds)) == ["two"]
    assert texts(slack.call("conversations.history", **bounds, inclusive=1)) == ["three", "two", "one"]
    assert slack.error("conversations.history", channel=channel, oldest="yesterday") == "invalid_ts_oldest"


def test_history_pages_miss_nothing_when_somebody_writes_in_between() -> None:
    slack = Frozen()
    for number in range(5):
        slack.workspace.add_message(COFFEE, ALVA, str(number))
    first = slack.call("conversations.history", channel=COFFEE, limit=2)
    assert (texts(first), first["has_more"]) == (["4", "3"], True)
    slack.workspace.add_message(COFFEE, ALVA, "new")
    cursor = first["response_metadata"]["next_cursor"]
    assert texts(slack.call("conversations.history", channel=COFFEE, limit=3, cursor=cursor)) == ["2", "1", "0"]


def test_replies_stand_in_their_thread_and_not_in_the_history() -> None:
    slack = Frozen()
    parent = slack.call("chat.postMessage", channel=COFFEE, text="who is in?")["ts"]
    slack.call("chat.postMessage", channel=COFFEE, text="me", thread_ts=parent)
    assert texts(slack.call("conversations.history", channel=COFFEE, limit=1)) == ["who is in?"]
    assert texts(slack.call("conversations.replies", channel=COFFEE, ts=parent)) == ["who is in?", "me"]
    assert slack.error("conversations.replies", channel=COFFEE, ts="1.0") == "thread_not_found"
    assert slack.error("chat.postMessage", channel=COFFEE, text="me", thread_ts="1.0") == "thread_not_found"
