"""What a survey tells, in words; and a small picture of one's own trend, with a sentence that says the same."""

from collections.abc import Sequence
from decimal import Decimal

from bot.feedforward.rules.survey import Followed, Result, Telling
from bot.texts import Mrkdwn, Plain, Words
from bot.texts.sparkline import sparkline

LOWEST, HIGHEST = -6, 6
"""Half points: a score lies between -3 and +3."""
FEWEST_FOR_A_PICTURE = 2


def result_lines(words: Words, result: Result) -> list[Mrkdwn]:
    """All that may be told, and how much that is."""
    if result.telling is Telling.FEW:
        return [words.mrkdwn("ff-too-few")]
    if result.band is not None:
        return [words.mrkdwn(f"ff-band-{result.band.value}"), words.mrkdwn("ff-result-band")]
    told = [words.mrkdwn("ff-result-mean", mean=points(words, result.half_points or 0))]
    if result.telling is Telling.DISTRIBUTION:
        told += [_row(words, score, count) for score, count in sorted(result.scores.items(), reverse=True)]
        told += [
            words.mrkdwn(f"ff-result-{how.value}", n=result.followed[how]) for how in Followed if how in result.followed
        ]
    return [*told, words.mrkdwn("ff-result-caveat")]


def _row(words: Words, score: int, count: int) -> Mrkdwn:
    return words.mrkdwn("ff-result-row", score=points(words, score * 2), n=count)


def points(words: Words, half_points: int) -> Plain:
    """`+1.5`, `0`, `−1`."""
    sign = {True: "+", False: "−"}[half_points > 0] if half_points else ""
    return Plain(f"{sign}{words.number(abs(Decimal(half_points)) / 2)}")


def in_short(words: Words, result: Result) -> Plain:
    """A result in a word or a number."""
    if result.half_points is not None:
        return points(words, result.half_points)
    return words.plain("ff-short-few" if result.band is None else f"ff-short-{result.band.value}")


def trend(words: Words, results: Sequence[Result]) -> list[Mrkdwn]:
    """The picture, from the oldest on, and the same in words; nothing while there are no two to compare."""
    seen = [result for result in results if result.level is not None]
    if len(seen) < FEWEST_FOR_A_PICTURE:
        return []
    picture = sparkline([result.level or 0 for result in seen], LOWEST, HIGHEST)
    told = words.join([in_short(words, result) for result in seen])
    return [words.mrkdwn("ff-trend", picture=picture, told=told)]
