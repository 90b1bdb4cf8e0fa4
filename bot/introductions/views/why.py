"""Why these people: the terms that decided, in words. Nothing private is a term."""

from collections.abc import Callable, Iterable

from bot.matching.model import Term, TermKind
from bot.texts import Argument, Mrkdwn, Plain, UserText, Words

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
CHANCE = "intro-why-chance"


def why_lines(words: Words, terms: Iterable[Term]) -> list[Mrkdwn]:
    """One line a reason, what there is to talk about first; chance where nothing else can be said."""
    told = [words.mrkdwn(_key(term), **_arguments(term, words.person)) for term in _telling(terms)]
    return [Mrkdwn(BULLET + line) for line in told or [words.mrkdwn(CHANCE)]]


def why_plainly(words: Words, terms: Iterable[Term]) -> list[Plain]:
    """The same outside Slack, where people are called by their ids."""
    told = [words.plain(_key(term), **_arguments(term, UserText)) for term in _telling(terms)]
    return told or [words.plain(CHANCE)]


def _telling(terms: Iterable[Term]) -> list[Term]:
    holding = [term for term in terms if _holds(term)]
    return sorted(holding, key=lambda term: TELLING.index(term.kind))[:MOST_REASONS]


def _holds(term: Term) -> bool:
    """False for hours that meet for a moment a week: the engine counts them, but nobody would call that well."""
    return term.kind is not TermKind.HOURS or int(term.values[0]) >= WELL


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
