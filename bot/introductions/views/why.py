"""Why these people: the terms that decided, in words. Nothing private is a term."""

from collections.abc import Iterable

from bot.matching.model import Term, TermKind
from bot.texts import Mrkdwn, UserText, Words, escape, mention

BULLET = Mrkdwn("• ")
MOST_REASONS = 3
"""More than this reads like a form."""


def why_lines(words: Words, terms: Iterable[Term]) -> list[Mrkdwn]:
    """One line a reason, the one that counted most first."""
    return [Mrkdwn(BULLET + _line(words, term)) for term in list(terms)[:MOST_REASONS]]


def _line(words: Words, term: Term) -> Mrkdwn:
    key = f"intro-why-{term.kind.value.replace('_', '-')}"
    match term.kind:
        case TermKind.DEPARTMENTS | TermKind.SITES:
            return words.mrkdwn(key, names=words.join([escape(UserText(str(value))) for value in term.values]))
        case TermKind.OFFERS_SEEKS:
            giver, seeker = (mention(user_id) for user_id in term.people)
            return words.mrkdwn(key, giver=giver, seeker=seeker, topic=UserText(str(term.values[0])))
        case TermKind.SHARED_INTEREST:
            return words.mrkdwn(key, topic=UserText(str(term.values[0])))
        case _:
            return words.mrkdwn(key)
