"""One's own portfolio of wins and thanks, and the lines on Home."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.texts import Mrkdwn, Plain, UserText, Words, opened
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, modal, paragraphs, section
from bot.wins.rules import Check, Kind, State
from bot.wins.views.actions import Action, action_blocks
from bot.wins.views.asking import take_back_button, unname_button
from bot.wins.views.check import check_blocks
from bot.wins.views.digest import share_button

LATEST = 12


@dataclass(frozen=True)
class Piece:
    """One entry of a portfolio."""

    win_id: str
    kind: Kind
    state: State
    on: date
    author_id: str
    headline: UserText
    happened: UserText
    is_own: bool


@dataclass(frozen=True)
class Portfolio:
    """What the modal shows."""

    pieces: Sequence[Piece]
    unnamed: bool
    as_file: bool
    checks: Sequence[Check] = ()
    """What the person said of themselves, the oldest first."""
    actions: Sequence[Action] = ()
    """What they took on."""


def portfolio_modal(words: Words, held: Portfolio, note: str | None = None) -> View:
    """All of it that there is room for; the rest is in the download."""
    latest = held.pieces[:LATEST]
    more = len(held.pieces) - len(latest)
    return modal(
        title=words.plain("win-portfolio-title"),
        close=words.plain("close"),
        callback_id="win-portfolio",
        blocks=[
            context(words.mrkdwn("win-portfolio-intro")),
            *([section(words.mrkdwn(note))] if note is not None else []),
            *check_blocks(words, held.checks),
            divider(),
            *action_blocks(words, held.actions),
            divider(),
            *(block for piece in latest for block in _piece(words, piece)),
            *([] if held.pieces else [section(words.mrkdwn("win-portfolio-none"))]),
            *([context(words.mrkdwn("win-portfolio-more", n=more))] if more > 0 else []),
            actions(*_choices(words, held), block_id="win-portfolio"),
        ],
    )


def _piece(words: Words, piece: Piece) -> list[Block]:
    text = section(_said(words, piece), accessory=_act(words, piece), block_id=f"win-piece-{piece.win_id}")
    return [text, context(words.mrkdwn(_standing(piece)))]


def _said(words: Words, piece: Piece) -> Mrkdwn:
    day = opened(words.date_with_year(piece.on))
    if piece.kind is Kind.THANKS:
        author = words.person(piece.author_id)
        return words.mrkdwn(
            "win-portfolio-thanks", date=day, author=author, expertise=piece.headline, change=piece.happened
        )
    return words.mrkdwn("win-portfolio-win", date=day, headline=piece.headline, happened=piece.happened)


def _standing(piece: Piece) -> str:
    if piece.state is State.KEPT:
        return "win-portfolio-note"
    if piece.state is State.GIVEN:
        return "win-portfolio-private"
    return "win-portfolio-posted" if piece.state is State.POSTED else "win-portfolio-queued"


def _act(words: Words, piece: Piece) -> Element:
    if piece.is_own and piece.state is State.KEPT:
        return button(words.plain("win-button-delete"), action_id="win-delete", value=piece.win_id)
    if piece.is_own:
        return take_back_button(words, piece.win_id)
    key = "thanks-button-read" if piece.kind is Kind.THANKS else "win-button-change"
    return button(words.plain(key), action_id="win-credit-open", value=piece.win_id)


def _choices(words: Words, held: Portfolio) -> list[Element]:
    download = button(
        words.plain("win-button-download"),
        action_id="win-portfolio-file" if held.as_file else "win-portfolio-text",
    )
    again = button(words.plain("win-button-name-again"), action_id="win-name-again")
    named = again if held.unnamed else unname_button(words)
    return [
        share_button(words),
        thank_button(words),
        *([download] if held.pieces or held.checks or held.actions else []),
        named,
    ]


def thank_button(words: Words, to: str | None = None) -> Element:
    """Say thanks to somebody; `to` is chosen in the form already."""
    return button(words.plain("win-button-thank"), action_id="thanks-open", value=to)


def text_view(words: Words, text: str) -> View:
    """The portfolio as text, to copy: where Partner may bring no file."""
    return modal(
        title=words.plain("win-portfolio-title"),
        close=words.plain("close"),
        callback_id="win-portfolio-text",
        blocks=[context(words.mrkdwn("win-portfolio-intro")), *paragraphs(Plain(text))],
    )


# --- Home


def offer_blocks(words: Words, *, with_portfolio: bool) -> list[Block]:
    """What anybody can start; the way to a portfolio that is still empty, for the questions to oneself in it."""
    own = button(words.plain("win-button-own-portfolio"), action_id="win-portfolio-open")
    return [
        section(words.mrkdwn("win-home-offer")),
        actions(share_button(words), thank_button(words), *([own] if with_portfolio else []), block_id="win-offer"),
    ]


def portfolio_line(words: Words) -> Block:
    """The way to one's own portfolio."""
    look = button(words.plain("win-button-portfolio"), action_id="win-portfolio-open")
    return section(words.mrkdwn("win-home-portfolio"), accessory=look, block_id="win-portfolio")
