"""Links into calendars: read back as the calendars read them."""

from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import calendar_links

START = datetime(2026, 11, 18, 14, 30, tzinfo=UTC)


def query(url: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query, strict_parsing=True).items()}


def test_google_gets_the_meeting_in_utc() -> None:
    url = calendar_links("Åsa & Björn: 20 minutes", START, 20, "Ask: why?\nAnswer: 100 % + more").google
    assert url.startswith("https://calendar.google.com/calendar/render?")
    assert query(url) == {
        "action": "TEMPLATE",
        "text": "Åsa & Björn: 20 minutes",
        "dates": "20261118T143000Z/20261118T145000Z",
        "details": "Ask: why?\nAnswer: 100 % + more",
    }


def test_outlook_gets_the_meeting_in_utc_and_its_details_as_html() -> None:
    url = calendar_links("Åsa & Björn", START, 45, "Ask: <b>why</b> & how?\nAnswer").outlook
    assert url.startswith("https://outlook.office.com/calendar/deeplink/compose?")
    assert query(url) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": "Åsa & Björn",
        "startdt": "2026-11-18T14:30:00Z",
        "enddt": "2026-11-18T15:15:00Z",
        "body": "Ask: &lt;b&gt;why&lt;/b&gt; &amp; how?<br>Answer",
    }


def test_spaces_are_never_plus_signs_which_outlook_would_show() -> None:
    links = calendar_links("Coffee with Åsa", START, 20, "One two three")
    assert "+" not in links.google + links.outlook
    assert "Coffee%20with%20%C3%85sa" in links.outlook


def test_a_start_in_another_zone_is_turned_into_utc() -> None:
    stockholm = START.astimezone(timezone(timedelta(hours=1)))
    assert calendar_links("x", stockholm, 20, "y") == calendar_links("x", START, 20, "y")


def test_long_details_are_cut_where_the_link_would_not_fit_a_slack_button() -> None:
    links = calendar_links("x" * 400, START, 20, "å" * 5000)
    assert 2900 < len(links.google) <= 3000
    assert 2900 < len(links.outlook) <= 3000
    assert query(links.google)["details"].endswith("å…")
    assert len(query(links.google)["text"]) == 150


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]), max_size=3000)
)
def test_whatever_is_written_the_links_fit_and_say_it(title: str, details: str) -> None:
    links = calendar_links(title, START, 20, details)
    assert len(links.google) <= 3000
    assert len(links.outlook) <= 3000
    assert query(links.google).get("text", "") == title[:150] if title else True
    assert links.google.isascii()


@pytest.mark.parametrize("minutes", [0, -20])
def test_a_meeting_of_no_length_is_refused(minutes: int) -> None:
    with pytest.raises(ValueError, match="at least a minute"):
        calendar_links("x", START, minutes, "y")


def test_a_start_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        calendar_links("x", START.replace(tzinfo=None), 20, "y")
