"""The check-in with oneself: its form, and what it came to, the first beside the latest."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.texts import Mrkdwn, Plain, UserText, Words, lines, opened
from bot.texts.blocks import Block, Element, View, button, context, divider, modal, section
from bot.texts.inputs import input_block, option, select, text_input
from bot.texts.sparkline import sparkline
from bot.wins.rules import HIGHEST, ITEMS, LOWEST, Check, level
from bot.wins.views.actions import action_fields

FEWEST_FOR_A_PICTURE = 2
LONGEST_PART = 600
MOST_IN_A_PICTURE = 12
"""Three years."""


def check_form(words: Words, before: Mapping[str, int], part: str | None = None) -> View:
    """Six questions, one's own part, and what one takes on.

    `before` and `part`: what was answered in this quarter already; earlier ones would only lead the hand.
    """
    return modal(
        title=words.plain("win-check-title"),
        submit=words.plain("win-check-submit"),
        close=words.plain("win-form-close"),
        callback_id="win-check",
        blocks=[
            context(words.mrkdwn("win-check-intro")),
            *(_question(words, item, before.get(item)) for item in ITEMS),
            divider(),
            _part(words, part),
            *action_fields(words, None, optional=True),
        ],
    )


def _question(words: Words, item: str, score: int | None) -> Block:
    scores = [option(words.plain(f"win-check-score-{one}"), str(one)) for one in range(HIGHEST, LOWEST - 1, -1)]
    chosen = select(action_id=item, options=scores, initial=None if score is None else str(score))
    return input_block(words.plain(f"win-check-item-{item}"), chosen, block_id=item)


def _part(words: Words, part: str | None) -> Block:
    """The one question on what went wrong asks for oneself (requirement B6)."""
    written = text_input(
        action_id="part",
        multiline=True,
        max_length=LONGEST_PART,
        initial=None if part is None else UserText(part),
    )
    hint = words.plain("win-check-part-hint")
    return input_block(words.plain("win-check-part-label"), written, block_id="part", hint=hint, optional=True)


def check_button(words: Words) -> Element:
    """Opens the form."""
    return button(words.plain("win-check-button"), action_id="win-check-open")


def check_blocks(words: Words, taken: Sequence[Check]) -> list[Block]:
    """In the portfolio: what it is, or what it came to."""
    if not taken:
        return [section(words.mrkdwn("win-check-offer"), accessory=check_button(words), block_id="win-check")]
    first, latest = taken[0], taken[-1]
    if first is latest:
        heading = words.mrkdwn("win-check-once", quarter=opened(quarter(words, latest.taken_on)))
    else:
        then, now = quarter(words, first.taken_on), quarter(words, latest.taken_on)
        heading = words.mrkdwn("win-check-since", first=then, latest=opened(now))
    return [
        section(heading, accessory=check_button(words), block_id="win-check"),
        *_scores(words, first, latest),
        *(context(line) for line in trend(words, taken)),
        *([section(words.mrkdwn("win-check-part", part=UserText(latest.part)))] if latest.part else []),
    ]


def _scores(words: Words, first: Check, latest: Check) -> list[Block]:
    rows = [_row(words, item, first, latest) for item in ITEMS if item in latest.scores]
    return [section(lines(rows))] if rows else []


def _row(words: Words, item: str, first: Check, latest: Check) -> Mrkdwn:
    about, now = words.plain(f"win-check-item-{item}"), latest.scores[item]
    if first is latest or item not in first.scores:
        return words.mrkdwn("win-check-row", item=about, now=now)
    return words.mrkdwn("win-check-row-since", item=about, now=now, first=first.scores[item])


def trend(words: Words, taken: Sequence[Check]) -> list[Mrkdwn]:
    """All six together, as a small picture and in words; nothing while there are no two to compare."""
    levels = [found for check in taken if (found := level(check)) is not None][-MOST_IN_A_PICTURE:]
    if len(levels) < FEWEST_FOR_A_PICTURE:
        return []
    told = words.join([words.number(one) for one in levels])
    return [words.mrkdwn("win-check-trend", picture=sparkline(levels, LOWEST, HIGHEST), told=told)]


def quarter(words: Words, day: date) -> Plain:
    """`January–March 2026`, by its first day."""
    first, last = words.month(day.month), words.month(day.month + 2)
    return words.plain("win-check-quarter", first=first, last=last, year=Plain(str(day.year)))


def home_line(words: Words) -> Block:
    """One quiet line in a new quarter, to who took one in the last."""
    return section(words.mrkdwn("win-check-home"), accessory=check_button(words), block_id="win-check")
