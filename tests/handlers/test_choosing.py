"""Which form of learning together fits: two taps, and a way on that is really there."""

import pytest

from bot.choosing.rules import Form
from bot.people.reader import Reader
from bot.programme import ways
from tests.handlers.room import Room


def answer(room: Room, who: str, aim: str, company: str) -> str:
    """Both taps; gives what is suggested."""
    room.story.press(who, f"choose-aim-{aim}", view="top")
    room.story.press(who, f"choose-with-{company}", view="top")
    return room.story.modal(who)


def test_somebody_to_think_with_is_a_learning_partner_and_the_button_leads_there(room: Room) -> None:
    story, who = room.story, room.member()
    story.command(who, room.channel, "/partner choose")
    assert "What would help you most" in story.modal(who)
    told = answer(room, who, "thinking", "one")
    assert "A learning partner" in told
    assert "isn’t offered" not in told
    story.press(who, "lp-learn", view="top")
    assert "Someone I know" in story.modal(who)


@pytest.mark.parametrize(
    ("aim", "company", "best"), [("experience", "one", "En mentor"), ("thinking", "group", "En grupp")]
)
def test_what_is_not_here_yet_is_said_plainly_with_the_nearest_that_is(
    room: Room, aim: str, company: str, best: str
) -> None:
    story, who = room.story, room.member(locale="sv-SE")
    story.command(who, room.channel, "/partner lär")
    story.press(who, "choose-open", view="top")
    told = answer(room, who, aim, company)
    assert best in told
    assert "Det finns inte på den här arbetsplatsen än." in told
    assert "Det närmaste som finns här: *en lärpartner*" in told
    assert "i stället för i en grupp" in told or "frågor snarare än" in told
    story.press(who, "choose-again", view="top")
    assert "Vad skulle hjälpa dig mest" in story.modal(who)


def test_the_hub_leads_there_and_a_guest_is_promised_nothing(room: Room) -> None:
    story, guest = room.story, room.member(is_restricted=True)
    story.command(guest, room.channel, "/partner")
    story.press(guest, "choose-open", view="top")
    told = answer(room, guest, "thinking", "one")
    assert "Nothing of the kind is open to you" in told
    assert "lp-learn" not in str(story.view(guest))


def test_an_answer_that_no_button_has_begins_again(room: Room) -> None:
    story, who = room.story, room.member()
    room.set_up()
    for action_id, value in (("choose-aim-thinking", "money"), ("choose-with-one", "thinking alone")):
        payload = story.click_payload(who, room.post(), "intro-join")
        pressed = payload["actions"][0] | {"action_id": action_id, "value": value}
        story.send("interactive", payload | {"actions": [pressed]})
        assert "What would help you most" in story.modal(who)
        story.close(who)


def test_what_is_offered_comes_from_the_programmes(room: Room) -> None:
    who, runtime = room.member(), room.story.partner.runtime
    with runtime.database.read(room.story.sandbox.team_id) as session:
        offered = ways(Reader.of(session, who, room.story.now()))
    assert {form: begin["action_id"] for form, begin in offered.items()}[Form.PARTNER] == "lp-learn"
