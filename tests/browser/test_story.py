"""The story of introductions, as people live it: in a browser, with mouse and keyboard, from setup to history."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.story import Camera, Colleagues
from tests.story.driver import playing

CALENDAR = re.compile(r"^https://calendar\.google\.com/.*Olivia%20Bennett")


@pytest.fixture
def colleagues(page: Page, tmp_path: Path) -> Iterator[Colleagues]:
    """The whole company on a Monday morning, with Partner, in a window."""
    with playing(f"sqlite:///{tmp_path / 'story.sqlite3'}", rate_limits=False) as story:
        yield Colleagues(page, story)
        assert story.trouble == ""


def test_a_channel_is_introduced_from_setup_to_history(colleagues: Colleagues) -> None:
    camera = Camera(colleagues, "english")
    _erik_sets_up(colleagues, camera)
    _olivia_looks_around(colleagues, camera)
    _maja_looks_around(colleagues, camera)
    _olivia_skips_and_comes_back(colleagues, camera)
    other = _olivia_is_introduced(colleagues, camera)
    _both_choose_a_time(colleagues, camera, other)
    _olivia_says_they_met(colleagues, camera)
    _erik_reads_when_figures_come(colleagues, camera)


def test_two_colleagues_meet_in_swedish(colleagues: Colleagues) -> None:
    camera = Camera(colleagues, "swedish")
    _ingrid_sets_up(colleagues, camera)
    _two_join(colleagues, camera)
    _maja_skips_and_comes_back(colleagues, camera)
    _both_are_introduced_and_book(colleagues, camera)
    _maja_takes_a_break(colleagues, camera)


def _ingrid_sets_up(seen: Colleagues, camera: Camera) -> None:
    seen.page.goto(seen.url)
    seen.go("Ingrid Lindqvist", "coffee")
    seen.write("/partner starta")
    seen.at("modal-submit").wait_for()
    camera.take("setup")
    seen.choose("cadence", "Varje vecka")
    seen.hand_in()
    expect(seen.at("modal")).to_contain_text("Första rundan: tisdag 10 mars kl. 10:00 (Stockholm)")
    camera.take("set-up")
    seen.close()


def _two_join(seen: Colleagues, camera: Camera) -> None:
    for name in ("Maja Holm", "Hugo Åberg"):
        seen.go(name, "coffee")
        seen.at("action-intro-join").click()
        expect(seen.message("Din första runda: tisdag 10 mars")).to_contain_text("Only visible to you")
    camera.take("joined")
    seen.at("action-profile-open").click()
    seen.type_into("offers", "typografi")
    camera.take("profile", look="phone")
    seen.hand_in()
    seen.close()
    seen.go_home("Hugo Åberg")
    expect(seen.at("home")).to_contain_text("typografi")
    camera.take("home")
    camera.take("home", look="phone")


def _maja_skips_and_comes_back(seen: Colleagues, camera: Camera) -> None:
    seen.turn("1w")
    seen.read_partner("Maja Holm")
    seen.at("action-intro-skip").click()
    expect(seen.message("Du står över tisdag 10 mars. Ingen får veta.")).to_have_count(1)
    camera.take("skipped")
    seen.at("action-intro-unskip").click()
    expect(seen.message("Du är med i introduktionerna tisdag 10 mars")).to_have_count(1)


def _both_are_introduced_and_book(seen: Colleagues, camera: Camera) -> None:
    seen.turn("next-morning")
    seen.turn_until("1h", seen.groups())
    for name in ("Maja Holm", "Hugo Åberg"):
        seen.become(name)
        seen.groups().click()
        expect(seen.message("Isbrytare:")).to_contain_text("hjälper gärna till med typografi")
        camera.take("introduction")
        seen.at("action-intro-slot").first.click()
    expect(seen.message("Bokat:").get_by_role("link", name="Outlook")).to_be_visible()
    camera.take("booked")
    camera.take("booked", look="phone")


def _maja_takes_a_break(seen: Colleagues, camera: Camera) -> None:
    seen.go("Maja Holm", "coffee")
    seen.write("/partner pausa i två veckor")
    expect(seen.message("Pausat till tisdag 24 mars")).to_contain_text("Only visible to you")
    camera.take("paused")
    seen.go_home("Maja Holm")
    camera.take("home-paused", look="dark")


def _erik_sets_up(seen: Colleagues, camera: Camera) -> None:
    seen.page.goto(seen.url)
    expect(seen.at("person-switcher")).to_contain_text("Erik Sandström")
    expect(seen.at("channel-header")).to_contain_text("coffee")
    camera.take("first-screen")
    camera.take("first-screen", look="phone")
    seen.at("tour-command").click()
    expect(seen.at("composer")).to_have_value("/partner setup")
    seen.at("composer").press("Enter")
    seen.at("modal-submit").wait_for()
    camera.take("setup")
    camera.take("setup", look="phone")
    seen.block("mode").get_by_text("Members of this channel").click()
    camera.take("setup-end", look="dark")
    seen.hand_in()
    expect(seen.at("modal")).to_contain_text("First round: ")
    camera.take("set-up")
    seen.close()
    expect(seen.message("Erik Sandström has set up introductions here")).to_have_count(1)
    camera.take("welcome")
    camera.take("welcome", look="phone")


def _olivia_looks_around(seen: Colleagues, camera: Camera) -> None:
    seen.turn("1h")
    seen.turn("1h")
    seen.read_partner("Olivia Bennett")
    expect(seen.message("Erik Sandström has set up introductions for the members of #coffee")).to_have_count(1)
    camera.take("told")
    seen.at("action-profile-open").click()
    seen.type_into("offers", "sketching, typography")
    seen.block("days_off").get_by_text("Friday").click()
    camera.take("profile")
    camera.take("profile", look="phone")
    seen.block("language").scroll_into_view_if_needed()
    camera.take("profile-end", look="dark")
    seen.hand_in()
    camera.take("profile-saved")
    seen.close()
    seen.go_home("Olivia Bennett")
    expect(seen.at("home")).to_contain_text("Next round: Tuesday 10 March")
    camera.take("home")
    camera.take("home", look="dark")
    camera.take("home", look="phone")


def _maja_looks_around(seen: Colleagues, camera: Camera) -> None:
    seen.go_home("Maja Holm")
    expect(seen.at("home")).to_contain_text("Nästa runda: tisdag 10 mars")
    camera.take("swedish-home")
    seen.at("action-profile-open").click()
    seen.type_into("seeks", "typografi")
    camera.take("swedish-profile")
    seen.hand_in()
    seen.close()
    seen.go("Maja Holm", "coffee")
    seen.write("/partner hjälp")
    expect(seen.message("Partner för ihop kollegor")).to_contain_text("Only visible to you")
    camera.take("help")
    camera.take("help", look="phone")


def _olivia_skips_and_comes_back(seen: Colleagues, camera: Camera) -> None:
    seen.live_a_week()
    seen.read_partner("Olivia Bennett")
    preview = seen.message("You’re in the introductions on Tuesday 10 March")
    expect(preview).to_have_count(1)
    camera.take("preview")
    preview.get_by_test_id("action-intro-skip").click()
    expect(seen.message("You’re sitting out Tuesday 10 March")).to_have_count(1)
    camera.take("skipped")
    seen.at("action-intro-unskip").click()
    expect(preview).to_have_count(1)
    camera.take("back-in")


def _olivia_is_introduced(seen: Colleagues, camera: Camera) -> str:
    seen.turn("next-morning")
    seen.turn_until("1h", seen.groups())
    camera.take("arrived")
    other = (seen.groups().first.get_attribute("data-testid") or "").removeprefix("channel-").removesuffix(", Partner")
    seen.groups().first.click()
    expect(seen.message("Olivia Bennett")).to_contain_text("Icebreaker:")
    camera.take("introduction")
    camera.take("introduction", look="dark")
    camera.take("introduction", look="phone")
    return other


def _both_choose_a_time(seen: Colleagues, camera: Camera, others: str) -> None:
    for number, name in enumerate(["Olivia Bennett", *others.split(", ")]):
        seen.become(name)
        seen.groups().filter(has_text="Olivia" if number else others).click()
        seen.at("action-intro-slot").last.click()
        expect(seen.message("Suits @Olivia Bennett." if not number else "Booked:")).to_have_count(1)
        camera.take("chosen" if not number else "booked")
    booked = seen.message("Booked:")
    expect(booked.get_by_role("link", name="Google Calendar")).to_have_attribute("href", CALENDAR)
    camera.take("booked", look="dark")


def _olivia_says_they_met(seen: Colleagues, camera: Camera) -> None:
    seen.live_a_week()
    seen.read_partner("Olivia Bennett")
    seen.turn_until("next-morning", seen.message("Did you get to talk"))
    camera.take("asked")
    seen.message("Did you get to talk").get_by_test_id("action-intro-answer-met").click()
    expect(seen.message("Good to hear")).to_have_count(1)
    camera.take("met")
    seen.go_home("Olivia Bennett")
    camera.take("history")


def _erik_reads_when_figures_come(seen: Colleagues, camera: Camera) -> None:
    seen.go_home("Erik Sandström")
    expect(seen.at("home")).to_contain_text("Figures come once a quarter")
    camera.take("counts")
    seen.go("Erik Sandström", "coffee")
    seen.write("/partner")
    seen.at("modal").wait_for()
    camera.take("hub")
    seen.close()
    seen.write("/partner pause for two weeks")
    expect(seen.message("Paused until")).to_have_count(1)
    camera.take("paused")
