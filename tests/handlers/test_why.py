"""Why us two, and why not her: an answer for everybody that tells nothing of anybody else."""

from datetime import timedelta

from bot.people.facts import Said, put_facts
from models.people import Exclusion, Silence, Source
from tests.handlers.room import Room

APP = "U0PARTNER0"


def ask(room: Room, who: str, *about: str, word: str = "why") -> str:
    """What somebody is told who asks about these people."""
    named = " ".join(f"<@{one}>" for one in about)
    return room.story.command(who, room.channel, f"/partner {word} {named}".strip())


def about_nobody(answer: str, *names: str) -> str:
    """The answer without whom it is about."""
    for name in names:
        answer = answer.replace(f"<@{name}>", "<@SOMEBODY>")
    return answer


def with_rows(room: Room, *rows: object) -> None:
    with room.story.partner.runtime.database.team(room.story.sandbox.team_id) as session:
        session.add_all(rows)


def test_an_excluded_a_paused_a_quiet_and_an_ordinary_colleague_cannot_be_told_apart(room: Room) -> None:
    room.set_up()
    asker, avoids, avoided, above, paused, quiet, skips, left, *others = room.members(12)
    guest, outsider = room.member(is_restricted=True), room.story.hire()
    now = room.story.now()
    with_rows(
        room,
        Exclusion(user_id=avoids, other_id=asker, created_at=now),
        Exclusion(user_id=asker, other_id=avoided, created_at=now),
    )
    with room.story.partner.runtime.database.team(room.story.sandbox.team_id) as session:
        put_facts(session, Said(asker, Source.CSV, {"manager": above}), now)
        session.add(Silence(user_id=quiet, quiet_until=now + timedelta(days=90)))
    room.story.command(paused, room.channel, "/partner pause")
    room.story.command(skips, room.channel, "/partner skip")
    room.story.command(left, room.channel, "/partner stop")
    room.draw()

    mine = room.others(room.introduction(asker))
    ordinary = [one for one in others if one not in mine]
    assert len(ordinary) >= 2
    asked = [avoids, avoided, above, paused, quiet, skips, left, guest, outsider, *ordinary]
    own = {about_nobody(ask(room, asker, one), one) for one in asked}
    assert len(own) == 1
    assert "the groups that fitted everybody best, all taken together, didn’t bring you and <@SOMEBODY>" in own.pop()

    third = ordinary[0]
    pairs = [(asker, one) for one in asked if one != third] + [(paused, quiet), (guest, third)]
    told = {about_nobody(ask(room, room.organiser, *pair), *pair) for pair in pairs}
    assert told == {about_nobody(ask(room, room.organiser, third, outsider), third, outsider)}


def test_of_those_introduced_the_reasons_are_told_and_later_that_new_people_come_first(room: Room) -> None:
    room.set_up()
    one, other, third = room.members(3)
    room.draw()
    assert room.others(room.introduction(one)) == {one, other, third}
    told = ask(room, one, other)
    assert f"I introduced you to <@{other}>. This is what decided:" in told
    assert "• I haven’t introduced you before." in told

    newcomer = room.members(1)[0]
    room.draw()
    partner = next(iter(room.others(room.introduction(newcomer)) - {newcomer}))
    met = next(one for one in (one, other, third) if one != partner)
    assert f"I introduced you to <@{met}> on " in ask(room, partner, met)
    assert "People you haven’t met come first." in ask(room, partner, met)


def test_in_swedish(room: Room) -> None:
    room.set_up()
    asker = room.member(locale="sv-SE")
    room.join(asker)
    others = room.members(3)
    before = ask(room, asker, others[0], word="varför")
    room.draw()
    after = {ask(room, asker, one, word="varför").partition("\n")[0] for one in others}

    assert "Du har inte varit med i någon runda än" in before
    assert len([line for line in after if "förde jag ihop dig med" in line]) == 1
    assert len([line for line in after if "var det andra grupper som passade alla bäst" in line]) == 2


def test_whoever_had_no_group_hears_that_and_nothing_of_the_other(room: Room) -> None:
    room.set_up(departments="required")
    asker, other = room.members(2)
    with room.story.partner.runtime.database.team(room.story.sandbox.team_id) as session:
        for who in (asker, other):
            put_facts(session, Said(who, Source.CSV, {"department": "Design"}), room.story.now())
    room.draw()

    assert "I found no group for you" in ask(room, asker, other)
    assert ask(room, asker, other) == ask(room, asker, room.story.hire())


def test_an_organiser_hears_of_two_who_are_together_in_the_preview_they_see(room: Room) -> None:
    room.set_up()
    one, other = room.members(2)
    assert "don’t bring <@" in ask(room, room.organiser, one, other)
    room.story.command(room.organiser, room.channel, "/partner preview")

    assert f"In the coming round <@{one}> and <@{other}> are in the same group." in ask(
        room, room.organiser, one, other
    )


def test_only_organisers_ask_about_others_and_what_is_no_question_is_explained(room: Room) -> None:
    room.set_up()
    one, other, third = room.members(3)

    assert "One colleague at a time, please" in ask(room, one, other, third)
    assert "You haven’t been in a round yet" in ask(room, one, one, other)
    assert "One colleague at a time, please" in ask(room, room.organiser, one, other, third)
    assert "That’s the same person twice." in ask(room, room.organiser, one, one)
    assert "That’s you." in ask(room, one, one)
    assert "Name a colleague" in ask(room, one)
    assert "Name a colleague" in room.story.command(one, room.channel, "/partner why Anna?")
    assert "You haven’t been in a round yet" in ask(room, one, APP)
