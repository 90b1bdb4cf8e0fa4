"""Why these two, or why not them, in words."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.introductions.views.why import why_lines
from bot.introductions.why_not import Verdict
from bot.matching.model import Term
from bot.texts import Words, lines, mention
from bot.texts.blocks import Block, context, message, section


def own_answer(words: Words, verdict: Verdict, day: date | None, other: str, terms: Iterable[Term]) -> list[Block]:
    """To a person who asks about themself and another."""
    name = mention(other)
    match verdict, day:
        case Verdict.TOGETHER, date():
            told = words.mrkdwn("why-together", day=words.date(day), name=name)
            return message(section(lines([told, *why_lines(words, terms)])))
        case Verdict.MET_BEFORE, date():
            told = words.mrkdwn("why-met-before", date=words.date_with_year(day), name=name)
        case Verdict.LEFT_OUT, date():
            return message(section(words.mrkdwn("why-left-out", day=words.date(day))))
        case Verdict.NOT, date():
            told = words.mrkdwn("why-not", day=words.date(day), name=name)
        case _:
            return message(section(words.mrkdwn("why-no-round")))
    return message(section(told), *_limits(words))


def pair_answer(words: Words, verdict: Verdict, pair: Sequence[str]) -> list[Block]:
    """To an organiser who asks about two others."""
    names = words.join([mention(user_id) for user_id in pair])
    if verdict is Verdict.PAIR_TOGETHER:
        return message(section(words.mrkdwn("why-pair-together", names=names)), *_limits(words))
    return message(section(words.mrkdwn("why-pair-not", names=names)), *_limits(words))


def _limits(words: Words) -> list[Block]:
    return [section(words.mrkdwn("why-what-counts")), context(words.mrkdwn("why-private"))]
