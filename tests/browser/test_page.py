"""The page: being somebody, reading and writing, live, without ever running what a person wrote."""

import pytest
from playwright.sync_api import Page, expect

from bot.sandbox.server import Sandbox
from tests.browser.seen import Seen
from tests.browser.stub import HELP, Stub
from tests.sandbox.apps import People

ELSA, ARJUN, ERIK = "U0ELSA0000", "U0ARJUN000", "U0ERIK0000"
GENERAL = "C0GENERAL0"
NASTY = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"


def test_what_one_person_writes_another_reads_after_switching(seen: Seen) -> None:
    seen.open(ELSA, GENERAL)
    seen.write("Has anyone seen the *blue* mug?")
    seen.become("arjun")
    expect(seen.at("person-switcher")).to_contain_text("Arjun Mehta")
    seen.at("channel-general").click()
    expect(seen.message("Has anyone seen the blue mug?")).to_contain_text("Elsa Nyström")


def test_a_message_appears_without_reloading_and_leaves_a_half_written_one_alone(seen: Seen, people: People) -> None:
    seen.open(ELSA, GENERAL)
    seen.at("composer").fill("half a thought")
    people.do("message", as_=ARJUN, channel=GENERAL, text="Lunch?")
    expect(seen.message("Lunch?")).to_have_count(1)
    expect(seen.at("composer")).to_have_value("half a thought")
    expect(seen.at("composer")).to_be_focused()


def test_a_direct_message_is_marked_until_it_is_read(seen: Seen, people: People) -> None:
    seen.open(ELSA, GENERAL)
    channel = people.do("dm", as_=ARJUN, users=[ELSA])["channel"]
    people.do("message", as_=ARJUN, channel=channel, text="Psst")
    entry = seen.at("channel-Arjun Mehta")
    expect(entry).to_have_attribute("data-unread", "1")
    entry.click()
    expect(seen.message("Psst")).to_be_visible()
    expect(entry).to_have_attribute("data-unread", "0")


def test_markup_that_a_person_or_the_app_writes_stays_text(seen: Seen, sandbox: Sandbox, people: People) -> None:
    seen.open(ERIK, GENERAL)
    people.do("invite", as_=ERIK, channel=GENERAL, user=sandbox.workspace.app.user_id)
    seen.write(NASTY)
    sandbox.workspace.add_message(GENERAL, ARJUN, f"raw {NASTY} <javascript:alert(1)|press me>")
    expect(seen.message("window.hit")).to_have_count(2)
    expect(seen.message("press me").get_by_role("link")).to_have_count(0)
    assert seen.page.evaluate("window.hit") is None


def test_nothing_is_fetched_from_anywhere_else(seen: Seen, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    seen.open(ELSA, GENERAL)
    seen.at("message").first.wait_for()
    assert asked
    assert [url for url in asked if not url.startswith((seen.url, "data:"))] == []


@pytest.mark.usefixtures("stub")
def test_an_answer_for_one_person_is_marked_as_such_and_can_be_dismissed(seen: Seen) -> None:
    seen.open(ELSA, GENERAL)
    seen.write("/partner help")
    answer = seen.message(HELP.split("`")[1])
    expect(answer).to_contain_text("Only visible to you")
    answer.get_by_test_id("dismiss").click()
    expect(answer).to_have_count(0)


def test_a_command_that_nobody_knows_is_explained_and_not_lost(seen: Seen) -> None:
    seen.open(ELSA, GENERAL)
    seen.write("/partnr setup")
    expect(seen.message("/partnr is not a valid command")).to_contain_text("Only visible to you")
    expect(seen.at("composer")).to_have_value("/partnr setup")


def test_a_slash_shows_the_commands_and_tab_takes_one(seen: Seen) -> None:
    seen.open(ELSA, GENERAL)
    seen.at("composer").press_sequentially("/pa")
    expect(seen.at("command-hint")).to_contain_text("/partner")
    seen.at("composer").press("Tab")
    expect(seen.at("composer")).to_have_value("/partner ")


def test_home_is_shown_and_follows_what_its_button_does(seen: Seen, stub: Stub) -> None:
    assert stub.saved == []
    seen.open(ELSA, "home")
    expect(seen.at("home")).to_contain_text("Good morning")
    seen.at("action-greet").click()
    expect(seen.at("home")).to_contain_text("You pressed it")


def test_the_clock_shows_the_persons_own_time_and_is_turned_by_its_buttons(seen: Seen) -> None:
    seen.open(ARJUN, GENERAL)
    expect(seen.at("clock-now")).to_contain_text("13:34")
    seen.at("clock-1h").click()
    expect(seen.at("clock-now")).to_contain_text("14:34")
    seen.at("clock-1w").click()
    expect(seen.at("clock-now")).to_contain_text("10 March 2026")


def test_a_long_conversation_opens_at_what_is_new(seen: Seen, people: People) -> None:
    people.get("messages", as_=ELSA, channel=GENERAL)
    for number in range(40):
        people.do("message", as_=ARJUN, channel=GENERAL, text=f"Line {number}")
    seen.open(ELSA, GENERAL)
    expect(seen.at("message").filter(has_text="Line 0")).to_be_in_viewport()
    expect(seen.at("message").filter(has_text="Line 39")).not_to_be_in_viewport()


def test_a_restarted_sandbox_is_found_again(seen: Seen, sandbox: Sandbox) -> None:
    seen.open(ELSA, GENERAL)
    expect(seen.at("line")).to_have_text("Live")
    port = int(sandbox.url.rpartition(":")[2])
    sandbox.stop()
    expect(seen.at("line")).to_have_text("Reconnecting…")
    another = Sandbox(frozen=True)
    another.start(port)
    with another:
        expect(seen.at("line")).to_have_text("Live")
        seen.write("Still here?")
        expect(seen.message("Still here?")).to_have_count(1)
