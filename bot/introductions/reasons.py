"""The reasons of a pairing, as they are kept. PURE."""

import json
from collections.abc import Iterable

from bot.matching.model import Term, TermKind


def dump_reasons(terms: Iterable[Term]) -> str:
    """The terms as JSON, to be sealed: a topic in them is something that a person wrote."""
    return json.dumps([[term.kind, list(term.people), list(term.values)] for term in terms])


def load_reasons(text: str) -> tuple[Term, ...]:
    """The terms back from `dump_reasons`."""
    return tuple(Term(TermKind(kind), tuple(people), tuple(values)) for kind, people, values in json.loads(text))
