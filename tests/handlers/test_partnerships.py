"""What people do with forms and buttons of partnerships that does not go as meant: each gets one clear sentence."""

from typing import Any

from tests.handlers.room import Room
from tests.story.driver import Story, words_in


def two(room: Room) -> tuple[str, str]:
    """Two colleagues who have said yes to each other."""
    story, one, other = room.story, room.member(), room.member(locale="sv-SE")
    for who, whom in ((one, other), (other, one)):
        story.command(who, room.channel, "/partner learn")
        answer = story.submit(who, somebody=whom)
        story.post("close", **{"as": who}, all=True)
    assert "samma tanke" in words_in(answer["view"]["blocks"])
    return one, other


def half(story: Story, who: str, **values: Any) -> dict[str, Any]:
    """Open the partnership from Home, and hand the own half in."""
    story.post("close", **{"as": who}, all=True)
    story.press(who, "lp-open")
    story.press(who, "lp-half-open", view="top")
    return story.submit(who, **values)


def pressed(room: Room, who: str, action_id: str, value: str) -> None:
    """A button that this person was never shown, beneath the channel's first post."""
    payload = room.story.click_payload(who, room.post(), "intro-join")
    action = payload["actions"][0] | {"action_id": action_id, "value": value}
    room.story.send("interactive", payload | {"actions": [action]})


def test_the_form_asks_for_somebody_and_names_whom_the_command_named(room: Room) -> None:
    story, who, other = room.story, room.member(), room.member()
    story.command(who, room.channel, "/partner learn")
    assert "Choose a colleague first" in str(story.submit(who)["errors"])
    story.close(who)
    story.command(who, room.channel, f"/partner learn <@{other}|x>")
    assert f"I’ll ask <@{other}>" in words_in(story.submit(who)["view"]["blocks"])


def test_asking_oneself_and_asking_a_bot_are_answered_as_asking_anybody_is(room: Room) -> None:
    story, who = room.story, room.member()
    answers = []
    for whom in (who, story.person("shipit"), room.member()):
        story.command(who, room.channel, "/partner learn")
        answers.append(words_in(story.submit(who, somebody=whom)["view"]["blocks"]).replace(whom, "X"))
        story.close(who)
    assert len(set(answers)) == 1


def test_two_who_ask_each_other_are_partners_and_either_opens_it_from_home(room: Room) -> None:
    one, other = two(room)
    assert f"Your learning partnership with <@{other}>" in room.story.home(one)
    assert f"Ditt lärpartnerskap med <@{one}>" in room.story.home(other)


def test_a_half_without_an_outcome_stays_open_beside_its_field(room: Room) -> None:
    one, _ = two(room)
    assert "outcome" in half(room.story, one)["errors"]


def test_who_is_overtaken_keeps_what_they_typed_and_sees_what_changed(room: Room) -> None:
    story = room.story
    one, other = two(room)
    for who in (one, other):
        half(story, who, outcome="To listen")
        story.post("close", **{"as": who}, all=True)
        story.press(who, "lp-open")
        story.press(who, "lp-shared-open", view="top")
    assert story.submit(one, weeks="4")["errors"] is None

    view = story.submit(other, ending="Med tårta")["view"]
    told = words_in(view["blocks"])
    assert "ändrade" in told
    assert "”Varannan vecka” är nu ”Var 4:e vecka”" in told
    typed = next(block["element"] for block in view["blocks"] if block.get("block_id") == "ending")
    assert typed["initial_value"] == "Med tårta"
    assert story.submit(other, weeks="4")["errors"] is None
    story.press(other, "lp-agreement", view="top")
    assert "Med tårta" in story.modal(other)


def test_a_session_needs_an_agreement_and_a_strangers_button_does_nothing(room: Room) -> None:
    story = room.story
    one, other = two(room)
    stranger = room.member()
    story.press(one, "lp-open")
    button = next(
        element
        for block in story.view(one)["blocks"]  # type: ignore[index]
        for element in block.get("elements", ())
        if element.get("action_id") == "lp-end"
    )
    room.set_up()
    for action_id in ("lp-open", "lp-end", "lp-begin-coach"):
        pressed(room, stranger, action_id, button["value"])
    assert story.view(stranger) is None
    assert f"<@{other}>" in story.home(one)
    pressed(room, one, "lp-menu", button["value"])
    assert "once you’ve both signed" in story.whisper(one, room.channel)


def test_to_end_it_asks_nothing_but_whether_to_delete_and_the_other_reads_that_it_has_ended(room: Room) -> None:
    story = room.story
    one, other = two(room)
    story.press(one, "lp-open")
    story.press(one, "lp-end", view="top")
    assert "They only read that it has." in story.modal(one)
    assert "Delete what you wrote too?" in story.modal(one)
    story.press(one, "stop-erase", view="top")

    assert f"Ditt lärpartnerskap med <@{one}>" not in story.home(other)
    assert f"<@{one}>" in story.home(other), "under what has been"


def test_stop_lists_it_and_stop_all_leaves_everything(room: Room) -> None:
    story = room.story
    one, other = two(room)
    story.command(one, room.channel, "/partner learn")
    story.act("action", **{"as": one}, view="top", action_id="lp-capacity", value="2")
    story.close(one)
    assert "You’re in more than one" in story.command(one, room.channel, "/partner stop")
    left = story.command(one, room.channel, "/partner stop all")

    assert f"your learning partnership with <@{other}>" in left
    assert "Your learning partnership with" not in story.home(one)


def test_nobody_but_an_organiser_launches_a_cohort_and_its_form_refuses_a_day_that_has_been(room: Room) -> None:
    story, guest = room.story, room.member()
    room.set_up()
    pressed(room, guest, "lp-cohort-open", room.channel)
    assert "Only workspace admins" in story.whisper(guest, room.channel)

    story.command(room.organiser, room.channel, "/partner setup")
    story.press(room.organiser, "lp-cohort-open", view="top")
    assert "still ahead" in str(story.submit(room.organiser, office="2020-01-01")["errors"])
