"""The answer of a match for somebody who reads it on a terminal."""

from collections.abc import Iterator

from bot.introductions.views.why import why_plainly
from bot.lists.answer import Answer
from bot.matching.model import Group, LeftOut, LeftOutReason
from bot.texts import Plain, UserText, Words, as_plain

LEFT_OUT = {
    LeftOutReason.ALONE: "match-left-alone",
    LeftOutReason.NOBODY_LEGAL: "match-left-nobody-legal",
    LeftOutReason.ODD_ONE_OUT: "match-left-odd-one-out",
}


def listing(answer: Answer, words: Words) -> Iterator[Plain]:
    """The lines: groups with what they would be told, who is left out and why, the figures."""
    matching = answer.matching
    for number, group in enumerate(matching.groups, 1):
        yield from _group(number, group, words)
    if matching.left_out:
        yield words.plain("match-left-out")
        yield from (_left_out(left, words) for left in matching.left_out)
        yield Plain("")
    yield from _figures(answer, words)


def _group(number: int, group: Group, words: Words) -> Iterator[Plain]:
    yield Plain(f"{number}. {', '.join(as_plain(UserText(one)) for one in group.members)}")
    yield from (Plain(f"   {line}") for line in why_plainly(words, group.terms))
    yield Plain("")


def _left_out(left: LeftOut, words: Words) -> Plain:
    return Plain(f"   {as_plain(UserText(left.id))}: {words.plain(LEFT_OUT[left.reason])}")


def _figures(answer: Answer, words: Words) -> Iterator[Plain]:
    matching, stats = answer.matching, answer.matching.stats
    counts = [
        words.plain("match-count-people", n=len(answer.people)),
        words.plain("match-count-groups", n=len(matching.groups)),
        words.plain("match-count-left-out", n=len(matching.left_out)),
        words.plain("match-count-departments", n=answer.across_departments),
        words.plain("match-count-sites", n=answer.across_sites),
        words.plain("match-count-repeats", n=stats.repeats),
    ]
    yield Plain(" · ".join(counts))
    yield _points(answer, words)
    yield words.plain("match-again", seed=Plain(str(stats.seed)), date=Plain(answer.on.isoformat()))


def _points(answer: Answer, words: Words) -> Plain:
    stats = answer.matching.stats
    value, bound = words.number(stats.value), words.number(stats.bound)
    if not stats.gap:
        return words.plain("match-points-best", value=value, bound=bound)
    return words.plain("match-points-gap", value=value, bound=bound, gap=words.number(stats.gap))
