"""What somebody does with the page, and what they see on it."""

from playwright.sync_api import Locator, Page


class Seen:
    """One window on the sandbox."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    def open(self, who: str, where: str) -> None:
        """Open the page as somebody, at a channel's id, "home" or "messages"."""
        self.page.goto(f"{self.url}/#{who}/{where}")
        self.page.get_by_test_id("channel-header").wait_for()

    def at(self, testid: str) -> Locator:
        """Whatever carries this test id."""
        return self.page.get_by_test_id(testid)

    def message(self, text: str) -> Locator:
        """The messages that hold a text."""
        return self.at("message").filter(has_text=text)

    def write(self, text: str) -> None:
        """Write into the composer and send."""
        self.at("composer").fill(text)
        self.at("composer").press("Enter")

    def become(self, name: str) -> None:
        """Switch to another person."""
        self.at("person-switcher").click()
        self.at("person-search").fill(name)
        self.at("person-search").press("Enter")

    def open_form(self) -> None:
        """Run the command that opens the stub's modal."""
        self.write("/partner setup")
        self.at("modal").wait_for()

    def block(self, block_id: str) -> Locator:
        """One block of a modal."""
        return self.at("modal").locator(f"[data-block-id={block_id}]")
