"""Why these people: the terms that decided, in words. Nothing private is a term."""

from collections.abc import Iterable

from bot.matching.model import Term, TermKind
from bot.texts import Mrkdwn, UserText, Words

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


def why_lines(words: Words, terms: Iterable[Term]) -> list[Mrkdwn]:
    """One line a reason, what there is to talk about first."""
    telling = sorted(terms, key=lambda term: TELLING.index(term.kind))[:MOST_REASONS]
    return [Mrkdwn(BULLET + _line(words, term)) for term in telling]


def _line(words: Words, term: Term) -> Mrkdwn:
    key = f"intro-why-{term.kind.value.replace('_', '-')}"
    match term.kind:
        case TermKind.OFFERS_SEEKS:
            giver, seeker = (words.person(user_id) for user_id in term.people)
            return words.mrkdwn(key, giver=giver, seeker=seeker, topic=UserText(str(term.values[0])))
        case TermKind.SHARED_INTEREST:
            return words.mrkdwn(key, topic=UserText(str(term.values[0])))
        case _:
            return words.mrkdwn(key)
