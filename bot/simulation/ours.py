"""Our engine in a season: it remembers whose turn is owed and who was in a trio, as the bot does."""

from collections import Counter
from dataclasses import replace

from bot.matching.engine import match
from bot.matching.model import Candidate, History, Matching, Policy
from bot.simulation.past import Groups
from bot.simulation.turn import Turn


class Partner:
    """Plays round after round."""

    def __init__(self) -> None:
        self._owed: Counter[str] = Counter()
        self._thirds: Counter[str] = Counter()

    def __call__(self, turn: Turn) -> Groups:
        """The groups of a round."""
        people = turn.company.people
        ids = [person.id for person in people]
        met = ((number, ids[one], ids[other]) for number, one, other in turn.past.meetings)
        seed = turn.dice("partner").getrandbits(32)
        now = [self._as_of_now(people[one]) for one in turn.present.tolist()]
        found = match(now, History.of(met, turn.number), turn.company.excluded, Policy(), seed)
        self._remember(found)
        place = {person.id: turn.present[number] for number, person in enumerate(now)}
        return [tuple(int(place[one]) for one in group.members) for group in found.groups]

    def _as_of_now(self, person: Candidate) -> Candidate:
        owed, thirds = self._owed[person.id], self._thirds[person.id]
        return replace(person, owed=owed, trio_turns=thirds) if owed or thirds else person

    def _remember(self, found: Matching) -> None:
        for group in found.groups:
            for one in group.members:
                self._owed.pop(one, None)
        self._owed.update(left.id for left in found.left_out)
        self._thirds.update(group.third for group in found.groups if group.third is not None)
