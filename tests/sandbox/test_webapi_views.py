"""Modals and Home: triggers, stacks, hashes and what a view must be."""

from typing import Any

import pytest

from tests.sandbox.frozen import ALVA, NILS, Frozen

TEXT = {"type": "plain_text", "text": "Setup"}
SAID: dict[str, Any] = {"type": "section", "text": TEXT}


def modal(**more: Any) -> dict[str, Any]:
    """A small valid modal."""
    return {"type": "modal", "title": TEXT, "blocks": [SAID], **more}


def opened(slack: Frozen, **more: Any) -> dict[str, Any]:
    """Open a modal for Alva and give the answer's view."""
    view = slack.call("views.open", trigger_id=slack.workspace.issue_trigger(ALVA), view=modal(**more))["view"]
    assert isinstance(view, dict)
    return view


def test_a_modal_opens_for_whoever_acted() -> None:
    slack = Frozen()
    view = opened(slack, callback_id="setup", private_metadata="C1")
    assert [each.id for each in slack.workspace.stack(ALVA)] == [view["id"]]
    assert (view["callback_id"], view["private_metadata"], view["root_view_id"]) == ("setup", "C1", view["id"])
    assert view["state"] == {"values": {}}
    assert slack.workspace.stack(NILS) == []


def test_a_trigger_opens_one_modal_within_three_seconds() -> None:
    slack = Frozen()
    trigger = slack.workspace.issue_trigger(ALVA)
    assert slack.call("views.open", trigger_id=trigger, view=modal())["ok"]
    assert slack.error("views.open", trigger_id=trigger, view=modal()) == "exchanged_trigger_id"
    late = slack.workspace.issue_trigger(ALVA)
    slack.real += 3.01
    assert slack.error("views.open", trigger_id=late, view=modal()) == "expired_trigger_id"
    assert slack.error("views.open", trigger_id="1.2.3", view=modal()) == "invalid_trigger_id"


def test_a_modal_that_is_refused_leaves_the_trigger_good() -> None:
    slack = Frozen()
    trigger = slack.workspace.issue_trigger(ALVA)
    assert slack.error("views.open", trigger_id=trigger, view={"type": "modal"}) == "invalid_arguments"
    assert slack.call("views.open", trigger_id=trigger, view=modal())["ok"]


def test_three_modals_lie_on_each_other_and_no_fourth() -> None:
    slack = Frozen()
    root = view = opened(slack)
    for _ in range(2):
        trigger = slack.workspace.issue_trigger(ALVA, view["id"])
        pushed = slack.call("views.push", trigger_id=trigger, view=modal())["view"]
        assert (pushed["previous_view_id"], pushed["root_view_id"]) == (view["id"], root["id"])
        view = pushed
    trigger = slack.workspace.issue_trigger(ALVA, view["id"])
    assert slack.error("views.push", trigger_id=trigger, view=modal()) == "push_limit_reached"


def test_a_modal_is_pushed_only_from_a_modal() -> None:
    slack = Frozen()
    opened(slack)
    assert slack.error("views.push", trigger_id=slack.workspace.issue_trigger(ALVA), view=modal()) == "not_found"


def test_an_update_needs_the_view_to_be_open_and_unchanged() -> None:
    slack = Frozen()
    view = opened(slack, external_id="setup-1")
    changed = slack.call("views.update", view_id=view["id"], hash=view["hash"], view=modal(callback_id="two"))["view"]
    assert (changed["callback_id"], changed["hash"] == view["hash"]) == ("two", False)
    assert slack.error("views.update", view_id=view["id"], hash=view["hash"], view=modal()) == "hash_conflict"
    assert slack.error("views.update", view_id="V0NOWHERE0", view=modal()) == "not_found"
    assert slack.error("views.update", view=modal()) == "invalid_arguments"
    slack.workspace.clear_views(ALVA)
    assert slack.error("views.update", view_id=view["id"], view=modal()) == "not_found"


def test_a_view_can_be_found_by_the_apps_own_id_which_must_be_unique() -> None:
    slack = Frozen()
    opened(slack, external_id="setup-1")
    trigger = slack.workspace.issue_trigger(NILS)
    taken = slack.error("views.open", trigger_id=trigger, view=modal(external_id="setup-1"))
    assert taken == "duplicate_external_id"
    assert slack.call("views.update", external_id="setup-1", view=modal(external_id="setup-1"))["ok"]


def test_a_home_is_published_for_one_person_and_replaced() -> None:
    slack = Frozen()
    home = {"type": "home", "blocks": [SAID]}
    first = slack.call("views.publish", user_id=ALVA, view=home)["view"]
    again = slack.call("views.publish", user_id=ALVA, view=home, hash=first["hash"])["view"]
    assert again["id"] == first["id"]
    assert slack.error("views.publish", user_id=ALVA, view=home, hash=first["hash"]) == "hash_conflict"
    assert list(slack.workspace.homes) == [ALVA]
    assert slack.error("views.publish", user_id="U0NOBODY00", view=home) == "user_not_found"
    assert slack.error("views.publish", user_id=ALVA, view=modal()) == "invalid_arguments"


def test_a_view_of_more_than_250_kilobytes_is_too_large() -> None:
    slack = Frozen()
    long = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2990}}
    view = modal(blocks=[long] * 90)
    assert slack.error("views.open", trigger_id=slack.workspace.issue_trigger(ALVA), view=view) == "view_too_large"


@pytest.mark.parametrize(
    ("view", "message"),
    [
        ({"type": "modal", "blocks": [SAID]}, "missing required field: title [json-pointer:/view]"),
        (modal(title={"type": "plain_text", "text": "x" * 25}), "must be less than 25 characters"),
        (modal(blocks=[]), "no less than 1 items allowed [json-pointer:/view/blocks]"),
        (modal(blocks=[SAID] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
        (modal(private_metadata="x" * 3001), "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
    ],
)
def test_what_is_wrong_with_a_view_is_pointed_at(view: dict[str, Any], message: str) -> None:
    slack = Frozen()
    refused = slack.call("views.open", trigger_id=slack.workspace.issue_trigger(ALVA), view=view)
    assert refused["error"] == "invalid_arguments"
    assert any(message in each for each in refused["response_metadata"]["messages"])
