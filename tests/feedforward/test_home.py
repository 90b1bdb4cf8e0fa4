"""What owner and helpers read on Home on the way, and what the command shows in the middle of it."""

import pytest

from bot.feedforward.rules.states import CycleState
from tests.feedforward.lap import TWO, Lap
from tests.story.driver import Story, words_in

OTHER_TWO = ("Write the agenda the day before", "Leave two minutes for questions")


@pytest.fixture
def lap(story: Story) -> Lap:
    """A new colleague who has noted and picked something; the form for helpers is open."""
    lap = Lap(story, story.hire())
    lap.begin(note="I am told that I interrupt")
    return lap


def test_the_note_stays_in_sight_where_several_behaviours_are_split(story: Story) -> None:
    lap = Lap(story, story.hire())
    lap.begin("listening to the end\nwriting shorter mails", note="I am told that I interrupt")
    assert "> I am told that I interrupt" in story.modal(lap.owner)


def test_of_several_helpers_the_owner_chooses_whom_to_ask_back(story: Story, lap: Lap) -> None:
    first, second = story.hire(), story.hire()
    lap.ask(first, second)
    lap.write(first)
    lap.write(second, OTHER_TWO)
    lap.listen()
    lap.days_on(3)
    lap.own("ff-open-ask-back")
    assert all(said in story.modal(lap.owner) for said in (*TWO, *OTHER_TWO))
    story.press(lap.owner, "ff-open-ask-back-ask-this", view="top", block_id=f"ff-whom-{second}")
    assert TWO[0] not in story.modal(lap.owner)
    story.submit(lap.owner, question="What comes first?")
    assert "has one short question" in story.home(second)
    assert "has one short question" not in story.home(first)
    lap.own("ff-open-ask-back")  # one is left: the form opens at once
    assert "Your question" in story.modal(lap.owner)
    assert TWO[0] in story.modal(lap.owner)


def test_nobody_is_asked_back_who_has_left_the_company(story: Story, lap: Lap) -> None:
    helper = story.hire()
    lap.ask(helper)
    lap.write(helper)
    lap.listen()
    lap.days_on(1.5)
    lap.own("ff-open-ask-back")
    story.post("person", id=helper, deleted=True)
    story.settle()
    answer = story.submit(lap.owner, question="What comes first?")
    assert answer["errors"]["question"].startswith("Whoever suggested this is no longer here")
    assert "Ask one short question" not in story.home(lap.owner)


def test_the_owner_reads_that_a_helper_checks_what_was_written_down(story: Story, lap: Lap) -> None:
    helper = story.hire()
    lap.ask(helper)
    lap.open(helper, "ff-open-live")
    story.submit(helper, slot="0")
    lap.days_on(4)
    lap.own("ff-open-type")
    assert "The first suggestion" in story.modal(lap.owner)
    story.submit(lap.owner, first=TWO[0], second=TWO[1])
    assert f"<@{helper}> is checking what you wrote down, until" in story.home(lap.owner)


def test_a_report_is_never_told_that_the_owner_has_what_they_wrote(story: Story, lap: Lap) -> None:
    reports = [story.hire() for _ in range(3)]
    lap.ask(*reports, reports=True)
    for who in reports:
        lap.write(who)
    assert "What you wrote is kept until the week is over" in story.home(reports[0])
    assert "Both suggestions are with" not in story.home(reports[0])
    lap.days_on(8)
    lap.listen()
    assert "Let the ideas settle until" in story.home(lap.owner)
    assert "you may ask one short question" not in story.home(lap.owner)


def test_the_command_in_the_middle_of_a_cycle_says_what_is_next(story: Story, lap: Lap) -> None:
    helper = story.hire()
    channel = story.new_channel(lap.owner)
    lap.ask(helper)
    lap.write(helper)
    story.command(lap.owner, channel, "/partner forward")
    view = story.view(lap.owner)
    assert view is not None
    assert "2 suggestions wait. Next: listen." in words_in(view["blocks"])
    story.press(lap.owner, "ff-open-listen", view="top")
    story.submit(lap.owner)
    assert lap.cycle.state is CycleState.DISCUSSING
    assert TWO[1] in story.modal(lap.owner)
