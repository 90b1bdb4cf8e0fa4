"""Breaks: until a date as people say it, in a form, from Home, and back again."""

import pytest

from tests.handlers.room import Room


@pytest.mark.parametrize(
    ("locale", "text", "answer"),
    [
        ("en-GB", "/partner pause until 15 January", "Paused until Friday 15 January."),
        ("sv-SE", "/partner pausa till 15 januari", "Pausat till fredag 15 januari."),
        ("en-GB", "/partner pause 2 weeks", "Paused until Monday 16 March."),
        ("sv-SE", "/partner paus i två veckor", "Pausat till måndag 16 mars."),
        ("en-GB", "/partner pause", "Paused for as long as you like."),
        ("sv-SE", "/partner pausa", "Pausat tills vidare."),
    ],
)
def test_a_break_is_confirmed_with_its_end(room: Room, locale: str, text: str, answer: str) -> None:
    who = room.member(locale=locale, tz="Europe/Stockholm")

    assert room.story.command(who, room.channel, text).startswith(answer)


@pytest.mark.parametrize(
    ("locale", "text", "answer"),
    [
        ("en-GB", "/partner pause until 1 March 2026", "I read “until 1 March 2026” as 1 March 2026."),
        ("sv-SE", "/partner pausa till 1 mars 2026", "”till 1 mars 2026” läser jag som 1 mars 2026."),
        ("en-GB", "/partner pause until the cows <come> home", "I couldn’t read “until the cows &lt;come&gt; home”"),
        ("sv-SE", "/partner pausa tills korna kommer hem", "”tills korna kommer hem” kunde jag inte läsa"),
        ("en-US", "/partner pause until 5/6", "That could be 6 May 2026 or 5 June 2026."),
        ("sv-SE", "/partner pausa nästa vecka", "Det kan vara"),
        ("en-GB", "/partner pause until 2030-01-01", "That’s more than a year away."),
        ("sv-SE", "/partner pausa till 2030-01-01", "Det är mer än ett år dit."),
    ],
)
def test_a_date_that_will_not_do_is_explained_and_nothing_changes(
    room: Room, locale: str, text: str, answer: str
) -> None:
    who = room.member(locale=locale)

    assert answer in room.story.command(who, room.channel, text)
    assert "paus" not in room.story.home(who).partition("\n")[2].partition("Settings")[0].partition("Inställningar")[0]


@pytest.mark.parametrize(
    ("locale", "text", "back", "nothing"),
    [
        ("en-GB", "/partner resume", "Welcome back.", "You’re not on pause"),
        ("sv-SE", "/partner fortsätt", "Välkommen tillbaka.", "Du har ingen paus"),
    ],
)
def test_resuming_ends_a_break_and_without_one_changes_nothing(
    room: Room, locale: str, text: str, back: str, nothing: str
) -> None:
    who = room.member(locale=locale)
    room.story.command(who, room.channel, "/partner pause")

    assert back in room.story.command(who, room.channel, text)
    assert nothing in room.story.command(who, room.channel, text)


def test_a_break_from_home_is_chosen_in_a_form_and_ended_with_one_button(room: Room) -> None:
    room.set_up()
    [who] = room.members(1)

    room.story.press(who, "pause-open")
    assert "Take a break" in room.story.modal(who)
    room.story.submit(who, length="7")
    assert "You’re on pause until Monday 9 March." in room.story.home(who)
    room.story.press(who, "pause-end")
    assert "on pause" not in room.story.home(who)


def test_a_break_from_home_can_be_open_or_end_on_a_day(room: Room) -> None:
    who = room.member(locale="sv-SE")
    room.story.press(who, "pause-open")
    assert "Ta en paus" in room.story.modal(who)
    answer = room.story.submit(who, length="date", date="2026-05-04")
    assert "Pausat till måndag 4 maj." in str(answer["view"])
    room.story.close(who)

    room.story.press(who, "pause-end")
    room.story.press(who, "pause-open")
    answer = room.story.submit(who, length="open")
    assert "Pausat tills vidare." in str(answer["view"])


@pytest.mark.parametrize(
    ("values", "error"),
    [({"date": "2026-02-27"}, "27 February 2026"), ({}, "Which day"), ({"date": "2029-01-01"}, "more than a year")],
)
def test_a_day_that_will_not_do_is_explained_beside_its_field_and_the_form_stays(
    room: Room, values: dict[str, str], error: str
) -> None:
    who = room.member()
    room.story.press(who, "pause-open")

    answer = room.story.submit(who, length="date", **values)

    assert error in answer["errors"]["date"]
    assert "Take a break" in room.story.modal(who)


def test_who_is_on_a_break_is_neither_announced_to_nor_introduced(room: Room) -> None:
    room.set_up()
    resting, *others = room.members(3)
    room.story.command(resting, room.channel, "/partner pause")

    room.draw()

    assert not room.story.direct(resting)
    assert not room.story.introductions(resting)
    assert room.others(room.introduction(others[0])) == set(others)
