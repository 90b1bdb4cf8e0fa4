"""The Web API refuses what Slack refuses, in Slack's words: tokens, scopes, people and their profiles."""

import base64
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.webapi import METHODS
from tests.sandbox.frozen import ALVA, APP, COFFEE, GUSTAV, NILS, ROSA, SHIPIT, Frozen


def test_a_call_without_a_token_or_with_a_wrong_one_is_refused() -> None:
    slack = Frozen()
    assert slack.answer("auth.test", token=None).body == {"ok": False, "error": "not_authed"}
    assert slack.answer("auth.test", token="xoxb-other").body["error"] == "invalid_auth"


def test_after_the_app_was_removed_its_token_is_inactive() -> None:
    slack = Frozen()
    slack.workspace.revoke_tokens()
    assert slack.error("chat.postMessage", channel=COFFEE, text="hej") == "account_inactive"
    assert [each["type"] for each in slack.events] == ["tokens_revoked", "app_uninstalled"]


def test_a_method_that_slack_does_not_have_is_unknown() -> None:
    assert Frozen().call("chat.shout") == {"ok": False, "error": "unknown_method", "req_method": "chat.shout"}


def test_each_kind_of_token_opens_only_its_own_methods() -> None:
    slack = Frozen()
    slack.workspace.socket_url = lambda: "ws://127.0.0.1/link"
    assert slack.error("apps.connections.open") == "not_allowed_token_type"
    opened = slack.answer("apps.connections.open", token=slack.workspace.app_token)
    assert opened.body == {"ok": True, "url": "ws://127.0.0.1/link"}
    posted = slack.answer("chat.postMessage", {"channel": COFFEE, "text": "hej"}, slack.workspace.app_token)
    assert posted.body["error"] == "not_allowed_token_type"


def test_a_missing_scope_is_named_together_with_those_granted() -> None:
    slack = Frozen("users:read", "commands")
    answer = slack.answer("chat.postMessage", {"channel": COFFEE, "text": "hej"})
    assert answer.body == {
        "ok": False,
        "error": "missing_scope",
        "needed": "chat:write",
        "provided": "commands,users:read",
    }
    assert answer.headers == {"X-OAuth-Scopes": "commands,users:read", "X-Accepted-OAuth-Scopes": "chat:write"}


def test_one_scope_of_several_is_enough() -> None:
    slack = Frozen("channels:read")
    assert slack.call("conversations.info", channel=COFFEE)["ok"]
    assert slack.error("conversations.list", types="private_channel") == "missing_scope"


def test_auth_test_says_who_the_app_is() -> None:
    told = Frozen().call("auth.test")
    assert (told["user_id"], told["bot_id"], told["team_id"]) == (APP, "B0PARTNER0", "T0SANDBOX1")


def test_every_call_is_logged_without_its_token() -> None:
    slack = Frozen()
    slack.call("users.info", user="U0NOBODY00", token="xoxb-secret")
    [call] = slack.workspace.calls_since(0)
    assert (call.method, call.error, call.params) == ("users.info", "user_not_found", {"user": "U0NOBODY00"})
    assert slack.workspace.calls_since(call.n) == []


def test_a_person_has_the_shape_that_slack_gives() -> None:
    user = Frozen().call("users.info", user=NILS)["user"]
    assert user["profile"]["real_name"] == user["real_name"] == "Nils Bergström"
    assert (user["tz"], user["tz_label"], user["tz_offset"]) == ("Europe/Stockholm", "Central European Time", 3600)
    assert (user["is_bot"], user["is_admin"], user["is_restricted"], user["deleted"]) == (False, False, False, False)
    assert "locale" not in user
    assert "fields" not in user["profile"]


def test_summer_time_changes_the_offset() -> None:
    slack = Frozen()
    slack.wait(60 * 86_400)
    user = slack.call("users.info", user=NILS)["user"]
    assert (user["tz_label"], user["tz_offset"]) == ("Central European Summer Time", 7200)


def test_a_locale_is_given_only_when_asked_for() -> None:
    assert Frozen().call("users.info", user=NILS, include_locale="true")["user"]["locale"] == "sv-SE"


def test_a_deactivated_person_has_no_zone_any_more() -> None:
    user = Frozen().call("users.info", user=GUSTAV)["user"]
    assert user["deleted"] is True
    assert "tz" not in user


def test_guests_bots_and_slackbot_are_told_apart() -> None:
    slack = Frozen()
    people = {each["id"]: each for each in slack.call("users.list")["members"]}
    assert people[ROSA]["is_restricted"] is True
    assert people[SHIPIT]["is_bot"] is True
    assert people["USLACKBOT"]["is_bot"] is False
    assert len(people) == 33


def walked(slack: Frozen, method: str, key: str, **params: Any) -> list[Any]:
    """All items of a list, page by page."""
    found, cursor = [], ""
    while True:
        page = slack.call(method, **params, cursor=cursor)
        found += page[key]
        cursor = page.get("response_metadata", {}).get("next_cursor", "")
        if not cursor:
            return found


@given(st.integers(1, 40))
def test_every_page_size_gives_everyone_once(size: int) -> None:
    slack = Frozen()
    everyone = [each["id"] for each in slack.call("users.list")["members"]]
    assert [each["id"] for each in walked(slack, "users.list", "members", limit=size)] == everyone


def test_nobody_is_missed_when_somebody_leaves_between_two_pages() -> None:
    slack = Frozen()
    first = slack.call("conversations.members", channel=COFFEE, limit=10)
    slack.workspace.leave(COFFEE, first["members"][0])
    cursor = first["response_metadata"]["next_cursor"]
    rest = slack.call("conversations.members", channel=COFFEE, limit=100, cursor=cursor)
    assert len({*first["members"], *rest["members"]}) == 24


@pytest.mark.parametrize("cursor", ["nonsense", "###", base64.b64encode(b"channel:0").decode(), "dXNlcjp4"])
def test_a_cursor_that_was_never_given_out_is_invalid(cursor: str) -> None:
    assert Frozen().error("users.list", cursor=cursor, limit=5) == "invalid_cursor"


@pytest.mark.parametrize("limit", ["-1", "many", "1001"])
def test_a_limit_that_is_no_fair_number_is_invalid(limit: str) -> None:
    assert Frozen().error("users.list", limit=limit) == "invalid_limit"


def test_profile_fields_come_by_id_with_labels_only_when_asked() -> None:
    slack = Frozen()
    labels = {each["id"]: each["label"] for each in slack.call("team.profile.get")["profile"]["fields"]}
    assert sorted(labels.values()) == ["Department", "Level", "Manager", "Site"]
    plain = slack.call("users.profile.get", user=NILS)["profile"]["fields"]
    assert {labels[key]: each["value"] for key, each in plain.items()} == {
        "Department": "Engineering",
        "Level": "Senior",
        "Manager": "U0ERIK0000",
        "Site": "Stockholm",
    }
    assert all("label" not in each for each in plain.values())
    labelled = slack.call("users.profile.get", user=NILS, include_labels=True)["profile"]["fields"]
    assert {each["label"] for each in labelled.values()} == set(labels.values())


def test_a_bot_is_found_by_its_bot_id() -> None:
    slack = Frozen()
    assert slack.call("bots.info", bot="B0PARTNER0")["bot"]["user_id"] == APP
    assert slack.error("bots.info", bot="B0NOBODY00") == "bot_not_found"


def test_the_team_has_a_name_and_a_domain() -> None:
    team = Frozen().call("team.info")["team"]
    assert (team["id"], team["name"], team["domain"]) == ("T0SANDBOX1", "Lindvik", "lindvik")


def test_api_test_echoes() -> None:
    slack = Frozen()
    assert slack.answer("api.test", {"a": "1"}, None).body == {"ok": True, "args": {"a": "1"}}
    assert slack.error("api.test", error="my_error") == "my_error"


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from([COFFEE, ALVA, "modal"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "text", "blocks"]), inner),
    max_leaves=6,
)
WORDS = ["channel", "users", "user", "text", "blocks", "metadata", "ts", "limit", "cursor", "oldest", "types", "name"]
NAMES = [*WORDS, "view", "trigger_id", "view_id", "user_id", "external_id", "timestamp", "latest", "hash"]


@given(st.sampled_from(sorted(METHODS)), st.dictionaries(st.sampled_from(NAMES), JUNK))
def test_no_input_breaks_a_method(method: str, params: dict[str, Any]) -> None:
    body = Frozen().answer(method, params).body
    assert body["ok"] is True or isinstance(body["error"], str)
