"""What a learner notes and a coach takes up in a session, and what each taps in a month: each form, each button."""

from sqlalchemy import select

from models.partnerships import Invitation, LearningProfile, Seat
from tests.handlers.room import Room
from tests.handlers.test_partnerships import half, pressed, two
from tests.story.driver import words_in


def begin(room: Room) -> tuple[str, str]:
    """Two in their first session: who learns, and who coaches, both looking at it."""
    story, (one, other) = room.story, two(room)
    for who in (one, other):
        assert half(story, who, outcome="To listen")["errors"] is None
    for who in (one, other):
        story.post("close", **{"as": who}, all=True)
        story.press(who, "lp-open")
        story.press(who, "lp-agreement", view="top")
        story.press(who, "lp-sign", view="top")
    story.close(one)
    story.press(one, "lp-menu")
    story.press(one, "lp-begin-coach", view="top")
    story.close(other)
    story.press(other, "lp-session")
    is_first = "Your turn to learn" in story.modal(one) or "lp-role-objective" in str(story.view(one))
    return (one, other) if is_first else (other, one)


def rows(room: Room, model: type, **named: str) -> list[object]:
    """What is stored of somebody."""
    runtime = room.story.partner.runtime
    with runtime.database.read(room.story.sandbox.team_id) as session:
        return list(session.scalars(select(model).filter_by(**named)))


def seats(room: Room, who: str) -> list[Seat]:
    """What somebody has of the session that was begun."""
    found = [one for one in rows(room, Seat, user_id=who) if isinstance(one, Seat)]
    return [one for one in found if one.options_found is not None or one.listened is not None]


def test_the_learner_notes_options_and_the_coach_takes_up_tools_and_little_of_it_is_kept(room: Room) -> None:
    story = room.story
    learner, coach = begin(room)
    assert "lp-options-open" not in str(story.view(learner))
    story.press(learner, "lp-role-objective", view="top")
    story.press(learner, "lp-options-open", view="top")
    answer = story.submit(learner, **{"option-1": "Ask the team", "option-2": "  ", "option-3": "Wait a week"})
    assert answer["errors"] is None
    assert [(seat.options_found, seat.options is not None) for seat in seats(room, learner)] == [(2, True)]

    story.press(learner, "lp-options-open", view="top")
    fields = {b["block_id"]: b["element"] for b in story.view(learner)["blocks"] if "element" in b}  # type: ignore[index]
    assert fields["option-2"]["initial_value"] == "Wait a week"
    story.submit(learner, keep=[])
    assert [(seat.options_found, seat.options) for seat in seats(room, learner)] == [(2, None)]
    assert "Ask the team" not in story.modal(coach)
    use_the_tools(room, coach)
    assert [seat.listened for seat in seats(room, coach)] == [4]


def use_the_tools(room: Room, coach: str) -> None:
    """All three against directing: nothing is kept but that one was opened."""
    story = room.story
    sv = "När jag styr" in story.modal(coach)
    story.press(coach, "lp-tools", view="top")
    story.press(coach, "lp-tool-signs", view="top")
    ticked = story.view(coach)["blocks"]  # type: ignore[index]
    first = next(b["element"]["options"][0]["value"] for b in ticked if b.get("block_id") == "signs")
    helped = words_in(story.submit(coach, signs=[first])["view"]["blocks"])
    assert len(helped) > len(words_in(ticked)), "what helps stands there, too"
    story.press(coach, "lp-tools", view="top")
    story.press(coach, "lp-tool-rewrite", view="top")
    typed = "Har du pratat med din chef?" if sv else "Have you talked to your manager?"
    turned = words_in(story.submit(coach, question=typed)["view"]["blocks"])
    assert ("Vad" if sv else "What") in turned
    story.press(coach, "lp-tools", view="top")
    story.press(coach, "lp-tool-silence", view="top")
    story.press(coach, "lp-tools", view="top")
    story.press(coach, "lp-listened-4", view="top")

    [profile] = [one for one in rows(room, LearningProfile, user_id=coach) if isinstance(one, LearningProfile)]
    assert profile.tools == 3


def test_a_check_that_nobody_asked_for_and_a_card_that_stands_are_said_to_be_so(room: Room) -> None:
    story = room.story
    one, other = two(room)
    story.press(one, "lp-open")
    partnership_id = story.view(one)["private_metadata"]  # type: ignore[index]
    story.close(one)
    room.set_up()
    pressed(room, one, "lp-check-tap-4", f"{partnership_id} two_way")
    assert "This check is over, so nothing has changed." in story.whisper(one, room.channel)
    stranger = room.member()
    for action_id, value in (("lp-check", partnership_id), ("lp-card-keep", partnership_id), ("lp-check-tap-4", "x")):
        pressed(room, stranger, action_id, value)
        assert story.view(stranger) is None
    assert story.home(other)


def test_how_one_came_upon_a_colleague_is_kept_for_oneself(room: Room) -> None:
    story, who, known, chosen = room.story, room.member(), room.member(), room.member()
    story.command(who, room.channel, "/partner learn")
    story.submit(who, somebody=known)
    story.close(who)
    story.command(who, room.channel, "/partner choose")
    story.press(who, "choose-aim-thinking", view="top")
    story.press(who, "choose-with-one", view="top")
    story.press(who, "lp-learn", view="top")
    story.press(who, "lp-suggest", view="top")
    story.submit(who, somebody=chosen)
    found = [one for one in rows(room, Invitation, from_id=who) if isinstance(one, Invitation)]
    assert {one.to_id: one.way for one in found} == {known: "known", chosen: "chooser"}
