"""The workspace as people leave traces in it."""

from datetime import timedelta

import pytest

from bot.sandbox.records import Json, Person, View
from bot.sandbox.state import Workspace
from tests.sandbox.frozen import ALVA, APP, COFFEE, DESIGN, GENERAL, GUSTAV, LEADS, NILS, ROSA, Frozen

TITLE = {"type": "plain_text", "text": "Setup"}


def modal(*element_ids: str, kind: str = "plain_text_input") -> Json:
    """A modal that asks for one thing per id."""
    blocks = [
        {"type": "input", "block_id": each, "label": TITLE, "element": {"type": kind, "action_id": "answer"}}
        for each in element_ids
    ]
    return {"type": "modal", "title": TITLE, "submit": TITLE, "blocks": blocks}


def test_the_company_has_thirty_people_in_six_departments_and_four_time_zones() -> None:
    workspace = Frozen().workspace
    humans = [each for each in workspace.people.values() if not each.is_bot]
    assert len(humans) == 30
    assert len({workspace.field_value(each.id, "Department") for each in humans}) == 6
    assert {each.tz for each in humans} == {"Europe/Stockholm", "Europe/London", "America/New_York", "Asia/Kolkata"}
    assert len([each for each in humans if each.locale == "sv-SE"]) >= 10
    assert [each.id for each in humans if each.is_guest] == [ROSA]
    assert [each.id for each in humans if each.deleted] == [GUSTAV]


def test_every_manager_is_a_person_of_the_company_and_every_line_ends_at_one_founder() -> None:
    workspace = Frozen().workspace
    managed = {each: workspace.field_value(each, "Manager") for each in workspace.people}
    for each in [person for person, manager in managed.items() if manager]:
        top, steps = each, 0
        while managed[top]:
            top, steps = managed[top], steps + 1
            assert steps < 6
        assert workspace.people[top].is_primary_owner


def test_everyone_in_a_channel_is_a_person_of_the_company() -> None:
    workspace = Frozen().workspace
    assert {member for each in workspace.channels.values() for member in each.members} <= workspace.people.keys()
    assert workspace.app_sees(COFFEE)
    assert not workspace.app_sees(GENERAL)


def test_a_workspace_comes_back_from_its_json_as_it_was() -> None:
    workspace = Frozen().workspace
    channel, _ = workspace.open_im(ALVA, APP)
    workspace.add_message(channel.id, ALVA, "hej", metadata={"event_type": "a", "event_payload": {}})
    workspace.add_ephemeral(channel.id, ALVA, "only you")
    workspace.open_view(ALVA, modal("goal"))
    workspace.issue_hook(channel.id, ALVA)
    workspace.add_notice(ALVA, "that took too long")
    text = workspace.to_json()
    assert Workspace.from_json(text, now=workspace.now).to_json() == text


def test_what_is_written_down_holds_no_token() -> None:
    workspace = Frozen().workspace
    assert workspace.bot_token not in workspace.to_json()
    assert workspace.app_token not in workspace.to_json()


def test_messages_of_one_moment_have_different_times_in_order() -> None:
    workspace = Frozen().workspace
    stamps = [workspace.add_message(COFFEE, ALVA, "hej").ts for _ in range(5)]
    assert stamps == sorted(set(stamps))
    assert stamps[0] == "1772442000.000000"


def test_a_message_is_unread_for_others_until_they_look() -> None:
    workspace = Frozen().workspace
    workspace.mark_read(COFFEE, NILS)
    workspace.add_message(COFFEE, ALVA, f"coffee, <@{NILS}>?")
    assert [each.text for each in workspace.unread(COFFEE, NILS)] == [f"coffee, <@{NILS}>?"]
    assert workspace.mentioned(COFFEE, NILS)
    assert workspace.unread(COFFEE, ALVA) == []
    workspace.mark_read(COFFEE, NILS)
    assert not workspace.mentioned(COFFEE, NILS)


def test_joins_and_replies_in_threads_leave_a_channel_read() -> None:
    workspace = Frozen().workspace
    first = workspace.add_message(COFFEE, ALVA, "who is in?")
    workspace.mark_read(COFFEE, NILS)
    workspace.add_message(COFFEE, ALVA, "me", thread_ts=first.ts)
    workspace.join(COFFEE, "U0JAMES000")
    assert workspace.unread(COFFEE, NILS) == []


def test_a_direct_message_shows_up_for_the_other_when_something_is_said() -> None:
    workspace = Frozen().workspace
    channel, already = workspace.open_im(APP, NILS)
    assert not already
    assert channel not in workspace.channels_for(NILS)
    workspace.add_message(channel.id, APP, "hej")
    assert channel in workspace.channels_for(NILS)
    assert workspace.open_im(NILS, APP) == (channel, True)


def test_the_same_people_always_share_one_group_message() -> None:
    workspace = Frozen().workspace
    first, _ = workspace.open_mpim(APP, [ALVA, NILS])
    again, already = workspace.open_mpim(APP, [NILS, ALVA])
    assert (again.id, already) == (first.id, True)
    assert first.name == "mpdm-alva--nils--partner-1"


def test_a_guest_finds_only_the_channels_they_are_in() -> None:
    workspace = Frozen().workspace
    assert {each.id for each in workspace.channels_for(ROSA)} == {COFFEE, DESIGN}
    assert LEADS not in {each.id for each in workspace.channels_for(ALVA)}


def test_the_app_hears_only_of_channels_it_is_in() -> None:
    slack = Frozen()
    slack.workspace.add_message(COFFEE, ALVA, "heard")
    slack.workspace.add_message(GENERAL, ALVA, "not heard")
    slack.workspace.join(DESIGN, ALVA)
    assert [each["text"] for each in slack.events] == ["heard"]


def test_the_app_hears_that_it_was_added_and_removed() -> None:
    slack = Frozen()
    slack.workspace.join(DESIGN, APP, inviter="U0FREJA000")
    slack.workspace.leave(DESIGN, APP)
    heard = [each for each in slack.events if each["type"].startswith("member_")]
    assert [each["type"] for each in heard] == ["member_joined_channel", "member_left_channel"]
    assert heard[0] | {"event_ts": ""} == {
        "type": "member_joined_channel",
        "event_ts": "",
        "user": APP,
        "channel": DESIGN,
        "channel_type": "C",
        "team": "T0SANDBOX1",
        "inviter": "U0FREJA000",
    }


def test_leaving_twice_or_joining_twice_changes_nothing() -> None:
    slack = Frozen()
    assert not slack.workspace.join(COFFEE, ALVA)
    assert slack.workspace.leave(COFFEE, ALVA)
    version = slack.workspace.version
    assert not slack.workspace.leave(COFFEE, ALVA)
    assert slack.workspace.version == version


def test_deleting_a_channel_takes_its_messages_and_tells_the_app() -> None:
    slack = Frozen()
    slack.workspace.delete_channel(COFFEE)
    assert slack.events[-1]["type"] == "channel_deleted"
    assert COFFEE not in slack.workspace.messages


def test_a_deactivated_member_does_not_count() -> None:
    slack = Frozen()
    slack.workspace.change_person(ALVA, deleted=True)
    assert ALVA not in slack.workspace.active_members(COFFEE)
    assert slack.events[-1]["type"] == "user_change"
    assert slack.events[-1]["user"]["deleted"] is True


def test_a_changed_field_is_merged_and_an_empty_one_removed() -> None:
    workspace = Frozen().workspace
    level = str(workspace.field_id("Level"))
    workspace.change_person(ALVA, fields={level: "Senior"})
    assert workspace.field_value(ALVA, "Level") == "Senior"
    assert workspace.field_value(ALVA, "Site") == "Stockholm"
    workspace.change_person(ALVA, fields={level: ""})
    assert workspace.field_value(ALVA, "Level") == ""


def test_what_a_person_does_not_have_cannot_be_changed() -> None:
    workspace = Frozen().workspace
    with pytest.raises(AttributeError, match="a person has no salary"):
        workspace.change_person(ALVA, salary=1)
    with pytest.raises(KeyError):
        workspace.change_person("U0NOBODY00", title="Ghost")


def test_a_newcomer_joins_general_and_the_app_hears_of_them() -> None:
    slack = Frozen()
    slack.workspace.add_person(Person(id="U0SAGA0000", name="saga", real_name="Saga Ek", locale="sv-SE"))
    assert "U0SAGA0000" in slack.workspace.channels[GENERAL].members
    assert [each["type"] for each in slack.events] == ["team_join"]
    assert slack.events[0]["user"]["locale"] == "sv-SE"


def test_a_trigger_works_once_within_three_seconds() -> None:
    slack = Frozen()
    trigger = slack.workspace.issue_trigger(ALVA)
    slack.real = 3.0
    assert not isinstance(slack.workspace.spend_trigger(trigger), str)
    assert slack.workspace.spend_trigger(trigger) == "exchanged_trigger_id"
    late = slack.workspace.issue_trigger(ALVA)
    slack.real = 6.1
    assert slack.workspace.spend_trigger(late) == "expired_trigger_id"
    assert slack.workspace.spend_trigger("1.2.3") == "invalid_trigger_id"


def test_a_response_url_works_five_times_in_thirty_minutes() -> None:
    slack = Frozen()
    hook = slack.workspace.issue_hook(COFFEE, ALVA)
    assert [slack.workspace.spend_hook(hook.id) for _ in range(5)] == [hook] * 5
    assert slack.workspace.spend_hook(hook.id) == "used_url"
    other = slack.workspace.issue_hook(COFFEE, ALVA)
    slack.at += timedelta(minutes=30, seconds=1)
    assert slack.workspace.spend_hook(other.id) == "expired_url"
    assert slack.workspace.spend_hook("nonsense") == "invalid_url"


def typed(view: View, block: str) -> None:
    """Put something into an input."""
    view.values[block] = {"answer": {"type": "plain_text_input", "value": "to learn"}}


def test_what_was_typed_stays_in_a_view_that_still_asks_for_it() -> None:
    workspace = Frozen().workspace
    view = workspace.open_view(ALVA, modal("goal", "offer"))
    typed(view, "goal")
    typed(view, "offer")
    was = view.hash
    workspace.update_view(view, modal("goal", "other"))
    assert [block for block, values in view.values.items() if values] == ["goal"]
    assert view.hash != was
    workspace.update_view(view, modal("goal", kind="users_select"))
    assert not any(view.values.values())


def test_modals_lie_on_each_other_and_close_from_the_top() -> None:
    workspace = Frozen().workspace
    first = workspace.open_view(ALVA, modal("a"))
    second = workspace.push_view(ALVA, modal("b"))
    assert (second.root_view_id, second.previous_view_id) == (first.id, first.id)
    workspace.close_view(second)
    assert workspace.stack(ALVA) == [first]
    workspace.open_view(ALVA, modal("c"))
    assert first not in workspace.stack(ALVA)
    workspace.clear_views(ALVA)
    assert workspace.stack(ALVA) == []


def test_blocks_get_the_ids_that_were_left_out() -> None:
    message = Frozen().workspace.add_message(
        COFFEE,
        APP,
        "",
        [{"type": "actions", "elements": [{"type": "button", "text": TITLE}, {"type": "overflow", "options": []}]}],
    )
    ids = [message.blocks[0]["block_id"], *(each["action_id"] for each in message.blocks[0]["elements"])]
    assert len(set(ids)) == 3
    assert all(ids)
    assert message.blocks[0]["elements"][0]["text"] == {**TITLE, "emoji": True}


def test_every_change_is_told_with_what_changed() -> None:
    slack = Frozen()
    told: list[tuple[int, frozenset[str]]] = []
    slack.workspace.on_change.append(lambda version, keys: told.append((version, keys)))
    before = slack.workspace.version
    slack.workspace.add_notice(ALVA, "too late")
    assert told == [(before + 1, frozenset({f"person:{ALVA}"}))]
    slack.workspace.add_message(COFFEE, ALVA, "hej")
    assert {f"channel:{COFFEE}", f"person:{NILS}"} <= slack.workspace.changed_since(before + 1)
    assert slack.workspace.changed_since(slack.workspace.version) == set()
