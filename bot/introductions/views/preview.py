"""The next round before it goes out, as an organiser sees it: groups and counts, and nothing of single people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from bot.texts import Mrkdwn, Plain, Words, channel_mention, limits, lines, mention
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, header, modal, section

PAGE = 40
"""Groups on one page: two or three screens of a phone."""
BULLET = Mrkdwn("• ")


@dataclass(frozen=True)
class Coming:
    """The round that is shown. asked_on: the day on which people are asked, None once they have been."""

    round_id: str
    channel_id: str
    draw_at: datetime
    zone: str
    asked_on: date | None


@dataclass(frozen=True)
class Draft:
    """One draw of it, the `number`th of so many. facts: the counts of `models.introductions.Proposal`."""

    digest: str
    seed: int
    number: int
    draws: int
    groups: Sequence[Sequence[str]]
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Standing:
    """What has been approved: which draw, by whom, and when."""

    digest: str
    by: str
    at: datetime


class Remark(StrEnum):
    """What is said besides: also the end of the text's key."""

    OVERTAKEN = "overtaken"  # somebody approved another draw while this one was looked at
    SAME = "same"  # another draw was wanted, and gives the groups that were shown before


def preview_modal(
    words: Words,
    coming: Coming,
    draft: Draft,
    approved: Standing | None,
    *,
    page: int = 0,
    remark: Remark | None = None,
) -> View:
    """The whole preview."""
    if not draft.groups:
        return notice_modal(words, _nobody(words, coming))
    return _modal(
        words,
        [
            section(lines([_when(words, coming), *_early(words, coming)])),
            section(lines([Mrkdwn(BULLET + line) for line in _counts(words, draft)])),
            *_remark(words, approved, remark),
            section(_what_happens(words, coming, draft, approved)),
            actions(*_choices(words, coming, draft, approved), block_id="preview-choices"),
            *_groups(words, coming, draft, page),
            context(words.mrkdwn("preview-private")),
            context(_seed(words, draft)),
        ],
    )


def notice_modal(words: Words, sentence: Mrkdwn) -> View:
    """One sentence in the place of a preview."""
    return _modal(words, [section(sentence)])


def waiting_modal(words: Words) -> View:
    """While a large round is put together."""
    return notice_modal(words, words.mrkdwn("preview-waiting"))


def which_modal(words: Words, channels: Mapping[str, str]) -> View:
    """In a channel without introductions: whose would you like to see? From programme id to channel id."""
    return _modal(
        words,
        [
            section(words.mrkdwn("preview-which")),
            *(_which(words, programme_id, channel_id) for programme_id, channel_id in channels.items()),
        ],
    )


def open_button(words: Words, programme_id: str) -> Element:
    """Opens the preview of a programme."""
    return button(words.plain("preview-button-open"), action_id="preview-open", value=programme_id)


def _which(words: Words, programme_id: str, channel_id: str) -> Block:
    accessory = open_button(words, programme_id)
    return section(channel_mention(channel_id), accessory=accessory, block_id=f"preview-{programme_id}")


def _modal(words: Words, blocks: Sequence[Block]) -> View:
    title, close = words.plain("preview-title"), words.plain("close")
    return modal(title=title, close=close, callback_id="preview", blocks=blocks)


def _seed(words: Words, draft: Draft) -> Mrkdwn:
    return words.mrkdwn("preview-seed", number=draft.number, all=draft.draws, seed=Plain(str(draft.seed)))


def _nobody(words: Words, coming: Coming) -> Mrkdwn:
    moment = words.moment(coming.draw_at, coming.zone)
    return words.mrkdwn("preview-nobody", channel=channel_mention(coming.channel_id), moment=moment)


def _when(words: Words, coming: Coming) -> Mrkdwn:
    moment = words.moment(coming.draw_at, coming.zone)
    return words.mrkdwn("preview-round", channel=channel_mention(coming.channel_id), moment=moment)


def _early(words: Words, coming: Coming) -> list[Mrkdwn]:
    return [] if coming.asked_on is None else [words.mrkdwn("preview-early", day=words.date(coming.asked_on))]


def _remark(words: Words, approved: Standing | None, remark: Remark | None) -> list[Block]:
    if remark is Remark.SAME:
        return [section(words.mrkdwn("preview-same"))]
    if remark is Remark.OVERTAKEN and approved is not None:
        return [section(words.mrkdwn("preview-overtaken", organiser=mention(approved.by)))]
    return []


def _what_happens(words: Words, coming: Coming, draft: Draft, approved: Standing | None) -> Mrkdwn:
    if approved is None:
        return words.mrkdwn("preview-by-itself")
    who, moment = mention(approved.by), words.moment(approved.at, coming.zone)
    key = "preview-approved" if approved.digest == draft.digest else "preview-other-approved"
    return words.mrkdwn(key, organiser=who, moment=moment)


def _counts(words: Words, draft: Draft) -> Iterator[Mrkdwn]:
    facts = draft.facts
    yield words.mrkdwn("preview-people", people=facts["people"], groups=len(draft.groups))
    yield words.mrkdwn("preview-repeats", n=facts["repeats"])
    yield _quality(words, facts)
    yield from _released(words, facts) if facts["told"] else [words.mrkdwn("preview-counts-once")]


def _released(words: Words, facts: Mapping[str, Any]) -> Iterator[Mrkdwn]:
    """Counts of people; which of them may be shown was decided when the draw was made."""
    if facts["departments"] is not None:
        yield words.mrkdwn("preview-departments", n=facts["departments"])
    if facts["sites"] is not None:
        yield words.mrkdwn("preview-sites", n=facts["sites"])
    if facts["left_out"] is None:
        yield words.mrkdwn("preview-left-out-few")
    else:
        yield words.mrkdwn("preview-left-out", n=facts["left_out"])
    if None in (facts["departments"], facts["sites"]):
        yield words.mrkdwn("setup-counts-few")


def _quality(words: Words, facts: Mapping[str, Any]) -> Mrkdwn:
    """How close to the best possible: the certified bound of the engine, rounded to the careful side."""
    value, bound = int(facts["value"]), int(facts["bound"])
    if value >= bound:
        return words.mrkdwn("preview-best")
    share = Decimal(1000 * value // bound).scaleb(-1)
    key = "preview-planned" if facts["method"] == "planned" else "preview-share"
    return words.mrkdwn(key, share=words.number(share))


def _choices(words: Words, coming: Coming, draft: Draft, approved: Standing | None) -> list[Element]:
    named = f"{coming.round_id} {draft.digest}"
    again = button(words.plain("preview-button-again"), action_id="preview-again", value=named)
    if approved is None:
        return [_approve(words, named, seen=""), again]
    let_go = button(words.plain("preview-button-let-go"), action_id="preview-let-go", value=named)
    if approved.digest == draft.digest:
        return [let_go, again]
    return [_approve(words, named, seen=approved.digest), again, let_go]


def _approve(words: Words, named: str, seen: str) -> Element:
    face = words.plain("preview-button-approve")
    return button(face, action_id="preview-approve", value=f"{named} {seen}".strip(), style="primary")


def _groups(words: Words, coming: Coming, draft: Draft, page: int) -> Iterator[Block]:
    first = PAGE * min(max(page, 0), (len(draft.groups) - 1) // PAGE)
    shown = draft.groups[first : first + PAGE]
    several = len(draft.groups) > PAGE
    span = {"first": first + 1, "last": first + len(shown), "all": len(draft.groups)}
    yield header(words.plain("preview-groups-page", **span) if several else words.plain("preview-groups"))
    rows = [Mrkdwn(BULLET + words.join([mention(user_id) for user_id in group])) for group in shown]
    yield from (section(lines(part)) for part in _parts(rows))
    if several:
        yield actions(*_pages(words, coming, draft, first // PAGE), block_id="preview-pages")
    yield divider()


def _parts(rows: Sequence[Mrkdwn]) -> Iterator[list[Mrkdwn]]:
    """The rows, as many at a time as one section holds."""
    part, room = list[Mrkdwn](), limits.SECTION
    for row in rows:
        if part and len(row) + 1 > room:
            yield part
            part, room = [], limits.SECTION
        part.append(row)
        room -= len(row) + 1
    yield part


def _pages(words: Words, coming: Coming, draft: Draft, page: int) -> list[Element]:
    named = f"{coming.round_id} {draft.digest}"
    earlier, more = words.plain("preview-button-earlier"), words.plain("preview-button-more")
    found = []
    if page > 0:
        found.append(button(earlier, action_id="preview-earlier", value=f"{named} {page - 1}"))
    if (page + 1) * PAGE < len(draft.groups):
        found.append(button(more, action_id="preview-more", value=f"{named} {page + 1}"))
    return found
