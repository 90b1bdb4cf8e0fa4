"""A review that is open, with its three answers."""

from bot.partnerships.rules import Choice
from bot.partnerships.views.standing import Review
from bot.texts import Words, lines
from bot.texts.blocks import Block, Element, Style, actions, button, confirm, context, section


def review_blocks(words: Words, partnership_id: str, review: Review) -> list[Block]:
    """Renew, reshape, or close; until both have answered the choice can be changed."""
    question = words.mrkdwn("lp-review" if review.last else "lp-review-first")
    until = words.mrkdwn("lp-review-until" if review.last else "lp-review-until-first", date=words.date(review.until))
    said = [] if review.mine is None else [words.mrkdwn(f"lp-review-said-{review.mine.value}")]
    buttons = [_choice(words, partnership_id, choice, review.mine) for choice in Choice]
    return [
        section(lines([question, *said])),
        context(until),
        actions(*buttons, block_id=f"lp-review-{partnership_id}"),
    ]


def _choice(words: Words, partnership_id: str, choice: Choice, mine: Choice | None) -> Element:
    style: Style | None = "primary" if choice is mine else None
    face = words.plain(f"lp-button-{choice.value}")
    ask = None
    if choice is Choice.CLOSE:
        ask = confirm(
            title=words.plain("lp-thanks-confirm-title"),
            text=words.plain("lp-thanks-confirm"),
            yes=words.plain("lp-thanks-confirm-yes"),
            no=words.plain("lp-thanks-confirm-no"),
        )
    return button(face, action_id=f"lp-review-{choice.value}", value=partnership_id, style=style, confirm=ask)
