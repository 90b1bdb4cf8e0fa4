"""The methods by name, and up to what size each is played without being asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.simulation import rivals
from bot.simulation.ours import Partner
from bot.simulation.turn import Play

BLOSSOM_PEOPLE = 400
GREEDY_PEOPLE = 3_000


@dataclass(frozen=True)
class Method:
    """`label` is what the table shows. Above `most_people` a season takes more than a few minutes."""

    label: str
    start: Callable[[], Play]
    most_people: int | None = None


METHODS: Mapping[str, Method] = {
    "partner": Method("Partner", Partner),
    "shuffle": Method("shuffle", lambda: rivals.shuffle),
    "random": Method("random greedy", lambda: rivals.random_greedy),
    "cooldown": Method("hard rules + cooldown", lambda: rivals.cooldown, BLOSSOM_PEOPLE),
    "greedy": Method("greedy by score", lambda: rivals.greedy, GREEDY_PEOPLE),
    "exact": Method("exact on all pairs", lambda: rivals.exact, BLOSSOM_PEOPLE),
}
