"""Where this machine's Chromium is, and how the tests start it: quietly, and talking to nobody."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def find() -> str | None:
    """The path of the browser; None when there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)
