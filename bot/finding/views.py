"""The window in which somebody looks for a colleague, and the line that opens it. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.finding.rules import MOST_LETTERS, Fit
from bot.texts import Mrkdwn, UserText, Words, escape, lines
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, modal, paragraphs, section
from bot.texts.inputs import input_block, text_input


@dataclass(frozen=True)
class Hit:
    """Somebody who was found: where they work, what of theirs answers, and what can be done next."""

    user_id: str
    where: Sequence[UserText]
    topics: Sequence[UserText]
    fit: Fit
    offers: Sequence[Element] = ()


@dataclass(frozen=True)
class Page:
    """What the window shows. `said` names the sentence on what came of it."""

    typed: UserText
    said: str
    hits: Sequence[Hit] = ()
    more: bool = False
    topics: Sequence[UserText] = ()
    """Those spelt alike, or, where nothing was typed, those that can be looked for."""
    person: Mrkdwn | None = None
    """Whom the typed words name, where they name somebody."""
    findable: bool = False
    """Whether the reader can be found themself."""


def find_modal(words: Words, page: Page) -> View:
    """Always with the field, so that the next try is one line away."""
    field = text_input(
        action_id="topic",
        initial=page.typed,
        placeholder=words.plain("find-topic-placeholder"),
        max_length=MOST_LETTERS,
    )
    return modal(
        title=words.plain("find-title"),
        submit=words.plain("find-submit"),
        close=words.plain("close"),
        callback_id="find",
        blocks=[
            context(words.mrkdwn("find-intro")),
            input_block(words.plain("find-topic-label"), field, block_id="topic", optional=True),
            *_said(words, page),
            *(block for hit in page.hits for block in _hit(words, hit)),
            *([context(words.mrkdwn("find-more" if page.more else "find-order"))] if len(page.hits) > 1 else []),
            divider(),
            *_myself(words, findable=page.findable),
        ],
    )


def _said(words: Words, page: Page) -> list[Block]:
    said = [section(_sentence(words, page))]
    if page.topics:
        named = words.join([words.mrkdwn("find-topic", topic=topic) for topic in page.topics])
        said.append(section(words.mrkdwn(f"find-{page.said}-topics", topics=named)))
    return [*said, *(paragraphs(words.plain("error-kept", text=page.typed)) if page.said == "too-long" else [])]


def _sentence(words: Words, page: Page) -> Mrkdwn:
    """What came of it; each sentence says again what was typed."""
    match page.said:
        case "unasked":
            return words.mrkdwn("find-unasked")
        case "too-long":
            return words.mrkdwn("find-too-long", most=MOST_LETTERS)
    if page.person is not None:
        return words.mrkdwn("find-a-person", typed=page.typed, person=page.person)
    if page.hits:
        return words.mrkdwn("find-found", typed=page.typed, n=len(page.hits))
    return words.mrkdwn(f"find-{page.said}", typed=page.typed)


def _hit(words: Words, hit: Hit) -> list[Block]:
    named = " · ".join([words.person(hit.user_id), *(escape(place) for place in hit.where)])
    topics = words.join([words.mrkdwn("find-topic", topic=topic) for topic in hit.topics])
    why = words.mrkdwn("find-offers" if hit.fit is Fit.SAME else "find-offers-near", topics=topics)
    offered = [actions(*hit.offers, block_id=f"find-{hit.user_id}")] if hit.offers else []
    return [section(lines([Mrkdwn(named), why])), *offered]


def _myself(words: Words, *, findable: bool) -> list[Block]:
    """To look for others makes one think of oneself: how it stands, and where to change it."""
    change = button(words.plain("home-button-profile"), action_id="profile-open")
    key = "find-me-on" if findable else "find-me-off"
    return [section(words.mrkdwn(key), accessory=change, block_id="find-me")]


def find_offer(words: Words) -> Block:
    """For the hub and Home: look for somebody."""
    look = button(words.plain("find-button"), action_id="find-open")
    return section(words.mrkdwn("find-offer"), accessory=look, block_id="find")
