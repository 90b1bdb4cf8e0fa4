"""Modals on the page: fields, the app's complaints, and stacks."""

from playwright.sync_api import expect

from tests.browser.seen import Seen
from tests.browser.stub import BAD_NAME, LONG_NAME, Stub

ELSA, GENERAL = "U0ELSA0000", "C0GENERAL0"


def test_a_form_is_filled_and_handed_in(seen: Seen, stub: Stub) -> None:
    seen.open(ELSA, GENERAL)
    seen.open_form()
    seen.block("name").get_by_role("textbox").fill("Coffee round")
    seen.at("action-size").click()
    seen.at("option").filter(has_text="Threes").click()
    seen.at("modal-submit").click()
    expect(seen.at("modal")).to_have_count(0)
    [saved] = stub.saved
    assert saved["name"]["text"]["value"] == "Coffee round"
    assert saved["size"]["size"]["selected_option"]["value"] == "threes"


def test_a_complaint_stands_beside_its_field_and_keeps_what_was_typed(seen: Seen, stub: Stub) -> None:
    seen.open(ELSA, GENERAL)
    seen.open_form()
    field = seen.block("name").get_by_role("textbox")
    field.fill("taken")
    seen.at("modal-submit").click()
    expect(seen.block("name").get_by_test_id("field-error")).to_have_text(BAD_NAME)
    expect(field).to_have_value("taken")
    expect(field).to_be_focused()
    assert stub.saved == []


def test_a_form_that_another_one_follows_sends_nothing_of_the_first(seen: Seen, stub: Stub) -> None:
    seen.open(ELSA, GENERAL)
    seen.open_form()
    seen.block("name").get_by_role("textbox").fill(LONG_NAME)
    seen.at("modal-submit").click()
    expect(seen.at("modal-title")).to_have_text("And in short")
    seen.block("short").get_by_role("textbox").fill("Fika")
    seen.at("modal-submit").click()
    expect(seen.at("modal")).to_have_count(0)
    assert [set(saved) for saved in stub.saved] == [{"name", "size"}, {"short"}]


def test_an_empty_field_is_pointed_out_before_the_app_is_asked(seen: Seen, stub: Stub) -> None:
    seen.open(ELSA, GENERAL)
    seen.open_form()
    seen.at("modal-submit").click()
    expect(seen.block("name").get_by_test_id("field-error")).to_be_visible()
    assert stub.saved == []


def test_a_form_on_top_leads_back_to_the_first_with_its_text(seen: Seen, stub: Stub) -> None:
    assert stub.saved == []
    seen.open(ELSA, GENERAL)
    seen.open_form()
    seen.block("name").get_by_role("textbox").fill("kept")
    seen.at("action-go").click()
    expect(seen.at("modal-title")).to_have_text("More")
    seen.at("modal-back").click()
    expect(seen.at("modal-title")).to_have_text("Introductions")
    expect(seen.block("name").get_by_role("textbox")).to_have_value("kept")


def test_escape_leaves_every_form_and_a_reload_does_not_lose_one(seen: Seen, stub: Stub) -> None:
    assert stub.saved == []
    seen.open(ELSA, GENERAL)
    seen.open_form()
    seen.block("name").get_by_role("textbox").fill("typed before")
    seen.at("action-go").click()
    expect(seen.at("modal-title")).to_have_text("More")
    seen.page.reload()
    expect(seen.at("modal-title")).to_have_text("More")
    seen.page.keyboard.press("Escape")
    expect(seen.at("modal")).to_have_count(0)
