"""What an organiser sees of the next round, and what they can do about it; nothing of it tells of single people."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot.sandbox.link.elements import find
from models.people import Exclusion, Silence
from tests.handlers.room import Room
from tests.story.driver import Story

MENTION = re.compile(r"<@(\w+)>")


def look(room: Room, who: str = "", text: str = "/partner preview") -> str:
    """The modal that the command opens."""
    who = who or room.organiser
    assert room.story.command(who, room.channel, text) == ""
    return room.story.modal(who)


def press(room: Room, action: str, who: str = "") -> str:
    """What the modal shows after one of its buttons."""
    who = who or room.organiser
    room.story.press(who, f"preview-{action}", view="top")
    return room.story.modal(who)


def groups(modal: str) -> set[frozenset[str]]:
    """Who is with whom, as the modal lists it."""
    rows = [row for row in modal.splitlines() if row.startswith("• <@")]
    return {frozenset(MENTION.findall(row)) for row in rows}


def introduced(room: Room, people: list[str]) -> set[frozenset[str]]:
    """Who was introduced to whom."""
    return {frozenset(room.others(room.introduction(who))) for who in people}


def redraw(room: Room, shown: str) -> str:
    """Draw again until the groups are others."""
    seen = groups(shown)
    while groups(shown := press(room, "again")) == seen:
        pass
    return shown


def change(room: Room, *rows: object) -> None:
    """Add rows, as other parts of Partner do."""
    with room.story.partner.runtime.database.team(room.story.sandbox.team_id) as session:
        session.add_all(rows)


def test_from_preview_to_the_round_that_goes_out(room: Room) -> None:
    room.set_up()
    people = room.members(8)
    first = look(room)
    assert f"*Next round in <#{room.channel}>:* Tuesday " in first
    assert "On Friday " in first
    assert "8 people in 4 groups" in first
    assert "Nothing better is possible." in first
    assert "If nobody approves a draw, I put the groups together by myself" in first

    chosen = groups(redraw(room, first))
    assert f"<@{room.organiser}> approved these groups on" in press(room, "approve")
    room.story.close(room.organiser)
    room.preview()
    room.story.command(people[0], room.channel, "/partner skip")
    room.draw()

    went_out = introduced(room, people[1:])
    assert len(chosen & went_out) >= 2
    assert not any(people[0] in group for group in went_out)
    assert set().union(*went_out) == set(people[1:])


def test_an_approved_round_goes_out_as_it_was_seen(room: Room) -> None:
    room.set_up()
    people = room.members(6)
    room.preview()
    first = look(room)
    assert "On Friday " not in first
    chosen = groups(redraw(room, first))
    press(room, "approve")
    room.story.close(room.organiser)
    assert groups(look(room)) == chosen
    room.draw()

    assert introduced(room, people) == chosen


def test_a_round_that_is_let_go_is_drawn_by_itself(room: Room) -> None:
    room.set_up()
    people = room.members(6)
    room.preview()
    first = look(room)
    redraw(room, first)
    press(room, "approve")
    assert "If nobody approves a draw" in press(room, "let-go")
    room.draw()

    assert introduced(room, people) == groups(first)


def test_in_swedish(room: Room) -> None:
    room.set_up()
    room.members(3)
    organiser = room.member(is_admin=True, locale="sv-SE")

    shown = look(room, organiser, "/partner förhandsvisa")

    assert shown.startswith("Förhandsvisning\n*Nästa runda i")
    assert "3 personer i en grupp" in shown
    assert "Det går inte att göra bättre." in shown
    assert "godkände de här grupperna" in press(room, "approve", organiser)


def test_a_draw_that_comes_out_the_same_says_so(room: Room) -> None:
    room.set_up()
    room.members(2)
    look(room)

    assert "This draw gives the same groups again" in press(room, "again")


@pytest.mark.parametrize("people", [0, 1])
def test_without_two_people_there_is_nothing_to_show_yet(room: Room, people: int) -> None:
    room.set_up()
    room.members(people)

    assert "fewer than two people who could meet take part so far" in look(room)


def test_two_who_must_not_meet_look_like_nobody(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    change(room, Exclusion(user_id=one, other_id=other, created_at=room.story.now()))
    excluded = look(room)
    room.story.close(room.organiser)
    room.story.command(one, room.channel, "/partner stop")

    assert look(room) == excluded


def test_nothing_tells_why_somebody_is_not_in_a_group(room: Room, story: Story) -> None:
    room.set_up()
    *others, missing = room.members(7)
    room.preview()

    def seen(before: str, after: str) -> str:
        story.command(missing, room.channel, before)
        shown = look(room)
        story.close(room.organiser)
        story.command(missing, room.channel, after)
        return shown

    paused, skipped = seen("/partner pause", "/partner resume"), seen("/partner skip", "/partner help")
    with story.partner.runtime.database.team(story.sandbox.team_id) as session:
        session.add(Silence(user_id=missing, quiet_until=story.now() + timedelta(days=60)))
    quiet = look(room)
    story.close(room.organiser)
    story.command(missing, room.channel, "/partner resume")
    for message in story.direct(missing)[-1:]:
        story.click(missing, message, "intro-unskip")
    change(room, *(Exclusion(user_id=missing, other_id=who, created_at=story.now()) for who in others))
    excluded = look(room)
    story.close(room.organiser)
    with story.partner.runtime.database.team(story.sandbox.team_id) as session:
        session.execute(delete(Exclusion).where(Exclusion.user_id == missing))
    everybody = look(room)

    assert paused == skipped == quiet == excluded
    assert "6 people in 3 groups" in paused
    assert missing not in paused
    assert "7 people in 3 groups" in everybody


def test_two_organisers_at_once_do_not_overrule_each_other_unseen(room: Room) -> None:
    room.set_up()
    room.members(6)
    deputy = room.member(is_admin=True)
    mine = look(room, deputy)
    redraw(room, look(room))
    press(room, "approve")

    warned = press(room, "approve", deputy)
    assert f"While you were looking, <@{room.organiser}> approved another draw, so nothing was changed." in warned
    assert groups(warned) == groups(mine)

    assert f"<@{deputy}> approved these groups" in press(room, "approve", deputy)
    room.story.close(room.organiser)
    assert groups(look(room)) == groups(mine)


def test_pressing_a_button_twice_changes_nothing_more(room: Room) -> None:
    room.set_up()
    room.members(6)
    look(room)
    view = room.story.sandbox.workspace.stack(room.organiser)[-1]
    block, again = find(view.blocks, "preview-again")
    payload = room.story.envelope(room.organiser).view_action(view, again | {"block_id": block["block_id"]})

    room.story.send("interactive", payload)
    once = room.story.modal(room.organiser)
    room.story.send("interactive", payload)

    assert "Draw 2 of 5" in once
    assert room.story.modal(room.organiser) == once


def test_a_round_that_went_out_meanwhile_says_so(room: Room) -> None:
    room.set_up()
    room.members(4)
    room.preview()
    look(room)
    room.draw()

    assert "This round has gone out in the meantime." in press(room, "approve")


def test_a_round_whose_introductions_were_paused_says_so(room: Room) -> None:
    room.set_up()
    room.members(4)
    deputy = room.member(is_admin=True)
    look(room, deputy)
    room.story.command(room.organiser, room.channel, "/partner setup")
    room.story.press(room.organiser, "setup-pause", view="top")
    room.story.close(room.organiser)

    assert "This round won’t take place" in press(room, "again", deputy)
    assert "are on pause, so no round is coming." in room.story.command(deputy, room.channel, "/partner preview")


def test_who_does_not_organise_is_told_who_can(room: Room) -> None:
    room.set_up()
    room.members(2)
    deputy = room.member(is_admin=True)
    look(room, deputy)
    room.story.act("person", id=deputy, is_admin=False)

    answer = room.story.command(room.member(), room.channel, "/partner preview")
    assert "Only workspace admins, and organisers they name, can do this." in answer
    assert "Only workspace admins" in press(room, "again", deputy)


def test_elsewhere_the_only_introductions_are_meant_and_of_several_one_is_chosen(room: Room, story: Story) -> None:
    elsewhere = story.new_channel(room.organiser)
    answer = story.command(room.organiser, elsewhere, "/partner preview")
    assert "This channel has no introductions yet." in answer

    room.set_up()
    room.members(2)
    story.command(room.organiser, elsewhere, "/partner preview")
    assert "2 people in one group" in story.modal(room.organiser)
    story.close(room.organiser)

    other = Room(story, elsewhere, room.organiser)
    third = story.new_channel(room.organiser)
    other.set_up()
    story.command(room.organiser, third, "/partner preview")
    assert "Introductions run in several channels." in story.modal(room.organiser)
    view = story.view(room.organiser)
    assert view is not None
    buttons = [block["block_id"] for block in view["blocks"] if "accessory" in block]
    shown = set()
    for block_id in buttons:
        story.command(room.organiser, third, "/partner preview")
        story.press(room.organiser, "preview-open", view="top", block_id=block_id)
        shown.add(story.modal(room.organiser).splitlines()[1])
        story.close(room.organiser)
    other.forget()
    assert len(shown) == 2


def test_home_and_the_setup_form_lead_to_the_preview(room: Room, story: Story) -> None:
    room.set_up()
    room.members(2)
    block = next(
        block
        for block in story.home_blocks(room.organiser)
        for element in block.get("elements", ())
        if element.get("action_id") == "preview-open"
    )
    story.press(room.organiser, "preview-open", block_id=block["block_id"])
    assert "2 people in one group" in story.modal(room.organiser)
    story.close(room.organiser)

    story.command(room.organiser, room.channel, "/partner setup")
    story.press(room.organiser, "preview-open", view="top")
    assert "2 people in one group" in story.modal(room.organiser)


def test_a_large_round_is_put_together_after_the_answer_and_read_by_pages(room: Room, story: Story) -> None:
    room.set_up()
    crowd = room.crowd(130)
    shown = look(room)
    assert "I’m putting the groups together." in shown or "130 people in 65 groups" in shown
    while "I’m putting the groups together." in shown:
        shown = story.modal(room.organiser)

    assert "130 people in 65 groups" in shown
    assert "Groups 1–40 of 65" in shown
    assert "Earlier groups" not in shown
    rest = press(room, "more")
    assert "Groups 41–65 of 65" in rest
    assert "More groups" not in rest
    assert set().union(*groups(shown), *groups(rest)) == set(crowd)
    assert press(room, "earlier") == shown
