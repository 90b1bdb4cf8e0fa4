"""Why these people: the terms that decided, in words. Nothing private is a term."""

from collections.abc import Callable, Iterable

from bot.matching.model import Term, TermKind
from bot.texts import Argument, Mrkdwn, Plain, UserText, Words, mention

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
    return [Mrkdwn(BULLET + words.mrkdwn(_key(term), **_arguments(term, mention))) for term in _telling(terms)]


def why_plainly(words: Words, terms: Iterable[Term]) -> list[Plain]:
    """The same outside Slack, where people are called by their ids."""
    return [words.plain(_key(term), **_arguments(term, UserText)) for term in _telling(terms)]


def _telling(terms: Iterable[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: TELLING.index(term.kind))[:MOST_REASONS]


def _key(term: Term) -> str:
    return f"intro-why-{term.kind.value.replace('_', '-')}"


def _arguments(term: Term, called: Callable[[str], Argument]) -> dict[str, Argument]:
    match term.kind:
        case TermKind.OFFERS_SEEKS:
            giver, seeker = (called(user_id) for user_id in term.people)
            return {"giver": giver, "seeker": seeker, "topic": UserText(str(term.values[0]))}
        case TermKind.SHARED_INTEREST:
            return {"topic": UserText(str(term.values[0]))}
        case _:
            return {}
