"""Wins in Slack: what each form takes and refuses, repeats, private places, and what a workspace may decline."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.people.directory import want_sync
from bot.wins.rules import ITEMS
from tests.databases import Databases
from tests.handlers.room import Room
from tests.story.driver import Json, Story, playing, words_in

CHECK = {"check": ["yes"]}
NOTHING: dict[str, Any] = {"title": "In one line", "story": "What happened", **CHECK}


def tell(story: Story, who: str, channel: str, command: str = "/partner win", **values: Any) -> Json:
    """Open the form and send it; the answer of Slack."""
    story.command(who, channel, command)
    answer = story.submit(who, **NOTHING | values)
    story.close(who)
    return answer


def beside(answer: Json) -> dict[str, str]:
    """What stands beside the fields."""
    return dict(answer["errors"] or {})


def said(answer: Json) -> str:
    """What takes the form's place."""
    return words_in(answer["view"]["blocks"]) if answer["view"] else ""


def at_work(room: Room, **facts: Any) -> str:
    """A colleague in the channel where it is nine o'clock already."""
    return room.member(tz="Europe/Stockholm", **facts)


def digest_here(room: Room) -> None:
    """A digest in the room's channel."""
    story, who = room.story, room.organiser
    story.command(who, room.channel, "/partner setup")
    story.press(who, "win-setup-open", view="top")
    story.submit(who, cadence="weekly")
    story.close(who)


def test_without_a_yes_to_the_check_slack_does_not_send_it(room: Room) -> None:
    who, other = at_work(room), at_work(room)

    answer = tell(room.story, who, room.channel, credited=[other], check=[])

    assert beside(answer) == {"check": "Please complete this required field."}
    assert room.story.direct(other) == []


def test_thirty_people_are_too_many_and_the_sentence_says_how_many_can_be(room: Room) -> None:
    people = [one["id"] for one in room.story.people() if not one["is_bot"] and not one["deleted"]][:30]
    who = at_work(room)

    answer = tell(room.story, who, room.channel, credited=people)

    assert "That’s 30 people. I ask up to 12" in beside(answer)["credited"]


def test_somebody_who_left_is_told_of_like_somebody_who_would_rather_not_be_named(room: Room) -> None:
    story, who, shy = room.story, at_work(room), at_work(room, real_name="Shy Sam")
    gone = at_work(room, real_name="Gone Gina")
    tell(story, who, room.channel, credited=[shy])
    story.click(shy, story.direct(shy)[-1], "win-credit-open")
    story.press(shy, "win-unname", view="top")
    story.close(shy)
    story.command(who, room.channel, "/partner win")
    story.submit(who, credited=[shy, gone], check=[])
    story.act("person", id=gone, deleted=True)

    sentence = beside(story.submit(who, **NOTHING))["credited"]

    assert "Shy Sam, Gone Gina" in sentence or "Gone Gina, Shy Sam" in sentence
    assert "has left" in sentence
    assert "rather not be named" in sentence
    story.close(who)


def test_a_picture_of_the_wrong_kind_is_refused_by_slack_and_by_partner(room: Room) -> None:
    story, who, other = room.story, at_work(room), at_work(room)
    movie = story.upload(who, "film.mp4", b"film")
    story.command(who, room.channel, "/partner win")
    refused = story.post("submit", **{"as": who}, values={**NOTHING, "picture": [movie]})
    assert "film.mp4 cannot be chosen here" in refused["say"]

    form = story.sandbox.workspace.stack(who)[-1]
    payload = story.envelope(who).view_submission(form)
    file = {"type": "file_input", "files": [{"id": movie, "mimetype": "video/mp4"}]}
    values = payload["view"]["state"]["values"]
    values["picture"]["picture"] = file
    for name in ("title", "story", "picture_alt"):
        values[name][name]["value"] = "Words"
    values["credited"]["credited"]["selected_users"] = [other]
    answer = story.send("interactive", payload)

    assert "PNG, JPEG and GIF can" in json.dumps(answer.body)
    story.close(who)


def test_a_picture_needs_words(room: Room) -> None:
    story, who, other = room.story, at_work(room), at_work(room)
    picture = story.upload(who, "map.png", b"png")

    answer = tell(story, who, room.channel, credited=[other], picture=[picture])

    assert beside(answer) == {"picture_alt": "Please say in a few words what the picture shows."}


def test_a_form_that_slack_sends_twice_tells_one_story(room: Room) -> None:
    story, who, other = room.story, at_work(room), at_work(room)
    story.command(who, room.channel, "/partner win")
    story.post("fill", **{"as": who}, values={**NOTHING, "credited": [other]})
    payload = story.envelope(who).view_submission(story.sandbox.workspace.stack(who)[-1])
    for _ in range(2):
        story.send("interactive", payload)

    assert len(story.direct(other)) == 1
    story.close(who)


def test_a_click_twice_changes_nothing_and_a_click_too_late_says_so(room: Room) -> None:
    story, who, other = room.story, at_work(room), at_work(room)
    tell(story, who, room.channel, credited=[other])
    question = story.direct(other)[-1]
    click = story.click_payload(other, question, "win-neither")
    reading = story.click_payload(other, question, "win-credit-open")
    story.send("interactive", click)
    story.send("interactive", click)
    assert "You’re not mentioned" in story.direct(other)[-1]["text"]
    story.click(who, story.last_direct(who, "Your story is ready"), "win-approve-open")
    story.press(who, "win-keep", view="top")
    story.close(who)

    story.send("interactive", reading)
    assert "isn’t being told after all" in story.direct(other)[-1]["text"]
    assert "This story is no longer there" in story.whisper(other, question["channel"])


@pytest.mark.parametrize("place", ["direct", "private without a digest"])
def test_what_is_said_in_private_stays_there(room: Room, place: str) -> None:
    story, who, other = room.story, at_work(room), at_work(room)
    if place == "direct":
        channel = story.act("dm", **{"as": who}, users=[other])["channel"]
    else:
        channel = story.new_channel(who, other, private=True)
    ts = story.act("message", **{"as": other}, channel=channel, text="Between us")["ts"]

    story.shortcut(who, {"channel": channel, "ts": ts}, "win-share")

    assert "what’s said here stays here" in story.whisper(who, channel)
    assert story.view(who) is None


def test_a_private_channels_own_digest_is_the_only_place_for_what_was_said_there(story: Story) -> None:
    room, public = Room.of(story, private=True), Room.of(story)
    who, other = at_work(room), at_work(room)
    digest_here(room)
    digest_here(public)
    ts = story.act("message", **{"as": other}, channel=room.channel, text="We did it, <!channel>")["ts"]

    story.shortcut(who, {"channel": room.channel, "ts": ts}, "win-share")
    assert "from a private channel" in story.modal(who)
    answer = story.submit(who, **NOTHING | {"channels": [public.channel]})
    assert beside(answer) == {
        "channels": "This comes from a private channel, so it can stand in that channel’s own digest only."
    }
    assert "I’ve asked" in said(story.submit(who, **NOTHING | {"channels": [room.channel]}))
    story.close(who)
    room.forget()
    public.forget()


def test_the_form_of_a_channel_that_was_archived_says_what_to_do(room: Room) -> None:
    story = room.story
    digest_here(room)
    story.act("archive", **{"as": room.organiser}, channel=room.channel)
    with story.partner.runtime.database.team(story.sandbox.team_id) as session:
        want_sync(session)
    story.settle()
    story.press(room.organiser, "win-setup-open", block_id=_digest_block(room))

    assert "This channel is archived, so I can’t post there." in story.modal(room.organiser)
    story.close(room.organiser)


def _digest_block(room: Room) -> str:
    blocks = room.story.home_blocks(room.organiser)
    return next(str(one["block_id"]) for one in blocks if room.channel in str(one) and "win-setup-open" in str(one))


def test_thanks_find_the_person_that_was_named_and_reach_them_alone(room: Room) -> None:
    story, who, other = room.story, at_work(room), at_work(room, name="thankful")
    story.command(who, room.channel, "/partner thanks @thankful")
    told = said(story.submit(who, expertise="Maps", change="We arrived."))
    story.close(who)

    assert "own portfolio, for nobody else to read" in told
    [message] = story.direct(other)
    assert "sends you thanks. Only you can read them." in message["text"]
    story.click(other, message, "win-credit-open")
    assert "We arrived." in story.modal(other)
    assert "Only the two of you can read this" in story.modal(other)
    story.close(other)


def test_thanks_to_oneself_say_what_to_do_instead(room: Room) -> None:
    story, who = room.story, at_work(room)
    story.command(who, room.channel, "/partner thanks")

    answer = story.submit(who, to=who, expertise="x", change="y")

    assert beside(answer)["to"] == "Thanks go to somebody else. A note of your own is kept with Share a win."
    story.close(who)


def test_a_role_model_story_asks_for_its_value(room: Room) -> None:
    who, other = at_work(room), at_work(room)

    answer = tell(room.story, who, room.channel, "/partner story", credited=[other])

    assert beside(answer) == {"theme": "Please complete this required field."}


def test_stop_takes_somebody_out_of_all_stories(room: Room) -> None:
    story, who, other = room.story, at_work(room), at_work(room)
    tell(story, who, room.channel, credited=[other])

    assert "being named in shared wins" in story.command(other, room.channel, "/partner stop")
    assert "You’re named in no story." in story.home(other)


def test_a_portfolio_is_handed_out_as_a_file(room: Room) -> None:
    story, who = room.story, at_work(room)
    tell(story, who, room.channel, title="A note of mine", credited=[])
    story.press(who, "win-portfolio-open")
    story.press(who, "win-portfolio-file", view="top")

    assert "on its way" in story.modal(who)
    (file,) = story.direct(who)[-1]["files"]
    assert "A note of mine" in story.http.get(f"/sandbox/file/{file['id']}", params={"as": who}).text
    story.close(who)


def test_who_checks_in_with_themselves_sees_the_first_beside_the_latest_and_nobody_else_does(room: Room) -> None:
    story, who = room.story, at_work(room)
    story.press(who, "win-portfolio-open")
    story.press(who, "win-check-open", view="top")
    assert "Only you ever see your answers, and they enter nothing" in story.modal(who)
    assert "Please complete" in str(beside(story.submit(who, **dict.fromkeys(ITEMS[1:], "3"))))
    assert "Saved, for your eyes alone." in said(story.submit(who, **dict.fromkeys(ITEMS, "3")))
    story.press(who, "win-check-open", view="top")
    assert "Only you ever see" in story.modal(who)
    again = said(story.submit(who, **dict.fromkeys(ITEMS[:2], "4")))
    story.close(who)

    assert "*4* · People know what they can come to me for" in again
    assert "*3* · I share what I know, and the credit" in again
    assert "Your portfolio of wins and thanks" in story.home(who)
    assert "A new quarter" not in story.home(who)
    assert story.direct(who) == []
    story.command(who, room.channel, "/partner data")
    assert "1 check-in with yourself" in story.modal(who)
    story.close(who)


def test_the_check_in_asks_for_ones_own_part_and_takes_on_what_its_owner_says_and_nothing_by_halves(room: Room) -> None:
    story, who = room.story, at_work(room)
    scores = dict.fromkeys(ITEMS, "3")
    story.press(who, "win-portfolio-open")
    story.press(who, "win-check-open", view="top")
    assert "Something that didn’t go as I’d hoped: what was my part?" in story.modal(who)

    halves = beside(story.submit(who, **scores, part="I waited", what="Ask on Monday"))
    assert halves == {"due": "By when? Whatever is taken on has a day."}
    assert "How I partner" not in story.modal(who)
    shown = said(story.submit(who, **scores, part="I waited", what="Ask on Monday", due="2026-03-09"))
    assert "*My part:* I waited" in shown
    assert "*Ask on Monday* · by Monday 9 March" in shown
    assert "You took on *Ask on Monday*, by Monday 9 March." in story.home(who)

    story.press(who, "win-action-done", view="top")
    assert "One thing done so far. Nobody else is told the number." in story.modal(who)
    story.press(who, "win-action-undone", view="top")
    story.press(who, "win-action-drop", view="top")
    assert "Ask on Monday" not in story.modal(who)
    story.press(who, "win-action-open", view="top")
    again = said(story.submit(who, what="Write it down"))
    assert "*Write it down* · by Monday 16 March" in again
    story.close(who)
    assert story.direct(who) == []


def test_an_author_may_delete_a_note_and_nobody_elses(room: Room) -> None:
    story, who = room.story, at_work(room)
    tell(story, who, room.channel, title="A note of mine", credited=[])
    story.press(who, "win-portfolio-open")
    story.press(who, "win-delete", view="top")
    story.close(who)

    assert "Your portfolio" not in story.home(who)


@pytest.fixture(scope="module")
def plain(databases: Databases) -> Iterator[Story]:
    """A workspace that declined everything optional about files."""
    url = databases.fresh("sqlite")
    declined = {"users.profile:read", "files:write", "files:read"}
    with playing(url, rate_limits=False, without=declined) as story:
        yield story
        assert story.trouble == ""
    databases.drop(url)


def test_where_files_were_declined_nothing_of_them_is_offered(plain: Story) -> None:
    room = Room.of(plain)
    who = at_work(room)
    plain.command(who, room.channel, "/partner win")
    assert "A picture" not in plain.modal(who)
    plain.close(who)
    tell(plain, who, room.channel, title="A note of mine", credited=[])
    plain.press(who, "win-portfolio-open")
    plain.press(who, "win-portfolio-text", view="top")

    assert "A note of mine" in plain.modal(who)


def test_an_introduction_that_went_well_offers_one_tap_and_asks_nothing(room: Room) -> None:
    room.set_up()
    one, *_ = room.members(2, tz="Europe/Stockholm")
    room.draw()
    room.days_on(10)
    question = room.story.last_direct(one, "Did you get to talk")
    room.story.click(one, question, "intro-answer-met")
    [offer] = [said for said in room.story.messages(one, question["channel"]) if said["ephemeral"]]
    room.story.click(one, offer, "win-open")

    form = room.story.sandbox.workspace.stack(one)[-1]
    credited = next(block["element"] for block in form.blocks if block["block_id"] == "credited")
    assert "Share a win" in offer["text"]
    assert len(credited["initial_users"]) == 1
    room.story.close(one)
