"""Why these people: the terms that decided, in words. Nothing private is a term."""

from collections.abc import Iterable

from bot.matching.model import Term, TermKind
from bot.texts import Mrkdwn, UserText, Words, mention

BULLET = Mrkdwn("• ")
TELLING = (
    TermKind.OFFERS_SEEKS,
    TermKind.SHARED_INTEREST,
    TermKind.DEPARTMENTS,
    TermKind.SITES,
    TermKind.LEVELS,
    TermKind.FIRST_MEETING,
    TermKind.OWED,
    TermKind.HOURS,
)
"""What two people can begin to talk about comes before what only the engine finds remarkable."""
MOST_REASONS = 3
"""More than this reads like a form."""


WELL = 20
"""Shared half hours a week from which hours overlap well: two hours on each working day."""


def why_lines(words: Words, terms: Iterable[Term]) -> list[Mrkdwn]:
    """One line a reason, what there is to talk about first; chance where nothing else can be said."""
    holding = [term for term in terms if _holds(term)]
    telling = sorted(holding, key=lambda term: TELLING.index(term.kind))[:MOST_REASONS]
    told = [_line(words, term) for term in telling] or [words.mrkdwn("intro-why-chance")]
    return [Mrkdwn(BULLET + line) for line in told]


def _holds(term: Term) -> bool:
    """False for hours that meet for a moment a week: the engine counts them, but nobody would call that well."""
    return term.kind is not TermKind.HOURS or int(term.values[0]) >= WELL


def _line(words: Words, term: Term) -> Mrkdwn:
    key = f"intro-why-{term.kind.value.replace('_', '-')}"
    match term.kind:
        case TermKind.OFFERS_SEEKS:
            giver, seeker = (mention(user_id) for user_id in term.people)
            return words.mrkdwn(key, giver=giver, seeker=seeker, topic=UserText(str(term.values[0])))
        case TermKind.SHARED_INTEREST:
            return words.mrkdwn(key, topic=UserText(str(term.values[0])))
        case _:
            return words.mrkdwn(key)
