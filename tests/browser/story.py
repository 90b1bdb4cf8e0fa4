"""What people do in the story with mouse and keyboard, and a camera that goes along when it is asked to."""

import os
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser.seen import Seen
from tests.story.driver import Story

A_WEEK = 60_000
"""Milliseconds that a turned week may take on a busy machine; it is hour by hour for everybody."""
PHONE = {"width": 390, "height": 780}


@dataclass
class Camera:
    """Takes a picture of every step into the folder that PARTNER_SCREENSHOTS names; without it, does nothing."""

    seen: Seen
    story: str
    folder: str | None = field(default_factory=lambda: os.environ.get("PARTNER_SCREENSHOTS"))
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def take(self, name: str, *, look: Literal["desk", "dark", "phone"] = "desk") -> None:
        """One picture, on a desk by day or by night, or on a phone; the window is then as it was."""
        if self.folder is None:
            return
        page, size = self.seen.page, self.seen.page.viewport_size
        page.emulate_media(color_scheme="dark" if look == "dark" else "light")
        if look == "phone":
            page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of two numbers is what it takes
        Path(self.folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(self.folder) / f"{self.story}-{next(self.numbers):02}-{name}-{look}.png")
        if look == "phone" and size is not None:
            page.set_viewport_size(size)


class Colleagues(Seen):
    """One window in which somebody is one colleague after the other, in a company that the story runs."""

    def __init__(self, page: Page, story: Story) -> None:
        super().__init__(page, story.sandbox.url)
        self.story = story

    def go(self, name: str, channel: str) -> None:
        """Be somebody and open a channel, or a conversation by its title."""
        self.become(name)
        expect(self.at("person-switcher")).to_contain_text(name)
        self.at(f"channel-{channel}").click()

    def go_home(self, name: str) -> None:
        """Be somebody and look at Partner's Home."""
        self.become(name)
        expect(self.at("person-switcher")).to_contain_text(name)
        self.at("app-partner").click()
        self.at("tab-home").click()
        self.at("home").get_by_role("heading").first.wait_for()

    def read_partner(self, name: str) -> None:
        """Be somebody and read what Partner has written to them."""
        self.become(name)
        expect(self.at("person-switcher")).to_contain_text(name)
        self.at("app-partner").click()
        self.at("tab-messages").click()

    def choose(self, action: str, option: str) -> None:
        """Choose in a select of the modal."""
        self.at(f"action-{action}").click()
        self.at("option").filter(has_text=option).first.click()

    def type_into(self, block: str, text: str) -> None:
        """Type into a field of the modal."""
        self.block(block).get_by_role("textbox").press_sequentially(text)

    def hand_in(self) -> None:
        """Press the modal's button and wait for what it says."""
        self.at("modal-submit").click()
        expect(self.at("modal-submit")).to_have_count(0)

    def close(self) -> None:
        """Close the modal."""
        self.at("modal-close").click()
        expect(self.at("modal")).to_have_count(0)

    def turn(self, button: str) -> None:
        """Turn the clock with one of its buttons, and wait until it stands."""
        before = self.at("clock-now").get_attribute("data-now") or ""
        self.at(f"clock-{button}").click()
        expect(self.at("clock-now")).not_to_have_attribute("data-now", before, timeout=A_WEEK)
        expect(self.at(f"clock-{button}")).to_be_enabled(timeout=A_WEEK)

    def live_a_week(self) -> None:
        """As with the button for a week, but not hour by hour until the last one, which the page's clock is turned."""
        self.story.live((self.story.now() + timedelta(weeks=1, hours=-1)).isoformat())
        self.turn("1h")

    def turn_until(self, button: str, shown: Locator, most: int = 12) -> None:
        """Turn the clock until something is there."""
        for _ in range(most):
            if shown.count():
                return
            self.turn(button)
        expect(shown.first).to_be_visible()

    def groups(self) -> Locator:
        """The group conversations in the side bar: those with Partner and a colleague."""
        return self.page.locator('[data-testid^="channel-"][data-testid$=", Partner"]')
