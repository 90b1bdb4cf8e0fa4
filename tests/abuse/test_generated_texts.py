"""Ten thousand texts that somebody could write, on every surface that such a text reaches.

No live mention, no link of theirs, nothing that Slack would refuse, nothing that cannot be sent. What is rendered is
judged by the local Slack's own checks. The texts are always the same ones: a failure says which.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from bot.errors import Refusal
from bot.feedforward.rules.states import CycleState, Fate
from bot.feedforward.views.forms import Pick, pick_modal
from bot.feedforward.views.helping import Two, answer_modal, suggest_modal
from bot.feedforward.views.listening import Lap, Said, choose_modal, lap_modal, listen_modal
from bot.feedforward.views.status import Mine, owner_blocks
from bot.finding.rules import Fit
from bot.finding.views import Hit, Page, find_modal
from bot.introductions.views.meet import Meet, Slot, meet_message
from bot.matching.model import Term, TermKind
from bot.partnerships.rules import OWN_WORDS, SHARED_WORDS, Half, Role, Shared, Terms, differences
from bot.partnerships.rules.opening import Turned
from bot.partnerships.views.agreement import (
    Place,
    Reading,
    agreement_blocks,
    half_modal,
    overtaken_blocks,
    shared_modal,
)
from bot.partnerships.views.cards import card_modal, cards_blocks
from bot.partnerships.views.options import OptionsNoted, earlier_blocks, options_modal
from bot.partnerships.views.session import Planned, plan_line, plan_modal
from bot.partnerships.views.standing import page
from bot.partnerships.views.tools import Rewritten, rewrite_modal
from bot.people.views import ProfileForm, profile_modal
from bot.sandbox.blockkit import validate_blocks, validate_view
from bot.texts import UserText, Words, escape, mention, words
from bot.texts.blocks import Block, button, home, modal, section
from bot.texts.spoken import spoken
from bot.wins.rules import Check, Kind, State
from bot.wins.views.actions import Action, due_line
from bot.wins.views.asking import Question, credit_modal, thanks_modal
from bot.wins.views.digest import Issue, digest_message
from bot.wins.views.portfolio import Piece, Portfolio, portfolio_modal
from bot.wins.views.story import Appearing, Told
from handlers.errors import _answer

HOW_MANY = 10_000
AT_ONCE = 20
PIECES = (
    *("<!channel>", "<!here|x>", "<!everyone>", "<@U0123ABC>", "<#C0123ABC>", "<!subteam^S012>", "@channel", "@here"),
    *("<https://a.example|b>", "https://a.example/?q=<x>", "mailto:a@b.example", "javascript:alert(1)", "<", ">", "&"),
    *("&lt;!channel&gt;", "&amp;lt;", "`", "```", "*b*", "_i_", "~s~", "> quoted", "\u202e", "\u2066", "\u200f"),
    *("\u061c", "\u200d", "\u200b", "\ufeff", "\u2060", "\ud800", "\udfff", "\x00", "\x1b[31m", "\r\n", "\n\n\n"),
    *("\t", "\u2028", "👩\u200d👩\u200d👧\u200d👦", "🇸🇪", "👍🏽", "e\u0301" * 30, "ש\u05c1ל\u05d5ם", "مرحبا", "漢字"),
    *("å" * 400, "x" * 3000, " " * 50, "{ $word }", "{", "}", "\ue000word\ue001", "%s", "{0}", ":tada:", "<@", "<!"),
    *("|", ",", ";", "word", "Anna", "-"),
)  # fmt: skip
LIVE = re.compile(r"<[^>]*>")
SAID_ALOUD = re.compile(r"@(channel|here|everyone|group)\b", re.IGNORECASE)
NINE = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
OURS = {mention("U0ANNA0000"), mention("U0BO000000"), mention("U0CI000000")}
FACTS = ("department", "site", "level")


def _wins(spoken_in: Words, some: list[str]) -> Iterator[dict[str, Any]]:
    """A story in the question and in the digest; thanks; the portfolio."""
    text = [UserText(one) for one in some]
    people = tuple(Appearing(text[15 + number], text[16 + number], by_name=number != 1) for number in range(3))
    told = Told(Kind.WIN, text[0], text[1], text[2], text[3], "F0PICTURE", text[4], people[0], people)
    thanks = Told(Kind.THANKS, text[5], text[6], None, None, None, None, people[1], people[2:3])
    asked = Question("w", "U0ANNA0000", told, State.ASKING, None, offered=True, me=people[0], until=NINE.date())
    piece = Piece("w", Kind.WIN, State.POSTED, NINE.date(), "U0ANNA0000", text[7], text[8], is_own=False)
    given = Piece("t", Kind.THANKS, State.GIVEN, NINE.date(), "U0ANNA0000", text[9], text[10], is_own=False)
    issue = Issue([told, thanks], [(text[11].cleaned(), text[12].cleaned())], "F0CHART00", text[13])
    yield {"type": "message", "blocks": digest_message(spoken_in, issue)}
    yield credit_modal(spoken_in, asked)
    yield thanks_modal(spoken_in, replace(asked, told=thanks, state=State.GIVEN))
    checks = [Check(NINE.date(), {"ask": 3}, some[18])]
    taken = [Action("a", text[19], NINE.date(), done=False), Action("d", text[0], NINE.date(), done=True)]
    yield portfolio_modal(
        spoken_in, Portfolio([piece, given], unnamed=False, as_file=True, checks=checks, actions=taken)
    )
    yield home([due_line(spoken_in, taken[0])])


def _finding(spoken_in: Words, some: list[str]) -> Iterator[dict[str, Any]]:
    """A search that found somebody, one that names somebody, and one that is too long."""
    text = [UserText(one) for one in some]
    hit = Hit("U0ANNA0000", text[1:3], text[3:6], Fit.NEAR)
    yield find_modal(spoken_in, Page(text[0], "found", [hit], topics=[]))
    yield find_modal(spoken_in, Page(text[6], "nobody", topics=text[7:10]))
    yield find_modal(spoken_in, Page(text[10], "a-person", person=mention("U0ANNA0000")))
    yield find_modal(spoken_in, Page(text[11], "too-long"))


def texts() -> list[str]:
    """What people could write: some pieces in a row, and characters from everywhere in Unicode."""
    chance = Random(20261122)  # noqa: S311 - the same texts each time
    found = []
    for _ in range(HOW_MANY):
        pieces = [chance.choice(PIECES) for _ in range(chance.randrange(1, 7))]
        pieces += [chr(chance.randrange(0x110000)) for _ in range(chance.randrange(3))]
        found.append(chance.choice(("", " ")).join(pieces))
    return found


def surfaces(spoken_in: Words, some: list[str]) -> Iterator[dict[str, Any]]:
    """Every view and message that shows what somebody wrote, with these texts in it."""
    yield modal(title=spoken_in.plain("hub-title"), callback_id="x", blocks=_home(spoken_in, some))
    yield home(_home(spoken_in, some))
    yield {"type": "message", "blocks": _meet(spoken_in, some)}
    yield {"type": "message", "blocks": _refused(spoken_in, some)}
    yield _profile(spoken_in, some)
    if len(some[0]) % 5 == 0:  # its texts are escaped by what all others are: a fifth of them tells
        yield from _partnership(spoken_in, some)
        yield from _finding(spoken_in, some)
    yield from _feedforward(spoken_in, some)
    yield from _wins(spoken_in, some)


def _home(spoken_in: Words, some: list[str]) -> list[Block]:
    written = [UserText(text) for text in some]
    field = spoken_in.plain("people-field-department")
    source, date = spoken_in.plain("people-source-person"), spoken_in.plain("close")
    return [
        *(section(spoken_in.mrkdwn("home-welcome", first=text)) for text in written[:5]),
        *(section(spoken_in.mrkdwn("home-topics", field=field, topics=text)) for text in written),
        *(
            section(spoken_in.mrkdwn("home-source", field=field, value=text, source=source, date=date))
            for text in written
        ),
        section(escape(written[0]), accessory=button(written[1].cleaned(), action_id="a", spoken=written[2].cleaned())),
    ]


def _meet(spoken_in: Words, some: list[str]) -> list[Block]:
    facts = [tuple(escape(UserText(text)) for text in some[number : number + 4]) for number in (0, 4, 8)]
    offered = spoken_in.join([escape(UserText(text)) for text in some[12:15]])
    people = ("U0ANNA0000", "U0BO000000", "U0CI000000")
    terms = (
        Term(TermKind.OFFERS_SEEKS, people[:2], (some[15],)),
        Term(TermKind.SHARED_INTEREST, people, (some[16],)),
    )
    return meet_message(
        spoken_in,
        Meet(
            pairing_id="p",
            members=people,
            names=tuple(UserText(text) for text in some[17:20]),
            zones=("Europe/Stockholm", "Europe/Paris", "Asia/Kolkata"),
            facts=(*facts[:2], (*facts[2], spoken_in.mrkdwn("intro-who-offers", topics=offered))),
            terms=terms,
            question=spoken_in.plain("hub-title"),
            slots=(Slot(0, NINE, people[:1]),),
            stretched=True,
            booked_at=NINE if len(some[0]) % 2 else None,
        ),
    )


def _refused(spoken_in: Words, some: list[str]) -> list[Block]:
    body = {"command": "/partner", "text": some[0]}
    forms = {"b": {str(number): {"type": "plain_text_input", "value": text} for number, text in enumerate(some[:6])}}
    answers = (
        _answer(Refusal("pause-when-unreadable", text=UserText(some[1])), body, spoken_in),
        _answer(Refusal("help-unknown", word=UserText(some[2])), body, spoken_in),
        _answer(_kept(), body, spoken_in),
        _answer(_kept(), {"view": {"state": {"values": forms}}}, spoken_in),
    )
    return [block for answer in answers for block in answer.blocks][:50]


def _kept() -> Refusal:
    refusal = Refusal("error-not-yours")
    refusal.gives_back = True
    return refusal


def _profile(spoken_in: Words, some: list[str]) -> dict[str, Any]:
    topics = dict(zip(("offers", "seeks", "interests"), some, strict=False))
    form = ProfileForm(topics, dict(zip(FACTS, some[3:], strict=False)), None, [], [], None, None, None, [])
    return profile_modal(spoken_in, form)


def _partnership(spoken_in: Words, some: list[str]) -> Iterator[dict[str, Any]]:
    """Cards, an agreement with what changed in it, plans, and the forms that they are written in."""
    anna, bo = "U0ANNA0000", "U0BO000000"
    half = Half(dict(zip(OWN_WORDS, some, strict=False)), tuple(Role))
    terms = Terms({anna: half, bo: Half({"outcome": some[4]})}, Shared(dict(zip(SHARED_WORDS, some[5:], strict=False))))
    changes = differences(Terms({}, Shared()), terms)
    place = Place("p", 2)
    reading = Reading(
        place,
        anna,
        bo,
        terms,
        NINE.date(),
        bo,
        [bo],
        is_latest=True,
        in_force=1,
        is_complete=True,
        changes=changes,
        against=1,
    )
    questions = [(str(number), spoken_in.plain("hub-title")) for number in range(3)]
    plan = Planned(anna, some[8], some[9], NINE.date(), done=len(some[0]) % 2 == 0, session_id="s")
    noted = OptionsNoted("s", 3, some[8:11], tried=len(some[0]) % 2 == 0)
    blocks = [
        *agreement_blocks(spoken_in, reading),
        *overtaken_blocks(spoken_in, bo, changes, signing=False),
        *cards_blocks(
            spoken_in, bo, questions, dict(zip("012", some[10:], strict=False)), {"0": some[11], "2": some[8]}
        ),
        section(plan_line(spoken_in, plan)),
        *earlier_blocks(spoken_in, "s", noted),
    ]
    yield page(spoken_in, "p", blocks)
    yield half_modal(spoken_in, place, half)
    yield shared_modal(spoken_in, place, terms.shared)
    yield plan_modal(spoken_in, "s", plan, NINE.date())
    yield options_modal(spoken_in, "s", noted)
    for turned in (Turned("do", some[8]) if some[8] else None, Turned("past"), None):
        yield rewrite_modal(spoken_in, "s", Rewritten(some[9], spoken_in, turned))
    yield card_modal(spoken_in, "p", questions, dict(zip("012", some[13:], strict=False)))


def _feedforward(spoken_in: Words, some: list[str]) -> Iterator[dict[str, Any]]:
    first, second, third, *rest = (UserText(text) for text in some)
    yield pick_modal(spoken_in, Pick(first, second, third, note=rest[0], others=rest[1:4]))
    yield suggest_modal(spoken_in, Two("c", "U0ANNA0000", first, texts=[second, third], hinted=(True, False)))
    yield answer_modal(spoken_in, "c", "U0ANNA0000", first)
    said = [Said(str(number), text, None, Fate.TRY) for number, text in enumerate(rest[:6])]
    yield listen_modal(spoken_in, "c", said[0], left=1)
    yield choose_modal(spoken_in, "c", first, said)
    yield lap_modal(spoken_in, Lap(first, second, third, rest[0], said, [("U0ANNA0000", rest[1], rest[2])], None))
    mine = Mine("c", CycleState.ACTING, "UTC", first, None, tries=rest[:2])
    yield home(owner_blocks(spoken_in, mine))


def shown(part: Any) -> Iterator[dict[str, Any]]:
    """Every text object in a view or a message."""
    if isinstance(part, dict):
        if part.get("type") in {"mrkdwn", "plain_text"} and isinstance(part.get("text"), str):
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from shown(each)


def wrong_with(surface: dict[str, Any]) -> Iterator[str]:
    """What a person or Slack would see that must not be."""
    is_message = surface["type"] == "message"
    yield from validate_blocks(surface["blocks"]) if is_message else validate_view(surface)
    try:
        json.dumps(surface, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        yield "a lone surrogate"
    said = [str(text["text"]) for text in shown(surface) if text["type"] == "mrkdwn"]
    said += [spoken(surface["blocks"])] if is_message else []
    yield from (found for text in said for found in alive(text))
    for text in shown(surface):
        if text["type"] == "mrkdwn" and not text.get("verbatim"):
            yield "not verbatim"


def alive(text: str) -> Iterable[str]:
    """Mentions and links that are not of our making."""
    tags = [match.group() for match in LIVE.finditer(text)]
    return [
        *(tag for tag in tags if tag not in OURS and not _is_calendar(tag)),
        *(match.group() for match in SAID_ALOUD.finditer(text)),
    ]


def _is_calendar(tag: str) -> bool:
    return bool(re.fullmatch(r"<https://(calendar\.google\.com|outlook\.office\.com)/[^<>|]*\|[^<>|]*>", tag))


@pytest.mark.parametrize("language", ["en", "sv"])
def test_nothing_that_people_write_comes_alive_or_breaks_a_block(language: str) -> None:
    spoken_in, all_texts = words(language), texts()
    half = all_texts[::2] if language == "en" else all_texts[1::2]
    for start in range(0, len(half), AT_ONCE):
        for surface in surfaces(spoken_in, half[start : start + AT_ONCE]):
            assert list(wrong_with(surface)) == [], (start, surface)


def test_the_check_finds_what_it_looks_for() -> None:
    live = [{"type": "section", "text": {"type": "mrkdwn", "text": "<!channel> @here <https://evil.example|x>"}}]
    found = list(wrong_with({"type": "message", "blocks": live}))
    assert {"<!channel>", "<https://evil.example|x>", "@here", "not verbatim"} <= set(found)
    surrogate = [{"type": "section", "text": {"type": "plain_text", "text": "\ud800"}}]
    assert "a lone surrogate" in set(wrong_with({"type": "message", "blocks": surrogate}))
