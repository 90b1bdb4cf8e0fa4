"""What people write is shown as they wrote it, and does nothing."""

import html
import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import (
    LANGUAGES,
    Mrkdwn,
    Plain,
    UserText,
    as_plain,
    channel_mention,
    escape,
    lines,
    link,
    mention,
    words,
)

NASTY = [
    "<!channel>", "<!here|x>", "<!everyone>", "<@U0123ABC>", "<#C0123ABC>", "<!subteam^S012>", "<http://a.example|b>",
    "<mailto:a@b.example>", "&lt;", "&amp;lt;", "<", ">", "&", "@here", "@channel", "@Everyone", "x@here", "#general",
    "\u202e", "\u2066", "\x00", "\x1b[31m", "\r\n", "\u2028", "\ud800", "{ $word }", "\ue000word\ue001", "*bold*", "`",
]  # fmt: skip
written = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), max_size=12).map("".join)
languages = st.sampled_from(LANGUAGES)


@given(written, languages)
def test_no_text_can_mention_link_or_notify(text: str, language: str) -> None:
    rendered = words(language).mrkdwn("help-unknown", word=UserText(text))
    assert not re.search("[<>]", rendered)
    assert not re.search(r"@(here|channel|everyone|group)\b", rendered, re.IGNORECASE)


@given(written, languages)
def test_escaped_text_reads_as_it_was_written(text: str, language: str) -> None:
    rendered = words(language).mrkdwn("help-unknown", word=UserText(text))
    assert as_plain(UserText(text)).replace("\u2060", "") in html.unescape(rendered).replace("\u2060", "")


@given(written, languages)
def test_plain_text_is_never_escaped(text: str, language: str) -> None:
    assert as_plain(UserText(text)) in words(language).plain("help-unknown", word=UserText(text))


@given(written)
def test_whatever_was_written_can_be_sent(text: str) -> None:
    assert json.dumps(as_plain(UserText(text)), ensure_ascii=False).encode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]", as_plain(UserText(text)))


def test_line_ends_and_tabs_stay_and_an_address_stays_whole() -> None:
    assert escape(UserText("one\r\ntwo\tthree anna@example.com")) == "one\ntwo\tthree anna@example.com"


def test_text_longer_than_fluent_takes_is_shown_in_full() -> None:
    assert "x" * 3500 in words("sv").mrkdwn("error-kept", text=UserText("x" * 3500))


def test_what_a_person_wrote_cannot_become_a_string_by_accident() -> None:
    mine = UserText("secret")
    accidents: list[Callable[[], object]] = [
        lambda: str(mine),
        lambda: f"{mine}",
        lambda: "%s" % mine,  # noqa: UP031 - the accident itself
        lambda: "a" + mine,
        lambda: mine + "a",
        lambda: "".join([mine]),  # type: ignore[list-item]
        lambda: json.dumps(mine),
    ]
    for accident in accidents:
        with pytest.raises(TypeError):
            accident()
    assert "secret" not in repr(mine)


def test_equal_words_are_equal_and_blank_ones_are_nothing() -> None:
    assert UserText("a") == UserText("a")
    assert UserText("a") != UserText("b")
    assert len({UserText("a"), UserText("a")}) == 1
    assert UserText("a")
    assert not UserText(" \u202e ")


def test_mentions_and_links_that_we_make_are_live() -> None:
    assert mention("U0123ABC") == "<@U0123ABC>"
    assert channel_mention("C0123ABC") == "<#C0123ABC>"
    assert link("https://a.example/?x=1&y=å", Plain("A > B")) == "<https://a.example/?x=1&amp;y=%C3%A5|A &gt; B>"
    assert words("en").mrkdwn("intro-meet-two", a=mention("U01"), b=mention("U02")) == "<@U01>, meet <@U02>."


@pytest.mark.parametrize("wrong", ["", "U", "u0123", "U01>", "C0123ABC", "U01|x"])
def test_what_is_no_user_id_is_not_mentioned(wrong: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        mention(wrong)


@pytest.mark.parametrize("wrong", ["javascript:alert(1)", "ftp://a.example", "a.example"])
def test_a_link_goes_to_the_web(wrong: str) -> None:
    with pytest.raises(ValueError, match="http"):
        link(wrong, Plain("x"))


@given(written)
def test_a_links_address_cannot_end_early(text: str) -> None:
    made = link("https://a.example/" + text.encode("utf-8", "ignore").decode(), UserText(text))
    assert re.fullmatch(r"<[^<>|\s]+\|[^<>]*>", made, re.DOTALL)


def test_lines_escape_what_is_not_mrkdwn_and_leave_out_what_is_empty() -> None:
    assert lines([mention("U01"), UserText("<b>"), Plain("a & b"), Plain("")]) == "<@U01>\n&lt;b&gt;\na &amp; b"


def test_mrkdwn_is_refused_where_it_would_show_its_code() -> None:
    with pytest.raises(TypeError):
        words("en").plain("help-unknown", word=mention("U01"))


def test_a_bare_string_is_no_argument() -> None:
    with pytest.raises(TypeError):
        words("en").mrkdwn("help-unknown", word="bare")  # type: ignore[arg-type]
    assert words("en").mrkdwn("help-unknown", word=Mrkdwn("*x*")).startswith("I don’t know “*x*”")
