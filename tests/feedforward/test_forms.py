"""What people see when they send a form in: hints, refusals beside the field, and what a click on an old step says."""

from datetime import timedelta

import pytest

from bot.feedforward.rules.states import CycleState
from tests.feedforward.lap import PLAN, TWO, Lap
from tests.handlers.room import Room
from tests.story.driver import Story, words_in

BACK = ("You always interrupt people", "Count to three in silence")


@pytest.fixture
def lap(story: Story) -> Lap:
    """A new colleague who has picked a behaviour; the form for helpers is open."""
    lap = Lap(story, story.hire())
    lap.begin()
    return lap


def swede(story: Story) -> str:
    return story.hire(locale="sv-SE", tz="Europe/Stockholm", real_name="Sixten Svensson")


def test_several_behaviours_are_split_once_and_the_first_is_kept(story: Story) -> None:
    lap = Lap(story, story.hire())
    lap.begin("listening to the end\nwriting shorter mails")
    shown = story.modal(lap.owner)
    assert "That sounded like several, so I kept the first" in shown
    assert "> writing shorter mails" in shown
    story.submit(lap.owner)
    assert "Whom would you like two suggestions from?" in story.modal(lap.owner)


def test_a_behaviour_that_is_not_worth_it_is_questioned_beside_the_field(story: Story) -> None:
    lap = Lap(story, swede(story))
    story.press(lap.owner, "ff-open-start")
    story.submit(lap.owner)
    answer = story.submit(lap.owner, **PLAN | {"worth": "no", "behaviour-0": "lyssna till slut"})
    assert answer["errors"] == {
        "worth": "Då är det kanske inte rätt sak. Vilken förändring skulle vara värd en månad för dig?"
    }
    answer = story.submit(lap.owner, **PLAN | {"behaviour-0": "kort"})
    assert answer["errors"] == {"behaviour-0": "Det är 4 tecken. Skriv gärna lite till, minst 10."}


def test_who_cannot_be_asked_is_named_beside_the_field(story: Story, lap: Lap) -> None:
    assert lap.ask(lap.owner)["errors"] == {"helpers": "You can’t ask yourself. Choose people who see you at work."}
    guest = story.hire(is_restricted=True, real_name="Gunnar Guest")
    assert lap.ask(guest)["errors"] == {
        "helpers": "Gunnar Guest: a guest here, and guests aren’t part of this. Choose colleagues with a full account."
    }
    lap.ask(story.hire())
    assert lap.cycle.state is CycleState.DISCUSSING


def test_what_looks_back_comes_back_once_with_a_hint_and_then_goes(story: Story, lap: Lap) -> None:
    helper = story.hire()
    lap.ask(helper)
    view = lap.write(helper, BACK)["view"]
    assert "This part seems to look back. How would it sound as something to try next?" in words_in(view["blocks"])
    assert view["blocks"][1]["element"]["initial_value"] == BACK[0]
    story.submit(helper)
    assert "Both are on their way" in story.modal(helper)
    assert "1 more after this one" in lap.listen()[0]


def test_a_hint_comes_in_swedish_too_and_what_looks_ahead_gets_none(story: Story, lap: Lap) -> None:
    first, second = swede(story), swede(story)
    lap.ask(first, second)
    view = lap.write(first, ("Förra gången avbröt du oss", "Räkna till tre innan du svarar"))["view"]
    assert "Den här delen verkar blicka bakåt" in words_in(view["blocks"])
    lap.write(second, ("Räkna alltid till tre innan du svarar", "You could have somebody else begin"))
    assert "Båda är på väg" in story.modal(second)


def test_one_suggestion_and_a_short_one_are_refused_and_the_text_is_kept(story: Story, lap: Lap) -> None:
    helper = story.hire()
    lap.ask(helper)
    assert lap.write(helper, (TWO[0], TWO[0]))["errors"] == {
        "second": "Two ideas, please: one to choose and one to compare it with."
    }
    answer = story.submit(helper, second="short")
    assert answer["errors"] == {"second": "That’s 5 characters. A little more, please: at least 10."}
    assert lap.cycle.state is CycleState.DISCUSSING


def test_a_click_on_a_step_that_is_over_says_so_and_where_to_look(story: Story, lap: Lap) -> None:
    helper = story.hire()
    lap.ask(helper)
    lap.days_on(0.1)
    invitation = story.last_direct(helper, "Step 2")
    old = story.click_payload(helper, invitation, "ff-decline")
    lap.write(helper)
    lap.listen()
    story.send("interactive", old)
    assert "This step is over, so nothing was changed." in story.whisper(helper, invitation["channel"])


def test_stopping_leaves_and_skipping_declines_without_a_word(story: Story, lap: Lap) -> None:
    helper = story.hire()
    channel = story.new_channel(lap.owner, helper)
    lap.ask(helper)
    before = story.home(lap.owner)
    assert "sitting out" in story.command(helper, channel, "/partner skip")
    assert story.home(lap.owner) == before
    assert "your feedforward cycle" in story.command(lap.owner, channel, "/partner stop")
    assert lap.cycle.state is CycleState.ENDED
    assert "asks you for two suggestions" not in story.home(helper)


def test_after_a_thank_you_the_one_who_thanked_stands_first_among_ones_own_helpers(story: Story, lap: Lap) -> None:
    helper = story.hire()
    lap.ask(helper)
    lap.write(helper)
    lap.listen()
    lap.days_on(1)
    story.click(helper, story.last_direct(helper, "nobody owes anybody"), "ff-own")
    story.submit(helper)
    view = story.submit(helper, **PLAN, **{"behaviour-0": "asking before I answer"})["view"]
    chosen = next(block["element"] for block in view["blocks"] if block.get("block_id") == "helpers")
    assert chosen["initial_users"] == [lap.owner]


def test_an_organiser_offers_a_cycle_that_is_joined_with_two_taps(story: Story, room: Room) -> None:
    member, organiser = room.member(), room.organiser
    story.command(organiser, room.channel, "/partner setup")
    story.press(organiser, "ff-offer-open", view="top")
    story.submit(organiser)
    post = room.posts()[-1]
    assert f"<@{organiser}> offers feedforward here: a cycle starts on Monday" in post["text"]
    story.click(member, post, "ff-join-open")
    story.submit(member)
    assert "You’re in. I’ll write to you on Monday" in story.modal(member)
    assert "and you’re in" in story.home(member)
    assert member not in story.home(organiser)
    story.jump(story.now() + timedelta(days=9))
    story.jump(story.now() + timedelta(hours=18))
    assert "begins today" in story.last_direct(member, "begins today")["text"]
    assert "has begun for those who joined" in room.posts()[-1]["text"]


def test_nobody_but_an_organiser_offers_and_a_withdrawn_offer_cannot_be_joined(story: Story, room: Room) -> None:
    member = room.member()
    story.command(room.organiser, room.channel, "/partner setup")
    story.press(room.organiser, "ff-offer-open", view="top")
    story.submit(room.organiser)
    story.post("close", **{"as": room.organiser}, all=True)
    post = room.posts()[-1]
    join = story.click_payload(member, post, "ff-join-open")
    story.press(room.organiser, "ff-withdraw", block_id=None)
    story.send("interactive", join)
    assert "This offer is over" in story.whisper(member, room.channel)
    assert "withdrawn" in room.posts()[-1]["text"]
