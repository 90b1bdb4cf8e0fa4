"""Links that put a meeting into somebody's own calendar, without asking for access to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from urllib.parse import quote, urlencode

from bot.calendar.wallclock import in_utc

SLACK_URL_LIMIT = 3000
TITLE_LIMIT = 150


@dataclass(frozen=True)
class Links:
    """Addresses that open a filled-in event in Google Calendar and Outlook online, at most 3,000 characters each."""

    google: str
    outlook: str


@dataclass(frozen=True)
class _Event:
    title: str
    start: datetime
    end: datetime


def calendar_links(title: str, start_utc: datetime, minutes: int, details: str) -> Links:
    """Links for a meeting of so many minutes. `title` and `details` are plain text: names as read, not Slack's markup.

    A title over 150 characters is cut, and details are cut until the link fits a Slack button.
    Raises ValueError for a naive start or a meeting of no length.
    """
    if minutes <= 0:
        raise ValueError("a meeting takes at least a minute")
    start = in_utc(start_utc)
    event = _Event(title[:TITLE_LIMIT], start, start + timedelta(minutes=minutes))
    return Links(_fitting(_google, event, details), _fitting(_outlook, event, details))


def _fitting(link: Callable[[_Event, str], str], event: _Event, details: str) -> str:
    whole = link(event, details)
    if len(whole) <= SLACK_URL_LIMIT:
        return whole
    fits, too_long = 0, len(details)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if len(link(event, _shortened(details, middle))) <= SLACK_URL_LIMIT:
            fits = middle
        else:
            too_long = middle
    return link(event, _shortened(details, fits))


def _shortened(details: str, length: int) -> str:
    return details[:length].rstrip() + "…"


def _google(event: _Event, details: str) -> str:
    stamp = "%Y%m%dT%H%M%SZ"
    return _address(
        "https://calendar.google.com/calendar/render",
        action="TEMPLATE",
        text=event.title,
        dates=f"{event.start.strftime(stamp)}/{event.end.strftime(stamp)}",
        details=details,
    )


def _outlook(event: _Event, details: str) -> str:
    stamp = "%Y-%m-%dT%H:%M:%SZ"
    return _address(
        "https://outlook.office.com/calendar/deeplink/compose",
        path="/calendar/action/compose",
        rru="addevent",
        subject=event.title,
        startdt=event.start.strftime(stamp),
        enddt=event.end.strftime(stamp),
        # Outlook reads the body as HTML: bare line ends vanish, and what looks like a tag would become one.
        body=escape(details, quote=False).replace("\n", "<br>"),
    )


def _address(base: str, **query: str) -> str:
    # Outlook shows a "+" as a plus sign, so spaces have to be %20.
    return f"{base}?{urlencode(query, quote_via=quote, safe='')}"
