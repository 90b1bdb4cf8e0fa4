"""The answer of a match as plain data for JSON, and its figures."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.introductions.views.why import why_plainly
from bot.matching.model import Candidate, Group, Matching
from bot.texts import Words

Json = dict[str, object]


@dataclass(frozen=True)
class Answer:
    """What came out for whom. `on` is the day whose summer time counted."""

    people: Mapping[str, Candidate]
    matching: Matching
    on: date

    @classmethod
    def of(cls, people: Iterable[Candidate], matching: Matching, on: date) -> "Answer":
        """For these people."""
        return cls({person.id: person for person in people}, matching, on)

    @property
    def across_departments(self) -> int:
        """Groups with people of at least two departments."""
        return self._differing(lambda person: person.department)

    @property
    def across_sites(self) -> int:
        """Groups with people of at least two sites."""
        return self._differing(lambda person: person.site)

    def _differing(self, value: Callable[[Candidate], str | None]) -> int:
        values = ({value(self.people[one]) for one in group.members} - {None} for group in self.matching.groups)
        return sum(len(found) > 1 for found in values)


def as_json(answer: Answer, words: Words) -> Json:
    """`groups`, `left_out`, `explanations` (one for each group, in the same order) and `stats`."""
    matching = answer.matching
    return {
        "groups": [list(group.members) for group in matching.groups],
        "left_out": [{"id": left.id, "reason": str(left.reason)} for left in matching.left_out],
        "explanations": _explanations(matching.groups, words),
        "stats": _stats(answer),
    }


def _explanations(groups: Sequence[Group], words: Words) -> list[Json]:
    return [
        {
            "group": list(group.members),
            "third": group.third,
            "terms": [
                {"kind": str(term.kind), "people": list(term.people), "values": list(term.values)}
                for term in group.terms
            ],
            "words": [str(line) for line in why_plainly(words, group.terms)],
        }
        for group in groups
    ]


def _stats(answer: Answer) -> Json:
    stats = answer.matching.stats
    return {
        "people": len(answer.people),
        "groups": len(answer.matching.groups),
        "across_departments": answer.across_departments,
        "across_sites": answer.across_sites,
        "repeats": stats.repeats,
        "value": stats.value,
        "bound": stats.bound,
        "gap": stats.gap,
        "method": str(stats.method),
        "seed": stats.seed,
        "policy_hash": stats.policy_hash,
        "date": answer.on.isoformat(),
    }
